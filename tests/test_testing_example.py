"""The example of a tested story machine: its tests pass; with the buggy templates they show what its README shows."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parent.parent / "examples" / "property_test"
WORKING = re.compile(r"^ *(?:E +)?(working .*)$", re.MULTILINE)

pytest.importorskip("jinja2")


def _run(*arguments: str) -> str:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
    return subprocess.run(command, cwd=EXAMPLE, capture_output=True, text=True, check=False).stdout


def test_the_stories_of_the_good_templates_are_consistent() -> None:
    assert "3 passed" in _run("-v")


def test_each_planted_bug_is_found_and_shrunk_to_the_story_in_the_readme() -> None:
    shown = _run("--templates", "templates_with_bugs", "--tb=short")
    assert shown.count("FAILED") == 3
    told = WORKING.findall((EXAMPLE / "README.md").read_text(encoding="utf-8"))
    assert len(told) == 3
    assert set(told) <= set(WORKING.findall(shown))
