"""What moved, from which level to which, and by how much: ties of direction and of change within a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.slots import Slot
from ..model import Certainty, Kind, Relation, Sentence, Story
from .levels import Levels, Pair, levels_in
from .measure import opposite_signs, quoted_backwards, same_measure

_OWN_UNIT = frozenset({Kind.COUNT, Kind.MONEY, Kind.QUANTITY, Kind.DURATION, Kind.AGE})
_SORTS = frozenset({"verb", "noun", "adverb", "comparative", "excess"})


def directions(story: Story) -> Iterator[Relation]:
    """The level that the wording makes the higher one, and the lower one."""
    for sentence in story.sentences:
        for pair in levels_in(sentence).pairs:
            if _points(pair):
                yield _direction(pair)


def _points(pair: Pair) -> bool:
    """True where the number must go the way of the word."""
    mover = pair.mover
    if mover is None or mover.direction == "either" or mover.sort not in _SORTS or mover.flags:
        return False
    if mover.sort in ("comparative", "excess") and pair.old.mark == "":
        return False
    if opposite_signs(pair.new, pair.old) or quoted_backwards(pair.new) or quoted_backwards(pair.old):
        return False
    return True


def _direction(pair: Pair) -> Relation:
    mover = pair.mover
    assert mover is not None, "the pair has a word that points"
    up = mover.direction == "up"
    roles = (("higher", ((pair.new if up else pair.old).figure,)), ("lower", ((pair.old if up else pair.new).figure,)))
    cues = (("direction", mover.direction), ("word", mover.word), ("reading", ""))
    certainty = Certainty.STATED if pair.sure else Certainty.GUESSED
    return Relation("direction", roles, cues, certainty, f"direction/{pair.wording}")


def changes(story: Story) -> Iterator[Relation]:
    """A percentage of change with both levels."""
    for sentence in story.sentences:
        yield from (relation for relation in _changes(sentence) if relation.frame == "change")


def change_amounts(story: Story) -> Iterator[Relation]:
    """A change in the levels' own unit, or in points, with both levels."""
    for sentence in story.sentences:
        yield from (relation for relation in _changes(sentence) if relation.frame == "change_amount")


def _changes(sentence: Sentence) -> Iterator[Relation]:
    levels = levels_in(sentence)
    if not levels.amounts or not levels.pairs:
        return
    for amount in levels.amounts:
        pair, where = _pair_of(levels, amount)
        if pair is None or amount.mover is None:
            continue
        roles = (("change", (amount.figure,)), ("new", (pair.new.figure,)), ("old", (pair.old.figure,)))
        cues = (("direction", amount.mover.direction),)
        certainty = Certainty.STATED if pair.sure else Certainty.GUESSED
        name = f"{pair.wording}-{where}"
        if amount.figure.kind is Kind.PERCENT:
            yield Relation("change", roles, cues, certainty, f"change/{name}")
        elif _amount_of(amount, pair.new) and _amount_of(amount, pair.old):
            yield Relation("change_amount", roles, cues, certainty, f"change-amount/{name}")


def _pair_of(levels: Levels, amount: Slot) -> tuple[Pair | None, str]:
    """The levels of an amount: those of its own word of movement, else the pair beside it that has none."""
    mover = amount.mover
    if mover is None:
        return None, ""
    for pair in levels.pairs:
        if pair.mover is not None and pair.mover.token == mover.token:
            return pair, "own"
    owned = {pair.mover.token for pair in levels.pairs if pair.mover is not None and _has_amount(levels, pair)}
    near = [
        pair
        for pair in levels.pairs
        if (pair.mover is None or pair.mover.token not in owned)
        and (pair.mover is None or pair.mover.direction in (mover.direction, "either") or mover.direction == "either")
        and abs(pair.new.clause - amount.clause) <= 1
    ]
    if len(near) != 1:
        return None, ""
    return near[0], "beside" if near[0].old.number < amount.number else "ahead"


def _has_amount(levels: Levels, pair: Pair) -> bool:
    """True when a pair's own word of movement has an amount."""
    token = pair.mover.token if pair.mover is not None else -1
    return any(amount.mover is not None and amount.mover.token == token for amount in levels.amounts)


def _amount_of(amount: Slot, level: Slot) -> bool:
    """True when an amount can be the difference of such levels: the same measure, or points of an index or a share."""
    figure = level.figure
    if amount.figure.kind is Kind.POINTS:
        return figure.kind in (Kind.PERCENT, Kind.POINTS) or (figure.kind is Kind.COUNT and figure.unit is None)
    if amount.figure.kind not in _OWN_UNIT or not same_measure(amount.figure, figure):
        return False
    return amount.figure.thing is None or figure.thing is None or amount.figure.thing.head == figure.thing.head
