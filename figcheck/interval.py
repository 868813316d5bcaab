"""Intervals with open or closed ends and exact arithmetic: the only file that compares numbers.

A printed figure is never a point: "$3.4 billion" is anything from 3.35 to 3.45 billion. Each printed form becomes
an interval once, in `figcheck.reading`, and every judgement afterwards asks one question only: can these intervals
hold a common value? The end points are `Decimal` as read, `Fraction` once computed with, so nothing is lost.

Most of what it costs to explain a contradiction is arithmetic on end points. So they are computed with as the two whole
numbers that each is the ratio of, of which one fraction is made at the end; the operators of `Fraction` take twice as
long, and three times with a `Decimal` turned into a fraction before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from .records import dataclass

_INFINITY = float("inf")
End = Fraction | Decimal | int


@dataclass(frozen=True, slots=True)
class Interval:
    """All values between `lo` and `hi`; `None` means unbounded on that side, `*_open` that the end is excluded."""

    lo: End | None
    hi: End | None
    lo_open: bool = False
    hi_open: bool = False

    @property
    def is_point(self) -> bool:
        """True when only one value is allowed."""
        return self.lo is not None and self.lo == self.hi

    @property
    def middle(self) -> Fraction:
        """The midpoint; of a half-line its finite end.

        Raises ValueError for an interval unbounded on both sides, which has none.
        """
        if self.lo is None and self.hi is None:
            raise ValueError("an interval without bounds has no middle")
        if self.lo is None or self.hi is None:
            return _exact(self.hi if self.lo is None else self.lo)
        (low, under), (high, over) = self.lo.as_integer_ratio(), self.hi.as_integer_ratio()
        return Fraction(low * over + high * under, 2 * under * over)

    def disjoint(self, other: Interval) -> bool:
        """True when no value lies in both intervals."""
        lo, hi, low, high = self.lo, self.hi, other.lo, other.hi
        if type(lo) is type(hi) is type(low) is type(high) is Decimal and not (
            self.lo_open or self.hi_open or other.lo_open or other.hi_open
        ):
            return hi < low or high < lo  # two figures as they were read, of which many pairs are compared
        return _before(self, other) or _before(other, self)

    def contains(self, value: End) -> bool:
        """True when `value` lies inside."""
        lo, hi = self.lo, self.hi
        above = lo is None or lo < value or (lo == value and not self.lo_open)
        return above and (hi is None or value < hi or (hi == value and not self.hi_open))

    def gap(self, other: Interval) -> Fraction:
        """The distance between two disjoint intervals; 0 when they meet."""
        if _before(self, other):
            return _difference(other.lo, self.hi)
        if _before(other, self):
            return _difference(self.lo, other.hi)
        return Fraction(0)

    def factor(self, other: Interval) -> Fraction | None:
        """How many times as large the larger of the nearest ends is; 1 when they meet, None across zero."""
        lower, upper = (self, other) if _before(self, other) else (other, self)
        if not _before(lower, upper):
            return Fraction(1)
        low, high = _exact(lower.hi), _exact(upper.lo)
        return None if low * high <= 0 else max(low / high, high / low)

    def __add__(self, other: Interval) -> Interval:
        return Interval(
            None if self.lo is None or other.lo is None else _sum(self.lo, other.lo),
            None if self.hi is None or other.hi is None else _sum(self.hi, other.hi),
            self.lo_open or other.lo_open,
            self.hi_open or other.hi_open,
        )

    def __neg__(self) -> Interval:
        return Interval(
            None if self.hi is None else -_exact(self.hi),
            None if self.lo is None else -_exact(self.lo),
            self.hi_open,
            self.lo_open,
        )

    def __sub__(self, other: Interval) -> Interval:
        return Interval(
            None if self.lo is None or other.hi is None else _difference(self.lo, other.hi),
            None if self.hi is None or other.lo is None else _difference(self.hi, other.lo),
            self.lo_open or other.hi_open,
            self.hi_open or other.lo_open,
        )

    def __mul__(self, other: Interval) -> Interval:
        if self.lo is not None and other.lo is not None and self.lo > 0 and other.lo > 0:
            return _positive_product(self, other)
        corners = [
            _corner(a, b) for a in (_low_end(self), _high_end(self)) for b in (_low_end(other), _high_end(other))
        ]
        low = min(value for value, _ in corners)
        high = max(value for value, _ in corners)
        return _from_ends(
            low,
            high,
            all(is_open for value, is_open in corners if value == low),
            all(is_open for value, is_open in corners if value == high),
        )

    def reciprocal(self) -> Interval:
        """1 ÷ self.

        An interval that touches or spans zero has no bounded reciprocal: the answer is then unbounded, which can
        contradict nothing.
        """
        if self.lo is None and self.hi is None:
            return EVERYTHING
        if self.lo is not None and self.lo > 0:
            return Interval(_inverse(self.hi), _inverse(self.lo), self.hi_open or self.hi is None, self.lo_open)
        if self.hi is not None and self.hi <= 0 and self.lo != 0:
            return -((-self).reciprocal())
        if self.lo == 0 and (self.hi is None or self.hi > 0):
            return Interval(_inverse(self.hi), None, self.hi_open)
        return EVERYTHING

    def __truediv__(self, other: Interval) -> Interval:
        """Every value that, times one of `other`, gives one of `self`: any at all where both may be zero."""
        if self.lo is not None and other.lo is not None and other.hi is not None and self.lo > 0 and other.lo > 0:
            return _positive_quotient(self, other)
        if self.contains(0) and other.contains(0):
            return EVERYTHING
        return self * other.reciprocal()

    def scaled(self, factor: Fraction | int) -> Interval:
        """Every value times a constant."""
        if factor <= 0 or (self.lo_open != self.hi_open and self.lo == self.hi):
            return self * point(factor)
        lo = None if self.lo is None else _product(self.lo, factor)
        hi = None if self.hi is None else _product(self.hi, factor)
        return Interval(lo, hi, self.lo_open and lo is not None, self.hi_open and hi is not None)

    def shifted(self, step: Fraction | int) -> Interval:
        """Every value plus a constant."""
        lo = None if self.lo is None else _sum(self.lo, step)
        hi = None if self.hi is None else _sum(self.hi, step)
        return Interval(lo, hi, self.lo_open, self.hi_open)

    def exact(self) -> Interval:
        """The same values with the ends as fractions, for where they are computed with again and again."""
        lo = None if self.lo is None else _exact(self.lo)
        hi = None if self.hi is None else _exact(self.hi)
        return self if lo is self.lo and hi is self.hi else Interval(lo, hi, self.lo_open, self.hi_open)

    def widened(self, share: Fraction) -> Interval:
        """Both ends moved outward by `share` of their own size (1/100 = one per cent)."""
        lo = None if self.lo is None else _product(self.lo, 1 - share if self.lo > 0 else 1 + share)
        hi = None if self.hi is None else _product(self.hi, 1 + share if self.hi > 0 else 1 - share)
        return Interval(lo, hi, self.lo_open, self.hi_open)

    def is_narrow(self, share: Fraction, middle: Fraction) -> bool:
        """True when a bounded interval has not the room for `share` of a middle on both sides of it."""
        if self.lo is None or self.hi is None:
            return False
        (low, under), (high, over) = self.lo.as_integer_ratio(), self.hi.as_integer_ratio()
        room = 2 * share.numerator * abs(middle.numerator) * under * over
        return (high * under - low * over) * share.denominator * middle.denominator < room

    def padded(self, step: Fraction) -> Interval:
        """Both ends moved outward by the same absolute `step`."""
        lo = None if self.lo is None else _difference(self.lo, step)
        hi = None if self.hi is None else _sum(self.hi, step)
        return Interval(lo, hi, self.lo_open, self.hi_open)

    def capped(self, share: Fraction) -> Interval:
        """The part of the interval within `share` of its middle; an unbounded interval stays as it is."""
        if self.lo is None or self.hi is None:
            return self
        (low, under), (high, over) = self.lo.as_integer_ratio(), self.hi.as_integer_ratio()
        width, twice = high * under - low * over, abs(high * under + low * over)  # over the same denominator
        if width * share.denominator <= twice * share.numerator:
            return self
        lo, hi = _exact(self.lo), _exact(self.hi)
        near = point(self.middle).widened(share)
        assert near.lo is not None and near.hi is not None, "it is around a point"
        least, most = _exact(near.lo), _exact(near.hi)
        return Interval(
            least if _is_less(lo, least) else lo, most if _is_less(most, hi) else hi, self.lo_open, self.hi_open
        )

    def meeting(self, others: Sequence[Interval]) -> list[int]:
        """The places of those of some intervals that share a value with this one."""
        lo, hi = self.lo, self.hi
        plain = type(lo) is type(hi) is Decimal and not (self.lo_open or self.hi_open)
        found = []
        for place, other in enumerate(others):
            low, high = other.lo, other.hi
            # as `disjoint` has it, which for each of so many pairs would take as long again to be called
            if plain and type(low) is type(high) is Decimal and not (other.lo_open or other.hi_open):
                if low <= hi and lo <= high:  # type: ignore[operator]  # all are decimals
                    found.append(place)
            elif not self.disjoint(other):
                found.append(place)
        return found

    def meets_any(self, others: Iterable[Interval]) -> bool:
        """True when at least one of the other intervals shares a value with this one."""
        return any(not self.disjoint(other) for other in others)


EVERYTHING = Interval(None, None)


@lru_cache(maxsize=256)
def ten_to(place: int) -> Fraction:
    """A power of ten, of which every figure needs that of its last digit."""
    return Fraction(10) ** place


def point(value: End) -> Interval:
    """The interval that holds one value only."""
    return Interval(value, value)


def between(low: End, high: End) -> Interval:
    """The closed interval between two values, in either order."""
    return Interval(low, high) if low <= high else Interval(high, low)


def hull(intervals: Iterable[Interval]) -> Interval:
    """The smallest interval that holds all the given ones; at least one is needed."""
    first, *rest = intervals
    for item in rest:
        lo = None if first.lo is None or item.lo is None else item.lo if _is_less(item.lo, first.lo) else first.lo
        hi = None if first.hi is None or item.hi is None else item.hi if _is_less(first.hi, item.hi) else first.hi
        first = Interval(lo, hi, first.lo_open and item.lo_open, first.hi_open and item.hi_open)
    return first


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of intervals; of none, zero."""
    result = point(0)
    for item in intervals:
        result = result + item
    return result


