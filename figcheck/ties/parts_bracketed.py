"""Parts that stand in brackets behind what they are for: "£135m for roads (£109m), schools (£13m) and lamps (£13m)"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..model import Certainty, Relation
from .pairing import ADDED, comparable, is_open, is_plain


def bracketed(reading: Reading) -> Iterator[Relation]:
    """Relations of a total with the amounts in brackets behind the things of a list, all that follow it in its unit."""
    if reading.tokens.tags.count("(F)") < _PAIR:
        return
    for total in reading.slots:
        if total.figure.kind not in ADDED or not is_plain(total.figure) or total.aside == "bracket" or total.per:
            continue
        parts = [slot for slot in reading.slots[total.number + 1 :] if comparable(slot.figure, total.figure)]
        if (
            _is_alone(reading, total)
            or len(parts) < _PAIR
            or not all(_is_alone(reading, slot) for slot in parts)
            or not _are_joined(reading, total, parts)
        ):
            continue
        roles = (("part", tuple(slot.figure for slot in parts)), ("total", (total.figure,)))
        yield Relation("parts", roles, (), Certainty.STATED, "total/bracketed")
        return


_PAIR = 2


def _is_alone(reading: Reading, slot: Slot) -> bool:
    alone = reading.tokens.tags[slot.token - 1 : slot.token + 2] == "(F)"
    return alone and is_plain(slot.figure) and not is_open(slot.figure)


def _are_joined(reading: Reading, total: Slot, parts: list[Slot]) -> bool:
    """True for things of one list, the last behind "and" or "or", whose first is in the phrase of the total."""
    tags = reading.tokens.tags
    if {",", ";", ":", "-"} & set(tags[total.token : parts[0].token]):
        return False  # "inflows of £91m, followed by bonds (£21m) and loans (£18m)"
    gaps = [tags[one.token + 2 : other.token - 1] for one, other in pairwise(parts)]
    return "C" in gaps[-1] and all(gap[:1] in (",", "C") and not set(gap) & set(";:.FS") for gap in gaps)
