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
from ..lang.en.grammar import ADJUNCTS, CLAUSE_OR_PHRASE, CONTRASTING, NUMBERED, RANGING, TIME_NOUNS
from ..model import Kind, Sentence
from ..once import once
from .measure import LEVEL_KINDS, is_lent, one_thing, same_measure

_AMOUNT_KINDS = LEVEL_KINDS | {Kind.FRACTION, Kind.MULTIPLE}
_PLACES = frozenset({"above", "below", "behind", "ahead"})
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
    """The parts of a sentence's figures by number, its pairs, its amounts, and the levels that were reached."""

    parts: tuple[str, ...]
    pairs: tuple[Pair, ...]
    amounts: tuple[Slot, ...]
    reached: tuple[Slot, ...] = ()


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
    reached = tuple(slot for slot, part in zip(reading.slots, parts, strict=True) if part == "to")
    return Levels(tuple(parts), pairs, amounts, reached)


def _part(reading: Reading, slot: Slot, parts: list[str]) -> str:
    """The part of a figure: amount, to, from, base, level, or "" for what is no level."""
    before = slot.token - 1
    if slot.figure.kind not in _AMOUNT_KINDS or reading.tokens.words[before] in NUMBERED:
        return ""
    if before in reading.tokens.figures:
        return ""  # "13 st 5 lb"
    if "factor" in slot.through or _is_time(reading, slot):
        return ""
    if slot.aside == "alternative" and slot.anchor >= 0 and parts[slot.anchor] == "amount":
        return "amount"
    if slot.prep in ("from", "to") and slot.mark in ("", "forecast"):
        if slot.prep == "from" and _ranging(reading, slot):
            return ""
        return slot.prep if slot.figure.kind in LEVEL_KINDS else ""
    if _is_amount(reading, slot):
        return "amount"
    if slot.figure.kind not in LEVEL_KINDS:
        return ""
    if slot.aside == "bracket" and slot.anchor >= 0 and parts[slot.anchor] == "to" and _dated(reading, slot):
        return "bracketed"
    return "base" if _is_base(slot, parts) else "level"


def _is_base(slot: Slot, parts: list[str]) -> bool:
    """True for a figure that a mark holds another against; places and lengths of time are none."""
    if slot.mark in _BASE_MARKS:
        return slot.mark not in _PLACES or bool(slot.determiner or slot.through or slot.owner)
    if slot.mark not in ("on", "over") or slot.mover is None or lasts(slot):
        return False
    amount = slot.number > 0 and parts[slot.number - 1] == "amount"
    return amount or (slot.mover.sort == "adverb" and slot.mover.figures == 0)


def _ranging(reading: Reading, slot: Slot) -> bool:
    """True for the first end of a range that is called one: "anywhere from 10 to 15 per cent"."""
    words = reading.tokens.words[max(0, slot.token - 4) : slot.token]
    return not RANGING.isdisjoint(words)


def _is_time(reading: Reading, slot: Slot) -> bool:
    """True for the bare number of "than 2002 levels"."""
    after = reading.tokens.words[slot.token + 1 : slot.token + 2]
    return slot.figure.kind is Kind.COUNT and after != () and after[0] in ("levels", "prices")


def _dated(reading: Reading, slot: Slot) -> bool:
    """ "To $60m (2019: $50m)": a level of another time in a bracket."""
    before = reading.slots[slot.number - 1]
    same = reading.slots[slot.anchor]
    colon = reading.tokens.tags[slot.token - 1] == ":"
    return colon and before.figure.kind in _TIMES and same_measure(slot.figure, same.figure)


def lasts(slot: Slot) -> bool:
    """True for a length of time: "over the past 12 months", "over the last 16 sessions"."""
    return slot.figure.kind is Kind.DURATION or (not slot.inherited and slot.head in TIME_NOUNS)


