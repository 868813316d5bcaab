"""What is added and the sum it brings about: "1,455 new cases, bringing the total to 38,284"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.parts import BRINGING, PERSONS, TOTALS
from .pairing import comparable, is_elliptical, is_plain
from .wholes import Tie


def brought_to(reading: Reading) -> Iterator[Tie]:
    """ "1,455 new cases, bringing the total to 38,284": what is added and the sum it brings about."""
    for whole in reading.slots[1:]:
        part = _before(reading, whole)
        if part is None or not is_plain(whole.figure) or part.prep in ("from", "than", "to") or part.per:
            continue
        told = is_elliptical(reading, whole) or is_elliptical(reading, part) or whole.head == part.head
        if not told and not PERSONS.issuperset((whole.head, part.head)):
            continue
        start = reading.chunks[whole.chunk].start
        name = _bringing(reading, part.token + 1, start)
        if name:
            yield part, whole, name


def _before(reading: Reading, whole: Slot) -> Slot | None:
    """The nearest figure before a sum that is in its unit, though a time may stand between."""
    found = reversed(reading.slots[: whole.number])
    part = next((slot for slot in found if slot.figure.kind is whole.figure.kind), None)
    return part if part is not None and is_plain(part.figure) and comparable(part.figure, whole.figure) else None


def _bringing(reading: Reading, begin: int, end: int) -> str:
    """The wording between what is added and the sum; "" for none."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    between = spoken[begin:end]
    bringing = next((at for at in range(begin, end) if spoken[at] in BRINGING), -1)
    told = not TOTALS.isdisjoint(between)
    aside = tags[bringing - 1 : bringing + 1] == ",I"
    if bringing < 0 or not between or "down" in between or (not told and not aside):
        return ""
    if between[-1] == "to" or (aside and between[-2:] == ("total", "of")):
        return "brought-to-total" if told else "brought-to"
    return ""
