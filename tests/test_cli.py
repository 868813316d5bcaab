"""The command: what it prints, how it exits, and that whatever goes wrong is one clear sentence."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import jsonschema
import pytest

import figcheck
from figcheck.cli.main import main
from figcheck.registry import builtin

WRONG = "Revenue rose 20% to $3.4 billion from $3.02 billion.\n"
RIGHT = "Revenue rose 12.5% to $3.4 billion from $3.02 billion.\n"
ONE_RULE = ("--select", "percent-change-mismatch")
SCHEMA = json.loads((Path(figcheck.__file__).parent / "report" / "report-v1.schema.json").read_text(encoding="utf-8"))


class Result(NamedTuple):
    """What a call of the command gave."""

    code: int
    out: str
    err: str


class Call:
    """Calls the command inside this process, in a directory of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys

    def __call__(self, *arguments: str) -> Result:
        code = main(arguments)
        said = self.capsys.readouterr()
        return Result(code, said.out, said.err)

    def write(self, name: str, content: str | bytes) -> str:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name


@pytest.fixture
def figcheck_(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return Call(tmp_path, capsys)


def _process(*arguments: str, data: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, **environment}
    return subprocess.run([sys.executable, "-m", "figcheck", *arguments], input=data, capture_output=True, env=env)


# exit codes


def test_a_consistent_story_exits_0(figcheck_: Call) -> None:
    result = figcheck_("check", *ONE_RULE, figcheck_.write("story.txt", RIGHT))
    assert result == (0, "3 figures · 1 claim judged · 1 consistent · 0 contradicted · 0 undecided\n", "")


def test_a_contradiction_exits_1_and_is_shown(figcheck_: Call) -> None:
    result = figcheck_("check", *ONE_RULE, figcheck_.write("story.txt", WRONG))
    assert (result.code, result.err) == (1, "")
    assert result.out.startswith("story.txt:1:14  error  percent-change-mismatch (FC201)\n")
    assert result.out.endswith("\n\n3 figures · 1 claim judged · 0 consistent · 1 contradicted · 0 undecided\n")


def test_exit_zero_exits_0_with_findings_but_not_with_trouble(figcheck_: Call) -> None:
    assert figcheck_("check", "--exit-zero", figcheck_.write("story.txt", WRONG)).code == 0
    assert figcheck_("check", "--exit-zero", "nowhere.txt").code == 2


def test_trouble_with_one_file_exits_2_and_the_others_are_checked(figcheck_: Call) -> None:
    result = figcheck_("check", "nowhere.txt", figcheck_.write("story.txt", WRONG))
    assert result.code == 2
    assert result.err == "figcheck: nowhere.txt: there is no such file\n"
    assert "1 contradicted" in result.out


@pytest.mark.parametrize("text", ["", "   \n", "Nothing to count here."])
def test_a_story_without_figures_is_said_to_have_none(figcheck_: Call, text: str) -> None:
    result = figcheck_("check", figcheck_.write("story.txt", text))
    assert result == (0, "no figures found: nothing to check\n", "")


# input


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (
            b"Caf\xe9 sold 5",
            "this is not UTF-8 (byte 0xE9 on line 1); save it as UTF-8, or name its --encoding",
        ),
        (
            b"one\ntwo \xff",
            "this is not UTF-8 (byte 0xFF on line 2); save it as UTF-8, or name its --encoding",
        ),
        ("5 cats".encode("utf-16"), "this is UTF-16, not UTF-8; save it as UTF-8 and try again"),
        (b"5 cats\0", "this looks like a binary file (a NUL byte at offset 6); give a text file"),
    ],
)
def test_what_is_not_a_text_file_is_refused(figcheck_: Call, content: bytes, trouble: str) -> None:
    for command in ("check", "figures"):
        result = figcheck_(command, figcheck_.write("story.txt", content))
        assert (result.code, result.err) == (2, f"figcheck: story.txt: {trouble}\n")


