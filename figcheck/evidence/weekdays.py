"""Days from one weekday to another, weeks more or less."""

from __future__ import annotations

from fractions import Fraction

from ..interval import Interval, point
from ..lang.en.calendar import WEEKDAY_NAMES
from ..model import Evidence, Relation
from .calendar import date_of
from .moments import doubtful

_WEEK = 7
# days of more than one are told a little roughly: from a night to an early morning
_ROOM = Fraction(1)


def weekdays_between(relation: Relation) -> Evidence:
    """The days from one weekday to the next such other one, or that many weeks later, against the stated days.

    Of a stretch, "from Monday to Wednesday", the last day is counted in or not; a step is a day exactly, or some days
    with a day's room.
    """
    start, end = date_of(relation.one("start")).weekday, date_of(relation.one("end")).weekday
    figure = relation.one("length")
    if start is None or end is None:
        return Evidence(missing="a day is not a weekday")
    stated = int(figure.stated) if figure.stated is not None else 1
    first = (end - start) % _WEEK
    most = first + 1 if relation.frame == "weekday span" else first
    weeks = max(0, (stated - first + _WEEK // 2) // _WEEK) * _WEEK
    ends = Interval(first + weeks, most + weeks)
    length = point(1) if figure.stated is None else figure.loose
    if relation.frame == "weekday steps" and stated > 1:
        ends = ends.padded(_ROOM)
    inputs = {"start": (point(0),), "end": (ends,), "length": (length,)}
    told = f"{first} day{'s' if first != 1 else ''}" + (f", or {most} with both" if most > first else "")
    line = f"from {WEEKDAY_NAMES[start]} to {WEEKDAY_NAMES[end]} is {told}; the story says {figure.text}"
    return doubtful(relation, Evidence(tight=inputs, loose=inputs, line=line))
