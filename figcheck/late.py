"""Regular expressions that are compiled when they are first used, since a story needs few of the many there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from .lately import late_property
from .records import dataclass


@dataclass(frozen=True, eq=False)
class Late:
    """A regular expression with the methods of a compiled one, each of which costs nothing more once it was used."""

    source: str
    flags: int = 0

    @late_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, compiled."""
        return re.compile(self.source, self.flags)

    @late_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """As of a compiled expression."""
        return self.compiled.search

    @late_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """As of a compiled expression."""
        return self.compiled.match

    @late_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """As of a compiled expression."""
        return self.compiled.fullmatch

    @late_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """As of a compiled expression."""
        return self.compiled.finditer

    @late_property
    def findall(self) -> Callable[..., list[Any]]:
        """As of a compiled expression."""
        return self.compiled.findall

    @late_property
    def sub(self) -> Callable[..., str]:
        """As of a compiled expression."""
        return self.compiled.sub

    @late_property
    def split(self) -> Callable[..., list[Any]]:
        """As of a compiled expression."""
        return self.compiled.split
