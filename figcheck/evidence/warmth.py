"""Temperatures from the point where there is no warmth at all, the only one from which they have a ratio."""

from __future__ import annotations

from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, point
from ..model import Evidence, Figure, Kind, Relation
from ..working import printed

# degrees of the scale from absolute zero to its own zero
_ZERO = {"degree celsius": Fraction("273.15"), "degree fahrenheit": Fraction("459.67")}
# a multiple in words is meant to a tenth
_ROOM = Fraction(1, 10)


def from_absolute_zero(relation: Relation, context: Context) -> Evidence:
    """The warmer temperature against the colder one, for a multiple of more than one; else the colder one."""
    del context
    factor = relation.one("multiple")
    stated = Fraction(factor.stated or 0)
    if factor.kind is Kind.PERCENT:
        stated = 1 + stated / 100
    shifted = sorted((_shifted(relation.one(role)) for role in ("new", "old")), key=lambda pair: pair[0].middle)
    less, more = shifted if stated > 1 else shifted[::-1]
    inputs = {"new": (more[0],), "old": (less[0],), "multiple": (point(stated).padded(stated * _ROOM),)}
    line = f"from absolute zero, {more[1]} is no {printed(factor)} of {less[1]}"
    return Evidence(tight=inputs, loose=inputs, line=line)


def _shifted(figure: Figure) -> tuple[Interval, str]:
    return figure.loose.shifted(_ZERO[figure.unit or ""]), printed(figure)
