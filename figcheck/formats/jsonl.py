"""JSON lines: a story on each line, read as a stream."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .json_stories import Item, story
from .json_text import parse
from .limits import RECORD_BYTES
from .source import Damaged, Reading, Source
from .story import StoryFile


def stories(source: Source, reading: Reading) -> Iterator[StoryFile | Damaged]:
    """The stories of a file, line by line. A line that cannot be read is told by its error, and the others follow."""
    for line, data in lines(source):
        yield record(data, line, source.name, reading)


def lines(source: Source) -> Iterator[tuple[int, bytes]]:
    """The lines of a file that are not empty, with their numbers."""
    with source.opened() as stream:
        line = 0
        while data := stream.readline(RECORD_BYTES + 1):
            line += 1
            if len(data) > RECORD_BYTES:
                raise Damaged(f"line {line} is longer than {RECORD_BYTES // 1024 // 1024} MB, too long for one story")
            if data.strip():
                yield line, data


def record(data: bytes, line: int, name: str, reading: Reading) -> StoryFile | Damaged:
    """The story of a line, or what is wrong with it."""
    try:
        text = _text(data)
        item = Item(text, parse(text), ())
        known = item.at(reading.id_column).value if reading.id_column else None
        found = story(item, f"{name}#{str(known)[:80] if known else line}", reading)
    except Damaged as error:
        return Damaged(f"line {line}: {error}")
    return replace(found, origin=replace(found.origin, first_line=line))


def _text(data: bytes) -> str:
    if b"\0" in data:
        raise Damaged("this looks like binary data (a NUL byte)")
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        raise Damaged(f"this is not UTF-8 (byte 0x{data[error.start]:02X}); save it as UTF-8") from None
