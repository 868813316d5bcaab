"""Offsets in UTF-16 units, in which browsers and LanguageTool count."""

from __future__ import annotations

from bisect import bisect_left

_LAST_OF_BMP = 0xFFFF


class Units:
    """The offsets of a text; where it has no character beyond 16 bits they are those of code points."""

    __slots__ = ("_wide",)

    def __init__(self, text: str) -> None:
        ascii_only = text.isascii()
        self._wide = [] if ascii_only else [index for index, char in enumerate(text) if ord(char) > _LAST_OF_BMP]

    def at(self, offset: int) -> int:
        """An offset in code points, in UTF-16 units."""
        return offset + bisect_left(self._wide, offset)
