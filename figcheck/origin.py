"""From the text that is checked back to the file it came from.

A reader of a format copies runs of the file into one text. Each run keeps where it stood, so that a finding in the text
points into the file, through entities, escapes and mark-up. Offsets are code points on both sides.
"""

from __future__ import annotations

from bisect import bisect_right

from .model import Span
from .records import dataclass


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the text with the run of the file that it was read from.

    Both have the same length where characters were copied one for one; where they differ ("&pound;", "\\u00a3") the
    segment is only known as a whole. `part` names the place in files whose lines mean nothing to a reader
    ("paragraph 3, run 2") or that hold several texts ("/bodies/0/value").
    """

    text: Span
    source: Span
    part: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """The file behind a text: its characters, and the segments in the order of the text.

    Without segments the text is the file. `has_lines` is False where lines of `source` are not lines of the file (DOCX,
    PDF, Parquet): there only `part` tells a reader where to look. Of a file of many records, `source` is the record
    alone, and `first_line` the line of the file that it begins on.
    """

    source: str
    segments: tuple[Segment, ...] = ()
    has_lines: bool = True
    first_line: int = 1

    def span(self, span: Span) -> Span:
        """Where a span of the text stands in the file: from its first character to its last."""
        if not self.segments:
            return span
        start = self._start(span.start)
        return Span(start, max(start, self._end(span.end) if span.end > span.start else start))

    def part(self, offset: int) -> str:
        """The part of the file that an offset of the text was read from, or nothing."""
        return self.segments[self._index(offset)].part if self.segments else ""

    def _index(self, offset: int) -> int:
        return max(0, bisect_right(self.segments, offset, key=_text_start) - 1)

    def _start(self, offset: int) -> int:
        segment = self.segments[self._index(offset)]
        if offset >= segment.text.end:  # between two segments: the reader put white space there
            return segment.source.end
        if _is_copy(segment):
            return segment.source.start + max(0, offset - segment.text.start)
        return segment.source.start

    def _end(self, offset: int) -> int:
        segment = self.segments[self._index(offset - 1)]
        if _is_copy(segment):
            return segment.source.start + min(offset, segment.text.end) - segment.text.start
        return segment.source.end


def _text_start(segment: Segment) -> int:
    return segment.text.start


def _is_copy(segment: Segment) -> bool:
    return segment.text.end - segment.text.start == segment.source.end - segment.source.start
