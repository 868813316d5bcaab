"""Days of the calendar as whole numbers; the proleptic Gregorian calendar of the standard library counts them."""

from datetime import date
from fractions import Fraction

from ..interval import Interval, point
from ..model import Inputs, Law
from .roles import only


def _weekday(inputs: Inputs) -> Interval:
    return only(inputs, "weekday_of_date")


def _weekday_of_date(inputs: Inputs) -> Interval:
    return only(inputs, "weekday")


WEEKDAY = Law("weekday", "{weekday_of_date}", {"weekday": _weekday, "weekday_of_date": _weekday_of_date})


def _date(inputs: Inputs) -> Interval:
    return Interval(1, only(inputs, "last_day").hi)


def _last_day(inputs: Inputs) -> Interval:
    return Interval(only(inputs, "date").lo, None)


DAY_OF_MONTH = Law("day of the month", "1 to {last_day}", {"date": _date, "last_day": _last_day})


def _length(inputs: Inputs) -> Interval:
    return only(inputs, "end") - only(inputs, "start")


def _start(inputs: Inputs) -> Interval:
    return only(inputs, "end") - only(inputs, "length")


def _end(inputs: Inputs) -> Interval:
    return only(inputs, "start") + only(inputs, "length")


ELAPSED = Law("elapsed time", "{end} − {start}", {"length": _length, "start": _start, "end": _end})


def _meant(inputs: Inputs) -> Interval:
    return only(inputs, "meant")


def _stated_date(inputs: Inputs) -> Interval:
    return only(inputs, "date")


RELATIVE_DAY = Law("relative day", "{meant}", {"date": _meant, "meant": _stated_date})


def _later(inputs: Inputs) -> Interval:
    return Interval(only(inputs, "earlier").lo, None)


def _earlier(inputs: Inputs) -> Interval:
    return Interval(None, only(inputs, "later").hi)


BEFORE = Law("before", "not before {earlier}", {"later": _later, "earlier": _earlier})


def _not_after(inputs: Inputs) -> Interval:
    return Interval(None, only(inputs, "later").hi)


NOT_AFTER = Law("not after publication", "not after {later}", {"date": _not_after})


def _not_before(inputs: Inputs) -> Interval:
    return Interval(only(inputs, "earlier").lo, None)


NOT_AFTER_NOW = Law("not before publication", "not before {earlier}", {"date": _not_before})

# every month is counted as 31 days, so that equal day and month in two years are whole years apart
_DAYS_IN_YEAR = 12 * 31


def moment(year: int, month: int | None, day: int | None) -> Interval:
    """A date in years, on a calendar whose months all have 31 days; a year or a month alone is the span of its days."""
    if month is None:
        return Interval(year, year + 1, hi_open=True)
    start = Fraction(year) + Fraction((month - 1) * 31, _DAYS_IN_YEAR)
    if day is None:
        return Interval(start, start + Fraction(1, 12), hi_open=True)
    return point(start + Fraction(day - 1, _DAYS_IN_YEAR))


def days_in_month(year: int | None, month: int) -> int:
    """The number of days of a month; February of an unknown year may have 29."""
    if month == 2 and year is None:
        return 29
    following = date((year or 2001) + month // 12, month % 12 + 1, 1)
    return (following - date(year or 2001, month, 1)).days


def weekday_interval(day: date) -> Interval:
    """The weekday of a day, Monday being 0."""
    return point(day.weekday())


def julian_weekday(day: date) -> int:
    """The weekday that the same day and month have when they are meant in the Julian calendar, Monday being 0."""
    century = (day.year if day.month > 2 else day.year - 1) // 100
    return (day.weekday() + century - century // 4 - 2) % 7
