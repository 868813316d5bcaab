"""Amounts as they enter a conversion: a bound is converted as the amount it bounds, and "about" speaks of its
rounding.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from ..interval import Interval, hull, point
from ..laws.conversion import SOURCE_ROOM
from ..model import Figure, Qualifier
from ..records import NamedTuple
from ..units import lookup
from ..working import printed, show

# what "about" leaves open of an amount that is printed with three digits or more
DIGITS_ROOM = Fraction(1, 100)
# with this many digits an amount is known to better than a hedge says
_KNOWN = 3
# of "40" and "500" the first two digits are vouched for
_VOUCHED = 2
BOUNDS = frozenset(Qualifier) - {Qualifier.ABOUT, Qualifier.EXACTLY}
_End = Fraction | Decimal | int | None


def bounded(figure: Figure) -> Interval:
    """A bound ("more than 400") as the amount it is converted from: what rounds to it, or lies at most a tenth
    beyond.
    """
    if figure.stated is None or figure.qualifier not in BOUNDS or figure.upper is not None:
        return figure.loose
    near = point(figure.stated).widened(SOURCE_ROOM)
    said = Interval(_nearer(figure.loose.lo, near.lo, max), _nearer(figure.loose.hi, near.hi, min))
    return hull((as_printed(figure), said))


def _nearer(end: _End, limit: _End, choose: Callable[[Fraction, Fraction], Fraction]) -> _End:
    """The end of an interval, but no farther out than a limit."""
    assert limit is not None, "the limits are finite"
    return limit if end is None else choose(Fraction(end), Fraction(limit))


def as_printed(figure: Figure) -> Interval:
    """What rounds to the printed digits, hedge apart: trailing zeros are not vouched for, the first two digits are."""
    assert figure.stated is not None, "the caller has seen to it"
    digits = figure.stated.normalize()
    last_but_zeros, second = digits.as_tuple().exponent, digits.adjusted() - 1
    assert isinstance(last_but_zeros, int), "a stated value is finite"
    place = max(figure.place, min(last_but_zeros, second))
    return point(figure.stated).padded(Fraction(10) ** place / 2)


def hedged(figure: Figure) -> Interval:
    """An amount after "about", as near as its digits say that it is known."""
    assert figure.stated is not None, "the caller has seen to it"
    unit = Fraction(10) ** figure.place
    if significant(figure) < _KNOWN:
        return figure.tight
    return point(figure.stated).widened(DIGITS_ROOM).padded(unit)


def significant(figure: Figure) -> int:
    """How many significant digits a figure is printed with, trailing zeros after the second digit apart."""
    assert figure.stated is not None, "the caller has seen to it"
    if not figure.stated:
        return 1
    zeros = figure.stated.normalize().as_tuple().exponent
    assert isinstance(zeros, int), "a stated value is finite"
    first = figure.stated.adjusted()
    known = first - (figure.place if figure.place < 0 else max(zeros, figure.place)) + 1
    return max(known, min(_VOUCHED, first - max(figure.place, 0) + 1))


def exchanged(source: Figure, target: Figure) -> dict[str, tuple[Interval, ...]]:
    """The roles "source" and "target" of two amounts of money, where they are not taken as read.

    The rate has room of its own, so that "about" leaves five per cent open, or one where three digits are printed.
    "Up to" is said of both amounts. A rate of exchange ("$1 = N410") is of exactly one unit.
    """
    found: dict[str, tuple[Interval, ...]] = {}
    for role, figure in (("source", source), ("target", target)):
        if figure.upper is not None or not figure.stated:
            continue
        if figure.qualifier is Qualifier.ABOUT:
            found[role] = (hedged(figure),)
        elif figure.qualifier in BOUNDS:
            found[role] = (bounded(figure),)
        elif figure.stated == 1 and figure.place == 0 and figure.qualifier is None:
            found[role] = (point(1),)
    return found


def shown(figure: Figure) -> str:
    """A figure as printed; one end of a range by its value."""
    if figure.upper is None or figure.stated is None:
        return printed(figure)
    return show(Fraction(figure.stated), figure)


class Ratio(NamedTuple):
    """How a price for one measure is that for another: `factor` litres' worth of a gallon's price, 1/3.785."""

    of: str
    to: str
    factor: Fraction


def ratios(source: Figure, target: Figure) -> list[Ratio]:
    """The factors between two prices for different measures, the likeliest first; empty where the measures are one."""
    one, other = ((figure.unit or "").partition(" per ")[2] for figure in (source, target))
    if not one or not other or one == other:
        return []
    return [
        Ratio(first.name, second.name, second.factor / first.factor)
        for first in lookup.units_of(one)
        for second in lookup.units_of(other)
        if first.dimension == second.dimension
    ]
