"""Scenes of time: weekdays, ages, lengths of time and years gone by."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import strategies as st

from ...interval import Interval
from ..printing import Printed, Style
from .scene import PUBLISHED, Loose, Parts, Scene, exact

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_WEEK = 7
_HOUR = 60


def _date(day: date, weekday: int, order: str) -> Printed:
    """A date with a weekday, the day first or the month."""
    name, month = _WEEKDAYS[weekday], _MONTHS[day.month - 1]
    text = f"{name}, {day.day} {month} {day.year}" if order == "day" else f"{name}, {month} {day.day}, {day.year}"
    return _worded(Fraction(day.toordinal()), text)


def _worded(value: Fraction, text: str) -> Printed:
    """Something else than a number, printed as it is."""
    here = Interval(value, value)
    return Printed(value, text, Style(), value, here, here)


def _appointed(draw: st.DrawFn) -> Parts:
    day = PUBLISHED + timedelta(days=draw(st.integers(-3000, -1)))
    return {"date": _date(day, day.weekday(), draw(st.sampled_from(["day", "month"])))}


def _misdated(draw: st.DrawFn, parts: Parts) -> tuple[str, Parts]:
    """The same day with another weekday."""
    right = parts["date"]
    assert isinstance(right, Printed), "a date is a figure"
    day = date.fromordinal(int(right.value))
    order = "day" if right.text.split(", ")[1][0].isdigit() else "month"
    return "date", {"date": _date(day, (day.weekday() + draw(st.integers(1, _WEEK - 1))) % _WEEK, order)}


def _born(draw: st.DrawFn) -> Parts:
    year = draw(st.integers(1940, 2004))
    age = PUBLISHED.year - year - draw(st.integers(0, 1))
    return {"age": exact(age), "birth": _worded(Fraction(year), str(year))}


def _old(loose: Loose) -> Interval:
    birth = loose["birth"]
    return (-birth).shifted(PUBLISHED.year).padded(Fraction(1))


def _ago(draw: st.DrawFn) -> Parts:
    years = draw(st.integers(3, 90))
    return {
        "years": exact(years, words=years < 10),
        "year": _worded(Fraction(PUBLISHED.year - years), str(PUBLISHED.year - years)),
    }


def _other_year(draw: st.DrawFn, parts: Parts) -> tuple[str, Parts]:
    right = parts["year"]
    assert isinstance(right, Printed), "a year is a figure"
    year = int(right.value) - draw(st.integers(4, 60))
    return "year", {**parts, "year": _worded(Fraction(year), str(year))}


def _held(draw: st.DrawFn) -> Parts:
    start = draw(st.integers(1 * _HOUR, 11 * _HOUR - 1))
    length = draw(st.integers(1, 9)) * _HOUR
    return {"start": _clock(start), "end": _clock(start + length), "length": _hours(length // _HOUR)}


def _hours(hours: int) -> Printed:
    return exact(hours, " hour" if hours == 1 else " hours", words=True)


def _clock(minute: int) -> Printed:
    hour, minutes = divmod(minute, _HOUR)
    shown = f"{(hour - 1) % 12 + 1}" + (f".{minutes:02}" if minutes else "")
    return _worded(Fraction(minute), f"{shown}{'am' if hour < 12 else 'pm'}")


def _misheld(draw: st.DrawFn, parts: Parts) -> tuple[str, Parts]:
    right = parts["length"]
    assert isinstance(right, Printed), "a length is a figure"
    return "length", {**parts, "length": _hours(int(right.value) + draw(st.integers(2, 8)))}


TIMES = (
    Scene(
        "wrong-weekday",
        (
            "The hearing was held on {date}.",
            "On {date}, the hearing was put off.",
            "The court, which met on {date}, gave no reasons.",
        ),
        _appointed,
        broken=_misdated,
    ),
    Scene(
        "age-mismatch",
        (f"Ms Lind died on {PUBLISHED.day} March {PUBLISHED.year} at the age of {{age}}. She was born in {{birth}}.",),
        _born,
        breaks=("age", _old),
    ),
    Scene(
        "years-ago-mismatch",
        ("The mill closed {years} years ago, in {year}.",),
        _ago,
        broken=_other_year,
    ),
    Scene(
        "duration-mismatch",
        ("Crews spent {length} at the scene, from {start} to {end}.",),
        _held,
        broken=_misheld,
    ),
)
