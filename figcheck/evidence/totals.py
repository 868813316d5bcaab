"""What the rule of totals brings to a claim: a total that is bounded below counts as what is known of it."""

from __future__ import annotations

from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, point
from ..interval import total as total_of
from ..model import Evidence, Figure, Qualifier, Relation
from ..working import printed, show

_KNOWN = frozenset({Qualifier.AT_LEAST})


def known_total(relation: Relation, context: Context) -> Evidence:
    """ "At least 94" is said when 94 are known: complete parts come to that number, unless it was rounded."""
    del context
    total = relation.one("total")
    if relation.cue("open"):
        return _at_most(relation, total)
    if total.qualifier not in _KNOWN or total.stated is None or not total.stated % 10:
        return Evidence()
    inputs: dict[str, tuple[Interval, ...]] = {"total": (point(total.stated),)}
    return Evidence(tight=inputs, loose=inputs)


def _at_most(relation: Relation, whole: Figure) -> Evidence:
    """Parts that may not be all come to the whole at most."""
    parts = relation.role("part")
    inputs: dict[str, tuple[Interval, ...]] = {"total": (Interval(None, whole.loose.hi, hi_open=whole.loose.hi_open),)}
    result = sum_of(parts)
    line = f"{' + '.join(map(printed, parts))} = {show(result, parts[0])}; at most {printed(whole)}"
    return Evidence(tight=inputs, loose=inputs, line=line)


def sum_of(parts: tuple[Figure, ...]) -> Fraction:
    """What parts come to; of bounds on both sides, "up to £9m" and "at least £30m", what their numbers come to."""
    known = total_of(figure.loose for figure in parts)
    if known.lo is None and known.hi is None:
        known = total_of(point(figure.stated) for figure in parts if figure.stated is not None)
    return known.middle
