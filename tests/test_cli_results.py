"""Reports kept from one run to the next: the same output, made anew whenever what it depends on has changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from test_cli import RIGHT, WRONG, Call, figcheck_

from figcheck.checker import Checker
from figcheck.cli import results
from figcheck.reported import Report

__all__ = ["figcheck_"]


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the stories that are checked, while reports are kept in a folder of the test's own."""
    monkeypatch.setenv(results.FOLDER, str(tmp_path / "kept"))
    seen: list[str] = []
    check: Callable[..., Report] = Checker.check

    def counted(self: Checker, text: str, **how: object) -> Report:
        seen.append(str(how["name"]))
        return check(self, text, **how)

    monkeypatch.setattr(Checker, "check", counted)
    return seen


def _files(folder: Path) -> list[Path]:
    return [path for path in (folder / "kept").rglob("*") if path.is_file()]


@pytest.mark.parametrize("form", ["text", "json", "sarif", "html"])
def test_the_second_run_says_the_same_and_checks_nothing(figcheck_: Call, made: list[str], form: str) -> None:
    figcheck_.write("a.txt", WRONG)
    figcheck_.write("b.html", "<p>Fees rose 50% to &pound;12 from &pound;10, <!-- figcheck: ignore --> it said.</p>")
    call = ("check", "--format", form, "--show-claims" if form == "text" else "--exit-zero", "a.txt", "b.html")
    first = figcheck_(*call)
    assert made == ["a.txt", "b.html"] and "20%" in first.out
    assert figcheck_(*call) == first and made == ["a.txt", "b.html"]
    assert figcheck_(*call, "--no-cache") == first and len(made) == 4


def test_what_a_report_depends_on_makes_it_anew(
    figcheck_: Call, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = figcheck_.write("a.txt", WRONG)
    calls: list[tuple[str, ...]] = [
        ("check", name), ("check", name, "--published", "2021-08-30"), ("check", name, "--ignore", "FC2"),
        ("check", name, "--select", "FC201"), ("check", name, "--select", "FC201", "--untrusted", "accuse"),
    ]  # fmt: skip
    for number, call in enumerate(calls, 1):
        figcheck_(*call)
        assert len(made) == number, call
        figcheck_(*call)
        assert len(made) == number, call
    figcheck_.write("a.txt", RIGHT)
    assert figcheck_("check", name).code == 0 and len(made) == 6
    figcheck_.write("figcheck.toml", 'ignore = ["FC2"]')
    figcheck_("check", name)
    assert len(made) == 7
    monkeypatch.setattr(results, "_program", lambda: "another version")
    figcheck_("check", name)
    assert len(made) == 8


def test_a_report_that_cannot_be_read_is_made_anew(figcheck_: Call, made: list[str]) -> None:
    first = figcheck_("check", figcheck_.write("a.txt", WRONG))
    (file,) = _files(figcheck_.folder)
    for spoiled in (b"", b"\x80", file.read_bytes()[:-9]):
        file.write_bytes(spoiled)
        made.clear()
        assert figcheck_("check", "a.txt") == first and made == ["a.txt"]


def test_what_others_may_write_to_is_neither_read_nor_written(figcheck_: Call, made: list[str]) -> None:
    if not hasattr(os, "getuid"):
        pytest.skip("this system has no owners of files")
    kept = figcheck_.folder / "kept"
    kept.mkdir()
    kept.chmod(0o777)
    figcheck_("check", figcheck_.write("a.txt", WRONG))
    assert not _files(figcheck_.folder)
    figcheck_("check", "a.txt")
    assert made == ["a.txt", "a.txt"]


def test_the_folder_does_not_grow_without_end(
    figcheck_: Call, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "_MOST_FILES", 1)
    monkeypatch.setattr(results, "_asked", lambda _checker, story, *_: f"ab{story.name}")
    for at in range(3):
        figcheck_("check", figcheck_.write(f"{at}.txt", WRONG))
    assert [file.name for file in _files(figcheck_.folder)] == ["2.txt"] and len(made) == 3
    monkeypatch.setattr(results, "_MOST_BYTES", 10)
    figcheck_("check", figcheck_.write("3.txt", WRONG))
    assert [file.name for file in _files(figcheck_.folder)] == ["2.txt"]


def test_no_report_is_kept_where_none_is_asked_for(figcheck_: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    home = figcheck_.folder / "home"
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    figcheck_("check", figcheck_.write("a.txt", WRONG))
    assert not home.exists()
    monkeypatch.delenv(results.FOLDER)
    figcheck_("check", "--no-cache", "a.txt")
    assert not home.exists()
    figcheck_("check", "a.txt")
    assert (home / "figcheck" / "reports").stat().st_mode & 0o077 == 0
