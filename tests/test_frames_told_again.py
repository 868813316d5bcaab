"""Things told again by another wording: which two figures are tied, and which stories near to them are left alone."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

import figcheck
from figcheck.laws.equal import is_next_to
from figcheck.model import Finding, Severity

TABLE = tomllib.loads((Path(__file__).parent / "frames" / "told_again.toml").read_text(encoding="utf-8"))


def _alarms(text: str) -> list[Finding]:
    return [finding for finding in figcheck.check(text).findings if finding.severity is not Severity.INFO]


@pytest.mark.parametrize("row", TABLE["tied"], ids=lambda row: row["text"][:50])
def test_one_thing_with_two_values_is_found(row: dict[str, object]) -> None:
    text = str(row["text"])
    found = []
    for finding in _alarms(text):
        spans = sorted([finding.span, *(label.span for label in finding.labels)], key=lambda span: span.start)
        found.append((finding.rule, [text[span.start : span.end] for span in spans]))
    assert found == [("figures-disagree", row["pair"])]


@pytest.mark.parametrize("row", TABLE["apart"], ids=lambda row: row["text"][:50])
def test_honest_figures_that_come_close_are_left_alone(row: dict[str, str]) -> None:
    assert [finding.message for finding in _alarms(row["text"])] == []


@pytest.mark.parametrize(
    "text",
    [
        "There have been four polls since the vote, and all four showed a lead for the party.",
        "The survey covers an eight-state region in the south. In those eight states most voters back the ban.",
        "It was Ruritania's 10-point plan that was read out. Ruritania's 10 points include the end of the blockade.",
        "The first quake of magnitude 7.4 struck off Cebu. The first quake, of magnitude 7.4, set off a warning.",
    ],
    ids=lambda text: text[:40],
)
def test_one_thing_with_one_value_is_ticked(text: str) -> None:
    report = figcheck.check(text)
    assert report.ok
    assert any(item.claim.rule == "figures-disagree" and item.verdict.outcome == "consistent" for item in report.judged)


def test_one_more_of_a_kind_is_the_next_count() -> None:
    assert is_next_to(Decimal(3), Decimal(4))
    assert not is_next_to(Decimal(3), Decimal(5))
    assert not is_next_to(None, Decimal(5))
