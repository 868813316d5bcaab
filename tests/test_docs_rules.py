"""The reference of the rules is the one that the rules make now."""

from __future__ import annotations

import pytest
from docs_blocks import ROOT, output
from test_cli import Call
from test_cli import figcheck_ as figcheck_

from figcheck.cli.examples import tried
from figcheck.registry import builtin


def test_the_reference_of_the_rules_is_up_to_date() -> None:
    made = output("figcheck explain --all --format md")
    assert made == (ROOT / "docs" / "rules.md").read_text(encoding="utf-8"), "`make docs` makes it anew"


def test_every_rule_is_in_the_reference_with_its_examples() -> None:
    text = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    for rule in builtin():
        assert f"\n### {rule.name}\n\n*{rule.code}, since {rule.since}*\n\n{rule.doc}\n" in text
        assert f"| {rule.code} | [`{rule.name}`](#{rule.name}) |" in text
    for example in (example for examples in tried(builtin()[0]) for example in examples):
        assert example.example.text.strip().splitlines()[0] in text


def test_one_rule_can_be_explained_in_markdown(figcheck_: Call) -> None:
    result = figcheck_("explain", "FC201", "--format", "md")
    assert result.code == 0
    assert result.out.startswith("# percent-change-mismatch\n\n*FC201, since 0.1*\n")
    assert "✗ Revenue rose ⟦20%⟧ to $3.4 billion" in result.out


def test_options_of_a_rule_are_explained(figcheck_: Call) -> None:
    rule = next(rule for rule in builtin() if rule.options)
    option = rule.options[0]
    assert f"option  {option.name} = " in figcheck_("explain", rule.name).out
    assert f"- option: {option.name} = " in figcheck_("explain", rule.name, "--format", "md").out


@pytest.mark.parametrize("arguments", [["explain"], ["explain", "FC201", "--all"]])
def test_explain_takes_a_rule_or_all(figcheck_: Call, arguments: list[str]) -> None:
    result = figcheck_(*arguments)
    assert (result.code, result.out) == (2, "")
    assert "name a rule, such as `figcheck explain total-mismatch`, or give --all" in result.err
