"""Completeness: a figure changed to what no rounding or hedge of the others allows is found, in every wording."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import figcheck
from figcheck.model import Outcome, Severity
from figcheck.testing import Told, contradicted
from figcheck.testing.marks import touches
from figcheck.testing.strategies.table import SCENES

RULES = sorted({scene.rule for scene in SCENES})
CHECKER = figcheck.Checker()
# a rule is silent where another that it yields to has found the same
YIELDS = {rule.name: rule.yields_to for rule in CHECKER.rules}

few = settings(max_examples=settings().max_examples * 2 // 5)


@pytest.mark.parametrize("rule", RULES)
@few
@given(data=st.data())
def test_a_contradiction_is_found_where_it_is_and_nowhere_else(rule: str, data: st.DataObject) -> None:
    told: Told = data.draw(contradicted(rule))
    report = CHECKER.check(told.text, published=told.published)
    speakers = {rule, *YIELDS[rule]}
    mine = [item for item in report.findings if item.rule in speakers]
    assert mine, f"{rule} did not speak: {[(item.rule, item.working) for item in report.findings]}"
    assert any(touches(item, told.changed[0]) for item in mine)
    assert all(item.judgement.verdict.outcome is Outcome.CONTRADICTED and item.working for item in mine)
    elsewhere = [item for item in report.findings if not any(touches(item, span) for span in told.changed)]
    assert not [item for item in elsewhere if item.severity is not Severity.INFO]
