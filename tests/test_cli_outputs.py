"""Where the command writes its reports: several at once, whole or not at all, and never silently elsewhere."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from test_cli import RIGHT, WRONG, Call
from test_cli import figcheck_ as figcheck_

from figcheck.report import form_names

# the copy under test, also for a process that runs elsewhere
_ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}


def test_every_form_can_be_asked_for(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", WRONG)
    for form in form_names():
        result = figcheck_("check", "--format", form, story)
        assert (result.code, result.err) == (1, ""), form
        assert result.out.endswith("\n")


def test_several_forms_go_to_several_files_in_one_run(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", WRONG)
    result = figcheck_(
        "check", story, "--format", "sarif", "--output", "out.json", "--output", "page.html", "--format", "concise",
        "--format", "junit", "--output", "tests.out",
    )  # fmt: skip
    assert result.code == 1
    assert result.out.splitlines()[0].startswith("story.txt:1:14 FC201")
    assert json.loads((figcheck_.folder / "out.json").read_text("utf-8"))["version"] == "2.1.0"
    assert (figcheck_.folder / "page.html").read_text("utf-8").startswith("<!doctype html>")
    assert (figcheck_.folder / "tests.out").read_text("utf-8").startswith("<?xml")


@pytest.mark.parametrize(
    ("file", "start"),
    [
        ("a.txt", "story.txt:1:14  error"), ("a.json", "{\n"), ("a.jsonl", '{"file"'), ("a.sarif", '{\n"$schema"'),
        ("a.sarif.json", '{\n"$schema"'), ("a.xml", "<?xml"), ("a.csv", "file,line"), ("a.HTML", "<!doctype"),
        ("a.rdjson", '{"source"'),
    ],
)  # fmt: skip
def test_the_ending_of_a_file_tells_its_form(figcheck_: Call, file: str, start: str) -> None:
    figcheck_("check", figcheck_.write("story.txt", WRONG), "--output", file)
    assert (figcheck_.folder / file).read_text("utf-8").startswith(start)


def test_with_all_reports_in_files_the_summary_is_still_said(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", WRONG)
    result = figcheck_("check", story, "--select", "FC201", "--output", "a.json")
    assert result.out == "3 figures · 1 claim judged · 0 consistent · 1 contradicted · 0 undecided\n"
    assert figcheck_("check", story, "--quiet", "--output", "a.json").out == ""


@pytest.mark.parametrize(
    ("arguments", "trouble"),
    [
        (["--output", "report"], "the ending of 'report' tells no format; name one before it: --format FORM --output"),
        (["--format", "json", "--format", "text"], "only one format can go to the standard output"),
        (["--output", "a.json", "--output", "./a.json"], "two formats are to be written to 'a.json'"),
        (["--output", "nowhere/a.json"], "nowhere/a.json: this file cannot be written (there is no such directory)"),
        (["--format", "json", "--output", "."], ".: this file cannot be written (it is a directory)"),
        (["--format", "sarif", "--statistics"], "--statistics is for text and concise, not for sarif"),
        (["--format", "html", "--show-claims"], "--show-claims is for text and concise, not for html"),
    ],
)
def test_an_output_that_cannot_be_is_exit_2_and_one_sentence(
    figcheck_: Call, arguments: list[str], trouble: str
) -> None:
    result = figcheck_("check", figcheck_.write("story.txt", WRONG), *arguments)
    assert (result.code, result.out) == (2, "")
    assert trouble in result.err
    assert result.err.count("\n") == 1
    assert [path.name for path in figcheck_.folder.iterdir()] == ["story.txt"]


@pytest.mark.skipif(os.name != "posix", reason="only a POSIX shell closes streams so")
@pytest.mark.parametrize(("name", "code"), [("story.txt", 1), ("none.txt", 2)])
def test_a_call_with_closed_streams_still_has_its_exit_code(tmp_path: Path, name: str, code: int) -> None:
    (tmp_path / "story.txt").write_text(WRONG, encoding="utf-8")
    command = f'"{sys.executable}" -m figcheck check {name}'
    for closed in (">&-", ">&- 2>&-"):
        done = subprocess.run(f"{command} {closed}", shell=True, cwd=tmp_path, env=_ENVIRONMENT, check=False)
        assert done.returncode == code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_behind_the_standard_output_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(WRONG, encoding="utf-8")
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "figcheck", "check", "story.txt"],
            cwd=tmp_path, env=_ENVIRONMENT, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "figcheck: the standard output: No space left on device; the rest was not checked\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_exit_2(figcheck_: Call) -> None:
    result = figcheck_("check", figcheck_.write("story.txt", WRONG), "--format", "json", "--output", "/dev/full")
    assert result.code == 2
    assert result.err.startswith("figcheck: /dev/full: this file cannot be written (no space left on device)")
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


def test_a_report_takes_its_place_only_when_it_is_whole(figcheck_: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    story = figcheck_.write("story.txt", RIGHT)
    figcheck_("check", story, "--output", "a.json")
    before = (figcheck_.folder / "a.json").read_text("utf-8")

    def crash(*_: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("figcheck.checker.run", crash)
    assert figcheck_("check", story, "--output", "a.json", "--output", "b.html").code == 2
    assert (figcheck_.folder / "a.json").read_text("utf-8") == before
    assert sorted(path.name for path in figcheck_.folder.iterdir()) == ["a.json", "story.txt"]


def test_a_report_keeps_the_rights_and_the_link_of_the_file_it_replaces(figcheck_: Call) -> None:
    old = figcheck_.folder / "old.json"
    old.write_text("{}")
    old.chmod(0o640)
    (figcheck_.folder / "link.json").symlink_to("old.json")
    assert figcheck_("check", figcheck_.write("story.txt", WRONG), "--output", "link.json").code == 1
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert (figcheck_.folder / "link.json").is_symlink()
    assert json.loads(old.read_text("utf-8"))["schema_version"] == 1


def test_a_pipe_is_written_to_as_it_is(figcheck_: Call) -> None:
    pipe = figcheck_.folder / "pipe.json"
    os.mkfifo(pipe)
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_text("utf-8")))
    reader.start()
    assert figcheck_("check", figcheck_.write("story.txt", WRONG), "--output", "pipe.json").code == 1
    reader.join(10)
    assert json.loads(got[0])["schema_version"] == 1
    assert pipe.is_fifo()


def test_a_story_that_cannot_be_read_is_in_every_report(figcheck_: Call) -> None:
    files = ["a.json", "a.jsonl", "a.sarif", "a.xml", "a.csv", "a.html", "a.rdjson"]
    outputs = [word for file in files for word in ("--output", file)]
    result = figcheck_("check", "gone.txt", figcheck_.write("story.txt", RIGHT), *outputs)
    assert result.code == 2
    for file in files:
        text = (figcheck_.folder / file).read_text("utf-8")
        assert "there is no such file" in text, file
        assert "gone.txt" in text, file


def test_statistics_stand_in_place_of_the_findings(figcheck_: Call) -> None:
    figcheck_.write("news/a.txt", WRONG)
    figcheck_.write("news/b.txt", RIGHT)
    result = figcheck_("check", "--select", "FC201", "--statistics", "news")
    assert result.code == 1
    assert result.out.splitlines() == [
        "                         contradicted  consistent  undecided  not checked",
        "percent-change-mismatch             1           1          ·            ·",
        "",
        "2 stories · 6 figures · 2 claims judged · 1 consistent · 1 contradicted · 0 undecided",
    ]
    assert figcheck_("check", "--statistics", "-q", figcheck_.write("none.txt", "No.")).out == ""


def test_a_reader_who_leaves_a_long_report_sees_no_traceback(figcheck_: Call) -> None:
    figcheck_.write("story.txt", (WRONG + "\n") * 3000)
    for form in ("text", "json", "html"):
        command = [sys.executable, "-m", "figcheck", "check", "story.txt", "--format", form, "--output", f"{form}.out"]
        command += ["--format", "text" if form != "text" else "csv"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout and process.stderr
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 2
        assert not (figcheck_.folder / f"{form}.out").exists(), "half a report is none"


def test_the_figure_sheet_goes_to_files_too(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", WRONG)
    result = figcheck_("figures", story, "--output", "a.csv", "--output", "a.html", "--format", "json")
    assert result.code == 0
    assert [row["text"] for row in json.loads(result.out)] == ["20%", "$3.4 billion", "$3.02 billion"]
    assert (figcheck_.folder / "a.csv").read_text("utf-8").startswith("file,ticked,line,column")
    assert (figcheck_.folder / "a.html").read_text("utf-8").startswith("<!doctype html>")
    result = figcheck_("figures", story, "--output", "a.sarif")
    assert (result.code, result.out) == (2, "")
    assert "there is no figure sheet in the format 'sarif'" in result.err


def test_the_figure_sheet_says_who_said_it_and_what_it_was_held_against(figcheck_: Call) -> None:
    text = "“We sold 30 of 120 boats, or 35%,” the yard said on Monday. The Boeing 737 left.\n"
    rows = json.loads(figcheck_("figures", "--format", "json", figcheck_.write("story.txt", text)).out)
    boats = rows[0]
    assert (boats["text"], boats["quoted"], boats["circumstances"]["source"]) == ("30", True, "the yard")
    check = next(check for check in boats["checks"] if check["rule"] == "share-mismatch")
    assert (check["outcome"], set(check["against"])) == ("contradicted", {"120", "35%"})
    assert check["account"].startswith("30 ÷ 120 = 25%")
    assert [row["checks"] for row in rows if row["kind"] == "identifier"] == [[]]


def test_a_form_is_loaded_only_when_it_is_asked_for(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", RIGHT)
    code = f"import sys; from figcheck.cli.main import main; main(['check', {story!r}]); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.splitlines()[-1].split())
    assert "figcheck.report.forms.text" in loaded
    others = {f"figcheck.report.forms.{form}" for form in form_names()} - {"figcheck.report.forms.text"}
    assert not loaded & {*others, "figcheck.report.html", "figcheck.report.sheet", "xml.sax.saxutils", "html"}
