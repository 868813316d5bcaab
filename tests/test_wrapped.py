"""Prose broken into narrow lines reads as on one line; lists and tables keep their lines; offsets stay the caller's."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figcheck
from figcheck.document import parse
from figcheck.wrapped import unwrap

STORY = (
    "Interest paid by Osten Group fell $6.8 million, or 32.7%, to $13.9 million for the year ended December 31, 2014, "
    "compared to $20.6 million for the year ended December 31, 2013.",
    "Net income of the group increased $23.7 million, or 23.3%, to $101.9 million for the year ended December 31, "
    "2014, compared to $78.2 million for the year ended December 31, 2013.",
    "The provision for taxes increased $19.4 million, or 44.1%, to $63.4 million for the year, compared to $44.0 "
    "million the year before. Mr. Adeyemi, who is 47, paid 12 percent of it, and twenty-five people left at 3 p.m.",
)
LIST = "Product sales: $8,200,000\nService fees: $3,100,000\nLicences sold: $1,200,000\nTotal revenue: $12,500,000"


def told(text: str) -> list[object]:
    """What a story says by its figures and the sentences they stand in."""
    return [(f.kind, f.stated, f.unit, f.upper and f.upper.stated, f.when, f.sentence) for f in figcheck.extract(text)]


@pytest.mark.parametrize("width", range(28, 101))
def test_figures_and_findings_are_those_of_one_line(width: int) -> None:
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in STORY)
    assert told(text) == told("\n\n".join(STORY))
    rules = [finding.rule for finding in figcheck.check(text).findings]
    assert "percent-change-mismatch" in rules


@pytest.mark.parametrize(
    "text",
    [
        LIST,
        "Monday 12 died\nTuesday 14 died\nWednesday 9 died\nThursday 3 died",
        "Region | 2023 | 2024\nNorth | 12 | 14\nSouth | 9 | 11",
        "- twelve men of the\n- fourteen women of the\n- nine boys of the",
        "a short line\nand another",
    ],
)
def test_lists_and_tables_keep_their_lines(text: str) -> None:
    assert unwrap(text) == (text, ())


def test_a_word_divided_at_a_line_end_is_read_whole_and_found_where_it_stands() -> None:
    story = (
        "Osten Group said that it paid $1.2 mil-\n"
        "lion for the unit and that the old 12-\n"
        "month plan of the state for twenty-\n"
        "five people was to end with the year.\n"
    )
    figures = figcheck.extract(story)
    assert [figure.text for figure in figures] == ["$1.2 mil-\nlion", "12-\nmonth", "twenty-\nfive"]
    assert [figure.stated for figure in figures] == [1_200_000, 12, 25]
    assert all(story[figure.span.start : figure.span.end] == figure.text for figure in figures)


@given(st.lists(st.sampled_from(["12", "mil-", "lion", "people", "of the", "$3", "-", "two-", ".", "\n", "\n\n"])))
def test_any_lines_keep_their_length_and_figures_their_places(pieces: list[str]) -> None:
    text = " ".join(pieces).replace(" \n ", "\n")
    assert len(parse(text).plain) == len(text)
    for figure in figcheck.extract(text):
        assert text[figure.span.start : figure.span.end] == figure.text
