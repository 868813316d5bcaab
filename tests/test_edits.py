"""Corrections: only those that leave no choice, never in a quotation, each proved on the text before it is made."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

import figcheck
from figcheck.edits import Edit, edited, in_file, proved, wanted
from figcheck.model import Applicability, Span, Suggestion
from figcheck.origin import Origin, Segment
from figcheck.reported import Report

DAY = date(2021, 8, 30)
MISSING = "Britain will raise its aid to 286 million (about $394 million)."
FERRY = "The ferry covers 100 miles (200 km) a day."


def _check(text: str) -> Report:
    return figcheck.check(text, published=DAY)


def _mended(text: str, unsafe: bool = False) -> str:
    report = _check(text)
    return edited(text, proved(report, wanted(report, unsafe), _check))


def _applicable(text: str) -> dict[str, str]:
    return {
        suggestion.replacement: suggestion.applicability.value
        for finding in _check(text).findings
        for suggestion in finding.suggestions
    }


def test_a_missing_sign_is_safe_where_one_currency_fits() -> None:
    assert _applicable(MISSING) == {"£286 million": "safe"}
    assert _mended(MISSING) == "Britain will raise its aid to £286 million (about $394 million)."


def test_a_converted_amount_is_unsafe_and_its_source_for_display() -> None:
    assert _applicable(FERRY) == {"124 miles": "display", "161 km": "unsafe"}
    assert _mended(FERRY) == FERRY
    assert _mended(FERRY, unsafe=True) == "The ferry covers 100 miles (161 km) a day."
    pounds = "Aid will rise to £286 million (about $349 million)."
    assert _applicable(pounds) == {"£256 million": "display", "about $392 million": "unsafe"}


def test_figures_that_disagree_are_for_display_since_either_may_be_wrong() -> None:
    text = "Revenue rose 20% to $3.4 billion from $3.02 billion."
    assert set(_applicable(text).values()) == {"display"}
    assert _mended(text, unsafe=True) == text


def test_a_weekday_is_safe_only_where_nothing_else_can_be_wrong() -> None:
    # 1 October 2026 is a Thursday: Friday is a day off, Monday is more than three days off
    assert _applicable("It opens on Monday, 1 October 2026.") == {"Thursday": "safe"}
    assert set(_applicable("It opens on Friday, 1 October 2026.").values()) == {"display"}
    assert set(_applicable("It opens on Monday, October 1.").values()) == {"display"}
    # 31 October was a Sunday in 2027, the year after
    assert set(_applicable("It opens on Sunday, 31 October 2026.").values()) == {"display"}
    assert _mended("It opens on Monday, 1 October 2026.") == "It opens on Thursday, 1 October 2026."


@pytest.mark.parametrize(
    "text",
    [
        f"“{MISSING}” he said.",
        f'"{MISSING}" he said.',
        f"He said: ‘{MISSING}’",
        f"'{MISSING}' he said.",
        f"'It's done: {MISSING}' he said.",
        f"He said: “It is over. {MISSING}\n\nNothing more.",
    ],
)
def test_nothing_is_changed_in_a_quotation(text: str) -> None:
    assert _check(text).findings
    assert _mended(text, unsafe=True) == text


def test_an_apostrophe_opens_no_quotation() -> None:
    assert "£286" in _mended(f"The council's plan wasn't new. {MISSING}")
    assert "£286" in _mended(f"He said ‘yes’ twice. {MISSING}")


def _with(report: Report, *edits: tuple[int, int, str]) -> Report:
    """A report whose first finding has copies with some safe suggestions."""
    first = report.findings[0]
    found = tuple(
        replace(first, suggestions=(Suggestion(Span(start, end), text, "", Applicability.SAFE),))
        for start, end, text in edits
    )
    return replace(report, findings=found)


def test_two_edits_of_one_place_are_both_left_out() -> None:
    report = _check(MISSING)
    assert [edit.replacement for edit in wanted(_with(report, (0, 7, "A"), (8, 12, "B")))] == ["A", "B"]
    assert not wanted(_with(report, (0, 7, "A"), (3, 12, "B")))
    assert not wanted(_with(report, (0, 7, "A"), (0, 7, "B")))
    assert [edit.replacement for edit in wanted(_with(report, (0, 7, "A"), (0, 7, "A"), (9, 10, "C")))] == ["A", "C"]


def test_a_finding_with_two_safe_ways_out_is_left_to_a_person() -> None:
    report = _check(MISSING)
    [finding] = report.findings
    two = (finding.suggestions[0], replace(finding.suggestions[0], replacement="€286 million"))
    assert not wanted(replace(report, findings=(replace(finding, suggestions=two),)))


def test_an_edit_that_mends_nothing_is_not_made() -> None:
    report = _check(MISSING)
    # it would mend the sign, and set the two amounts against each other
    bad = Edit(Span(30, 41), "£999 million", "missing-currency")
    assert not proved(report, [bad], _check)
    assert not proved(report, [Edit(Span(0, 7), "France", "missing-currency")], _check)


def test_an_edit_is_made_in_the_file_where_it_stands_there_letter_for_letter() -> None:
    text = "A 286 million B"
    edit = Edit(Span(2, 13), "£286 million", "missing-currency")

    def origin(source: str, *segments: tuple[int, int, int, int]) -> Origin:
        return Origin(source, tuple(Segment(Span(a, b), Span(c, d)) for a, b, c, d in segments))

    assert in_file(text, [edit], Origin(text)) == (edit,)
    assert not in_file(text, [edit], Origin("another file"))
    copied = origin(f"<p>{text}</p>", (0, 15, 3, 18))
    assert [place.span for place in in_file(text, [edit], copied)] == [Span(5, 16)]
    entity = origin("<p>A 286&nbsp;million B</p>", (0, 5, 3, 8), (5, 6, 8, 14), (6, 15, 14, 23))
    assert not in_file(text, [edit], entity)
    apart = origin("<p>A 286 <b>million</b> B</p>", (0, 6, 3, 9), (6, 13, 12, 19), (13, 15, 23, 25))
    assert not in_file(text, [edit], apart)


@pytest.mark.parametrize(
    "before", ["> ", "  > ", "<blockquote><p>", "<BLOCKQUOTE cite='x'>", "<q>", "<blockquote>a</blockquote><q>"]
)
def test_a_block_quotation_of_the_file_is_let_be(before: str) -> None:
    text = "A 286 million B"
    edit = Edit(Span(2, 13), "£286 million", "missing-currency")
    at = len(before)
    segments = (Segment(Span(0, len(text)), Span(at, at + len(text))),)
    assert not in_file(text, [edit], Origin(before + text, segments))
    closed = before.replace("> ", "") + "</blockquote></q><p>"
    at = len(closed)
    segments = (Segment(Span(0, len(text)), Span(at, at + len(text))),)
    if before.startswith("<") and "</" not in before:
        assert in_file(text, [edit], Origin(closed + text, segments))


def test_an_edit_may_not_bring_mark_up_into_a_file_that_has_some() -> None:
    text = "A 286 million B"
    edit = Edit(Span(2, 13), "<286 million", "x")
    assert not in_file(text, [edit], Origin(text, (Segment(Span(0, 15), Span(0, 15)),)))
    assert in_file(text, [edit], Origin(text))
