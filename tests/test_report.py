"""Reports: the contract of the JSON, the text for people, and the line for tools."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import cast

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import figcheck
from figcheck.errors import ConfigError
from figcheck.model import Span, Suggestion
from figcheck.origin import Origin
from figcheck.report import sheets
from figcheck.report.blocks import claims, findings
from figcheck.report.checked import Checked, Look
from figcheck.report.contract import plain
from figcheck.report.excerpt import Mark, columns, excerpt, one_line
from figcheck.report.paint import Paint
from figcheck.report.summary import Tally, summary
from figcheck.reported import Report

SCHEMA = json.loads((Path(figcheck.__file__).parent / "report" / "report-v1.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
WRONG = "Revenue rose 20% to $3.4 billion from $3.02 billion."
RIGHT = "Revenue rose 12.5% to $3.4 billion from $3.02 billion."
STORY = f"""Profits rise at Harlow

HARLOW, March 4, 2026 – {WRONG} About 1,200 people work there, and 24 to 36 Boeing 737s fly.

“{RIGHT}”
"""


CHANGE = figcheck.Checker(figcheck.Config(select=("percent-change-mismatch",)))


def _as_file(report: Report) -> Checked:
    return Checked(report, Origin(report.text))


def _seeds() -> list[str]:
    folder = Path(__file__).parent.parent / "seeds"
    return [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]


@pytest.mark.parametrize("text", ["", "No numbers.", WRONG, STORY, STORY.replace("\n", "\r\n"), "\ud800 5%"])
def test_a_report_keeps_the_contract(text: str) -> None:
    VALIDATOR.validate(figcheck.check(text).to_dict())


def test_the_reports_of_all_seed_stories_keep_the_contract() -> None:
    for text in _seeds():
        VALIDATOR.validate(figcheck.check(text).to_dict())


def test_the_schema_is_strict_and_sound() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    report = figcheck.check(STORY).to_dict()
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({**report, "extra": 1})
    for key in report:
        with pytest.raises(jsonschema.ValidationError):
            VALIDATOR.validate({name: value for name, value in report.items() if name != key})
    figures = cast("list[dict[str, object]]", report["figures"])
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({**report, "figures": [{**figures[0], "value": 20.0}]})


def test_the_contract_in_full() -> None:
    report = CHANGE.check(WRONG).to_dict()
    assert report["schema_version"] == 1
    assert report["figcheck"] == figcheck.__version__
    assert report["figures"][0] == {  # type: ignore[index]
        "start": 13, "end": 16, "text": "20%", "kind": "percent", "value": "20", "value_high": None, "low": "19.5",
        "high": "20.5", "unit": "percent", "qualifier": None, "thing": None, "sentence": 0, "quoted": False,
    }  # fmt: skip
    working = "$3.4 billion ÷ $3.02 billion − 1 = 12.6% (10.7% to 14.4%); stated: 20%"
    (judged,) = cast("list[dict[str, object]]", report["judged"])
    assert judged["by"] == f"wording {judged['wording']}"
    assert [{**judged, "by": "", "wording": ""}] == [
        {
            "rule": "percent-change-mismatch", "frame": "change", "law": "percent change", "outcome": "contradicted",
            "wording": "",
            "figures": [
                {"start": 13, "end": 16, "role": "change"},
                {"start": 20, "end": 32, "role": "new"},
                {"start": 38, "end": 51, "role": "old"},
            ],
            "working": working, "reason": "", "doubt": "", "tie": None, "by": "",
        }
    ]  # fmt: skip
    (finding,) = cast("list[dict[str, object]]", report["findings"])
    assert (finding["code"], finding["severity"], finding["working"]) == ("FC201", "error", working)
    assert finding["location"] == {"line": 1, "column": 14, "end_line": 1, "end_column": 17, "part": None}
    assert finding["labels"] == [
        {
            "start": 20, "end": 32, "text": "new",
            "location": {"line": 1, "column": 21, "end_line": 1, "end_column": 33, "part": None},
        },
        {
            "start": 38, "end": 51, "text": "old",
            "location": {"line": 1, "column": 39, "end_line": 1, "end_column": 52, "part": None},
        },
    ]  # fmt: skip
    change = {"start": 13, "end": 16, "replacement": "13%", "note": "what the other figures give for the change"}
    assert {**change, "applicability": "display"} in (cast("list[object]", finding["suggestions"]))
    assert report["not_checked"] == report["suppressed"] == report["unused_suppressions"] == []
    assert report["refused"] == report["questions"] == []


def test_a_report_survives_json() -> None:
    report = figcheck.check(STORY)
    assert json.loads(json.dumps(report.to_dict())) == report.to_dict()
    assert json.loads(report.render("json")) == report.to_dict()
    assert "“" not in report.render("json") or "\\u" not in report.render("json")


def test_money_is_an_exact_decimal_string() -> None:
    figures = cast("list[dict[str, object]]", figcheck.check("He paid about $394 million.").to_dict()["figures"])
    assert (figures[0]["value"], figures[0]["unit"], figures[0]["qualifier"]) == ("394000000", "USD", "about")


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_numbers_are_written_without_exponent_or_needless_zeros(value: object) -> None:
    text = plain(value)  # type: ignore[arg-type]
    assert text is not None
    assert "E" not in text
    assert not ("." in text and text.endswith(("0", ".")))


def test_the_text_report_in_full() -> None:
    report = CHANGE.check(STORY, name="story.txt")
    expected = """\
