"""The question that a reader is asked of a story: the prompt, and the text with its figures numbered or hidden."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from functools import cache
from importlib.resources import files

from ..late import Late
from ..model import CalendarDate, Figure, Kind, Span
from ..records import dataclass

PROMPT_VERSION = "v4"
# what a part of a long story holds at most, and how much of it the next part repeats, in characters
LONGEST_PART, OVERLAP = 16_000, 4_000
_DIGIT = Late(r"\d")
_BRACKETS = str.maketrans("⟦⟧", "[]")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of one part of a story. `key` tells it from every other: story, part, prompt and form.

    `again` is true where it puts back what was answered before.
    """

    key: str
    system: str
    user: str
    part: int = 0
    parts: int = 1
    again: bool = False

    @property
    def messages(self) -> list[dict[str, str]]:
        """The two messages of a chat."""
        return [{"role": "system", "content": self.system}, {"role": "user", "content": self.user}]


@cache
def prompt(name: str = f"prompt-{PROMPT_VERSION}") -> str:
    """The instructions of a question, as they stand in the package."""
    return files(__package__).joinpath(f"{name}.md").read_text(encoding="utf-8").strip()


def questions(text: str, figures: Sequence[Figure], published: date | None, masked: bool = False) -> list[Question]:
    """The questions about a story, in overlapping parts where it is long; none where there are no two figures to tie.

    With `masked`, no digit of the story is sent: figures are numbered marks with their kind and unit, other digits are
    hidden.
    """
    if len(figures) < 2:
        return []
    parts = _parts(text, figures)
    told = "" if masked or published is None else f"Published: {published:%A, %Y-%m-%d}\n"
    if masked and published is not None:
        told = "Published: hidden\n"
    return [
        Question(
            key_of(text, index, masked),
            prompt(),
            f"{told}{_told_part(index, len(parts))}Story:\n{marked(text, figures, part, masked)}",
            index,
            len(parts),
        )
        for index, part in enumerate(parts)
    ]


def key_of(text: str, part: int, masked: bool) -> str:
    """The name of a question, by which an answer finds its story: "figcheck-v4-0f1e2d3c4b5a6978-0", "…-m0" masked."""
    return f"figcheck-{PROMPT_VERSION}-{fingerprint(text)}-{'m' if masked else ''}{part}"


def fingerprint(text: str) -> str:
    """What a text is known by."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _told_part(index: int, parts: int) -> str:
    return f"Part {index + 1} of {parts}\n" if parts > 1 else ""


def _parts(text: str, figures: Sequence[Figure]) -> list[Span]:
    """Stretches of the text that overlap, each cut at a line end or a space where it can be, and never in a figure."""
    parts: list[Span] = []
    start = 0
    while True:
        end = len(text) if len(text) - start <= LONGEST_PART else _cut(text, figures, start + LONGEST_PART)
        parts.append(Span(start, end))
        if end >= len(text):
            return parts
        start = max(_cut(text, figures, end - OVERLAP), start + 1)


def _cut(text: str, figures: Sequence[Figure], at: int) -> int:
    """A place at or a little before `at` where the text may be cut."""
    for mark in ("\n", ". ", " "):
        found = text.rfind(mark, max(0, at - OVERLAP // 2), at)
        if found > 0:
            at = found + len(mark)
            break
    index = bisect_left(figures, at, key=_end)
    inside = index < len(figures) and figures[index].span.start < at < figures[index].span.end
    return figures[index].span.start if inside else at


def _end(figure: Figure) -> int:
    return figure.span.end


def marked(text: str, figures: Sequence[Figure], part: Span, masked: bool) -> str:
    """A part of the text with its figures as numbered marks; the numbers are those of the whole story."""
    pieces: list[str] = []
    at = part.start
    for number, figure in enumerate(figures):
        span = figure.span
        if span.start < at or span.end > part.end or (figure.kind is Kind.IDENTIFIER and masked):
            continue
        pieces.append(plain(text[at : span.start], masked))
        if figure.kind is Kind.IDENTIFIER:
            pieces.append(plain(text[span.start : span.end], masked))
        else:
            inner = _hidden(figure) if masked else plain(figure.text, False)
            pieces.append(f"⟦{number}: {inner}⟧")
        at = span.end
    pieces.append(plain(text[at : part.end], masked))
    return "".join(pieces)


def plain(words: str, hidden: bool) -> str:
    """Words that cannot be taken for a mark, their digits hidden where that is asked for."""
    words = words.translate(_BRACKETS)
    return _DIGIT.sub("#", words) if hidden else words


def _hidden(figure: Figure) -> str:
    """What a figure is, without its value: "money USD", "date with weekday, month, day", "quantity mile, a range"."""
    said = figure.kind.value
    if isinstance(figure.when, CalendarDate):
        held = [name for name in ("weekday", "day", "month", "year") if getattr(figure.when, name) is not None]
        said += f" with {', '.join(held)}" if held else ""
    elif figure.unit and figure.kind is not Kind.PERCENT:
        said += f" {figure.unit}"
    if figure.qualifier is not None:
        said += f", {figure.qualifier.value}"
    if figure.upper is not None and figure.kind is not Kind.SCORE:
        said += ", a range"
    return _DIGIT.sub("#", said)
