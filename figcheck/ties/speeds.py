"""A distance, the time that it took and the speed: "90 miles in 45 minutes, an average of 120 mph"; an area, how many
live on it and how many that is for each unit: "20,000 people on 10 square miles, a density of 2,000 per square mile".

One of each stands in the sentence, in one measure of length or of area.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..model import Kind, Relation, Story
from .pairing import is_single
from .tie import tie

_SPEEDS = (" per hour", " per minute", " per second")
_TAKEN = frozenset({"in", "over", "took", "taking", "lasting", "for"})
_AVERAGING = frozenset({"average", "averaging", "speed", "mean"})
_AREAS = ("square ", "hectare", "acre")
_LEAST = 3


def speeds(story: Story) -> Iterator[Relation]:
    """Relations of a distance, its time and its speed."""
    for sentence in story.sentences:
        if len(sentence.figures) >= _LEAST:
            yield from _speed(read_amounts(sentence))


def densities(story: Story) -> Iterator[Relation]:
    """Relations of a count, an area and the count for each unit of the area."""
    for sentence in story.sentences:
        if len(sentence.figures) >= _LEAST:
            yield from _density(read_amounts(sentence))


def _speed(reading: Reading) -> Iterator[Relation]:
    fast = [slot for slot in reading.slots if _is_plain(slot) and (slot.figure.unit or "").endswith(_SPEEDS)]
    if len(fast) != 1:
        return
    length = (fast[0].figure.unit or "").rpartition(" per ")[0]
    far = [slot for slot in reading.slots if slot.figure.unit == length]
    times = [slot for slot in reading.slots if slot.figure.kind is Kind.DURATION]
    words = reading.tokens.words
    if len(far) != 1 or len(times) != 1 or not (_is_plain(far[0]) and _is_plain(times[0])) or times[0].per:
        return
    near = {*words[max(0, fast[0].token - 4) : fast[0].token]}
    taken = times[0].token > far[0].token and not _TAKEN.isdisjoint(words[far[0].token : times[0].token])
    if taken and not _AVERAGING.isdisjoint(near) and fast[0].clause - far[0].clause <= 1:
        yield tie("rate", "rate/speed", total=far[0], count=times[0], average=fast[0])


def _density(reading: Reading) -> Iterator[Relation]:
    areas = [slot for slot in reading.slots if (slot.figure.unit or "").startswith(_AREAS) and not slot.per]
    if len(areas) != 1 or not _is_plain(areas[0]):
        return
    counts = [slot for slot in reading.slots if slot.figure.kind is Kind.COUNT and _is_plain(slot)]
    dense = [slot for slot in counts if (slot.figure.unit or "").endswith(f" per {areas[0].figure.unit}")]
    others = [slot for slot in counts if slot not in dense]
    if len(dense) == 1 and len(others) == 1 and others[0].token < dense[0].token and "density" in dense[0].through:
        yield tie("average", "average/spread-on-area", total=others[0], count=areas[0], average=dense[0])


def _is_plain(slot: Slot) -> bool:
    """True for a single number that nothing moves or compares."""
    moved = slot.mover is not None and slot.mover.direction != "either"  # "went 90 miles"
    return is_single(slot.figure) and not moved and not slot.mark
