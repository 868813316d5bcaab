"""Configuration files: the nearest one holds, options go before it, and a slip in one is one clear sentence."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from test_cli import WRONG, Call, figcheck_

from figcheck.cli.config_files import nearest_file

__all__ = ["figcheck_"]
RULE = "percent-change-mismatch"
RATES = "date,base,quote,rate,source\n2026-02-18,GBP,USD,2.0,desk\n"


def _rules_found(figcheck_: Call, *arguments: str) -> list[str]:
    result = figcheck_("check", "--format", "json", *arguments)
    assert result.err == "" or not result.err, result.err
    report = json.loads(result.out)
    reports = [item["report"] for item in report] if isinstance(report, list) else [report]
    return [finding["rule"] for report in reports for finding in report["findings"]]


# which file holds


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("figcheck.toml", 'ignore = ["FC201"]'),
        ("pyproject.toml", '[project]\nname = "desk"\n\n[tool.figcheck]\nignore = ["FC201"]'),
    ],
)
def test_both_kinds_of_files_are_read(figcheck_: Call, name: str, content: str) -> None:
    story = figcheck_.write("news/today/story.txt", WRONG)
    assert _rules_found(figcheck_, story) == [RULE]
    figcheck_.write(name, content)
    assert _rules_found(figcheck_, story) == []
    assert _rules_found(figcheck_, str(figcheck_.folder / story)) == []


def test_the_nearest_file_holds_and_those_above_are_not_read(figcheck_: Call) -> None:
    figcheck_.write("figcheck.toml", 'ignore = ["FC201"]')
    figcheck_.write("wire/figcheck.toml", 'ignore = ["FC1"]')
    figcheck_.write("wire/pyproject.toml", '[project]\nname = "x"')
    figcheck_.write("desk/pyproject.toml", '[project]\nname = "figcheck-user"\n[tool.other]\nx = 1')
    assert _rules_found(figcheck_, figcheck_.write("wire/a.txt", WRONG)) == [RULE]
    assert _rules_found(figcheck_, figcheck_.write("desk/a.txt", WRONG)) == []
    assert len(_rules_found(figcheck_, ".")) == 1


def test_the_standard_input_lies_where_the_command_is_called_or_where_its_name_says(
    figcheck_: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    import io
    import sys

    figcheck_.write("wire/figcheck.toml", 'ignore = ["FC201"]')

    def run(*arguments: str) -> int:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(WRONG.encode())))
        return figcheck_("check", "-", *arguments).code

    assert run() == 1
    assert run("--stdin-filename", "wire/story.txt") == 0
    figcheck_.write("figcheck.toml", 'ignore = ["FC201"]')
    assert run() == 0


def test_one_file_can_be_named_and_none_asked_for(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", WRONG)
    figcheck_.write("figcheck.toml", 'ignore = ["FC201"]')
    figcheck_.write("other/house.toml", 'ignore = ["FC1"]')
    assert _rules_found(figcheck_, story, "--config", "other/house.toml") == [RULE]
    assert _rules_found(figcheck_, story, "--isolated") == [RULE]
    assert _rules_found(figcheck_, story, "--no-config") == [RULE]
    result = figcheck_("check", story, "--isolated", "--config", "other/house.toml")
    assert (result.code, result.err) == (
        2,
        "figcheck: --config names a file and --isolated reads none; give one of the two\n",
    )


def test_a_file_that_cannot_be_found_or_holds_nothing_is_an_error(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", WRONG)
    figcheck_.write("pyproject.toml", '[project]\nname = "x"')
    assert figcheck_("check", story).code == 1
    for name, error in (
        ("missing.toml", "missing.toml: there is no such file"),
        ("pyproject.toml", "pyproject.toml: there is no table [tool.figcheck] in this file"),
        (".", ".: this is a directory"),
    ):
        result = figcheck_("check", story, "--config", name)
        assert (result.code, result.out, result.err) == (2, "", f"figcheck: {error}\n")


def test_two_files_in_one_folder_are_an_error(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", WRONG)
    figcheck_.write("figcheck.toml", "")
    figcheck_.write("pyproject.toml", "[tool.figcheck]\n")
    result = figcheck_("check", story)
    assert (result.code, result.out) == (2, "")
    assert "figcheck.toml and " in result.err
    assert "both hold settings; keep them in one of the two" in result.err


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ("ignore = [", "story.txt: figcheck.toml: this is no valid TOML:"),
        (b"\xff", "figcheck.toml: this is not UTF-8 (byte 0); save it as UTF-8"),
        ("[tool.figcheck]\n", "figcheck.toml: outside of pyproject.toml the settings stand at the top"),
        ("ignroe = []", "figcheck.toml: unknown setting 'ignroe'; did you mean 'ignore'?"),
        ("[house]\nbare-dolar = 'AUD'", "unknown setting 'bare-dolar'; did you mean 'bare-dollar'?"),
        ("ignore = 5", "figcheck.toml: 'ignore' takes a list of rule names, not 5"),
        (
            "ignore = ['totl-mismatch']",
            "figcheck.toml: there is no rule 'totl-mismatch'; did you mean 'total-mismatch'?",
        ),
        ("[severity]\nFC201 = 'fatal'", "figcheck.toml: severity is error, warning or info, not 'fatal'"),
        ("[per-file-ignores]\n'*.x' = ['FC2o1']", "figcheck.toml: there is no rule 'FC2o1'; did you mean 'FC201'?"),
        ("[rules.stale-rate]\nrecent = 3", "figcheck.toml: the rule 'stale-rate' has no option 'recent'"),
        ("rates = 'none.csv'", "none.csv: there is no such file"),
        ("rates = 5", "figcheck.toml: 'rates' takes the paths of tables, not 5"),
        ("baseline = 5", "figcheck.toml: 'baseline' takes a path, not 5"),
        ("baseline = 'none.json'", "none.json: there is no such file"),
    ],
)
def test_a_slip_in_a_file_is_an_error_that_names_it(figcheck_: Call, content: str | bytes, error: str) -> None:
    story = figcheck_.write("story.txt", WRONG)
    figcheck_.write("figcheck.toml", content)
    result = figcheck_("check", story)
    assert (result.code, result.out) == (2, "")
    assert error.removeprefix("story.txt: ") in result.err
    assert result.err.count("\n") == 1
    assert figcheck_("config", story).code == 2


def test_a_broken_project_file_that_does_not_speak_of_figcheck_is_let_be(figcheck_: Call) -> None:
    figcheck_.write("pyproject.toml", "this is [ no toml")
    assert figcheck_("check", figcheck_.write("story.txt", WRONG)).code == 1
    figcheck_.write("pyproject.toml", "[tool.figcheck\n")
    assert figcheck_("check", "story.txt").code == 2


def test_a_table_that_is_no_table_is_an_error(figcheck_: Call) -> None:
    figcheck_.write("pyproject.toml", "[tool]\nfigcheck = 5\n")
    result = figcheck_("check", figcheck_.write("story.txt", WRONG))
    assert "[tool.figcheck] is a table of settings, not 5" in result.err
    assert result.code == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_an_error(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", WRONG)
    Path(figcheck_.write("figcheck.toml", "")).chmod(0)
    assert "may not be read" in figcheck_("check", story).err


def test_links_that_lead_in_a_circle_are_no_files(figcheck_: Call) -> None:
    Path("figcheck.toml").symlink_to("figcheck.toml")
    assert figcheck_("check", figcheck_.write("story.txt", WRONG)).code == 1
    assert nearest_file(figcheck_.folder) is None


# what it says


def test_files_are_excused_by_globs_relative_to_the_file(figcheck_: Call) -> None:
    figcheck_.write("figcheck.toml", '[per-file-ignores]\n"wire/*" = ["FC2"]\n"*.draft.txt" = ["ALL"]')
    for name, count in (("wire/a.txt", 0), ("wire/deep/b.txt", 0), ("desk/wire.txt", 1), ("desk/c.draft.txt", 0)):
        assert len(_rules_found(figcheck_, figcheck_.write(name, WRONG))) == count
    os.chdir("desk")
    assert len(_rules_found(figcheck_, "../wire/a.txt")) == 0
    assert len(_rules_found(figcheck_, "wire.txt")) == 1


def test_rates_are_read_from_beside_the_file(figcheck_: Call) -> None:
    figcheck_.write("house/rates.csv", RATES)
    figcheck_.write("house/figcheck.toml", 'rates = ["rates.csv"]')
    story = figcheck_.write("house/a.txt", "The grant is £286 million ($572 million).")
    assert _rules_found(figcheck_, story, "--published", "2026-02-18") == []
    assert _rules_found(figcheck_, story, "--published", "2026-02-18", "--isolated") == ["currency-conversion"]


def test_options_go_before_the_file(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", WRONG)
    figcheck_.write("figcheck.toml", 'select = ["FC1"]\nignore = ["FC3"]\n[severity]\nFC201 = "info"')
    assert _rules_found(figcheck_, story) == []
    assert _rules_found(figcheck_, story, "--select", "FC2") == [RULE]
    assert _rules_found(figcheck_, story, "--extend-select", RULE) == [RULE]
    assert figcheck_("check", story, "--select", "FC2").code == 0
    assert figcheck_("check", story, "--select", "FC2", "--severity", "FC201=error").code == 1
    figcheck_.write("figcheck.toml", f'ignore = ["{RULE}"]')
    assert _rules_found(figcheck_, story, "--extend-select", RULE) == [RULE]


def test_every_setting_is_an_option_too(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", WRONG)
    assert _rules_found(figcheck_, story, "--per-file-ignores", "*.txt:FC2") == []
    assert _rules_found(figcheck_, story, "--rounding-slack", "5") == []
    dollars = figcheck_.write("dollars.txt", "The port will cost $100m (£52m).")
    day = ("--published", "2026-02-18")
    assert _rules_found(figcheck_, dollars, *day) == ["currency-conversion"]
    assert _rules_found(figcheck_, dollars, *day, "--bare-dollar", "AUD") == []
    assert _rules_found(figcheck_, dollars, *day, "--rule-option", "currency-conversion.room=50%") == []
    vote = figcheck_.write("vote.txt", "The vote is on Friday 3/4/2026.")
    assert _rules_found(figcheck_, vote, "--date-order", "month-first") == ["wrong-weekday"]


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["--severity", "FC201"], "'FC201' is not RULE=LEVEL"),
        (["--severity", "FC201=bad"], "severity is error, warning or info, not 'bad'"),
        (["--per-file-ignores", "FC201"], "'FC201' is not GLOB:RULE"),
        (["--rule-option", "room=3"], "'room=3' is not RULE.OPTION=VALUE"),
        (["--rule-option", "stale-rate.recent-days=soon"], "takes a whole number, at least 0, not 'soon'"),
        (["--date-order", "day"], "there is no 'day'; choose unknown, day-first, month-first"),
        (["--bare-dollar", "EUR"], "bare-dollar is the code of a currency written with '$', not 'EUR'"),
        (["--rounding-slack", "lots"], "takes a number, not 'lots'"),
        (["--fiscal-year-start", "13"], "takes a month, such as 4 or april, not '13'"),
        (["--fail-on", "info"], "there is no 'info'"),
        (["--no-previw"], "did you mean '--no-preview'?"),
        (["--prune"], "--prune removes entries of a baseline; name it with --baseline FILE"),
    ],
)
def test_an_option_that_cannot_be_is_an_error(figcheck_: Call, arguments: list[str], error: str) -> None:
    result = figcheck_("check", figcheck_.write("story.txt", WRONG), *arguments)
    assert (result.code, result.out) == (2, "")
    assert error in result.err


def test_what_fails_can_be_only_errors(figcheck_: Call) -> None:
    story = figcheck_.write("story.txt", WRONG)
    assert figcheck_("check", story, "--fail-on", "error").code == 1
    assert figcheck_("check", story, "--fail-on", "error", "--severity", "FC201=warning").code == 0
    assert figcheck_("check", story, "--fail-on", "warning", "--severity", "FC201=warning").code == 1
    assert figcheck_("check", story, "--exit-zero").code == 0


# figcheck config


def test_config_shows_what_holds_and_where_it_is_from(figcheck_: Call) -> None:
    figcheck_.write("figcheck.toml", 'ignore = ["FC1"]\n[house]\nbare-dollar = "AUD"\n[severity]\nFC201 = "warning"')
    result = figcheck_("config", "--show", "--ignore", "FC3", "--rounding-slack", "0.5")
    rows = {line.split("  ")[0].strip(): line.split("  ")[1:] for line in result.out.splitlines() if "  " in line}
    shown = {key: [part.strip() for part in parts if part.strip()] for key, parts in rows.items()}
    assert shown["ignore"] == ['["FC1", "FC3"]', "the command line (--ignore) and figcheck.toml"]
    assert shown["house.bare-dollar"] == ['"AUD"', "figcheck.toml"]
    assert shown["house.rounding-slack"] == ['"0.5"', "the command line"]
    assert shown["house.date-order"] == ['"unknown"', "default"]
    assert shown["severity.FC201"] == ['"warning"', "figcheck.toml"]
    assert shown["preview"] == ["false", "default"]
    assert "settings read from figcheck.toml" in result.out
    assert result.code == 0


def test_config_shows_the_options_of_rules(figcheck_: Call) -> None:
    figcheck_.write("figcheck.toml", "[rules.stale-rate]\nrecent-days = 200\n")
    (row,) = [line for line in figcheck_("config", "--show").out.splitlines() if line.startswith("rules.")]
    assert row.split() == ["rules.stale-rate.recent-days", "200", "figcheck.toml"]


def test_config_shows_what_holds_for_a_story(figcheck_: Call) -> None:
    figcheck_.write("wire/figcheck.toml", 'select = ["FC201"]')
    shown = json.loads(figcheck_("config", figcheck_.write("wire/a.txt", WRONG), "--format", "json").out)
    assert shown["file"] == str(Path("wire/figcheck.toml"))
    assert shown["settings"]["select"] == {"value": ["FC201"], "from": str(Path("wire/figcheck.toml"))}
    assert shown["rules"] == [RULE]
    assert json.loads(figcheck_("config", "--format", "json").out)["file"] is None


def test_select_as_an_option_shows_that_it_clears_the_files_choice(figcheck_: Call) -> None:
    figcheck_.write("figcheck.toml", 'select = ["FC1"]\nignore = ["FC101"]')
    shown = json.loads(figcheck_("config", "--format", "json", "--select", "FC2").out)["settings"]
    assert shown["select"] == {"value": ["FC2"], "from": "the command line (--select)"}
    assert shown["ignore"] == {"value": [], "from": "default"}


# a house style that desks share


def test_a_file_extends_another_and_goes_before_it(figcheck_: Call) -> None:
    story = figcheck_.write("desks/sport/story.txt", WRONG)
    figcheck_.write("house/style.toml", 'extend = "base.toml"\nseverity = {FC201 = "warning"}\n')
    figcheck_.write(
        "house/base.toml", 'ignore = ["FC201"]\nseverity = {FC201 = "info"}\n[house]\nbare-dollar = "CAD"\n'
    )
    figcheck_.write("desks/figcheck.toml", 'extend = "../house/style.toml"\nextend-select = ["FC201"]\n')
    assert _rules_found(figcheck_, story) == [RULE]
    shown = json.loads(figcheck_("config", "--format", "json", story).out)["settings"]
    assert shown["severity.FC201"]["value"] == "warning"
    assert shown["severity.FC201"]["from"].endswith("style.toml")
    assert (shown["house.bare-dollar"]["value"], Path(shown["house.bare-dollar"]["from"]).name) == ("CAD", "base.toml")


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ('extend = "figcheck.toml"', "leads back to"),
        ('ingore = ["FC201"]', "unknown setting 'ingore'"),
        (None, "there is no such file"),
    ],
)
def test_what_cannot_be_extended_is_said_with_both_files(figcheck_: Call, base: str | None, said: str) -> None:
    story = figcheck_.write("story.txt", WRONG)
    figcheck_.write("figcheck.toml", 'extend = "style.toml"')
    if base is not None:
        figcheck_.write("style.toml", base)
    result = figcheck_("check", story)
    assert result.code == 2
    assert said in result.err
    assert "figcheck.toml" in result.err
    assert "style.toml" in result.err
