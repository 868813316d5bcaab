"""The time between two times that a source tells, and from one to the day of publication."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..model import CalendarDate
from ..records import NamedTuple
from .texts import Entry, Stretch, Text

WINDOW = 16
"""How many earlier figures of its scale a figure is put together with."""
_DAY = 86400
_HALF_A_YEAR, _YEAR = 183, 365.25 * _DAY
_WEEK, _MONTH = 7, 31


class Length(NamedTuple):
    """A length of time in seconds, and the places of the figures it lies between.

    `published` is true where it counts from publication.
    """

    seconds: float
    places: tuple[int, ...]
    published: bool = False


def lengths(text: Text) -> Iterator[Length]:
    """All lengths between times that stand near each other, by calendar, by weekday and by clock."""
    entries = list(enumerate(text.entries))
    dated = [(place, entry.days[0]) for place, entry in entries if entry.days]
    now = text.story.published.toordinal() if text.story.published else None
    for at, (place, days) in enumerate(dated):
        if now is not None:
            for gap in _gaps(Stretch(now, now), days):
                yield Length(gap, (place,), True)
        for other, older in dated[max(0, at - WINDOW) : at]:
            for gap in _gaps(days, older):
                yield Length(gap, (other, place))
    yield from _without_year(text)
    yield from _weekdays(text)
    clocks = [(place, entry.minutes) for place, entry in entries if entry.minutes is not None]
    for at, (place, minutes) in enumerate(clocks):
        for other, past in clocks[max(0, at - WINDOW) : at]:
            yield Length(abs(float(minutes.lo - past.lo)) * 60, (other, place))


def _without_year(text: Text) -> Iterator[Length]:
    """Between two days at least one of which is printed without its year, whatever year it was taken for."""
    days = [(place, entry) for place, entry in enumerate(text.entries) if entry.days or _month_and_day(entry)]
    for at, (place, entry) in enumerate(days):
        for other, older in days[max(0, at - WINDOW) : at]:
            near = _nearest(older, entry) or _nearest(entry, older)
            if near is not None:
                for gap in _gaps(*near):
                    yield Length(gap, (other, place))


def _month_and_day(entry: Entry) -> tuple[int, int] | None:
    when = entry.figure.when
    if isinstance(when, CalendarDate) and when.month is not None and when.day is not None and when.year is None:
        return when.month, when.day
    return None


def _nearest(one: Entry, other: Entry) -> tuple[Stretch, Stretch] | None:
    """The days of two entries, of which one without a year is taken within half a year of the other."""
    bare, base = _month_and_day(other), _month_and_day(one)
    if bare is None or (base is not None and one.days and other.days):
        return None
    first = one.days[0].lo if one.days else _day_of(base)
    if first is None:
        return None
    year = date.fromordinal(first).year
    near = [day for step in (-1, 0, 1) if (day := _day_of(bare, year + step)) and abs(day - first) <= _HALF_A_YEAR]
    return (one.days[0] if one.days else Stretch(first, first), Stretch(near[0], near[0])) if near else None


def _day_of(day: tuple[int, int] | None, year: int = 2000) -> int | None:
    """The day of a month in a year; None where it has no such day."""
    try:
        return date(year, *day).toordinal() if day else None
    except ValueError:
        return None


def _weekdays(text: Text) -> Iterator[Length]:
    """The time from one weekday to the next of another name, where no calendar tells the days."""
    named = [
        (place, entry.figure.when.weekday)
        for place, entry in enumerate(text.entries)
        if not entry.days and isinstance(entry.figure.when, CalendarDate) and entry.figure.when.weekday is not None
    ]
    for at, (place, weekday) in enumerate(named):
        for other, older in named[max(0, at - WINDOW) : at]:
            gap = (weekday - older) % 7
            for days in (gap, gap + 1):
                yield Length(days * _DAY, (other, place))


def _gaps(one: Stretch, other: Stretch) -> Iterator[float]:
    """The time between two stretches of days: from their beginnings, to the last day, or from middle to middle.

    Both days count, or both months ("January 2020 to March 2022" is 27 months), where somebody counts them; of a day
    and a year the years are taken from each other too, as for an age.
    """
    gap = abs(float(one.lo - other.lo))
    yield gap * _DAY
    if one.lo == one.hi and other.lo == other.hi:
        yield (gap + 1) * _DAY
        return
    last = abs(float(one.hi - other.hi))
    yield last * _DAY
    yield (gap + last) / 2 * _DAY
    short, long = sorted(stretch.hi - stretch.lo for stretch in (one, other))
    if long > _MONTH >= short:
        yield abs(date.fromordinal(one.lo).year - date.fromordinal(other.lo).year) * _YEAR
    elif long <= _MONTH and short > _WEEK:
        yield (max(one.hi, other.hi) - min(one.lo, other.lo) + 1) * _DAY
