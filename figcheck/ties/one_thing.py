"""Whether two mentions may be of one thing, by what their slots say of them; no value is looked at."""

from __future__ import annotations

from ..clauses.reading import read
from ..clauses.stems import content, stem
from ..lang.en.grammar import SINGLE
from ..lang.en.sameness import ALL_PEOPLE, ONE_OF_SEVERAL
from ..model import Kind
from .mentions import Mention, same_unit

# stems of nouns by which people of all sorts are counted
_OF_ALL = frozenset(map(stem, ALL_PEOPLE))


def of_one_sort(head: Mention, other: Mention) -> bool:
    """True for one unit, and for counts also one noun, or people to whom the same befell."""
    if not same_unit(head.figure, other.figure):
        return False
    if head.figure.kind is not Kind.COUNT or head.head == other.head != "" or _move_as_one(head, other):
        return True
    return head.fate == other.fate != "" and head.is_of_people and other.is_of_people


def _move_as_one(one: Mention, other: Mention) -> bool:
    """True for "cases rise to 27" and "the number of cases has risen to 31": neither has a noun of its own, what moves
    is one.
    """
    if one.head or other.head or one.slot.per != other.slot.per:
        return False
    here, there = one.slot.mover, other.slot.mover
    if here is None or (there is not None and there.direction != here.direction):
        return False
    return not _topics(one).isdisjoint(_topics(other))


def _topics(mention: Mention) -> frozenset[str]:
    """The stems of what its clause is about, but for words that every count has ("number")."""
    return frozenset(map(content, mention.slot.topic)) - {""}


def stand_apart(head: Mention, other: Mention) -> bool:
    """True for a part, a range, a single thing, and another kind of the noun."""
    if head.figure.upper is not None or other.figure.upper is not None:
        return True
    if head.slot.scope & ONE_OF_SEVERAL != other.slot.scope & ONE_OF_SEVERAL or _is_part(head) != _is_part(other):
        return True
    if _is_part(head) and head.head != other.head:
        return True
    if not SINGLE.isdisjoint((head.figure.text.lower(), other.figure.text.lower())):
        return True
    if other.slot.mood == "conditional" != head.slot.mood or head.is_joined is not other.is_joined:
        return True
    if other.slot.determiner.endswith("'s") and stem(other.slot.determiner) not in head.wide:
        return True
    if head.named_by != other.named_by or head.named_by in _SECURITIES:
        return True
    if head.is_beside_one is not other.is_beside_one or (head.is_led and not other.is_of_several):
        return True
    if head.slot.per != other.slot.per or (
        head.is_of_several != other.is_of_several and (head.head != other.head or head.head in _OF_ALL)
    ):
        return True
    return bool(head.figure.kind is Kind.COUNT and head.modifiers - other.wide and other.modifiers - head.wide)


# what is named by the time it runs, so that two lengths are two of them
_SECURITIES = frozenset(map(stem, "gilt bond note bill bund treasury swap yield mortgage high low".split()))


def _is_part(mention: Mention) -> bool:
    """True for "including three", "two of the dead", "among them three", "three among 17" and "the two men"."""
    slot, reading = mention.slot, read(mention.sentence)
    words = reading.tokens.words
    if words[:2] in _OF_THESE or slot.prep == "including":
        return True
    if slot.prep == "among":
        return not _ALL_OF_THEM.isdisjoint(words[max(0, slot.token - _REACH) : slot.token])
    if slot.chunk + 1 < len(reading.chunks) and words[reading.chunks[slot.chunk + 1].start] == "among":
        return True
    pointing = not mention.sentence.headline and slot.determiner in _POINTING
    return slot.figure.kind is Kind.COUNT and (bool(slot.partitive) or pointing)


_POINTING = frozenset({"the", "those", "these", "both"})
_ALL_OF_THEM = frozenset({"them", "these", "those", "which", "whom"})
_REACH = 3
_OF_THESE = frozenset(("of", word) for word in ("these", "those", "them", "which", "whom"))
