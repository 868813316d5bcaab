"""What the rules make of wordings that go over sentences, and of wordings that come close to them: a table by rule."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import figcheck
from figcheck.model import Outcome

TABLE = tomllib.loads((Path(__file__).parent / "frames" / "judged.toml").read_text(encoding="utf-8"))
ROWS = [(rule, text, outcome) for rule, part in TABLE.items() for text, outcome in part["rows"]]


@pytest.mark.parametrize(("rule", "text", "outcome"), ROWS, ids=lambda value: str(value)[:60])
def test_a_wording_is_judged(rule: str, text: str, outcome: str) -> None:
    report = figcheck.Checker(figcheck.Config(select=(rule,))).check(text)
    found = {item.verdict.outcome for item in report.judged}
    assert found == {Outcome(word) for word in outcome.split() if word != "none"}
