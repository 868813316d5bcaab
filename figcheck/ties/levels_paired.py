"""The pairs of levels of a sentence, made of the parts that its figures play."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from operator import itemgetter

from ..clauses.reading import Reading
from ..clauses.slots import Mover, Slot
from ..lang.en.grammar import ADJUNCTS
from ..model import Kind
from .level_parts import (
    TIME_REACH,
    is_past,
    is_spread,
    is_than_at,
    is_than_bracketed,
    is_than_relative,
    lasts,
    told_before,
)
from .levels_compared import (
    apart,
    counts_others,
    has_old_level,
    has_own,
    held_at,
    is_amount_told_twice,
    is_compared,
    is_gathered,
    is_its_own,
    is_no_level,
    is_passed,
    is_rate,
    is_set_off,
    is_without_old,
    right_behind,
    stands_for_another,
    trails_from,
)  # fmt: skip
from .levels_joined import joined, left_before, reached_from, same_subject
from .measure import (
    LEVEL_KINDS,
    Pair,
    alike,
    are_ends,
    is_adjectival,
    is_bare,
    is_lent,
    of_one_move,
    one_thing,
    same_measure,
)


def chosen(reading: Reading, parts: tuple[str, ...]) -> tuple[Pair, ...]:
    """The best-supported pairs of which no two share a figure."""
    found = sorted(_proposed(reading, parts), key=itemgetter(0), reverse=True)
    taken: set[int] = set()
    pairs: list[Pair] = []
    for _, pair in found:
        held = {pair.new.number} if pair.wording == "then-to" else {pair.new.number, pair.old.number}
        if pair.wording in ("then-to", "it-to") and not any(_leads(other, pair) for other in pairs):
            held = set()  # "this will fall to 35% (up from 25% in 2019)"
        if pair.mover is not None and pair.mover.sort in ("excess", "comparative"):
            held = {pair.old.number}  # "of $17m, above the $15m forecast and up from $16m"
        if not held & taken:
            taken |= held
            pairs.append(pair)
    pairs.extend(_alternatives(reading, pairs))
    pairs.extend(joined(reading, parts, tuple(pairs)))
    return tuple(sorted(pairs, key=lambda pair: min(pair.new.number, pair.old.number)))


def _leads(pair: Pair, then: Pair) -> bool:
    """True where a pair is of the word of movement of another, or holds its old level."""
    return of_one_move(pair.mover, then.mover) or (
        pair.new.number == then.old.number and pair.mover is not None and pair.mover.sort == "verb"
    )


def _alternatives(reading: Reading, pairs: list[Pair]) -> Iterator[Pair]:
    """ "$226m, or $1.53 a share, up from $182m or $1.25 a share": what stands for the new level and for the old."""
    for pair in pairs:
        left = [slot for slot in reading.slots if slot.anchor == pair.new.number and slot.aside in _STANDING_FOR]
        right = [slot for slot in reading.slots if slot.anchor == pair.old.number and slot.aside in _STANDING_FOR]
        one_each = len(left) == len(right) == 1 and left[0].figure.kind in LEVEL_KINDS  # no years
        if one_each and alike(left[0], right[0]) and not is_bare(left[0].figure):
            yield Pair(left[0], right[0], pair.mover, f"{pair.wording}-alternative", pair.sure)


_STANDING_FOR = frozenset({"alternative", "bracket"})


def _proposed(reading: Reading, parts: tuple[str, ...]) -> Iterator[tuple[float, Pair]]:
    """Pairs with how well they are supported: one word with "to" and "from" most, the neighbours first."""
    for old in reading.slots:
        part = parts[old.number]
        if part in ("from", "base"):
            proposed = _partners(reading, parts, old)
        elif part == "bracketed":
            proposed = iter(
                [(19.0, Pair(reading.slots[old.anchor], old, reading.slots[old.anchor].mover, "to-bracket"))]
            )
        else:
            proposed = chain(*(found(reading, parts, old) for found in (reached_from, left_before)))
        for support, pair in proposed:
            if is_adjectival(reading, pair.old) or is_adjectival(reading, pair.new):
                continue
            if not _of_one(pair.new, pair.old) and not is_set_off(reading, pair):
                continue  # but "some 33m tourists this year, up from 31m visitors"
            if pair.wording == "to-then" and _moved_since(reading, parts, pair):
                continue  # "fell by four last week to 58, against 53 a year ago"
            if pair.old.figure.upper is None and pair.new.figure.upper is None:
                yield support, pair
            elif are_ends(pair):
                yield support, pair._replace(wording=f"{pair.wording}-range")


def _moved_since(reading: Reading, parts: tuple[str, ...], pair: Pair) -> bool:
    """True where it is told how far, and in what time, the word of movement of a level led to it, and where another
    month is told beside a move by so much: "rose 31% to 150, compared with 140 in April".
    """
    mover = pair.new.mover
    amount = any(parts[slot.number] == "amount" and of_one_move(slot.mover, mover) for slot in reading.slots)
    if mover is None or not amount:
        return False
    between = reading.chunks[reading.chunk_of[mover.token] : pair.new.chunk]
    timed = bool(pair.old.time or pair.old.years) and any(chunk.name == "time" for chunk in between)
    return timed or any(time.text.isalpha() for time in pair.old.years)


def _partners(reading: Reading, parts: tuple[str, ...], old: Slot) -> Iterator[tuple[float, Pair]]:
    """The levels that may have come after an old one: behind "to" of the same word, else what stands before it."""
    if is_spread(reading, old):
        return
    beside = _gapped(reading, parts, old)
    if beside is not None:
        yield 19.0, Pair(beside, old, old.mover, "and-from")
        return
    reached = [
        (20.0 - apart(reading, new, old) - (new.clause != old.clause), new)
        for new in reading.slots
        if parts[new.number] == "to"
        and _of_one(new, old)
        and _one_move(reading, new, old)
        and not has_old_level(reading, parts, new, old)
    ]
    behind = right_behind(reading, parts, old)
    if len(reached) > 1 and behind is not None:
        if any(is_without_old(reading, parts, new) for _, new in reached if new.number < old.number):
            return  # "fell to 25%, from 35 to 36% five years ago"
        reached = [(support, new) for support, new in reached if new is behind]
    support, new = max(reached, key=itemgetter(0), default=(0.0, old))
    if reached and not any(is_its_own(parts, slot, old) for slot in reading.slots[new.number + 1 : old.number]):
        kind = "bracketed" if old.aside == "bracket" else _mark_of(reading, parts, old)
        yield support, Pair(new, old, new.mover or old.mover, f"to-{kind}")
        return
    yield from _standing(reading, parts, old)


def _gapped(reading: Reading, parts: tuple[str, ...], old: Slot) -> Slot | None:
    """ "To 1.8% from 2% this year and 1.9% from 2.4% in 2005": a level joined by "and" right before its old one."""
    new = told_before(reading, old)
    if new is None or parts[old.number] != "from" or parts[new.number] != "level":
        return None
    joint = reading.chunks[new.chunk - 1].name if new.chunk else ""
    tied = of_one_move(new.mover, old.mover)
    earlier = [parts[slot.number] for slot in reading.slots[: new.number] if parts[slot.number]]
    if earlier[-1:] != ["from"]:
        return None  # "to 0.29% and 0.37% from 0.31% and 0.38%, respectively"
    joined = joint in ("C", ",") and new.aside != "alternative"
    return new if joined and tied and alike(new, old) else None


def _of_one(new: Slot, old: Slot) -> bool:
    """True when two levels have one measure; not "from one teacher to 29 pupils"."""
    apart = new.figure.kind is Kind.COUNT and new.stands == old.stands == "before" and not one_thing(new, old)
    return same_measure(new.figure, old.figure) and not apart


def _one_move(reading: Reading, new: Slot, old: Slot) -> bool:
    """True when one word of movement holds both, or the old level opens the clause that it stands in."""
    if new.mover is None or (new.per and old.per and new.per != old.per):
        return False
    if old.mover is not None:
        on = new.mover.sort == "adverb" and new.mover.direction == old.mover.direction
        on = on and old.token < new.mover.token and new.clause == old.clause  # "cut from 25 hours a week down to 10"
        return on or new.mover.token == old.mover.token
    led = any(
        slot.clause == old.clause and same_measure(slot.figure, old.figure) for slot in reading.slots[: old.number]
    )
    return old.token < new.mover.token and new.clause - old.clause <= 1 and not led


def _mark_of(reading: Reading, parts: tuple[str, ...], old: Slot) -> str:
    """What an old level is held by: from, than, a place ("above"), a time ("against 40 last year"), or a mere base."""
    if parts[old.number] != "base":
        return "from"
    if old.mark == "than" or any(held(reading, old) for held in (is_than_at, is_than_bracketed, is_than_relative)):
        return "than"
    if old.mark in _PLACES:
        return "place"
    return "then" if is_past(reading, old) else "base"


_PLACES = frozenset({"above", "below", "ahead", "behind"})


def _standing(reading: Reading, parts: tuple[str, ...], old: Slot) -> Iterator[tuple[float, Pair]]:
    """The level that stands before an old one: "sales of 60, up from 50", "60, compared with 50"."""
    mover = old.mover
    trails = mover is not None and trails_from(reading, mover, old)
    if mover is not None and not mover.behind and mover.sort in _LEADING_FROM and old.prep == "from" and not trails:
        return
    if mover is not None and mover.sort == "noun" and not mover.behind and not _named(reading, mover):
        return
    if mover is not None and mover.sort == "noun" and has_own(reading, parts, old, mover):
        mover = None
    if mover is not None and mover.sort == "adverb" and not _leads_to(reading, mover, old):
        return
    if mover is not None and (_is_of_noun(reading, mover, old) or _in_one_bracket(reading, mover, old)):
        mover = None
    at = held_at(reading, mover)
    led = mover is not None and not mover.behind and (mover.sort != "verb" or trails) and at < 0
    limit = mover.token if mover is not None and led else old.token
    found = sorted(_candidates(reading, parts, old, limit), key=itemgetter(0), reverse=True)
    if not found or found[0][0] < 0 or (at >= 0 and found[0][1].chunk != at):
        return
    best, new = found[0]
    sure = len(found) == 1 or best - found[1][0] >= 1
    name = "adverb" if trails else mover.sort if mover is not None else "level"
    name = "rate" if parts[new.number] == "amount" else name
    yield 10.0 + best, Pair(new, old, mover, f"{name}-{_mark_of(reading, parts, old)}", sure)


def _is_of_noun(reading: Reading, mover: Mover, old: Slot) -> bool:
    """True for "a lower profit of $3m, from $5m": the comparative belongs to the noun and compares no level."""
    beside = reading.slots[old.number - 1] if old.number else None
    told = beside is not None and beside.token > mover.token and mover.word in beside.modifiers
    return mover.sort == "comparative" and old.prep == "from" and told


def _in_one_bracket(reading: Reading, mover: Mover, old: Slot) -> bool:
    """True for "were up 34% (24,657 compared with 18,452 in 2008)": two levels in a bracket behind the movement."""
    before = told_before(reading, old)
    opened = reading.tokens.tags.rfind("(", 0, old.token)
    both = before is not None and before.aside == old.aside == "bracket" and before.token > opened
    return both and not mover.behind and mover.token < opened and old.prep != "from"


# behind these "from" is the other end of a "to", or no end: "added from its $7bn purchase"
_LEADING_FROM = frozenset({"verb", "multiple", "either", "amount"})


def _leads_to(reading: Reading, mover: Mover, old: Slot) -> bool:
    """ "Up sharply from 40", "up 20% (yoy) on 50"; not "picking up one of the children from 40"."""
    depth = 0
    for chunk in reading.chunks[reading.chunk_of[mover.token] + 1 : old.chunk]:
        depth += (chunk.name == "(") - (chunk.name == ")")
        if depth:
            continue
        if chunk.name in ("P", "t", "f"):
            return True
        amount = any(chunk.start <= token < chunk.end for token in reading.tokens.figures)
        if chunk.name == "noun" and not amount:
            return False
    return True


def _named(reading: Reading, mover: Mover) -> bool:
    """True for a noun of movement that is told of a level: "40, a rise from 30"; not "holding its rebound from 30"."""
    chunk = reading.chunks[reading.chunk_of[mover.token]]
    return reading.tokens.words[chunk.start] in ("a", "an") or any(
        token in reading.tokens.figures for token in range(chunk.start, chunk.end)
    )


def _candidates(reading: Reading, parts: tuple[str, ...], old: Slot, limit: int) -> Iterator[tuple[float, Slot]]:
    """Levels left of a token, each with how well it fits as the one that is compared."""
    skipped = 0
    for new in reversed(reading.slots[: old.number]):
        fits = parts[new.number] in ("level", "to") or is_gathered(reading, parts, new, old)
        if new.token >= limit or not (fits or is_rate(reading, parts, new, old)):
            continue
        if stands_for_another(reading, new, old):
            continue
        if not same_measure(new.figure, old.figure) or lasts(new) is not lasts(old):
            continue
        if Kind.PERCENT in (new.figure.kind, old.figure.kind) and new.figure.kind is not old.figure.kind:
            continue  # "ten of the twenty, up from an average of 48%"
        if new.per and not old.per and any(slot.anchor == old.number and slot.per == new.per for slot in reading.slots):
            continue  # "earned $21m, or $0.12 a share, up from $9m or $0.05 a share"
        mover = old.mover
        if is_passed(reading, mover) or (mover is not None and is_no_level(new, mover)):
            continue
        if mover is not None and mover.sort == "comparative" and is_amount_told_twice(reading, new, mover):
            continue
        if mover is not None and mover.sort in ("comparative", "excess") and not same_subject(reading, new, mover):
            continue
        if mover is not None and mover.sort == "comparative" and not is_compared(reading, new, old, mover):
            continue
        if old.aside == "bracket" and old.anchor > new.number and alike(reading.slots[old.anchor], old):
            continue  # "a profit of £60m, absorbing charges of £3m (versus £5m in 2019)"
        listed = 1.5 if _joined_to_apposed(reading, new) or _set_off(reading, new) else 0
        joined = new.chunk > 0 and reading.chunks[new.chunk - 1].name == "C"
        apart = new.prep in ADJUNCTS or joined or (new.aside and not _is_named(new))
        near = limit - reading.chunks[new.chunk].end <= 1 and not apart
        if not near and mover is not None and mover.sort == "adverb" and counts_others(reading, new, old, limit):
            continue
        yield _fit(new, old) + 2 * near - listed - skipped * 0.5 - (old.clause - new.clause) * 1.5, new
        skipped += 1


def _joined_to_apposed(reading: Reading, new: Slot) -> bool:
    """True for the last of some figures that explain another: the 200 of "430 people, 230 men and 200 women"."""
    before = reading.slots[new.number - 1] if new.number else None
    apposed = before is not None and before.aside == "apposition" and not before.inherited and before.anchor >= 0
    return apposed and not new.inherited and new.chunk > 0 and reading.chunks[new.chunk - 1].name == "C"


def _set_off(reading: Reading, new: Slot) -> bool:
    """True for a figure between two dashes: "1,056 crashes — almost three a day — up from 806"."""
    tags = reading.tokens.tags
    before = tags.rfind("-", 0, new.token)
    return before > 0 and "-" in tags[new.token : new.token + TIME_REACH] and "F" not in tags[before : new.token]


def _is_named(new: Slot) -> bool:
    """True for the 145 of "Ash Motors 198, Elm Motors 145, down from 342": it has a name of its own before it."""
    return new.aside == "apposition" and new.stands == "after"


def _fit(new: Slot, old: Slot) -> float:
    """How well a level fits as the one that an old one is held against."""
    fit = 3.0
    if new.head and new.head == old.head and not is_lent(old) and not is_lent(new):
        fit += 3
    if not one_thing(new, old):
        fit -= 2
    if new.prep in ADJUNCTS and new.figure.upper is None:
        fit -= 2.5
    if new.through[:1] == ("",) or new.partitive in ("them", "whom", "which", "those"):
        fit -= 3
    if new.aside in ("bracket", "alternative"):
        fit -= 1.5
    if new.aside == "apposition" and not new.inherited and new.anchor >= 0 and not _is_named(new):
        fit -= 1.5
    if new.per != old.per and (new.per or not is_lent(old)):
        fit -= 3 if old.per else 0.5
    if new.figure.unit == old.figure.unit:
        fit += 1
    if new.figure.quoted is not old.figure.quoted:
        fit -= 2
    return fit
