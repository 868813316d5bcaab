"""A text put together from runs of a file: white space as a reader sees it, and where each run stood.

The rules hold for every format with mark-up: a block ends a paragraph, cells of a table are set apart by a bar, so that
the numbers of two cells never become one, and a raised number never joins the digits before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from ..model import Span
from ..origin import Origin, Segment
from ..records import dataclass
from .limits import RUNS, STORY_CHARS
from .source import Damaged

BLANK = " \t\n\r\f"
PARAGRAPH, LINE, CELL, TAB = "\n\n", "\n", " | ", "\t"

# matches "  ", "\n"; refuses " "
_GAP = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
# matches "10", "x10", "3 × 10" at their ends; refuses "110", "1.10"
_TEN = re.compile(r"(?<![\d.,])10$")
_BEFORE_A_MARK = frozenset("0123456789.,;:%)]\"'”’")


@dataclass(frozen=True, slots=True)
class Mapped:
    """A text with the runs of the file that it was read from, in the order of the text."""

    text: str
    segments: tuple[Segment, ...]

    @classmethod
    def whole(cls, text: str, part: str = "") -> Mapped:
        """A text that is its own file."""
        every = Span(0, len(text))
        return cls(text, (Segment(every, every, part),) if text else ())


class Flow:
    """Puts a text together. White space between runs is owed until the next run comes, and the strongest wins."""

    def __init__(self, part: str = "") -> None:
        self.part = part
        self._pieces: list[str] = []
        self._length = 0
        self._tail = ""
        self._owed = ""
        self._raised = ""
        self._cells = 0
        self._fresh_cell = False
        self._runs: list[tuple[int, int, int, int, str]] = []

    # what stands between runs

    def space(self) -> None:
        """White space in the file."""
        self._owed = self._owed or " "

    def tab(self) -> None:
        """A tab: a space, and the edge of a column where it parts two numbers."""
        self._owed = self._owed if self._owed in (PARAGRAPH, LINE, CELL) else TAB

    def line(self) -> None:
        """A line break that is meant; two of them end a paragraph."""
        if self._owed == LINE:
            self._owed = PARAGRAPH
        elif self._owed not in (PARAGRAPH, CELL):
            self._owed = LINE

    def block(self) -> None:
        """The edge of a block; one that opens a cell of a table is none."""
        if not self._fresh_cell:
            self._owed = PARAGRAPH

    def row(self) -> None:
        """The edge of a row of a table."""
        self._owed, self._cells, self._fresh_cell = PARAGRAPH, 0, False

    def cell(self) -> None:
        """The start of a cell of a table."""
        if self._cells:
            self._owed = CELL
        self._cells += 1
        self._fresh_cell = True

    def raise_or_lower(self) -> None:
        """The start of a superscript or subscript: a power of ten, a fraction, an ordinal's end, or a mark."""
        self._raised = "^" if _TEN.search(self._tail) and not self._owed else " "

    def back_to_the_line(self) -> None:
        """The end of a superscript or subscript."""
        self._raised = " "

    # runs

    def copy(self, text: str, at: int) -> None:
        """A run that stands in the file, from an offset on, just as it is."""
        if text:
            self._put(text, at, at + len(text))

    def put(self, text: str, start: int, end: int) -> None:
        """A run that stands in the file in another form: an entity, an escape."""
        if text:
            self._put(text, start, end)

    def insert(self, text: str) -> None:
        """Characters that stand for mark-up, such as the quotation marks of a quotation."""
        self._settle(text)
        self._append(text)

    def flow(self, source: str, start: int, end: int) -> None:
        """A run of mark-up's text: white space runs are one space, and none at the edges of a block."""
        self.flow_at(source[start:end], start)

    def flow_at(self, text: str, start: int) -> None:
        """A run of mark-up's text that stands in the file from an offset on."""
        core = text.lstrip(BLANK)
        if not core:
            if text:
                self.space()
            return
        at = start + len(text) - len(core)
        if at > start:
            self.space()
        trimmed = core.rstrip(BLANK)
        done = 0
        for gap in _GAP.finditer(trimmed):
            if gap.end() - gap.start() > 1:
                self.copy(_blanked(trimmed[done : gap.start()]), at + done)
                self.space()
                done = gap.end()
        self.copy(_blanked(trimmed[done:]), at + done)
        if len(trimmed) < len(core):
            self.space()

    def add(self, mapped: Mapped) -> None:
        """A text that was put together elsewhere, with its places."""
        if mapped.text:
            self._settle(mapped.text)
            start = self._length
            self._append(mapped.text)
            self._runs += [
                (start + run.text.start, start + run.text.end, run.source.start, run.source.end, run.part)
                for run in mapped.segments
            ]

    def mapped(self) -> Mapped:
        """The text so far."""
        segments = tuple(Segment(Span(a, b), Span(c, d), part) for a, b, c, d, part in self._runs)
        return Mapped("".join(self._pieces), segments)

    def _put(self, text: str, start: int, end: int) -> None:
        self._settle(text)
        first = self._length
        self._append(text)
        if end - start == len(text) and self._runs:
            begin, last, source, edge, part = self._runs[-1]
            if last == first and edge == start and part == self.part and edge - source == last - begin:
                self._runs[-1] = (begin, self._length, source, end, part)
                return
        if len(self._runs) >= RUNS:
            raise Damaged(f"this text is in more than {RUNS:,} pieces, which no story is; is this the right file?")
        self._runs.append((first, self._length, start, end, self.part))

    def _settle(self, text: str) -> None:
        """Pay what is owed before a run."""
        if self._length:
            apart = self._raised and text[0].isdigit() and self._tail[-1] in _BEFORE_A_MARK
            between = self._owed or (self._raised if apart else "")
            if between in (LINE, TAB):
                numbers = self._tail[-1].isdigit() and text[0].isdigit()  # which must not be read as one
                between = {LINE: PARAGRAPH, TAB: CELL}[between] if numbers else between.replace(TAB, " ")
            if between:
                self._append(between)
        self._owed = self._raised = ""
        self._fresh_cell = False

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
        self._tail = (self._tail + text[-6:])[-6:]
        if self._length > STORY_CHARS:
            raise Damaged(f"this story is longer than {STORY_CHARS:,} characters; give one file for each story")


