"""By how much a level moved: ties of a percentage or an amount of change with both levels, or with one of them."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read
from ..clauses.slots import Mover, Slot
from ..model import Certainty, Kind, Relation, Sentence, Story
from ..once import once
from .level_parts import TIMES
from .levels import Levels, levels_in, measured_otherwise, pair_of
from .levels_apart import levels_apart, levels_before
from .measure import OWN_UNIT, Pair, each_once, is_bare, of_one_move, same_measure
from .next_sentence import amounts_taken_up
from .tie import tie


def change(story: Story) -> Iterator[Relation]:
    """A percentage of change with both levels; the cue "direction" is up, down or either."""
    yield from each_once(relation for relation in _changes(story) if relation.frame == "change")


def change_amount(story: Story) -> Iterator[Relation]:
    """A change in the levels' own unit, or in points, with both levels."""
    yield from each_once(relation for relation in _changes(story) if relation.frame == "change_amount")


@once
def _changes(story: Story) -> tuple[Relation, ...]:
    return tuple(_found(story))


def _found(story: Story) -> Iterator[Relation]:
    for sentence in story.sentences:
        yield from _within(sentence)
    for sentence, amount, pair in amounts_taken_up(story):
        if not measured_otherwise(sentence, amount, None):
            yield from _tied(amount, pair, "own")
    for found, where in ((levels_apart, "apart"), (levels_before, "next-earlier")):
        for sentence, amount, pair in found(story):
            if not measured_otherwise(sentence, amount, None):
                yield from _tied(amount, pair, where)


def _within(sentence: Sentence) -> Iterator[Relation]:
    levels = levels_in(sentence)
    if not levels.pairs or not levels.amounts:
        return
    for amount in levels.amounts:
        pair, where = pair_of(sentence, levels, amount)
        if (
            pair is not None
            and not measured_otherwise(sentence, amount, pair)
            and not _is_cause(sentence, amount, pair)
        ):
            yield from _tied(amount, pair, where)


def _is_cause(sentence: Sentence, amount: Slot, pair: Pair) -> bool:
    """True for "cut its rate to 11%, following a half point reduction in base rates from 12%": the move of another."""
    start = min(amount.token, amount.mover.token if amount.mover is not None else amount.token)
    behind = pair.new.token < start and amount.mover is not None and amount.mover.sort == "noun"
    return behind and not _CAUSES.isdisjoint(read(sentence).tokens.words[max(pair.new.token, start - _NEAR) : start])


_CAUSES, _NEAR = frozenset({"following", "after", "despite"}), 4


def _tied(amount: Slot, pair: Pair, where: str) -> Iterator[Relation]:
    if amount.mover is None or _lacks_unit(amount, pair) or "factor" in amount.through:
        return
    ranged = pair.new.figure.upper is not None or pair.old.figure.upper is not None
    shared = "shared-unit" in amount.figure.trace  # "down 100 or 25%"
    named = amount.mover.sort == "verb" and amount.determiner == "the" and amount.stands == "before"
    if named:
        return  # "raise the 19% income tax bracket from $41,000 to $45,000"
    if ranged or shared or amount.figure in (pair.new.figure, pair.old.figure):
        return
    roles = {"change": amount, "new": pair.new, "old": pair.old}
    cues = (("direction", amount.mover.direction),)
    sure = pair.sure and "bracketed" not in pair.wording
    certainty = Certainty.STATED if sure else Certainty.GUESSED
    if amount.figure.kind is Kind.PERCENT:
        yield tie("change", f"change/{_name(pair, where)}", cues, certainty, **roles)
    elif Kind.PERCENT in (pair.new.figure.kind, pair.old.figure.kind) and amount.figure.kind is not Kind.POINTS:
        return
    elif pair.wording == "to-bracket" and is_bare(pair.old.figure) and not is_bare(pair.new.figure):
        return  # "rose by £65.8m to £67.0m (1.3)": in what the old level is counted is not said
    elif _amount_of(amount, pair.new) and _amount_of(amount, pair.old):
        # of an amount in the levels' own unit all wordings but one are rare
        by = "to-from-own" if _name(pair, where) == "to-from-own" else "other"
        yield tie("change_amount", f"change-amount/{by}", cues, certainty, **roles)


def _name(pair: Pair, where: str) -> str:
    """The name of a wording; rare ones of one construction share it."""
    if where != "own":
        return where
    told = pair.wording.removesuffix("-alternative")
    if told.startswith("next-"):
        return "next-levels" if told == "next-it-levels" else "next-sentence"
    if told.startswith("to-bracket"):
        return "bracketed"
    if told.startswith("comparative-"):
        return "comparative"
    if told in ("noun-then", "adverb-then"):
        return "then-own"
    return f"{told}-own" if told in _OFTEN else "other-own"


_OFTEN = frozenset({"to-from", "to-then", "to-base", "noun-from", "adverb-from"})


