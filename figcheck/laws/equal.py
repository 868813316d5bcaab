"""Two figures state one value."""

from collections.abc import Sequence
from decimal import Decimal, DecimalTuple
from functools import lru_cache

from ..interval import Interval
from ..model import Inputs, Law
from .roles import only


def _first(inputs: Inputs) -> Interval:
    return only(inputs, "second")


def _second(inputs: Inputs) -> Interval:
    return only(inputs, "first")


EQUAL = Law("equal", "{first}", {"first": _first, "second": _second}, monotone=True)


def _headline(inputs: Inputs) -> Interval:
    return only(inputs, "story")


def _story(inputs: Inputs) -> Interval:
    return only(inputs, "headline")


SAME_AS_HEADLINE = Law("same as the headline", "{story}", {"headline": _headline, "story": _story}, monotone=True)


def _words(inputs: Inputs) -> Interval:
    return only(inputs, "figures")


def _figures(inputs: Inputs) -> Interval:
    return only(inputs, "words")


BOTH_WAYS = Law("words and figures", "{figures}", {"words": _words, "figures": _figures})


def _value(inputs: Inputs) -> Interval:
    return only(inputs, "bound")


def _bound(inputs: Inputs) -> Interval:
    return only(inputs, "value")


BOUND = Law("bound", "{bound}", {"value": _value, "bound": _bound})

ONE_CURRENCY = Law("one currency", "{first}", {"first": _first, "second": _second})

# two figures given for one thing seldom differ by more than this factor, except by a word of scale
_FARTHEST = 20
_SCALES = (10**3, 10**6, 10**9)
_SCALE_ROOM = Decimal("0.06")


def could_be_one(one: Decimal | None, other: Decimal | None, farthest: Decimal | int = _FARTHEST) -> bool:
    """True when two printed values are near enough, or a word of scale apart, to be meant as one and the same."""
    if not one or not other or (one < 0) is not (other < 0):
        return False
    low, high = sorted((abs(one), abs(other)))
    return high <= low * farthest or is_scale_slip(one, other)


_CLOSE = Decimal("1.2")


def are_close(one: Decimal | None, other: Decimal | None) -> bool:
    """True when two printed values are within a fifth of each other; overlap by hedges alone bears nothing out."""
    if one is None or other is None:
        return False
    low, high = sorted((abs(one), abs(other)))
    return (one < 0) is (other < 0) and high <= low * _CLOSE


def digits_of(*values: Decimal | None) -> int:
    """How many digits of a number count, or of the two ends of a range: 1.50 and 15,000 have two."""
    return sum(len(_normal(value).digits) for value in values if value is not None)


@lru_cache(maxsize=1024)
def _normal(value: Decimal) -> DecimalTuple:
    """The digits of a value without zeros at their end; each is held against many others."""
    return value.normalize().as_tuple()


def have_same_digits(one: Decimal | None, other: Decimal | None) -> bool:
    """True for two numbers of two digits or more that differ in their order alone: 41 and 14, 1,946 and 1,496."""
    if one is None or other is None:
        return False
    here, there = _normal(one), _normal(other)
    if here.digits == there.digits or here.exponent != there.exponent:
        return False
    return sorted(here.digits) == sorted(there.digits)


def has_neighbours_exchanged(one: Decimal | None, other: Decimal | None) -> bool:
    """True for two numbers that differ by two neighbouring digits alone: 2,417 and 2,471, 86 and 68."""
    if one is None or other is None or not have_same_digits(one, other):
        return False
    pairs = list(zip(_normal(one).digits, _normal(other).digits, strict=True))
    apart = [at for at, (here, there) in enumerate(pairs) if here != there]
    return len(apart) == _TWO and apart[1] == apart[0] + 1


_TWO = 2


def may_round(one: Decimal | None, other: Decimal | None, room: Interval, other_room: Interval) -> bool:
    """True when one printed value lies inside what the other allows, so that it may be its rounding.

    Two neighbours at the ends of their room (160 and 150) are no roundings of each other, and two bounds without an end
    ("under 120", "under 140") are one only where they are equal.
    """
    if one is None or other is None:
        return False
    if one == other:
        return True
    if None in (room.lo, room.hi) and None in (other_room.lo, other_room.hi):
        return False
    return _is_inside(one, other_room) or _is_inside(other, room)


def _is_inside(value: Decimal, room: Interval) -> bool:
    return (room.lo is None or room.lo < value) and (room.hi is None or value < room.hi)


def a_scale_apart(one: Decimal | None, other: Decimal | None) -> bool:
    """True when one printed value is exactly a thousand, a million or a billion times the other."""
    if not one or not other:
        return False
    low, high = sorted((abs(one), abs(other)))
    return any(high == low * scale for scale in _SCALES)


def is_scale_slip(one: Decimal | None, other: Decimal | None) -> bool:
    """True when one value is a thousand, a million or a billion times the other, but for the rounding of a headline."""
    if not one or not other:
        return False
    low, high = sorted((abs(one), abs(other)))
    if high < low * _FEWEST_TIMES:
        return False  # most pairs are; exact arithmetic with each scale would say the same
    return any(abs(high - low * scale) < low * scale * _SCALE_ROOM for scale in _SCALES)


_FEWEST_TIMES, _MOST_TIMES = 500, 2000


def is_level_slip(one: Decimal | None, other: Decimal | None) -> bool:
    """True for two levels as far apart as a word of scale and the change of a period: 500 to 2,000 times."""
    if not one or not other or (one < 0) != (other < 0):
        return False
    low, high = sorted((abs(one), abs(other)))
    return any(_FEWEST_TIMES * unit <= high / low <= _MOST_TIMES * unit for unit in (1, 1000))


_ALIKE = 3


def has_lost_scale(bare: Decimal | None, scaled: Decimal | None, exponent: int) -> bool:
    """True for a number without its word of scale beside one with it: 4,376 beside 3,912 crore."""
    if not bare or not scaled or bare < 0 or scaled < 0:
        return False
    printed = scaled.scaleb(-exponent)
    return printed <= bare * _ALIKE and bare <= printed * _ALIKE


_FEW = 10


def is_few(value: Decimal | None) -> bool:
    """True for a number below ten, which stories use for many things."""
    return value is not None and abs(value) < _FEW


_WIDE = 2


def is_vague(value: Interval) -> bool:
    """True for a number that may as well be twice as large ("dozens"), which bears out nothing."""
    return value.lo is None or value.hi is None or value.hi > value.lo * _WIDE


# more figures than this are not tried in pairs: the number of pairs grows with the square
_MOST_PAIRED = 40


def supported(value: Interval, others: Sequence[Interval]) -> bool:
    """True when a value is one of others, or the sum or the difference of two of them, as far as they are printed."""
    return value.meets_any(others) or made_of_two(value, others)


def made_of_two(value: Interval, others: Sequence[Interval]) -> bool:
    """True when a value is the sum or the difference of two of others, as far as they are printed."""
    few = others[:_MOST_PAIRED]
    return any(
        not value.disjoint(left + right) or not value.disjoint(left - right)
        for index, left in enumerate(few)
        for place, right in enumerate(few)
        if index != place
    )
