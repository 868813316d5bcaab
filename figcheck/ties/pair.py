"""Two levels of one thing with what ties them."""

from __future__ import annotations

from ..clauses.slots import Mover, Slot
from ..lang.en.grammar import FORESEEING
from ..records import NamedTuple
from .measure import same_measure


class Pair(NamedTuple):
    """The levels after and before, the word of movement between them if there is one, and the wording that ties them.

    `sure` is False where another figure might as well be the level after.
    """

    new: Slot
    old: Slot
    mover: Mover | None
    wording: str
    sure: bool = True


def is_foreseen(pair: Pair) -> bool:
    """True where the level before is one that was forecast."""
    old = pair.old
    return old.mark == "forecast" or not FORESEEING.isdisjoint((*old.through, old.head))


def alike(left: Slot, right: Slot) -> bool:
    """True when two figures are of one kind, unit and base."""
    return left.figure.kind is right.figure.kind and left.per == right.per and same_measure(left.figure, right.figure)
