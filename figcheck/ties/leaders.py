"""The first of a ranking and those told behind it: "Sales were best in Ohio, at 320, ahead of Iowa with 290 and Texas
with 215", "The smallest is Marsh Hall (540 students); Lyne has 610".

The one superlative of a sentence has the first level behind it. Each further one of its measure, with a name and a
preposition, a bracket or a verb that bears a level in between, is of another member of the ranking.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.printed import Printed, printed
from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.ranking import BEARING, NEXT_IN_RANK, NO_MEMBER, SUPERLATIVES
from ..model import Certainty, Figure, Relation, Sentence, Story
from .measure import LEVEL_KINDS, is_adjectival
from .superlative_words import comparable_levels, sole_superlative, way_of

_FARTHEST = 16
_TOPPING = frozenset("top tops topped head heads headed lead leads led".split())
_TABLES = frozenset("table list league rankings ranking standings chart charts field".split())


def leaders(story: Story) -> Iterator[Relation]:
    """The level of the first in a ranking with each that is told behind it, as "higher" and "lower"."""
    for sentence in story.sentences:
        if len(sentence.figures) > 1 and not sentence.headline:
            reading = read_amounts(sentence)
            if not SUPERLATIVES.isdisjoint(reading.tokens.words):
                yield from _behind_superlative(story, sentence, reading)
            elif not _TOPPING.isdisjoint(reading.tokens.words):
                yield from _behind_topper(story, sentence, reading)


def _behind_superlative(story: Story, sentence: Sentence, reading: Reading) -> Iterator[Relation]:
    at = sole_superlative(reading)
    behind = (slot for slot in reading.slots if slot.token > at and _is_level(reading, slot))
    chunks = reading.chunks
    first = next((slot for slot in behind if chunks[slot.chunk].start - 2 != at), None)  # not "smallest of the three"
    if at < 0 or first is None or not _is_held(reading, at, first):
        return
    way = way_of(reading.tokens.words[at], first.figure)
    if way:
        yield from _pairs(_others(printed(story, sentence), reading, first), first.figure, way)


def _behind_topper(story: Story, sentence: Sentence, reading: Reading) -> Iterator[Relation]:
    """ "With 2.9 points a game, the Rovers top the table; City have 2.4"."""
    words = reading.tokens.words
    for at in range(1, len(words) - 2):
        if words[at] in _TOPPING and words[at + 1] == "the" and words[at + 2] in _TABLES:
            before = [slot for slot in reading.slots if slot.token < at and _is_level(reading, slot)]
            if len(before) == 1 and before[0].prep in ("with", "on", "at"):
                others = _others(printed(story, sentence), reading, before[0], at + 2)
                yield from _pairs(others, before[0].figure, "up")


def _is_level(reading: Reading, slot: Slot) -> bool:
    return slot.figure.kind in LEVEL_KINDS and slot.figure.upper is None and not is_adjectival(reading, slot)


def _is_held(reading: Reading, at: int, first: Slot) -> bool:
    """True where the level behind a superlative is the one of what it names."""
    words, tags = reading.tokens.words, reading.tokens.tags
    between = words[at + 1 : first.token]
    start = reading.chunks[first.chunk].start
    linked = tags[start - 1] in ",(-:" or words[start - 1] in BEARING
    apart = any(tag in ";:Y" for tag in tags[at + 1 : first.token])
    return linked and len(between) <= _FARTHEST and not apart and NO_MEMBER.isdisjoint(between)


def _others(tokens: Printed, reading: Reading, first: Slot, behind: int = -1) -> list[Slot]:
    """The levels of the members behind the first one, up to where something else is told."""
    found: list[Slot] = []
    last = max(first.token, behind)
    for slot in reading.slots[first.number + 1 :]:
        if not comparable_levels(first, slot) or not _is_level(reading, slot) or not _same_noun(first, slot):
            break
        if not _is_member(tokens, reading, last, slot):
            break
        found.append(slot)
        last = slot.token
    return found


def _is_member(tokens: Printed, reading: Reading, last: int, slot: Slot) -> bool:
    """True where a mark or "and", a name and what bears a level lead from the level before to this one."""
    words, tags = tokens.words, tokens.tags
    start = reading.chunks[slot.chunk].start
    between, letters = words[last + 1 : slot.token], tags[last + 1 : slot.token]
    if not between or len(between) > _FARTHEST or slot.years or not NO_MEMBER.isdisjoint(between):
        return False
    if words[start - 1] not in BEARING and tags[start - 1] != "(" and not tokens.capitals[slot.token - 1]:
        return False  # the verb may be left out behind a name: "the Loup runs 12km, and the Arc 14km"
    mark = next((at for at, tag in enumerate(letters) if tag in ",;C-" or between[at] in ("while", "whereas")), -1)
    ranked = not NEXT_IN_RANK.isdisjoint(between)
    if mark < 0 and not ranked:
        return False
    named = any(tokens.capitals[last + 1 + mark :][: len(between) - mark])
    told = words[slot.token + 1 : slot.token + 6]
    return (named or (ranked and "N" in letters)) and _AT_ANOTHER_TIME.isdisjoint(told)


_AT_ANOTHER_TIME = frozenset("last previous earlier ago all total overall altogether combined".split())


def _same_noun(first: Slot, slot: Slot) -> bool:
    heads = {level.figure.thing.head for level in (first, slot) if level.figure.thing is not None}
    return len(heads) < 2


def _pairs(others: list[Slot], first: Figure, way: str) -> Iterator[Relation]:
    for slot in others:
        top, bottom = (first, slot.figure) if way == "up" else (slot.figure, first)
        roles = (("higher", (top,)), ("lower", (bottom,)))
        yield Relation("ranking", roles, (("leader", way),), Certainty.STATED, "ranking/leader-and-others")
