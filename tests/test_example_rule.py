"""The example of an installable rule: its tests pass when figcheck finds it among the installed packages."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

from docs_blocks import ROOT

EXAMPLE = ROOT / "examples" / "my_first_rule"


def _installed(site: Path) -> None:
    """What an installer writes down of a package: its name, its version and its entry points."""
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    info = site / f"my_first_rule-{project['version']}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    lines = [
        f"[{group}]\n" + "".join(f"{k} = {v}\n" for k, v in points.items())
        for group, points in project["entry-points"].items()
    ]
    (info / "entry_points.txt").write_text("\n".join(lines))


def _run(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(site), str(EXAMPLE), str(ROOT)])
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        env={**os.environ, "PYTHONPATH": path},
        cwd=EXAMPLE,
        text=True,
        capture_output=True,
        check=False,
    )


def test_the_tests_of_the_installed_rule_pass(tmp_path: Path) -> None:
    _installed(tmp_path)
    done = _run(tmp_path, "pytest", "-q", "-p", "no:cacheprovider", "tests")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("..")


def test_the_command_uses_and_explains_the_installed_rule(tmp_path: Path) -> None:
    _installed(tmp_path)
    story = tmp_path / "hall.txt"
    story.write_text("The hall has 320 seats in 20 rows of 15.")
    checked = _run(tmp_path, "figcheck", "check", str(story), "--format", "concise")
    assert checked.returncode == 1
    assert "20 rows of 15 are not 320 seats" in checked.stdout
    explained = _run(tmp_path, "figcheck", "explain", "seats-in-rows")
    assert "Rows of seats that do not give the seats of the hall." in explained.stdout
