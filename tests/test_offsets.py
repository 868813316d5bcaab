"""Offsets index the caller's text whatever stands around; a figure read alone is the figure read in the story."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import figcheck
from figcheck.model import Figure, Kind
from figcheck.testing import Told, stories

# each changes what a figure is set among, and not what it says
DIRT = {
    "windows line ends": lambda text: text.replace("\n", "\r\n"),
    "combining marks": lambda text: text.replace("The ", "The cafe\u0301's ").replace(
        "\n\n", "\n\nMu\u0308ller’s view: "
    ),
    "emoji": lambda text: text.replace("\n\n", "\n\n👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 "),
    "right-to-left marks": lambda text: text.replace("\n\n", "\u200f\n\n\u200f"),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow no-break spaces": lambda text: text.replace(" ", "\u202f"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "another alphabet": lambda text: text + "\n\nЦены не изменились. 物価は変わらない。",
}
# kinds that say what they are by themselves: a score or a year may need its sentence
PLAIN = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.QUANTITY, Kind.DURATION, Kind.POINTS})

few = settings(max_examples=settings().max_examples * 2 // 5)


def _said(figures: list[Figure]) -> list[tuple[object, ...]]:
    return [(item.kind, item.stated, item.unit, item.tight, item.loose, item.qualifier) for item in figures]


@given(stories())
def test_a_span_holds_the_text_of_its_figure(told: Told) -> None:
    for figure in figcheck.extract(told.text):
        assert told.text[figure.span.start : figure.span.end] == figure.text


@given(stories())
def test_every_figure_that_was_printed_is_found_where_it_was_put(told: Told) -> None:
    found = figcheck.extract(told.text)
    for placed in told.figures:
        here = [item for item in found if item.span.overlaps(placed.span)]
        assert here, placed.printed.text
        assert any(item.span.start <= placed.span.start and placed.span.end <= item.span.end for item in here) or any(
            placed.span.start <= item.span.start for item in here
        )


@given(stories())
def test_a_figure_read_alone_is_the_figure_read_in_its_story(told: Told) -> None:
    for figure in figcheck.extract(told.text):
        if figure.kind in PLAIN and figure.upper is None and figure.text != "no":
            alone = figcheck.extract(told.text[figure.span.start : figure.span.end])
            assert _said(alone) == _said([figure])


@pytest.mark.parametrize("dirt", DIRT)
@few
@given(told=stories())
def test_what_stands_around_figures_moves_them_and_changes_nothing(dirt: str, told: Told) -> None:
    text = DIRT[dirt](told.text)
    clean, dirty = figcheck.extract(told.text), figcheck.extract(text)
    assert _said(dirty) == _said(clean)
    assert [text[item.span.start : item.span.end] for item in dirty] == [item.text for item in dirty]


@given(st.text())
def test_any_text_is_read_and_spans_lie_inside_it_in_order(text: str) -> None:
    found = figcheck.extract(text)
    assert all(0 <= item.span.start < item.span.end <= len(text) for item in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(
    st.lists(
        st.sampled_from([*"0123456789.,-–/:%$£€ \n()", "million", "per cent", "th", "am", "½", "°C", "\u00a0"])
    ).map("".join)
)
def test_any_jumble_of_numbers_is_read_and_spans_lie_inside_it_in_order(text: str) -> None:
    report = figcheck.check(text)
    assert all(text[item.span.start : item.span.end] == item.text for item in report.figures)
    assert all(one.span.end <= other.span.start for one, other in pairwise(report.figures))
