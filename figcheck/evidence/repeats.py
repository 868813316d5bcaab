"""What two mentions of one figure allow when they carry the same hedge: the hedge then explains no difference."""

from __future__ import annotations

from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, point
from ..model import Evidence, Figure, Qualifier, Relation

_OPEN = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.MORE_THAN, Qualifier.LESS_THAN})
# a headline may cut digits off ("£7m" for £7.9m) as well as round them
_HEADLINE_ROOM = Fraction(6, 100)
# counts below this are given as they are, in headlines too
_EXACT = 100


def headline_room(relation: Relation, context: Context) -> Evidence:
    """The two figures without an open hedge that both carry, and with the room a headline takes to shorten a number."""
    (first, one), (second, other) = relation.roles
    inputs = _unhedged(first, one[0], second, other[0])
    head = inputs.get(first, (one[0].loose,))[0]
    stated = one[0].stated
    if stated is not None and (abs(stated) >= _EXACT or one[0].unit is not None):
        head = head.widened(_HEADLINE_ROOM)
    inputs = {**inputs, first: (head,)}
    return Evidence(tight=inputs, loose=inputs)


def _unhedged(first: str, one: Figure, second: str, other: Figure) -> dict[str, tuple[Interval, ...]]:
    if one.qualifier is None or one.qualifier is not other.qualifier or one.qualifier not in _OPEN:
        return {}
    return {first: (_bare(one),), second: (_bare(other),)}


def _bare(figure: Figure) -> Interval:
    """A figure as printed, without what its hedge allows."""
    if figure.stated is None or figure.upper is not None:
        return figure.loose
    step = Fraction(10) ** figure.place / 2
    return point(figure.stated).padded(step if figure.place > 0 or figure.unit else Fraction(0))
