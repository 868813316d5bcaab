"""Changes drawn at random and written as a reporter would: a true one is never accused, a false one always found."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

import figcheck
from figcheck.model import Outcome
from figcheck.reported import Report

CHECKER = figcheck.Checker(figcheck.Config(select=("FC2",)))
RISES = (
    "Turnover rose {change} to {new} from {old}.",
    "Turnover rose by {change} to {new} in 2021, from {old} a year earlier.",
    "Turnover grew {change} from {old} in 2020 to {new} in 2021.",
    "Turnover climbed from {old} to {new}, up {change}.",
    "Turnover climbed from {old} to {new}, a {change} rise.",
    "Turnover was {new}, up {change} from {old} a year earlier.",
    "Turnover came to {new} in the half-year, an increase of {change} on last year's {old}.",
    "Turnover came to {new}, compared with {old} in 2020, a {change} increase.",
    "The firm took {new}, representing a {change} increase from {old}.",
)
FALLS = (
    "Turnover fell {change} to {new} from {old}.",
    "Turnover was cut by {change} to {new} in 2021, from {old} a year earlier.",
    "Turnover dropped {change}, from {old} in 2020 to {new} in 2021.",
    "Turnover slid from {old} to {new}, down {change}.",
    "Turnover slid from {old} to {new}, a {change} decline.",
    "Turnover was {new}, down {change} from {old} a year earlier.",
    "Turnover came to {new} against {old} in 2020, a decline of {change}.",
)
LEVELS = st.decimals(min_value=Decimal("10"), max_value=Decimal("990"), places=2)
HEDGES = st.sampled_from(("", "about ", "around ", "nearly "))


def _money(value: Decimal, places: int) -> str:
    return f"${value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)}m"


def _percent(value: Decimal, places: int, hedge: str = "") -> str:
    return f"{hedge}{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)}%"


def _findings(report: Report) -> list[str]:
    return [f"{finding.rule}: {finding.working}" for finding in report.findings]


@settings(max_examples=300, deadline=None)
@given(LEVELS, LEVELS, st.integers(0, 2), st.integers(0, 1), st.data())
def test_a_true_change_is_never_accused(
    old: Decimal, new: Decimal, places: int, digits: int, data: st.DataObject
) -> None:
    assume(abs(new - old) / old > Decimal("0.02") and old != new and new / old < 8)
    share = abs(new / old - 1) * 100
    text = data.draw(st.sampled_from(RISES if new > old else FALLS)).format(
        change=_percent(share, digits), new=_money(new, places), old=_money(old, places)
    )
    report = CHECKER.check(text)
    assert _findings(report) == [], text
    assert any(item.verdict.outcome is Outcome.CONSISTENT for item in report.judged), text


@settings(max_examples=150, deadline=None)
@given(LEVELS, LEVELS, HEDGES, st.data())
def test_a_true_change_with_a_hedge_is_never_accused(
    old: Decimal, new: Decimal, hedge: str, data: st.DataObject
) -> None:
    assume(abs(new - old) / old > Decimal("0.05") and new / old < 8)
    share = abs(new / old - 1) * 100
    # who writes "nearly" has rounded up
    shown = share.to_integral_value(ROUND_CEILING) if hedge == "nearly " else share
    text = data.draw(st.sampled_from(RISES if new > old else FALLS)).format(
        change=_percent(shown, 0, hedge), new=_money(new, 1), old=_money(old, 1)
    )
    assert _findings(CHECKER.check(text)) == [], text


@settings(max_examples=300, deadline=None)
@given(LEVELS, LEVELS, st.sampled_from((Decimal("0.5"), Decimal("0.7"), Decimal("1.4"), Decimal("2"))), st.data())
def test_a_change_beyond_its_interval_is_found(old: Decimal, new: Decimal, slip: Decimal, data: st.DataObject) -> None:
    share = abs(new / old - 1) * 100
    assume(share > 10 and new / old < 8)
    text = data.draw(st.sampled_from(RISES if new > old else FALLS)).format(
        change=_percent(share * slip, 1), new=_money(new, 1), old=_money(old, 1)
    )
    assert any(finding.startswith("percent-change-mismatch") for finding in _findings(CHECKER.check(text))), text


@settings(max_examples=150, deadline=None)
@given(LEVELS, LEVELS, st.data())
def test_levels_that_move_against_the_word_are_found(old: Decimal, new: Decimal, data: st.DataObject) -> None:
    assume(abs(new - old) > 1)
    wording = data.draw(st.sampled_from(FALLS if new > old else RISES))
    text = wording.replace(" {change}", "").replace(" by {change}", "").format(new=_money(new, 1), old=_money(old, 1))
    assume(wording in (RISES[0], RISES[2], FALLS[0], RISES[5], FALLS[5]))
    assert any(finding.startswith("wrong-direction") for finding in _findings(CHECKER.check(text))), text


@settings(max_examples=150, deadline=None)
@given(st.integers(200, 9000), st.integers(1, 800), st.booleans())
def test_an_exact_amount_of_change_is_exact(old: int, step: int, true: bool) -> None:
    assume(step % 10 and old % 10 and (old + step) % 10)
    amount = step if true else step + 1
    assume(amount % 10)
    text = f"The number of members rose from {old:,} to {old + step:,}, an increase of {amount}."
    report = CHECKER.check(text)
    found = [finding for finding in _findings(report) if finding.startswith("change-amount-mismatch")]
    assert bool(found) is not true, text
