"""Lengths of time between two moments, in years, days or minutes, as far as they are printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from ..authoring import Context
from ..interval import EVERYTHING, Interval, point
from ..kinds import UPPER_BOUNDS
from ..lang.en.calendar import MONTH_NAMES
from ..lang.en.time_words import EARLIER_DAYS, LATER_DAYS, WORDED_DAYS
from ..laws.values import is_from
from ..model import CalendarDate, Certainty, Claim, Evidence, Figure, Kind, Qualifier, Relation, Suggestion, Verdict
from .calendar import days_meant, said
from .minutes import minutes_between
from .moments import (
    INCOMPLETE,
    MEAN_DAYS,
    PRINT_ROOM,
    YEAR_ROOM,
    doubtful,
    elapsed,
    length_in_years,
    shown,
    today,
    when,
)
from .spans_to_now import by_now, years_ahead
from .weekdays import weekdays_between

_COURSE = 4
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
# a length and its ends in two sentences: these may be told a little apart, and some times apart they are two things
_APART_ROOM = Fraction(1, 20)
_APART = 6
_FEW_YEARS = 4
# months
_QUARTER = 3
NOT_IN_ORDER = "the dates do not follow each other"
_TWO_THINGS = "the two sentences may speak of different times"


def no_repair(_claim: Claim, _verdict: Verdict) -> tuple[Suggestion, ...]:
    """No replacement is offered: which of the figures is wrong, and by how much, the story does not say."""
    return ()


def _room_for_years(relation: Relation, years: Interval) -> Interval | None:
    """The stated length with its room; None where two sentences differ by so much that they speak of two things."""
    length = length_in_years(relation)
    if relation.certainty is Certainty.STATED or length == EVERYTHING:
        return length.padded(YEAR_ROOM)
    assert years.lo is not None and years.hi is not None, "the years between two dates are bounded"
    least = Fraction(length.lo or 0)  # "up to ten years" may be none
    most = least if length.hi is None else Fraction(length.hi)
    if 0 < years.hi * _APART < least or years.lo > most * _APART + _FEW_YEARS:
        return None
    figure = relation.role("length")[0]
    room = length.padded(YEAR_ROOM)
    return room if figure.qualifier is Qualifier.ABOUT else room.widened(_APART_ROOM)


def told_span(relation: Relation, context: Context) -> Evidence:
    """The same for ends that someone ties: of two days of one month the first is not the later."""
    known = span_evidence(relation, context)
    days = [relation.one(role).when for role in ("start", "end")]
    months = {day.month for day in days if isinstance(day, CalendarDate) and day.month is not None}
    if known.missing != NOT_IN_ORDER or len(months) != 1:
        return known
    inputs = {"start": (point(1),), "end": (point(0),), "length": (Interval(0, None),)}
    return Evidence(tight=inputs, loose=inputs, line="the first day is after the last")


def years_ago(relation: Relation, context: Context) -> Evidence:
    """From the printed year or date to the day of publication, against the stated length."""
    if context.published is None:
        return Evidence(missing="the day of publication is not known")
    if relation.frame == "days ago":
        return doubtful(relation, _days_from_now(relation, "start", context.published))
    figure = relation.one("start")
    start = when(figure)
    if start is None:
        return Evidence(missing="the date has no year")
    end = today(context.published)
    length = _room_for_years(relation, end - start)
    if length is None:
        return Evidence(missing=_TWO_THINGS)
    return doubtful(relation, elapsed((start, end, length), shown(figure), said(context.published)))


def span_evidence(relation: Relation, context: Context) -> Evidence:
    """The time between the two ends of a relation, by the measure of its frame.

    A length that is told as a bound is no shorter than it may be: seven months are less than a year.
    """
    figure = relation.one("length")
    known = _measured(relation, context)
    if known.missing or figure.qualifier not in UPPER_BOUNDS:
        return known
    tight, loose = ({**told, "length": (_down(told["length"][0]),)} for told in (known.tight, known.loose))
    return replace(known, tight=tight, loose=loose)


def _down(length: Interval) -> Interval:
    return Interval(0, length.hi, hi_open=length.hi_open)


def _measured(relation: Relation, context: Context) -> Evidence:
    if relation.frame == "clock span":
        return minutes_between(relation, context)
    if relation.frame == "day span":
        return days_between(relation, context)
    if relation.frame == "weekday span":
        return weekdays_between(relation)
    if relation.frame == "month span":
        return _months_between(relation)
    if relation.frame == "countdown":
        if context.published is None:
            return Evidence(missing="the day of publication is not known")
        return _days_from_now(relation, "end", context.published)
    if relation.frame == "reporting period":
        return _quarters(relation)
    if relation.frame == "later":
        return by_now(relation, context)
    if relation.frame == "years ahead":
        return years_ahead(relation, context)
    return years_between(relation, context)


def _days_from_now(relation: Relation, role: str, published: date) -> Evidence:
    """From the day or month in a role to publication, or on to it, against the stated days, weeks or months."""
    figure, length = relation.one(role), relation.one("length")
    day = figure.when
    if not isinstance(day, CalendarDate) or day.month is None or not 1 <= day.month <= 12:
        return Evidence(missing=INCOMPLETE)
    first = days_meant(replace(day, day=day.day or 1), (), published)
    if not first:
        return Evidence(missing="the date is more than six months from publication, or not in the calendar")
    if role == "start" and day.year is None and first[0] > published and not day.day:
        first = [first[0].replace(year=first[0].year - 1)]  # "since January" is of the one that has been
    at = first[0].toordinal()
    known = Interval(at, at if day.day else at + 30).padded(PRINT_ROOM)
    now = point(published.toordinal())
    days = MEAN_DAYS[length.unit or "day"]
    room = length.loose.scaled(days).padded(days / 2 if days > 1 else PRINT_ROOM)
    inputs = {"start": (known,), "end": (now,), "length": (room,)}
    if role == "end" and known.hi is not None and now.lo is not None and known.hi < now.lo:
        return Evidence(missing="the day has passed")
    if role == "end":
        if relation.cue("told"):
            # "with two weeks until the vote, he resigned" may tell of a day before publication
            room = Interval(0, room.hi)
        inputs = {"start": (now,), "end": (known,), "length": (room,)}
    gap = abs(published.toordinal() - at)
    between = f"{gap} day{'s' if gap != 1 else ''}" if day.day else f"about {round(gap / 30)} months"
    ends = (said(first[0]), said(published)) if role == "start" else (said(published), said(first[0]))
    line = f"from {ends[0]} to {ends[1]} is {between}; the story says {length.text}"
    return Evidence(tight=inputs, loose=inputs, line=line)


def _months_between(relation: Relation) -> Evidence:
    """From one month to another, the last counted in or not, against the stated months."""
    start, end = (relation.one(role).when for role in ("start", "end"))
    figure = relation.one("length")
    if not isinstance(start, CalendarDate) or not isinstance(end, CalendarDate) or not start.month or not end.month:
        return Evidence(missing=INCOMPLETE)
    years = end.year - start.year if start.year and end.year else 0
    gap = end.month - start.month + 12 * years
    gap = (-gap if years else gap % 12) if gap < 0 else gap
    whole = 0 if start.day and end.day else 1
    # "in May, six months after November": neither month is counted in for sure
    least = gap - 1 if relation.cue("apart") else gap
    inputs = {"start": (point(0),), "end": (Interval(least, gap + 1),), "length": (figure.loose,)}
    told = f"{gap} months, or {gap + 1} with both" if whole else f"about {gap} months"
    line = (
        f"from {shown(relation.one('start'))} to {shown(relation.one('end'))} is {told}; the story says {figure.text}"
    )
    return Evidence(tight=inputs, loose=inputs, line=line)


def _quarters(relation: Relation) -> Evidence:
    """Accounts are drawn up by the quarter: a period that ends with one has three, six, nine or twelve months."""
    end, year_end = (relation.one(role).when for role in ("end", "start"))
    figure = relation.one("length")
    if not isinstance(end, CalendarDate) or not isinstance(year_end, CalendarDate) or figure.stated is None:
        return Evidence(missing=INCOMPLETE)
    if end.month is None or year_end.month is None or (end.month - year_end.month) % _QUARTER:
        return Evidence(missing="the period does not end with a quarter of the year")
    if end.month == year_end.month:  # of the first accounts of a company, or after its year was moved
        return Evidence(missing="what ends with the year may be a part of it of any length")
    nearest = max(1, round(figure.stated / _QUARTER)) * _QUARTER
    tight = {"start": (point(0),), "end": (point(nearest),), "length": (figure.loose,)}
    # other periods than whole quarters are rare, not impossible
    loose = {**tight, "end": (Interval(0, 24),)}
    months = f"quarters of a year to {MONTH_NAMES[year_end.month - 1]} have 3, 6, 9 or 12 months"
    line = f"{months}; the story says {figure.text}"
    return Evidence(tight=tight, loose=loose, line=line)


def years_between(relation: Relation, context: Context) -> Evidence:
    """From one year or date of the story to another, against the stated length; both ends may be counted in."""
    first = relation.one("start")
    last = relation.role("end")
    start = when(first)
    if not last and first.upper is not None and first.stated is not None and first.upper.stated is not None:
        start, end = point(int(first.stated)), point(int(first.upper.stated))
        return elapsed((start, end, length_in_years(relation).padded(YEAR_ROOM)), shown(first), "")
    if not last and context.published is None:
        return Evidence(missing="the day of publication is not known")
    end_at = when(last[0]) if last else today(context.published) if context.published else None
    if start is None or end_at is None:
        return Evidence(missing="the date has no year")
    name = shown(last[0]) if last else said(context.published) if context.published else ""
    whole = relation.cue("count") == "anniversary"
    if whole:
        # an anniversary is counted by the calendar year, a coming or a past one by a year more or less
        start, end_at = point(_floor(start)), point(_floor(end_at))
    room = _room_for_years(relation, end_at - start)
    if room is None:
        return Evidence(missing=_TWO_THINGS)
    return doubtful(relation, elapsed((start, end_at, room), shown(first), name))


def _floor(interval: Interval) -> int:
    assert interval.lo is not None, "a moment has a beginning"
    return int(interval.lo)


def days_between(relation: Relation, context: Context) -> Evidence:
    """From one day of the story to another, against the stated days or weeks; the last day may be counted in."""
    ends = [_day(relation.one(role), relation, context) for role in ("start", "end")]
    start, end = ends
    figure = relation.one("length")
    word = relation.cue("length") or ""
    step = LATER_DAYS.get(word) or EARLIER_DAYS.get(word) or WORDED_DAYS.get(word, (None,))[0]
    unit = "night" if figure.kind is Kind.COUNT else figure.unit or ""
    if start is None or end is None or (step is None and unit not in _DAYS):
        return Evidence(missing=INCOMPLETE)
    if end < start:
        return Evidence(missing=NOT_IN_ORDER)
    gap = (end - start).days
    length = (
        Interval(*WORDED_DAYS[word]) if word in WORDED_DAYS else point(step or 0) if word else _in_days(figure, unit)
    )
    told = f"{gap} days" if gap != 1 else "1 day"
    line = f"from {said(start)} to {said(end)} is {told}, or {gap + 1} with both; the story says {figure.text}"
    # a course of six weeks has its last lesson on the first day of the sixth
    most = gap + (_DAYS["week"] if unit == "week" and is_from(figure, _COURSE) else 1)
    inputs = {"start": (point(0),), "end": (Interval(gap, most),), "length": (length,)}
    return doubtful(relation, Evidence(tight=inputs, loose=inputs, line=line))


def _in_days(figure: Figure, unit: str) -> Interval:
    """A printed length in days; weeks may be cut off, not rounded: six of them are 42 days to 48."""
    room = figure.loose.scaled(_DAYS[unit])
    if unit != "week" or figure.stated is None or room.hi is None:
        return room
    return Interval(room.lo, max(room.hi, (Fraction(figure.stated) + 1) * _DAYS[unit]), room.lo_open, hi_open=True)


def _day(figure: Figure, relation: Relation, context: Context) -> date | None:
    day = figure.when
    if not isinstance(day, CalendarDate) or day.month is None or day.day is None:
        return None
    others = [other.when.year for other in relation.figures if isinstance(other.when, CalendarDate) and other.when.year]
    year = day.year or (others[0] if others else context.published.year if context.published else 2001)
    try:
        return date(year, day.month, day.day)
    except ValueError:
        return None
