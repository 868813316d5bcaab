"""A multiple of warmth with the two temperatures it is told of: "At 30C, Orme was twice as hot as Tarn, at 15C"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..lang.en.change import COLD_OR_WARM
from ..model import Kind, Relation, Story
from ..story import kinds_of
from .tie import tie

_FACTORS = frozenset({Kind.MULTIPLE, Kind.FRACTION, Kind.PERCENT})
_BITS = kinds_of(_FACTORS)
_DEGREES = frozenset({"degree celsius", "degree fahrenheit"})
_TEMPERATURES = 2


def multiples_of_warmth(story: Story) -> Iterator[Relation]:
    """Relations of a multiple with two temperatures of one scale, in the roles "new" and "old" as the text has them."""
    for sentence in story.sentences:
        if sentence.kinds & _BITS and len(sentence.figures) > _TEMPERATURES:
            reading = read(sentence)
            if COLD_OR_WARM.isdisjoint(reading.tokens.words):
                continue
            told = [slot for slot in reading.slots if slot.figure.unit in _DEGREES and slot.figure.upper is None]
            factors = [slot for slot in reading.slots if _is_factor(reading, slot)]
            if len(told) == _TEMPERATURES and len(factors) == 1 and told[0].figure.unit == told[1].figure.unit:
                yield tie("warmth", "multiple/warmth", multiple=factors[0], new=told[0], old=told[1])


def _is_factor(reading: Reading, slot: Slot) -> bool:
    """True for "twice as hot", "three times colder", "50% warmer", "double the temperature", and no "twice as fast"."""
    words = reading.tokens.words[slot.token + 1 : slot.token + 3]
    if slot.figure.kind not in _FACTORS or slot.figure.stated is None or slot.figure.upper is not None:
        return False
    quality = words[1:] if words[:1] in (("as",), ("the",)) else words[:1]
    return not COLD_OR_WARM.isdisjoint(quality)
