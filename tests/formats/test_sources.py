"""What a command line names: files, directories, patterns, the standard input; and what of it is checked."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest
from story_files import docx, paragraph, pdf

from figcheck.cli.main import main
from figcheck.formats.files import FORMATS, SUFFIXES
from figcheck.formats.folders import files

WRONG = "Revenue rose 20% to $3.4 billion from $3.02 billion."
CHECK = ("check", "--format", "concise", "-q", "--select", "percent-change-mismatch")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _names(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [line.split(":")[0] for line in capsys.readouterr().out.splitlines()]


def test_a_story_is_checked_in_every_format(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files: dict[str, str | bytes] = {
        "a.txt": WRONG, "b.md": f"Text **{WRONG}**", "c.html": f"<p>{WRONG}", "d.docx": docx(paragraph(WRONG)), "e.pdf": pdf(WRONG),
        "f.json": json.dumps({"headline": "x", "body_html": WRONG}), "g.xml": f"<nitf><body><p>{WRONG}</p></body></nitf>",
        "h.jsonl": json.dumps({"text": WRONG}), "i.csv": f"text\n{WRONG}\n",
    }  # fmt: skip
    for name, content in files.items():
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
        assert main([*CHECK, name]) == 1, name
        assert _names(capsys)[0].partition("#")[0] == name
    assert main([*CHECK, "."]) == 1
    assert _names(capsys) == ["a.txt", "b.md", "c.html", "d.docx", "e.pdf", "f.json", "g.xml"]
    assert main([*CHECK, "--column", "text", "h.jsonl", "i.csv"]) == 1
    assert _names(capsys) == ["h.jsonl#1", "i.csv#1"]


def test_a_directory_leaves_out_what_is_hidden_tables_and_links_in_a_circle(folder: Path) -> None:
    for name in ("a.txt", ".b.txt", ".c/d.txt", "e/f.HTML", "e/g.png", "e/h.csv"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("5")
    (folder / "e" / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    assert files(".") == ["a.txt", "e/f.HTML"]
    assert files(".", tables=True) == ["a.txt", "e/f.HTML", "e/h.csv"]


def test_a_pattern_is_understood_that_the_shell_left_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a/one.txt", "b/two.txt", "b/three.md", "x[1].txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(WRONG)
    assert files("*/*.txt") == ["a/one.txt", "b/two.txt"]
    assert files("**/*.md") == ["b/three.md"]
    assert files("[ab]") == ["a/one.txt", "b/three.md", "b/two.txt"]
    assert files("x[1].txt") == ["x[1].txt"], "a file of that very name"
    assert main([*CHECK, "*/t*.*"]) == 1
    assert _names(capsys) == ["b/three.md", "b/two.txt"]


@pytest.mark.parametrize(
    ("data", "arguments"),
    [
        (f"<p>{WRONG}".encode(), ["--stdin-filename", "page.html"]),
        (docx(paragraph(WRONG)), []),
        (pdf(WRONG), []),
        (f"<!DOCTYPE html><p>{WRONG}".encode(), []),
        (f"<?xml version='1.0'?><nitf><body><p>{WRONG}</p></body></nitf>".encode(), []),
        (f"text\n{WRONG}\n".encode(), ["--input-format", "csv"]),
        (WRONG.encode(), []),
    ],
)
def test_the_standard_input_is_read_in_the_format_of_its_name_or_its_first_bytes(
    data: bytes, arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert main([*CHECK, *arguments, "-"]) == 1
    (name,) = _names(capsys)
    assert name.partition("#")[0] == (arguments[1] if arguments[:1] == ["--stdin-filename"] else "<stdin>")


def test_a_name_for_the_standard_input_needs_the_standard_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--stdin-filename", "a.md", "b.md"]) == 2
    assert "add -" in capsys.readouterr().err


def test_the_day_on_the_command_line_wins(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.md").write_text("---\ndate: 2021-08-30\n---\nThe council met on Monday, August 30.")
    for arguments, day in ([], "2021-08-30"), (["--published", "2020-01-01"], "2020-01-01"):
        main(["check", "--format", "json", *arguments, "a.md"])
        assert json.loads(capsys.readouterr().out)["published"] == day


def test_one_record_of_a_table_is_not_a_single_story(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.csv").write_text(f"text\n{WRONG}\n")
    (folder / "a.json").write_text(json.dumps({"headline": "5", "body_html": WRONG}))
    main(["check", "--format", "json", "a.csv"])
    assert [item["file"] for item in json.loads(capsys.readouterr().out)] == ["a.csv#1"]
    main(["check", "--format", "json", "a.json"])
    assert "figures" in json.loads(capsys.readouterr().out)


def test_a_record_that_cannot_be_read_fails_the_call_and_hides_no_other(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "a.jsonl").write_text(f"{{broken\n{json.dumps({'text': WRONG})}\n")
    assert main([*CHECK, "a.jsonl"]) == 2
    said = capsys.readouterr()
    assert "a.jsonl#2:" in said.out
    assert said.err.startswith("figcheck: a.jsonl: line 1: this is not JSON")


def test_figures_are_listed_of_every_format(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.html").write_text("<p>About <b>25</b>0 men")
    assert main(["figures", "--format", "json", "a.html"]) == 0
    assert [row["text"] for row in json.loads(capsys.readouterr().out)] == ["About 250"]


def test_every_ending_belongs_to_one_format() -> None:
    assert len(SUFFIXES) == sum(len(format.suffixes) for format in FORMATS)
    assert all(callable(format.load()) for format in FORMATS)