def test_a_text_is_read_in_the_encoding_that_is_told(figcheck_: Call) -> None:
    for name, content in (
        ("a.txt", "Sales fell 50% to £10 from £20 – “so it is”.".encode("windows-1252")),
        ("a.md", "*Sales* fell 50% to £10 from £20 – “so it is”.".encode("windows-1252")),
        ("a.html", "<p>Sales fell 50% to £10 from £20 – “so it is”.</p>".encode("windows-1252")),
    ):
        result = figcheck_("check", figcheck_.write(name, content), "--encoding", "latin-1", "--show-claims")
        assert (result.code, result.err) == (0, "")
        assert "£10 ÷ £20 − 1 = −50%" in result.out or "50%" in result.out
        assert "�" not in result.out
    refused = figcheck_("check", "a.txt", "--encoding", "rot13")
    assert (refused.code, "is no encoding that is known here" in refused.err) == (2, True)


def test_many_stories_are_checked_in_processes_in_their_order(figcheck_: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        text = "Sales rose 20% to 12 from 11." if number % 3 else "Sales rose 20% to 12 from 10."
        figcheck_.write(f"news/{number:02}.txt", text)
    figcheck_.write("news/15.txt", b"\xff")
    calls = ("check", "news", "--untrusted", "accuse", "--format", "jsonl", "--jobs")
    alone = figcheck_(*calls, "1")
    monkeypatch.setattr("figcheck.cli.check_pool._ENOUGH", 100)
    together = figcheck_(*calls, "2")
    assert together == alone
    assert (alone.code, alone.out.count('"rule": "percent-change-mismatch"') > 20) == (2, True)
    figcheck_("baseline", "news/01.txt", "news/02.txt")
    known = figcheck_(*calls, "2", "--baseline", "figcheck-baseline.json")
    assert known == figcheck_(*calls, "1", "--baseline", "figcheck-baseline.json")
    assert known.out.count('"suppressed_by": "baseline"') == 20, "the sentence is that of two stories in three"


def test_a_call_without_a_story_says_how_a_pipe_is_read(figcheck_: Call) -> None:
    assert "or - for what comes in by a pipe" in figcheck_("check").err


def test_a_file_that_may_not_be_read_is_refused(figcheck_: Call) -> None:
    (figcheck_.folder / "loop.txt").symlink_to("loop.txt")
    result = figcheck_("check", "loop.txt")
    assert result.code == 2
    assert result.err.startswith("figcheck: loop.txt: this file cannot be read (")


@pytest.mark.parametrize("content", [b"\xef\xbb\xbf" + WRONG.encode(), WRONG.replace("\n", "\r\n").encode()])
def test_a_byte_order_mark_and_windows_line_ends_are_fine(figcheck_: Call, content: bytes) -> None:
    result = figcheck_("check", "--format", "concise", "-q", figcheck_.write("story.txt", content))
    assert result.out == "story.txt:1:14 FC201 20% does not follow from $3.02 billion and $3.4 billion\n"


def test_a_directory_stands_for_its_stories(figcheck_: Call) -> None:
    figcheck_.write("news/b.txt", WRONG)
    figcheck_.write("news/deep/a.md", RIGHT)
    figcheck_.write("news/.hidden/c.txt", WRONG)
    figcheck_.write("news/picture.png", b"\0")
    result = figcheck_("check", *ONE_RULE, "news")
    assert result.code == 1
    assert result.out.endswith(
        "2 stories · 6 figures · 2 claims judged · 1 consistent · 1 contradicted · 0 undecided\n"
    )


def test_a_directory_without_stories_is_refused(figcheck_: Call) -> None:
    (figcheck_.folder / "empty").mkdir()
    result = figcheck_("check", "empty")
    assert result == (
        2,
        "",
        "figcheck: empty: a directory without stories (.txt, .md, .html, .docx …); name the files to check\n",
    )


def test_the_standard_input_is_read_as_utf_8() -> None:
    ran = _process("check", "-", data=WRONG.encode(), PYTHONIOENCODING="latin-1")
    assert ran.returncode == 1
    assert ran.stdout.startswith(b"<stdin>:1:14  error")
    ran = _process("check", "-", data=b"\xff")
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr.startswith(b"figcheck: <stdin>: this is not UTF-8")


def test_a_very_long_line_is_shown_in_part(figcheck_: Call) -> None:
    text = "Police said 12 people were hurt in 3 towns. " * 2_000 + WRONG
    result = figcheck_("check", figcheck_.write("long.txt", text))
    assert result.code == 1
    assert max(map(len, result.out.splitlines())) < 150


# options


@pytest.mark.parametrize(
    ("arguments", "trouble"),
    [
        (["chekc"], "there is no command 'chekc'; did you mean 'check'?"),
        (["story.txt"], "there is no command 'story.txt'; to check a file: figcheck check story.txt"),
        (["--versoin"], "there is no option '--versoin'; did you mean '--version'?"),
        (["check", "x", "--fromat=json"], "there is no option '--fromat'; did you mean '--format'? `figcheck check"),
        (["check", "--show-claim", "x"], "there is no option '--show-claim'; did you mean '--show-claims'?"),
        (["check", "--format", "jsn", "x"], "there is no 'jsn'; did you mean 'json'?"),
        (["check", "--published", "30/8/2021", "x"], "'30/8/2021' is not a date; write it as 2021-08-30"),
        (["check", "--select", ",", "x"], "give the name or code of a rule, such as total-mismatch or FC3"),
        (["check", "--ignore", "percent-chang-mismatch", "x"], "did you mean 'percent-change-mismatch'?"),
        (["check"], "the following arguments are required: PATH"),
        (["explain", "wrong-wekday"], "there is no rule 'wrong-wekday'; did you mean 'wrong-weekday'?"),
        (["explain", "nonsense"], "there is no rule 'nonsense'; `figcheck rules` lists them all"),
        (["rules", "all"], "there is no use for 'all'"),
        (["rates", "GBP", "USD"], "two currencies and a day"),
        (["rates", "GBP", "DOLLARS", "--on", "2021-08-30"], "'DOLLARS' is not a currency code"),
        (["rates", "GBP", "ZZZ", "--on", "2021-08-30"], "no source knows ZZZ"),
        (["check", "x", "--rates", "none.csv"], "none.csv: there is no such file"),
    ],
)
def test_a_wrong_call_is_one_sentence_and_exit_2(figcheck_: Call, arguments: list[str], trouble: str) -> None:
    result = figcheck_(*arguments)
    assert (result.code, result.out) == (2, "")
    assert trouble in result.err
    assert result.err.startswith("figcheck: ")
    assert result.err.count("\n") == 1


def test_without_a_command_the_help_is_shown(figcheck_: Call) -> None:
    result = figcheck_()
    assert result.code == 2
    assert "exit codes: 0 nothing found, 1 findings, 2 could not check" in result.out
    for arguments in (["--help"], ["check", "--help"], ["rates", "-h"]):
        result = figcheck_(*arguments)
        assert (result.code, result.err) == (0, "")
        assert result.out.startswith("usage: figcheck")


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version(figcheck_: Call, option: str) -> None:
    assert figcheck_(option) == (0, f"figcheck {figcheck.__version__}\n", "")


def test_rules_can_be_selected_and_ignored(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", WRONG)
    assert figcheck_("check", story, "--ignore", "percent-change-mismatch").code == 0
    assert figcheck_("check", story, "--ignore", "FC1,FC2").code == 0
    assert figcheck_("check", story, "--select", "FC1").code == 0
    assert figcheck_("check", story, "--select", "FC1", "--select", "FC201").code == 1
    assert figcheck_("check", story, "--select", "FC1", "--extend-select", "FC2").code == 1


def test_quiet_prints_findings_only(figcheck_: Call) -> None:
    assert figcheck_("check", "-q", figcheck_.write("right.txt", RIGHT)).out == ""
    assert "figures ·" not in figcheck_("check", "--quiet", figcheck_.write("wrong.txt", WRONG)).out


def test_claims_are_shown_on_request(figcheck_: Call) -> None:
    result = figcheck_("check", "--show-claims", figcheck_.write("story.txt", RIGHT))
    assert "✓ 1:14  percent-change-mismatch  $3.4 billion ÷ $3.02 billion − 1 = 12.59%" in result.out


def test_the_concise_format_is_a_line_for_each_finding(figcheck_: Call) -> None:
    result = figcheck_("check", "--format", "concise", figcheck_.write("story.txt", WRONG))
    assert result.out.splitlines()[0] == (
        "story.txt:1:14 FC201 20% does not follow from $3.02 billion and $3.4 billion"
    )


def test_json_of_one_story_is_its_report(figcheck_: Call) -> None:
    result = figcheck_("check", "--format", "json", "--published", "2021-08-30", figcheck_.write("story.txt", WRONG))
    report = json.loads(result.out)
    jsonschema.Draft202012Validator(SCHEMA).validate(report)
    assert (result.code, report["published"], len(report["findings"])) == (1, "2021-08-30", 1)


def test_json_of_several_stories_names_each(figcheck_: Call) -> None:
    figcheck_.write("news/a.txt", WRONG)
    figcheck_.write("news/b.txt", RIGHT)
    result = figcheck_("check", "--format", "json", "news")
    reports = json.loads(result.out)
    assert [Path(item["file"]).name for item in reports] == ["a.txt", "b.txt"]
    for item in reports:
        jsonschema.Draft202012Validator(SCHEMA).validate(item["report"])
    assert json.loads(figcheck_("check", "--format", "json", "none.txt", "gone.txt").out) == [
        {"file": "none.txt", "error": "there is no such file"},
        {"file": "gone.txt", "error": "there is no such file"},
    ]


def test_rates_of_ones_own_come_first(figcheck_: Call) -> None:
    table = figcheck_.write("own.csv", "date,base,quote,rate,source\n2021-08-30,GBP,USD,1.5,our desk\n")
    result = figcheck_("rates", "gbp", "usd", "--on", "2021-08-30", "--rates", table)
    assert result.code == 0
    assert result.out.startswith("1 GBP = 1.5 USD\n")
    assert "our desk" in result.out
    bad = figcheck_.write("bad.csv", "date,base,quote,rate\n2021-08-30,GBP,USD,lots\n")
    assert figcheck_("check", figcheck_.write("story.txt", RIGHT), "--rates", bad).code == 2


# the other commands


def test_a_rate_is_shown_with_its_source_and_date(figcheck_: Call) -> None:
    result = figcheck_("rates", "GBP", "USD", "--on", "2021-08-29")
    assert result.out.splitlines()[:3] == [
        "1 GBP = 1.3723 USD",
        "  as of       2021-08-27 (the last fixing up to 2021-08-29)",
        "  source      ECB cross via EUR",
    ]


def test_the_figure_sheet_as_text(figcheck_: Call) -> None:
    story = "About 250 Americans paid $3.4 billion, aged 3 to 4.\n"
    result = figcheck_("figures", figcheck_.write("story.txt", story))
    assert result.code == 0
    lines = result.out.splitlines()
    assert lines[0].split() == ["PLACE", "FIGURE", "KIND", "VALUE", "UNIT", "COUNTS", "HELD", "AGAINST"]
    assert lines[1] == story.strip()
    assert lines[2].split() == ["[", "]", "1:1", "About", "250", "count", "250", "american", "nothing"]
    assert lines[3].split() == ["[", "]", "1:26", "$3.4", "billion", "money", "3,400,000,000", "USD", "nothing"]
    assert "3–4" in lines[4]
    assert lines[-1] == "3 figures · 3 held against nothing"
    assert figcheck_("figures", figcheck_.write("none.txt", "No.")).out == "no figures found\n"


def test_the_figure_sheet_as_csv(figcheck_: Call) -> None:
    result = figcheck_("figures", "--format", "csv", figcheck_.write("story.txt", "“About 250 men, £5,”\r\nhe said.\n"))
    rows = list(csv.DictReader(io.StringIO(result.out)))
    assert [(row["text"], row["value"], row["unit"], row["thing"]) for row in rows] == [
        ("About 250", "250", "", "man"),
        ("£5", "5", "GBP", ""),
    ]
    assert {row["file"] for row in rows} == {"story.txt"}
    assert rows[0]["context"].startswith("“About 250 men, £5,”")


def test_the_figure_sheet_as_json(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", "About 250 men.\n")
    (row,) = json.loads(figcheck_("figures", "--format", "json", story).out)
    assert (row["line"], row["column"], row["text"], row["low"]) == (1, 1, "About 250", row["low"])
    assert row["context"] == "About 250 men."
    several = json.loads(figcheck_("figures", "--format", "json", story, story).out)
    assert [item["file"] for item in several] == ["story.txt", "story.txt"]


def test_the_figure_sheet_as_json_has_the_circumstances(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", "On Monday the harbour police said 13 people were killed in Port Elm.\n")
    rows = json.loads(figcheck_("figures", "--format", "json", story).out)
    (row,) = [row for row in rows if row["text"] == "13"]
    assert row["circumstances"] == {
        "predicate": "killed",
        "time": ["On Monday"],
        "place": ["Port Elm"],
        "source": "the harbour police",
        "scope": [],
    }


def test_one_figure_is_explained_with_its_circumstances_and_claims(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", "A blast killed 13 American men. He met the kin of the 15 US men killed.\n")
    result = figcheck_("explain", "--figure", "2", story)
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    assert lines[0] == "story.txt:1:55  figure 2 of 2: 15"
    assert "  thing      man (us)" in lines
    assert "  befell     killed" in lines
    assert any(line.startswith("  judged     ✗ figures-disagree") for line in lines)


@pytest.mark.parametrize(
    ("number", "lines"),
    [
        ("1", ["  value      3", "  up to      4"]),
        ("2", ["  value      30", "  allows     from 30"]),
        ("3", ["  value      50", "  allows     up to 50"]),
    ],
)
def test_the_explanation_of_a_figure_tells_its_bounds(figcheck_: Call, number: str, lines: list[str]) -> None:
    story = figcheck_.write("story.txt", "It took 3 to 4 days. At least 30 men and up to 50 dogs came.\n")
    told = figcheck_("explain", "--figure", number, story).out.splitlines()
    assert [line for line in told if line in lines] == lines
    assert ("  up to      4" in told) == (number == "1")


def test_the_explanation_of_a_date_has_no_number(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", "The hall, of 30 rooms, was shut on 4 May 2021.\n")
    told = figcheck_("explain", "--figure", "2", story).out
    assert "  kind       date" in told
    assert "as printed" not in told and "judged" not in told


def test_a_figure_is_explained_with_the_settings_and_the_day_that_check_uses(figcheck_: Call) -> None:
    figcheck_.write("figcheck.toml", '[house]\nbare-dollar = "AUD"\n')
    story = figcheck_.write("story.txt", "It cost $3m (£1.6m) on Monday.\n")
    explained = figcheck_("explain", "--figure", "1", story, "--published", "2021-08-30").out
    assert "  unit       AUD" in explained.splitlines()
    assert "✓ currency-conversion  $3m × 0.53" in explained
    assert "  unit       USD" in figcheck_("explain", "--figure", "1", story, "--isolated").out.splitlines()
    without = figcheck_("explain", "--figure", "1", story, "--published", "2021-08-30", "--ignore", "FC3").out
    assert "currency-conversion" not in without


def test_settings_are_refused_where_no_story_is_explained(figcheck_: Call) -> None:
    result = figcheck_("explain", "FC301", "--published", "2021-08-30")
    assert (result.code, result.out) == (2, "")
    assert "a rule is explained with the settings of its examples" in result.err


def test_a_figure_without_a_story_cannot_be_explained(figcheck_: Call) -> None:
    result = figcheck_("explain", "--figure", "3")
    assert result.code == 2
    assert "name the story too, such as `figcheck explain --figure 3 story.txt`" in result.err


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        ("3", "story.txt has 2 figures; there is no figure 3"),
        ("0", "'0' is not the number of a figure; the first is 1"),
        ("one", "'one' is not the number of a figure; the first is 1"),
    ],
)
def test_a_figure_that_is_not_there_cannot_be_explained(figcheck_: Call, number: str, trouble: str) -> None:
    story = figcheck_.write("story.txt", "A blast killed 13 men and hurt 15.\n")
    result = figcheck_("explain", "--figure", number, story)
    assert (result.code, result.out) == (2, "")
    assert trouble in result.err
    assert figcheck_("explain", "--figure", "1", "none.txt").code == 2


def test_every_rule_explains_itself_and_keeps_its_promises(figcheck_: Call) -> None:
    for rule in builtin():
        result = figcheck_("explain", rule.name)
        assert result.code == 0, result.out
        assert result.out.startswith(f"{rule.name} ({rule.code}, since {rule.since})\n\n{rule.doc.splitlines()[0]}")
        assert result.out.count("  ✗ ") >= len(rule.bad)
        assert sum(result.out.count(f"  {tick} ") for tick in "✓?–") >= len(rule.good)


def test_a_rule_can_be_named_by_its_code(figcheck_: Call) -> None:
    assert figcheck_("explain", "fc201").out == figcheck_("explain", "percent-change-mismatch").out


def test_the_rules_are_listed_by_code(figcheck_: Call) -> None:
    lines = figcheck_("rules").out.splitlines()
    assert [line.split()[:2] for line in lines] == [[rule.code, rule.name] for rule in builtin()]
    listed = json.loads(figcheck_("rules", "--format", "json").out)
    assert [item["name"] for item in listed] == [rule.name for rule in builtin()]
    # the whole first paragraph, also where it fills two lines
    assert any(line.endswith('"fell 800 points, or 4%, to 39,200"') for line in lines)


# the terminal


def test_colours_are_for_terminals_only(figcheck_: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    story = figcheck_.write("story.txt", WRONG)
    assert "\x1b" not in figcheck_("check", story).out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[31;1m20%\x1b[0m" in figcheck_("check", story).out
    assert "\x1b" not in figcheck_("check", "--format", "json", story).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in figcheck_("check", story).out


def test_a_narrow_terminal_gets_narrow_excerpts(figcheck_: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    story = figcheck_.write("story.txt", "word " * 30 + WRONG)
    quoted = [line for line in figcheck_("check", story).out.splitlines() if "│" in line]
    assert max(map(len, quoted)) <= 70


def test_an_encoding_without_the_signs_breaks_nothing() -> None:
    ran = _process("check", "--show-claims", "-", data=WRONG.encode(), PYTHONIOENCODING="ascii")
    assert ran.returncode == 1
    assert b"Traceback" not in ran.stderr
    ran = _process("check", "--format", "json", "-", data="£5 for 5 men".encode(), PYTHONIOENCODING="ascii")
    assert json.loads(ran.stdout.decode("utf-8"))["figures"][0]["text"] == "£5"


def test_a_reader_who_leaves_early_sees_no_traceback() -> None:
    command = [sys.executable, "-m", "figcheck", "figures", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdout.close()
        process.stdin.write(b"About 250 men and 12 women. " * 5000)
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 2


def test_an_interrupt_is_no_traceback(figcheck_: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("figcheck.checker.run", interrupted)
    assert figcheck_("check", figcheck_.write("story.txt", RIGHT)) == (130, "", "")


def test_a_crash_inside_figcheck_is_a_sentence(figcheck_: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("figcheck.checker.run", crash)
    result = figcheck_("check", figcheck_.write("story.txt", RIGHT))
    assert (result.code, result.out) == (2, "")
    assert "an error inside figcheck (ZeroDivisionError: a bug)" in result.err


def test_the_day_that_is_told_goes_before_a_dateline(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", "HARLOW, 4 March 2021 - The port reopened today, Friday, March 11.\n")
    assert figcheck_("check", story).code == 1
    assert figcheck_("check", story, "--published", "2022-03-11").code == 0
