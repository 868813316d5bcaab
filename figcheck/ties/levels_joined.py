"""Levels that are joined to a level or a pair told before them: "to 4% in 2019 and 5% in 2020", "from 9% in May and 12%
a year earlier", "fell to 60 from 80 but was up from 50", "cut the 28% rate to 25%".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.asides import behind_asides
from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.grammar import TIME_WORDS
from ..model import Kind
from .level_parts import TIMES, lasts
from .levels_compared import trails_from
from .measure import LEVEL_KINDS, is_lent, one_thing, same_measure
from .pair import Pair, alike

_NEAR = 8
_BUT = frozenset({"but", "though", "although", "and", "yet"})


def joined(reading: Reading, parts: tuple[str, ...], pairs: tuple[Pair, ...]) -> Iterator[Pair]:
    """The pairs of a sentence that a joined level makes with the levels of another pair."""
    for pair in pairs:
        if pair.old.number > pair.new.number and parts[pair.old.number] == "from" and pair.wording.endswith("-from"):
            yield from _another_old(reading, parts, pair)
    held = {slot.number for pair in pairs for slot in (pair.new, pair.old)}
    for pair in pairs:
        if parts[pair.new.number] == "to" and _moves(pair.new) and pair.mover == pair.new.mover:
            yield from _another_new(reading, parts, pair, held)
    for slot in reading.slots:
        if parts[slot.number] == "to" and _moves(slot) and slot.number not in held:
            yield from _object(reading, parts, slot, held)


def _moves(slot: Slot) -> bool:
    mover = slot.mover
    return mover is not None and mover.sort == "verb" and mover.direction != "either" and not mover.flags


def _another_old(reading: Reading, parts: tuple[str, ...], pair: Pair) -> Iterator[Pair]:
    """ "From 9.8% in May, and 12% a year earlier", "from 80 last year, but up from 50 in 2019"."""
    last = pair.old
    old = _next_level(reading, last)
    if old is None or not _alike(last, old) or pair.mover is None:
        return
    words, tags = reading.tokens.words, reading.tokens.tags
    between = words[last.token + 1 : old.token]
    trails = old.mover is not None and trails_from(reading, old.mover, old)
    if parts[old.number] == "from" and old.mover is not None and (old.mover.sort == "adverb" or trails):
        own = old.mover.token > last.token and not _BUT.isdisjoint(between)
        if own and "N" not in tags[_but(words, last.token) : old.mover.token]:
            yield pair._replace(old=old, mover=old.mover, wording="joined")
        return
    timed = _is_dated(reading, last, old.token) and _is_dated(reading, old, len(words))
    if parts[old.number] in ("from", "level") and timed and _joins(reading, old, ("from",)):
        yield pair._replace(old=old, wording="joined")


def _another_new(reading: Reading, parts: tuple[str, ...], pair: Pair, held: set[int]) -> Iterator[Pair]:
    """ "From 4.24%, rising to 4.65% in 2019 and 5% in 2020": each with its time, above those before."""
    first = pair.new
    new = _next_level(reading, first)
    if new is None or new.number in held or parts[new.number] not in ("to", "level") or not _alike(first, new):
        return
    one_word = new.mover is None or (first.mover is not None and new.mover.token == first.mover.token)
    timed = _is_dated(reading, first, new.token) and _is_dated(reading, new, len(reading.tokens.words))
    if one_word and timed and _joins(reading, new, ("to",)):
        yield pair._replace(new=new, wording="joined")
        yield pair._replace(new=new, old=first, wording="joined-on")


def _object(reading: Reading, parts: tuple[str, ...], new: Slot, held: set[int]) -> Iterator[Pair]:
    """ "Cut the current seven tax brackets to four", "raised its 39% stake to 45%": the old one is what is moved."""
    mover = new.mover
    old = reading.slots[new.number - 1] if new.number else None
    if mover is None or old is None or old.token < mover.token or old.number in held or lasts(old) is not lasts(new):
        return
    between = reading.tokens.tags[mover.token + 1 : reading.chunks[old.chunk].start]
    behind = reading.tokens.tags[reading.chunks[old.chunk].end : reading.chunks[new.chunk].start]
    owned = (old.determiner or old.owner) and old.determiner not in ("another", "some", "no")
    named = reading.chunks[old.chunk].end > old.token + 1  # "cut the 28% rate to 25%"; not "fell another 6% to 7%"
    fits = not between.strip("A") and behind.strip("fPNJ") in ("t", "tA") and bool(owned) and named
    if fits and parts[old.number] in ("level", "amount") and old.figure.kind in LEVEL_KINDS and not old.aside:
        counted = new.figure.kind is Kind.COUNT and new.head and not new.inherited and not one_thing(new, old)
        one = old.figure.kind is new.figure.kind or new.figure.kind is Kind.COUNT
        if one and not counted and same_measure(old.figure, new.figure):
            yield Pair(new, old, mover, "object-to")


def _but(words: tuple[str, ...], after: int) -> int:
    return next(at for at in range(after, len(words)) if words[at] in _BUT)


def _next_level(reading: Reading, slot: Slot) -> Slot | None:
    """The next figure that is no time, if nothing but its time stands between."""
    for other in reading.slots[slot.number + 1 :]:
        if other.figure.kind in TIMES or lasts(other):
            continue
        return other if other.figure.kind in LEVEL_KINDS and other.figure.upper is None else None
    return None


def _alike(left: Slot, right: Slot) -> bool:
    counted = left.figure.kind is Kind.COUNT and not (is_lent(left) or is_lent(right) or one_thing(left, right))
    return alike(left, right) and not counted and right.aside in ("", "apposition")


def _joins(reading: Reading, slot: Slot, preps: tuple[str, ...]) -> bool:
    """True for a level right behind "and" or a comma, at most with a preposition between."""
    tags, words = reading.tokens.tags, reading.tokens.words
    at = reading.chunks[slot.chunk].start - 1
    while at > 0 and (words[at] in preps or tags[at] == "A"):
        at -= 1
    return words[at] == "and"


def _is_dated(reading: Reading, slot: Slot, limit: int) -> bool:
    """True where the words right behind a level tell a time: "4% in 2019", "12% a year earlier"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    begin = behind_asides(reading, slot.token + 1, limit)
    for at in range(begin, min(limit, begin + _NEAR)):
        if tags[at] in "F;:.":
            return False
        if tags[at] in "YM" or words[at] in TIME_WORDS:
            return True
    return False
