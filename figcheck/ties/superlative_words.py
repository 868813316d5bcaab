"""Superlatives in a sentence: which way one points for a figure, and which one names the first of all."""

from __future__ import annotations

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.ranking import BEST, LEAST_OF_ALL, MOST_OF_ALL, SLOWEST, SUPERLATIVES
from ..model import Figure, Kind
from .measure import is_bare, same_measure

_OF_WHICH_MORE_IS_BETTER = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.POINTS})


def way_of(word: str, figure: Figure) -> str:
    """up or down, for the figure of what the superlative is said of; empty where nobody can tell."""
    if word in MOST_OF_ALL:
        return "up"
    if word in LEAST_OF_ALL:
        return "down"
    if word in BEST:
        return "up" if figure.kind in _OF_WHICH_MORE_IS_BETTER else ""
    timed = figure.kind is Kind.DURATION
    if not timed and " per " not in (figure.unit or ""):
        return ""
    return "up" if (word in SLOWEST) is timed else "down"


def comparable_levels(first: Slot, other: Slot) -> bool:
    """True for two levels of one measure; the second may leave out the unit, or what it is for each of."""
    one = first.figure.kind is other.figure.kind or is_bare(other.figure)
    return one and same_measure(first.figure, other.figure) and (first.per == other.per or not other.per)


def sole_superlative(reading: Reading) -> int:
    """The token of the only superlative of a sentence; -1 where there is none, and where it names no first one.

    "The second largest", "one of the tallest", "most voters", "at least", "least affordable" name none.
    """
    words, tags = reading.tokens.words, reading.tokens.tags
    if SUPERLATIVES.isdisjoint(words):
        return -1
    found = [at for at, word in enumerate(words) if word in SUPERLATIVES]
    at = found[0]
    if len(found) > 1 or (at and (words[at - 1] in _RANKED or tags[at - 1] in "J-F")):
        return -1
    if any(slot.figure.text.lower() == "one" and 0 < at - slot.token < _NEAR for slot in reading.slots):
        return -1
    if "one" in words[max(0, at - 4) : at] or "among" in words[max(0, at - 3) : at]:
        return -1
    if words[at] in ("most", "least"):
        the = at and words[at - 1] == "the"
        if (
            words[at - 1 : at] == ("at",)
            or tags[at + 1 : at + 2] in ("J", "A", "f", "V", "I", "e")
            or (not the and tags[at + 1 : at + 2] in ("N", "D"))
        ):
            return -1
    return -1 if tags[at + 1 : at + 2] == "I" or words[at + 1 : at + 2] == ("ever",) else at


_NEAR = 5
_RANKED = frozenset("second third fourth fifth sixth next another".split())
