"""Contradictions are told apart by how far the figures are from agreeing, and a far one counts for less."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figcheck
from figcheck.farness import FARTHEST
from figcheck.interval import between, point
from figcheck.model import Judgement, Outcome, Severity
from figcheck.trust.gate import Trust
from figcheck.trust.standing import standing, standing_far
from figcheck.trust.table import FAR, Row, Table, written

EVERY = figcheck.Checker(figcheck.Config(untrusted="accuse"))
RULE, WORDING = "wrong-direction", "direction/to-from"
GOOD = Row(articles=400, ties=500, agreeing=497, contradicting=3, refilled=900, by_chance=40, right=3)
ALL_FALSE = Row(articles=60, ties=60, contradicting=60, false=60)


def _contradicted(text: str, rule: str, published: date | None = None) -> Judgement:
    (found,) = [
        item
        for item in EVERY.check(text, published=published).judged
        if item.claim.rule == rule and item.verdict.outcome is Outcome.CONTRADICTED
    ]
    return found


@given(st.integers(1, 900), st.integers(1, 900), st.integers(1, 900))
def test_the_factor_between_intervals_is_that_of_their_nearest_ends(low: int, width: int, step: int) -> None:
    lower, upper = between(low, low + width), between(low + width + step, low + width + 2 * step)
    assert lower.factor(upper) == upper.factor(lower) == Fraction(low + width + step, low + width)
    assert lower.factor(between(low, low + width + step)) == 1
    assert (-lower).factor(-upper) == lower.factor(upper)
    assert (-lower).factor(upper) is None
    assert point(0).factor(upper) is None


@given(st.integers(103, 999), st.sampled_from([11, 13, 17, 23, 31, 37, 43, 57, 71]))
def test_a_rise_to_a_smaller_figure_is_far_where_the_larger_is_more_than_so_many_times_it(
    new: int, tenths: int
) -> None:
    old = Fraction(new * tenths, 10) + Fraction(1, 2)
    found = _contradicted(f"Sales rose to {new} tonnes from {float(old):.1f} tonnes.", RULE)
    if not found.verdict.diagnosis:
        assert found.verdict.far is (Fraction(tenths, 10) > FARTHEST)


def test_the_figure_that_mends_most_easily_decides() -> None:
    near = _contradicted("Sales rose 20% to $150 million from $100 million.", "percent-change-mismatch")
    assert not near.verdict.far  # 50% is no 20%, but $150m is 1.25 times $120m
    far = _contradicted("Sales rose 3% to $71 million from $22 million.", "percent-change-mismatch")
    assert far.verdict.far


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Sales rose to $4.2 million from $3.9 billion.", RULE),  # a word of scale
        ("The hut was sold on Monday, 5 March 2024.", "wrong-weekday"),  # no size
    ],
)
def test_a_slip_of_scale_and_a_place_in_the_calendar_are_never_far(text: str, rule: str) -> None:
    assert not _contradicted(text, rule, date(2024, 3, 20)).verdict.far


def test_far_contradictions_may_do_one_step_less_than_all_of_the_ties_vouch_for() -> None:
    assert standing(WORDING, GOOD).most is Severity.ERROR
    assert standing_far(WORDING, GOOD, None).most is Severity.WARNING
    assert standing_far(WORDING, GOOD, ALL_FALSE).most is Severity.INFO
    assert standing_far("conversion/bracket-money", GOOD, None).most is Severity.ERROR


def test_false_contradictions_from_afar_leave_the_near_ones_their_trust() -> None:
    house = written(Table({(RULE, WORDING): GOOD, (RULE, WORDING + FAR): ALL_FALSE}))
    checker = figcheck.Checker(figcheck.Config(trust=house, untrusted="silent"))
    assert [item.severity for item in checker.check("Sales rose to 112 from 126.").findings] == [Severity.ERROR]
    silent = checker.check("Sales rose to 112 from 912.")
    assert not silent.findings
    (kept,) = [item.verdict for item in silent.judged if item.claim.rule == RULE]
    assert kept.far
    assert "far from agreeing" in kept.doubt
    assert Trust.of(house, "silent").standing((RULE, WORDING), far=True).most is Severity.INFO
