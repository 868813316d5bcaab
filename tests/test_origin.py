"""Findings point into the file that the text was read from."""

from __future__ import annotations

from figcheck.model import Span
from figcheck.origin import Origin, Segment

# the file "<p>Cost &pound;45m</p>" read as "Cost £45m"
ORIGIN = Origin(
    "<p>Cost &pound;45m</p>",
    (
        Segment(Span(0, 5), Span(3, 8)),
        Segment(Span(5, 6), Span(8, 15)),
        Segment(Span(6, 9), Span(15, 18)),
    ),
)


def _shown(span: Span) -> str:
    return ORIGIN.source[span.start : span.end]


def test_a_copied_run_is_found_where_it_stood() -> None:
    assert _shown(ORIGIN.span(Span(0, 4))) == "Cost"
    assert _shown(ORIGIN.span(Span(6, 9))) == "45m"


def test_an_entity_belongs_to_the_figure_as_a_whole() -> None:
    assert _shown(ORIGIN.span(Span(5, 9))) == "&pound;45m"
    assert _shown(ORIGIN.span(Span(5, 6))) == "&pound;"


def test_an_empty_span_stays_empty() -> None:
    assert ORIGIN.span(Span(6, 6)) == Span(15, 15)


def test_without_segments_the_text_is_the_file() -> None:
    assert Origin("Cost £45m").span(Span(5, 9)) == Span(5, 9)
    assert Origin("Cost £45m").part(5) == ""


def test_white_space_between_two_runs_belongs_to_neither() -> None:
    origin = Origin("<p>A</p><p>B</p>", (Segment(Span(0, 1), Span(3, 4), "1"), Segment(Span(2, 3), Span(11, 12), "2")))
    assert origin.span(Span(0, 3)) == Span(3, 12)
    assert origin.span(Span(1, 3)) == Span(4, 12)
    assert (origin.part(0), origin.part(1), origin.part(2)) == ("1", "1", "2")
