"""Parts that take up a whole told before them, or lead to one: "That includes $80m for roads", "That takes the total to
1,030".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.grammar import HAVE
from ..lang.en.nouns import singular
from ..lang.en.parts import ANAPHORS, BRINGING, NETTED
from ..model import Kind, Sentence
from .pairing import comparable
from .part_named import listed
from .wholes import Tie, is_added, is_part, is_whole, other_time, right_behind

_INCLUDING = frozenset({"include", "includes", "included"})
_MONEYS = frozenset({"fund", "money", "sum", "amount", "total", "funding", "figure"})
"""Name an amount that was told, whatever its own noun."""
_TAKING_UP = ANAPHORS | {"they", "it"}


def taking_up(sentence: Sentence, before: Sentence) -> Iterator[Tie]:
    """Parts of a sentence whose whole is told in the one before it."""
    reading, held = read_amounts(sentence), read_amounts(before)
    yield from _includes(reading, held)
    yield from _brought_next(reading, held)


def _includes(reading: Reading, held: Reading) -> Iterator[Tie]:
    """ "That includes $80m for roads", "The victims include nine children"."""
    if _INCLUDING.isdisjoint(reading.tokens.words):
        return
    spoken = reading.tokens.words
    at = next((at for at, word in enumerate(spoken) if word in _INCLUDING), -1)
    noun = _subject(reading, at)
    part = next((slot for slot in reading.slots if slot.token > at), None)
    if noun is None or part is None or not right_behind(reading, at, part) or not is_part(reading, part):
        return
    whole = _whole_of(held, part, noun)
    if whole is not None and not other_time(reading, part, whole, held):
        yield from ((item, whole, "includes-next") for item in listed(reading, part, whole, held))


def _subject(reading: Reading, at: int) -> str | None:
    """The noun that takes up a whole before "include" ("victims"), "" for a pronoun, None for any other subject."""
    if at < 1 or any(slot.token < at for slot in reading.slots):
        return None
    chunk = reading.chunks[reading.chunk_of[at - 1]]
    words = reading.tokens.words[chunk.start : at]
    opens = set(reading.tokens.tags[: chunk.start]) <= set('AC,"')
    if not opens or not words:
        return None
    if len(words) == 1:
        return "" if words[0] in _TAKING_UP else None
    return singular(words[-1]) if words[0] in ("the", "that", "this", "these", "those") else None


def _whole_of(held: Reading, part: Slot, noun: str) -> Slot | None:
    """The one figure of the sentence before that may hold a part: a bill that is named again holds more than one."""
    found = [slot for slot in held.slots if comparable(slot.figure, part.figure) and noun in ("", slot.head)]
    if noun in _MONEYS and part.figure.kind is Kind.MONEY:
        found = [slot for slot in held.slots if comparable(slot.figure, part.figure)]
    if len(found) != 1 or not is_whole(held, found[0]) or is_added(held, found[0]) or found[0].per:
        return None
    return None if not NETTED.isdisjoint((found[0].head, found[0].subject)) else found[0]


def _brought_next(reading: Reading, held: Reading) -> Iterator[Tie]:
    """ "The state had 64 new cases. That takes the total to 1,030": what was added is some of the sum."""
    spoken = reading.tokens.words
    if spoken[:1] not in (("that",), ("this",), ("it",), ("which",)) or not reading.slots:
        return
    whole = reading.slots[0]
    between = spoken[1 : whole.token]
    brought = between[:1] and (
        between[0] in BRINGING or (between[0] in HAVE and between[1:2] and between[1] in BRINGING)
    )
    if not brought or whole.prep != "to" or "down" in between or not is_whole(reading, whole) or whole.per:
        return
    parts = [slot for slot in held.slots if slot.figure.kind is whole.figure.kind]
    if len(parts) != 1 or parts[0].prep in ("from", "to", "than"):
        return
    fits = is_part(held, parts[0]) and comparable(parts[0].figure, whole.figure)
    if fits and NETTED.isdisjoint((parts[0].head, whole.head, parts[0].subject)):
        yield parts[0], whole, "added-to-level"
