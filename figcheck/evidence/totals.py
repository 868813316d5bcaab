"""What the rule of totals brings to a claim: a total that is bounded below counts as what is known of it."""

from __future__ import annotations

from ..authoring import Context
from ..interval import Interval, point
from ..model import Evidence, Qualifier, Relation

_KNOWN = frozenset({Qualifier.AT_LEAST})


def known_total(relation: Relation, context: Context) -> Evidence:
    """ "At least 94" is said when 94 are known: complete parts come to that number, unless it was rounded."""
    del context
    total = relation.one("total")
    if total.qualifier not in _KNOWN or total.stated is None or not total.stated % 10:
        return Evidence()
    inputs: dict[str, tuple[Interval, ...]] = {"total": (point(total.stated),)}
    return Evidence(tight=inputs, loose=inputs)
