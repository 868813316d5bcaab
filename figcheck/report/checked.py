"""What a writer of reports is given: a report with the file it speaks of, and how the output is to look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from ..model import Span
from ..origin import Origin
from ..records import dataclass
from .paint import PLAIN, Paint
from .places import Places

if TYPE_CHECKING:
    from ..authoring import Rule
    from ..compared import Comparison
    from ..reported import Report


@dataclass(frozen=True, slots=True)
class Checked:
    """A report with the file that its text was read from.

    `path` is the file itself where the story is one of many in it and its name says which ("stories.csv#17").
    `comparison` is there where the story is a draft that was held against its sources.
    """

    report: Report
    origin: Origin
    path: str = ""
    comparison: Comparison | None = None

    @property
    def file(self) -> str:
        """The path of the file, for tools that open it."""
        return self.path or self.report.name


@dataclass(frozen=True, slots=True)
class Look:
    """How the output is to look.

    `single` is True when one story only was asked for, `claims` when every claim is to be listed, `quiet` when nothing
    but findings is. `rules` are the rules in use, for forms that describe them; none stands for the built-in ones.
    """

    paint: Paint = PLAIN
    width: int = 100
    single: bool = True
    claims: bool = False
    quiet: bool = False
    rules: Sequence[Rule] = ()


class Writer(Protocol):
    """Writes stories one after the other and keeps no report, so that any number of them can be written."""

    def story(self, checked: Checked, /) -> str:
        """What to write for a story."""

    def trouble(self, name: str, sentence: str, /) -> str:
        """What to write for a story that could not be checked, and why not."""

    def end(self) -> str:
        """What to write after the last story."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in its file.

    `span` is in code points of `Origin.source`: the file, or of a file of many records the record. Lines and columns
    count from 1, columns in code points, and the end is the column after the last character; they are None in files
    without lines. `part` names the place in files that need it
    ("paragraph 3, run 2", "/bodies/0/value").
    """

    span: Span
    line: int | None
    column: int | None
    end_line: int | None
    end_column: int | None
    part: str = ""

    def show(self) -> str:
        """The place for people: `line:column`, or the part."""
        return self.part if self.line is None else f"{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Locator:
    """Finds the places of a story's spans in its file."""

    origin: Origin
    lines: Places

    @classmethod
    def of(cls, checked: Checked) -> Locator:
        """The locator of a story."""
        return cls(checked.origin, Places.of(checked.origin.source))

    def place(self, span: Span) -> Place:
        """Where a span of the text stands in the file."""
        there, part = self.origin.span(span), self.origin.part(span.start)
        if not self.origin.has_lines:
            return Place(there, None, None, None, None, part)
        lines, above = self.lines, self.origin.first_line - 1
        return Place(
            there,
            lines.line(there.start) + above,
            lines.column(there.start),
            lines.line(there.end) + above,
            lines.column(there.end),
            part,
        )

    def byte_columns(self, place: Place) -> tuple[int, int]:
        """The columns of the start and the end of a place with lines, in UTF-8 bytes from 1."""
        return self._byte_column(place.span.start), self._byte_column(place.span.end)

    def _byte_column(self, offset: int) -> int:
        start = self.lines.starts[self.lines.line(offset) - 1]
        return len(self.origin.source[start:offset].encode("utf-8", "surrogatepass")) + 1
