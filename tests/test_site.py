"""The documentation builds into a site: every page is in it, and every link leads somewhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import yaml
from docs_blocks import ROOT

from figcheck.addresses import SITE, page_of
from figcheck.registry import builtin


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "start" / "index.html").is_file()
    assert f"site_url: {SITE}\n" in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for rule in builtin():
        page = tmp_path / "site" / page_of(rule.name).removeprefix(SITE) / "index.html"
        assert rule.code in page.read_text(encoding="utf-8")


def test_every_page_is_in_the_navigation() -> None:
    navigation = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    missing = [path.name for path in ROOT.glob("docs/*.md") if path.name not in navigation]
    assert not missing


def test_no_name_stands_twice_in_the_menu() -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!!python/name:", ""))
    names = [settings["site_name"]]
    for entry in settings["nav"]:
        ((name, below),) = entry.items()
        names += [name, *(inner for item in below for inner in item)] if isinstance(below, list) else [name]
    assert len(names) == len({name.casefold() for name in names})
