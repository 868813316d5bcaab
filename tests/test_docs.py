"""The documentation does what it says: every command and every piece of code in it runs and prints what it shows."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from docs_blocks import ROOT, Block, blocks, console, python

import figcheck
from figcheck.cli.commands import COMMANDS

DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "examples/newsroom_hook/README.md",
    *sorted(f"docs/{path.name}" for path in ROOT.glob("docs/*.md")),
]
BLOCKS = [(name, block) for name in DOCUMENTS for block in blocks((ROOT / name).read_text(encoding="utf-8"))]
BUILT_IN_TRUST = True
LATER = "`make docs` writes the outputs anew"


def _id(value: object) -> str:
    return f"line {value.line}" if isinstance(value, Block) else str(value)


@pytest.mark.parametrize(("name", "block"), BLOCKS, ids=_id)
def test_a_block_runs_and_prints_what_it_shows(name: str, block: Block, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    if block.kind == "console":
        assert console(block.body) == block.body, LATER
    elif block.kind == "python":
        python(block.body)
    elif block.kind == "json":
        json.loads(block.body)
    elif block.kind == "toml":
        assert_usable(tomllib.loads(block.body))
    elif block.kind == "markdown":
        report = figcheck.check(block.body)
        assert report.suppressed and not report.findings, report.render("text")
    else:
        assert block.kind in {"sh", "text"}, f"{name}: nobody runs a block of {block.kind!r}"


def assert_usable(settings: dict[str, object]) -> None:
    """Fail for a configuration file that a check could not use; the files that it names are not looked for."""
    for key, kind in (("rates", list), ("baseline", str), ("extend", str), ("trust", str)):
        assert isinstance(settings.pop(key, kind()), kind)
    figcheck.Checker(figcheck.Config.from_mapping(settings))


def test_the_make_targets_that_are_named_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for name in DOCUMENTS:
        for target in re.findall(r"(?:`|^)make ([a-z]+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE):
            assert target in targets, f"{name} names `make {target}`"


def test_the_paths_that_are_named_exist() -> None:
    for name in DOCUMENTS:
        for path in re.findall(
            r"`((?:figcheck|tests|seeds|examples|benchmarks)/[\w./-]*)`", (ROOT / name).read_text("utf-8")
        ):
            assert (ROOT / path).exists(), f"{name} names {path}"


def test_every_command_is_documented() -> None:
    pages = "".join((ROOT / name).read_text(encoding="utf-8") for name in DOCUMENTS)
    assert [command for command in COMMANDS if f"figcheck {command}" not in pages] == []


def test_the_changelog_knows_this_version() -> None:
    assert f"## {figcheck.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_licence_is_the_one_that_the_package_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "Apache-2.0"
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert project["scripts"] == {"figcheck": "figcheck.cli.main:main"}


def test_the_hook_for_pre_commit_runs_the_command() -> None:
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert "entry: figcheck check" in hooks
    assert "language: python" in hooks
    files = re.search(r"^  files: (.*)$", hooks, re.MULTILINE)
    assert files is not None
    assert all(re.search(files[1], f"desk/story.{ending}") for ending in ("txt", "md", "html", "htm", "docx"))
    assert not any(re.search(files[1], name) for name in ("package.json", "pyproject.toml", "txt", "a.txt.py"))


def test_no_document_names_a_machine() -> None:
    for path in [
        *map(ROOT.joinpath, DOCUMENTS),
        ROOT / "Makefile",
        *ROOT.glob("examples/**/*.py"),
        *ROOT.glob("examples/**/*.txt"),
    ]:
        assert not re.search(r"/(?:home|root|work|Users)/|pypi\.|localhost", path.read_text(encoding="utf-8")), (
            path.name
        )


def test_the_examples_are_documented() -> None:
    for path in Path(ROOT, "examples").rglob("*.py"):
        assert path.read_text(encoding="utf-8").startswith('"""')
