"""The text layer of a PDF."""

from __future__ import annotations

from datetime import date

from story_files import parts, pdf, sources, story


def test_the_pages_are_read_in_order_and_each_figure_has_its_page() -> None:
    found = story(pdf("Harbour grows 5%\nSix ships came.", "It cost £286 million."), "story.pdf")
    assert found.text == "Harbour grows 5%\nSix ships came.\nIt cost £286 million."
    assert parts(found) == [("5%", "page 1"), ("Six", "page 1"), ("£286 million", "page 2")]
    assert (found.format, found.published, found.origin.has_lines) == ("pdf", None, False)


def test_a_dateline_behind_the_headline_tells_the_day_of_publication() -> None:
    found = story(pdf("Harbour grows\nBy a reporter\nHARLOW, 4 March 2021 - Six ships came."), "story.pdf")
    assert found.published == date(2021, 3, 4)
    assert story(pdf("Harbour grows\nThe piers of 4 March 2021 - six - stand."), "story.pdf").published is None


def test_a_word_that_was_parted_at_the_end_of_a_line_is_one_again() -> None:
    found = story(pdf("It cost 3.4 mil-\nlion; the long-\nterm bonds grew."), "story.pdf")
    assert found.text == "It cost 3.4 million; the long-term bonds grew."
    assert ("3.4 million", "3.4 mil-\nlion") in sources(found)


def test_the_number_of_a_page_is_no_figure() -> None:
    found = story(pdf("1\nSix ships", "400 left\n- 2 -", "Page 3 of 3"), "story.pdf")
    assert found.text == "Six ships\n400 left"