def _lacks_unit(amount: Slot, pair: Pair) -> bool:
    """True for an amount of money or measure beside bare levels: "from 12 to eight, to cut $2.5m"."""
    measured = amount.figure.kind not in (Kind.PERCENT, Kind.POINTS, Kind.COUNT)
    return measured and is_bare(pair.new.figure) and is_bare(pair.old.figure)


def _amount_of(amount: Slot, level: Slot) -> bool:
    """True when an amount can be the difference of such levels: the same measure, or points of an index or a share."""
    figure = level.figure
    if amount.figure.kind is Kind.POINTS:
        return figure.kind in (Kind.PERCENT, Kind.POINTS) or (figure.kind is Kind.COUNT and figure.unit is None)
    if amount.figure.kind not in OWN_UNIT or not same_measure(amount.figure, figure):
        return False
    return amount.figure.thing is None or figure.thing is None or amount.figure.thing.head == figure.thing.head


def change_both(story: Story) -> Iterator[Relation]:
    """A change stated in two ways beside one level: "fell 800 points, or 2%, to 39,200", "fell $7 to $20, or 26%"."""
    for sentence in story.sentences:
        levels = levels_in(sentence)
        if len(sentence.figures) > _TWO and levels.amounts:
            yield from _both(sentence, levels)
            yield from _both_around(sentence, levels)


_TWO = 2


def _both_around(sentence: Sentence, levels: Levels) -> Iterator[Relation]:
    """ "Fell 800 points to 39,200, or 2%", "rose 4% to $52, a rise of $2": the level stands between the two."""
    reading = read(sentence)
    told = [slot for slot in reading.slots if slot.figure.kind not in TIMES]
    for first, level, last in zip(told, told[1:], told[2:], strict=False):
        amount, share = (last, first) if first.figure.kind is Kind.PERCENT else (first, last)
        percents = (share.figure.kind is Kind.PERCENT, amount.figure.kind is Kind.PERCENT)
        if percents != (True, False) or not levels.parts or not _amount_of(amount, level):
            continue
        mover, part = first.mover, levels.parts[level.number]
        led = levels.parts[first.number] == "amount" and part in ("to", "from")
        plain = led and first.figure.upper is None and last.figure.upper is None and not (first.per or last.per)
        if mover is None or not of_one_move(level.mover, mover) or not plain:
            continue
        if mover.direction != "either" and _says_again(reading, level, last, mover):
            other = measured_otherwise(sentence, first, None) or measured_otherwise(sentence, last, None)
            if not other:
                yield _both_told(share, amount, level, (mover.direction, part))


def _says_again(reading: Reading, level: Slot, last: Slot, mover: Mover) -> bool:
    """True for ", or 2%", ", a 2% drop", ", a drop of $2" and ", down 2%" right behind a level, measured on nothing
    else.
    """
    tags, words = reading.tokens.tags, reading.tokens.words
    again = last.mover if last.mover is not None and last.mover.token > level.token else None
    begin, end = last.token, last.token
    if again is not None:
        begin, end = min(begin, again.token), max(end, again.token)
    lead = tags[level.token + 1 : begin].rstrip("ADJ")
    if lead not in (",", "-", "(", ",C", "-C") or tags[end + 1 : end + 2] not in _CLOSED:
        return False
    if again is None:
        return last.figure.kind is Kind.PERCENT and words[level.token + len(lead)] == "or"
    told = again.sort == "noun" or (again.sort == "adverb" and last.figure.kind is Kind.PERCENT)
    return told and again.direction == mover.direction and not again.flags and last.prep in ("", "of")


_CLOSED = (",", ".", ";", "-", ")", "C", "")


def _both_told(share: Slot, amount: Slot, level: Slot, told: tuple[str, str]) -> Relation:
    direction, part = told
    cues = (("direction", direction), ("level", "new" if part == "to" else "old"))
    return tie("change_both", f"change-both/amounts-then-{part}", cues, change=share, amount=amount, level=level)


def _both(sentence: Sentence, levels: Levels) -> Iterator[Relation]:
    slots = read(sentence).slots
    for share in levels.amounts:
        if share.figure.kind is not Kind.PERCENT or share.mover is None or share.mover.direction == "either":
            continue
        beside = [
            amount
            for amount in levels.amounts
            if amount.figure.kind is not Kind.PERCENT
            and abs(amount.number - share.number) == 1
            and of_one_move(amount.mover, share.mover)
        ]
        level = next((slot for slot in slots[share.number + 1 :] if levels.parts[slot.number] in ("to", "from")), None)
        if len(beside) != 1 or level is None or level.number - max(share.number, beside[0].number) != 1:
            continue
        if _amount_of(beside[0], level) and of_one_move(level.mover, share.mover):
            part = levels.parts[level.number]
            yield _both_told(share, beside[0], level, (share.mover.direction, part))
