"""Intervals: whatever points lie inside the operands, the result of the arithmetic holds theirs."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from operator import add, mul, sub, truediv

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from figcheck.interval import EVERYTHING, Interval, between, hull, point, total

numbers = st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=1000)


@st.composite
def intervals_with_points(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval, bounded or not, open or closed, and a point inside it."""
    low, inside, high = sorted(draw(st.lists(numbers, min_size=3, max_size=3)))
    lo = draw(st.sampled_from([low, None]))
    hi = draw(st.sampled_from([high, None]))
    return Interval(lo, hi, low < inside and draw(st.booleans()), inside < high and draw(st.booleans())), inside


@given(intervals_with_points(), intervals_with_points(), st.sampled_from([add, sub, mul]))
def test_sums_differences_and_products_hold_those_of_the_points(
    left: tuple[Interval, Fraction], right: tuple[Interval, Fraction], operation: object
) -> None:
    assert callable(operation)
    assert operation(left[0], right[0]).contains(operation(left[1], right[1]))


@given(intervals_with_points(), intervals_with_points())
def test_quotients_hold_those_of_the_points(left: tuple[Interval, Fraction], right: tuple[Interval, Fraction]) -> None:
    assume(right[1] != 0)
    assert truediv(left[0], right[0]).contains(truediv(left[1], right[1]))


@given(intervals_with_points(), intervals_with_points())
def test_disjoint_intervals_share_no_point_and_have_a_gap(
    left: tuple[Interval, Fraction], right: tuple[Interval, Fraction]
) -> None:
    apart = left[0].disjoint(right[0])
    assert apart == right[0].disjoint(left[0])
    if apart:
        assert not left[0].contains(right[1])
        assert not right[0].contains(left[1])
        assert 0 <= left[0].gap(right[0]) <= abs(left[1] - right[1])
    else:
        assert left[0].gap(right[0]) == 0


@given(intervals_with_points())
def test_an_interval_meets_itself_and_what_holds_it(case: tuple[Interval, Fraction]) -> None:
    interval, inside = case
    assert interval.contains(inside)
    assert not interval.disjoint(interval)
    assert interval.widened(Fraction(1, 10)).contains(inside)
    assert interval.padded(Fraction(1)).contains(inside)
    assert hull([interval, point(0)]).contains(inside)
    assert (-interval).contains(-inside)
    assert not interval.disjoint(EVERYTHING)
    assert interval.meets_any([point(inside)])


@given(st.lists(intervals_with_points(), max_size=5))
def test_a_total_holds_the_sum_of_the_points(cases: list[tuple[Interval, Fraction]]) -> None:
    assert total(interval for interval, _ in cases).contains(sum(inside for _, inside in cases))


def test_closed_ends_that_touch_meet_and_open_ones_do_not() -> None:
    assert not Interval(1, 2).disjoint(Interval(2, 3))
    assert Interval(1, 2, hi_open=True).disjoint(Interval(2, 3))
    assert Interval(1, 2).disjoint(Interval(2, 3, lo_open=True))
    assert not Interval(None, 2).disjoint(Interval(2, None))


def test_printed_precision_decides_and_nothing_is_rounded() -> None:
    tenth = Interval(Decimal("0.1"), Decimal("0.1"))
    assert (tenth + tenth + tenth) == point(Fraction(3, 10))
    assert Interval(Decimal("3.35"), Decimal("3.45")).contains(Decimal("3.45"))


def test_dividing_by_something_that_may_be_zero_allows_anything() -> None:
    assert point(1) / Interval(-1, 1) == EVERYTHING
    assert point(1) / Interval(0, 2) == Interval(Fraction(1, 2), None)
    assert point(1) / Interval(-2, 0) == Interval(None, Fraction(-1, 2))
    assert EVERYTHING.reciprocal() == EVERYTHING


def test_the_middle_of_a_half_line_is_its_end() -> None:
    assert Interval(5, None).middle == 5
    assert Interval(None, 7).middle == 7
    assert Interval(1, 2).middle == Fraction(3, 2)
    with pytest.raises(ValueError, match="no middle"):
        _ = EVERYTHING.middle


def test_capping_cuts_what_a_coarse_figure_may_lend() -> None:
    assert Interval(50, 150).capped(Fraction(1, 10)) == Interval(90, 110)
    assert Interval(99, 101).capped(Fraction(1, 10)) == Interval(99, 101)
    assert Interval(5, None).capped(Fraction(1, 10)) == Interval(5, None)


def test_between_takes_its_ends_in_either_order() -> None:
    assert between(3, 1) == between(1, 3) == Interval(1, 3)


def test_a_point_is_one() -> None:
    assert point(3).is_point
    assert not Interval(1, 2).is_point
    assert not EVERYTHING.is_point
    assert point(3).shifted(2) == point(5)
    assert point(3).scaled(2) == point(6)


def test_an_end_of_a_product_is_open_when_one_of_its_factors_is() -> None:
    assert Interval(-1, 2, lo_open=True) * Interval(3, 4) == Interval(-4, 8, lo_open=True)
    assert Interval(-1, 2) * Interval(3, 4, hi_open=True) == Interval(-4, 8, lo_open=True, hi_open=True)
    assert Interval(1, 2, lo_open=True) * Interval(3, 4, hi_open=True) == Interval(3, 8, lo_open=True, hi_open=True)


