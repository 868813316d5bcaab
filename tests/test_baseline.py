"""A baseline: what is known is not reported, what is new is, and what is gone is told."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from test_cli import RIGHT, WRONG, Call, figcheck_

from figcheck.baseline import Baseline, Known, gathered, parse_baseline
from figcheck.errors import ConfigError

__all__ = ["figcheck_"]
FILE = "figcheck-baseline.json"
FERRY = "The ferry covers 100 miles (200 km) a day.\n"
ONE = Baseline({"aa": Known("total-mismatch", "11 is not 12", frozenset({"a.md"}))})


def test_it_reads_what_it_writes() -> None:
    assert parse_baseline(ONE.render(), FILE) == ONE
    assert parse_baseline(Baseline().render(), FILE) == Baseline()
    assert ONE.fingerprints == {"aa"}


def test_it_is_written_in_a_fixed_order_with_one_finding_on_a_line() -> None:
    rows = [("b.md", "2", "r", "m"), ("a.md", "1", "r", "“m”"), ("a.md", "2", "r", "m")]
    text = gathered(rows).render()
    assert text == gathered(reversed(rows)).render()
    assert text.count("\n    {") == 2
    assert "“m”" in text


def test_an_entry_is_stale_when_a_file_that_was_checked_has_it_no_more() -> None:
    two = Baseline({"aa": Known("r", "m", frozenset({"a.md", "b.md"}))})
    assert two.stale({"a.md": {"aa"}, "b.md": {"aa"}}) == {}
    assert two.stale({"a.md": set()}) == {"aa": {"a.md"}}
    assert two.stale({"c.md": set()}) == {}
    assert two.stale({}, gone={"b.md"}) == {"aa": {"b.md"}}
    assert two.without({"aa": {"a.md"}}) == Baseline({"aa": Known("r", "m", frozenset({"b.md"}))})
    assert two.without({"aa": {"a.md", "b.md"}}) == Baseline()


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "b.json: this is no baseline \\(Expecting value"),
        ("{", "this is no baseline"),
        ("[" * 100_000, "this is no baseline"),
        ("[]", "this is no baseline of figcheck; write one with `figcheck baseline`"),
        ('{"findings": []}', "this is no baseline of figcheck"),
        ('{"figcheck_baseline": 2, "findings": []}', "is of version 2, and this figcheck reads 1"),
        ('{"figcheck_baseline": 1}', "damaged: it has no list of findings"),
        ('{"figcheck_baseline": 1, "findings": {}}', "damaged: it has no list of findings"),
        ('{"figcheck_baseline": 1, "findings": [5]}', "damaged at its entry 1"),
        ('{"figcheck_baseline": 1, "findings": [{"fingerprint": "a"}]}', "damaged at its entry 1"),
        (ONE.render().replace('["a.md"]', "[]"), "damaged at its entry 1"),
        (ONE.render().replace('["a.md"]', "[5]"), "damaged at its entry 1"),
        (
            ONE.render().replace(
                "}\n  ]", '},\n {"fingerprint": "aa", "rule": "r", "message": "m", "files": ["b"]}\n  ]'
            ),
            "damaged at its entry 2",
        ),
    ],
)
def test_a_damaged_baseline_is_an_error(text: str, error: str) -> None:
    with pytest.raises(ConfigError, match=error):
        parse_baseline(text, "b.json")


def test_known_findings_are_not_reported_and_new_ones_are(figcheck_: Call) -> None:
    figcheck_.write("news/a.txt", WRONG)
    result = figcheck_("baseline", "news")
    assert result == (0, f"{FILE}: 1 finding of 1 story\n", "")
    assert json.loads(Path(FILE).read_text(encoding="utf-8"))["findings"][0]["files"] == ["news/a.txt"]
    assert figcheck_("check", "news", "--baseline", FILE).code == 0
    figcheck_.write("news/a.txt", f"Six men spoke at length of other things.\n\n{WRONG}\n{FERRY}")
    result = figcheck_("check", "news", "--baseline", FILE, "--format", "concise", "--quiet")
    assert (result.code, result.err) == (1, "")
    assert result.out.startswith("news/a.txt:5:")
    assert "FC310" in result.out


def test_the_settings_may_name_the_baseline(figcheck_: Call) -> None:
    figcheck_.write("news/a.txt", WRONG)
    figcheck_.write("news/figcheck.toml", 'baseline = "known.json"')
    figcheck_.write("news/known.json", Baseline().render())
    os.chdir("news")
    assert figcheck_("check", "a.txt").code == 1
    assert figcheck_("baseline", "a.txt").out == "known.json: 1 finding of 1 story\n"
    os.chdir("..")
    assert figcheck_("check", "news/a.txt").code == 0
    assert figcheck_("check", "news/a.txt", "--isolated").code == 1


def test_what_is_found_no_more_is_told_and_pruned(figcheck_: Call) -> None:
    figcheck_.write("a.txt", WRONG)
    figcheck_.write("b.txt", FERRY)
    figcheck_("baseline", "a.txt", "b.txt")
    figcheck_.write("a.txt", RIGHT)
    result = figcheck_("check", "a.txt", "--baseline", FILE)
    assert result.code == 0
    told = "1 entry found no more; --prune removes it (percent-change-mismatch in a.txt)"
    assert result.err == f"figcheck: {FILE}: {told}\n"
    assert figcheck_("check", "b.txt", "--baseline", FILE).err == ""
    assert figcheck_("check", "a.txt", "--baseline", FILE, "--quiet").err == ""
    result = figcheck_("check", "a.txt", "--baseline", FILE, "--prune")
    assert result.err == f"figcheck: {FILE}: 1 entry removed (percent-change-mismatch in a.txt)\n"
    assert len(parse_baseline(Path(FILE).read_text(encoding="utf-8"), FILE).findings) == 1
    Path("b.txt").unlink()
    assert figcheck_("baseline", "a.txt", "--prune").out == f"{FILE}: 1 entry removed, 0 left\n"


def test_pruning_adds_nothing(figcheck_: Call) -> None:
    figcheck_.write("a.txt", WRONG)
    figcheck_("baseline", "a.txt")
    figcheck_.write("a.txt", WRONG + FERRY)
    assert figcheck_("baseline", "a.txt", "--prune").out == f"{FILE}: 0 entries removed, 1 left\n"


def test_a_baseline_is_no_story(figcheck_: Call) -> None:
    figcheck_.write("a.txt", WRONG)
    figcheck_("baseline", ".")
    assert figcheck_("check", ".").err == ""
    figcheck_("baseline", ".", "--output", "known.json")
    assert figcheck_("check", ".", "--baseline", "known.json").code == 0


def test_a_baseline_with_a_hole_is_not_written(figcheck_: Call) -> None:
    figcheck_.write("a.txt", WRONG)
    result = figcheck_("baseline", "a.txt", "missing.txt")
    assert result.code == 2
    assert "missing.txt: there is no such file" in result.err
    assert f"{FILE} was not written, since not every story could be checked" in result.err
    assert not Path(FILE).exists()


def test_a_baseline_that_is_not_there_is_an_error(figcheck_: Call) -> None:
    story = figcheck_.write("a.txt", WRONG)
    assert figcheck_("check", story, "--baseline", "none.json").err == "figcheck: none.json: there is no such file\n"
    result = figcheck_("baseline", story, "--prune")
    assert (result.code, "there is no figcheck-baseline.json to prune" in result.err) == (2, True)
    figcheck_.write("bad.json", "{}")
    result = figcheck_("check", story, "--baseline", "bad.json")
    assert (result.code, result.out) == (2, "")
