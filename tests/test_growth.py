"""Work grows as the text does. Calls are counted and no time is taken, so that a busy machine changes nothing."""

from __future__ import annotations

import gc
import sys
from types import FrameType

import pytest

import figcheck
from figcheck.closed.conversion import conversion
from figcheck.closed.time_zones import time_zones
from figcheck.document import parse
from figcheck.model import Sentence
from figcheck.reading.reader import read
from figcheck.story import CHAPTER, chapters, own_text, tell

FOUR_TIMES = 4.3
_ITEM = (
    "the yard sold 1,234 boats in May and 5,678 carts worth $3.4 million to 12 dealers who paid 5% more than in 2019, "
)
_PARAGRAPH = (
    "Revenue at Harlow rose 12.5% to $3.4 billion from $3.02 billion in the year to 31 March 2021, it said on Monday. "
    "Of its 1,200 staff 300 work in Leeds, and the other 900 in 14 towns.\n\n"
)
_WRONG = "Turnover at yard {0} rose 50% to ${1} million from ${2} million in {3}.\n\n"


def _endless(size: int) -> str:
    """One sentence."""
    return _ITEM * (size // len(_ITEM)) + "it said."


def _paragraphs(size: int) -> str:
    return _PARAGRAPH * (size // len(_PARAGRAPH))


def _one_line(size: int) -> str:
    return _paragraphs(size).replace("\n", " ")


def _contradictions(size: int) -> str:
    lines = (_WRONG.format(at, 300 + at % 50, 290 + at % 37, 1950 + at % 70) for at in range(size // len(_WRONG)))
    return "".join(lines)


def _words(size: int) -> str:
    """Letters without an end, and a figure now and then."""
    return "and then he went on to say so " * (size // 30) + "5"


def _table(size: int) -> str:
    return "Yard\t2020\t2021\n" + "".join(f"Harlow {at}\t{at}\t{at + 1}\n" for at in range(size // 18))


def _dates(size: int) -> str:
    return "".join(f"{1 + at % 28} May {1950 + at % 70}, " for at in range(size // 13)) + "it said."


def _calls(text: str) -> int:
    """How many functions, built-in ones too, are called to check a text."""
    counted = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        figcheck.check(text)
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize(
    "make",
    [_endless, _paragraphs, _one_line, _contradictions, _words, _table, _dates],
    ids=lambda make: make.__name__.strip("_"),
)
def test_four_times_the_text_is_four_times_the_work(make: object) -> None:
    assert callable(make)
    _calls(make(1_000))  # what is compiled and loaded once
    few, many = make(4_000), make(16_000)
    assert _calls(many) / _calls(few) <= FOUR_TIMES * len(many) / len(few) / 4


def test_times_on_two_clocks_and_amounts_in_two_moneys_are_held_to_what_stands_near_them() -> None:
    clocks, moneys = (tell(document, read(document), None) for document in map(parse, _lists_without_end()))
    dates = [len(relation.role("when")) for relation in time_zones(clocks)]
    others = [len(relation.rivals) for relation in conversion(moneys)]
    assert len(dates) == len(others) == 400
    assert max(dates) < 80 and max(others) < 100


def _lists_without_end() -> tuple[str, str]:
    """Sentences that have 400 times on two clocks with a date each, and as many amounts in two currencies."""
    clocks = (f"{1 + at % 12} p.m. EST ({1 + at % 12} a.m. GMT) on {1 + at % 28} May, " for at in range(400))
    moneys = (f"${at * 7 % 991 + 1}m (£{at * 5 % 983 + 1}m), " for at in range(400))
    return "".join(clocks) + "it said.", "".join(moneys) + "it said."


# a book

_QUIET = "The yard at Harlow sold {0} boats.\n\n"
_FALSE = "Revenue at Wexley rose 20% to $3.4 billion from $3.02 billion.\n\n"


def _book() -> str:
    """More sentences with figures than are looked at together, and a contradiction at each end."""
    return _FALSE + "".join(_QUIET.format(at % 90 + 10) for at in range(2 * CHAPTER)) + _FALSE.replace("20%", "30%")


def test_a_book_is_read_one_stretch_after_the_other_and_nothing_of_it_is_lost() -> None:
    text, heard = _book(), list[tuple[int, int]]()
    report = figcheck.Checker().watched(lambda done, whole: heard.append((done, whole))).check(text)
    assert [text[finding.span.start : finding.span.end] for finding in report.findings] == ["20%", "30%"]
    assert report.findings[0].span.start < len(_FALSE) and report.findings[1].span.start > len(text) - len(_FALSE)
    assert len(report.figures) == 2 * CHAPTER + 6
    assert len(heard) == 2 and heard[0][0] < heard[1][0] == heard[1][1] == len(text)


def test_the_stretches_of_a_book_hold_every_sentence_once_and_keep_nothing_behind_them() -> None:
    text = "".join(_QUIET.format(at) + "It hired 5 people. " * (at % 3) for at in range(100, 160))
    document = parse(text)
    story = tell(document, read(document), None)
    seen: list[Sentence] = []
    for stretch in chapters(story, 10):
        assert stretch.part is not None and own_text(stretch) == text[stretch.part.start : stretch.part.end]
        assert [figure for sentence in stretch.sentences for figure in sentence.figures] == list(stretch.figures)
        assert not seen or seen[-1].paragraph != stretch.sentences[0].paragraph
        assert not any(sentence.kept for sentence in seen)
        for sentence in stretch.sentences:
            sentence.kept["a question"] = "its answer"
        seen += stretch.sentences
    assert tuple(seen) == story.sentences and len(seen) > 100
    assert [*chapters(story)] == [story]


def test_nothing_of_a_check_waits_for_the_collector_of_cycles() -> None:
    text = _PARAGRAPH * 5 + "".join(_WRONG.format(at, 300 + at, 290, 1950 + at) for at in range(5))
    figcheck.check(text)  # what is compiled and loaded once
    gc.collect()
    gc.disable()
    try:
        assert figcheck.check(text).findings
        assert gc.collect() == 0
    finally:
        gc.enable()
