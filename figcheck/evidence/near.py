"""The days that a date, a year or words told from the day of publication stand for, and whether two of them may be one.

Words such as "last month" come as a figure whose trace says how far they step: "near -1 month".
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, between, point
from ..lang.en.time_phrases import PART_MONTHS
from ..laws.calendar import days_in_month
from ..laws.days import around, moved, whole_months
from ..model import CalendarDate, ClockTime, Evidence, Figure, Kind, Relation
from .calendar import days_meant
from .relative import period_meant

_STEPS = {-1: "last", 0: "this", 1: "next"}
# a story may be written a day before it is printed, and "last month" is said of the month before or of the past days
_PRINT_ROOM = Fraction(1)
_ROLLING = {"week": 7, "weekend": 7, "month": 31, "year": 366}
# a bare weekday is one of the days within a week of publication; further off it would be told by its date
_WEEK = 7
# two accounts of one moment are told to the five minutes
_CLOCK_ROOM = 5
_HALF_YEAR = 183
# a month with the room of a day on both sides
_LONGEST_MONTH = 34


def near_step(figure: Figure) -> tuple[int, str, bool] | None:
    """How many of which unit words told from publication step, and whether they say so roughly ("a year ago")."""
    told = next((item for item in figure.trace if item.startswith("near ")), None)
    if told is None:
        return None
    _, steps, unit, *rough = told.split()
    return int(steps), unit, bool(rough)


def days_told(figure: Figure, published: date | None) -> list[Interval]:
    """The stretches of days, as ordinals, that a figure may stand for, the likeliest first; none where it is open."""
    step = near_step(figure)
    if step is not None:
        return _stepped(step, published)
    if figure.kind is Kind.YEAR and figure.stated is not None:
        last = figure.upper.stated if figure.upper else figure.stated
        return _years(int(figure.stated), int(last))
    if isinstance(figure.when, CalendarDate):
        return _dated(figure.when, published)
    return []


def _stepped(step: tuple[int, str, bool], published: date | None) -> list[Interval]:
    if published is None:
        return []
    steps, unit, rough = step
    if unit == "day":
        day = published.toordinal() + steps
        return [point(day).padded(_PRINT_ROOM)]
    if rough:
        day_then = moved(published, steps, unit)
        near = around(day_then, unit) if day_then else None
        return [between(near[0].toordinal(), near[1].toordinal())] if near else []
    first, last = period_meant(_STEPS[steps], unit, published)
    period = between(first.toordinal(), last.toordinal()).padded(_PRINT_ROOM)
    now = published.toordinal()
    rolling = between(*sorted((now, now + steps * _ROLLING[unit]))) if steps else period
    return [period, rolling.padded(_PRINT_ROOM)]


def _years(first: int, last: int) -> list[Interval]:
    if not 1 <= first <= last <= date.max.year:
        return []
    return [between(date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal())]


def _dated(when: CalendarDate, published: date | None) -> list[Interval]:
    if when.fiscal:
        return []
    if when.month is None and when.day is None and when.weekday is not None and when.part is None:
        return _weekdays(when.weekday, published)
    if when.day is not None and when.month is None:
        return [point(day.toordinal()) for day in days_meant(when, (), published)]
    years = [when.year] if when.year else _near_years(published)
    found = [stretch for year in years for stretch in _in_year(when, year)]
    if when.year is None and published is not None:
        now = point(published.toordinal())
        found.sort(key=lambda stretch: stretch.gap(now))
        found = [stretch for stretch in found if stretch.gap(now) <= _HALF_YEAR] or found
    return found


def _near_years(published: date | None) -> list[int]:
    return [published.year, published.year - 1, published.year + 1] if published else []


def _in_year(when: CalendarDate, year: int) -> list[Interval]:
    if when.part is not None:
        first, count = PART_MONTHS[when.part]
        months = whole_months(year, first, count)
        return [between(months[0].toordinal(), months[1].toordinal())] if months else []
    if when.month is None:
        return _years(year, year)
    if not 1 <= when.month <= 12 or not 1 <= year <= date.max.year:
        return []
    last = days_in_month(year, when.month)
    if when.day is not None:
        return [point(date(year, when.month, when.day).toordinal())] if when.day <= last else []
    return [between(date(year, when.month, 1).toordinal(), date(year, when.month, last).toordinal())]


def _weekdays(weekday: int, published: date | None) -> list[Interval]:
    if published is None:
        return []
    days = [published + timedelta(days=step) for step in range(-_WEEK, _WEEK + 1)]
    return [
        point(day.toordinal()) for day in sorted(days, key=lambda day: abs(day - published)) if day.weekday() == weekday
    ]


def same_time(relation: Relation, context: Context) -> Evidence:
    """Whether two mentions of a time may be of one: by what both print of the date, or else by the days they cover."""
    first, second = relation.one("first"), relation.one("second")
    if isinstance(first.when, ClockTime) or isinstance(second.when, ClockTime):
        return _same_clock(first, second)
    if isinstance(first.when, CalendarDate) and isinstance(second.when, CalendarDate):
        shared = _shared(first.when, second.when)
        if shared:
            return _verdict(first, second, agree=all(one == other for one, other in shared))
    if _same_words(first, second):
        return _verdict(first, second, agree=True)
    one, other = (_any_year(figure, context.published) for figure in (first, second))
    if not one or not other:
        return Evidence(missing=_open(first if not one else second, context.published))
    return _verdict(first, second, agree=_meet(one, other, is_weekday=is_weekday(first) or is_weekday(second)))


def _shared(one: CalendarDate, other: CalendarDate) -> list[tuple[int | str, int | str]]:
    """What both dates print, as pairs; a weekday counts only where nothing else is shared."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day), (one.part, other.part))
    shared = [(a, b) for a, b in pairs if a is not None and b is not None]
    if not shared and one.weekday is not None and other.weekday is not None:
        return [(one.weekday, other.weekday)]
    return shared


