"""Parts of what a sentence counts in all, and of what is taken in: "£182m … £500m in total", "a profit of $6m on sales
of $90m".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.parts import ALTOGETHER, EARNED, TAKEN_IN
from ..model import Kind
from .pairing import ADDED, comparable, is_elliptical, is_plain
from .wholes import Tie, is_added, is_part, is_whole, other_fate, other_time

# the words by which a sum is known
_SUMS = frozenset(word for _, word in ALTOGETHER)


def in_all(reading: Reading) -> Iterator[Tie]:
    """ "The issue and a £182m loan will raise £500m in total": what a sum is said to be of."""
    words = reading.tokens.words
    if "in" not in reading.tokens.skeleton or _SUMS.isdisjoint(reading.tokens.words):
        return
    for whole in reading.slots[1:]:
        if whole.figure.kind not in ADDED or whole.per or not is_whole(reading, whole) or is_added(reading, whole):
            continue
        at = whole.token + 1
        while at < len(words) and at - whole.token < 3 and words[at : at + 2] not in ALTOGETHER:
            at += 1
        if words[at : at + 2] not in ALTOGETHER or reading.tokens.tags[at + 2 : at + 3] not in (",", ".", "", ")"):
            continue
        part = reading.slots[whole.number - 1]
        fits = comparable(part.figure, whole.figure) and not part.per and not part.mark and part.mood == whole.mood
        alike = part.figure.kind is not Kind.COUNT or part.head == whole.head or is_elliptical(reading, whole)
        apart = other_time(reading, part, whole) or other_fate(reading, part, whole)
        apart = apart or part.clause != whole.clause
        if fits and alike and not apart and is_part(reading, part) and part.prep not in ("from", "than"):
            yield part, whole, "of-all"


def earned(reading: Reading) -> Iterator[Tie]:
    """ "A profit of $6m on sales of $90m": nobody keeps more than he takes."""
    for part in reading.slots:
        if part.figure.kind is not Kind.MONEY or part.head not in EARNED or part.per or not is_plain(part.figure):
            continue
        wholes = [slot for slot in reading.slots if slot.head in TAKEN_IN and _is_beside(part, slot)]
        earnings = [slot for slot in reading.slots if slot.head in EARNED and _is_beside(part, slot)]
        if len(wholes) == 1 and len(earnings) < 2 and not other_time(reading, part, wholes[0]):
            yield part, wholes[0], "profit-on-sales"


def _is_beside(part: Slot, slot: Slot) -> bool:
    return is_plain(slot.figure) and comparable(part.figure, slot.figure) and not slot.per and slot.mark == ""
