"""Two levels of one thing with what ties them."""

from __future__ import annotations

from ..clauses.slots import Mover, Slot
from ..lang.en.grammar import FORESEEING
from ..records import NamedTuple
from ..story import as_read
from .measure import is_lent, same_measure


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


# dashes that set off what follows: a hyphen between spaces, a long dash
_SET_OFF = (" - ", " – ", "—")


def are_ends(pair: Pair) -> bool:
    """True for "down from $89bn to $93bn" and "between 9 and 10%, up from 7%": a level is told as a range."""
    if any(dash in as_read(slot.figure) for slot in (pair.new, pair.old) for dash in _SET_OFF):
        return False  # "up from $2,155 to $2,280 - $125 more", "from 850 to 910—nearly 40 percent"
    if pair.old.figure.upper is not None and not pair.old.through:
        return False  # "from 10 to 15 and from 156 to 219"
    one_rate = pair.new.per == pair.old.per or is_lent(pair.old)
    return one_rate and pair.wording in _RANGED and same_measure(pair.new.figure, pair.old.figure)


# the wordings in which a level may be told as a range
_RANGED = frozenset("adverb-from noun-from to-from comparative-place comparative-than excess-place excess-base".split())
