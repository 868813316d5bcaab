"""When two printed values may be meant as one, and by what slip they differ."""

from __future__ import annotations

from decimal import Decimal

import pytest

from figcheck.interval import Interval, point
from figcheck.laws.equal import (
    a_scale_apart,
    are_close,
    could_be_one,
    have_same_digits,
    is_few,
    is_scale_slip,
    is_vague,
    may_round,
    supported,
)


def _numbers(one: str, other: str) -> tuple[Decimal, Decimal]:
    return Decimal(one), Decimal(other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("10", "200", True),
        ("10", "201", False),
        ("200", "10", True),
        ("10", "-10", False),
        ("-10", "10", False),
        ("-10", "-12", True),
        ("10", "0", False),
        ("0", "10", False),
        ("0", "0", False),
        ("3", "3000", True),
        ("3", "3000000", True),
        ("3", "3000000000", True),
        ("3", "300000", False),
        ("3", "30000000000", False),
    ],
)
def test_values_near_or_a_word_of_scale_apart_could_be_one(one: str, other: str, expected: bool) -> None:
    left, right = _numbers(one, other)
    assert could_be_one(left, right) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("41", "14", True),
        ("1946", "1496", True),
        ("7.9", "9.7", True),
        ("410", "140", True),
        ("41", "1.4", False),
        ("41", "41.0", False),
        ("4", "4", False),
        ("44", "44", False),
        ("41", "15", False),
    ],
)
def test_digits_in_another_order(one: str, other: str, expected: bool) -> None:
    left, right = _numbers(one, other)
    assert have_same_digits(left, right) is expected
    assert not have_same_digits(left, None)


def test_how_far_apart_may_be_said() -> None:
    assert could_be_one(Decimal(10), Decimal(30), 3)
    assert not could_be_one(Decimal(10), Decimal(31), 3)
    assert not could_be_one(None, Decimal(1))
    assert not could_be_one(Decimal(1), None)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("100", "120", True),
        ("100", "121", False),
        ("120", "100", True),
        ("-100", "120", False),
        ("-100", "-120", True),
        ("0", "0", True),
        ("0", "1", False),
    ],
)
def test_values_within_a_fifth_are_close(one: str, other: str, expected: bool) -> None:
    assert are_close(*_numbers(one, other)) is expected
    assert not are_close(None, Decimal(one))
    assert not are_close(Decimal(one), None)


@pytest.mark.parametrize(
    ("one", "other", "exactly", "nearly"),
    [
        ("2.5", "2500", True, True),
        ("2500000", "2.5", True, True),
        ("2.5", "2500000000", True, True),
        ("2.5", "2600", False, True),
        ("2.5", "2400", False, True),
        ("2.5", "2650", False, False),
        ("2.5", "2350", False, False),
        ("2.5", "250", False, False),
        ("2.5", "2500000000000", False, False),
        ("0", "0", False, False),
        ("0", "5", False, False),
        ("-2.5", "2500", True, True),
    ],
)
def test_a_slip_of_scale_is_a_thousand_a_million_or_a_billion(
    one: str, other: str, exactly: bool, nearly: bool
) -> None:
    assert a_scale_apart(*_numbers(one, other)) is exactly
    assert is_scale_slip(*_numbers(one, other)) is nearly
    assert not a_scale_apart(None, Decimal(one))
    assert not a_scale_apart(Decimal(one), None)
    assert not is_scale_slip(None, Decimal(one))
    assert not is_scale_slip(Decimal(one), None)


@pytest.mark.parametrize(
    ("one", "other", "room", "other_room", "expected"),
    [
        ("160", "150", Interval(155, 165), Interval(145, 155), False),
        ("150", "160", Interval(145, 155), Interval(155, 165), False),
        ("154", "150", point(154), Interval(145, 155), True),
        ("150", "154", Interval(145, 155), point(154), True),
        ("155", "150", point(155), Interval(145, 155), False),
        ("145", "150", point(145), Interval(145, 155), False),
        ("120", "140", Interval(None, 120), Interval(None, 140), False),
        ("120", "120", Interval(None, 120), Interval(None, 120), True),
        ("50", "53", Interval(50, None), point(53), True),
        ("53", "50", point(53), Interval(50, None), True),
        ("53", "60", point(53), Interval(None, 60), True),
        ("63", "60", point(63), Interval(None, 60), False),
    ],
)
def test_a_rounding_lies_inside_what_the_other_allows(
    one: str, other: str, room: Interval, other_room: Interval, expected: bool
) -> None:
    assert may_round(*_numbers(one, other), room, other_room) is expected
    assert not may_round(None, Decimal(other), room, other_room)
    assert not may_round(Decimal(one), None, room, other_room)


def test_few_is_below_ten() -> None:
    assert is_few(Decimal(9))
    assert is_few(Decimal(-9))
    assert not is_few(Decimal(10))
    assert not is_few(None)


def test_a_number_that_may_be_twice_as_large_is_vague() -> None:
    assert not is_vague(Interval(24, 48))
    assert is_vague(Interval(24, 49))
    assert is_vague(Interval(24, None))
    assert is_vague(Interval(None, 24))


def test_a_value_is_supported_by_another_by_a_sum_or_by_a_difference() -> None:
    others = [point(30), point(12), point(5)]
    assert supported(point(12), others)
    assert supported(point(42), others)
    assert supported(point(18), others)
    assert supported(point(-7), others)
    assert not supported(point(24), others), "one value is not added to itself"
    assert not supported(point(0), others), "one value is not taken from itself"
    assert not supported(point(47), others), "three values are not added"
