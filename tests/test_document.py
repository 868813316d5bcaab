"""The parts of a text: sentences, paragraphs, headline, dateline, quotations; offsets are always the caller's."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figcheck
from figcheck.document import Document, lower_twin, parse, plain_twin
from figcheck.model import Span
from figcheck.report.places import Places

pieces = st.sampled_from(
    [
        "Profits rose 20%.",
        " ",
        "\n",
        "\r\n",
        "\n\n",
        "“",
        "”",
        '"',
        "Mr. ",
        "U.S. ",
        "…",
        "3.5",
        "No. 5",
        "👩‍👩‍👧",
        "\u2028",
        "£",
        "-",
    ]
)
texts = st.one_of(st.text(), st.lists(pieces, max_size=40).map("".join))


def _sentences(text: str) -> list[str]:
    document = parse(text)
    spans = [document.sentence_span(index) for index in range(len(document.starts))]
    return [text[span.start : span.end].strip() for span in spans]


@given(texts)
def test_any_text_parses_and_its_sentences_cover_it(text: str) -> None:
    document = parse(text)
    spans = [document.sentence_span(index) for index in range(len(document.starts))]
    assert not text[: spans[0].start].strip()
    assert "".join(text[span.start : span.end] for span in spans) == text[spans[0].start :]
    assert len(document.paragraphs) == len(spans)
    assert list(document.paragraphs) == sorted(document.paragraphs)
    for index, span in enumerate(spans):
        if span.end > span.start:
            assert document.sentence_at(span.start) == document.sentence_at(span.end - 1) == index


@given(texts)
def test_the_plain_twin_moves_no_offset(text: str) -> None:
    assert len(plain_twin(text)) == len(text)


@given(texts)
def test_every_figure_is_where_it_says_in_the_callers_text(text: str) -> None:
    last = 0
    for figure in figcheck.extract(text):
        assert text[figure.span.start : figure.span.end] == figure.text
        assert figure.span.start >= last
        last = figure.span.end


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Two died. Six were hurt.", ["Two died.", "Six were hurt."]),
        ("It rose 3.5 percent. Sales fell.", ["It rose 3.5 percent.", "Sales fell."]),
        ("Mr. Smith paid $5. He left.", ["Mr. Smith paid $5.", "He left."]),
        ("The U.S. sent 32 flights.", ["The U.S. sent 32 flights."]),
        ("The U.S. National Guard sent 32.", ["The U.S. National Guard sent 32."]),
        ("It left the U.S. The rest stayed.", ["It left the U.S.", "The rest stayed."]),
        ("Gen. Nick Carter said 15. No. 7 won.", ["Gen. Nick Carter said 15.", "No. 7 won."]),
        ("“Six died.” Three fled.", ["“Six died.”", "Three fled."]),
        ("a wrapped line\nthat goes on.", ["a wrapped line\nthat goes on."]),
        ("One\n\nTwo", ["One", "Two"]),
        ("- 5 cats\n- 6 dogs", ["- 5 cats", "- 6 dogs"]),
        ("", [""]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert _sentences(text) == sentences


def test_a_figure_is_read_across_the_end_of_a_wrapped_line() -> None:
    filler = "the committee of the house that looked into the whole matter said that"
    text = f"{filler} about\n250 people, {filler}, paid $3.4\nbillion for {filler} three\nthousand men."
    assert [" ".join(figure.text.split()) for figure in figcheck.extract(text)] == [
        "about 250",
        "$3.4 billion",
        "three thousand",
    ]


def _headline(text: str) -> str | None:
    span = parse(text).headline
    return text[span.start : span.end] if span else None


def test_a_headline_is_a_first_line_set_apart() -> None:
    assert _headline("Six die in fire\n\nHARLOW – Six people died.") == "Six die in fire"
    assert _headline("\n Six die in fire \r\n\r\nSix people died.") == "Six die in fire"
    assert _headline("Six people died.\n\nFive were hurt.") is None
    assert _headline("Six die in fire\nSix people died.") is None
    assert _headline("Six die in fire") is None
    assert _headline("x" * 300 + "\n\nbody") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KABUL, Aug 30 (Reuters) – Six died.", (None, 8, 30)),
        ("HARLOW, March 4, 2026 – Six died.", (2026, 3, 4)),
        ("NEW YORK, 12 May 2020 (AP) — Six died.", (2020, 5, 12)),
        (" date 2021-08-30 (CNN) – Six died.", (2021, 8, 30)),
        ("Six die in fire\n\nLONDON, June 1 (Reuters) - Six died.", (None, 6, 1)),
        ("On Aug 30 (Reuters) – he said", None),
        ("KABUL, Aug 41 – Six died.", None),
        ("Six died on Aug 30.", None),
    ],
)
def test_datelines(text: str, expected: tuple[int | None, int, int] | None) -> None:
    dateline = parse(text).dateline
    assert (dateline and (dateline.year, dateline.month, dateline.day)) == expected


def _day(text: str, published: date | None) -> date | None:
    dateline = parse(text).dateline
    assert dateline is not None
    return dateline.on(published)


def test_a_dateline_without_a_year_needs_the_day_of_publication() -> None:
    assert _day("KABUL, Aug 30 (Reuters) – Six died.", None) is None
    assert _day("KABUL, Aug 30 (Reuters) – Six died.", date(2021, 8, 31)) == date(2021, 8, 30)
    assert _day("KABUL, Dec 31 (Reuters) – Six died.", date(2022, 1, 1)) == date(2021, 12, 31)
    assert _day("KABUL, Aug 30, 2019 – Six died.", date(2021, 8, 31)) == date(2019, 8, 30)
    assert _day("KABUL, Feb 30, 2019 – Six died.", date(2021, 8, 31)) is None


def test_the_dateline_dates_the_report() -> None:
    assert figcheck.check("HARLOW, March 4, 2026 – Six died.").published == date(2026, 3, 4)
    assert figcheck.check("Six died.").published is None
    assert figcheck.check("Six died.", published=date(2026, 3, 5)).published == date(2026, 3, 5)


def _quoted(document: Document) -> list[str]:
    return [document.text[span.start : span.end] for span in document.quotations]


def test_quotations_end_with_their_mark_or_their_paragraph() -> None:
    assert _quoted(parse("He said “six died” and “five fled”.")) == ["“six died”", "“five fled”"]
    assert _quoted(parse('He said "six died" today.')) == ['"six died"']
    assert _quoted(parse("“Six died.\n\nFive fled.")) == ["“Six died."]
    assert _quoted(parse("«Six died»")) == ["«Six died»"]


def test_a_figure_knows_whether_it_is_quoted() -> None:
    figures = figcheck.extract("“Six people died,” he said; 12 people fled.")
    assert [(figure.text, figure.quoted) for figure in figures] == [("Six", True), ("12", False)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_and_columns_are_counted_in_code_points(end: str) -> None:
    text = f"First.{end}👩‍🚒 rose 20%{end}{end}five"
    places = Places.of(text)
    assert places.show(0) == "1:1"
    assert places.show(text.index("20%")) == "2:10"
    assert places.show(text.index("five")) == "4:1"


def test_spans_overlap_when_they_share_a_character() -> None:
    assert Span(0, 3).overlaps(Span(2, 4))
    assert not Span(0, 3).overlaps(Span(3, 4))


def test_a_letter_that_grows_in_lower_case_keeps_its_place() -> None:
    assert lower_twin("İzmir took 12 Buses") == "İzmir took 12 buses"
    assert [figure.text for figure in figcheck.extract("İzmir's İ-shaped hall took 12 buses.")] == ["12"]
