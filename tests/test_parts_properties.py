"""Stories rendered from consistent data are never accused; the same stories with one figure changed are."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import figcheck
from figcheck.config import Config

CHECKER = figcheck.Checker(Config(select=("FC1", "FC7")))
COUNTS = st.integers(min_value=3, max_value=98)
PARTS = st.lists(st.integers(min_value=11, max_value=989), min_size=2, max_size=5)
PLACES = ("Leeds", "York", "Hull", "Derby", "Crewe")
TENTHS = st.integers(min_value=11, max_value=989)


def _found(text: str) -> set[str]:
    return {finding.rule for finding in CHECKER.check(text).findings if finding.severity.value != "info"}


def _judged(text: str) -> set[str]:
    return {item.claim.rule for item in CHECKER.check(text).judged}


def _list(items: list[str]) -> str:
    return ", ".join(items[:-1]) + " and " + items[-1]


def _with_total(parts: list[int], total: int) -> str:
    named = [f"{part:,} in {place}" for part, place in zip(parts, PLACES, strict=False)]
    return f"The firm sold {_list(named)}, a total of {total:,}."


def _money_total(tenths: list[int], total: int) -> str:
    named = [f"£{Decimal(part) / 10:.1f}m on {place}" for part, place in zip(tenths, PLACES, strict=False)]
    return f"They will spend {_list(named)}, a total of £{Decimal(total) / 10:.1f}m."


@given(PARTS)
@settings(deadline=None)
def test_parts_with_their_sum_are_examined_and_clean(parts: list[int]) -> None:
    text = _with_total(parts, sum(parts))
    assert "total-mismatch" not in _found(text)
    assert "total-mismatch" in _judged(text)


@given(PARTS, st.integers(min_value=1, max_value=400))
@settings(deadline=None)
def test_a_total_beyond_the_room_of_its_parts_is_found(parts: list[int], off: int) -> None:
    room = 5 * sum(1 for part in (*parts, sum(parts) + off) if part % 10 == 0) + 50 * sum(
        1 for part in (sum(parts) + off,) if part % 100 == 0
    )
    assume(off > room)
    assert "total-mismatch" in _found(_with_total(parts, sum(parts) + off))


@given(st.lists(TENTHS, min_size=2, max_size=5))
@settings(deadline=None)
def test_rounded_money_is_clean_if_any_rounding_could_give_it(tenths: list[int]) -> None:
    for off in (-1, 0, 1):
        assert "total-mismatch" not in _found(_money_total(tenths, sum(tenths) + off))


@given(st.lists(TENTHS, min_size=2, max_size=5))
@settings(deadline=None)
def test_rounded_money_is_found_beyond_half_a_unit_for_each_figure(tenths: list[int]) -> None:
    off = len(tenths) + 2
    total = sum(tenths) + off
    loose = sum(5 for value in (*tenths, total) if value % 10 == 0)
    assume(loose == 0)
    assert "total-mismatch" in _found(_money_total(tenths, total))


@given(st.integers(min_value=2, max_value=97), st.integers(min_value=2, max_value=989))
@settings(deadline=None)
def test_a_share_rounded_either_way_is_clean(part: int, whole: int) -> None:
    assume(part < whole and whole % 10)
    low = 100 * part // whole
    for percent in {low, round(100 * part / whole)} - {0}:
        text = f"Of the {whole} pupils, {part} ({percent}%) passed."
        assert "share-mismatch" not in _found(text)
        assert "share-mismatch" in _judged(text)


@given(st.integers(min_value=2, max_value=97), st.integers(min_value=2, max_value=989), st.integers(3, 60))
@settings(deadline=None)
def test_a_share_three_points_off_is_found(part: int, whole: int, off: int) -> None:
    assume(part < whole and whole % 10 and part % 10)
    percent = 100 * part // whole + off
    assume(percent < 100)
    assert "share-mismatch" in _found(f"Of the {whole} pupils, {part} ({percent}%) passed.")


@given(st.integers(min_value=11, max_value=89))
@settings(deadline=None)
def test_two_opposed_answers_may_reach_a_hundred_and_one(percent: int) -> None:
    for other in range(2, 102 - percent):
        assert "shares-over-hundred" not in _found(f"In the poll {percent}% support it and {other}% oppose it.")


@given(st.integers(min_value=11, max_value=89), st.integers(min_value=2, max_value=9))
@settings(deadline=None)
def test_two_opposed_answers_may_not_reach_a_hundred_and_two(percent: int, over: int) -> None:
    text = f"In the poll {percent}% support it and {100 - percent + over}% oppose it."
    assert "shares-over-hundred" in _found(text)


@given(COUNTS, COUNTS)
@settings(deadline=None)
def test_a_part_is_found_only_when_it_is_the_larger(part: int, whole: int) -> None:
    assume(whole % 10 and part % 10)
    text = f"The fire hurt {whole} people, including {part} children."
    assert ("part-exceeds-whole" in _found(text)) == (part > whole)


@given(st.integers(31, 60), st.integers(31, 60), st.integers(-9, 9))
@settings(deadline=None)
def test_a_margin_is_the_difference_of_its_sides(first: int, second: int, off: int) -> None:
    assume(first > second + 1 and first - second + off > 0)
    text = f"Ms Obi has a {first - second + off}-point lead, {first}% to {second}%."
    assert ("vote-margin" in _found(text)) == (abs(off) > 1)


@pytest.mark.parametrize("sample", [400, 600, 1004, 1500, 2232])
def test_the_margin_of_a_random_sample_is_clean_and_a_tenth_of_it_is_not(sample: int) -> None:
    points = 98 / sample**0.5
    text = "The poll of {:,} adults has a margin of error of plus or minus {:.1f} percentage points."
    assert _found(text.format(sample, points)) == set()
    assert _found(text.format(sample, points / 10)) == {"poll-margin"}
