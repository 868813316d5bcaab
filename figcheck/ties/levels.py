"""Which figures of a sentence are two levels of one thing, and which the amount that the one moved from the other.

Each figure gets a part by its own slot: an amount of change, the level that was reached ("to"), the level before
("from", "than", "compared with"), or some other level. A pair is made where one word of movement, or a mark of
comparison, holds a level before and a level after; where several figures may be the level after, the best supported is.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from ..clauses.reading import Reading, read
from ..clauses.slots import Mover, Slot
from ..lang.en.grammar import ADJUNCTS
from ..model import Kind, Sentence
from ..once import once
from .measure import LEVEL_KINDS, one_thing, same_measure

_AMOUNT_KINDS = LEVEL_KINDS | {Kind.FRACTION, Kind.MULTIPLE}
_BASE_MARKS = frozenset({"than", "against", "versus", "compared", "behind", "ahead", "above", "below"})


class Pair(NamedTuple):
    """The levels after and before, the word of movement between them if there is one, and the wording that ties them.

    `sure` is False where another figure might as well be the level after.
    """

    new: Slot
    old: Slot
    mover: Mover | None
    wording: str
    sure: bool = True


class Levels(NamedTuple):
    """The parts of a sentence's figures by number, its pairs, and its amounts."""

    parts: tuple[str, ...]
    pairs: tuple[Pair, ...]
    amounts: tuple[Slot, ...]


NOTHING = Levels((), (), ())


@once
def levels_in(sentence: Sentence) -> Levels:
    """The pairs of levels and the amounts of change of a sentence."""
    reading = read(sentence)
    if sum(slot.figure.kind in LEVEL_KINDS for slot in reading.slots) < 2:
        return NOTHING
    parts: list[str] = []
    for slot in reading.slots:
        parts.append(_part(reading, slot, parts))
    known = Levels(tuple(parts), (), ())
    pairs = _chosen(reading, known)
    amounts = tuple(slot for slot, part in zip(reading.slots, parts, strict=True) if part == "amount")
    return Levels(tuple(parts), pairs, amounts)


def _part(reading: Reading, slot: Slot, parts: list[str]) -> str:
    """The part of a figure: amount, to, from, base, level, or "" for what is no level."""
    if slot.figure.kind not in _AMOUNT_KINDS:
        return ""
    if slot.aside == "alternative" and slot.anchor >= 0 and parts[slot.anchor] == "amount":
        return "amount"
    if slot.prep in ("from", "to") and slot.mark in ("", "forecast"):
        return slot.prep if slot.figure.kind in LEVEL_KINDS else ""
    if _is_amount(reading, slot):
        return "amount"
    if slot.figure.kind not in LEVEL_KINDS:
        return ""
    if slot.mark in _BASE_MARKS or (slot.mark in ("on", "over") and slot.mover is not None):
        return "base"
    return "level"


def _is_amount(reading: Reading, slot: Slot) -> bool:
    """ "Rose 20%", "by 12", "a rise of 20%", "a 20% rise", "20% higher", "12 more than"."""
    mover = slot.mover
    if mover is None or mover.sort in ("multiple",):
        return False
    if mover.behind:
        if mover.sort == "comparative":
            return _than_follows(reading, mover.token)
        return mover.sort != "measure" or slot.figure.kind is Kind.PERCENT
    if slot.prep == "by":
        return mover.sort in ("verb", "amount", "adverb", "either", "excess", "comparative", "noun")
    if slot.through and slot.through[0] and mover.word.startswith(slot.through[0][:4]) and mover.figures == 0:
        return mover.sort in ("noun", "measure") and slot.prep not in _BASE_MARKS
    if slot.prep or mover.figures or mover.sort not in ("verb", "amount", "adverb"):
        return False
    between = [chunk.name for chunk in reading.chunks[reading.chunk_of[mover.token] + 1 : slot.chunk]]
    if "noun" in between:
        return slot.figure.kind in (Kind.PERCENT, Kind.POINTS) and set(between) <= {"noun", "A"}
    return set(between) <= {"A", "time", "U", ","}


def _than_follows(reading: Reading, token: int) -> bool:
    words = reading.tokens.words
    return any(word in ("than", "on") for word in words[token + 1 : token + 3]) or words[token] in ("above", "below")


