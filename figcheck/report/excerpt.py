"""A sentence of the story on a line or two of the terminal, with some of its figures underlined.

The story is not trusted: control characters never reach the terminal, and a sentence of any length is cut down to
what stands around its figures.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ..model import Span
from ..records import NamedTuple
from .paint import PLAIN, Paint, Style

_BETWEEN = " … "
_CLOSE = 8
_LEAST_CONTEXT = 12
_WIDE = ("W", "F")
# matches "rose " and "20%", a word with the space behind it; refuses ""
_WORD = re.compile(r"[^ ]* |[^ ]+")


class Mark(NamedTuple):
    """A figure to underline with a character, in some styles."""

    span: Span
    line: str
    styles: tuple[Style, ...] = ()


class _Piece(NamedTuple):
    """A stretch of one line, fit to be shown, with the mark that stands below it."""

    text: str
    mark: Mark | None = None


def excerpt(
    text: str, sentence: Span, marks: Sequence[Mark], width: int, paint: Paint = PLAIN
) -> list[tuple[str, str]]:
    """The sentence, each line with the line below it that underlines the marks; at most about `width` columns wide.

    A sentence that does not fit is cut down to what stands around its marks, and only those that still do not fit on
    one line go on below.
    """
    whole = _trimmed(text, sentence)
    windows = [whole]
    if whole.end - whole.start > width:
        windows = _windows(text, whole, [mark.span for mark in marks], width)
    pieces: list[_Piece] = []
    for index, window in enumerate(windows):
        if index or window.start > whole.start:
            pieces.append(_Piece(_BETWEEN if index else _BETWEEN.lstrip()))
        pieces += _pieces(text, window, marks)
    if windows[-1].end < whole.end:
        pieces.append(_Piece(_BETWEEN.rstrip()))
    return [_painted(line, paint) for line in _lines(pieces, width)]


def one_line(text: str) -> str:
    """A text fit for a line of a terminal: white space becomes spaces, what cannot be shown is replaced or left out."""
    return "".join(map(_shown, text))


def wrapped(text: str, width: int) -> list[str]:
    """A text without control characters as lines of at most `width` columns; a longer word has a line of its own."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and columns(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1


def _shown(char: str) -> str:
    if char.isprintable():
        return char
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) == "Cf" else "\ufffd"


def _trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    part = text[span.start : span.end]
    start = span.start + len(part) - len(part.lstrip())
    return Span(start, max(start, span.start + len(part.rstrip())))


def _windows(text: str, whole: Span, figures: Iterable[Span], width: int) -> list[Span]:
    """What to show of a long sentence: each figure with as many words on both sides as there is room for."""
    inside = sorted((span for span in figures if span.overlaps(whole)), key=lambda span: span.start)
    if not inside:
        return [Span(whole.start, _word_end(text, whole.start, whole.start + width, whole.end))]
    for context in range(width, _LEAST_CONTEXT, -4):
        found = _around(text, whole, inside, context)
        if sum(window.end - window.start + len(_BETWEEN) for window in found) <= width:
            return found
    return _around(text, whole, inside, _LEAST_CONTEXT)


def _around(text: str, whole: Span, figures: Iterable[Span], context: int) -> list[Span]:
    """Windows that reach `context` characters beyond each figure; those that nearly touch are one."""
    found: list[Span] = []
    for span in figures:
        start = min(span.start, _word_start(text, whole.start, max(whole.start, span.start - context)))
        end = _word_end(text, span.end, min(whole.end, span.end + context), whole.end)
        if found and start <= found[-1].end + _CLOSE:
            found[-1] = Span(found[-1].start, max(end, found[-1].end))
        else:
            found.append(Span(start, end))
    return found


def _word_start(text: str, least: int, at: int) -> int:
    """The first start of a word at or after an offset; the offset itself in a text without spaces."""
    if at <= least or text[at - 1].isspace():
        return at
    space = text.find(" ", at, at + 30)
    return space + 1 if space >= 0 else at


def _word_end(text: str, least: int, at: int, end: int) -> int:
    """The last end of a word at or before an offset."""
    if at >= end or text[at].isspace():
        return at
    space = text.rfind(" ", max(least, at - 30), at)
    return space if space >= 0 else at


def _pieces(text: str, window: Span, marks: Sequence[Mark]) -> Iterator[_Piece]:
    """A stretch of the story, cut at its marks."""
    at = window.start
    for mark in sorted(marks, key=lambda mark: mark.span.start):
        start, end = max(at, mark.span.start), min(mark.span.end, window.end)
        if start < end:
            yield _Piece(one_line(text[at:start]))
            yield _Piece(one_line(text[start:end]), mark)
            at = end
    yield _Piece(one_line(text[at : window.end]))


def _lines(pieces: Iterable[_Piece], width: int) -> list[list[_Piece]]:
    """The pieces word by word on as many lines as they need."""
    lines: list[list[_Piece]] = [[]]
    used = 0
    for piece in pieces:
        for word in _WORD.findall(piece.text):
            if used and used + columns(word.rstrip()) > width and lines[-1][-1].text.endswith(" "):
                lines.append([])
                used = 0
            lines[-1].append(_Piece(word, piece.mark))
            used += columns(word)
    return lines


def _painted(line: Iterable[_Piece], paint: Paint) -> tuple[str, str]:
    """A line and its underline."""
    above, below = [], []
    for mark, group in groupby(line, key=lambda piece: piece.mark):
        shown = "".join(piece.text for piece in group)
        sign = mark.line if mark else " "
        styles = mark.styles if mark else ()
        above.append(paint(shown, *styles))
        below.append(paint(sign * columns(shown), *styles))
    return "".join(above).rstrip(), "".join(below).rstrip()
