"""Two figures and the difference stated between them: "48, 12 fewer than the 60", "a gap of $60: $340 and $290"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import read
from ..clauses.slots import Slot
from ..lang.en.change import GAPS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .amounts import pair_of
from .level_parts import lasts
from .levels import Levels, alike, levels_in
from .measure import LEVEL_KINDS, OWN_UNIT, same_measure
from .pairing import each_once


def difference(story: Story) -> Iterator[Relation]:
    """Relations of two figures and their difference: the role "more" minus the role "less" is the "difference".

    The cue "wording" is more than or less than where a comparative tells which is the more, else gap.
    """
    yield from each_once(_compared(story), _gaps(story))


def _compared(story: Story) -> Iterator[Relation]:
    """ "Sold 48, 12 fewer than the 60 of last year"."""
    for sentence in story.sentences:
        levels = levels_in(sentence)
        for amount in levels.amounts:
            mover = amount.mover
            if mover is None or mover.sort != "comparative" or mover.direction == "either" or mover.flags:
                continue
            pair, _ = pair_of(sentence, levels, amount)
            if pair is None or not _fits(amount, pair.new, pair.old):
                continue
            up = mover.direction == "up"
            more, less = (pair.new, pair.old) if up else (pair.old, pair.new)
            yield _relation((more.figure, less.figure), amount.figure, "more than" if up else "less than", "than")


def _gaps(story: Story) -> Iterator[Relation]:
    """ "Exports came to $12bn and imports to $10bn, a surplus of $2bn": the only two levels beside a gap."""
    for _first, second in pairwise((None, *story.sentences)):
        assert second is not None, "each but the first is a sentence"
        levels = levels_in(second)
        for gap in read(second).slots:
            if not levels.parts or not _is_gap(gap, levels):
                continue
            own = [slot for slot in _levels(second, levels) if _between(gap, slot)]
            if len(own) == 2 and alike(*own):
                yield _relation((own[0].figure, own[1].figure), gap.figure, "gap", "gap-beside")


def _is_gap(slot: Slot, levels: Levels) -> bool:
    """ "A gap of $60", "the difference is $60", "a $60 shortfall": an amount that its noun makes a difference."""
    if levels.parts[slot.number] not in ("level", "amount", "to") or slot.figure.upper is not None:
        return False
    return (slot.through[:1] == (slot.head,) and slot.head in GAPS) or (
        slot.head in GAPS and slot.stands in ("before", "inside")
    )


def _levels(sentence: Sentence, levels: Levels) -> list[Slot]:
    return [
        slot
        for slot in read(sentence).slots
        if levels.parts[slot.number] in ("level", "to") and slot.aside != "bracket" and not lasts(slot)
    ]


def _between(gap: Slot, level: Slot) -> bool:
    """True for a figure that may be one of the two that a gap lies between."""
    return level.number != gap.number and _fits(gap, level, level)


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


def _relation(sides: tuple[Figure, Figure], gap: Figure, cue: str, wording: str) -> Relation:
    roles = (("more", (sides[0],)), ("less", (sides[1],)), ("difference", (gap,)))
    return Relation("difference", roles, (("wording", cue),), Certainty.STATED, f"difference/{wording}")
