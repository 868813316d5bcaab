"""What a story asks not to be reported is silenced there and nowhere else; a request of no use is told."""

from __future__ import annotations

import re

import pytest

import figcheck
from figcheck.config import Config
from figcheck.model import Severity, Span
from figcheck.origin import Origin, Segment
from figcheck.reported import Report

WRONG = "Revenue rose 20% to $3.4 billion from $3.02 billion."
ALSO = "Steel fell 60% to 10 tonnes from 20 tonnes."
THIRD = "Wheat rose 40% to 340 bushels from 302 bushels."


def _found(report: Report) -> list[str]:
    """The first word of each sentence with a percentage that is found fault with."""
    return [report.text[: finding.span.start].split()[-2] for finding in report.findings if finding.code == "FC201"]


def _notes(report: Report) -> list[tuple[str, str]]:
    return [(finding.rule, finding.working) for finding in report.findings if finding.code != "FC201"]


def _check(text: str) -> Report:
    return figcheck.check(text)


def _html(source: str) -> tuple[str, Origin]:
    """The text of simple HTML as a reader gives it: blocks apart by an empty line, tags and comments left out."""
    pieces: list[str] = []
    segments: list[Segment] = []
    at = 0
    for match in re.finditer(r"(?P<skip><!--.*?-->|<[^>]*>)|(?P<text>[^<]+)", source, re.DOTALL):
        words = (match["text"] or "").strip()
        if not words:
            continue
        start = match.start() + (match["text"] or "").index(words)
        if pieces:
            gap = "\n\n" if re.search(r"</?(?:p|li|h1)\b", source[segments[-1].source.end : start]) else " "
            pieces.append(gap)
            at += len(gap)
        segments.append(Segment(Span(at, at + len(words)), Span(start, start + len(words))))
        pieces.append(words)
        at += len(words)
    return "".join(pieces), Origin(source, tuple(segments))


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- figcheck: ignore[percent-change-mismatch] as said -->\n{WRONG}\n\n{ALSO}",
        f"<!-- figcheck: ignore[FC201] as said -->\n\n{WRONG}\n\n{ALSO}",
        f"<!-- figcheck:ignore[change] as said -->{WRONG}\n\n{ALSO}",
        f"{WRONG} <!-- figcheck: ignore[FC2] as said -->\n\n{ALSO}",
        f"{WRONG}\n<!--\n  figcheck: ignore[FC2] as said\n-->\n\n{ALSO}".replace("\n<!--", " <!--"),
        f"[//]: # (figcheck: ignore[FC201] as said)\n{WRONG}\n\n{ALSO}",
        f"Six men spoke.\n\n<!-- figcheck: IGNORE[ALL, FC9x] as said -->\n{WRONG}\n\n{ALSO}".replace(", FC9x", ""),
        f"- {WRONG} <!-- figcheck: ignore[FC2] as said -->\n- {ALSO}",
        f"- Six men.\n- <!-- figcheck: ignore[FC2] as said --> {WRONG}\n- {ALSO}",
        f"<!-- figcheck: disable[FC2] as said -->\n{WRONG}\n<!-- figcheck: enable[FC2] -->\n{ALSO}",
        f"<!-- figcheck: disable[FC2] as said -->\n{WRONG}\n<!-- figcheck: enable[ALL] -->\n\n{ALSO}",
    ],
)
def test_a_comment_silences_its_paragraph_or_block_and_nothing_else(text: str) -> None:
    report = _check(text)
    assert _found(report) == ["Steel"]
    assert [(item.suppressed_by, item.suppressed_because) for item in report.suppressed] == [("comment", "as said")]
    assert not _notes(report)
    assert not report.unused_suppressions


def test_one_paragraph_may_be_wrapped_over_lines() -> None:
    text = f"<!-- figcheck: ignore[FC2] -->\nSix men spoke.\n{WRONG}\nNine women left.\n\n{ALSO}"
    assert _found(_check(text)) == ["Steel"]


def test_a_file_may_be_excused_from_anywhere_in_it() -> None:
    report = _check(f"{WRONG}\n\n{ALSO}\n\n<!-- figcheck: ignore-file[FC201] -->")
    assert not report.findings
    assert len(report.suppressed) == 2
    assert report.ok


def test_disable_without_enable_holds_to_the_end() -> None:
    assert _found(_check(f"{WRONG}\n\n<!-- figcheck: disable[FC2] -->\n\n{ALSO}\n\n{THIRD}")) == ["Revenue"]


