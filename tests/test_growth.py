"""Work grows as the text does. Calls are counted and no time is taken, so that a busy machine changes nothing."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

import figcheck

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
    [_endless, _paragraphs, _one_line, _contradictions, _words, _table],
    ids=lambda make: make.__name__.strip("_"),
)
def test_four_times_the_text_is_four_times_the_work(make: object) -> None:
    assert callable(make)
    _calls(make(1_000))  # what is compiled and loaded once
    few, many = make(4_000), make(16_000)
    assert _calls(many) / _calls(few) <= FOUR_TIMES * len(many) / len(few) / 4
