"""The hops from text to report: nothing is lost, nothing is swallowed, and every run gives the same report."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import get_args, get_type_hints

import pytest

import figcheck
from figcheck import errors
from figcheck.authoring import Example, Frame, Relation, Rule, RuleFields, Story, always, rule
from figcheck.errors import ConfigError, FindingsError, PluginError, RuleCrashed, UnknownRule, UnreadableInput
from figcheck.laws.change import PERCENT_CHANGE
from figcheck.model import Severity
from figcheck.registry import builtin, distinct, named

WRONG = "Revenue rose 20% to $3.4 billion from $3.02 billion."
RIGHT = "Revenue rose 12.5% to $3.4 billion from $3.02 billion."
STORY = f"""Profits rise at Harlow

HARLOW, March 4, 2026 – {WRONG} About 1,200 people work there.

“{RIGHT}”
"""


def _broken(story: Story) -> Iterator[Relation]:
    raise ZeroDivisionError(f"{len(story.figures)} figures")


def _rule(code: str, name: str, frame: Frame = _broken) -> Rule:
    made = rule(
        code=code, since="0.1", frame=frame, law=PERCENT_CHANGE, subject="change", message="{change}", bad=[], good=[]
    )
    return named(made, name, "A rule of the tests.")


def _findings(report: figcheck.Report) -> list[tuple[str, str]]:
    return [(finding.rule, report.text[finding.span.start : finding.span.end]) for finding in report.findings]


def test_a_crash_in_a_rule_is_raised_under_the_rules_name() -> None:
    checker = figcheck.Checker(rules=(_rule("T1", "broken_rule"),))
    with pytest.raises(RuleCrashed, match=r"'broken-rule' failed \(ZeroDivisionError: 3 figures\)") as caught:
        checker.check(WRONG)
    assert "not examined" in str(caught.value)
    assert "--ignore broken-rule" in str(caught.value)
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_one_crash_among_good_rules_still_stops_the_check() -> None:
    checker = figcheck.Checker(rules=(*builtin(), _rule("T1", "broken_rule")))
    with pytest.raises(RuleCrashed):
        checker.check(WRONG)


def test_a_broken_rule_that_is_switched_off_breaks_nothing() -> None:
    config = figcheck.Config(ignore=("broken-rule",))
    checker = figcheck.Checker(config, rules=(*builtin(), _rule("T1", "broken_rule")))
    assert _findings(checker.check(WRONG)) == [("percent-change-mismatch", "20%")]


def test_an_unknown_rule_is_an_error_that_names_the_nearest() -> None:
    with pytest.raises(UnknownRule, match="no rule 'percent-change-mismach'; did you mean 'percent-change-mismatch'"):
        figcheck.Checker(figcheck.Config(select=("percent-change-mismach",)))
    with pytest.raises(UnknownRule, match="no rule 'zzz'"):
        figcheck.Checker(figcheck.Config(ignore=("zzz",)))
    with pytest.raises(UnknownRule, match="no rule 'zzz'"):
        figcheck.Checker(figcheck.Config(severity={"zzz": Severity.INFO}))


def test_an_unknown_setting_is_an_error_that_names_the_nearest() -> None:
    with pytest.raises(ConfigError, match="settings: unknown setting 'ignor'; did you mean 'ignore'"):
        figcheck.Config.from_mapping({"ignor": ["FC1"]})
    with pytest.raises(ConfigError, match="takes a list of rule names"):
        figcheck.Config.from_mapping({"select": 5})
    with pytest.raises(ConfigError, match="severity is error, warning or info, not 'fatal'"):
        figcheck.Config.from_mapping({"severity": {"total-mismatch": "fatal"}})


def test_rules_are_chosen_by_name_code_beginning_of_a_code_or_all() -> None:
    def chosen(**settings: tuple[str, ...]) -> set[str]:
        return {rule.name for rule in figcheck.Checker(figcheck.Config(**settings)).rules}  # type: ignore[arg-type]

    assert chosen(select=("FC201",)) == chosen(select=("percent-change-mismatch",)) == {"percent-change-mismatch"}
    assert chosen(select=("FC2",)) == {rule.name for rule in builtin() if rule.code.startswith("FC2")}
    assert chosen(select=("ALL",)) == {rule.name for rule in builtin()}
    assert chosen(ignore=("FC201",)) == {rule.name for rule in builtin() if rule.default} - {"percent-change-mismatch"}
    assert "percent-change-mismatch" in chosen(select=("FC1",), extend_select=("FC201",))


def test_two_rules_may_not_share_a_name_or_a_code() -> None:
    with pytest.raises(PluginError, match="two rules claim 'T1'"):
        distinct([_rule("T1", "one"), _rule("T1", "two")])
    with pytest.raises(PluginError, match="two rules claim 'one'"):
        distinct([_rule("T1", "one"), _rule("T2", "one")])


def test_a_rule_file_without_a_rule_or_documentation_is_an_error() -> None:
    with pytest.raises(PluginError, match="RULE is str"):
        named("x", "some_rule", "Words.")
    with pytest.raises(PluginError, match="no documentation"):
        named(_rule("T1", "one"), "one", "")


@pytest.mark.parametrize("value", [b"5 people", None, 5])
def test_only_text_is_a_story(value: object) -> None:
    with pytest.raises(UnreadableInput, match="decode bytes first"):
        figcheck.check(value)  # type: ignore[arg-type]
    with pytest.raises(UnreadableInput, match="decode bytes first"):
        figcheck.extract(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["", " \n", "No numbers here.", "\0", "\ud800 5%", "5" * 5000, "(" * 5000])
def test_odd_texts_are_checked_like_any_other(text: str) -> None:
    report = figcheck.check(text)
    assert report.text == text
    assert report.ok
    json.dumps(report.to_dict())


def test_a_megabyte_on_one_line_is_checked() -> None:
    text = "The police said that the road had been closed all day and that 12 people were hurt. " * 12_000
    report = figcheck.check(text)
    assert len(text) > 1_000_000
    assert len(report.figures) == 12_000
    assert report.ok


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_offsets_are_code_points_of_the_callers_text(end: str) -> None:
    text = f"👩‍🚒🔥 Profits{end}{end}“Café” said: {WRONG}"
    report = figcheck.check(text)
    assert _findings(report) == [("percent-change-mismatch", "20%")]
    assert [text[label.span.start : label.span.end] for label in report.findings[0].labels] == [
        "$3.4 billion",
        "$3.02 billion",
    ]
    for figure in report.figures:
        assert text[figure.span.start : figure.span.end] == figure.text


def test_a_report_travels_between_processes() -> None:
    report = figcheck.check(STORY)
    assert pickle.loads(pickle.dumps(report)).to_dict() == report.to_dict()


def test_a_checker_travels_too() -> None:
    text = "date,base,quote,rate,source\n2024-03-01,USD,XAF,600,desk\n"
    checker = figcheck.Checker(figcheck.Config(select=("FC2",), rates={"own.csv": text}))
    copy = pickle.loads(pickle.dumps(checker))
    assert copy.check(STORY).to_dict() == checker.check(STORY).to_dict()


def test_eight_threads_get_equal_reports() -> None:
    checker = figcheck.Checker()
    with ThreadPoolExecutor(8) as pool:
        reports = list(pool.map(lambda _: checker.check(STORY).to_dict(), range(32)))
    assert all(report == reports[0] for report in reports)
    assert reports[0]["findings"]


def test_the_fingerprint_stays_when_text_around_the_finding_moves() -> None:
    (first,) = figcheck.check(WRONG).findings
    (moved,) = figcheck.check(f"Six people spoke.\n\n{WRONG} Nine listened.").findings
    (other,) = figcheck.check(WRONG.replace("20%", "21%")).findings
    assert first.fingerprint == moved.fingerprint
    assert first.fingerprint != other.fingerprint


def test_a_claim_made_twice_in_two_places_is_found_once_for_each_wording() -> None:
    report = figcheck.check(f"{WRONG}\n\n{WRONG.replace('Revenue', 'Income')}")
    assert [finding.span.start for finding in report.findings] == sorted(f.span.start for f in report.findings)
    assert len(report.findings) == 2


def test_one_contradiction_is_told_by_one_rule() -> None:
    text = "She sold 48 boats, 22 fewer than the 60 of last year."
    assert [finding.rule for finding in figcheck.check(text).findings] == ["difference-mismatch"]
    alone = figcheck.Checker(figcheck.Config(ignore=("difference-mismatch",))).check(text)
    assert [finding.rule for finding in alone.findings] == ["change-amount-mismatch"]


def test_a_rule_yields_to_a_rule_that_there_is() -> None:
    names = {rule.name for rule in builtin()}
    assert {name for rule in builtin() for name in rule.yields_to} <= names


def test_raise_for_findings_shows_the_report() -> None:
    figcheck.check(RIGHT).raise_for_findings()
    with pytest.raises(FindingsError, match="percent-change-mismatch") as caught:
        figcheck.check(WRONG).raise_for_findings()
    assert isinstance(caught.value, AssertionError)
    assert isinstance(caught.value, figcheck.FigcheckError)


def test_the_day_of_publication_is_an_argument_not_the_clock() -> None:
    assert figcheck.check(WRONG).to_dict()["published"] is None
    assert figcheck.check(WRONG, published=date(2021, 8, 30)).to_dict()["published"] == "2021-08-30"


def test_the_public_names_are_there() -> None:
    for name in figcheck.__all__:
        assert getattr(figcheck, name) is not None
        assert name in dir(figcheck)
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        _ = figcheck.chekc


def test_whatever_a_user_can_reach_from_a_report_or_set_has_a_public_name() -> None:
    reached: set[type] = set()
    todo: list[object] = [figcheck.Report, figcheck.Config, figcheck.Time]
    while todo:
        hint = todo.pop()
        todo += get_args(hint)
        if isinstance(hint, type) and hint.__module__.startswith("figcheck") and hint not in reached:
            reached.add(hint)
            todo += [] if issubclass(hint, StrEnum) else get_type_hints(hint).values()
    assert {figcheck.Judgement, figcheck.Verdict, figcheck.Claim, figcheck.Suggestion, figcheck.Interval} <= reached
    assert {kind.__name__ for kind in reached} <= set(figcheck.__all__)


def test_all_errors_have_public_names() -> None:
    raised = {name for name, value in vars(errors).items() if isinstance(value, type)}
    assert raised <= set(figcheck.__all__)


def test_a_rule_is_made_of_typed_fields_and_of_no_others() -> None:
    assert {*RuleFields.__annotations__, "bad", "good"} == {field.name for field in fields(Rule)}
    kept: RuleFields = {
        "code": "T1", "since": "0.1", "frame": _broken, "law": PERCENT_CHANGE, "subject": "change", "message": "",
    }  # fmt: skip
    made = rule(**kept, bad="one", good=["two", Example("three")])
    assert (made.bad, made.good) == (("one",), ("two", Example("three")))
    with pytest.raises(TypeError, match="unexpected keyword argument 'wehn'"):
        rule(**kept, bad=[], good=[], wehn=always)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match=r"missing .* required keyword-only argument: 'good'"):
        rule(**kept, bad=[])  # type: ignore[call-arg]


@pytest.mark.parametrize("digits", [29, 40, 59, 60, 200, 5_000, 100_000])
def test_a_number_of_any_length_is_read_and_judged_without_a_crash(digits: int) -> None:
    long = "1" * digits
    for text in (
        f"It cost ${long} (£{long[:-1]}2).",
        f"They made {long} boats. In all {long[:-1]}3 boats were made.",
        f"Sales rose 5% to {long} from {long}0.",
        f"The town has {long} people, {long} men and 4 women.",
    ):
        report = figcheck.check(text, published=date(2026, 3, 4))
        assert report.render("text")
        assert all(figure.kind == "identifier" for figure in report.figures if len(figure.text) > digits > 60)