def test_enable_ends_only_what_it_names() -> None:
    text = f"<!-- figcheck: disable[FC2, FC5] -->\n\n{WRONG}\n\n<!-- figcheck: enable[FC5] -->\n\n{ALSO}"
    report = _check(text)
    assert not _found(report)
    assert report.unused_suppressions == ("figcheck: disable[FC5]",)


def test_a_comment_at_either_place_will_do() -> None:
    total = "Eleven people died: six men and four women."
    apart = f"The toll was 31 on Monday, police said.\n\n{total} <!-- figcheck: ignore[FC1] -->"
    assert not [finding for finding in _check(apart).findings if finding.code.startswith("FC1")]
    assert [finding for finding in _check(total).findings if finding.code.startswith("FC1")]


def test_comments_are_no_part_of_what_is_read() -> None:
    text = f"<!-- figcheck: ignore[FC2] page 5 of 20, “quoted -->\n{WRONG}"
    report = _check(text)
    assert [figure.text for figure in report.figures] == ["20%", "$3.4 billion", "$3.02 billion"]
    assert not any(figure.quoted for figure in report.figures)
    assert all(text[figure.span.start : figure.span.end] == figure.text for figure in report.figures)


def test_a_comment_of_another_kind_is_text() -> None:
    assert _found(_check(f"<!-- see figcheck: ignore[FC2] -->\n{WRONG}")) == ["Revenue"]
    assert _found(_check(f"<!-- figcheck: ignore[FC2]\n{WRONG}")) == ["Revenue"]


# (sic)


@pytest.mark.parametrize(
    "text",
    [
        "Revenue rose 20% (sic) to $3.4 billion from $3.02 billion.",
        "Revenue rose 20% to $3.4 billion [sic] from $3.02 billion.",
        "Revenue rose 20% to $3.4 billion from $3.02 billion [Sic!].",
        "Revenue rose 20%” (SIC) to $3.4 billion from $3.02 billion.",
    ],
)
def test_sic_behind_a_figure_silences_findings_on_it(text: str) -> None:
    report = _check(text)
    assert not report.findings
    assert [item.suppressed_by for item in report.suppressed] == ["sic"]


def test_sic_behind_what_a_figure_counts_is_about_the_figure() -> None:
    text = "Twelve people {}died: six men and four women."
    assert _check(text.format("")).findings
    assert not _check(text.format("(sic) ")).findings


def test_sic_on_words_silences_nothing_and_is_let_be() -> None:
    report = _check(f"The percentge [sic] is wrong. {WRONG} It was a grate [sic] year, and 5 peple [sic] came.")
    assert _found(report) == ["Revenue"]
    assert not _notes(report)
    assert not report.unused_suppressions


# what is of no use, and what is not understood


def test_a_comment_that_silences_nothing_is_a_note() -> None:
    report = _check(f"<!-- figcheck: ignore[FC201, total-mismatch] -->\n{WRONG}")
    assert _notes(report) == [("unused-suppression", "total-mismatch finds nothing there")]
    assert report.findings[0].severity is Severity.INFO
    assert report.ok
    assert report.unused_suppressions == ("figcheck: ignore[total-mismatch]",)
    assert "figcheck: ignore[total-mismatch] silences nothing" in report.render("text")


def test_a_rule_that_was_not_used_cannot_be_unused_in_a_comment() -> None:
    text = f"<!-- figcheck: ignore[total-mismatch] -->\n{WRONG}"
    report = figcheck.check(text, config=Config(ignore=("total-mismatch",)))
    assert not _notes(report)
    assert not report.unused_suppressions


@pytest.mark.parametrize(
    ("comment", "problem"),
    [
        (
            "ignore[percent-chnge-mismatch]",
            "there is no rule 'percent-chnge-mismatch'; did you mean 'percent-change-mismatch'?",
        ),
        ("ingore[FC201]", "it says 'ingore', which is no word for figcheck; did you mean 'ignore'?"),
        ("zzz", "it says 'zzz', which is no word for figcheck; there are ignore, disable, enable, ignore-file"),
        ("ignore", "it names no rule: write ignore[rule-name]"),
        ("ignore[ , ] because", "it names no rule: write ignore[rule-name]"),
        ("disable", "it names no rule: write disable[rule-name]"),
        ("[FC201]", "it does not say what to do: write ignore[rule-name], with a rule's name"),
        ("", "it does not say what to do: write ignore[rule-name], with a rule's name"),
        ("enable[FC201]", "no disable[FC201] stands before it"),
    ],
)
def test_a_comment_that_is_not_understood_is_found(comment: str, problem: str) -> None:
    report = _check(f"<!-- figcheck: {comment} -->\n{WRONG}")
    assert _notes(report) == [("unknown-suppression", problem)]
    assert _found(report) == ["Revenue"]
    assert not report.ok
    assert len(report.unused_suppressions) == 1


