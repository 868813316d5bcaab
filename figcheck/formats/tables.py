"""A table as a source: every cell told with the names of its row and its column, one to a line.

CSV, TSV, XLSX and Parquet. "Port Elm, passengers 2023: 4,012" reads like a line of a story, so that a draft is held
against a table as against any text. A unit in the name of a column ("Sales (£m)", "Share (%)") goes to its numbers.
Names in several rows are joined; one that spans columns stands for all of them; a column without a name is called by
its letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from ..errors import UnreadableInput
from .csv_text import records
from .source import Damaged, Source, reason

SUFFIXES = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods", ".parquet", ".pq")
_SHEETS = (".xlsx", ".xlsm", ".xls", ".ods")
_MOST_CELLS = 200_000
_MOST_HEADER_ROWS = 4
# matches "4012", "-3.5", "1,200"; refuses "4 Elm Road"
_NUMBER = re.compile(r"\s*-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*$")
# matches " (£m)", "(%)", " [km]"; refuses "Sales"
_UNIT = re.compile(r" ?[(\[](?P<sign>[£$€¥]?)(?P<unit>[^()\[\]£$€¥]{0,20})[)\]]")
# matches "Year", "season"; refuses "yearly sales"
_YEARS = re.compile(r"(?i)\b(?:year|season|date)\b")

Cell = Any
Row = Sequence[Cell]


def is_table(path: str) -> bool:
    """Whether a file's name says that it is a table."""
    return Path(path).suffix.lower() in SUFFIXES


def table_text(path: Path) -> str:
    """The cells of a table, line by line. Raises UnreadableInput, with the file's name, when it cannot be read."""
    try:
        sheets = list(_sheets(path))
        return "\n\n".join("\n".join(_lines(name, rows)) for name, rows in sheets if rows) + "\n"
    except Damaged as error:
        raise UnreadableInput(f"{path}: {error}") from None


def _sheets(path: Path) -> Iterator[tuple[str, list[Row]]]:
    """The sheets of a file by name, with their rows; one without a name in a file that has no sheets."""
    suffix = path.suffix.lower()
    if suffix in _SHEETS:
        yield from _workbook(path)
    elif suffix in (".parquet", ".pq"):
        yield "", _few(_parquet(path))
    else:
        with Source(path, str(path)).opened() as stream:
            rows = (
                [record.value(index) for index in range(len(record.fields))] for record in records(stream, str(path))
            )
            yield "", _few(rows)


def _few(rows: Iterable[Row]) -> list[Row]:
    found, cells = [], 0
    for row in rows:
        cells += len(row)
        if cells > _MOST_CELLS:
            raise Damaged(f"this table has more than {_MOST_CELLS:,} cells; keep the rows that the draft speaks of")
        found.append(row)
    return found


def _workbook(path: Path) -> Iterator[tuple[str, list[Row]]]:
    try:
        import python_calamine
    except ImportError:
        raise Damaged(
            "reading a spreadsheet needs one more package; install it with: pip install 'figcheck[tables]'"
        ) from None
    data = Source(path, str(path)).data()
    try:
        book = python_calamine.load_workbook(_stream(data))
        for name in book.sheet_names:
            yield name, _few(book.get_sheet_by_name(name).to_python(skip_empty_area=True))
    except python_calamine.CalamineError as error:
        raise Damaged(f"this spreadsheet is damaged ({str(error)[:120]})") from None


def _stream(data: bytes) -> Any:
    from io import BytesIO

    return BytesIO(data)


def _parquet(path: Path) -> Iterator[Row]:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise Damaged(
            "reading Parquet needs one more package; install it with: pip install 'figcheck[parquet]'"
        ) from None
    try:
        file = pyarrow.parquet.ParquetFile(path)
        yield file.schema_arrow.names
        for batch in file.iter_batches():
            yield from (list(row.values()) for row in batch.to_pylist())
    except FileNotFoundError as error:
        raise Damaged(reason(error)) from None
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        raise Damaged(f"this Parquet file is damaged ({str(error)[:120]})") from None


