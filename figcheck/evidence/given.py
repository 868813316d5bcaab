"""What only ties from outside ask for: mentions of one amount, rates in any units, a margin as a share of all."""

from __future__ import annotations

from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, hull, point, total
from ..laws.product import AVERAGE
from ..laws.share import HUNDRED
from ..model import CalendarDate, Evidence, Figure, Kind, Qualifier, Relation
from ..units import lookup
from ..units.model import Unit
from ..working import printed
from .amounts import as_printed, significant
from .averages import average_slips
from .change import two_levels
from .shares import share_room

# a time is told more roughly than a total: a speed may be reckoned without stops, a rate over the working days
_TIME_ROOM = Fraction(5, 100)
# "at least 47" and "more than 40" are told of one number; of half as much again they would not be
_BEYOND, _FAR_BEYOND = Fraction(20, 100), Fraction(50, 100)
_ABOVE = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})
_BELOW = frozenset({Qualifier.AT_MOST, Qualifier.LESS_THAN})
# a number of one or two digits that count may be the rounding of one with more, cut off or not
_ROUNDED, _FEW_DIGITS, _LEAST_ROUNDED = Fraction(6, 100), 2, 100
# a plural such as "dozens" runs over so many times its lower end
_WIDE = 5
_PERIODS = ("hour", "day", "week", "month", "year")


def sharpest(figures: tuple[Figure, ...]) -> int:
    """The index of the mention that leaves least open: "2,108" before "more than 2,000" before "thousands"."""
    return min(range(len(figures)), key=lambda index: (_openness(figures[index]), index))


def _openness(figure: Figure) -> tuple[bool, bool, Fraction]:
    room = figure.loose
    if isinstance(figure.when, CalendarDate):
        parts = figure.when.year, figure.when.year, figure.when.month, figure.when.day
        return False, False, Fraction(-sum(part is not None for part in parts))
    if figure.kind is Kind.YEAR:
        return False, False, Fraction(-2)
    if room.lo is None or room.hi is None or figure.stated is None:
        return True, True, Fraction(0)
    size = abs(Fraction(figure.stated)) or Fraction(1)
    if figure.upper is not None and room.hi > room.lo * _WIDE > 0:
        return True, False, Fraction(0)
    return False, figure.qualifier is not None, (Fraction(room.hi) - Fraction(room.lo)) / size


def mentions(relation: Relation, context: Context) -> Evidence:
    """Two mentions of one amount: a bound is told of what lies near it, a round number may round the other one."""
    del context
    first, second = relation.one("first"), relation.one("second")
    if Kind.SCORE in (first.kind, second.kind):
        return _scores(first, second)
    if {first.kind, second.kind} == {Kind.AGE, Kind.DURATION}:
        inputs = {role: (_lived(relation.one(role)),) for role in ("first", "second")}
        return Evidence(tight=inputs, loose=inputs)
    tight, loose = (
        {"first": (_told(first, second, beyond),), "second": (_told(second, first, beyond),)}
        for beyond in (_BEYOND, _FAR_BEYOND)
    )
    return Evidence(tight=tight, loose=loose)


def _told(figure: Figure, other: Figure, beyond: Fraction) -> Interval:
    """What a mention allows beside another one: the hedge that both carry allows nothing more."""
    assert figure.stated is not None, "the caller has seen to it"
    if figure.upper is not None:
        return figure.loose
    value = Fraction(figure.stated)
    reach = value + _reach(figure, beyond)
    if figure.qualifier in _ABOVE and figure.qualifier is not other.qualifier:
        near = hull((figure.loose if figure.loose.hi is not None else point(value), point(value), point(reach)))
    elif figure.qualifier in _BELOW and other.upper is not None:
        near = as_printed(figure)  # "up to 40" names the upper end of "30 to 40"
    elif figure.qualifier in _BELOW and figure.qualifier is not other.qualifier:
        near = hull((point(value - abs(value) * beyond), as_printed(figure) if value else point(value)))
    elif figure.qualifier in _ABOVE | _BELOW:
        near = as_printed(figure) if figure.unit and value else point(value)
    else:
        near = figure.loose
    return near.widened(_ROUNDED) if _rounds(figure, other) else near


def _reach(figure: Figure, beyond: Fraction) -> Fraction:
    """How far beyond a bound its number may lie: "more than 90" is said of no hundred, "more than 100" of 180."""
    size = abs(Fraction(figure.stated or 0))
    if figure.qualifier is not Qualifier.MORE_THAN or beyond != _FAR_BEYOND or not figure.stated:
        return size * beyond
    next_one = Fraction(10) ** figure.stated.normalize().adjusted() if significant(figure) == 1 else Fraction(0)
    return max(size * _BEYOND, next_one)


def _rounds(figure: Figure, other: Figure) -> bool:
    """True for a number that has few digits, and fewer than the other."""
    if not figure.stated or not other.stated or abs(figure.stated) < _LEAST_ROUNDED:
        return figure.place > other.place and figure.unit is None
    digits = significant(figure)
    return digits <= _FEW_DIGITS and len(figure.stated.normalize().as_tuple().digits) < len(
        other.stated.normalize().as_tuple().digits
    )


def _lived(figure: Figure) -> Interval:
    """An age lasts a year; a length of life is as printed."""
    if figure.kind is not Kind.AGE or figure.stated is None:
        return figure.loose
    return Interval(figure.stated, Fraction(figure.stated) + 1, hi_open=True)


def _scores(first: Figure, second: Figure) -> Evidence:
    """Two scores are one when they have the same two numbers; a number alone is that of either side."""
    one, other = (
        {number.stated for number in (figure.lower or figure, figure.upper or figure)} for figure in (first, second)
    )
    are_pairs = first.upper is not None and second.upper is not None
    agree = one == other if are_pairs else bool(one & other)
    inputs = {"first": (point(0),), "second": (point(0 if agree else 1),)}
    line = f"{printed(first)} and {printed(second)} {'may be' if agree else 'are not'} one score"
    return Evidence(tight=inputs, loose=inputs, line=line)


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
        return Evidence(
            missing=f"no factor is known between the units of {printed(whole)}, {printed(count)} and {printed(each)}"
        )
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


def _unit(name: str | None) -> Unit | None:
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


def in_open_order(relation: Relation, context: Context, doubt: str) -> Evidence:
    """Two levels of which the words leave open which is the higher: nothing is judged where they are not so ordered."""
    known = two_levels(relation, context)
    if known.missing:
        return known
    top, bottom = known.loose["higher"][0], known.loose["lower"][0]
    return Evidence(missing=doubt) if top.disjoint(Interval(bottom.lo, None)) else known
