"""Tables as they stand in a text: rows of cells set off by bars, tabs or several spaces, with the figures in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from ..late import Late
from ..model import Figure, Kind, Span, Story
from ..once import once
from ..records import dataclass
from ..story import own_text, start_of

# matches "|", "\t", "   " between two cells; refuses " "
_GAP = Late(r"[ ]*\|[ ]*|[ ]*\t[ ]*| {2,}")
# matches "---|:--:|---", "+-----+-----+"; refuses "-- 5"
_RULE = Late(r"[\s|+:=-]{3,}$")
_OF_HEADS = frozenset({Kind.YEAR, Kind.DATE, Kind.IDENTIFIER, Kind.ORDINAL})
_FEWEST_CELLS = 2
_FEWEST_ROWS = 3
_LONGEST_LINE = 400
_LONGEST_CELL = 60


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its words as printed, in lower case, and its figures."""

    words: str
    figures: tuple[Figure, ...]

    @property
    def figure(self) -> Figure | None:
        """The one figure of the cell; None where it has none or several."""
        return self.figures[0] if len(self.figures) == 1 else None


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its head and its rows, all of one length."""

    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def column(self, index: int) -> tuple[Cell, ...]:
        """The cells of a column, without its head."""
        return tuple(row[index] for row in self.rows)


@once
def grids(story: Story) -> tuple[Grid, ...]:
    """The tables of a story, each at least a head and two rows."""
    return tuple(_grids(story))


def _grids(story: Story) -> Iterator[Grid]:
    if not _has_gap(own_text(story)):
        return
    rows: list[tuple[Cell, ...]] = []
    for line in _lines(story.text, story.part or Span(0, len(story.text))):
        cells = _cells(story, line) if line is not None else None
        if cells is None:
            continue  # the rule below a head, the blank line that some formats set between rows
        if rows and (len(cells) != len(rows[0]) or _is_head(cells)):
            yield from _grid(rows)
            rows = []
        if cells:
            rows.append(cells)
    yield from _grid(rows)


def _has_gap(text: str) -> bool:
    """True where a text has what sets cells apart, `_GAP`."""
    return "|" in text or "\t" in text or "  " in text


def _grid(rows: list[tuple[Cell, ...]]) -> Iterator[Grid]:
    if len(rows) >= _FEWEST_ROWS and len(rows[0]) >= _FEWEST_CELLS:
        yield Grid(rows[0], tuple(rows[1:]))


def _is_head(row: tuple[Cell, ...]) -> bool:
    """True for a row without figures but those of dates, with which another table begins."""
    return all(figure.kind in _OF_HEADS for cell in row for figure in cell.figures)


def _lines(text: str, part: Span) -> Iterator[Span | None]:
    """The lines of a stretch of a text, and None for one that is blank."""
    start = part.start
    while start < part.end:
        end = text.find("\n", start, part.end)
        end = part.end if end < 0 else end
        line = text[start:end]
        yield Span(start, end) if line.strip() else None
        start = end + 1


def _cells(story: Story, line: Span) -> tuple[Cell, ...] | None:
    """The cells of a line; none where it is no row, None for the rule below the head of a table."""
    if line.end - line.start > _LONGEST_LINE:
        return ()
    text = story.text[line.start : line.end].rstrip()
    if _RULE.match(text):
        return None
    start = len(text) - len(text.lstrip(" |"))
    text = text.rstrip(" |")
    if not _has_gap(text):
        return ()
    cells: list[Cell] = []
    for match in (*_GAP.finditer(text, start), None):
        end = match.start() if match else len(text)
        span = Span(line.start + start, line.start + end)
        cells.append(Cell(text[start:end].strip(" *_").lower(), _inside(story, span)))
        start = match.end() if match else end
    row = len(cells) >= _FEWEST_CELLS and all(len(cell.words) <= _LONGEST_CELL for cell in cells)
    return tuple(cells) if row else ()


def _inside(story: Story, span: Span) -> tuple[Figure, ...]:
    first = bisect_left(story.figures, span.start, key=start_of)
    last = bisect_left(story.figures, span.end, key=start_of)
    return story.figures[first:last]
