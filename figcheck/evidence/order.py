"""The order of dates: periods, and the day of publication against the tense of a verb."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, point
from ..lang.en.calendar import MONTH_NAMES
from ..laws.calendar import moment
from ..model import Evidence, Figure, Kind, Relation
from .calendar import date_of, days_meant, said

# the day of publication may be a day after the day the story was written, or, by time zone, a day before
_PRINT_ROOM = 1
# a notice of what is to come may stay in print for some weeks after it came
_OLD_NEWS = 60


def order_of(relation: Relation, _context: Context) -> Evidence:
    """Two dates of one period, the year of one lent to the other; a period without years may run into the next year."""
    first, last = relation.one("earlier"), relation.one("later")
    if Kind.YEAR in (first.kind, last.kind):  # "in December 2011 … by 2010"
        return _ordered((point(_year_of(first)), point(_year_of(last))), (first.text, last.text))
    one, other = date_of(first), date_of(last)
    if one.month and one.year and other.month and other.year and not one.day and not other.day:
        ends = moment(one.year, one.month, 1), moment(other.year, other.month, 1)
        return _ordered(ends, (first.text, last.text))
    if not (one.month and one.day and other.month and other.day):
        return Evidence(missing="a date is not in the calendar")
    year = one.year or other.year
    if (one.year is None or other.year is None) and one.month != other.month:
        # where not both have a year, a winter may run from one into the next
        return Evidence(missing="the dates may lie in two years")
    start, end = moment(year or 2000, one.month, one.day), moment(other.year or year or 2000, other.month, other.day)
    days = [f"{day} {MONTH_NAMES[month - 1]}" for day, month in ((one.day, one.month), (other.day, other.month))]
    return _ordered((start, end), (days[0], days[1]))


def _year_of(figure: Figure) -> int:
    year = figure.stated if figure.kind is Kind.YEAR else date_of(figure).year
    assert year is not None, "the frame takes times with a year only"
    return int(year)


def _ordered(ends: tuple[Interval, Interval], named: tuple[str, str]) -> Evidence:
    inputs = {"earlier": (ends[0],), "later": (ends[1],)}
    return Evidence(tight=inputs, loose=inputs, line=f"from {named[0]} to {named[1]} runs backwards")


def not_after_publication(relation: Relation, context: Context) -> Evidence:
    """The printed date against the day of publication, a day's room for time zones."""
    return _against_publication(relation, context, "the story, of {today}, tells {day} as past")


def not_long_before_publication(relation: Relation, context: Context) -> Evidence:
    """The printed date, or the end of the year, against the day of publication, for what is still to come."""
    year = relation.one("date")
    if year.kind is Kind.YEAR and year.stated is not None and context.published is not None:
        last, now = point(date(int(year.stated), 12, 31).toordinal()), point(context.published.toordinal())
        inputs = {"date": (last,), "earlier": (now.padded(Fraction(_OLD_NEWS)),)}
        told = f"the story, of {said(context.published)}, tells {year.text} as still to come"
        return Evidence(tight=inputs, loose=inputs, line=told)
    return _against_publication(relation, context, "the story, of {today}, tells {day} as still to come")


def _against_publication(relation: Relation, context: Context, line: str) -> Evidence:
    if context.published is None:
        return Evidence(missing="the day of publication is not known")
    days = days_meant(date_of(relation.one("date")), (), context.published)
    if not days:
        return Evidence(missing="the date is not in the calendar")
    ordinal, now = point(days[0].toordinal()), point(context.published.toordinal())
    told = line.format(today=said(context.published), day=said(days[0]))
    if relation.frame == "past event":
        inputs = {"date": (ordinal,), "later": (now.padded(Fraction(_PRINT_ROOM)),)}
    else:
        inputs = {"date": (ordinal,), "earlier": (now.padded(Fraction(_OLD_NEWS)),)}
    return Evidence(tight=inputs, loose=inputs, line=told)
