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
# two figures for one thing seldom differ more than this, except by a word of scale
_FARTHEST = 20
_SCALES = (10**3, 10**6, 10**9)


def same_hedge(relation: Relation, context: Context) -> Evidence:
    """Both figures without their hedge, where it is the same open one ("at least 7" and "at least nine")."""
    (first, one), (second, other) = relation.roles
    inputs = _unhedged(first, one[0], second, other[0])
    return Evidence(tight=inputs, loose=inputs)


def headline_room(relation: Relation, context: Context) -> Evidence:
    """The same, with the room that a headline takes for itself when it shortens a long number."""
    (first, one), (second, other) = relation.roles
    inputs = _unhedged(first, one[0], second, other[0])
    if _too_far(one[0], other[0]):
        return Evidence(missing="the two figures are too far apart to be meant as one")
    head = inputs.get(first, (one[0].loose,))[0]
    stated = one[0].stated
    if stated is not None and (abs(stated) >= _EXACT or one[0].unit is not None):
        head = head.widened(_HEADLINE_ROOM)
    inputs = {**inputs, first: (head,)}
    return Evidence(tight=inputs, loose=inputs)


def _too_far(one: Figure, other: Figure) -> bool:
    """True when the ratio of two figures is neither near one nor that of two words of scale."""
    if not one.stated or not other.stated:
        return False
    ratio = Fraction(one.stated) / Fraction(other.stated)
    ratio = 1 / ratio if ratio < 1 else ratio
    return ratio > _FARTHEST and not any(abs(ratio / scale - 1) < _HEADLINE_ROOM for scale in _SCALES)


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
