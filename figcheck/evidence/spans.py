"""Lengths of time between two moments, in years, days or minutes, as far as they are printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from ..authoring import Context
from ..interval import EVERYTHING, Interval, hull, point
from ..lang.en.calendar import MONTH_NAMES
from ..lang.en.time_phrases import PART_MONTHS
from ..lang.en.time_words import EARLIER_DAYS, LATER_DAYS, LENGTHS
from ..laws.calendar import moment
from ..model import (
    CalendarDate,
    Certainty,
    Claim,
    Evidence,
    Figure,
    Kind,
    Qualifier,
    Relation,
    Suggestion,
    Verdict,
)
from .calendar import days_meant, said
from .minutes import minutes_between

_YEARS = {
    "year": Fraction(1), "decade": Fraction(10), "century": Fraction(100), "millennium": Fraction(1000),
    "month": Fraction(1, 12),
    "week": Fraction(7, 365), "fortnight": Fraction(14, 365), "day": Fraction(1, 365),
}  # fmt: skip
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
# years are counted by the calendar or by full years, and one end may be counted in
_YEAR_ROOM = Fraction(1)
# a length and its ends in two sentences: these may be told a little apart, and some times apart they are two things
_APART_ROOM = Fraction(1, 20)
_APART = 6
_FEW_YEARS = 4
_INCOMPLETE = "a date is not complete"
_MEAN_DAYS = {"day": Fraction(1), "week": Fraction(7), "fortnight": Fraction(14), "month": Fraction(304, 10)}
# a story may be written a day before it is printed
_PRINT_ROOM = Fraction(1)
# months
_QUARTER = 3
# years from one presidential election, world cup or olympic games to the next
_TERM = 4
# a length without an end says something of publication when it covers at least half of the time until then
_TELLING = 2
# years, farther off than any in the news
_LONG = 10_000
_TWO_THINGS = "the two sentences may speak of different times"
# lengths in decades and centuries are said of anything nearer to them than to the next
_ROUND_ROOM = {"decade": Fraction(1, 5), "century": Fraction(1, 8)}
# "nearly two decades" is said of sixteen years and a half, "nearly a century" of 82
_NEARLY = {"decade": Fraction(35, 100), "century": Fraction(18, 100)}


def no_repair(_claim: Claim, _verdict: Verdict) -> tuple[Suggestion, ...]:
    """No replacement is offered: which of the figures is wrong, and by how much, the story does not say."""
    return ()


def when(figure: Figure) -> Interval | None:
    """The moment a date or year figure names, in years; None where its year is not known."""
    if figure.kind is Kind.YEAR and figure.stated is not None:
        last = figure.upper.stated if figure.upper else figure.stated
        return Interval(int(figure.stated), int(last) + 1, hi_open=True)
    day = figure.when
    if not isinstance(day, CalendarDate) or (day.month is not None and not 1 <= day.month <= 12):
        return None
    if day.year is None or day.fiscal:
        return None
    if day.part is not None:
        first, count = PART_MONTHS[day.part]
        return hull((moment(day.year, first, None), moment(day.year, first + count - 1, None)))
    return moment(day.year, day.month, day.day)


def today(published: date) -> Interval:
    """The moment of publication, in years."""
    return moment(published.year, published.month, published.day)


def length_in_years(relation: Relation) -> Interval:
    """The stated length in years, with the room that its words leave."""
    figures = relation.role("length")
    if not figures or figures[0].stated is None:
        word = relation.cue("length") or "year"
        return point(LENGTHS[word]).widened(_ROUND_ROOM["decade"])
    figure = figures[0]
    if figure.kind is Kind.ORDINAL:
        return figure.loose
    unit = figure.unit or "year"
    band = figure.loose.scaled(_YEARS[unit])
    if unit in _ROUND_ROOM:
        assert figure.stated is not None, "a length has a value"
        if figure.qualifier is Qualifier.NEARLY:
            most = Fraction(figure.stated) * _YEARS[unit]
            return Interval(most - _NEARLY[unit] * _YEARS[unit], most)
        band = hull((band, point(Fraction(figure.stated) * _YEARS[unit]).widened(_ROUND_ROOM[unit])))
    if unit == "year" and figure.stated is not None and figure.stated >= 20 and figure.stated % 10 == 0:
        band = band.padded(Fraction(1, 2))
    return band


def _room_for_years(relation: Relation, years: Interval) -> Interval | None:
    """The stated length with its room; None where two sentences differ by so much that they speak of two things."""
    length = length_in_years(relation)
    if relation.certainty is Certainty.STATED:
        return length.padded(_YEAR_ROOM)
    assert length.lo is not None and years.lo is not None and years.hi is not None, "lengths of years are bounded"
    least, most = Fraction(length.lo), Fraction(length.hi if length.hi is not None else length.lo)
    if 0 < years.hi * _APART < least or years.lo > most * _APART + _FEW_YEARS:
        return None
    figure = relation.role("length")[0]
    room = length.padded(_YEAR_ROOM)
    return room if figure.qualifier is Qualifier.ABOUT else room.widened(_APART_ROOM)


def _doubtful(relation: Relation, evidence: Evidence) -> Evidence:
    """For a length and its ends in two sentences, which may after all speak of two things: at most a warning."""
    if relation.certainty is Certainty.STATED or evidence.missing:
        return evidence
    any_end = {**evidence.tight, "end": (Interval(-_LONG, _LONG),)}
    return replace(evidence, loose=any_end)


def years_ago(relation: Relation, context: Context) -> Evidence:
    """From the printed year or date to the day of publication, against the stated length."""
    if context.published is None:
        return Evidence(missing="the day of publication is not known")
    if relation.frame == "days ago":
        return _days_from_now(relation, "start", context.published)
    figure = relation.one("start")
    start = when(figure)
    if start is None:
        return Evidence(missing="the date has no year")
    end = today(context.published)
    length = _room_for_years(relation, end - start)
    if length is None:
        return Evidence(missing=_TWO_THINGS)
    return _doubtful(relation, _elapsed((start, end, length), shown(figure), said(context.published)))


def span_evidence(relation: Relation, context: Context) -> Evidence:
    """The time between the two ends of a relation, by the measure of its frame."""
    if relation.frame == "clock span":
        return minutes_between(relation, context)
    if relation.frame == "day span":
        return days_between(relation, context)
    if relation.frame == "month span":
        return _months_between(relation)
    if relation.frame == "countdown":
        if context.published is None:
            return Evidence(missing="the day of publication is not known")
        return _days_from_now(relation, "end", context.published)
    if relation.frame == "reporting period":
        return _quarters(relation)
    if relation.frame == "later":
        return _by_now(relation, context)
    if relation.frame == "fixed terms":
        return _terms_between(relation)
    return years_between(relation, context)


def _by_now(relation: Relation, context: Context) -> Evidence:
    """What happened a length of time after a date has happened by the day of publication.

    The length has the room of its last digit, half a year: years counted by the calendar only lead to a later day.
    """
    if context.published is None:
        return Evidence(missing="the day of publication is not known")
    figure, first = relation.one("length"), relation.one("start")
    start = when(first)
    if start is None or start.lo is None:
        return Evidence(missing="the date has no year")
    now = _at(context.published)
    passed = now - Fraction(start.lo)
    if passed < 0:
        return Evidence(missing="the date is after publication")
    length = length_in_years(relation)
    if length.lo is None or length.lo * _TELLING < passed:
        return Evidence(missing="no end is told, and publication lies far beyond it")
    inputs = {"start": (start,), "end": (Interval(-_LONG, now),), "length": (length,)}
    doubtful = {**inputs, "end": (Interval(-_LONG, _LONG),)}
    line = f"from {shown(first)} to publication is {_round(passed)} years at most; the story says {figure.text} later"
    return Evidence(tight=inputs, loose=doubtful, line=line)


def _at(day: date) -> Fraction:
    """The moment of a day, in years."""
    at = today(day).lo
    assert at is not None, "a day is a moment"
    return Fraction(at)


def _days_from_now(relation: Relation, role: str, published: date) -> Evidence:
    """From the day or month in a role to publication, or on to it, against the stated days, weeks or months."""
    figure, length = relation.one(role), relation.one("length")
    day = figure.when
    if not isinstance(day, CalendarDate) or day.month is None or not 1 <= day.month <= 12:
        return Evidence(missing=_INCOMPLETE)
    first = days_meant(replace(day, day=day.day or 1), (), published)
    if not first:
        return Evidence(missing="the date is more than six months from publication, or not in the calendar")
    at = first[0].toordinal()
    known = Interval(at, at if day.day else at + 30).padded(_PRINT_ROOM)
    now = point(published.toordinal())
    days = _MEAN_DAYS[length.unit or "day"]
    room = length.loose.scaled(days).padded(days / 2 if days > 1 else _PRINT_ROOM)
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


def _terms_between(relation: Relation) -> Evidence:
    """The number of votes or games that are held every four years, the first and the last counted in."""
    first, last, figure = relation.one("start"), relation.one("end"), relation.one("length")
    if first.stated is None or last.stated is None or figure.stated is None:
        return Evidence(missing=_INCOMPLETE)
    years = int(last.stated) - int(first.stated)
    if years <= 0 or years % _TERM:
        return Evidence(missing="the years are not a number of terms apart")
    count = years // _TERM + 1
    inputs = {"start": (point(0),), "end": (point(count),), "length": (point(figure.stated),)}
    line = f"every {_TERM} years from {shown(first)} to {shown(last)} makes {count}; the story says {figure.text}"
    return Evidence(tight=inputs, loose={**inputs, "end": (Interval(count - 1, count + 1),)}, line=line)


def _months_between(relation: Relation) -> Evidence:
    """From one month to another, the last counted in or not, against the stated months."""
    start, end = (relation.one(role).when for role in ("start", "end"))
    figure = relation.one("length")
    if not isinstance(start, CalendarDate) or not isinstance(end, CalendarDate) or not start.month or not end.month:
        return Evidence(missing=_INCOMPLETE)
    years = end.year - start.year if start.year and end.year else 0
    gap = end.month - start.month + 12 * years
    gap = gap % 12 if gap < 0 else gap
    whole = 0 if start.day and end.day else 1
    inputs = {"start": (point(0),), "end": (Interval(gap, gap + 1),), "length": (figure.loose,)}
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
        return Evidence(missing=_INCOMPLETE)
    if end.month is None or year_end.month is None or (end.month - year_end.month) % _QUARTER:
        return Evidence(missing="the period does not end with a quarter of the year")
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
        return _elapsed((start, end, length_in_years(relation).padded(_YEAR_ROOM)), shown(first), "")
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
    return _doubtful(relation, _elapsed((start, end_at, room), shown(first), name))


def _floor(interval: Interval) -> int:
    assert interval.lo is not None, "a moment has a beginning"
    return int(interval.lo)


def days_between(relation: Relation, context: Context) -> Evidence:
    """From one day of the story to another, against the stated days or weeks; the last day may be counted in."""
    ends = [_day(relation.one(role), relation, context) for role in ("start", "end")]
    start, end = ends
    figure = relation.one("length")
    word = relation.cue("length") or ""
    step = LATER_DAYS.get(word) or EARLIER_DAYS.get(word)
    if start is None or end is None or (step is None and figure.unit not in _DAYS):
        return Evidence(missing=_INCOMPLETE)
    if end < start:
        return Evidence(missing="the dates do not follow each other")
    gap = (end - start).days
    length = point(step) if step is not None else figure.loose.scaled(_DAYS[figure.unit or "day"])
    told = f"{gap} days" if gap != 1 else "1 day"
    line = f"from {said(start)} to {said(end)} is {told}, or {gap + 1} with both; the story says {figure.text}"
    inputs = {"start": (point(0),), "end": (Interval(gap, gap + 1),), "length": (length,)}
    return _doubtful(relation, Evidence(tight=inputs, loose=inputs, line=line))


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


def _elapsed(parts: tuple[Interval, Interval, Interval], start: str, end: str) -> Evidence:
    begin, finish, length = parts
    inputs = {"start": (begin,), "end": (finish,), "length": (length,)}
    years = finish - begin
    if years == EVERYTHING or years.lo is None or years.hi is None:
        return Evidence(missing="the dates allow any length")
    low, high = _round(Fraction(years.lo)), _round(Fraction(years.hi))
    span = f"{low} to {high} years" if low != high else f"{low} years"
    return Evidence(tight=inputs, loose=inputs, line=f"from {start}{f' to {end}' if end else ''} is {span}")


def _round(value: Fraction) -> str:
    return str(int(value)) if value.denominator == 1 else f"{float(value):.1f}"


def shown(figure: Figure) -> str:
    """A date or year in words."""
    day = figure.when
    if isinstance(day, CalendarDate) and day.month and day.year and 1 <= day.month <= 12:
        return (
            f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
            if day.day
            else f"{MONTH_NAMES[day.month - 1]} {day.year}"
        )
    return " ".join(figure.text.split())
