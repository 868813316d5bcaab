"""One version of a document, read and judged, with its places as the editor counts them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import PurePath

from lsprotocol import types

from ...checker import Checker
from ...errors import FigcheckError
from ...formats.files import BY_SUFFIX, story_of_text
from ...formats.story import StoryFile
from ...model import Figure, Finding, Judgement, Span
from ...records import dataclass
from ...reported import Report
from .positions import Positions

FORMAT_OF_LANGUAGE = {
    "markdown": "markdown", "mdx": "markdown", "html": "html", "xhtml": "html", "plaintext": "plain", "text": "plain",
}  # fmt: skip
"""The formats of stories by the names that editors give to languages."""


@dataclass(frozen=True, slots=True)
class Document:
    """A version of a document as the editor has it. `path` is what the settings for it are looked up by."""

    uri: str
    path: str
    language: str
    version: int
    text: str

    @property
    def format(self) -> str:
        """The format that its text is read as: by the editor's language, else by the ending; plain where both fail."""
        by_name = BY_SUFFIX.get(PurePath(self.path).suffix.lower())
        found = FORMAT_OF_LANGUAGE.get(self.language) or (by_name.name if by_name else "")
        return found if found in FORMAT_OF_LANGUAGE.values() else "plain"


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in a document. Where it could not be checked, `trouble` says why, and there is no report."""

    document: Document
    positions: Positions
    story: StoryFile | None = None
    report: Report | None = None
    trouble: str = ""

    def place(self, span: Span) -> Span:
        """Where a span of the story stands in the document."""
        return self.story.origin.span(span) if self.story else span

    def range(self, span: Span) -> types.Range:
        """The range in the editor of a span of the story."""
        return self.positions.range(self.place(span))

    def figures_at(self, place: Span) -> Iterator[Figure]:
        """The figures that a place of the document touches."""
        for figure in self.report.figures if self.report else ():
            if touches(self.place(figure.span), place):
                yield figure

    def findings_at(self, place: Span) -> Iterator[Finding]:
        """The findings that have one of their places at a place of the document."""
        for finding in self.report.findings if self.report else ():
            spans = (finding.span, *(label.span for label in finding.labels))
            if any(touches(self.place(span), place) for span in spans):
                yield finding

    def judged(self, figure: Figure) -> Iterator[Judgement]:
        """The claims that a figure is part of."""
        for item in self.report.judged if self.report else ():
            if any(other.span == figure.span for other in item.claim.relation.figures):
                yield item


def touches(one: Span, other: Span) -> bool:
    """True where two spans share a character or an end: a cursor behind the last digit is at the figure."""
    return one.start <= other.end and other.start <= one.end


def seen(document: Document, checker: Checker, published: date | None, encoding: str) -> Seen:
    """A document, read and judged; a document that cannot be checked is never called clean."""
    positions = Positions.of(document.text, encoding)
    try:
        story = story_of_text(document.text, document.path, document.format)
        day = story.published or published
        report = checker.check(story.text, published=day, name=story.name, origin=story.origin)
    except FigcheckError as error:
        return Seen(document, positions, trouble=str(error))
    return Seen(document, positions, story, report)
