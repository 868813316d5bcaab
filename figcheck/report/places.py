"""Where in a file an offset stands: lines and columns as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right

from ..records import dataclass

# matches the three line ends of text files; refuses the form feed and U+2028, which editors do not count
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Places:
    """The starts of the lines of a text."""

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Places:
        """The places of a text."""
        return cls((0, *(match.end() for match in _LINE_END.finditer(text))))

    def line(self, offset: int) -> int:
        """The line of an offset, the first being 1."""
        return bisect_right(self.starts, offset)

    def column(self, offset: int) -> int:
        """The column of an offset in code points, the first being 1."""
        return offset - self.starts[self.line(offset) - 1] + 1

    def show(self, offset: int) -> str:
        """An offset as `line:column`."""
        return f"{self.line(offset)}:{self.column(offset)}"
