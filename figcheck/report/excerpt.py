"""A sentence of the story on one line of the terminal, with some of its figures underlined.

The story is not trusted: control characters never reach the terminal, and a sentence of any length is cut down to
what stands around its figures.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model import Span
from .paint import PLAIN, Paint, Style

_BETWEEN = " … "
_CLOSE = 8
_LEAST_CONTEXT = 12
_WIDE = ("W", "F")


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure to underline with a character, in some styles."""

    span: Span
    line: str
    styles: tuple[Style, ...] = ()


def excerpt(text: str, sentence: Span, marks: Sequence[Mark], width: int, paint: Paint = PLAIN) -> tuple[str, str]:
    """The sentence and the line below it that underlines the marks; at most about `width` columns wide."""
    whole = _trimmed(text, sentence)
    windows = [whole]
    if whole.end - whole.start > width:
        windows = _windows(text, whole, [mark.span for mark in marks], width)
    above, below = [], []
    for index, window in enumerate(windows):
        if index or window.start > whole.start:
            dots = _BETWEEN if index else _BETWEEN.lstrip()
            above.append(dots)
            below.append(" " * len(dots))
        shown, line = _painted(text, window, marks, paint)
        above.append(shown)
        below.append(line)
    if windows[-1].end < whole.end:
        above.append(_BETWEEN.rstrip())
    return "".join(above), "".join(below).rstrip()


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


def _painted(text: str, window: Span, marks: Sequence[Mark], paint: Paint) -> tuple[str, str]:
    """A stretch of the story and its underline."""
    above, below, at = [], [], window.start
    for mark in sorted(marks, key=lambda mark: mark.span.start):
        start, end = max(at, mark.span.start), min(mark.span.end, window.end)
        if start >= end:
            continue
        plain, figure = one_line(text[at:start]), one_line(text[start:end])
        above += [plain, paint(figure, *mark.styles)]
        below += [" " * columns(plain), paint(mark.line * columns(figure), *mark.styles)]
        at = end
    rest = one_line(text[at : window.end])
    return "".join([*above, rest]), "".join([*below, " " * columns(rest)])
