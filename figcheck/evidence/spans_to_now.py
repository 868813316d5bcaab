"""Lengths that run up to the day of publication or on from it, or back to the first year of a series."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, point
from ..model import CalendarDate, Evidence, Relation
from .calendar import days_meant, said
from .moments import (
    INCOMPLETE,
    LONG,
    MEAN_DAYS,
    PRINT_ROOM,
    YEAR_ROOM,
    elapsed,
    length_in_years,
    moment_of,
    rounded,
    shown,
    today,
    when,
)

# a length without an end says something of publication when it covers at least half of the time until then
_TELLING = 2


def by_now(relation: Relation, context: Context) -> Evidence:
    """What happened a length of time after a date has happened by the day of publication.

    The length has the room of its last digit, half a year: years counted by the calendar only lead to a later day.
    """
    if context.published is None:
        return Evidence(missing="the day of publication is not known")
    figure, first = relation.one("length"), relation.one("start")
    if figure.unit in MEAN_DAYS:
        return days_by_now(relation, context.published)
    start = when(first)
    if start is None or start.lo is None:
        return Evidence(missing="the date has no year")
    now = moment_of(context.published)
    passed = now - Fraction(start.lo)
    if passed < 0:
        return Evidence(missing="the date is after publication")
    length = length_in_years(relation)
    if length.lo is None or length.lo * _TELLING < passed:
        return Evidence(missing="no end is told, and publication lies far beyond it")
    inputs = {"start": (start,), "end": (Interval(-LONG, now),), "length": (length,)}
    doubtful = {**inputs, "end": (Interval(-LONG, LONG),)}
    line = f"from {shown(first)} to publication is {rounded(passed)} years at most; the story says {figure.text} later"
    return Evidence(tight=inputs, loose=doubtful, line=line)


def days_by_now(relation: Relation, published: date) -> Evidence:
    """The same for days, weeks and months after a day or a month."""
    figure, first = relation.one("length"), relation.one("start")
    day = first.when
    if not isinstance(day, CalendarDate) or day.month is None or not 1 <= day.month <= 12:
        return Evidence(missing=INCOMPLETE)
    days = days_meant(replace(day, day=day.day or 1), (), published)
    if not days or days[0] > published:
        return Evidence(missing="the date is not one of the months before publication")
    passed = (published - days[0]).days
    length = figure.loose.scaled(MEAN_DAYS[figure.unit or "day"])
    if length.lo is None or length.lo * _TELLING < passed:
        return Evidence(missing="no end is told, and publication lies far beyond it")
    inputs = {"start": (point(0),), "end": (Interval(-LONG, passed + PRINT_ROOM),), "length": (length,)}
    doubtful = {**inputs, "end": (Interval(-LONG, LONG),)}
    line = f"from {said(days[0])} to publication is {passed} days at most; the story says {figure.text} later"
    return Evidence(tight=inputs, loose=doubtful, line=line)


def years_ahead(relation: Relation, context: Context) -> Evidence:
    """From publication on to a year or date to come, against the stated length."""
    if context.published is None:
        return Evidence(missing="the day of publication is not known")
    figure = relation.one("end")
    end = when(figure)
    if end is None:
        return Evidence(missing="the date has no year")
    parts = (today(context.published), end, length_in_years(relation).padded(YEAR_ROOM))
    return elapsed(parts, said(context.published), shown(figure))
