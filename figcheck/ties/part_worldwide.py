"""Parts that one place has of all there are: "70,000 people in Peru and 160,000 worldwide"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.grammar import TIME_NOUNS
from ..lang.en.parts import EVERYWHERE, PLACING, WORLDWIDE
from ..model import Kind
from .pairing import comparable, is_elliptical
from .wholes import Tie, is_added, is_part, is_whole, other_time

_AROUND = frozenset({"across", "around", "throughout", "in", "over"})
_FAR = WORLDWIDE | EVERYWHERE
_NEAR = 6


def worldwide(reading: Reading, held: Reading | None) -> Iterator[Tie]:
    """What one place has, beside or one sentence before or behind what there is everywhere."""
    for whole in () if _FAR.isdisjoint(reading.tokens.words) else reading.slots:
        if not _is_everywhere(reading, whole) or not is_whole(reading, whole):
            continue
        for place in (reading, *((held,) if held is not None else ())):
            found = [slot for slot in place.slots if slot is not whole and comparable(slot.figure, whole.figure)]
            if len(found) == 1 and _fits(place, found[0], reading, whole):
                yield found[0], whole, "of-all"
    if held is not None and not _FAR.isdisjoint(held.tokens.words):
        yield from _turned(reading, held)


def _turned(reading: Reading, held: Reading) -> Iterator[Tie]:
    """ "Some 50 million people worldwide have it. In Peru, about 5.7 million do." """
    found = [slot for slot in reading.slots if slot.figure.kind is Kind.COUNT]
    for whole in held.slots:
        known = len(found) == 1 and _is_everywhere(held, whole) and is_whole(held, whole)
        if known and comparable(found[0].figure, whole.figure) and _fits(reading, found[0], held, whole):
            yield found[0], whole, "of-all"


def _is_everywhere(reading: Reading, slot: Slot) -> bool:
    """True for a count of all there are: "160,000 worldwide", "89,000 people across the world"."""
    if slot.figure.kind is not Kind.COUNT or is_added(reading, slot) or slot.prep in PLACING:
        return False
    words, tags = reading.tokens.words, reading.tokens.tags
    for at in range(slot.token + 1, min(len(words), slot.token + _NEAR)):
        if tags[at] in "F,;:.()CV":
            return False
        if words[at] in WORLDWIDE:
            return True
        if words[at] in _AROUND and words[at + 1 : at + 2] == ("the",) and words[at + 2 : at + 3]:
            return words[at + 2] in EVERYWHERE and words[at] != "in"
    return False


def _fits(place: Reading, part: Slot, reading: Reading, whole: Slot) -> bool:
    """True where a count is of one place, and of the same noun as what there is everywhere."""
    if not is_part(place, part) or _is_everywhere(place, part) or is_added(place, part):
        return False
    if other_time(place, part, whole, reading) or part.mood != whole.mood:
        return False
    lent = is_elliptical(place, part) or is_elliptical(reading, whole)
    alike = part.head == whole.head or (lent and place is reading)
    verbs = part.verb == whole.verb or (place is reading and "" in (part.verb, whole.verb))
    return alike and verbs and _is_placed(place, part)


def _is_placed(reading: Reading, slot: Slot) -> bool:
    """True for "70,000 people in Peru", and for a count whose clause opens with "in Peru"."""
    if slot.place and slot.place not in TIME_NOUNS:
        return True
    begin = reading.clause_of.index(slot.clause)
    opening = reading.tokens.words[begin : begin + 2]
    return opening[:1] == ("in",) and reading.tokens.tags[begin + 1 : begin + 2] in ("N", "D", "J")
