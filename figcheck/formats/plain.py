"""Plain text from bytes: UTF-8, strictly, with or without a byte order mark; line ends stay as they are."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..errors import UnreadableInput
from ..origin import Origin
from .limits import PLAIN_BYTES
from .story import StoryFile

if TYPE_CHECKING:
    from .source import Reading, Source

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, name: str) -> str:
    """The text of a file. Raises UnreadableInput, naming the file and the place, for anything but UTF-8 text."""
    if data.startswith(_WIDE_MARKS):
        raise UnreadableInput(f"{name}: this is UTF-16, not UTF-8; save it as UTF-8 and try again")
    nul = data.find(b"\0")
    if nul >= 0:
        raise UnreadableInput(f"{name}: this looks like a binary file (a NUL byte at offset {nul}); give a text file")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        byte = error.object[error.start]
        raise UnreadableInput(
            f"{name}: this is not UTF-8 (byte 0x{byte:02X} on line {line}); save it as UTF-8, or name its --encoding"
        ) from None


def stories(source: Source, reading: Reading) -> Iterator[StoryFile]:  # noqa: ARG001 - every reader is called alike
    """The story of a text file: the file as it stands."""
    yield story(source.text(PLAIN_BYTES), source.name)


def story(text: str, name: str) -> StoryFile:
    """The story of a text: the text as it stands."""
    return StoryFile(name, text, Origin(text), None, "plain")
