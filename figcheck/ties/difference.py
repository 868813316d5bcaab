"""Two figures and the difference stated between them: "48, 12 fewer than the 60"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.slots import Slot
from ..model import Certainty, Figure, Kind, Relation, Story
from .amounts import pair_of
from .levels import levels_in
from .measure import LEVEL_KINDS, OWN_UNIT, same_measure


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
            up = mover.direction == "up"
            more, less = (pair.new, pair.old) if up else (pair.old, pair.new)
            yield _relation((more.figure, less.figure), amount.figure, "more than" if up else "less than")


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


def _relation(sides: tuple[Figure, Figure], gap: Figure, cue: str) -> Relation:
    roles = (("more", (sides[0],)), ("less", (sides[1],)), ("difference", (gap,)))
    return Relation("difference", roles, (("wording", cue),), Certainty.STATED, "difference/than")
