"""The columns of a table that belong together: an old and a new level with their change, parts with their total."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.tables import CHANGE_HEADS, NEW_HEADS, NOT_PARTS, NOT_SUMMED, OLD_HEADS, TOTAL_ROWS
from ..late import Late
from ..model import Figure, Kind, Relation, Story
from .grid import Cell, Grid, grids

# matches "q4 2024", "2023", "h1 2022 revenue"; refuses "q4", "room 2024b"
_YEAR = Late(r"(?:.{0,20}[^\d])?((?:19|20)\d\d)(?![\d\w])")
# matches "q4 2024", "revenue q3", "h1"; refuses "fq4a"
_PART = Late(r"(?:.{0,20}[^a-z\d])?([qh][1-4])(?![\d\w])")
_LEVELS = frozenset({Kind.COUNT, Kind.MONEY, Kind.QUANTITY})
_FEWEST_PARTS = 2


def table_changes(story: Story) -> Iterator[Relation]:
    """The cells of a row in the roles "old", "new" and "change", by the heads of their columns.

    The cue "change" says whether the change is a percentage or an amount, "sign" how a fall is set in its column:
    "printed" with a minus, in "brackets", or not at all ("none").
    """
    for grid in grids(story):
        columns = _columns(grid)
        if columns is None:
            continue
        old, new, change = columns
        told = [cell.words for cell in grid.column(change)]
        signed = any(words.startswith(("+", "-", "−", "–", "(")) for words in told)
        for row in grid.rows:
            yield from _change(row[old], row[new], row[change], "printed" if signed else "none")


def _change(old: Cell, new: Cell, change: Cell, sign: str) -> Iterator[Relation]:
    first, second, figure = _level(old), _level(new), change.figure
    if first is None or second is None or figure is None:
        return
    if first.kind is not second.kind or first.unit != second.unit:
        return
    percent = figure.kind is Kind.PERCENT and first.kind in _LEVELS
    amount = figure.kind is first.kind and figure.unit == first.unit and first.kind in _LEVELS
    points = figure.kind is Kind.POINTS and figure.unit == "percentage point" and first.kind is Kind.PERCENT
    if not (percent or amount or points):
        return
    how = "brackets" if change.words.startswith("(") else sign
    cues = (("change", "percent" if percent else "amount"), ("sign", how))
    roles = (("old", (first,)), ("new", (second,)), ("change", (figure,)))
    yield Relation("table change", roles, cues, wording="tables/old-new-change")


def _level(cell: Cell) -> Figure | None:
    """The figure of a cell that is no loss: from one below nought no change in per cent is told alike."""
    figure = cell.figure
    if figure is None or figure.upper is not None or cell.words.startswith(("(", "-", "−", "–")):
        return None
    return figure if figure.kind in _LEVELS or figure.kind is Kind.PERCENT else None


def _columns(grid: Grid) -> tuple[int, int, int] | None:
    """Which columns hold the old level, the new one and the change; None where the heads do not say so."""
    heads = [cell.words for cell in grid.head]
    changes = [index for index, words in enumerate(heads) if words in CHANGE_HEADS]
    if len(changes) != 1:
        return None
    olds = [index for index, words in enumerate(heads) if words in OLD_HEADS]
    news = [index for index, words in enumerate(heads) if words in NEW_HEADS]
    if len(olds) == len(news) == 1:
        return olds[0], news[0], changes[0]
    dated = sorted((period, index) for index, words in enumerate(heads) if (period := _period(words)))
    alike = len(dated) == _FEWEST_PARTS and [bool(part) for part in dated[0][0]] == [bool(part) for part in dated[1][0]]
    if not alike or dated[0][0] == dated[1][0]:
        return None
    return dated[0][1], dated[1][1], changes[0]


def _period(words: str) -> tuple[str, str] | None:
    """The year and the part of it that a head names, as they sort; None where it names neither."""
    year, part = _YEAR.match(words), _PART.match(words)
    if year is None and part is None:
        return None
    return year.group(1) if year else "", part.group(1) if part else ""


def table_totals(story: Story) -> Iterator[Relation]:
    """The cells of a column in the role "part", and that of the last row, which is named a total, as "total".

    A table with more totals than one, with rows that are parts of others, or with less than three rows is left alone.
    """
    for grid in grids(story):
        *parts, last = grid.rows
        labels = [row[0].words.strip(": ") for row in parts]
        odd = any(word in label for label in labels for word in NOT_PARTS) or "" in labels
        if last[0].words.strip(": ") not in TOTAL_ROWS or odd or len(parts) < _FEWEST_PARTS:
            continue
        for index in range(1, len(grid.head)):
            head = grid.head[index]
            if not head.figures and not any(word in head.words for word in NOT_SUMMED):
                yield from _total([row[index] for row in parts], last[index])


def _total(parts: list[Cell], total: Cell) -> Iterator[Relation]:
    figures = [_level(cell) for cell in parts]
    whole = _level(total)
    if whole is None or whole.kind not in _LEVELS:
        return
    held = [
        figure for figure in figures if figure is not None and figure.kind is whole.kind and figure.unit == whole.unit
    ]
    if len(held) == len(parts) and all(
        cell.words == figure.text.lower() for cell, figure in zip(parts, held, strict=True)
    ):
        roles = (("part", tuple(held)), ("total", (whole,)))
        yield Relation("table total", roles, wording="tables/total-row")
