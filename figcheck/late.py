"""Regular expressions that are compiled when they are first used, since a story needs few of the many there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from .records import dataclass


@dataclass(frozen=True, eq=False)
class Late:
    """A regular expression with the methods of a compiled one, each of which costs nothing more once it was used."""

    source: str
    flags: int = 0

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, compiled."""
        return re.compile(self.source, self.flags)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """As of a compiled expression."""
        return self.compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """As of a compiled expression."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """As of a compiled expression."""
        return self.compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """As of a compiled expression."""
        return self.compiled.finditer

    @cached_property
    def findall(self) -> Callable[..., list[Any]]:
        """As of a compiled expression."""
        return self.compiled.findall

    @cached_property
    def sub(self) -> Callable[..., str]:
        """As of a compiled expression."""
        return self.compiled.sub

    @cached_property
    def split(self) -> Callable[..., list[Any]]:
        """As of a compiled expression."""
        return self.compiled.split
