"""Which two figures the wording ties to one thing, and which it keeps apart: tables of sentences."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import figcheck
from figcheck.clauses.stems import stem
from figcheck.document import parse
from figcheck.laws.equal import a_scale_apart, could_be_one, supported
from figcheck.model import Outcome, Relation
from figcheck.reading.reader import read
from figcheck.story import tell
from figcheck.ties.same_thing import same_thing

_FRAMES = frozenset({"same thing", "headline", "bound", "scale", "heaped", "currency"})
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
    report = figcheck.check(row["text"])
    accused = [item.claim.relation for item in report.judged if item.verdict.outcome is Outcome.CONTRADICTED]
    assert [_texts(relation) for relation in accused if relation.frame in _FRAMES] == []


@pytest.mark.parametrize("row", TABLE["silent"], ids=lambda row: row["text"][:50])
def test_figures_that_only_touch_are_not_ticked_as_one(row: dict[str, str]) -> None:
    assert [_texts(relation) for relation in _relations(row["text"]) if relation.frame != "explained"] == []


@pytest.mark.parametrize("row", TABLE["explained"], ids=lambda row: row["text"][:50])
def test_a_difference_that_is_explained_is_listed_with_its_explanation(row: dict[str, object]) -> None:
    found = [
        (_texts(relation), relation.cue("because"))
        for relation in _relations(str(row["text"]))
        if relation.frame == "explained"
    ]
    assert found == [(row["pair"], row["because"])]
    report = figcheck.check(str(row["text"]))
    assert report.ok
    assert f"two figures that the story sets apart: {row['because']}" in [
        item.verdict.reason for item in report.not_checked
    ]


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


def test_a_rounding_lies_inside_what_the_rougher_figure_allows() -> None:
    from decimal import Decimal

    from figcheck.interval import Interval, between, point
    from figcheck.laws.equal import may_round

    eight, more = Decimal(8), Decimal("8.5")
    assert may_round(Decimal("8.1"), eight, point(Decimal("8.1")), between(Decimal("7.5"), more))
    assert not may_round(more, eight, point(more), between(Decimal("7.5"), more))
    assert may_round(Decimal(50), Decimal(52), Interval(Decimal(50), None), point(52))
    assert not may_round(Decimal(50), Decimal(60), Interval(Decimal(50), None), Interval(Decimal(60), None))
    assert not may_round(None, eight, point(1), point(8))


def test_the_digits_of_a_number_or_of_two_ends_that_count() -> None:
    from decimal import Decimal

    from figcheck.laws.equal import digits_of

    assert digits_of(Decimal("1.50"), None) == digits_of(Decimal(15_000)) == 2
    assert digits_of(Decimal(12), Decimal(14)) == 4
