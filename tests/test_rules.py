"""The examples of a rule are its tests: a bad one is flagged where it is marked, a good one is examined and clean."""

from __future__ import annotations

from datetime import date

import pytest

import figcheck
from figcheck.authoring import Example, Rule
from figcheck.model import Outcome, Severity, Span
from figcheck.registry import builtin
from figcheck.reported import Report
from figcheck.testing.marks import touches, unmarked

BAD = [(rule, example) for rule in builtin() for example in rule.bad]
GOOD = [(rule, example) for rule in builtin() for example in rule.good]


def _example(example: Example | str) -> Example:
    return example if isinstance(example, Example) else Example(example)


def _report(example: Example) -> tuple[Report, tuple[Span, ...]]:
    text, spans = unmarked(example.text)
    published = date.fromisoformat(example.published) if example.published else None
    checker = figcheck.Checker(figcheck.Config(extend_select=("ALL",)))
    if example.sources or example.earlier:
        compared = checker.compare(text, example.sources, earlier=example.earlier or None, published=published)
        return compared.report, spans
    return checker.check(text, published=published), spans


def _id(case: object) -> str:
    return case.name if isinstance(case, Rule) else _example(case).text[:60]  # type: ignore[arg-type]


@pytest.mark.parametrize(("rule", "example"), BAD, ids=_id)
def test_a_bad_example_is_flagged_where_it_is_marked(rule: Rule, example: Example | str) -> None:
    case = _example(example)
    report, spans = _report(case)
    mine = [finding for finding in report.findings if finding.rule == rule.name]
    assert mine, f"{rule.name} found nothing; figures: {[f.text for f in report.figures]}"
    assert spans, "a bad example marks the figures that a finding points at"
    for span in spans:
        assert any(touches(finding, span) for finding in mine)
    if case.shows:
        shown = " ".join(f"{finding.working} {finding.diagnosis} {finding.suggestions}" for finding in mine)
        assert case.shows in shown


@pytest.mark.parametrize(("rule", "example"), GOOD, ids=_id)
def test_a_good_example_is_examined_and_clean(rule: Rule, example: Example | str) -> None:
    report, _ = _report(_example(example))
    wrong = [(finding.rule, finding.working) for finding in report.findings if finding.severity is not Severity.INFO]
    assert not wrong
    outcomes = {item.verdict.outcome for item in report.judged if item.claim.rule == rule.name}
    assert outcomes, f"{rule.name} did not look"
    assert Outcome.CONTRADICTED not in outcomes


@pytest.mark.parametrize("rule", builtin(), ids=_id)
def test_a_rule_is_documented_and_has_examples_of_its_own(rule: Rule) -> None:
    assert rule.doc and rule.bad and rule.good
    texts = [_example(example).text for example in (*rule.bad, *rule.good)]
    assert len(texts) == len(set(texts))


def test_names_and_codes_are_distinct() -> None:
    names = [rule.name for rule in builtin()]
    codes = [rule.code for rule in builtin()]
    assert len(set(names)) == len(names)
    assert len(set(codes)) == len(codes)


def test_the_headline_rule_shows_what_each_side_may_stand_for() -> None:
    text = "Rents in Harlow rise 8%\n\nRents in Harlow rose 6% in the year to March, the council said on Monday."
    (finding,) = figcheck.check(text).findings
    assert (finding.code, finding.working) == ("FC402", "headline: 8% (7.1% to 9%); story: 6% (5.5% to 6.5%)")
    exact = "Ferry disaster kills 17\n\nSixteen people died when a ferry sank on Monday."
    assert [finding.working for finding in figcheck.check(exact).findings] == ["headline: 17; story: 16"]
