"""What moved, from which level to which, and by how much: ties of direction and of change within a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import read
from ..clauses.slots import Mover, Slot
from ..frames import change as change_frames
from ..frames import direction as direction_frames
from ..lang.en.change import FALLING_NOUNS, LEVEL_NOUNS, RISING_NOUNS
from ..lang.en.grammar import EQUALLING
from ..model import Certainty, Kind, Relation, Sentence, Story
from ..story import as_read
from .beside import beside
from .levels import Levels, Pair, lasts, levels_in
from .measure import LEVEL_KINDS, is_bare, opposite_signs, quoted_backwards, same_measure
from .next_sentence import taken_up

_OWN_UNIT = frozenset({Kind.COUNT, Kind.MONEY, Kind.QUANTITY, Kind.DURATION, Kind.AGE})
_SORTS = frozenset({"verb", "noun", "adverb", "comparative", "excess"})


def direction(story: Story) -> Iterator[Relation]:
    """The level that the wording makes the higher one, and the lower one; the cue "word" is the word that says so.

    The cue "reading" is range where the two may be the ends of one ("fell from 5 to 10 percent").
    """
    yield from beside(directions(story), direction_frames.direction(story), "")


def change(story: Story) -> Iterator[Relation]:
    """A percentage of change with both levels; the cue "direction" is up, down or either."""
    yield from beside(changes(story), change_frames.change(story), "change")


def change_amount(story: Story) -> Iterator[Relation]:
    """A change in the levels' own unit, or in points, with both levels."""
    yield from beside(change_amounts(story), change_frames.change_amount(story), "change")


def directions(story: Story) -> Iterator[Relation]:
    """The level that the wording makes the higher one, and the lower one."""
    for sentence in story.sentences:
        levels = levels_in(sentence)
        for pair in levels.pairs:
            ranked = pair.new.figure.kind is Kind.COUNT and " rank" in sentence.skeleton
            if _points(pair) and not ranked and not _moved_by_another(levels, pair):
                yield _direction(pair)
    for pair in taken_up(story):
        if _points(pair):
            yield _direction(pair)


def _moved_by_another(levels: Levels, pair: Pair) -> bool:
    """True where the amount of the move is in another unit than the levels: "rose 30 kg to $40m from $50m"."""
    token = pair.mover.token if pair.mover is not None else -1
    return any(
        amount.mover is not None
        and amount.mover.token == token
        and amount.figure.kind in _OWN_UNIT
        and not same_measure(amount.figure, pair.new.figure)
        for amount in levels.amounts
    )


def _points(pair: Pair) -> bool:
    """True where the number must go the way of the word."""
    mover = pair.mover
    if mover is None or mover.direction == "either" or mover.sort not in _SORTS or mover.flags:
        return False
    if mover.sort in ("comparative", "excess") and pair.old.mark == "":
        return False
    if mover.sort == "verb" and pair.wording.startswith("verb-"):
        return False  # "grew by 3% in 1987 against 3.75% in 1986": the verb moves each, not one to the other
    if mover.sort == "comparative" and pair.new.figure.kind is not pair.old.figure.kind:
        return False  # "20% may be above the age limit of 21"
    if not _MOVES.isdisjoint(pair.old.through):
        return False  # "up from a decline of 3%": the old figure is itself an amount
    return not (opposite_signs(pair.new, pair.old) or quoted_backwards(pair.new) or quoted_backwards(pair.old))


_MOVES = RISING_NOUNS | FALLING_NOUNS


def _direction(pair: Pair) -> Relation:
    mover = pair.mover
    assert mover is not None, "the pair has a word that points"
    up = mover.direction == "up"
    roles = (("higher", ((pair.new if up else pair.old).figure,)), ("lower", ((pair.old if up else pair.new).figure,)))
    cues = (("direction", mover.direction), ("word", mover.word), ("reading", "range" if _may_be_range(pair) else ""))
    certainty = Certainty.STATED if pair.sure else Certainty.GUESSED
    return Relation("direction", roles, cues, certainty, f"direction/{pair.wording}")


def _may_be_range(pair: Pair) -> bool:
    """ "Fell from 5 to 10 per cent" may mean by between 5 and 10 per cent: two numbers that share a unit."""
    mover, old, new = pair.mover, pair.old.figure, pair.new.figure
    falls = mover is not None and mover.direction == "down" and mover.token < pair.old.token
    shared = "shared-unit" in old.trace or old.kind is not new.kind
    named = not LEVEL_NOUNS.isdisjoint(pair.new.topic)
    return falls and pair.old.number == pair.new.number - 1 and shared and not named


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
        pair, where = pair_of(sentence, levels, amount)
        if pair is None or amount.mover is None or _yearly(sentence, amount) or _lacks_unit(amount, pair):
            continue
        roles = (("change", (amount.figure,)), ("new", (pair.new.figure,)), ("old", (pair.old.figure,)))
        cues = (("direction", amount.mover.direction),)
        certainty = Certainty.STATED if pair.sure else Certainty.GUESSED
        name = f"{pair.wording}-{where}"
        if "bracketed" in pair.wording or (amount.figure.kind is not Kind.PERCENT and pair.old.mark in _HELD_AGAINST):
            certainty = Certainty.GUESSED  # the level may be an earlier forecast, or that of another year
        if amount.figure.kind is Kind.PERCENT:
            yield Relation("change", roles, cues, certainty, f"change/{name}")
        elif _amount_of(amount, pair.new) and _amount_of(amount, pair.old):
            yield Relation("change_amount", roles, cues, certainty, f"change-amount/{name}")


