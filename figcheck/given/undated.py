"""Which years of a story without a day of publication may be the year that it is of, and which it tells as to come."""

from __future__ import annotations

from ..clauses.reading import read
from ..clauses.slots import Slot
from ..evidence.undated import Years
from ..lang.en.time_words import WILL
from ..model import Story
from ..once import once
from ..times import year_of

_UP_TO = frozenset({"by", "until", "till"})


@once
def years_told(story: Story) -> Years:
    """The years that a story names, by what it tells of them."""
    told = [sentence for sentence in story.sentences if any(map(year_of, sentence.figures))]
    slots = [(slot, _is_to_come(slot)) for sentence in told for slot in read(sentence).slots if year_of(slot.figure)]
    past_or_now, to_come = (tuple(slot.figure for slot, coming in slots if coming is way) for way in (False, True))
    return Years(past_or_now, to_come)


def _is_to_come(slot: Slot) -> bool:
    words = slot.parsed.tokens.words[slot.facts.begin : slot.facts.end]
    return slot.prep in _UP_TO or slot.mood not in ("", "denied") or not WILL.isdisjoint(words)