def test_an_end_reached_in_two_ways_is_closed_when_one_of_them_is() -> None:
    one = Interval(Fraction(-2), Fraction(2), lo_open=True)
    assert one * one == Interval(Fraction(-4), Fraction(4), lo_open=True)
    assert one * Interval(Fraction(-2), Fraction(2)) == Interval(-4, 4)


def test_nothing_divided_by_what_may_be_nothing_is_anything() -> None:
    assert point(0) / point(0) == EVERYTHING
    assert Interval(-1, 1) / Interval(None, 1) == EVERYTHING
    assert point(0) / Interval(0, 1, lo_open=True) == point(0)


def test_nothing_times_anything_is_nothing() -> None:
    zero = point(0)
    assert zero * EVERYTHING == zero
    assert EVERYTHING * zero == zero
    assert zero / Interval(1, None) == zero
    assert zero * Interval(1, 2, lo_open=True, hi_open=True) == zero
    assert Interval(0, 5, lo_open=True) * Interval(None, 2) == Interval(None, 10)
    assert Interval(0, 5, lo_open=True) * Interval(0, 2, lo_open=True) == Interval(0, 10, lo_open=True)


_ENDS = (-2, -1, 0, 1, 2)
_GRID = tuple(Fraction(step, 4) for step in range(-64, 65))


def _small_intervals() -> list[Interval]:
    """Every interval with small whole ends, open and closed, bounded and not."""
    found = [point(value) for value in _ENDS]
    for lo in (*_ENDS, None):
        for hi in (*_ENDS, None):
            if lo is None or hi is None or lo < hi:
                found += [
                    Interval(lo, hi, lo_open, hi_open)
                    for lo_open in ((False, True) if lo is not None else (False,))
                    for hi_open in ((False, True) if hi is not None else (False,))
                ]
    return found


def _reaches(left: Interval, right: Interval, value: int) -> bool:
    """Whether some x of the left and y of the right give x × y = value, tried on a grid of x."""
    return any(left.contains(x) and (right.contains(value / x) if x else value == 0) for x in _GRID)


@pytest.mark.parametrize("left", _small_intervals(), ids=str)
def test_a_product_holds_what_is_reached_and_nothing_else(left: Interval) -> None:
    for right in _small_intervals():
        product = left * right
        assert [product.contains(value) for value in range(-4, 5)] == [
            _reaches(left, right, value) for value in range(-4, 5)
        ], right


@pytest.mark.parametrize(
    ("interval", "reciprocal"),
    [
        (Interval(2, 4), Interval(Fraction(1, 4), Fraction(1, 2))),
        (Interval(2, 4, lo_open=True), Interval(Fraction(1, 4), Fraction(1, 2), hi_open=True)),
        (Interval(2, 4, hi_open=True), Interval(Fraction(1, 4), Fraction(1, 2), lo_open=True)),
        (Interval(2, None), Interval(0, Fraction(1, 2), lo_open=True)),
        (Interval(-4, -2, hi_open=True), Interval(Fraction(-1, 2), Fraction(-1, 4), lo_open=True)),
        (Interval(None, -2), Interval(Fraction(-1, 2), 0, hi_open=True)),
        (Interval(0, 2), Interval(Fraction(1, 2), None)),
        (Interval(0, 2, hi_open=True), Interval(Fraction(1, 2), None, lo_open=True)),
        (Interval(0, None), Interval(0, None)),
        (Interval(-2, 0), Interval(None, Fraction(-1, 2))),
        (Interval(-2, 2), EVERYTHING),
        (Interval(None, 2), EVERYTHING),
        (point(0), EVERYTHING),
        (EVERYTHING, EVERYTHING),
    ],
    ids=str,
)
def test_a_reciprocal_turns_the_ends_and_is_unbounded_at_nought(interval: Interval, reciprocal: Interval) -> None:
    assert interval.reciprocal() == reciprocal


def test_the_gap_is_the_distance_in_either_direction() -> None:
    assert Interval(1, 2).gap(Interval(5, 7)) == Interval(5, 7).gap(Interval(1, 2)) == 3
    assert Interval(-7, -5).gap(Interval(-2, 4)) == 3


def test_a_sum_is_open_where_either_end_is() -> None:
    closed, lower, upper = Interval(1, 2), Interval(1, 2, lo_open=True), Interval(1, 2, hi_open=True)
    assert closed + closed == Interval(2, 4)
    assert closed + lower == lower + closed == Interval(2, 4, lo_open=True)
    assert closed + upper == upper + closed == Interval(2, 4, hi_open=True)
    assert closed - lower == Interval(-1, 1, hi_open=True)


def test_one_value_alone_is_a_point() -> None:
    assert point(3).is_point
    assert not Interval(3, 4).is_point
    assert not Interval(None, 3).is_point
    assert not EVERYTHING.is_point


def test_a_hull_is_open_only_where_all_that_reach_its_end_are() -> None:
    assert hull([Interval(1, 3, hi_open=True), Interval(2, 3)]) == Interval(1, 3)
    assert hull([Interval(1, 3, lo_open=True), Interval(1, 2)]) == Interval(1, 3)
