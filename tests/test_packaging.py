"""What stands around the library: the action, the template for GitLab, the container, the extensions of editors."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from docs_blocks import ROOT

from figcheck.addresses import SITE
from figcheck.cli.check import configure
from figcheck.cli.options import Parser
from figcheck.working import unit_of

ACTION: Any = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
PROJECT: Any = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_the_action_checks_writes_sarif_and_annotates(tmp_path: Path) -> None:
    (tmp_path / "a story.md").write_text("Six men and five women, 12 in all, fled.", encoding="utf-8")
    script = ACTION["runs"]["steps"][-1]["run"]
    names = {"PATHS": "a story.md", "ARGS": "--select=total-mismatch\n--untrusted=accuse", "SARIF": "out.sarif"}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", script],
        cwd=tmp_path, env={**os.environ, **names, "PATH": path}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=a story.md") or done.stdout.startswith("::warning file=a story.md")
    run = json.loads((tmp_path / "out.sarif").read_text(encoding="utf-8"))["runs"][0]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["helpUri"] == f"{SITE}rules/total-mismatch/"


def test_what_the_action_and_the_template_call_exists() -> None:
    step = ACTION["runs"]["steps"]
    template = list(yaml.safe_load_all((ROOT / "templates/figcheck.yml").read_text(encoding="utf-8")))
    parser = Parser(prog="figcheck check")
    configure(parser)
    for call in (step[-1]["run"], "\n".join(template[1]["figcheck"]["script"])):
        assert set(re.findall(r"(?<!\S)--[a-z-]+(?= (?!install))", call.partition("figcheck check")[2])) <= {
            *parser.known
        }
    for inputs, used in ((ACTION["inputs"], str(step)), (template[0]["spec"]["inputs"], str(template[1]))):
        assert all(f"inputs.{name} " in used or f"inputs.{name} }}}}" in used for name in inputs)
    assert template[1]["figcheck"]["artifacts"]["reports"]["codequality"] in str(template[1]["figcheck"]["script"])


def test_the_image_is_run_by_a_user_without_rights() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("USER")] == ["USER 10001"]
    extras = re.findall(r"\[([a-z,]+)\]'", "\n".join(lines))
    assert extras and all(set(found.split(",")) <= {*PROJECT["optional-dependencies"]} for found in extras)


def test_the_extension_starts_the_server_and_sets_what_it_takes() -> None:
    package = json.loads((ROOT / "editors/vscode/package.json").read_text(encoding="utf-8"))
    settings = package["contributes"]["configuration"]["properties"]
    assert settings["figcheck.command"]["default"] == ["figcheck", "lsp"]
    from figcheck.serve.lsp.project import Wishes

    told = {name.removeprefix("figcheck."): item["default"] for name, item in settings.items()}
    assert Wishes.of({key: value for key, value in told.items() if key != "command"}) == Wishes()


def test_the_project_names_its_addresses() -> None:
    assert PROJECT["urls"]["Documentation"] == SITE
    assert {"Repository", "Issues", "Changelog"} <= {*PROJECT["urls"]}


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        ("year", "years"), ("square foot", "square feet"), ("kilometre per hour", "kilometres per hour"),
        ("degree celsius", "degrees Celsius"), ("pound-mass", "pounds"), ("century", "centuries"),
        ("tonne of oil equivalent", "tonnes of oil equivalent"), ("horsepower", "horsepower"),
        ("litre per 100 kilometres", "litres per 100 kilometres"),
    ],
)  # fmt: skip
def test_a_unit_is_said_as_people_say_it(unit: str, said: str) -> None:
    assert unit_of("7", unit) == said
    assert unit_of("1", "year") == "year"


# a cell such as "≤ 50 ms" or "≥ 25", and what was measured: "23 ms", "0.26 s"; refuses "the same"
_BUDGET = re.compile(r"\| ([≤≥]) ([\d.]+)( m?s)? \| ([\d.]+)( m?s)? \|")


@pytest.mark.parametrize("name", ["EDITOR.md", "SERVER.md"])
def test_what_was_measured_keeps_its_budget(name: str) -> None:
    found = _BUDGET.findall((ROOT / "benchmarks" / name).read_text(encoding="utf-8"))
    assert len(found) == 2
    for sign, budget, unit, measured, its_unit in found:
        assert unit == its_unit
        assert float(measured) <= float(budget) if sign == "≤" else float(measured) >= float(budget)
