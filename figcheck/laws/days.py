"""Days counted on and back over the calendar: months and years by their number, weeks by seven days."""

from __future__ import annotations

from datetime import date, timedelta

from .calendar import days_in_month

_MONTHS = {"month": 1, "quarter": 3, "quarter-year": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_YEAR = 12


def whole_months(year: int, month: int, count: int = 1) -> tuple[date, date] | None:
    """The first day of a month and the last of as many months from there; None outside of the calendar.

    Months may be counted past the year: month 13 is the January after it, month 0 the December before.
    """
    first, last = year * _YEAR + month - 1, year * _YEAR + month - 2 + count
    if not date.min.year * _YEAR <= first <= last < date.max.year * _YEAR:
        return None
    end = last // _YEAR, last % _YEAR + 1
    return date(first // _YEAR, first % _YEAR + 1, 1), date(*end, days_in_month(*end))


def moved(day: date, steps: int, unit: str) -> date | None:
    """The day as many units on, or back where negative; the last of a month where it has no such day.

    None outside of the calendar and for units that are no days.
    """
    if unit in _DAYS:
        away = day.toordinal() + steps * _DAYS[unit]
        return date.fromordinal(away) if 1 <= away <= date.max.toordinal() else None
    month = whole_months(day.year, day.month + steps * _MONTHS[unit]) if unit in _MONTHS else None
    return month[0].replace(day=min(day.day, month[1].day)) if month else None


def around(day: date, unit: str) -> tuple[date, date] | None:
    """The days that a step of whole units may land on when it is told round: half a unit on both sides.

    A day is itself, and a step of weeks may be told of a day three off.
    """
    if unit in ("day", "night"):
        return day, day
    if unit in _DAYS:
        room = timedelta(days=_DAYS[unit] // 2)
    else:
        room = timedelta(days=_MONTHS[unit] * 15) if unit in _MONTHS else timedelta(0)
    low, high = day.toordinal() - room.days, day.toordinal() + room.days
    return (date.fromordinal(low), date.fromordinal(high)) if low >= 1 and high <= date.max.toordinal() else None


def twelfths(first: date, last: date, start: int, end: int) -> tuple[date, date]:
    """The days from one twelfth of a stretch of days to another: months of a whole year, by length otherwise."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        months = whole_months(first.year, 1 + start, end - start)
        assert months is not None, "the year of a date is in the calendar"
        return months
    length = last.toordinal() - first.toordinal() + 1
    low = first.toordinal() + length * start // _YEAR
    high = first.toordinal() - (-length * end // _YEAR) - 1
    return date.fromordinal(low), date.fromordinal(max(low, high))