def _yearly(sentence: Sentence, amount: Slot) -> bool:
    """True for "1.8% a year" and "an annual increase of 1.8%", which do not lead from the first year to the last."""
    token = amount.mover.token if amount.mover is not None else amount.token
    words = read(sentence).tokens.words[max(0, token - 2) : token]
    return as_read(amount.figure).endswith((" a year", " per year", " each year")) or not _YEARLY.isdisjoint(words)


_YEARLY = frozenset({"annual", "yearly", "annualised", "annualized"})


def _lacks_unit(amount: Slot, pair: Pair) -> bool:
    """True for an amount of money or measure beside bare levels: "from 12 to eight, to cut $2.5m"."""
    measured = amount.figure.kind not in (Kind.PERCENT, Kind.POINTS, Kind.COUNT)
    return measured and is_bare(pair.new.figure) and is_bare(pair.old.figure)


_HELD_AGAINST = frozenset({"compared", "against", "versus"})


def pair_of(sentence: Sentence, levels: Levels, amount: Slot) -> tuple[Pair | None, str]:
    """The levels of an amount: those of its own word of movement, else a pair beside it that lacks an amount."""
    mover = amount.mover
    if mover is None:
        return None, ""
    own = [
        pair
        for pair in levels.pairs
        if pair.mover is not None and pair.mover.token == mover.token and not _joined(sentence, amount, pair)
    ]
    if own:
        return min(own, key=lambda pair: abs(pair.new.number - amount.number)), "own"
    for pair in levels.pairs:
        if _goes_with(pair, mover) and _measured_on(pair):
            if _has_amount(levels, pair):
                continue
            if _chained(levels, amount, pair):
                return pair, "ahead"
            if _apposed(sentence, levels, amount, pair):
                return pair, "beside"
    return None, ""


def _joined(sentence: Sentence, amount: Slot, pair: Pair) -> bool:
    """True for an amount of another time, joined by "and": "from $900 to $1,400, and in the next years by a third"."""
    last = max(pair.new.token, pair.old.token)
    return amount.token > last and "C" in read(sentence).tokens.tags[last : amount.token]


def _has_amount(levels: Levels, pair: Pair) -> bool:
    """True when a pair's own word of movement has an amount."""
    token = pair.mover.token if pair.mover is not None else -1
    return any(amount.mover is not None and amount.mover.token == token for amount in levels.amounts)


def _goes_with(pair: Pair, mover: Mover) -> bool:
    """True when a pair moves as a word says, as far as both say."""
    return (
        pair.mover is None
        or "either" in (pair.mover.direction, mover.direction)
        or (pair.mover.direction == mover.direction)
    )


def _measured_on(pair: Pair) -> bool:
    """False where the old level is one that was foreseen or one of others, and no change is measured on it."""
    return pair.old.mark in ("", "compared", "against", "versus", "on", "over")


def _chained(levels: Levels, amount: Slot, pair: Pair) -> bool:
    """ "Rose 20% to 60, up from 50", "sales of 60 rose 20%, up from 50": the level that the amount led to."""
    mover = amount.mover
    assert mover is not None, "an amount has a word of movement"
    if pair.old.number < amount.number or (pair.mover is not None and pair.mover.sort == "verb"):
        return (
            pair.mover is not None
            and pair.mover.direction == "either"
            and amount.number < pair.old.number
            and (not _reaches(levels, amount))
        )
    if pair.new.mover is not None and pair.new.mover.token == mover.token:
        return True
    if amount.figure.kind is Kind.POINTS:
        return False  # "a 62% chance that it will cut by 25 points, down from 64%"
    return pair.new.token < mover.token and pair.new.clause == amount.clause and not _reaches(levels, amount)


def _reaches(levels: Levels, amount: Slot) -> bool:
    """True when an amount's own word of movement leads to a level: "fell 2.9% to 33p"."""
    mover = amount.mover
    return mover is not None and any(
        level.mover is not None and level.mover.token == mover.token for level in levels.reached
    )


def _apposed(sentence: Sentence, levels: Levels, amount: Slot, pair: Pair) -> bool:
    """ "From 50 to 60, a rise of 20%", "60 against 50, representing a 20% increase"."""
    mover = amount.mover
    last = max(pair.new, pair.old, key=_token)
    if mover is None or amount.token < last.token or amount.clause - last.clause > 1 or _reaches(levels, amount):
        return False
    reading = read(sentence)
    begin = min(amount.token, mover.token)
    between = range(last.token + 1, begin)
    if any(_is_level(slot) for slot in reading.slots if slot.token in between):
        return False
    verbs = [reading.tokens.words[at] for at in between if reading.tokens.tags[at] in "VXI"]
    return all(verb in EQUALLING for verb in verbs) and (mover.sort in ("noun", "adverb") or not verbs)


def _is_level(slot: Slot) -> bool:
    """True for a figure that may be a level of something, in the open and not a length of time."""
    return slot.figure.kind in LEVEL_KINDS and slot.aside != "bracket" and not lasts(slot)


def _token(slot: Slot) -> int:
    return slot.token


def _amount_of(amount: Slot, level: Slot) -> bool:
    """True when an amount can be the difference of such levels: the same measure, or points of an index or a share."""
    figure = level.figure
    if amount.figure.kind is Kind.POINTS:
        return figure.kind in (Kind.PERCENT, Kind.POINTS) or (figure.kind is Kind.COUNT and figure.unit is None)
    if amount.figure.kind not in _OWN_UNIT or not same_measure(amount.figure, figure):
        return False
    return amount.figure.thing is None or figure.thing is None or amount.figure.thing.head == figure.thing.head
