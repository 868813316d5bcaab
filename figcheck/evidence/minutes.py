"""Lengths of time between two times of day, in minutes."""

from __future__ import annotations

from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, point
from ..model import CalendarDate, ClockTime, Evidence, Figure, Kind, Relation

_MINUTES = {"minute": 1, "hour": 60, "day": 1440}
_DAY = 1440
_HALF_DAY = _DAY // 2
# "two hours" is said of anything from an hour and thirty-six minutes to two hours twenty-four
_HOUR_ROOM = Fraction(4, 10)


def minutes_between(relation: Relation, _context: Context) -> Evidence:
    """From one time of day to another, past midnight where the second is the earlier, against the stated length."""
    first, last = relation.one("start"), relation.one("end")
    start, end = _minute(first), _minute(last)
    figure = relation.one("length")
    unit = (figure.unit or "").removesuffix(" per day")
    if start is None or end is None or unit not in _MINUTES:
        return Evidence(missing="the times are not complete")
    zones = {figure.when.zone for figure in (first, last) if isinstance(figure.when, ClockTime) and figure.when.zone}
    if len(zones) > 1:
        return Evidence(missing="the times are in different zones")
    days = [day.when.weekday for day in relation.role("day") if isinstance(day.when, CalendarDate)]
    step = (end - start) % _DAY
    choices = [step, step + _DAY]
    if first.kind is Kind.COUNT:
        # "from 9 to 5": the half of the day is not told
        choices = [step % _HALF_DAY, step % _HALF_DAY + _HALF_DAY]
    elif len(days) == 2 and days[0] is not None and days[1] is not None:
        step = (days[1] - days[0]) % 7 * _DAY + end - start
        choices = [step, step + 7 * _DAY]
    elif days:
        choices = [step]
    length = _room(figure, unit).scaled(_MINUTES[unit])
    best = next((choice for choice in choices if length.contains(choice)), choices[0])
    inputs = {"start": (point(0),), "end": (point(best),), "length": (length,)}
    names = [" ".join(end_of.text.split()) for end_of in (first, last)]
    line = f"from {names[0]} to {names[1]} is {_hours(best)}; the story says {figure.text}"
    return Evidence(tight=inputs, loose=inputs, line=line)


def _minute(figure: Figure) -> int | None:
    """The minute of the day of a time; a bare number up to twelve is an hour."""
    if isinstance(figure.when, ClockTime):
        return figure.when.minute
    if figure.kind is Kind.COUNT and figure.thing is None and figure.stated is not None and 1 <= figure.stated <= 12:
        return int(figure.stated) * 60 if figure.stated == int(figure.stated) else None
    return None


def _room(figure: Figure, unit: str) -> Interval:
    """What a stated number of hours or minutes allows."""
    if figure.qualifier is not None or figure.stated is None or figure.upper is not None:
        return figure.loose
    if unit == "hour" and figure.stated == int(figure.stated):
        return point(figure.stated).padded(_HOUR_ROOM)
    return figure.loose


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = ([f"{hours} hours" if hours != 1 else "1 hour"] if hours else []) + ([f"{rest} minutes"] if rest else [])
    return " ".join(parts) or "no time"
