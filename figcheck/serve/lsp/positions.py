"""Offsets in code points, and the lines and columns that an editor counts, in the units that it counts in."""

from __future__ import annotations

from itertools import accumulate

from lsprotocol import types

from ...model import Span
from ...records import dataclass
from ...report.places import Places

UTF_8, UTF_16 = "utf-8", "utf-16"
_LAST_OF_BMP = 0xFFFF


@dataclass(frozen=True, slots=True)
class Positions:
    """The places of one version of a document. Lines end as the protocol says: not at a form feed, nor at U+2028."""

    text: str
    places: Places
    encoding: str

    @classmethod
    def of(cls, text: str, encoding: str = UTF_16) -> Positions:
        """The positions of a text."""
        return cls(text, Places.of(text), encoding)

    def at(self, offset: int) -> types.Position:
        """The position of an offset."""
        line = self.places.line(offset) - 1
        return types.Position(line, self._units(self.text[self.places.starts[line] : offset]))

    def range(self, span: Span) -> types.Range:
        """The range of a span."""
        return types.Range(self.at(span.start), self.at(span.end))

    def offset(self, position: types.Position) -> int:
        """The offset of a position; behind the end of a line it is that end, behind the last line that of the text."""
        if position.line >= len(self.places.starts):
            return len(self.text)
        start, end = self.places.starts[position.line], self.line_end(position.line)
        line = self.text[start:end]
        if line.isascii() or self.encoding not in (UTF_8, UTF_16):
            return min(start + position.character, end)
        reached = accumulate(map(self._units, line))
        return next((start + index for index, units in enumerate(reached) if units > position.character), end)

    def span(self, place: types.Range) -> Span:
        """The span of a range."""
        start = self.offset(place.start)
        return Span(start, max(start, self.offset(place.end)))

    def line_end(self, line: int) -> int:
        """The offset behind the last character of a line, the first being 0, before what ends it."""
        starts = self.places.starts
        end = starts[line + 1] if line + 1 < len(starts) else len(self.text)
        while end > starts[line] and self.text[end - 1] in "\r\n":
            end -= 1
        return end

    def _units(self, part: str) -> int:
        if part.isascii() or self.encoding not in (UTF_8, UTF_16):
            return len(part)
        if self.encoding == UTF_8:
            return len(part.encode("utf-8", "surrogatepass"))
        return len(part) + sum(ord(char) > _LAST_OF_BMP for char in part)


def changed(text: str, change: types.TextDocumentContentChangeEvent, encoding: str) -> str:
    """A text after a change that an editor tells: of a range, or of the whole."""
    if not isinstance(change, types.TextDocumentContentChangePartial):
        return change.text
    span = Positions.of(text, encoding).span(change.range)
    return text[: span.start] + change.text + text[span.end :]
