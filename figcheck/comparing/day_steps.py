"""A day that lies a length of time from another: "23 October, ten days earlier than usual" for 2 November."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction

from ..model import Kind, Status
from ..told import Account
from ..working import printed
from .measures import TIME
from .texts import PHRASE, Entry, Text

_DAY = 86400


def day_step(entry: Entry, texts: Sequence[Text]) -> Account | None:
    """The account of a day by one of a source and a length of time in its sentence; None where they give no such day.

    Both days may count: five days from the 19th end on the 23rd.
    """
    if entry.figure.kind is not Kind.DATE or not entry.days or entry.days[0].lo != entry.days[0].hi:
        return None
    wanted = entry.days[0].lo
    for text in texts:
        for day, length, steps in _pairs(text):
            for step in steps:
                if day.days[0].lo + step == wanted:
                    return _account(entry, day, length, step)
    return None


def _pairs(text: Text) -> Iterator[tuple[Entry, Entry, tuple[int, ...]]]:
    """Each day of a text with each number of days or weeks of its sentence, and the steps that these make of it."""
    lengths: dict[int, list[Entry]] = {}
    for entry in text.entries:
        if entry.figure.kind is Kind.DURATION and PHRASE not in entry.figure.trace and entry.ends:
            lengths.setdefault(entry.figure.sentence, []).append(entry)
    for entry in text.entries:
        if entry.days and entry.days[0].lo == entry.days[0].hi:
            for length in lengths.get(entry.figure.sentence, []):
                days = _days(length)
                if days:
                    yield entry, length, (days, -days, days - 1)


def _days(entry: Entry) -> int:
    """How many whole days a length of time has; 0 where it has none."""
    days = next((measure.at.middle / _DAY for measure in entry.measures if measure.scale == TIME), Fraction(0))
    return int(days) if days.denominator == 1 else 0


def _account(entry: Entry, day: Entry, length: Entry, step: int) -> Account:
    sign = "+" if step > 0 else "−"
    result = date.fromordinal(day.days[0].lo) + timedelta(days=step)
    line = (
        f"{printed(day.figure)} {sign} {printed(length.figure)} = {result.isoformat()}; stated: {printed(entry.figure)}"
    )
    return Account(entry.figure, Status.DERIVED, "date", (day.figure, length.figure), working=line)
