"""`check --fix` and `--diff`: a file is changed where that is asked for, whole or not at all, and nowhere else."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from test_cli import Call, figcheck_

import figcheck.edits
from figcheck.cli import fix
from figcheck.cli.atomic import write_file
from figcheck.cli.fix import difference
from figcheck.errors import ConfigError

__all__ = ["figcheck_"]
DAY = ("--published", "2021-08-30")
MISSING = "Britain will raise its aid to 286 million (about $394 million).\n"
MENDED = MISSING.replace("286", "£286")
FERRY = "The ferry covers 100 miles (200 km) a day.\n"


def test_a_safe_correction_is_made_and_the_rest_reported(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", MISSING + FERRY)
    result = figcheck_("check", story, *DAY, "--fix", "--format", "concise", "--quiet")
    assert Path(story).read_text(encoding="utf-8") == MENDED + FERRY
    assert result.code == 1
    assert result.err == "figcheck: 1 correction made in 1 file; 1 more with --unsafe-fixes\n"
    assert result.out.count("\n") == 1
    assert result.out.startswith("story.txt:2:29 ")
    assert figcheck_("check", story, *DAY, "--fix", "--unsafe-fixes").code == 0
    assert Path(story).read_text(encoding="utf-8") == MENDED + FERRY.replace("200", "161")
    assert "no correction to make" in figcheck_("check", story, *DAY, "--fix").err


def test_a_diff_changes_nothing_and_can_be_applied(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", "Six men.\r\n\r\n" + MISSING + FERRY.rstrip("\n"))
    before = Path(story).read_bytes()
    result = figcheck_("check", story, *DAY, "--diff", "--unsafe-fixes")
    assert Path(story).read_bytes() == before
    assert result.code == 1
    assert result.err == "figcheck: 2 corrections would be made in 1 file\n"
    assert result.out.startswith("--- story.txt\n+++ story.txt\n@@ -1,4 +1,4 @@\n Six men.\r\n \r\n-Britain")
    assert result.out.endswith("\n\\ No newline at end of file\n")
    done = subprocess.run(["git", "apply", "-"], input=result.out.encode(), cwd=figcheck_.folder, capture_output=True)
    assert done.returncode == 0, done.stderr
    assert Path(story).read_bytes() == before.replace(b"286", "£286".encode()).replace(b"200 km", b"161 km")


def test_a_diff_of_what_needs_no_correction_is_empty(figcheck_: Call) -> None:
    result = figcheck_("check", figcheck_.write("story.txt", MENDED), *DAY, "--diff")
    assert result == (0, "", "figcheck: no correction to make\n")
    assert difference("a\n", "a\n", "x") == ""


def test_mode_line_ends_and_byte_order_mark_are_kept(figcheck_: Call) -> None:
    story = figcheck_.write(
        "story.txt", b"\xef\xbb\xbfOne.\r\n\r\n" + MISSING.encode().replace(b"\n", b"\r\n") + b"Two.\r"
    )
    Path(story).chmod(0o640)
    assert figcheck_("check", story, *DAY, "--fix").code == 0
    assert Path(story).read_bytes() == (
        b"\xef\xbb\xbfOne.\r\n\r\n" + MENDED.encode().replace(b"\n", b"\r\n") + b"Two.\r"
    )
    assert stat.S_IMODE(Path(story).stat().st_mode) == 0o640
    assert [path.name for path in figcheck_.folder.iterdir()] == ["story.txt"]


def test_a_link_stays_a_link(figcheck_: Call) -> None:
    figcheck_.write("real/story.txt", MISSING)
    Path("link.txt").symlink_to("real/story.txt")
    assert figcheck_("check", "link.txt", *DAY, "--fix").code == 0
    assert Path("link.txt").is_symlink()
    assert Path("real/story.txt").read_text(encoding="utf-8") == MENDED


def test_markdown_and_html_are_changed_where_the_figure_stands_as_it_reads(figcheck_: Call) -> None:
    quoted = "> Britain will give 286 million (about $394 million) more.\n"
    markdown = f"# Aid\n\n**London** [says](http://a.b) it.\n\n{MISSING}\n{quoted}"
    story = figcheck_.write("story.md", markdown)
    figcheck_("check", story, *DAY, "--fix")
    assert Path(story).read_text(encoding="utf-8") == markdown.replace("286", "£286", 1)
    html = f"<html><body><p>{MISSING}</p><p>{MISSING.replace('286 m', '286&#32;m')}</p></body></html>"
    page = figcheck_.write("page.html", html)
    figcheck_("check", page, *DAY, "--fix")
    assert Path(page).read_text(encoding="utf-8") == html.replace("286 m", "£286 m")


def test_what_a_comment_or_a_baseline_silences_is_not_corrected(figcheck_: Call) -> None:
    text = f"<!-- figcheck: ignore[missing-currency] -->\n{MISSING}"
    story = figcheck_.write("story.md", text)
    assert figcheck_("check", story, *DAY, "--fix").code == 0
    assert Path(story).read_text(encoding="utf-8") == text


def test_other_formats_are_let_be(figcheck_: Call) -> None:
    item = {"type": "text", "uri": "x", "body_text": MISSING}
    story = figcheck_.write("story.json", json.dumps(item))
    before = Path(story).read_bytes()
    figcheck_("check", story, *DAY, "--fix")
    assert Path(story).read_bytes() == before


def test_a_file_that_changed_meanwhile_is_let_be(figcheck_: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    story = figcheck_.write("story.txt", MISSING)
    proved = figcheck.edits.proved

    def late(*arguments: object) -> object:
        Path(story).write_text("Someone else saved this.\n", encoding="utf-8")
        return proved(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(fix, "proved", late)
    result = figcheck_("check", story, *DAY, "--fix")
    assert result.code == 2
    assert "the file has changed since it was read; it is as it was" in result.err
    assert Path(story).read_text(encoding="utf-8") == "Someone else saved this.\n"


def test_a_write_that_fails_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = tmp_path / "story.txt"
    story.write_bytes(b"before")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ConfigError, match=r"cannot be written \(.*No space left on device.*; it is as it was"):
        write_file(str(story), b"after")
    assert story.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["story.txt"]
    with pytest.raises(ConfigError, match="cannot be written"):
        write_file(str(tmp_path / "none" / "story.txt"), b"after")


def test_a_new_file_gets_the_usual_mode(tmp_path: Path) -> None:
    write_file(str(tmp_path / "a"), b"1")
    (tmp_path / "b").write_bytes(b"2")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "b").stat().st_mode


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["story.txt", "--fix", "--diff"], "--fix changes files and --diff only shows how; give one of the two"),
        (["story.txt", "--unsafe-fixes"], "--unsafe-fixes says what --fix or --diff may change; give one of them too"),
        (["-", "--fix"], "--fix changes files, and the standard input is none; --diff shows the changes"),
    ],
)
def test_options_that_do_not_go_together_are_an_error(figcheck_: Call, arguments: list[str], error: str) -> None:
    figcheck_.write("story.txt", MISSING)
    assert figcheck_("check", *arguments) == (2, "", f"figcheck: {error}\n")


def test_a_diff_of_the_standard_input() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "figcheck", "check", "-", *DAY, "--diff", "--untrusted", "accuse"],
        input=MISSING.encode(),
        capture_output=True,
    )
    assert done.returncode == 1
    assert done.stdout.decode().startswith("--- <stdin>\n+++ <stdin>\n")
