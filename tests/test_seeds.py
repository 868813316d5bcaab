"""Whole stories: consistent ones give no finding, and in contradicted ones the marked figure is found and nothing else.

A contradicted story is named RULE--SLUG.txt for the rule that must speak; the figures at fault are set in ⟦ ⟧, which
are no part of the story. Both kinds may name their day of publication in the dateline.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import figcheck
from figcheck.model import Finding, Outcome, Severity, Span
from figcheck.registry import builtin
from figcheck.testing.marks import touches, unmarked

SEEDS = Path(__file__).parent.parent / "seeds"
CONSISTENT = sorted((SEEDS / "consistent").glob("*.txt"))
CONTRADICTED = sorted((SEEDS / "contradicted").glob("*.txt"))


def _alarms(report: figcheck.Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.severity is not Severity.INFO]


def _told(findings: list[Finding]) -> list[tuple[str, str]]:
    return [(finding.rule, finding.working) for finding in findings]


def _touches(finding: Finding, marks: tuple[Span, ...]) -> bool:
    return any(touches(finding, mark) for mark in marks)


@pytest.mark.parametrize("path", CONSISTENT, ids=lambda path: path.stem)
def test_a_consistent_story_is_examined_and_clean(path: Path) -> None:
    report = figcheck.check(path.read_text(encoding="utf-8"), name=path.name)
    assert not _told(_alarms(report))
    assert any(item.verdict.outcome is Outcome.CONSISTENT for item in report.judged), "no claim was judged"


@pytest.mark.parametrize("path", CONTRADICTED, ids=lambda path: path.stem)
def test_the_marked_figure_is_found_and_nothing_else(path: Path) -> None:
    rule = path.stem.partition("--")[0]
    assert rule in {item.name for item in builtin()}, "the file is named for a rule"
    text, marks = unmarked(path.read_text(encoding="utf-8"))
    assert marks, "the figure at fault is marked"
    report = figcheck.check(text, name=path.name)
    found = [finding for finding in report.findings if finding.rule == rule and _touches(finding, marks)]
    assert found, f"{rule} did not speak; others: {_told(list(report.findings))}"
    assert not _told([finding for finding in _alarms(report) if not _touches(finding, marks)])
