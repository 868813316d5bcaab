"""What only ties from outside ask for: rates in any units, a margin as a share of all, two sides and their total."""

from __future__ import annotations

from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, point, total
from ..laws.product import AVERAGE
from ..laws.share import HUNDRED
from ..model import Evidence, Figure, Kind, Relation
from ..units import lookup
from ..working import printed
from .averages import average_slips
from .shares import share_room

# a time is told more roughly than a total: a speed may be reckoned without stops, a rate over the working days
_TIME_ROOM = Fraction(5, 100)
_PERIODS = ("hour", "day", "week", "month", "year")


def per_period(relation: Relation, context: Context) -> Evidence:
    """An average, a price or a rate, with the factor between the units of its roles.

    Where a rate has no unit of its own ("485 a day"), the count of days, weeks, months or hours in the stated time that
    brings it out is taken.
    """
    base = average_slips(relation, context)
    whole, count, each = (relation.one(role) for role in ("total", "count", "average"))
    inputs = dict(base.loose)
    if count.kind is Kind.DURATION:
        inputs["count"] = (count.loose.widened(_TIME_ROOM),)
    factors = _factors(whole, count, each)
    if not factors:
        return Evidence(missing=f"no factor is known between the units of {printed(whole)}, {printed(count)} and {printed(each)}")
    fitting = [factor for factor in factors if _fits(relation, inputs, factor)]
    factor = fitting[0] if fitting else factors[0]
    if factor != 1:
        inputs["factor"] = (point(factor),)
    return Evidence(tight=inputs, loose=inputs, alternatives=base.alternatives)


def _fits(relation: Relation, inputs: dict[str, tuple[Interval, ...]], factor: Fraction) -> bool:
    roles = {role: tuple(figure.loose for figure in figures) for role, figures in relation.roles}
    known = {**roles, **inputs, "factor": (point(factor),)}
    return not AVERAGE.solve["average"](known).disjoint(known["average"][0])


def _factors(whole: Figure, count: Figure, each: Figure) -> list[Fraction]:
    """What brings total ÷ count into the unit of the rate, the likeliest first."""
    own = each.unit or ""
    plain, per, base = own.partition(" per ")
    one = _unit(count.unit) if count.kind in (Kind.DURATION, Kind.QUANTITY) else None
    if per and one is not None and (other := _unit(base)) and other.dimension == one.dimension:
        scale = _between(whole.unit, plain)
        return [scale * other.factor / one.factor] if scale is not None else []
    if one is not None and (speed := _unit(own)) and (way := _unit(whole.unit)) and speed.dimension != way.dimension:
        return [way.factor / (one.factor * speed.factor)]
    if count.kind is Kind.DURATION and one is not None:
        periods = [period.factor / one.factor for name in _PERIODS if (period := _unit(name))]
        return [Fraction(1), *periods]
    scale = _between(whole.unit, plain)
    return [scale if scale is not None else Fraction(1)]


def _unit(name: str | None) -> lookup.Unit | None:
    try:
        return lookup.unit(name) if name else None
    except LookupError:
        return None


def _between(one: str | None, other: str | None) -> Fraction | None:
    """How many of one unit another is; 1 where either has none that the tables know."""
    first, second = _unit(one), _unit(other)
    if first is None or second is None:
        return Fraction(1)
    return first.factor / second.factor if first.dimension == second.dimension else None


def members_of_whole(relation: Relation, context: Context) -> Evidence:
    """The sides of a vote, together no more than all."""
    del context
    sides, whole = relation.role("part"), relation.one("whole")
    both = total(figure.loose for figure in sides)
    inputs = {"part": (both,), "whole": (whole.loose,)}
    line = f"{' + '.join(map(printed, sides))} of {printed(whole)}"
    return Evidence(tight=inputs, loose=inputs, line=line)


def gap_of_total(relation: Relation, context: Context) -> Evidence:
    """The gap between two sides as a percentage of all."""
    del context
    (first, second), whole = relation.role("part"), relation.one("whole")
    gap = first.loose - second.loose
    share = relation.one("share")
    inputs = {"part": (gap,), "whole": (whole.loose,), "share": (share_room(share),), "scale": (HUNDRED,)}
    shown = {"part": f"({printed(first)} − {printed(second)})"}
    return Evidence(tight=inputs, loose=inputs, shown=shown)
