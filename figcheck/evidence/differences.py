"""What a rule of differences brings to a claim: figures that a comparison only seems to bound."""

from __future__ import annotations

from fractions import Fraction

from ..authoring import Context
from ..interval import Interval
from ..model import Evidence, Figure, Qualifier, Relation

_COMPARED = frozenset({Qualifier.MORE_THAN, Qualifier.LESS_THAN})


def compared(relation: Relation, context: Context) -> Evidence:
    """In "12 fewer than the 60" the words "fewer than" compare, they do not bound: 60 is meant as printed.

    Basis points between percentages are hundredths of a point.
    """
    del context
    if relation.one("difference").unit == "basis point":
        points = {role: (relation.one(role).loose.scaled(100),) for role in ("more", "less")}
        return Evidence(tight=points, loose=points)
    inputs = {
        role: (as_printed(relation.one(role)),)
        for role in ("more", "less")
        if relation.one(role).qualifier in _COMPARED
        and relation.cue("wording") in ("more than", "less than", "growth rate")
    }
    return Evidence(tight=inputs, loose=inputs)


def as_printed(figure: Figure) -> Interval:
    """The value within half a unit of its last printed digit."""
    assert figure.stated is not None, "the frame has seen to it"
    half = Fraction(1, 2) * Fraction(10) ** figure.place
    return Interval(figure.stated, figure.stated).padded(half)