def _positive_product(left: Interval, right: Interval) -> Interval:
    """The product of two intervals above zero, the usual case: the ends multiply in order."""
    unbounded = left.hi is None or right.hi is None
    return Interval(
        _product(left.lo, right.lo),
        None if unbounded else _product(left.hi, right.hi),
        left.lo_open or right.lo_open,
        not unbounded and (left.hi_open or right.hi_open),
    )


def _positive_quotient(left: Interval, right: Interval) -> Interval:
    """The quotient of two intervals above zero, the lower of which has an end: each end by the other end."""
    return Interval(
        _quotient(left.lo, right.hi),
        None if left.hi is None else _quotient(left.hi, right.lo),
        left.lo_open or right.hi_open,
        left.hi is not None and (left.hi_open or right.lo_open),
    )


def _exact(value: End | None) -> Fraction:
    """A finite end as a fraction; a fraction is passed on as it is, which is much cheaper than to copy it."""
    if type(value) is Fraction:
        return value
    assert value is not None, "a finite end was asked for"
    return Fraction(*value.as_integer_ratio())


def _sum(one: End | None, other: End | None) -> Fraction:
    assert one is not None and other is not None, "finite ends were asked for"
    (top, bottom), (more, by) = one.as_integer_ratio(), other.as_integer_ratio()
    return Fraction(top * by + more * bottom, bottom * by)


