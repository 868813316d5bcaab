"""Stories in the rows of tables: CSV, JSON lines and Parquet."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st
from story_files import parts, sources, stories, story

from figcheck.errors import UnreadableInput
from figcheck.formats.csv_text import records
from figcheck.formats.files import open_stories
from figcheck.formats.source import Reading

TABLE = '\ufeffid,Headline,text,published\r\na7,"Port ""5""","Cost ""4""\r\n£5 million",2021-08-30\r\n\r\nb8,,"six, or 7",\r\nc9\r\n'


def test_a_row_is_a_story_with_its_headline_its_day_and_its_line() -> None:
    found = stories(TABLE, "news.csv", id_column="id")
    assert [(item.name, item.text, item.published, item.origin.first_line) for item in found] == [
        ("news.csv#a7", 'Port "5"\n\nCost "4"\r\n£5 million', date(2021, 8, 30), 2),
        ("news.csv#b8", "six, or 7", None, 5),
        ("news.csv#c9", "", None, 6),
    ]
    assert sources(found[0]) == [("5", "5"), ("4", "4"), ("£5 million", "£5 million")]
    assert parts(found[0]) == [("5", "column Headline"), ("4", "column text"), ("£5 million", "column text")]


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_fields_are_parted_by_the_sign_of_the_header(sign: str) -> None:
    table = f"id{sign}body\n1{sign}six 6\n2{sign}seven 7\n"
    assert [item.text for item in stories(table, "news.tsv")] == ["six 6", "seven 7"]


def test_the_columns_can_be_named() -> None:
    table = "a,b,c\nx,six 6,2021-08-30\n"
    (found,) = stories(table, "news.csv", column="b", date_column="c", id_column="a")
    assert (found.name, found.text, found.published) == ("news.csv#x", "six 6", date(2021, 8, 30))


def test_a_row_with_a_date_that_is_none_is_told_and_the_others_follow() -> None:
    table = b"text,published\nsix 6,soon\nseven 7,2021-08-30\n"
    errors: list[UnreadableInput] = []
    found = list(open_stories(table, "news.csv", Reading(), errors.append))
    assert [item.text for item in found] == ["seven 7"]
    assert [str(error) for error in errors] == [
        "news.csv: row 1 (line 2): 'soon' in the column 'published' is not a date; write it as 2021-08-30"
    ]


_CELLS = st.text(st.sampled_from(["a", "5", '"', ",", ";", "\n", "é", "😀", " "]))


@given(st.lists(st.lists(_CELLS, min_size=2, max_size=4), min_size=1, max_size=4))
def test_records_are_read_as_the_standard_library_reads_them(rows: list[list[str]]) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows([["h,1", "h;2"], *rows])
    data = buffer.getvalue()
    ours = [
        [record.value(index) for index in range(len(record.fields))]
        for record in records(io.BytesIO(data.encode()), "x")
    ]
    theirs = [row for row in csv.reader(io.StringIO(data, newline="")) if row]
    assert ours[0] == theirs[0]
    assert ours == theirs


@given(st.text(st.sampled_from(["a", "5", '"', ",", "\n", " "])))
def test_any_jumble_of_quotation_marks_ends(text: str) -> None:
    try:
        found = list(records(io.BytesIO(text.encode()), "x"))
    except UnreadableInput:
        return
    assert "".join(record.text for record in found).replace("\n", "") == text.replace("\n", "")


def test_a_line_of_json_is_a_story_and_a_broken_one_is_told() -> None:
    lines = [
        json.dumps({"headline": "Up 5%", "body_html": "<p>Six"}),
        "",
        "{broken",
        json.dumps({"text": "t £7", "id": "x"}),
    ]
    errors: list[UnreadableInput] = []
    found = list(open_stories("\n".join(lines).encode(), "news.jsonl", Reading(), errors.append))
    assert [(item.name, item.text, item.origin.first_line) for item in found] == [
        ("news.jsonl#1", "Up 5%\n\nSix", 1),
        ("news.jsonl#4", "t £7", 4),
    ]
    assert sources(found[1]) == [("£7", r"\u00a37")]
    (error,) = errors
    assert str(error).startswith("news.jsonl: line 3: this is not JSON that can be read")


def test_a_cell_of_a_parquet_file_is_a_story(tmp_path: Path) -> None:
    table = pyarrow.table(
        {
            "key": [1, 2],
            "title": ["Up 5%", None],
            "body": ["Six\n\nships", None],
            "published": [datetime(2021, 8, 30, 12, tzinfo=UTC), None],
        }
    )
    path = tmp_path / "news.parquet"
    pyarrow.parquet.write_table(table, path)
    for given_as in (path, path.read_bytes()):
        found = list(open_stories(given_as, "news.parquet", Reading(id_column="key")))
        assert [(item.name, item.text, item.published) for item in found] == [
            ("news.parquet#1", "Up 5%\n\nSix\n\nships", date(2021, 8, 30)),
            ("news.parquet#2", "", None),
        ]
    assert parts(found[0]) == [("5%", "row 1, column body"), ("Six", "row 1, column body")]
    assert not found[0].origin.has_lines


def test_a_table_is_read_as_a_stream() -> None:
    class Endless(io.RawIOBase):
        """A table without an end, which no reader can hold."""

        def __init__(self) -> None:
            super().__init__()
            self.pending = b"text,id\n"

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
            self.pending = self.pending or b"six ships,7\n"
            size = min(len(buffer), len(self.pending))
            buffer[:size], self.pending = self.pending[:size], self.pending[size:]
            return size

    rows = open_stories(io.BufferedReader(Endless()), "news.csv")  # type: ignore[type-var]
    assert [next(rows).name for _ in range(3)] == ["news.csv#1", "news.csv#2", "news.csv#3"]


def test_one_story_of_a_table_may_be_larger_than_the_standard_librarys_limit() -> None:
    assert len(story("text\n" + "six ships " * 20_000, "news.csv").text) == 200_000
