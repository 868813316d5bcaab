"""The runs of a batter with the fours and sixes among them: "96 off 80 balls, with nine fours and two sixes"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..model import Certainty, Kind, Relation, Story

_BALLS = frozenset({"ball", "delivery"})
_BOUNDARIES = frozenset({"four", "six"})
_BETWEEN = frozenset({"fours", "sixes", "and", ",", "plus", "with"})
_TWO_BATTERS = 2
_FACED = frozenset({"runs", "off", "from", "just", "only", "in"})


def innings(story: Story) -> Iterator[Relation]:
    """Relations of the runs, in the role "sum", with "fours" and "sixes"; of sentences that tell of one innings."""
    for sentence in story.sentences:
        if "fours" in sentence.skeleton and "sixes" in sentence.skeleton:
            reading = read_amounts(sentence)
            hits = [pair for pair in pairwise(reading.slots) if _are_boundaries(reading, *pair)]
            runs = [slot for slot in reading.slots if _are_runs(reading, slot)]
            if len(hits) == len(runs) == 1 and reading.tokens.words.count("off") < _TWO_BATTERS:
                told = {slot.head: (slot.figure,) for slot in hits[0]}
                roles = (("fours", told["four"]), ("sixes", told["six"]), ("sum", (runs[0].figure,)))
                yield Relation("record", roles, (("of", "innings"),), Certainty.STATED, "series/innings")


def _are_boundaries(reading: Reading, first: Slot, second: Slot) -> bool:
    between = reading.tokens.words[first.token + 1 : second.token]
    return {first.head, second.head} == _BOUNDARIES and _BETWEEN.issuperset(between)


def _are_runs(reading: Reading, slot: Slot) -> bool:
    """True for the runs of "96 off 80 balls", "a 60-ball 96", "96 not out", "an unbeaten 96"."""
    if slot.figure.kind is not Kind.COUNT or slot.figure.upper is not None:
        return False
    if slot.stands == "before" and slot.head in _BOUNDARIES | _BALLS:
        return False
    words = reading.tokens.words
    behind, before = words[slot.token + 1 : slot.token + 3], words[max(0, slot.token - 1) : slot.token]
    if behind == ("not", "out") or before in (("unbeaten",), ("undefeated",)):
        return True
    for other in reading.slots[max(0, slot.number - 1) : slot.number + 2]:
        if (
            other is not slot
            and other.head in _BALLS
            and (
                _FACED.issuperset(words[slot.token + 1 : other.token])
                if other.token > slot.token
                else words[other.token + 1 : slot.token] == ("-", "ball")
            )
        ):
            return True
    return False
