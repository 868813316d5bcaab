"""Two figures and the difference stated between them: "48, 12 fewer than the 60"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.votes import ABOVE, BELOW
from ..model import Figure, Kind, Relation, Story
from .amounts import pair_of
from .levels import levels_in
from .measure import LEVEL_KINDS, OWN_UNIT, same_measure
from .tie import tie


def difference(story: Story) -> Iterator[Relation]:
    """Relations of two figures and their difference: the role "more" minus the role "less" is the "difference".

    The cue "wording" is more than or less than, as the comparative says.
    """
    for sentence in story.sentences:
        levels = levels_in(sentence)
        for amount in levels.amounts if levels.pairs else ():
            mover = amount.mover
            if mover is None or mover.sort != "comparative" or mover.direction == "either" or mover.flags:
                continue
            pair, _ = pair_of(sentence, levels, amount)
            if pair is None or not _fits(amount, pair.new, pair.old):
                continue
            yield _relation((pair.new, pair.old), amount.figure, mover.direction == "up", "than")
        yield from _apposed(levels.reading)


_WAYS = ABOVE | BELOW


def _apposed(reading: Reading) -> Iterator[Relation]:
    """ "Sold 573 boats – 129 above the 444 of last year", "£15.75, or 75 pence below the minimum of £16.50"."""
    for amount, base in pairwise(reading.slots) if not _WAYS.isdisjoint(reading.tokens.words) else ():
        if not amount.number or base.clause != amount.clause:
            continue
        told = [slot for slot in reading.slots[: amount.number] if slot.figure.kind not in (Kind.YEAR, Kind.DATE)]
        level = told[-1] if told else amount
        start, end = reading.chunks[amount.chunk].start, reading.chunks[base.chunk].start
        words, tags = reading.tokens.words, reading.tokens.tags
        behind = words[amount.token + 1 : end]
        set_off = tags[start - 1] in ",-" or words[start - 1] == "or"
        way = next((word for word in behind[:_NEAR] if word in ABOVE or word in BELOW), "")
        if not set_off or not way or tags[amount.token + 1 : end].count("F") or level.mark or level.prep in _ENDS:
            continue
        if base.prep in _HELD_TO and level.figure.kind in OWN_UNIT and _fits(amount, level, base):
            yield _relation((level, base), amount.figure, way in ABOVE, "apposed")


_NEAR = 3
_ENDS = frozenset({"from", "than", "by"})
_HELD_TO = frozenset({"above", "below", "than", "over", "short"})


def _fits(amount: Slot, more: Slot, less: Slot) -> bool:
    """True when an amount may be the difference of two figures: of one measure, or points between percentages."""
    if more.figure.kind is Kind.PERCENT or less.figure.kind is Kind.PERCENT:
        return amount.figure.kind is Kind.POINTS and more.figure.kind is less.figure.kind
    if amount.figure.kind not in OWN_UNIT or more.figure.kind not in LEVEL_KINDS:
        return False
    plain = more.figure.upper is None and less.figure.upper is None and amount.figure.upper is None
    alike_units = amount.figure.kind is more.figure.kind is less.figure.kind
    return (
        plain and alike_units and same_measure(amount.figure, more.figure) and same_measure(amount.figure, less.figure)
    )


def _relation(sides: tuple[Slot, Slot], gap: Figure, up: bool, name: str) -> Relation:
    more, less = sides if up else reversed(sides)
    cues = (("wording", "more than" if up else "less than"),)
    return tie("difference", f"difference/{name}", cues, more=more, less=less, difference=gap)
