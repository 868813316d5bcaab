"""What rules of shares bring to a claim: the room of a truncated percentage, the scale of a fraction, an implied whole."""

from __future__ import annotations

from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, point
from ..laws.share import HUNDRED
from ..model import Evidence, Figure, Kind, Relation
from ..working import printed

# writers truncate as often as they round: 66% for two thirds is no slip, so a share may miss by one whole unit
_TRUNCATED = Fraction(1, 2)


def share_room(figure: Figure) -> Interval:
    """What a printed share allows when it may have been cut off instead of rounded."""
    if figure.kind is not Kind.PERCENT:
        return figure.loose
    return figure.loose.padded(_TRUNCATED * Fraction(10) ** figure.place)


def scale_of(figure: Figure) -> Interval:
    """The whole in the unit of a share: 100 per cent, or 1 for a fraction or a ratio."""
    return HUNDRED if figure.kind is Kind.PERCENT else point(1)


def share_evidence(relation: Relation, context: Context) -> Evidence:
    """The share with room for truncation, its scale, and the whole where another pair of part and share implies it."""
    del context
    figure = relation.one("share")
    inputs = {"share": (share_room(figure),), "scale": (scale_of(figure),)}
    others = relation.role("other_part")
    if not others:
        return Evidence(tight=inputs, loose=inputs)
    other = relation.one("other_share")
    inputs["whole"] = (others[0].loose / share_room(other) * scale_of(other),)
    return Evidence(tight=inputs, loose=inputs, shown={"whole": f"({printed(others[0])} ÷ {printed(other)})"})
