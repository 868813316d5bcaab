"""Days of the calendar as whole numbers; the proleptic Gregorian calendar of the standard library counts them."""

from datetime import date
from fractions import Fraction

from ..interval import Interval, point
from ..model import Inputs, Law


def _weekday(inputs: Inputs) -> Interval:
    return inputs["weekday_of_date"][0]


def _weekday_of_date(inputs: Inputs) -> Interval:
    return inputs["weekday"][0]


WEEKDAY = Law("weekday", "{weekday_of_date}", {"weekday": _weekday, "weekday_of_date": _weekday_of_date})


def _date(inputs: Inputs) -> Interval:
    return Interval(1, inputs["last_day"][0].hi)


def _last_day(inputs: Inputs) -> Interval:
    return Interval(inputs["date"][0].lo, None)


DAY_OF_MONTH = Law("day of the month", "1 to {last_day}", {"date": _date, "last_day": _last_day})


def _length(inputs: Inputs) -> Interval:
    return inputs["end"][0] - inputs["start"][0]


def _start(inputs: Inputs) -> Interval:
    return inputs["end"][0] - inputs["length"][0]


def _end(inputs: Inputs) -> Interval:
    return inputs["start"][0] + inputs["length"][0]


ELAPSED = Law("elapsed time", "{end} − {start}", {"length": _length, "start": _start, "end": _end})


def _meant(inputs: Inputs) -> Interval:
    return inputs["meant"][0]


def _stated_date(inputs: Inputs) -> Interval:
    return inputs["date"][0]


RELATIVE_DAY = Law("relative day", "{meant}", {"date": _meant, "meant": _stated_date})


def _later(inputs: Inputs) -> Interval:
    return Interval(inputs["earlier"][0].lo, None)


def _earlier(inputs: Inputs) -> Interval:
    return Interval(None, inputs["later"][0].hi)


BEFORE = Law("before", "not before {earlier}", {"later": _later, "earlier": _earlier})


def _not_after(inputs: Inputs) -> Interval:
    return Interval(None, inputs["later"][0].hi)


NOT_AFTER = Law("not after publication", "not after {later}", {"date": _not_after})


def _not_before(inputs: Inputs) -> Interval:
    return Interval(inputs["earlier"][0].lo, None)


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
