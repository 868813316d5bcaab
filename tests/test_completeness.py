"""Completeness: a figure changed to what no rounding or hedge of the others allows is found, in every wording."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figcheck
from figcheck.model import Outcome, Severity
from figcheck.testing import Told, contradicted
from figcheck.testing.marks import touches
from figcheck.testing.strategies.table import SCENES

RULES = sorted({scene.rule for scene in SCENES})


@pytest.mark.parametrize("rule", RULES)
@given(data=st.data())
def test_a_contradiction_is_found_where_it_is_and_nowhere_else(rule: str, data: st.DataObject) -> None:
    told: Told = data.draw(contradicted(rule))
    report = figcheck.check(told.text, published=told.published)
    mine = [item for item in report.findings if item.rule == rule]
    assert mine, f"{rule} did not speak: {[(item.rule, item.working) for item in report.findings]}"
    assert any(touches(item, told.changed[0]) for item in mine)
    elsewhere = [item for item in report.findings if not any(touches(item, span) for span in told.changed)]
    assert not [item for item in elsewhere if item.severity is not Severity.INFO]


@pytest.mark.parametrize("rule", RULES)
@given(data=st.data())
def test_a_contradiction_has_its_arithmetic_shown(rule: str, data: st.DataObject) -> None:
    told: Told = data.draw(contradicted(rule))
    report = figcheck.check(told.text, published=told.published)
    for finding in report.findings:
        verdict = finding.judgement.verdict
        assert verdict.outcome is Outcome.CONTRADICTED
        assert finding.message and finding.working
        assert "{" not in finding.message + finding.working