def _chosen(reading: Reading, known: Levels) -> tuple[Pair, ...]:
    """The best-supported pairs of which no two share a figure."""
    found = sorted(_proposed(reading, known), key=itemgetter(0), reverse=True)
    taken: set[int] = set()
    pairs: list[Pair] = []
    for _, pair in found:
        held = {pair.new.number, pair.old.number}
        if not held & taken:
            taken |= held
            pairs.append(pair)
    return tuple(sorted(pairs, key=_order))


def _order(pair: Pair) -> int:
    return min(pair.new.number, pair.old.number)


def _proposed(reading: Reading, known: Levels) -> Iterator[tuple[float, Pair]]:
    """Pairs with how well they are supported: one word with "to" and "from" most, the neighbours first."""
    for old in reading.slots:
        part = known.parts[old.number]
        if part in ("from", "base"):
            for support, pair in _partners(reading, known, old):
                if old.figure.upper is None and pair.new.figure.upper is None and one_thing(pair.new, old):
                    yield support, pair


def _partners(reading: Reading, known: Levels, old: Slot) -> Iterator[tuple[float, Pair]]:
    """The levels that may have come after an old one: behind "to" of the same word, else what stands before it."""
    reached = [
        (20.0 - abs(new.number - old.number) - (new.clause != old.clause), new)
        for new in reading.slots
        if known.parts[new.number] == "to" and same_measure(new.figure, old.figure) and _one_move(reading, new, old)
    ]
    if reached:
        support, new = max(reached, key=itemgetter(0))
        yield support, Pair(new, old, new.mover or old.mover, f"to-{known.parts[old.number]}")
        return
    yield from _standing(reading, known, old)


def _one_move(reading: Reading, new: Slot, old: Slot) -> bool:
    """True when one word of movement holds both, or the old level stands before it in its clause."""
    if new.mover is None:
        return False
    if old.mover is not None:
        return new.mover.token == old.mover.token
    return old.token < new.mover.token and new.clause - old.clause <= 1


def _standing(reading: Reading, known: Levels, old: Slot) -> Iterator[tuple[float, Pair]]:
    """The level that stands before an old one: "sales of 60, up from 50", "60, compared with 50"."""
    mover = old.mover
    if mover is not None and not mover.behind and mover.sort in ("verb", "multiple", "either") and old.prep == "from":
        return
    limit = mover.token if mover is not None and not mover.behind and mover.sort != "verb" else old.token
    found = sorted(_candidates(reading, known, old, limit), key=itemgetter(0), reverse=True)
    if not found or found[0][0] < 0:
        return
    best, new = found[0]
    sure = len(found) == 1 or best - found[1][0] >= 1
    name = mover.sort if mover is not None else "level"
    yield 10.0 + best, Pair(new, old, mover, f"{name}-{old.mark if known.parts[old.number] == 'base' else 'from'}", sure)


def _candidates(reading: Reading, known: Levels, old: Slot, limit: int) -> Iterator[tuple[float, Slot]]:
    """Levels left of a token, each with how well it fits as the one that is compared."""
    skipped = 0
    for new in reversed(reading.slots[: old.number]):
        if new.token >= limit or known.parts[new.number] not in ("level", "to"):
            continue
        if not same_measure(new.figure, old.figure) or not one_thing(new, old):
            continue
        yield _fit(new, old) - skipped * 0.5 - (old.clause - new.clause) * 1.5, new
        skipped += 1


def _fit(new: Slot, old: Slot) -> float:
    """How well a level fits as the one that an old one is held against."""
    fit = 3.0
    if new.head and new.head == old.head and not old.inherited and not new.inherited:
        fit += 3
    if new.prep in ADJUNCTS and new.stands != "after":
        fit -= 2.5
    if new.through[:1] == ("",) or new.partitive in ("them", "whom", "which", "those"):
        fit -= 3
    if new.aside in ("bracket", "alternative"):
        fit -= 1.5
    if new.aside == "apposition" and not new.inherited and new.anchor >= 0:
        fit -= 1.5
    if new.figure.quoted is not old.figure.quoted:
        fit -= 2
    return fit