def test_comments_are_no_claims_of_the_story() -> None:
    report = _check(f"<!-- figcheck: ignore[FC201] -->\n{WRONG}")
    assert {item.claim.rule for item in report.judged} == {
        "percent-change-mismatch",
        "wrong-direction",
        "unused-suppression",
        "unknown-suppression",
    }
    assert "3 figures · 2 claims judged · 1 consistent · 1 contradicted" in report.render("text")


def test_equal_comments_of_no_use_are_each_told() -> None:
    comment = "<!-- figcheck: ignore[FC101] -->"
    report = _check(f"{comment}\nSix men spoke.\n\n{comment}\nNine women left.")
    assert len(_notes(report)) == 2


def test_the_notes_can_be_switched_off() -> None:
    text = f"<!-- figcheck: ignore[FC101] -->\n{WRONG}"
    assert not _notes(figcheck.check(text, config=Config(ignore=("unused-suppression",))))


# in files whose readers leave comments out


@pytest.mark.parametrize(
    "source",
    [
        f"<p>{WRONG} <!-- figcheck: ignore[FC2] --></p><p>{ALSO}</p>",
        f"<p><!-- figcheck: ignore[FC2] -->{WRONG}</p><p>{ALSO}</p>",
        f"<p>{WRONG}\n<!-- figcheck: ignore[FC2] -->\n</p><p>{ALSO}</p>",
        f"<p>Six men spoke.</p><!-- figcheck: ignore[FC2] --><p>{WRONG}</p><p>{ALSO}</p>",
        f"<p>Six men spoke.</p>\n<!-- figcheck: ignore[FC2] -->\n<p>{WRONG}</p>\n<p>{ALSO}</p>",
        f"<p>Revenue <!-- figcheck: ignore[FC2] -->{WRONG[8:]}</p><p>{ALSO}</p>",
        f"<!-- figcheck: disable[FC2] --><p>{WRONG}</p><!-- figcheck: enable[FC2] --><p>{ALSO}</p>",
        f"<ul><li>{WRONG} <!-- figcheck: ignore[FC2] --></li><li>{ALSO}</li></ul>",
    ],
)
def test_a_comment_that_the_reader_left_out_speaks_of_its_paragraph(source: str) -> None:
    text, origin = _html(source)
    assert "figcheck" not in text
    report = figcheck.Checker().check(text, origin=origin)
    assert _found(report) == ["Steel"]
    assert len(report.suppressed) == 1
    assert not _notes(report)


def test_a_comment_of_no_use_in_a_file_is_told_at_the_text_behind_it() -> None:
    text, origin = _html(f"<p>Six men spoke.</p><!-- figcheck: ignore[FC1] --><p>{WRONG}</p>")
    report = figcheck.Checker().check(text, origin=origin)
    [note] = [finding for finding in report.findings if finding.rule == "unused-suppression"]
    assert text[note.span.start :].startswith("Revenue")
    assert origin.span(note.span).start == origin.source.index("Revenue")


def test_a_comment_at_the_end_of_a_file_speaks_of_nothing() -> None:
    text, origin = _html(f"<p>{WRONG}</p>\n<!-- figcheck: ignore[FC2] -->\n")
    report = figcheck.Checker().check(text, origin=origin)
    assert _found(report) == ["Revenue"]
    assert report.unused_suppressions == ("figcheck: ignore[FC2]",)


def test_a_baseline_silences_what_is_known() -> None:
    known = frozenset(finding.fingerprint for finding in _check(WRONG).findings)
    report = figcheck.check(f"Six men spoke.\n\n{WRONG}\n\n{ALSO}", config=Config(baseline=known))
    assert _found(report) == ["Steel"]
    assert [item.suppressed_by for item in report.suppressed] == ["baseline"]
