"""Every wording of tests/frames/conversion.toml: which amounts are one amount said twice, and which are not."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypedDict, cast

import pytest

import figcheck
from figcheck.closed.conversion import conversion
from figcheck.document import parse
from figcheck.model import Figure, Relation
from figcheck.reading.reader import read
from figcheck.story import tell

TABLE = Path(__file__).parent / "frames" / "conversion.toml"


class Row(TypedDict):
    """A sentence, and the pairs of amounts in it that are conversions."""

    text: str
    pairs: list[list[str]]


ROWS = cast("list[Row]", tomllib.loads(TABLE.read_text(encoding="utf-8"))["row"])


def relations(text: str) -> list[Relation]:
    """The conversions that the frame reads in a text."""
    document = parse(text)
    return list(conversion(tell(document, read(document), None)))


def figures(text: str) -> list[tuple[Figure, Figure]]:
    """The two amounts of each."""
    return [(relation.one("source"), relation.one("target")) for relation in relations(text)]


@pytest.mark.parametrize("row", ROWS, ids=[row["text"][:50] for row in ROWS])
def test_the_amounts_that_are_one_are_paired(row: Row) -> None:
    found = [(source.text, target.text) for source, target in figures(row["text"])]
    assert sorted(found) == sorted((source, target) for source, target in row["pairs"])


def test_the_table_holds_more_than_a_hundred_and_twenty_wordings() -> None:
    assert len({row["text"] for row in ROWS}) >= 120


def test_a_range_is_converted_end_by_end() -> None:
    (low, low_target), (high, high_target) = figures("The repairs cost £10m–£12m ($13m–$15.6m).")
    assert [low.stated, low_target.stated] == [10_000_000, 13_000_000]
    assert [high.stated, high_target.stated] == [12_000_000, 15_600_000]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("It cost £5m ($7m).", "money"),
        ("It cost 5.3 million ($7m).", "bare"),
        ("It is 5 miles (8 km) long.", "measure"),
        ("It rose by 2C (3.6F).", "difference"),
        ("It rose to 41C (106F).", "measure"),
        ("It was 2C (3.6F) warmer.", "difference"),
        ("Heat past 40C (104F) is usual.", "measure"),
        ("They would limit warming to 1.5C (2.7F).", "difference"),
        ("The 40-acre (16km) site is fenced.", "clash"),
    ],
)
def test_the_wording_says_what_is_converted(text: str, of: str) -> None:
    assert [relation.cue("of") for relation in relations(text)] == [of]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("It cost A$5m ($4m).", "USD"),
        ("Canadian firms and Canadian banks lost £5m ($9m).", "USD CAD"),
        ("It cost £5m ($9m), a Canadian said.", "USD"),
    ],
)
def test_a_bare_dollar_is_anothers_only_in_a_story_about_that_country(text: str, codes: str) -> None:
    assert relations(text)[0].cue("target_codes") == codes


def test_a_pair_of_shop_prices_is_a_price_and_so_are_others_beside_it() -> None:
    assert [relation.cue("price") for relation in relations("The phone is $999 (£999). A case costs $40 (£39).")] == [
        "yes",
        "yes",
    ]
    assert relations("The phone is $999 (£999). The firm earned $4 million (£3 million).")[1].cue("price") is None


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
def test_a_magnitude_behind_any_space_is_read(space: str) -> None:
    text = f"The phone is $999 (£999). The firm earned $4{space}million (£3{space}million)."
    assert relations(text)[1].cue("price") is None


def test_nothing_is_read_across_sentences() -> None:
    assert not relations("It cost £5m. ($7m) was the first bid.")


def test_a_long_line_of_brackets_is_read_in_linear_time() -> None:
    text = "It cost " + "£5m (" * 3000 + "$7m"
    assert figcheck.check(text) is not None
