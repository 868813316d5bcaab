"""What the rules of time make of a wording: a table of sentences for each rule."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

import figcheck
from figcheck.model import Outcome

TABLE = tomllib.loads((Path(__file__).parent / "frames" / "time.toml").read_text(encoding="utf-8"))
ROWS = [(rule, part["published"], text, outcome) for rule, part in TABLE.items() for text, outcome in part["rows"]]


@pytest.mark.parametrize(("rule", "published", "text", "outcome"), ROWS, ids=lambda value: str(value)[:50])
def test_a_wording_of_time_is_judged(rule: str, published: str, text: str, outcome: str) -> None:
    checker = figcheck.Checker(figcheck.Config(select=(rule,)))
    report = checker.check(text, published=date.fromisoformat(published))
    found = {item.verdict.outcome for item in report.judged}
    assert found == (set() if outcome == "none" else {Outcome(outcome)})


@pytest.mark.parametrize("rule", ["years-ago-mismatch", "relative-day-mismatch", "tense-against-date", "year-slip"])
def test_without_a_day_of_publication_nothing_is_accused(rule: str) -> None:
    checker = figcheck.Checker(figcheck.Config(select=(rule,)))
    for text, _ in TABLE[rule]["rows"]:
        assert {item.verdict.outcome for item in checker.check(text).judged} <= {Outcome.NOT_CHECKED}


@pytest.mark.parametrize("rule", sorted(TABLE))
def test_without_a_day_of_publication_no_verdict_turns(rule: str) -> None:
    checker = figcheck.Checker(figcheck.Config(select=(rule,)))
    for text, outcome in TABLE[rule]["rows"]:
        found = {item.verdict.outcome for item in checker.check(text).judged}
        assert found <= {Outcome.NOT_CHECKED} | (set() if outcome == "none" else {Outcome(outcome)}), text


def test_a_wrong_weekday_offers_the_right_weekday_and_the_nearest_date() -> None:
    report = figcheck.check("The hearing was moved to Friday, 13 October 2026.")
    offers = [suggestion.replacement for suggestion in report.findings[0].suggestions]
    assert offers == ["Tuesday", "Friday, 16 October 2026"]


def test_an_old_date_that_its_julian_weekday_fits_is_only_a_warning() -> None:
    report = figcheck.check("The tsar's troops fired on Sunday, 9 January 1905.")
    assert [finding.severity.value for finding in report.findings] == ["warning"]