story.txt:3:38  error  percent-change-mismatch (FC201)
  20% does not follow from $3.02 billion and $3.4 billion

  3:38 │ HARLOW, March 4, 2026 – Revenue rose 20% to $3.4 billion from $3.02 billion.
       │                                      ^^^    ------------      -------------
  working    $3.4 billion ÷ $3.02 billion − 1 = 12.6% (10.7% to 14.4%); stated: 20%
  agrees if  20% → 13%, or $3.4 billion → $3.6 billion, or $3.02 billion → $2.83 billion
"""
    assert report.render().startswith(expected)


def test_the_concise_report_is_one_line_for_each_finding() -> None:
    report = CHANGE.check(STORY, name="story.txt")
    assert report.render("concise").splitlines() == [
        "story.txt:3:38 FC201 20% does not follow from $3.02 billion and $3.4 billion",
        summary(Tally.of(report)),
    ]
    assert CHANGE.check(RIGHT).render("concise") == summary(Tally.of(CHANGE.check(RIGHT))) + "\n"


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ConfigError, match="no report format 'yaml'; choose one of concise, csv"):
        figcheck.check(WRONG).render("yaml")


def test_colours_change_nothing_but_colour() -> None:
    report = CHANGE.check(STORY)
    (coloured,), (bare,) = findings(_as_file(report), Paint(True)), findings(_as_file(report))
    assert "\x1b[" in coloured
    stripped = coloured
    for code in ("0", "1", "2", "31;1", "33;1", "34;1", "36;1"):
        stripped = stripped.replace(f"\x1b[{code}m", "")
    assert stripped == bare


def test_the_summary_says_what_was_examined() -> None:
    assert summary(Tally.of(CHANGE.check(WRONG))) == (
        "3 figures · 1 claim judged · 0 consistent · 1 contradicted · 0 undecided"
    )
    two = Tally.of(CHANGE.check(WRONG)) + Tally.of(CHANGE.check(RIGHT))
    assert summary(two) == "2 stories · 6 figures · 2 claims judged · 1 consistent · 1 contradicted · 0 undecided"


def test_a_contradiction_that_is_no_finding_is_said_to_be_not_trusted() -> None:
    tally = Tally(1, 22, 4, 7, 0, {}, untold=1)
    assert summary(tally + tally) == (
        "2 stories · 44 figures · 22 claims judged · 8 consistent · 14 contradicted (2 not trusted) · 0 undecided"
    )


@pytest.mark.parametrize(
    ("text", "rule", "working"),
    [
        ("The oak is 120 years old. The 120-year-old oak fell.", "figures-disagree",
         "120 years old = 120 years (119.5 years to 120.5 years); stated: 120-year-old"),
        ("A call comes every 30 seconds, or 1,440 a day.", "rate-mismatch",
         "one ÷ 30 seconds = 2,890.4 per day (2,697.9 per day to 3,083 per day); stated: 1,440"),
        ("About a third of the 3,100 boats, some 1,000, have been sold.", "share-mismatch",
         "some 1,000 ÷ 3,100 = 32.3% (29% to 35.5%); stated: About a third"),
    ],
)  # fmt: skip
def test_a_result_is_shown_with_its_unit(text: str, rule: str, working: str) -> None:
    judged = figcheck.Checker(figcheck.Config(untrusted="accuse")).check(text).judged
    assert working in [item.verdict.working for item in judged if item.claim.rule == rule]


def test_a_figure_that_stands_alone_is_held_against_its_bound_or_the_calendar() -> None:
    report = figcheck.check("It fell 30% on Monday, August 30, 2021.")
    shown = sheets.writer("text", Look()).story(_as_file(report))
    assert "✓ at most 100%" in shown
    assert "✓ the calendar" in shown


def test_a_text_in_which_nothing_was_compared_is_not_called_fine() -> None:
    assert figcheck.check("").render() == "no figures found: nothing to check\n"
    assert "no claims to judge" in figcheck.check("About 1,200 people work there.").render()


def test_what_was_not_checked_is_counted_with_its_reasons() -> None:
    tally = Tally(1, 47, 11, 1, 0, {"no rate for XAF": 2})
    assert summary(tally) == (
        "47 figures · 12 claims judged · 11 consistent · 1 contradicted · 0 undecided · 2 not checked (no rate for XAF)"
    )
    many = replace(tally, reasons={"a": 2, "b": 1, "c": 1, "d": 1, "e": 1})
    assert summary(many).endswith("6 not checked (a; b; c; and 2 other reasons)")


def test_every_claim_is_listed_with_its_outcome() -> None:
    lines = claims(_as_file(CHANGE.check(STORY))).splitlines()
    assert [line.split()[:3] for line in lines if "percent-change" in line] == [
        ["✗", "3:38", "percent-change-mismatch"],
        ["✓", "5:15", "percent-change-mismatch"],
    ]


def test_a_suggestion_with_a_reason_shows_it() -> None:
    report = CHANGE.check(WRONG)
    (finding,) = report.findings
    told = replace(
        finding, suggestions=(Suggestion(finding.span, "£20", "€ would give 30"), Suggestion(finding.span, "x"))
    )
    (block,) = findings(_as_file(replace(report, findings=(told,))))
    assert block.splitlines()[-2:] == ["  agrees if  20% → £20  (€ would give 30)", "  or         20% → x"]


def test_a_story_cannot_write_to_the_terminal() -> None:
    text = f"\x1b[31mBell\x07 \u202e{WRONG}"
    shown = figcheck.check(text, name="a\x1b[31m\nb.txt").render()
    assert not {char for char in shown if unicodedata.category(char) in ("Cc", "Cf")} - {"\n"}
    assert "^^^" in shown


def test_a_wrapped_sentence_is_shown_on_one_line() -> None:
    text = "For the company as a whole, " + WRONG.replace(" to ", "\r\nto ")
    (block,) = findings(_as_file(CHANGE.check(text)))
    assert "  1:42 │ For the company as a whole, Revenue rose 20%  to $3.4 billion from $3.02 billion." in block


def _long(text: str, *words: str) -> tuple[str, str]:
    marks = [Mark(Span(text.index(word), text.index(word) + len(word)), "^") for word in words]
    (line,) = excerpt(text, Span(0, len(text)), marks, 60)
    return line


def test_a_long_sentence_is_cut_down_to_its_figures() -> None:
    text = "first " * 40 + "20% " + "then " * 40 + "$5 " + "last " * 40
    above, below = _long(text, "20%", "$5")
    assert len(above) <= 60
    assert above.startswith("… first ") and above.endswith(" last …")
    assert above.count("…") == 3
    assert [above[at] for at, mark in enumerate(below) if mark == "^"] == list("20%$5")


def test_a_long_word_is_cut_too() -> None:
    text = "x" * 500 + " 20% " + "y" * 500
    above, _ = _long(text, "20%")
    assert "20%" in above
    assert len(above) < 130


@given(st.text(), st.integers(40, 120), st.data())
def test_underlines_stand_below_their_figures(text: str, width: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    lines = excerpt(text, Span(0, len(text)), [Mark(Span(start, end), "^")], width)
    marked = one_line(text[start:end])
    underlined = []
    for above, below in lines:
        assert "\n" not in above
        at = 0
        for char in above:
            # a character without a width of its own belongs to the one before it
            if columns(char) and below[at : at + 1] == "^":
                underlined.append(char)
            at += columns(char)
    if text[start:end].strip() == text[start:end]:
        shown = [char for char in underlined if char != " "]
        assert shown == [char for char in marked if columns(char) and char != " "]


def test_figures_that_do_not_fit_on_a_line_go_on_below() -> None:
    text = "We saw 1,000,000 lamps, 2,000,000 halls and 3,000,000 benches."
    marks = [Mark(Span(text.index(word), text.index(word) + 9), "^") for word in ("1,000", "2,000", "3,000")]
    lines = excerpt(text, Span(0, len(text)), marks, 30)
    assert [above for above, _ in lines] == [
        "We saw 1,000,000 lamps,",
        "2,000,000 halls and 3,000,000",
        "benches.",
    ]
    assert [below for _, below in lines] == ["       ^^^^^^^^^", "^^^^^^^^^           ^^^^^^^^^", ""]


def test_wide_characters_take_two_columns() -> None:
    assert columns("日本") == 4
    assert columns("e\u0301") == 1
    assert excerpt("日本 20% up", Span(0, 10), [Mark(Span(3, 6), "^")], 60) == [("日本 20% up", "     ^^^")]


def test_reports_hold_no_reference_to_the_checker() -> None:
    report: Report = figcheck.check(WRONG)
    assert report.name == "<text>"
    assert report.text == WRONG


def test_a_silenced_finding_says_in_the_contract_what_silenced_it() -> None:
    text = "<!-- figcheck: ignore[FC201] as said -->\nRevenue rose 20% to $3.4 billion from $3.02 billion."
    data = figcheck.check(text).to_dict()
    jsonschema.validate(data, SCHEMA)
    [silenced] = cast("list[dict[str, object]]", data["suppressed"])
    assert (silenced["suppressed_by"], silenced["suppressed_because"]) == ("comment", "as said")
    assert data["findings"] == []