def _is_amount(reading: Reading, slot: Slot) -> bool:
    """ "Rose 20%", "by 12", "a rise of 20%", "a 20% rise", "20% higher", "12 more than"."""
    mover = slot.mover
    if mover is None or mover.sort in ("multiple",):
        return False
    if mover.behind:
        if mover.sort == "comparative":
            return _than_follows(reading, mover.token)
        if mover.sort == "adverb":
            return slot.figure.kind in (Kind.PERCENT, Kind.POINTS, Kind.FRACTION, Kind.MULTIPLE)
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
    for at in range(token + 1, min(len(words), token + 7)):
        if at in reading.tokens.figures:
            break
        if words[at] in ("than", "on"):
            return True
    return words[token] in ("above", "below")


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
    pairs.extend(_alternatives(reading, pairs))
    return tuple(sorted(pairs, key=_order))


def _alternatives(reading: Reading, pairs: list[Pair]) -> Iterator[Pair]:
    """ "$226m, or $1.53 a share, up from $182m or $1.25 a share": what stands for the new level and for the old."""
    for pair in pairs:
        left = [slot for slot in reading.slots if slot.anchor == pair.new.number and slot.aside in _STANDING_FOR]
        right = [slot for slot in reading.slots if slot.anchor == pair.old.number and slot.aside in _STANDING_FOR]
        if len(left) == len(right) == 1 and _alike(left[0], right[0]):
            yield Pair(left[0], right[0], pair.mover, f"{pair.wording}-alternative", pair.sure)


_STANDING_FOR = frozenset({"alternative", "bracket"})


def _alike(left: Slot, right: Slot) -> bool:
    """True when two figures are of one kind, unit and base."""
    return left.figure.kind is right.figure.kind and left.per == right.per and same_measure(left.figure, right.figure)


def _order(pair: Pair) -> int:
    return min(pair.new.number, pair.old.number)


def _proposed(reading: Reading, known: Levels) -> Iterator[tuple[float, Pair]]:
    """Pairs with how well they are supported: one word with "to" and "from" most, the neighbours first."""
    for old in reading.slots:
        part = known.parts[old.number]
        if part in ("from", "base"):
            proposed = _partners(reading, known, old)
        elif part == "bracketed":
            proposed = iter(
                [(19.0, Pair(reading.slots[old.anchor], old, reading.slots[old.anchor].mover, "to-bracket"))]
            )
        else:
            proposed = _reached_from(reading, known, old)
        for support, pair in proposed:
            if pair.old.figure.upper is None and pair.new.figure.upper is None:
                yield support, pair


def _reached_from(reading: Reading, known: Levels, new: Slot) -> Iterator[tuple[float, Pair]]:
    """ "Was capped at 30 and rose to 60", "to 1.45 in 2015 but fell to 1.30", "average 4.2%, rising to 4.6%": a level
    that was reached from the last one that the sentence tells of the same subject.
    """
    mover = new.mover
    if known.parts[new.number] != "to" or mover is None or mover.sort != "verb" or mover.direction == "either":
        return
    if not _moves_itself(reading, known, new, mover):
        return
    for old in reversed(reading.slots[: new.number]):
        if old.token > mover.token or old.figure.kind in _TIMES or known.parts[old.number] == "" or lasts(old):
            continue
        if known.parts[old.number] not in ("to", "level") or old.prep in ADJUNCTS or not _alike(new, old):
            return
        if old.stands == "inside" or _contrasted(reading, old, new):
            return
        if reading.tokens.tags[reading.clause_of.index(old.clause)] in "SR" and reading.tokens.tags[mover.token] != "I":
            return  # "hit 405 from the New Year when it stood at 264, but plunged to 383"
        if _of_several(reading, old):
            return
        if _same_subject(reading, old, mover) and one_thing(new, old):
            yield 6.0, Pair(new, old, mover, "then-to")
        return


def _of_several(reading: Reading, old: Slot) -> bool:
    """True for one of several levels told side by side: "£30 for adults and £10 for children"."""
    earlier = (slot for slot in reading.slots[: old.number] if slot.clause == old.clause and slot.mover is None)
    return old.mover is None and any(_alike(slot, old) for slot in earlier)


