"""The bytes behind a name: a file, a piece of memory, or a stream; never more of them than a limit."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import BinaryIO, cast

from ..errors import UnreadableInput
from ..records import dataclass
from .limits import HEAD_BYTES, TEXT_BYTES
from .plain import decode

PACKED = (".gz", ".xz")
"""Endings of files that are packed; each is unpacked as it is read, and the ending before tells the format."""


class Damaged(UnreadableInput):
    """What is wrong with a file, as a part of a sentence that the file's name is put before."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read: a format that is forced, the columns of a table of stories, and the encoding of texts.

    Without an encoding a text is UTF-8, unless it declares another, as pages do.
    """

    format: str = ""
    column: str = ""
    date_column: str = ""
    id_column: str = ""
    encoding: str = ""


class Source:
    """A file by its name. Raises Damaged, without the name, when it cannot be had or is too long."""

    __slots__ = ("_given", "_head", "encoding", "name")

    def __init__(self, given: Path | bytes | BinaryIO, name: str, encoding: str = "") -> None:
        self._given = given
        self.encoding = encoding
        self._head: bytes | None = None
        self.name = name

    @property
    def path(self) -> Path | None:
        """The path, where the file has one."""
        return self._given if isinstance(self._given, Path) else None

    @property
    def suffix(self) -> str:
        """The ending that tells the format, in lower case: ".jsonl" of "news.jsonl.xz"."""
        return plain_suffix(self.name) if self._packed else PurePath(self.name).suffix.lower()

    @property
    def _packed(self) -> str:
        """The ending of a packed file; none where the stream is given already."""
        ending = PurePath(self.name).suffix.lower()
        return ending if self.path is not None and ending in PACKED else ""

    def head(self) -> bytes:
        """The first bytes."""
        if self._head is None:
            if isinstance(self._given, bytes):
                self._head = self._given[:HEAD_BYTES]
            elif isinstance(self._given, Path):
                with self.opened() as stream:
                    self._head = stream.read(HEAD_BYTES)
            else:
                self._head = self._given.read(HEAD_BYTES)
        return self._head

    def data(self, most: int = TEXT_BYTES) -> bytes:
        """All bytes, when they are no more than a limit."""
        if isinstance(self._given, bytes):
            data = self._given
        else:
            with self.opened() as stream:
                data = stream.read(most + 1)
        if len(data) > most:
            raise Damaged(f"this is longer than {most // 1024 // 1024} MB, too long for one story; split it into files")
        return data

    def text(self, most: int = TEXT_BYTES) -> str:
        """The bytes as text, in UTF-8 or the encoding that was told. Raises UnreadableInput for anything else."""
        return self.decoded(self.data(most))

    def decoded(self, data: bytes) -> str:
        """Bytes of this file as text."""
        if not self.encoding:
            return decode(data, self.name)
        try:
            return data.decode(self.encoding)
        except LookupError:
            raise Damaged(f"the encoding {self.encoding!r} is not known here") from None
        except UnicodeDecodeError as error:
            byte, line = data[error.start], data[: error.start].count(b"\n") + 1
            raise Damaged(f"this is not {self.encoding} (byte 0x{byte:02X} on line {line})") from None

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """The file from its first byte; a stream can be opened once."""
        if isinstance(self._given, bytes):
            yield io.BytesIO(self._given)
        elif isinstance(self._given, Path):
            try:
                with self._given.open("rb") as stream:
                    yield unpacked(stream, self._packed)
            except (EOFError, OSError, ValueError) as error:
                raise Damaged(reason(error)) from None
        else:
            yield io.BufferedReader(cast(io.RawIOBase, _Rejoined(self._head or b"", self._given)))


def plain_suffix(name: str) -> str:
    """The ending of a name in lower case, but for that of a packed file: ".jsonl" of "news.jsonl.xz"."""
    path = PurePath(name)
    return (PurePath(path.stem) if path.suffix.lower() in PACKED else path).suffix.lower()


def unpacked(stream: BinaryIO, ending: str) -> BinaryIO:
    """A stream, unpacked as it is read where the ending of its file says that it is packed."""
    if ending == ".gz":
        import gzip

        return cast(BinaryIO, gzip.GzipFile(fileobj=stream))
    if ending == ".xz":
        import lzma

        return io.BufferedReader(cast(io.RawIOBase, _Unpacked(cast(BinaryIO, lzma.LZMAFile(stream)))))
    return stream


class _Unpacked(io.RawIOBase):
    """A stream that tells of damage as other files do."""

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__()
        self._packed = packed

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        import lzma

        try:
            piece = self._packed.read(len(buffer))
        except lzma.LZMAError as error:
            raise ValueError(str(error)) from None
        buffer[: len(piece)] = piece
        return len(piece)


class _Rejoined(io.RawIOBase):
    """A stream with the bytes in front of it that were read from it before."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        piece = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def reason(error: Exception) -> str:
    """Why a file could not be read, in words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "this is a directory"
    if isinstance(error, PermissionError):
        return "this file may not be read (permission denied)"
    text = getattr(error, "strerror", None) or str(error)
    return f"this file cannot be read ({text})"
