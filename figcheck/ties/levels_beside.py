"""What is told right behind a level: the one before it in a bracket, or how far it moved.

The parts are those of the figures before the one that is asked of.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..model import Kind
from .measure import PROPORTIONS, is_bare, of_one_move, same_measure, unit_alone


def is_old_in_bracket(reading: Reading, slot: Slot, parts: Sequence[str]) -> bool:
    """True for a level in a bracket behind the one that came after it: one with its time, "to $60m (2019: $50m)", and
    one alone where it is told by how much it moved, "rose 20% to $60m ($50m)", "was $60m ($50m), a rise of 20%".
    """
    new = reading.slots[slot.anchor]
    if parts[new.number] == "to" and _dated(reading, slot):
        return True
    tags, at = reading.tokens.tags, slot.token
    alone = new.number == slot.number - 1 and tags[new.token + 1 : at + 2] == "(F)"
    if not alone or parts[new.number] not in ("to", "level") or not same_measure(slot.figure, new.figure):
        return False
    if (
        len(slot.figure.text) == 1
        or slot.figure.text[:1] in "-−–"
        or not (is_bare(slot.figure) or unit_alone(slot.figure.unit) == unit_alone(new.figure.unit))
    ):
        return False  # a mark of a note, a loss, "4.5 billion Canadian dollars ($3.2 billion)"
    mover = new.mover
    moved = (
        other.mover
        for part, other in zip(parts, reading.slots, strict=False)
        if part == "amount" and parts[new.number] == "to"
    )
    ahead = mover is not None and any(other is not None and other.token == mover.token for other in moved)
    return ahead or _tells_change(reading, at + 2)


def _tells_change(reading: Reading, at: int) -> bool:
    """True for ", a decrease of 20%" and "million, up 20%" at a token."""
    told = next((slot for slot in reading.slots if slot.token > at), None)
    if told is None or told.mover is None or told.figure.kind not in PROPORTIONS:
        return False
    between = reading.tokens.tags[at : min(told.token, told.mover.token)]
    return told.mover.sort in ("noun", "adverb") and between.strip("DAJN") == ","


def _dated(reading: Reading, slot: Slot) -> bool:
    """ "To $60m (2019: $50m)": a level of another time in a bracket."""
    before = reading.slots[slot.number - 1]
    same = reading.slots[slot.anchor]
    colon = reading.tokens.tags[slot.token - 1] == ":"
    return colon and before.figure.kind in (Kind.YEAR, Kind.DATE) and same_measure(slot.figure, same.figure)


def says_how_far(reading: Reading, slot: Slot, parts: Sequence[str]) -> bool:
    """True for a percentage behind two levels that says how far the one moved from the other: "from £470 to £550 –
    17 per cent", "from 79 to 88 in 2006, or 11%"; not what so many want, "raising the age from 65 to 67 (51 per cent)".
    """
    if slot.figure.kind is not Kind.PERCENT or "from" not in parts or "to" not in parts:
        return False
    ends = [other for other, part in zip(reading.slots, parts, strict=False) if part in ("from", "to")][-2:]
    if [parts[end.number] for end in ends] != ["from", "to"]:
        return False
    moved = all(of_one_move(end.mover, slot.mover) and end.figure.kind is not Kind.PERCENT for end in ends)
    tags, words = reading.tokens.tags, reading.tokens.words
    between = tags[ends[-1].token + 1 : slot.token]
    opened = between.lstrip("NPYM")
    told = opened in ("-", "(", ",C", "C") and (opened[-1] != "C" or words[slot.token - 1] == "or")
    asked = opened == "(" and slot.mover is not None and tags[slot.mover.token] == "I"
    return moved and told and not asked and tags[slot.token + 1 : slot.token + 2] in _CLOSED


_CLOSED = (",", ".", ";", "-", ")", "")


def goes_on(reading: Reading, slot: Slot, parts: Sequence[str]) -> bool:
    """True for a second amount of one word of movement, joined to its levels: the 9% of "rose 13% to 60 from 53 and
    9% in the half-year to 110 from 101".
    """
    mover = slot.mover
    if slot.figure.kind is not Kind.PERCENT or mover is None or mover.behind or "to" not in parts:
        return False
    follow = next((other for other in reading.slots[slot.number + 1 :] if other.figure.kind not in _LENGTHS), None)
    if follow is None:
        return False
    joined = reading.tokens.tags[: slot.token].rstrip("A")[-1:] == "C"
    moved = [other for other, part in zip(reading.slots, parts, strict=False) if part == "amount"]
    one_word = all(of_one_move(other.mover, mover) for other in (*moved, follow))
    return bool(moved) and joined and one_word and follow.prep == "to"


_LENGTHS = frozenset({Kind.YEAR, Kind.DATE, Kind.DURATION})


def is_said_again(reading: Reading, slot: Slot) -> bool:
    """True for an amount that is said in another way before its word of movement: "a £12m or 30% decline"."""
    if not slot.determiner or slot.number + 1 == len(reading.slots):
        return False  # not "eased to 93 or 2 below last night"
    told = reading.slots[slot.number + 1]
    if told.aside != "alternative" or told.mover is None or not told.mover.behind:
        return False
    return reading.tokens.tags[slot.token + 1 : told.token] == "C"
