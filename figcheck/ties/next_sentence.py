"""Levels that the next sentence takes up: "That share fell to 51 per cent", "A year earlier it was 40"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..lang.en.change import FIGURE_NOUNS
from ..lang.en.nouns import singular
from ..model import Kind, Sentence, Story
from ..once import once
from .levels import Levels, Pair, lasts, levels_in
from .measure import LEVEL_KINDS, same_measure

_IT = frozenset({"it", "that", "this", "they"})
_POINTING = frozenset({"that", "this", "those", "these", "the"})
_BEING = frozenset("was were stood had been totalled totaled averaged".split())
_EARLIER = frozenset({"earlier", "previous", "previously", "ago", "before", "last", "prior"})


@once
def taken_up(story: Story) -> tuple[Pair, ...]:
    """The pairs of levels of which one stands in a sentence and the other in the next."""
    found: list[Pair] = []
    for first, second in pairwise(story.sentences):
        if second.index == first.index + 1 and second.paragraph - first.paragraph <= 1 and not first.headline:
            found.extend(_pairs(first, second))
    return tuple(found)


def _pairs(first: Sentence, second: Sentence) -> Iterator[Pair]:
    told, after = levels_in_any(first), levels_in_any(second)
    if told is None or after is None:
        return
    reading = read(second)
    known = levels_in(second)
    for slot in after:
        subject, noun = _takes_up(reading, slot)
        if not subject or slot.mood == "forecast" or slot.clause != after[0].clause:
            continue
        alike = [old for old in told if _alike(old, slot)]
        if len(alike) != 1 or alike[0].figure.upper is not None or slot.figure.upper is not None:
            continue
        other = alike[0]
        if noun and singular(noun) not in (other.head, other.subject, *other.topic, *other.through):
            continue
        if _moved_on(known, slot):
            yield Pair(slot, other, slot.mover, f"next-{subject}-to")
        elif _was_before(slot, after) and other.mover is not None and _reached(first, other):
            yield Pair(other, slot, other.mover, f"next-{subject}-was")


def levels_in_any(sentence: Sentence) -> tuple[Slot, ...] | None:
    """The figures of a sentence that may be levels; None where it has none or is a table."""
    found = tuple(slot for slot in read(sentence).slots if slot.figure.kind in LEVEL_KINDS and not lasts(slot))
    return found or None


def _takes_up(reading: Reading, slot: Slot) -> tuple[str, str]:
    """How the subject of a level's clause points back: "it", "that share" or "the share", with the noun that must have
    been told before; nothing where it does not.
    """
    begin = reading.clause_of.index(slot.clause)
    for chunk in reading.chunks[reading.chunk_of[begin] : slot.chunk]:
        if chunk.name == "verb":
            break
        if chunk.name == "noun":
            words = reading.tokens.words[chunk.start : chunk.end]
            if len(words) == 1:
                return ("it" if words[0] in _IT else ""), ""
            if len(words) != 2 or words[0] not in _POINTING or words[1] not in FIGURE_NOUNS:
                break
            return "noun", words[1] if words[0] == "the" and words[1] not in _ANY_FIGURE else ""
    return "", ""


_ANY_FIGURE = frozenset({"figure", "number", "total", "amount", "share", "proportion", "percentage", "sum"})


def _moved_on(known: Levels, slot: Slot) -> bool:
    """True for a level that a verb leads to and that no other level of its sentence is tied to."""
    mover = slot.mover
    moved = mover is not None and mover.sort == "verb" and mover.direction != "either" and not mover.flags
    return (
        moved
        and slot.prep == "to"
        and not any(slot.number in (pair.new.number, pair.old.number) for pair in known.pairs)
    )


def _was_before(slot: Slot, after: tuple[Slot, ...]) -> bool:
    """True for the only level of a clause that tells what a measure was at an earlier time."""
    earlier = not _EARLIER.isdisjoint(slot.time)
    return earlier and slot.verb in _BEING and slot.mover is None and len(after) == 1


def _reached(sentence: Sentence, slot: Slot) -> bool:
    """True for a level that a word of movement leads to, with no old level beside it."""
    known = levels_in(sentence)
    if not known.parts or known.parts[slot.number] != "to" or (slot.mover is not None and slot.mover.flags):
        return False
    return not any(slot.number == pair.new.number for pair in known.pairs)


def _alike(left: Slot, right: Slot) -> bool:
    """True when two figures are of one kind, unit and base."""
    if left.figure.kind is not right.figure.kind or not same_measure(left.figure, right.figure):
        return False
    heads = left.figure.thing is None or right.figure.thing is None or left.figure.thing.head == right.figure.thing.head
    return heads and (not right.per or left.per == right.per) and left.figure.kind is not Kind.POINTS
