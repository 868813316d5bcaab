"""Percentages that are shares of something, and what stands between two of them."""

from __future__ import annotations

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..clauses.stems import stem
from ..lang.en.answers import ANOTHER_QUESTION, HOLDING
from ..lang.en.parts import SUPERLATIVES
from ..model import Figure, Kind

# "the bottom 90%" are a group, and no share of anything
_RANKS = frozenset({*SUPERLATIVES, "bottom", "upper", "lower"})


def is_all(figure: Figure) -> bool:
    """True for "100%", which leaves nothing for another share."""
    return figure.text.startswith(("100%", "100 p"))


def is_share(slot: Slot) -> bool:
    """True for a percentage that is a level: nothing moves it, compares it or bounds a range."""
    figure = slot.figure
    return (
        figure.kind is Kind.PERCENT
        and not is_all(figure)
        and figure.stated is not None
        and figure.upper is None
        and figure.text[:1] not in "+-−–"
        and (slot.mover is None or (slot.mover.word in HOLDING and slot.prep != "to") or _outdoes(slot))
        and slot.mark in ("", "compared", "than", "versus")
        and not slot.per
        and slot.prep not in ("from", "by", "over", "on")
        and not (slot.stands == "after" and slot.head in _RANKS)
    )


def _outdoes(slot: Slot) -> bool:
    """True for the brackets of "more back it (54%) than oppose it (41%)": "more" moves nothing there."""
    return slot.mover is not None and not slot.mover.behind and slot.mover.word in ("more", "fewer")


_BETWEEN = frozenset({Kind.AGE, Kind.COUNT, Kind.ORDINAL})


def apart(reading: Reading, first: Slot, second: Slot) -> bool:
    """True where another figure, time or poll stands between two shares, or a full stop."""
    start = reading.chunks[second.chunk].start
    words, tags = reading.tokens.words[first.token + 1 : start], reading.tokens.tags[first.token + 1 : start]
    if second.number - first.number > 1 and any(
        slot.figure.kind not in _BETWEEN for slot in reading.slots[first.number + 1 : second.number]
    ):
        return True
    return (
        of_two_wholes(first, second)
        or any(tag in ":." for tag in tags)
        or (";" in tags and tags.rstrip("CAD")[-1:] != ";")
        or "Y" in tags
        or not ANOTHER_QUESTION.isdisjoint(words)
    )


def of_two_wholes(first: Slot, second: Slot) -> bool:
    """True for "90% of the firms and 45% of the jobs"."""
    return bool(first.partitive and second.partitive) and stem(first.partitive) != stem(second.partitive)