def _lines(sheet: str, rows: list[Row]) -> Iterator[str]:
    """The cells of one sheet as lines."""
    rows = [row for row in rows if any(_is_said(cell) for cell in row)]
    heads = _header_rows(rows)
    names = _names(rows[:heads])
    if sheet:
        yield f"{sheet}\n"
    elif heads:
        yield ", ".join(name for name in names if name) + "\n"
    labels = _label_columns(rows[heads:])
    for row in rows[heads:]:
        label = ", ".join(_told(cell, "") for cell in row[:labels] if _is_said(cell))
        for index, cell in enumerate(row[labels:], labels):
            if _is_said(cell):
                name = names[index] if index < len(names) and names[index] else f"column {_letter(index)}"
                unit = _UNIT.search(name)
                yield f"{label or 'row'}, {_UNIT.sub('', name)}: {_with_unit(_told(cell, name), unit)}."


def _is_said(cell: Cell) -> bool:
    return cell is not None and not isinstance(cell, bool) and str(cell).strip() != ""


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, (int, float, Decimal)) and not isinstance(cell, bool):
        return True
    return isinstance(cell, str) and _NUMBER.fullmatch(cell) is not None


def _header_rows(rows: list[Row]) -> int:
    """How many rows at the top name the columns: those before the first number that is no year.

    A row of years counts as names where words stand before it, at the top or below a title; a table that begins with
    numbers has no names.
    """
    for index, row in enumerate(rows[: _MOST_HEADER_ROWS + 1]):
        numbers = [cell for cell in row if _is_number(cell)]
        words = [cell for cell in row if _is_said(cell) and not _is_number(cell)]
        names_years = (words or not _is_said(row[0])) and all(_is_year(cell) for cell in numbers)
        is_top = all(sum(map(_is_said, above)) <= 1 for above in rows[:index])
        if numbers and not (names_years and (is_top or not _is_said(row[0]))):
            return index
    return min(1, len(rows))


def _is_year(cell: Cell) -> bool:
    try:
        value = Decimal(str(cell).strip())
    except InvalidOperation:
        return False
    return value == int(value) and 1800 <= value <= 2100


def _names(rows: list[Row]) -> list[str]:
    """The names of the columns: those of several rows joined, a merged one carried over the columns behind it."""
    width = max((len(row) for row in rows), default=0)
    names = [""] * width
    for depth, row in enumerate(rows):
        above = ""
        for index in range(width):
            cell = row[index] if index < len(row) else None
            if _is_said(cell):
                above = str(cell).strip() if not isinstance(cell, float) else _told(cell, "year")
            elif depth == len(rows) - 1 or index == 0:
                above = ""
            names[index] = " ".join(filter(None, (names[index], above)))
    return names


def _label_columns(rows: list[Row]) -> int:
    """How many columns at the left name the rows: those before the first that holds numbers, at least one."""
    width = max((len(row) for row in rows), default=0)
    for index in range(1, width):
        cells = [row[index] for row in rows if index < len(row) and _is_said(row[index])]
        if any(_is_number(cell) for cell in cells):
            return index
    return 1 if width else 0


def _told(cell: Cell, name: str) -> str:
    """A cell in print."""
    if isinstance(cell, datetime):
        cell = cell.date()
    if isinstance(cell, date):
        return f"{cell.day} {cell:%B} {cell.year}"
    if isinstance(cell, float) and cell == int(cell):
        cell = int(cell)
    if _is_number(cell):
        value = Decimal(str(cell).strip().replace(",", ""))
        return f"{value:f}" if _YEARS.search(name) or abs(value) < 1000 else f"{value:,f}"
    return " ".join(str(cell).split())


def _with_unit(text: str, unit: re.Match[str] | None) -> str:
    if unit is None or not _NUMBER.fullmatch(text):
        return text
    sign, word = unit["sign"], unit["unit"].strip()
    if sign or word in ("m", "bn", "k", "%"):
        return f"{sign}{text}{word if len(word) < 3 else ' ' + word}"
    return f"{text} {word}"


def _letter(index: int) -> str:
    """The letter of a column, as spreadsheets name it: A, B … Z, AA."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
