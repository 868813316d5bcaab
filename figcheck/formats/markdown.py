"""Markdown: what a reader of the rendered page sees. Code, link targets and comments are left out.

Read with pyromark, which tells the place of every run. Lines at the head between `---` or `+++` may hold the title and
the date of the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..origin import Origin
from .blocks import CODE_SIGN, SKIPPED, VOID, closed, is_code, opened
from .dates import first_day
from .flow import Flow, Mapped, story_text
from .html_tokens import Tag, tokens
from .html_walk import write
from .limits import MARKDOWN_BYTES
from .places import CodePoints
from .source import Damaged, Reading, Source
from .story import StoryFile

# matches "title: \"Harbour grows\"", "date = 2021-08-30"; refuses "  indented: x", "# title: x"
_FIELD = re.compile(
    r"""^(?P<key>[A-Za-z_-]{1,40})\s*+[:=]\s*+(?P<quote>["']?)(?P<value>|[^\n]*?(?:\S|(?=["'])))(?P=quote)[^\S\n]*+$""",
    re.MULTILINE,
)
_TITLES = ("headline", "title")
_DATES = ("date", "published", "publishdate", "pubdate", "published_at", "datepublished")
_BLOCKS = frozenset(
    ("Paragraph", "Heading", "BlockQuote", "List", "Item", "HtmlBlock", "DefinitionList", "DefinitionListTitle",
     "DefinitionListDefinition", "FootnoteDefinition", "ContainerBlock")
)  # fmt: skip
_ROWS = frozenset(("TableHead", "TableRow", "Table"))
_LEFT_OUT = frozenset(("CodeBlock", "Image", "Strikethrough", "MetadataBlock"))
# elements of HTML that are kept count of inside each other; deeper ones are as good as the last
_DEEPEST = 20


def stories(source: Source, reading: Reading) -> Iterator[StoryFile]:  # noqa: ARG001 - every reader is called alike
    """The story of a Markdown file."""
    yield story(source.text(MARKDOWN_BYTES), source.name)


def story(text: str, name: str) -> StoryFile:
    """The story of a text in Markdown."""
    title, published, body = read(text)
    mapped = story_text(title, body)
    return StoryFile(name, mapped.text, Origin(text, mapped.segments), published, "markdown")


def read(text: str) -> tuple[Mapped, date | None, Mapped]:
    """The title and the date of the front matter, and the text."""
    import pyromark

    kinds = pyromark.Options
    options = (
        kinds.ENABLE_TABLES
        | kinds.ENABLE_FOOTNOTES
        | kinds.ENABLE_STRIKETHROUGH
        | kinds.ENABLE_TASKLISTS
        | kinds.ENABLE_HEADING_ATTRIBUTES
        | kinds.ENABLE_YAML_STYLE_METADATA_BLOCKS
        | kinds.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
    )
    writer = _Writer(text)
    try:
        for event, place in pyromark.events_with_range(text, options=options):
            writer.take(event, place["start"], place["end"])
    except UnicodeEncodeError:
        raise Damaged("this text has half a surrogate pair in it, which is no character") from None
    return writer.title.mapped(), first_day(*writer.dates), writer.flow.mapped()


@dataclass(slots=True)
class _Skip:
    """What is being left out: how many elements of Markdown, and the HTML elements that are open."""

    depth: int = 0
    html: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.depth or self.html)


class _Writer:
    """Turns the events of the parser into a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.flow = Flow()
        self.title = Flow()
        self.dates: list[str] = []
        self._points = CodePoints(text)
        self._skip = _Skip()
        self._in_front = False
        self._html: tuple[int, int] | None = None

    def take(self, event: Any, first: int, last: int) -> None:
        """One event, with its place in bytes."""
        kind, value = next(iter(event.items())) if isinstance(event, dict) else (event, "")
        if kind == "Html":
            self._html_line(self._points.at(first), self._points.at(last))
            return
        self._end_html()
        if kind == "Start":
            self._start(_name(value))
        elif kind == "End":
            self._end(_name(value))
        elif self._in_front and kind == "Text":
            self._front(self._points.at(first), self._points.at(last))
        elif kind == "InlineHtml":
            self._inline_html(self._points.at(first), self._points.at(last))
        elif not self._skip:
            self._inline(kind, value, (first, last))

    def _start(self, name: str) -> None:
        if name in _LEFT_OUT:
            self._skip.depth += 1
            self._in_front = name == "MetadataBlock"
        elif name in _BLOCKS:
            self.flow.block()
        elif name in _ROWS:
            self.flow.row()
        elif name == "TableCell":
            self.flow.cell()

    def _end(self, name: str) -> None:
        if name in _LEFT_OUT:
            self._skip.depth -= 1
            self._in_front = False
        elif name in _BLOCKS:
            self.flow.block()
            self._skip.html = ()  # an element that was left open ends with its paragraph
        elif name in _ROWS:
            self.flow.row()

    def _inline(self, kind: str, value: str, place: tuple[int, int]) -> None:
        """A piece of a paragraph."""
        if kind == "Text":
            start, end = self._points.at(place[0]), self._points.at(place[1])
            if self.text[start:end] == value:
                self.flow.flow(self.text, start, end)
            else:
                self.flow.put(value, start, end)
        elif kind == "Code":
            self.flow.insert(CODE_SIGN)
        elif kind == "SoftBreak":
            self.flow.space()
        elif kind == "HardBreak":
            self.flow.line()
        elif kind == "Rule":
            self.flow.block()

    def _front(self, start: int, end: int) -> None:
        """The fields at the head of the file."""
        titles: dict[str, tuple[int, int]] = {}
        for match in _FIELD.finditer(self.text, start, end):
            key = match["key"].lower()
            if key in _DATES:
                self.dates.append(match["value"])
            elif key in _TITLES and match["value"][:1] not in (">", "|"):
                titles.setdefault(key, match.span("value"))
        for key in _TITLES:
            if key in titles:
                self.title.flow(self.text, *titles[key])
                break

    def _html_line(self, start: int, end: int) -> None:
        """A line of a block of HTML; lines that follow each other are read as one."""
        if self._html and self._html[1] == start:
            self._html = (self._html[0], end)
        else:
            self._end_html()
            self._html = (start, end)

    def _end_html(self) -> None:
        if self._html:
            write(self.text, self.flow, *self._html)
            self._html = None

    def _inline_html(self, start: int, end: int) -> None:
        """A tag within a paragraph."""
        for token in tokens(self.text, start, end):
            if not isinstance(token, Tag):
                continue
            if token.closes:
                if token.name in self._skip.html:
                    self._skip.html = self._skip.html[: self._skip.html.index(token.name)]
                elif not self._skip:
                    closed(self.flow, token.name)
            elif (token.name in SKIPPED or is_code(token.name)) and token.name not in VOID and not token.empty:
                if is_code(token.name) and not self._skip:
                    opened(self.flow, token.name)
                self._skip.html = (*self._skip.html[:_DEEPEST], token.name)
            elif not self._skip:
                opened(self.flow, token.name)


def _name(value: Any) -> str:
    return str(next(iter(value)) if isinstance(value, dict) else value)