def _moves_itself(reading: Reading, known: Levels, new: Slot, mover: Mover) -> bool:
    """True for "falling to 30": no amount tells where it came from, nothing else is moved, no verb stands between."""
    between = reading.chunks[reading.chunk_of[mover.token] + 1 : new.chunk]
    names = [chunk.name for chunk in between]
    owned = any(
        slot.mover is not None and slot.mover.token == mover.token and known.parts[slot.number] == "amount"
        for slot in reading.slots
    )
    return not owned and "verb" not in names and "I" not in names and names[:1] != ["noun"]


def _contrasted(reading: Reading, old: Slot, new: Slot) -> bool:
    """True where "while" or "whereas" sets two levels against each other: "7.1% for women while it fell to 7.5%"."""
    return not CONTRASTING.isdisjoint(reading.tokens.words[old.token : new.token])


def _same_subject(reading: Reading, old: Slot, mover: Mover) -> bool:
    """True when no other subject stands between a level and the verb that moves it on."""
    chunks = reading.chunks[old.chunk + 1 : reading.chunk_of[mover.token]]
    before, depth = "noun", 0
    for chunk in chunks:
        depth += (chunk.name == "(") - (chunk.name == ")")
        if depth > 0:
            continue
        words = reading.tokens.words[chunk.start : chunk.end]
        apart = before == "noun" and reading.tokens.tags[chunk.start] == "D" and mover.sort == "verb"
        stands = len(words) == 1 and words[0] in _STANDS_FOR_IT
        if chunk.name == "noun" and not stands and (apart or before not in ("P", "f", "t", "noun")):
            return False
        if chunk.name == "P" and reading.tokens.words[chunk.start] in CLAUSE_OR_PHRASE:
            before = "C"
        elif chunk.name != "A":
            before = chunk.name
    return True


_STANDS_FOR_IT = frozenset({"it", "that", "this", "which", "they"})


def _partners(reading: Reading, known: Levels, old: Slot) -> Iterator[tuple[float, Pair]]:
    """The levels that may have come after an old one: behind "to" of the same word, else what stands before it."""
    beside = _gapped(reading, known, old)
    if beside is not None:
        yield 19.0, Pair(beside, old, old.mover, "and-from")
        return
    reached = [
        (20.0 - abs(new.number - old.number) - (new.clause != old.clause), new)
        for new in reading.slots
        if known.parts[new.number] == "to" and same_measure(new.figure, old.figure) and _one_move(new, old)
    ]
    if reached:
        support, new = max(reached, key=itemgetter(0))
        bracketed = "bracketed-" if old.aside == "bracket" else ""
        yield support, Pair(new, old, new.mover or old.mover, f"to-{bracketed}{known.parts[old.number]}")
        return
    yield from _standing(reading, known, old)


def _gapped(reading: Reading, known: Levels, old: Slot) -> Slot | None:
    """ "To 1.8% from 2% this year and 1.9% from 2.4% in 2005": a level joined by "and" right before its old one."""
    new = reading.slots[old.number - 1] if old.number else None
    while new is not None and new.figure.kind in _TIMES and new.number:
        new = reading.slots[new.number - 1]
    if new is None or known.parts[old.number] != "from" or known.parts[new.number] != "level":
        return None
    joint = reading.chunks[new.chunk - 1].name if new.chunk else ""
    tied = new.mover is not None and old.mover is not None and new.mover.token == old.mover.token
    earlier = [known.parts[slot.number] for slot in reading.slots[: new.number] if known.parts[slot.number]]
    if earlier[-1:] != ["from"]:
        return None  # "to 0.29% and 0.37% from 0.31% and 0.38%, respectively"
    joined = joint in ("C", ",") and new.aside != "alternative"
    return new if joined and tied and _alike(new, old) else None


