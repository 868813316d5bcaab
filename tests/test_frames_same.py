"""Which two figures the wording ties to one thing, and which it keeps apart: tables of sentences."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from figcheck.document import parse
from figcheck.frames.same_thing import same_thing
from figcheck.frames.same_thing_context import stem
from figcheck.laws.equal import a_scale_apart, could_be_one, supported
from figcheck.model import Relation
from figcheck.reading.reader import read
from figcheck.story import tell

TABLE = tomllib.loads((Path(__file__).parent / "frames" / "same.toml").read_text(encoding="utf-8"))


def _relations(text: str) -> list[Relation]:
    document = parse(text)
    return list(same_thing(tell(document, read(document), None)))


def _texts(relation: Relation) -> list[str]:
    return [figure.text for figure in sorted(relation.figures, key=lambda figure: figure.span.start)]


@pytest.mark.parametrize("row", TABLE["tied"], ids=lambda row: row["text"][:50])
def test_the_wording_ties_two_figures(row: dict[str, object]) -> None:
    found = [(relation.frame, _texts(relation)) for relation in _relations(str(row["text"]))]
    assert (row["tie"], row["pair"]) in found


@pytest.mark.parametrize("row", TABLE["apart"], ids=lambda row: row["text"][:50])
def test_the_wording_ties_no_two_figures_that_differ(row: dict[str, str]) -> None:
    tied = [
        _texts(relation)
        for relation in _relations(row["text"])
        if len(relation.figures) > 1 and relation.figures[0].loose.disjoint(relation.figures[1].loose)
    ]
    assert tied == []


def test_a_story_without_figures_has_no_ties() -> None:
    assert _relations("Nothing was counted here.") == []


@pytest.mark.parametrize(
    ("words", "root"),
    [(("killed", "died", "deaths"), "killed"), (("American", "US"), "us"), (("schemes", "scheme"), "schem")],
)
def test_words_of_one_meaning_have_one_stem(words: tuple[str, ...], root: str) -> None:
    assert {stem(word.lower()) for word in words} == {root}


def test_values_too_far_apart_are_never_one_unless_a_scale_lies_between() -> None:
    from decimal import Decimal

    assert could_be_one(Decimal(17), Decimal(16))
    assert not could_be_one(Decimal(27_000), Decimal(23))
    assert could_be_one(Decimal(3_500_000), Decimal(3_500_000_000))
    assert a_scale_apart(Decimal(35), Decimal(35_000))
    assert not a_scale_apart(Decimal(35), Decimal(3_500))


def test_a_sum_or_difference_of_two_supports_a_headline() -> None:
    from figcheck.interval import point

    assert supported(point(30), [point(12), point(18)])
    assert supported(point(6), [point(18), point(12)])
    assert not supported(point(31), [point(12), point(18)])
