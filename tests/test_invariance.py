"""What must not matter: paragraphs without figures, order, the shape of quotes and dashes, case, threads."""

from __future__ import annotations

import json
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import figcheck
from figcheck.reported import Report
from figcheck.testing import Told, contradicted, stories
from figcheck.testing.strategies.table import SCENES

RULES = sorted({scene.rule for scene in SCENES})
NO_FIGURES = "Nobody at the harbour office would comment on the matter, and the lights were off."
# an owner needs its apostrophe, and what is quoted is one step less grave
WITH_QUOTES = (
    "Profit at Harlow’s yard rose 13% to $3.4m from $3.02m – “a record”, it said.\n\n"
    "“Sales of boats fell 50% to 10 from 30,” the harbour’s chief said."
)
THREADS = 8
CHECKER = figcheck.Checker()

few = settings(max_examples=settings().max_examples * 2 // 5)

any_story = st.one_of(stories(), st.sampled_from(RULES).flatmap(contradicted))


def _checked(told: Told, text: str) -> Report:
    return CHECKER.check(text, published=told.published)


def _found(report: Report) -> list[tuple[str, str, str]]:
    """The findings without their places."""
    return sorted((item.rule, item.severity.value, item.working) for item in report.findings)


def _judged(report: Report) -> list[tuple[str, str]]:
    return sorted((item.claim.rule, item.verdict.outcome.value) for item in report.judged)


@given(any_story)
def test_a_paragraph_without_figures_changes_no_finding(told: Told) -> None:
    plain, longer = _checked(told, told.text), _checked(told, f"{told.text}\n\n{NO_FIGURES}")
    assert _found(longer) == _found(plain)
    assert [item.fingerprint for item in longer.findings] == [item.fingerprint for item in plain.findings]


@given(st.sampled_from([rule for rule in RULES if rule != "headline-disagrees"]), st.data())
def test_the_order_of_unrelated_paragraphs_changes_no_finding(rule: str, data: st.DataObject) -> None:
    told = data.draw(contradicted(rule))
    paragraphs = [part for part in told.text.split("\n\n") if not part.startswith("HARLOW") and part.endswith(".")]
    if rule == "figures-disagree":
        return
    forth, back = (_checked(told, "\n\n".join(order)) for order in (paragraphs, paragraphs[::-1]))
    assert _found(forth) == _found(back)


@pytest.mark.parametrize(
    "twins", [("“", '"'), ("”", '"'), ("’", "'"), ("–", "—"), ("-", "\u2010"), ("-", "\u2011"), (" ", "\u00a0")]
)
@few
@given(told=any_story)
def test_the_shape_of_quotes_dashes_and_spaces_changes_no_finding(twins: tuple[str, str], told: Told) -> None:
    curly, straight = twins
    if curly == "–" and any("–" in placed.printed.text or "voted" in told.text for placed in told.figures):
        return  # between two numbers an en dash is a sign of its own
    text = f"{told.text}\n\n{WITH_QUOTES}"
    one, other = _checked(told, text), _checked(told, text.replace(curly, straight))
    assert _judged(other) == _judged(one)
    assert [(item.rule, item.severity) for item in other.findings] == [
        (item.rule, item.severity) for item in one.findings
    ]


def test_the_sentences_with_quotes_are_judged_by_them() -> None:
    found = {item.rule: item.severity.value for item in CHECKER.check(WITH_QUOTES).findings}
    assert found == {"percent-change-mismatch": "warning"}


@pytest.mark.parametrize("case", [str.upper, str.lower, str.title])
@few
@given(data=st.data())
def test_the_case_of_the_headline_changes_no_finding(case: object, data: st.DataObject) -> None:
    assert callable(case)
    told = data.draw(st.one_of(stories(["headline-disagrees"], scenes=1), contradicted("headline-disagrees")))
    headline, _, body = told.text.partition("\n\n")
    assert _judged(_checked(told, f"{case(headline)}\n\n{body}")) == _judged(_checked(told, told.text))


@given(any_story)
def test_a_report_survives_pickling_and_its_plain_form_survives_json(told: Told) -> None:
    report = _checked(told, told.text)
    assert pickle.loads(pickle.dumps(report)) == report
    plain = report.to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert json.loads(report.render("json")) == plain


@settings(max_examples=5)
@given(st.lists(any_story, min_size=4, max_size=4))
def test_eight_threads_that_share_a_checker_give_equal_reports(told: list[Told]) -> None:
    alone = [_checked(one, one.text) for one in told]
    with ThreadPoolExecutor(THREADS) as pool:
        together = list(pool.map(lambda one: _checked(one, one.text), told * THREADS))
    assert together == alone * THREADS