def _same_words(one: Figure, other: Figure) -> bool:
    return near_step(one) is not None and near_step(one) == near_step(other)


def _any_year(figure: Figure, published: date | None) -> list[Interval]:
    """The days that a figure may stand for, those of a date without a year in each year near publication."""
    when = figure.when
    if isinstance(when, CalendarDate) and when.year is None and (when.month is not None or when.part is not None):
        return [stretch for year in _near_years(published) for stretch in _in_year(when, year)]
    return days_told(figure, published)


def is_weekday(figure: Figure) -> bool:
    """True for a weekday that nothing but itself dates."""
    return isinstance(figure.when, CalendarDate) and figure.when.is_weekday_alone


def _meet(one: list[Interval], other: list[Interval], is_weekday: bool) -> bool:
    """True where some day is in both; a bare weekday meets every day that falls on it."""
    if any(not a.disjoint(b) for a in one for b in other):
        return True
    days = [stretch.lo for stretch in (*one, *other) if stretch.is_point and stretch.lo is not None]
    return is_weekday and len(days) == len(one) + len(other) and len({int(day) % _WEEK for day in days}) == 1


def _same_clock(first: Figure, second: Figure) -> Evidence:
    if not isinstance(first.when, ClockTime) or not isinstance(second.when, ClockTime):
        return Evidence(missing="a time of day and a date are not one time")
    zones = {
        figure.when.zone.lower()
        for figure in (first, second)
        if isinstance(figure.when, ClockTime) and figure.when.zone
    }
    if len(zones) > 1:
        return Evidence(missing="the two times are on different clocks; tie them as timezone")
    return _verdict(first, second, agree=abs(first.when.minute - second.when.minute) <= _CLOCK_ROOM)


def _verdict(first: Figure, second: Figure, agree: bool) -> Evidence:
    inputs = {"first": (point(0),), "second": (point(0 if agree else 1),)}
    told = "may be one time" if agree else "are two times"
    return Evidence(tight=inputs, loose=inputs, line=f"{_said(first)} and {_said(second)} {told}")


def told_from_now(relation: Relation, context: Context) -> Evidence:
    """A day told from publication ("yesterday", "last week", "Tuesday") against the date that is said to be it."""
    if context.published is None:
        return Evidence(missing="the day of publication is not known")
    word, figure = relation.one("word"), relation.one("date")
    meant, told = (days_told(item, context.published) for item in (word, figure))
    if not meant or not told:
        return Evidence(missing=_open(word if not meant else figure, context.published))
    pairs = [(a, b) for a in meant for b in told]
    chosen = next(((a, b) for a, b in pairs if not a.disjoint(b)), min(pairs, key=lambda pair: pair[0].gap(pair[1])))
    inputs = {"date": (chosen[1],), "meant": (chosen[0],)}
    line = f"{_said(word)} is {_days(chosen[0])} by the day of publication; the story says {_said(figure)}"
    return Evidence(tight=inputs, loose=inputs, line=line)


def _open(figure: Figure, published: date | None) -> str:
    if published is None:
        return "the day of publication is not known"
    return f"{_said(figure)} names no day that is known"


def _said(figure: Figure) -> str:
    return " ".join(figure.text.split())


def _days(stretch: Interval) -> str:
    assert stretch.lo is not None and stretch.hi is not None, "a stretch of days has two ends"
    first, last = date.fromordinal(int(stretch.lo)), date.fromordinal(int(stretch.hi))
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


def calendar_of(when: CalendarDate, stretch: Interval) -> CalendarDate:
    """A printed date completed by the days it covers: the year that it lacks, and the day of words such as "today"."""
    assert stretch.lo is not None and stretch.hi is not None, "a stretch of days has two ends"
    middle = date.fromordinal((int(stretch.lo) + int(stretch.hi)) // 2)
    length = int(stretch.hi) - int(stretch.lo)
    if when.month is not None or when.part is not None:
        return replace(when, year=middle.year)
    if length <= 2:
        return replace(when, year=middle.year, month=middle.month, day=middle.day)
    return CalendarDate(middle.year, middle.month if length < _LONGEST_MONTH else None)
