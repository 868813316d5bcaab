"""What is added and the sum it brings about, and parts beside a whole or behind the sentence of it: "1,455 new cases,
bringing the total to 38,284", "26 in the top 100", "That includes $80m for roads", "That takes the total to 1,030".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.grammar import HAVE
from ..lang.en.nouns import singular
from ..lang.en.parts import ANAPHORS, BRINGING, CONTAINED, DAILY, MEMBERS, MORE_OF_THEM, NETTED, NEWLY, PERSONS, TOTALS
from ..model import Kind, Sentence
from .measure import ADDED, comparable, is_elliptical, is_open, is_plain, of_one_move
from .part_named import listed
from .wholes import Tie, is_added, is_part, is_whole, other_time, right_behind


def brought_to(reading: Reading) -> Iterator[Tie]:
    """ "1,455 new cases, bringing the total to 38,284": what is added and the sum it brings about."""
    for whole in () if BRINGING.isdisjoint(reading.tokens.words) else reading.slots[1:]:
        part = _before(reading, whole)
        if part is None or not is_plain(whole.figure) or part.prep in ("from", "than", "to") or part.per:
            continue
        told = is_elliptical(reading, whole) or is_elliptical(reading, part) or whole.head == part.head
        if not told and not PERSONS.issuperset((whole.head, part.head)):
            continue
        start = reading.chunks[whole.chunk].start
        name = _bringing(reading, part.token + 1, start)
        if name:
            yield part, whole, name


def _before(reading: Reading, whole: Slot) -> Slot | None:
    """The nearest figure before a sum that is in its unit, though a time may stand between."""
    found = reversed(reading.slots[: whole.number])
    part = next((slot for slot in found if slot.figure.kind is whole.figure.kind), None)
    return part if part is not None and is_plain(part.figure) and comparable(part.figure, whole.figure) else None


def _bringing(reading: Reading, begin: int, end: int) -> str:
    """The wording between what is added and the sum; "" for none."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    between = spoken[begin:end]
    bringing = next((at for at in range(begin, end) if spoken[at] in BRINGING), -1)
    told = not TOTALS.isdisjoint(between)
    aside = tags[bringing - 1 : bringing + 1] == ",I"
    if bringing < 0 or not between or "down" in between or (not told and not aside):
        return ""
    if between[-1] == "to" or (aside and between[-2:] == ("total", "of")):
        return "brought-to-total" if told else "brought-to"
    return ""


def moved_by(reading: Reading) -> Iterator[Tie]:
    """ "The tally rose by 1,837 in a day to a total of 70,029": what was added is some of the new level.

    "It will reduce its staff by 2,000 this year, from 9,151": what is taken away is some of the old one.
    """
    for part in reading.slots:
        mover = part.mover
        if mover is None or mover.behind or mover.sort not in ("verb", "noun") or not is_plain(part.figure):
            continue
        end = {"up": "to", "down": "from"}.get(mover.direction)
        if end is None or part.figure.kind not in ADDED or part.per or not _is_amount(reading, part):
            continue
        whole = next((slot for slot in reading.slots[part.number + 1 :] if slot.figure.kind is part.figure.kind), None)
        if whole is None or whole.prep != end or not of_one_move(whole.mover, mover) or whole.mark:
            continue
        joined = "C" in reading.tokens.tags[part.token : whole.token]  # "by 800 feet, and deepen it to 22 feet"
        if joined or "'" in whole.determiner or is_open(part.figure):  # "raised $28m to Mr Ray's $11.7m"
            continue
        near = (part.head, part.subject, *part.topic, whole.head, *whole.through)
        if is_plain(whole.figure) and comparable(part.figure, whole.figure) and NETTED.isdisjoint(near):
            yield part, whole, "added-to-level"


def _is_amount(reading: Reading, part: Slot) -> bool:
    """True for the amount of a move: behind "by", or the object of the move itself ("rose 40 to 120")."""
    mover = part.mover
    assert mover is not None, "the caller has seen to it"
    between = reading.tokens.tags[mover.token + 1 : part.token]
    if part.prep == "by":
        return True
    if part.figure.kind is Kind.COUNT and is_elliptical(reading, part):
        return False  # "rose 14 to 5.64": cents and dollars
    if mover.sort == "noun":
        return part.prep == "" and part.through[:1] == (mover.word,) and "F" not in between
    return mover.sort == "verb" and set(between) <= {"A"} and part.prep == ""


def beside_whole(reading: Reading) -> Iterator[Tie]:
    """The parts that stand beside their whole, by the word or sign between them."""
    if "with" in reading.tokens.skeleton:
        yield from _with_increase(reading)
    for whole in reading.slots[1:]:
        part = reading.slots[whole.number - 1]
        if part.figure.kind is Kind.COUNT and is_part(reading, part) and comparable(part.figure, whole.figure):
            name = _beside(reading, part, whole)
            if name:
                yield part, whole, name


def _with_increase(reading: Reading) -> Iterator[Tie]:
    """ "The toll rose to 4,357, with 125 new deaths": what one day added to a level that counts all of them."""
    words, tags = reading.tokens.words, reading.tokens.tags
    for part in reading.slots[1:]:
        start = reading.chunks[part.chunk].start
        whole = next((slot for slot in reversed(reading.slots[: part.number]) if slot.figure.kind is Kind.COUNT), part)
        if words[start - 1 : start] != ("with",) or tags[start - 2 : start - 1] not in (",", "Y") or part.mood:
            continue
        behind = words[start : part.token + 12]
        added = not NEWLY.isdisjoint(behind[:5]) or not DAILY.isdisjoint(behind)
        level = whole.inherited and not TOTALS.isdisjoint((whole.subject, *whole.topic)) and whole.prep in ("to", "")
        counts = part.figure.kind is Kind.COUNT and comparable(part.figure, whole.figure)
        if added and level and counts and is_part(reading, part) and is_whole(reading, whole):
            yield part, whole, "added-to-level"


def _beside(reading: Reading, part: Slot, whole: Slot) -> str:
    """The wording between a count and the count that holds it; "" for none."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    start = reading.chunks[whole.chunk].start
    between = tags[part.token + 1 : start - 1]
    if start < 2 or part.clause != whole.clause or any(mark in between for mark in ",;:()-CRS"):
        return ""
    joint = spoken[start - 1]
    if joint in ("in", "among") and spoken[whole.token - 1] == "top":
        return "in-the-top"
    body = spoken[whole.token + 1 : whole.token + 3]
    if part.scope & MORE_OF_THEM or spoken[whole.token + 3 : whole.token + 4] == ("majority",):
        return ""  # "six additional members to the five-member board"
    if joint in ("in", "of", "on", "to") and body[:1] == ("-",) and body[1:] and body[1] in MEMBERS:
        own = part.head in (body[1], "vote") or part.head in PERSONS
        own = own or (body[1] not in ("seat", "capacity") and part.head not in CONTAINED)
        alone = is_elliptical(reading, part) and body[1] not in ("person", "man")  # "34 in a five-person race"
        return "in-the-body" if (own and not is_elliptical(reading, part)) or alone else ""
    return ""


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
    return found[0]


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
