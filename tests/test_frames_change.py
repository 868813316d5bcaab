"""The wordings of `frames/change.toml`: which figures a frame ties together, and in which role."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from figcheck.closed.limits import at_most_all
from figcheck.closed.ranges import range_ends
from figcheck.closed.ranking import ranking, superlative
from figcheck.document import parse
from figcheck.model import Relation, Story
from figcheck.reading.reader import read
from figcheck.story import tell
from figcheck.ties.change import change, change_amount, change_both
from figcheck.ties.direction import direction
from figcheck.ties.multiple import multiple

Frame = Callable[[Story], Iterable[Relation]]
FRAMES: dict[str, Frame] = {
    frame.__name__: frame
    for frame in (
        change,
        change_amount,
        change_both,
        direction,
        multiple,
        at_most_all,
        range_ends,
        superlative,
        ranking,
    )
}
CASES = tomllib.loads((Path(__file__).parent / "frames" / "change.toml").read_text("utf-8"))["case"]


def _relations(name: str, text: str) -> list[Relation]:
    document = parse(text)
    return list(FRAMES[name](tell(document, read(document), None)))


def _roles(relation: Relation) -> dict[str, str]:
    return {role: ", ".join(" ".join(figure.text.split()) for figure in figures) for role, figures in relation.roles}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['frame']}: {case['text'][:70]}")
def test_a_wording_ties_these_figures(case: dict[str, Any]) -> None:
    found = _relations(case["frame"], case["text"])
    if case.get("none"):
        assert [_roles(relation) for relation in found] == []
        return
    assert case["roles"] in [_roles(relation) for relation in found]
    relation = next(relation for relation in found if _roles(relation) == case["roles"])
    if "direction" in case:
        assert relation.cue("direction") == case["direction"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['frame']}: {case['text'][:70]}")
def test_no_break_spaces_part_words_as_spaces_do(case: dict[str, Any]) -> None:
    plain, odd = case["text"], case["text"].replace(" ", "\u00a0")
    told = [[_roles(relation) for relation in _relations(case["frame"], text)] for text in (plain, odd)]
    assert told[0] == told[1]


def test_a_change_is_told_once() -> None:
    relations = _relations("change", "Turnover rose 20% to £60m from £50m, after a rise of 5% to £50m from £47.6m.")
    assert [_roles(relation)["change"] for relation in relations] == ["20%", "5%"]


def test_the_cue_of_a_multiple_names_its_factor_and_its_hedge() -> None:
    (relation,) = _relations("multiple", "Applications more than doubled, from 5,200 to 11,700.")
    assert (relation.cue("factor"), relation.cue("hedge"), relation.cue("form")) == ("2", "more than", "times")
