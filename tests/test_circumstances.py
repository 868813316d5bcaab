"""What a sentence says of a figure besides its value: what befell the counted, when, where and who says so."""

from __future__ import annotations

import pytest

from figcheck.document import parse
from figcheck.model import Circumstances
from figcheck.reading.circumstances import described
from figcheck.reading.reader import read
from figcheck.story import tell


def _of(text: str, printed: str) -> Circumstances:
    document = parse(text)
    story = tell(document, read(document), None)
    sentence, figure = next(
        (sentence, figure) for sentence in story.sentences for figure in sentence.figures if figure.text == printed
    )
    return described(text, sentence.span, figure)


@pytest.mark.parametrize(
    ("text", "printed", "befell"),
    [
        ("The blast killed two people and wounded another.", "two", "killed"),
        ("The blast killed two people and injured nine others.", "nine", "injured"),
        ("In all 13 people, among them a child, were killed.", "13", "killed"),
        ("The death toll in the valley rose to 12 on Monday.", "12", "killed"),
        ("The harbour has 13 cranes.", "13", None),
    ],
)
def test_what_befell_the_counted_is_told_by_the_word_that_governs_them(
    text: str, printed: str, befell: str | None
) -> None:
    assert _of(text, printed).predicate == befell


@pytest.mark.parametrize(
    ("text", "printed", "source"),
    [
        ("According to the harbour police, 40 boats sank.", "40", "the harbour police"),
        ("Hospital officials said 40 people came in.", "40", "Hospital officials"),
        ("In all 40 boats sank.", "40", None),
    ],
)
def test_the_source_is_the_one_the_sentence_names(text: str, printed: str, source: str | None) -> None:
    assert _of(text, printed).source == source


def test_time_place_and_status_are_read_from_the_sentence() -> None:
    found = _of("On Monday the council in Port Elm put the revised cost at £40m.", "£40m")
    assert found.time == ("On Monday",)
    assert found.place == ("Port Elm",)
    assert "revised" in found.scope


@pytest.mark.parametrize(
    ("text", "printed", "time"),
    [
        ("Sales rose 5% in March 2024.", "5%", ("in March 2024",)),
        ("Sales rose 5% last year.", "5%", ("last year",)),
        ("Sales rose 5% in Harlow.", "5%", ()),
    ],
)
def test_the_time_is_named_by_day_month_or_distance(text: str, printed: str, time: tuple[str, ...]) -> None:
    assert _of(text, printed).time == time
