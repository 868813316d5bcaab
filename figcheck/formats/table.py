"""Stories in the rows of a table: CSV (and its relatives with tabs or semicolons) and Parquet, read as streams."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from typing import Any

from ..model import Span
from ..origin import Origin, Segment
from ..records import dataclass
from .columns import date_column, headline_column, listed, named, text_column
from .csv_text import Record, records
from .dates import day_of
from .flow import Flow, Mapped, story_text
from .limits import STORY_CHARS
from .source import Damaged, Reading, Source, reason
from .story import StoryFile

# stories of a Parquet file that are in memory at one time
_BATCH = 16
NOTHING = Mapped("", ())


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns that are read; empty for those that are not there."""

    text: str
    headline: str
    published: str
    name: str

    @classmethod
    def of(cls, columns: Collection[str], reading: Reading) -> Columns:
        """Choose among the columns of a table. Raises Damaged when there is none for the text."""
        text = text_column(columns, reading.column)
        if not text:
            raise Damaged(f"which column holds the stories? Name it with --column; the columns are {listed(columns)}")
        by_id = named(columns, reading.id_column) if reading.id_column else ""
        return cls(text, headline_column(columns, text), date_column(columns, reading.date_column), by_id)

    def used(self) -> list[str]:
        """The columns to read."""
        return list(dict.fromkeys(name for name in (self.text, self.headline, self.published, self.name) if name))


def csv_stories(source: Source, reading: Reading) -> Iterator[StoryFile | Damaged]:
    """The stories of a CSV file, row by row. A row that cannot be read is told by its error."""
    with source.opened() as stream:
        rows = records(stream, source.name)
        header = next(rows, None)
        if header is None:
            raise Damaged("this table is empty")
        names = [header.value(index).strip() for index in range(len(header.fields))]
        columns = Columns.of(names, reading)
        for number, record in enumerate(rows, 1):
            try:
                yield _csv_story(record, names, columns, f"{source.name}#{_id(record, names, columns) or number}")
            except Damaged as error:
                yield Damaged(f"row {number} (line {record.line}): {error}")


def _csv_story(record: Record, names: Sequence[str], columns: Columns, name: str) -> StoryFile:
    place = {column: names.index(column) for column in columns.used()}
    headline = _cell(record, place[columns.headline], columns.headline) if columns.headline else NOTHING
    mapped = story_text(headline, _cell(record, place[columns.text], columns.text))
    published = _day(record.value(place[columns.published]), columns.published) if columns.published else None
    return StoryFile(name, mapped.text, Origin(record.text, mapped.segments, True, record.line), published, "csv")


def _id(record: Record, names: Sequence[str], columns: Columns) -> str:
    return record.value(names.index(columns.name)).strip()[:80] if columns.name else ""


def _cell(record: Record, index: int, column: str) -> Mapped:
    """A cell as text, each doubled quotation mark with its place."""
    if index >= len(record.fields):
        return NOTHING
    field = record.fields[index]
    flow = Flow(f"column {column}")
    text = record.text[field.start : field.end]
    if not field.quoted or '""' not in text:
        flow.copy(text, field.start)
        return flow.mapped()
    at = field.start
    first, *others = text.split('""')
    flow.copy(first, at)
    at += len(first)
    for piece in others:
        flow.put('"', at, at + 2)
        flow.copy(piece, at + 2)
        at += 2 + len(piece)
    return flow.mapped()


def _day(value: Any, column: str) -> date | None:
    """The day that a cell states; none when it is empty. Raises Damaged when it states something else."""
    day = day_of(value.strip() if isinstance(value, str) else value)
    if day is None and value is not None and str(value).strip():
        raise Damaged(f"{str(value)[:40]!r} in the column {column!r} is not a date; write it as 2021-08-30")
    return day


def parquet_stories(source: Source, reading: Reading) -> Iterator[StoryFile | Damaged]:
    """The stories of a Parquet file, row by row. Raises Damaged, and when pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise Damaged(
            "reading Parquet needs one more package; install it with: pip install 'figcheck[parquet]'"
        ) from None
    try:
        file = pyarrow.parquet.ParquetFile(source.path or pyarrow.BufferReader(source.data()))
        columns = Columns.of(file.schema_arrow.names, reading)
        _check_text(pyarrow, file.schema_arrow, columns)
        number = 0
        for batch in file.iter_batches(batch_size=_BATCH, columns=columns.used()):
            for row in batch.to_pylist():
                number += 1
                try:
                    yield _parquet_story(row, columns, source.name, number)
                except Damaged as error:
                    yield Damaged(f"row {number}: {error}")
    except Damaged:
        raise
    except FileNotFoundError as error:
        raise Damaged(reason(error)) from None
    except (pyarrow.ArrowException, OSError, ValueError, KeyError, MemoryError) as error:
        raise Damaged(f"this Parquet file is damaged ({str(error)[:120]})") from None


def _check_text(pyarrow: Any, schema: Any, columns: Columns) -> None:
    kinds = pyarrow.types
    for name in (columns.text, columns.headline):
        kind = schema.field(name).type if name else None
        if kind is not None and kinds.is_dictionary(kind):
            kind = kind.value_type
        if kind is not None and not (
            kinds.is_string(kind) or kinds.is_large_string(kind) or kinds.is_string_view(kind)
        ):
            raise Damaged(f"the column {name!r} holds {kind}, not text")


def _parquet_story(row: dict[str, Any], columns: Columns, name: str, number: int) -> StoryFile:
    pieces = [row[columns.headline] or "" if columns.headline else "", row[columns.text] or ""]
    if sum(map(len, pieces)) > STORY_CHARS:
        raise Damaged(f"this story is longer than {STORY_CHARS:,} characters")
    mapped = story_text(*(Mapped.whole(piece) for piece in pieces))
    published = _day(row[columns.published], columns.published) if columns.published else None
    known = str(row[columns.name] or "")[:80] if columns.name else ""
    every = Span(0, len(mapped.text))
    part = f"row {number}, column {columns.text}"
    segments = (Segment(every, every, part),) if mapped.text else ()
    return StoryFile(
        f"{name}#{known or number}", mapped.text, Origin(mapped.text, segments, False), published, "parquet"
    )
