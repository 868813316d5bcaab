"""The example hooks: a story with an error stops a commit and a publication, and a sound one passes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docs_blocks import ROOT

HOOK = ROOT / "examples" / "newsroom_hook" / "pre-commit"
SCRIPT = ROOT / "examples" / "newsroom_hook" / "check_stories.py"
SOUND = "Sales fell 50% to 10 from 20.\n"
WRONG = "Sales fell 5% to 10 from 20.\n"


def _git(where: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=where, check=True, capture_output=True)


def _hook(where: Path) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"PATH": path, "PYTHONPATH": str(ROOT)}
    return subprocess.run([str(HOOK)], cwd=where, env=environment, text=True, capture_output=True, check=False)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    if shutil.which("git") is None:
        pytest.skip("git is not installed: the hook did not run")
    _git(tmp_path, "init", "-q")
    return tmp_path


def test_the_hook_judges_what_is_staged_and_not_what_lies_in_the_folder(repository: Path) -> None:
    story = repository / "desk" / "story.md"
    story.parent.mkdir()
    story.write_text(WRONG, encoding="utf-8")
    _git(repository, "add", ".")
    story.write_text(SOUND, encoding="utf-8")
    done = _hook(repository)
    assert done.returncode == 1, done.stderr
    assert "desk/story.md:1:12 FC201" in done.stdout


def test_the_hook_passes_a_sound_story_and_a_commit_without_stories(repository: Path) -> None:
    assert _hook(repository).returncode == 0
    (repository / "story with a space.txt").write_text(SOUND, encoding="utf-8")
    _git(repository, "add", ".")
    done = _hook(repository)
    assert done.returncode == 0, done.stderr
    assert "3 consistent" in done.stdout


def test_the_hook_goes_by_the_staged_settings(repository: Path) -> None:
    (repository / "story.html").write_text(f"<p>{WRONG}", encoding="utf-8")
    _git(repository, "add", ".")
    assert _hook(repository).returncode == 1
    (repository / "figcheck.toml").write_text('ignore = ["percent-change-mismatch"]\n', encoding="utf-8")
    _git(repository, "add", ".")
    done = _hook(repository)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("text", "code", "said"), [(SOUND, 0, "ok"), (WRONG, 1, "STOP")])
def test_the_script_stops_on_a_finding(tmp_path: Path, text: str, code: int, said: str) -> None:
    (tmp_path / "story.txt").write_text(text, encoding="utf-8")
    done = subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], text=True, capture_output=True, check=False)
    assert (done.returncode, done.stdout.split()[0]) == (code, said)


def test_the_script_never_passes_what_it_could_not_read(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_bytes(b"Sales fell \xff")
    done = subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], text=True, capture_output=True, check=False)
    assert done.returncode == 2
    assert "NOT CHECKED" in done.stdout