def _difference(one: End | None, other: End | None) -> Fraction:
    assert one is not None and other is not None, "finite ends were asked for"
    (top, bottom), (less, by) = one.as_integer_ratio(), other.as_integer_ratio()
    return Fraction(top * by - less * bottom, bottom * by)


def _product(one: End | None, other: End | None) -> Fraction:
    assert one is not None and other is not None, "finite ends were asked for"
    (top, bottom), (times, by) = one.as_integer_ratio(), other.as_integer_ratio()
    return Fraction(top * times, bottom * by)


def _quotient(one: End | None, other: End | None) -> Fraction:
    assert one is not None and other is not None, "finite ends were asked for"
    (top, bottom), (times, by) = one.as_integer_ratio(), other.as_integer_ratio()
    return Fraction(top * by, bottom * times)


def _is_less(one: End, other: End) -> bool:
    if type(one) is Decimal and type(other) is Decimal:
        return one < other  # as most are, of figures that are compared as they were read
    (top, bottom), (than, by) = one.as_integer_ratio(), other.as_integer_ratio()
    return top * by < than * bottom


def _before(left: Interval, right: Interval) -> bool:
    """True when every value of `left` lies below every value of `right`."""
    if left.hi is None or right.lo is None:
        return False
    if left.hi_open or right.lo_open:
        return not _is_less(right.lo, left.hi)
    return _is_less(left.hi, right.lo)


def _low_end(interval: Interval) -> tuple[Fraction | float, bool]:
    return (-_INFINITY, True) if interval.lo is None else (_exact(interval.lo), interval.lo_open)


def _high_end(interval: Interval) -> tuple[Fraction | float, bool]:
    return (_INFINITY, True) if interval.hi is None else (_exact(interval.hi), interval.hi_open)


def _corner(left: tuple[Fraction | float, bool], right: tuple[Fraction | float, bool]) -> tuple[Fraction | float, bool]:
    """The product of two ends, and whether it is approached without being reached.

    Zero times anything is zero, an unbounded end too, and it is reached where the zero is, whatever the other end.
    """
    (a, a_open), (b, b_open) = left, right
    if a == 0 or b == 0:
        return Fraction(0), not ((a == 0 and not a_open) or (b == 0 and not b_open))
    return a * b, a_open or b_open


def _inverse(value: End | None) -> Fraction | None:
    if value is None:
        return Fraction(0)
    return None if value == 0 else 1 / _exact(value)


def _from_ends(low: Fraction | float, high: Fraction | float, lo_open: bool, hi_open: bool) -> Interval:
    return Interval(
        None if isinstance(low, float) else low,
        None if isinstance(high, float) else high,
        lo_open and not isinstance(low, float),
        hi_open and not isinstance(high, float),
    )
