"""The text of a story as a proof: paragraphs in which every figure is marked by its kind and by what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...document import parse
from ...model import Kind, Span
from ...records import dataclass
from ..checked import Checked, Locator
from ..sheet import Row
from .markup import element, text

# matches the blank line between "one\n \n two", with the white space around it; refuses a single line end
_BREAK = re.compile(r"\s*\n[^\S\n]*\n\s*")
FAMILY = {
    Kind.MONEY: "money",
    Kind.PERCENT: "share", Kind.POINTS: "share", Kind.FRACTION: "share", Kind.RATIO: "share", Kind.MULTIPLE: "share",
    Kind.DATE: "time", Kind.CLOCK: "time", Kind.DURATION: "time", Kind.AGE: "time", Kind.YEAR: "time",
    Kind.IDENTIFIER: "name",
}  # fmt: skip
"""The family of kinds that a figure is coloured by; the others are counts and quantities."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A figure of the proof: its row in the sheet, what came of it, the claims it takes part in, and its finding."""

    row: Row
    status: str
    claims: tuple[str, ...]
    finding: int | None


def proof(checked: Checked, figures: Sequence[Marked], key: str) -> str:
    """The paragraphs of a story; `key` begins the ids."""
    report, locator = checked.report, Locator.of(checked)
    headline = parse(report.text).headline
    at, parts = 0, []
    for span in paragraphs(report.text):
        content, at = _marked(report.text, span, (figures, at), key)
        place = locator.place(Span(span.start, span.start + 1))
        is_headline = headline is not None and span.start < headline.end
        parts.append(
            element(
                "p",
                content,
                class_="headline" if is_headline else None,
                role="heading" if is_headline else None,
                aria_level="3" if is_headline else None,
                data_line=str(place.line) if place.line is not None else place.part,
            )
        )
    return "\n".join(parts)


def paragraphs(story: str) -> Iterator[Span]:
    """Where the paragraphs of a text stand: what lies between its blank lines."""
    start = len(story) - len(story.lstrip())
    end = len(story.rstrip())
    for match in _BREAK.finditer(story, start, end):
        yield Span(start, match.start())
        start = match.end()
    if start < end:
        yield Span(start, end)


def _marked(story: str, span: Span, figures: tuple[Sequence[Marked], int], key: str) -> tuple[str, int]:
    """A paragraph with its figures, and the number of the first figure behind it."""
    marked, index = figures
    parts, at = [], span.start
    while index < len(marked) and marked[index].row.figure.span.start < span.end:
        where = marked[index].row.figure.span
        if where.start >= at:
            end = min(where.end, span.end)
            parts += [text(story[at : where.start]), _figure(story[where.start : end], marked[index], f"{key}f{index}")]
            at = end
        index += 1
    return "".join([*parts, text(story[at : span.end])]), index


def look(marked: Marked) -> str:
    """The classes of a figure: its family, and what came of it."""
    return " ".join(filter(None, ["fig", f"k-{FAMILY.get(marked.row.figure.kind, 'count')}", marked.status]))


def _figure(printed: str, marked: Marked, number: str) -> str:
    return element(
        "span",
        text(printed),
        class_=look(marked),
        id=number,
        data_claims=" ".join(marked.claims) or None,
        data_ref=str(marked.finding) if marked.finding else None,
        # only what has something to tell is a stop of the tab key; the sheet lists the rest
        tabindex="0" if marked.claims else "-1",
        role="button" if marked.claims else None,
        aria_describedby=" ".join(marked.claims) or None,
    )
