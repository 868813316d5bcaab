"""The measurement of accuracy counts what it says: figures in claims, changed figures, and those found."""

from __future__ import annotations

import sys

from docs_blocks import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))

import accuracy

import figcheck
from figcheck.model import Kind

STORY = "Sales fell 50% to 15 from 30. The hall has 214 seats."


def test_figures_of_claims_are_changed_and_the_changes_found() -> None:
    tally = accuracy.measured([STORY])
    assert tally.figures == {Kind.PERCENT: 1, Kind.COUNT: 3}
    assert tally.examined == {Kind.PERCENT: 1, Kind.COUNT: 2}
    assert tally.changed == {"half as much again": 3, "ten times as much": 3, "two digits exchanged": 1}
    assert tally.found == tally.changed
    assert tally.alarms == 0
    assert "| count | 3 | 67% |" in accuracy.written(tally)


def test_a_change_within_the_rounding_is_none() -> None:
    (figure,) = figcheck.extract("About 12 seats.")
    assert "two digits exchanged" in dict(accuracy.changes(figure))
    (loose,) = figcheck.extract("Some 200 seats.")
    assert "two digits exchanged" not in dict(accuracy.changes(loose))


def test_every_seed_story_is_measured_without_an_alarm() -> None:
    assert len(accuracy.stories()) >= 40
    assert accuracy.measured(accuracy.stories()[:3]).alarms == 0
