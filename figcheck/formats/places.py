"""Offsets in bytes of UTF-8, as parsers written in C and Rust count, to offsets in code points."""

from __future__ import annotations


class CodePoints:
    """Turns byte offsets into code points. Offsets that grow cost one pass over the text in all."""

    __slots__ = ("_ascii", "_byte", "_data", "_point")

    def __init__(self, text: str) -> None:
        self._ascii = text.isascii()
        self._data = b"" if self._ascii else text.encode()
        self._byte = self._point = 0

    def at(self, byte: int) -> int:
        """The code point that begins at a byte."""
        if self._ascii:
            return byte
        low, high = min(byte, self._byte), max(byte, self._byte)
        between = len(self._data[low:high].decode("utf-8", "ignore"))
        self._point += between if byte >= self._byte else -between
        self._byte = byte
        return self._point