_TIMES = frozenset({Kind.YEAR, Kind.DATE})


def _one_move(new: Slot, old: Slot) -> bool:
    """True when one word of movement holds both, or the old level stands before it in its clause."""
    if new.mover is None or (new.per and old.per and new.per != old.per):
        return False
    if old.mover is not None:
        return new.mover.token == old.mover.token
    return old.token < new.mover.token and new.clause - old.clause <= 1


def _standing(reading: Reading, known: Levels, old: Slot) -> Iterator[tuple[float, Pair]]:
    """The level that stands before an old one: "sales of 60, up from 50", "60, compared with 50"."""
    mover = old.mover
    if mover is not None and not mover.behind and mover.sort in ("verb", "multiple", "either") and old.prep == "from":
        return
    if mover is not None and mover.sort == "noun" and not mover.behind and not _named(reading, mover):
        return
    limit = mover.token if mover is not None and not mover.behind and mover.sort != "verb" else old.token
    found = sorted(_candidates(reading, known, old, limit), key=itemgetter(0), reverse=True)
    if not found or found[0][0] < 0:
        return
    best, new = found[0]
    sure = len(found) == 1 or best - found[1][0] >= 1
    name = mover.sort if mover is not None else "level"
    yield (
        10.0 + best,
        Pair(new, old, mover, f"{name}-{old.mark if known.parts[old.number] == 'base' else 'from'}", sure),
    )


def _named(reading: Reading, mover: Mover) -> bool:
    """True for a noun of movement that is told of a level: "40, a rise from 30"; not "holding its rebound from 30"."""
    chunk = reading.chunks[reading.chunk_of[mover.token]]
    return reading.tokens.words[chunk.start] in ("a", "an") or any(
        token in reading.tokens.figures for token in range(chunk.start, chunk.end)
    )


def _candidates(reading: Reading, known: Levels, old: Slot, limit: int) -> Iterator[tuple[float, Slot]]:
    """Levels left of a token, each with how well it fits as the one that is compared."""
    skipped = 0
    for new in reversed(reading.slots[: old.number]):
        if new.token >= limit or known.parts[new.number] not in ("level", "to"):
            continue
        if not same_measure(new.figure, old.figure) or lasts(new) is not lasts(old):
            continue
        mover = old.mover
        if mover is not None and mover.sort in ("comparative", "excess") and not _same_subject(reading, new, mover):
            continue
        listed = 1.5 if _joined_to_apposed(reading, new) else 0
        yield _fit(new, old) - listed - skipped * 0.5 - (old.clause - new.clause) * 1.5, new
        skipped += 1


def _joined_to_apposed(reading: Reading, new: Slot) -> bool:
    """True for the last of some figures that explain another: the 200 of "430 people, 230 men and 200 women"."""
    before = reading.slots[new.number - 1] if new.number else None
    apposed = before is not None and before.aside == "apposition" and not before.inherited and before.anchor >= 0
    return apposed and not new.inherited and new.chunk > 0 and reading.chunks[new.chunk - 1].name == "C"


def _fit(new: Slot, old: Slot) -> float:
    """How well a level fits as the one that an old one is held against."""
    fit = 3.0
    if new.head and new.head == old.head and not is_lent(old) and not is_lent(new):
        fit += 3
    if not one_thing(new, old):
        fit -= 2
    if new.prep in ADJUNCTS:
        fit -= 2.5
    if new.through[:1] == ("",) or new.partitive in ("them", "whom", "which", "those"):
        fit -= 3
    if new.aside in ("bracket", "alternative"):
        fit -= 1.5
    if new.aside == "apposition" and not new.inherited and new.anchor >= 0:
        fit -= 1.5
    if new.per != old.per and (new.per or not is_lent(old)):
        fit -= 3 if old.per else 0.5
    if new.figure.unit == old.figure.unit:
        fit += 1
    if new.figure.quoted is not old.figure.quoted:
        fit -= 2
    return fit