def _blanked(text: str) -> str:
    """A run with a space for each single line break or tab."""
    return _GAP.sub(" ", text)


def through(inner: Mapped, outer: Mapped) -> Mapped:
    """A text read from a text that was itself read from a file, with its places in the file."""
    starts = [segment.text.start for segment in outer.segments]
    origin = Origin("", outer.segments)
    segments: list[Segment] = []
    for run in inner.segments:
        if _differs(run):
            segments.append(Segment(run.text, origin.span(run.source), origin.part(run.source.start)))
            continue
        shift = run.text.start - run.source.start
        index = max(0, bisect_right(starts, run.source.start) - 1)
        while index < len(outer.segments) and outer.segments[index].text.start < run.source.end:
            behind = outer.segments[index]
            start, end = max(run.source.start, behind.text.start), min(run.source.end, behind.text.end)
            if start < end:
                place = behind.source
                if not _differs(behind):
                    moved = place.start - behind.text.start
                    place = Span(start + moved, end + moved)
                segments.append(Segment(Span(start + shift, end + shift), place, behind.part))
            index += 1
    return Mapped(inner.text, tuple(segments))


def joined(pieces: Iterable[Mapped], between: str = PARAGRAPH) -> Mapped:
    """Pieces of a story, one after the other; empty ones are left out."""
    texts: list[str] = []
    segments: list[Segment] = []
    length = 0
    for piece in pieces:
        if not piece.text.strip():
            continue
        if texts:
            texts.append(between)
            length += len(between)
        segments += [
            Segment(Span(run.text.start + length, run.text.end + length), run.source, run.part)
            for run in piece.segments
        ]
        texts.append(piece.text)
        length += len(piece.text)
    if length > STORY_CHARS:
        raise Damaged(f"this story is longer than {STORY_CHARS:,} characters; give one file for each story")
    return Mapped("".join(texts), tuple(segments))


def story_text(headline: Mapped, *rest: Mapped) -> Mapped:
    """A story as it is checked: headline, blank line, paragraphs; a headline that the body repeats stands once."""
    headline = one_line(headline)
    return joined((headline, *(_behind(piece, headline.text) for piece in rest)))


def _behind(piece: Mapped, headline: str) -> Mapped:
    """A piece of a story without the headline that it begins with."""
    if not headline or not piece.text.startswith(headline):
        return piece
    rest = piece.text[len(headline) :]
    if rest and not rest.startswith(("\n", "\r")):
        return piece
    start = len(piece.text) - len(rest.lstrip())
    segments = []
    for run in piece.segments:
        if run.text.end > start:
            cut = max(0, start - run.text.start)
            place = run.source if _differs(run) else Span(run.source.start + cut, run.source.end)
            segments.append(Segment(Span(run.text.start + cut - start, run.text.end - start), place, run.part))
    return Mapped(piece.text[start:], tuple(segments))


def one_line(mapped: Mapped) -> Mapped:
    """A headline: what breaks its line is a space, and what parts it into paragraphs a semicolon."""
    text = mapped.text
    if "\n" not in text and "\r" not in text:
        return mapped
    return Mapped(text.replace(PARAGRAPH, "; ").replace("\n", " ").replace("\r", " "), mapped.segments)


def _differs(run: Segment) -> bool:
    return run.text.end - run.text.start != run.source.end - run.source.start
