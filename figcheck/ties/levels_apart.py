"""Amounts of change in one sentence, and both of their levels in another: "reported a 20% rise in profit. … Net profit
was £60m, up from £50m".

They are of one measure where the noun that the amount moves is what the levels are of, neither is set apart by a word
that the other lacks, and no other amount and no other levels of that measure are near.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from ..clauses.reading import EMPTY, Reading, read_amounts
from ..clauses.slots import Mover, Slot
from ..clauses.stems import content
from ..lang.en.change import ONE_MEASURE, QUALIFYING, STRETCHES_OF_BUSINESS
from ..model import Kind, Sentence, Story
from ..once import once
from ..records import NamedTuple
from ..story import kinds_of
from .level_parts import lasts
from .levels import Levels, is_measured_on, levels_in, pair_of
from .measure import LEVEL_KINDS, Pair, alike, is_bare, of_one_move
from .next_sentence import EARLIER, WAS

# so many sentences may part an amount from its levels, on either side
_BEFORE, _BEHIND = 1, 2
_A_RATE = 7
_IT = "it"
_MOVING = frozenset({"verb", "noun", "adverb", "amount"})
_AMOUNTS = frozenset({Kind.PERCENT, Kind.POINTS})
_RATES = kinds_of(_AMOUNTS)


class _Told(NamedTuple):
    """An amount or a pair with its sentence, the measure it is of, and the words that set that apart; of a pair also
    the words of the new level's own phrase.
    """

    sentence: Sentence
    amount: Slot | None
    pair: Pair | None
    measure: frozenset[str]
    apart: frozenset[str]
    own: frozenset[str] = frozenset()


@once
def levels_apart(story: Story) -> tuple[tuple[Sentence, Slot, Pair], ...]:
    """Amounts with the only levels of their measure around them, and the sentence of the amount."""
    return tuple(_found(story))


def _found(story: Story) -> Iterator[tuple[Sentence, Slot, Pair]]:
    amounts = [told for sentence in story.sentences if not sentence.headline for told in _amounts(sentence)]
    if not amounts:
        return
    pairs = _by_sentence(told for sentence in story.sentences for told in _pairs(sentence))
    others = _by_sentence(amounts)
    for told in amounts:
        near = [other for other in _around(pairs, told) if _is_near(told, other) and _is_of(told, other)]
        rivals = [other for other in _around(others, told) if other is not told and _rivals(told, other)]
        if len(near) != 1 or rivals:
            continue
        pair, amount = near[0].pair, told.amount
        alike = (told.apart == near[0].apart or near[0].measure == {_IT}) and near[0].own <= told.measure | _UNSAID
        if pair is not None and amount is not None and alike and _fits(amount, pair):
            yield told.sentence, amount, pair


@once
def levels_before(story: Story) -> tuple[tuple[Sentence, Slot, Pair], ...]:
    """Amounts with the level that they led to, where the next sentence tells what the same measure was at an earlier
    time: "reported a 20% rise in profit to £60m. It had earned a profit of £50m in the year-ago period".
    """
    found = (_before(first, second) for first, second in pairwise(story.sentences))
    return tuple(told for told in found if told is not None)


def _before(first: Sentence, second: Sentence) -> tuple[Sentence, Slot, Pair] | None:
    near = second.index == first.index + 1 and not first.headline
    levels, reading = levels_in(first), read_amounts(second) if near else EMPTY
    if WAS.isdisjoint(reading.tokens.words):
        return None
    olds = [slot for slot in reading.slots if slot.figure.kind in LEVEL_KINDS and not lasts(slot)]
    if len(olds) != 1 or len(levels.reached) != 1 or levels.pairs or not _was_earlier(olds[0]):
        return None
    new, old = levels.reached[0], olds[0]
    amounts = [one for one in levels.amounts if of_one_move(new.mover, one.mover)]
    if len(amounts) != 1 or not alike(new, old) or old.figure.upper is not None or new.figure.upper is not None:
        return None
    amount = amounts[0]
    moved, about = _moved(read_amounts(first), amount), _about(reading, old)
    apart = _apart(about) - _apart(moved) or bool(amount.mood or old.mood) or old.partitive
    measure = _measures(moved)
    if apart or not measure or not measure <= _measures((*about, *old.through, *old.modifiers)):
        return None
    return first, amount, Pair(new, old, amount.mover, "next-was")


def _was_earlier(slot: Slot) -> bool:
    """True for a level that is told to have been so at an earlier time: "had earned £50m in the year-ago period"."""
    return slot.mover is None and slot.verb in WAS and not slot.scope and not EARLIER.isdisjoint(slot.time)


def _by_sentence(found: Iterable[_Told]) -> dict[int, list[_Told]]:
    by: dict[int, list[_Told]] = {}
    for told in found:
        by.setdefault(told.sentence.index, []).append(told)
    return by


def _around(by: dict[int, list[_Told]], told: _Told) -> Iterator[_Told]:
    """What the sentences around one tell, and its own."""
    for step in range(-_BEFORE, _BEHIND + 1):
        yield from by.get(told.sentence.index + step, ())


# what the phrase of a level may add to the measure of its amount
_UNSAID = frozenset({"", "total", "number", "value", "figure", "company", "group"})


def _is_of(told: _Told, other: _Told) -> bool:
    """True for levels of the measure of an amount; those of "it" are of the sentence before."""
    if other.measure == {_IT}:
        return other.sentence.index == told.sentence.index + 1
    return told.measure <= other.measure


def _is_near(told: _Told, other: _Told) -> bool:
    apart = other.sentence.index - told.sentence.index
    return apart != 0 and -_BEFORE <= apart <= _BEHIND


def _rivals(told: _Told, other: _Told) -> bool:
    """True for two amounts of one kind and measure, near each other."""
    assert told.amount is not None and other.amount is not None, "amounts are weighed against each other"
    one_kind = told.amount.figure.kind is other.amount.figure.kind
    here = other.sentence is told.sentence or _is_near(told, other)
    return one_kind and here and bool(other.measure & told.measure)


def _fits(amount: Slot, pair: Pair) -> bool:
    """True for levels that move as the amount says; of percentages a percentage may be points or a share of them."""
    assert amount.mover is not None, "an amount has a word of movement"
    if pair.mover is not None and pair.mover.direction not in (amount.mover.direction, "either"):
        return False
    kinds = {pair.new.figure.kind, pair.old.figure.kind}
    if pair.new.per or pair.old.per:
        return False  # "shares rose 24%. It earned $1.73 a share"
    if amount.figure.kind is Kind.PERCENT:
        return Kind.PERCENT not in kinds and not is_bare(pair.new.figure)
    return not kinds.isdisjoint((Kind.PERCENT, Kind.POINTS))


def _amounts(sentence: Sentence) -> Iterator[_Told]:
    """The amounts of a sentence that have no level beside them."""
    levels, reading = levels_in(sentence), read_amounts(sentence)
    for amount in levels.amounts if sentence.kinds & _RATES else ():
        mover = amount.mover
        plain = mover is not None and mover.sort in _MOVING and mover.direction != "either" and not mover.flags
        if mover is None or not plain or amount.figure.kind not in _AMOUNTS or amount.figure.upper is not None:
            continue
        if amount.mood or _has_level(levels, mover) or pair_of(sentence, levels, amount)[0] is not None:
            continue
        words = _moved(reading, amount)
        measure = _measures(words)
        if measure:
            yield _Told(sentence, amount, None, measure, _apart(words))


def _has_level(levels: Levels, mover: Mover) -> bool:
    """True where a word of movement leads to or from a level of its own."""
    ends = (slot for slot in levels.reading.slots if levels.parts[slot.number] in ("to", "from", "base"))
    return any(of_one_move(slot.mover, mover) for slot in ends)


def _pairs(sentence: Sentence) -> Iterator[_Told]:
    """The pairs of levels of a sentence in which nothing tells by how much they moved."""
    levels, reading = levels_in(sentence), read_amounts(sentence)
    if not levels.pairs or levels.amounts:
        return
    for pair in levels.pairs:
        behind = reading.tokens.words[pair.new.token + 1 : pair.new.token + _A_RATE]
        if pair.wording.endswith("-alternative") or not {"per", "every"}.isdisjoint(behind):
            continue
        if is_measured_on(pair) and pair.new.figure.upper is None and not pair.new.mood:
            words = _about(reading, pair.new)
            if words[:1] == (_IT,):
                yield _Told(sentence, None, pair, frozenset({_IT}), frozenset())
                continue
            own = _measures((*pair.new.modifiers, pair.new.head)) if not pair.new.inherited else frozenset()
            yield _Told(sentence, None, pair, _measures(words), _apart(words), own)


def _moved(reading: Reading, amount: Slot) -> tuple[str, ...]:
    """The words of what an amount moves: the subject of a verb, what is told with a noun of movement."""
    mover = amount.mover
    assert mover is not None, "an amount has a word of movement"
    words, tags = reading.tokens.words, reading.tokens.tags
    if mover.sort in ("noun", "amount"):
        at = reading.chunk_of[mover.token]
        within = words[reading.chunks[at].start : mover.token]
        joint = max(mover.token + 1, reading.chunks[at].end)
        if words[joint : joint + 1] == ("of",) and amount.token > joint:
            joint = reading.chunks[amount.chunk].end  # "a jump of 42% in profit"
        if words[joint : joint + 1] not in (("in",), ("of",)):
            return within
        end = next((spot for spot in range(joint + 1, len(tags)) if tags[spot] in _ENDING), len(tags))
        return (*within, *words[joint + 1 : end])
    begin = reading.clause_of.index(amount.clause)
    end = next((at for at in range(begin, mover.token) if tags[at] in "VX"), mover.token)
    return words[begin:end]


_ENDING = "PtfCVXSRWU,;:.()"


def _about(reading: Reading, level: Slot) -> tuple[str, ...]:
    """The words that tell what a level is of: those of its clause before it, and its own."""
    begin = reading.clause_of.index(level.clause)
    end = reading.chunks[level.chunk].end
    return (*reading.tokens.words[begin:end], level.subject, *level.topic)


def _measures(words: tuple[str, ...]) -> frozenset[str]:
    told = (ONE_MEASURE.get(word, content(word)) for word in words if word not in QUALIFYING | STRETCHES_OF_BUSINESS)
    return frozenset(told) - {""}


def _apart(words: tuple[str, ...]) -> frozenset[str]:
    """The words that set a measure apart; "net" profit is the plain one."""
    return frozenset(words) & QUALIFYING - {"net", "annual", "quarterly", "monthly", "weekly", "tax"}
