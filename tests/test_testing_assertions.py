"""`figcheck.testing`: a failure shows what the command would print, and silence can be a failure."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal

import pytest

import figcheck.rules.total_mismatch as total_mismatch
from figcheck import testing
from figcheck.authoring import Example, RuleFields, rule
from figcheck.errors import PluginError, UnknownRule
from figcheck.laws.total import TOTAL
from figcheck.model import Kind
from figcheck.testing import assert_consistent, assert_examples, assert_figures, assert_finds
from figcheck.testing.marks import unmarked
from figcheck.ties.totals import totals as parts

RIGHT = "Revenue rose 12.5% to $3.4 billion from $3.02 billion."
WRONG = "Revenue rose 20% to $3.4 billion from $3.02 billion."


def test_a_consistent_story_passes_and_its_report_comes_back() -> None:
    report = assert_consistent(RIGHT, min_claims=1)
    assert report.ok
    assert report.judged


def test_a_contradiction_fails_with_the_text_report() -> None:
    with pytest.raises(AssertionError) as failure:
        assert_consistent(WRONG)
    shown = str(failure.value)
    assert "percent-change-mismatch (FC201)" in shown
    assert "10.7% to 14.4%" in shown
    assert "^^^" in shown


def test_only_the_rules_asked_for_are_used() -> None:
    assert_consistent(WRONG, rules=["FC3"])
    assert_consistent(WRONG, rules=("total-mismatch",))
    with pytest.raises(AssertionError):
        assert_consistent(WRONG, rules=["FC2"])
    with pytest.raises(UnknownRule, match="percent-change-mismatch"):
        assert_consistent(WRONG, rules=["percent-change-mismatc"])


def test_with_a_minimum_of_claims_silence_fails_and_says_what_was_read() -> None:
    text = "The firm has 45 boats and 3 sheds."
    assert_consistent(text)
    with pytest.raises(AssertionError, match="no claim was judged, at least 1 wanted") as failure:
        assert_consistent(text, min_claims=1)
    assert "'45' (count, 45)" in str(failure.value)
    with pytest.raises(AssertionError, match="1 claim was judged, at least 5 wanted"):
        assert_consistent(RIGHT, rules=["percent-change-mismatch"], min_claims=5)
    with pytest.raises(AssertionError, match="2 claims were judged"):
        assert_consistent(RIGHT, rules=["percent-change-mismatch", "wrong-direction"], min_claims=5)


def test_a_claim_that_could_not_be_checked_is_no_claim_judged() -> None:
    with pytest.raises(AssertionError, match="years-ago-mismatch: not_checked"):
        assert_consistent("The mill closed 20 years ago, in 2006.", min_claims=1)
    assert_consistent("The mill closed 20 years ago, in 2006.", published=date(2026, 3, 4), min_claims=1)


def test_a_story_without_figures_says_so() -> None:
    with pytest.raises(AssertionError, match="none: no wording that ties figures together"):
        assert_consistent("Nothing happened.", min_claims=1)


def test_a_rule_that_must_find_something_is_held_to_the_marks() -> None:
    finding = assert_finds("Revenue rose ⟦20%⟧ to $3.4 billion from $3.02 billion.", "percent-change-mismatch")
    assert finding.code == "FC201"
    assert assert_finds(WRONG, "FC201") == assert_finds(WRONG, "percent-change-mismatch")
    with pytest.raises(AssertionError, match="found nothing"):
        assert_finds(RIGHT, "percent-change-mismatch")
    with pytest.raises(AssertionError, match="does not point at 'Revenue'"):
        assert_finds("⟦Revenue⟧ rose 20% to $3.4 billion from $3.02 billion.", "FC201")
    with pytest.raises(UnknownRule):
        assert_finds(WRONG, "no-such-rule")


@pytest.mark.parametrize("text", ["⟦20%", "20%⟧", "⟦⟦20%⟧", "⟦20%⟧⟧"])
def test_marks_without_a_partner_are_an_error(text: str) -> None:
    with pytest.raises(ValueError, match="has no partner"):
        unmarked(text)


def test_figures_are_wanted_by_text_value_or_field() -> None:
    text = "The Boeing 737 burnt about $394 million and 3.5% of 48 km."
    found = assert_figures(text, ["about $394 million", 3.5, {"stated": 48, "kind": "quantity", "unit": "kilometre"}])
    assert [figure.kind for figure in found] == [Kind.MONEY, Kind.PERCENT, Kind.QUANTITY]
    assert_figures(text, [394_000_000, Decimal("3.5"), {"text": "48 km"}])


@pytest.mark.parametrize(
    ("wanted", "complaint"),
    [
        (["$394 million"], "text is 'about \\$394 million', wanted '\\$394 million'"),
        ([394_000_000, 48], "not found:  48"),
        ([], "not wanted: 'about \\$394 million'"),
        ([{"unit": "EUR"}], "unit is 'USD', wanted 'EUR'"),
    ],
)
def test_figures_that_are_not_those_wanted_are_listed(wanted: list[testing.assertions.Wanted], complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        assert_figures("It cost about $394 million.", wanted)


def test_a_field_that_figures_do_not_have_is_an_error() -> None:
    with pytest.raises(TypeError, match="no field 'value'; its fields are"):
        assert_figures("It cost $394 million.", [{"value": 394}])


def test_the_examples_of_a_rule_are_put_to_the_test_by_its_module() -> None:
    assert_examples(total_mismatch)


def test_an_example_that_is_not_what_it_says_is_named() -> None:
    good, bad = (
        "They spent £4.2m on lamps and £6.3m on halls, a total of £10.5m.",
        "£4.2m on lamps and £6.3m on halls, a total of ⟦£11.9m⟧.",
    )
    fields: RuleFields = {
        "code": "XX1",
        "since": "1",
        "frame": parts,
        "law": TOTAL,
        "subject": "total",
        "message": "{total}",
        "name": "x-y",
    }
    assert_examples(rule(**fields, good=[good], bad=[Example(bad, shows="10.5m")]))
    cases: list[tuple[dict[str, list[Example | str]], str]] = [
        ({"good": [good], "bad": [good]}, "found nothing in its bad example"),
        ({"good": [good], "bad": [bad.replace("⟦", "").replace("⟧", "")]}, "marks no figure"),
        ({"good": [good], "bad": [Example(bad, shows="12m")]}, "does not show '12m'"),
        (
            {"good": [good], "bad": [bad.replace("halls", "⟦halls⟧")]},
            "does not point at 'halls'",
        ),
        ({"good": [bad], "bad": [bad]}, "is found fault with"),
        ({"good": ["Nothing."], "bad": [bad]}, "did not look"),
        ({"good": [], "bad": [bad]}, "no good example"),
        ({"good": [good], "bad": []}, "no bad example"),
    ]
    for wrong, complaint in cases:
        with pytest.raises(AssertionError, match=complaint):
            assert_examples(rule(**fields, good=wrong["good"], bad=wrong["bad"]))


def test_a_module_without_a_rule_is_an_error() -> None:
    with pytest.raises(PluginError, match="holds no rule"):
        assert_examples(testing)


def test_the_public_names_are_there_and_another_is_not() -> None:
    assert all(getattr(testing, name) for name in testing.__all__)
    assert set(testing.__all__) <= set(dir(testing))
    with pytest.raises(AttributeError, match="no attribute 'assert_right'"):
        _ = testing.assert_right


def test_the_assertions_need_neither_pytest_nor_hypothesis() -> None:
    loaded = _loaded(
        "from figcheck.testing import assert_consistent; assert_consistent('Sales fell 50% to 10 from 20.')"
    )
    assert "figcheck.testing.assertions" in loaded
    assert not loaded & {"pytest", "hypothesis"}


def test_the_plugin_imports_nothing_of_figcheck_until_it_is_used() -> None:
    loaded = {name for name in _loaded("import figcheck.testing.pytest_plugin") if name.startswith("figcheck")}
    assert loaded == {"figcheck", "figcheck.testing", "figcheck.testing.pytest_plugin"}


def test_hypothesis_learns_of_figures_without_building_strategies() -> None:
    loaded = _loaded("import hypothesis, figcheck.testing.hypothesis_hook as hook; hook.register()")
    assert not loaded & {"figcheck.testing.strategies", "figcheck.reading.reader", "figcheck.rules"}


def _loaded(code: str) -> set[str]:
    command = f"{code}\nimport sys; print('modules', *sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    return set(ran.stdout.rpartition("modules ")[2].split())
