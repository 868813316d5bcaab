"""Records of a CSV file with the place of each field, read as a stream (RFC 4180).

Own code, because the standard library's reader tells no places and ends at 131,072 characters in a field unless a
setting of the whole process is changed. A test holds it against that reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from ..records import dataclass
from .limits import RECORD_BYTES, RECORD_FIELDS
from .plain import decode
from .source import Damaged

# matches "\"a \"\"b\"\" c\"", "\"\""; refuses "a", "\"open"
_QUOTED = re.compile(r'"(?:[^"]|"")*+"(?!")')
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a record: the place of its content, without the quotation marks around it."""

    start: int
    end: int
    quoted: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it stands in the file, the line of the file it begins on, and its fields."""

    text: str
    line: int
    fields: tuple[Field, ...]

    def value(self, index: int) -> str:
        """The value of a field; nothing for a field that the record lacks."""
        if index >= len(self.fields):
            return ""
        field = self.fields[index]
        text = self.text[field.start : field.end]
        return text.replace('""', '"') if field.quoted else text


def records(stream: BinaryIO, name: str) -> Iterator[Record]:
    """The records of a file, the header among them; empty lines are left out. Raises UnreadableInput."""
    delimiter = ""
    for text, line in _chunks(stream, name):
        if not text.strip("\r\n"):
            continue
        delimiter = delimiter or _delimiter(text)
        yield Record(text, line, _fields(text, delimiter, line))


def _delimiter(header: str) -> str:
    """What parts the fields: the sign that the header has most of; a comma when it has none."""
    return max(_DELIMITERS, key=header.count)


def _chunks(stream: BinaryIO, name: str) -> Iterator[tuple[str, int]]:
    """The text of each record, with the line it begins on. A record ends with a line that leaves no quotation open."""
    lines: list[bytes] = []
    size, opened, first, line, delimiter = 0, False, 1, 0, b""
    while data := stream.readline(RECORD_BYTES + 1):
        line += 1
        if not lines:
            first = line
        size += len(data)
        if size > RECORD_BYTES:
            told = "a quotation mark there is never closed" if opened else "this is no table of stories"
            raise Damaged(f"the record on line {first} is longer than {RECORD_BYTES // 1024 // 1024} MB; {told}")
        delimiter = delimiter or _delimiter(data.decode("utf-8", "replace")).encode()
        opened = _leaves_open(data, delimiter, opened)
        lines.append(data)
        if not opened:
            yield _decoded(lines, name, first), first
            lines, size = [], 0
    if lines:
        raise Damaged(f"the quotation mark of the record on line {first} is never closed")


def _decoded(lines: list[bytes], name: str, first: int) -> str:
    data = b"".join(lines)
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8") if b"\0" not in data else decode(data, name)
    except UnicodeDecodeError as error:
        line = first + data[: error.start].count(b"\n")
        raise Damaged(f"this is not UTF-8 (byte 0x{data[error.start]:02X} on line {line}); save it as UTF-8") from None


def _leaves_open(line: bytes, delimiter: bytes, opened: bool) -> bool:
    """True when a quoted field that begins on a line, or before it, goes on on the next one."""
    at = 0
    while True:
        if opened:
            while (close := line.find(b'"', at)) >= 0 and line[close + 1 : close + 2] == b'"':
                at = close + 2
            if close < 0:
                return True
            opened, at = False, close + 1
        # between fields: a quotation mark opens one only right behind a delimiter or at the head of the record
        if at == 0 and line.removeprefix(b"\xef\xbb\xbf").startswith(b'"'):
            opened, at = True, line.find(b'"') + 1
            continue
        following = line.find(delimiter + b'"', at)
        if following < 0:
            return False
        opened, at = True, following + 2


def _fields(text: str, delimiter: str, line: int) -> tuple[Field, ...]:
    """The fields of a record."""
    end = len(text.rstrip("\r\n"))
    fields: list[Field] = []
    at = 0
    while at <= end:
        quoted = _QUOTED.match(text, at, end) if text[at : at + 1] == '"' else None
        if quoted and (quoted.end() == end or text[quoted.end()] == delimiter):
            fields.append(Field(at + 1, quoted.end() - 1, True))
            at = quoted.end() + 1
        else:
            stop = text.find(delimiter, at, end)
            stop = end if stop < 0 else stop
            fields.append(Field(at, stop, False))
            at = stop + 1
        if len(fields) > RECORD_FIELDS:
            raise Damaged(
                f"the record on line {line} has more than {RECORD_FIELDS:,} fields; this is no table of stories"
            )
    return tuple(fields)
