"""Soundness: whatever a writer prints of true values, rounded and hedged as writers do, no rule finds fault with.

The stories are told by `figcheck.testing` from data, in its own words, without figcheck's reading of them. Some
hundred are tried here; `pytest tests/test_soundness.py --hypothesis-profile nightly` tries ten thousand for each
rule.
"""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import figcheck
from figcheck.model import Figure, Kind, Outcome, Severity
from figcheck.reported import Report
from figcheck.testing import Printed, Told, figures, stories
from figcheck.testing.strategies.table import SCENES

RULES = sorted({scene.rule for scene in SCENES})
KINDS = {Kind.COUNT: "", Kind.MONEY: "", Kind.PERCENT: "", Kind.QUANTITY: ""}


CHECKER = figcheck.Checker()

few = settings(max_examples=settings().max_examples * 2 // 5)


def _checked(told: Told) -> Report:
    return CHECKER.check(told.text, published=told.published)


def _alarms(report: Report) -> list[tuple[str, str]]:
    return [(item.rule, item.working) for item in report.findings if item.severity is not Severity.INFO]


def _judged(report: Report) -> set[str]:
    return {item.claim.rule for item in report.judged if item.verdict.outcome is Outcome.CONSISTENT}


@pytest.mark.parametrize("rule", RULES)
@few
@given(data=st.data())
def test_a_story_told_truly_is_examined_and_clean(rule: str, data: st.DataObject) -> None:
    told = data.draw(stories([rule], scenes=1))
    report = _checked(told)
    assert not _alarms(report)
    assert rule in _judged(report), "silence is no proof: the rule did not look"


@given(stories())
def test_true_scenes_told_together_are_examined_and_clean(told: Told) -> None:
    report = _checked(told)
    assert not _alarms(report)
    assert set(told.rules) <= _judged(report)


@pytest.mark.parametrize("kind", KINDS)
@few
@given(data=st.data())
def test_a_printed_value_is_read_as_what_it_says_and_may_be_what_it_is(kind: Kind, data: st.DataObject) -> None:
    one = data.draw(figures(kind))
    found = _only(f"They counted {one}.")
    assert found.kind is kind
    assert found.stated == one.stated
    assert found.loose.contains(one.value)
    assert found.tight.contains(one.stated)


@pytest.mark.parametrize("kind", KINDS)
@few
@given(data=st.data())
def test_no_more_is_allowed_than_a_generous_reader_would(kind: Kind, data: st.DataObject) -> None:
    one: Printed = data.draw(figures(kind))
    found = _only(f"They counted {one}.").loose
    for end, most in ((found.lo, one.loose.lo), (found.hi, one.loose.hi)):
        if most is None or end is None:
            assert end is most
        else:
            assert one.loose.contains(Fraction(end))


def _only(text: str) -> Figure:
    found = figcheck.extract(text)
    assert len(found) == 1, [item.text for item in found]
    return found[0]
