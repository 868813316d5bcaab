"""A share told in words and in per cent: "nearly half of tenants (48%)", "two-thirds of homes, 66%, have one".

The percentage stands beside the fraction in a bracket, between dashes or commas, or behind "or" or "at", and is of
nothing else: no "of" follows it, and no verb stands between.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..frames.fraction import fraction as in_frames
from ..model import Certainty, Kind, Relation, Story
from .pairing import each_once

_TIMES = frozenset({Kind.YEAR, Kind.DATE, Kind.AGE})


def fractions(story: Story) -> Iterator[Relation]:
    """Relations of a share in words and its percentage, each once."""
    return each_once(in_frames(story), _tied(story))


def _tied(story: Story) -> Iterator[Relation]:
    for sentence in story.sentences:
        if len(sentence.figures) > 1:
            reading = read(sentence)
            for first, second in pairwise(slot for slot in reading.slots if slot.figure.kind not in _TIMES):
                how = _beside(reading, first, second)
                if how:
                    roles = (("worded", (first.figure,)), ("share", (second.figure,)))
                    yield Relation("fraction", roles, (), Certainty.STATED, f"fraction/{how}")


def _beside(reading: Reading, worded: Slot, share: Slot) -> str:
    """How a percentage is set beside a fraction; "" where it is of something else."""
    if worded.figure.kind not in (Kind.FRACTION, Kind.RATIO) or share.figure.kind is not Kind.PERCENT:
        return ""
    if any(slot.figure.stated is None or slot.figure.upper or slot.mover for slot in (worded, share)) or share.mark:
        return ""
    tags, words = reading.tokens.tags, reading.tokens.words
    start = reading.chunks[share.chunk].start
    between, behind = tags[worded.token + 1 : start], tags[share.token + 1 : share.token + 2]
    if between[-2:] == ",P" and words[start - 1] == "at":  # "half of the members were women, at 50.8 percent"
        return "at"
    if behind == "f" or any(tag in "VXRSWF;:" for tag in between) or not between:
        return ""
    if between.count("(") > between.count(")"):
        return "bracket" if between[-1] == "(" and behind in (")", ",") else ""
    if words[start - 1] in ("or", "at"):
        return words[start - 1]
    if between[-1] == "-" and behind == "-":
        return "dash"
    return "comma" if between[-1] == "," and behind == "," and "C" not in between else ""
