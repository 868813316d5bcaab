"""Which years of a story without a day of publication may be the year that it is of, and which it tells as to come."""

from __future__ import annotations

from ..clauses.reading import read
from ..clauses.slots import Slot
from ..lang.en.time_words import WILL
from ..model import Figure, Story
from ..once import once
from ..records import NamedTuple
from ..times import year_of

_UP_TO = frozenset({"by", "until", "till"})


class Years(NamedTuple):
    """The figures of a story that name a year; that of "will open in 2030", "could be built by 2030" is to come."""

    past_or_now: tuple[Figure, ...]
    to_come: tuple[Figure, ...]


@once
def years_told(story: Story) -> Years:
    """The years that a story names, by what it tells of them."""
    told = [sentence for sentence in story.sentences if any(map(year_of, sentence.figures))]
    slots = [slot for sentence in told for slot in read(sentence).slots if year_of(slot.figure)]
    coming = tuple(slot.figure for slot in slots if _is_to_come(slot))
    return Years(tuple(slot.figure for slot in slots if slot.figure not in coming), coming)


def _is_to_come(slot: Slot) -> bool:
    words = slot.parsed.tokens.words[slot.facts.begin : slot.facts.end]
    return slot.prep in _UP_TO or slot.mood not in ("", "denied") or not WILL.isdisjoint(words)
