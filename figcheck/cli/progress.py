"""A bar on the terminal that says how far a run over many stories has come; nothing where nobody watches."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import TextIOBase, TextIOWrapper
from time import monotonic
from types import TracebackType
from typing import Self, TextIO, TypeVar

from ..errors import UnreadableInput
from ..formats.files import STDIN
from ..formats.folders import files

# fewer stories than these are checked before anyone could read the bar
_FEWEST = 20
_WIDTH = 30
_SECONDS_APART = 0.1
_WHOLE, _PARTS = "█", " ▏▎▍▌▋▊▉"
# back to the start of the line, and clear it
T = TypeVar("T")
_CLEAR = "\r\x1b[2K"


class Progress:
    """The bar, on the error stream. While it is shown, what is printed goes above it."""

    def __init__(self, total: int, stream: TextIO | TextIOBase) -> None:
        self._total, self._stream = total, stream
        self._done = 0
        self._shown_at = monotonic()
        self._is_shown = False
        self._printer: _Above | None = None

    @classmethod
    def over(cls, paths: Sequence[str]) -> Progress:
        """A bar over the stories of some paths; one that shows nothing for few of them, and away from a terminal."""
        return cls.of(lambda: _count(paths))

    @classmethod
    def of(cls, count: Callable[[], int]) -> Progress:
        """A bar over as many stories as are counted, which is done only where there is a terminal to show it."""
        is_terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        return cls(count() if is_terminal else 0, sys.stderr)

    def __enter__(self) -> Self:
        if self._total >= _FEWEST and sys.stdout.isatty():
            if isinstance(sys.stdout, TextIOWrapper):
                sys.stdout.reconfigure(errors="replace")
            self._printer = _Above(self, sys.stdout)
            sys.stdout = self._printer
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()
        if self._printer is not None:
            sys.stdout = self._printer.below

    def through(self, items: Iterable[T]) -> Iterator[T]:
        """The items, each counted as it is asked for."""
        with self:
            for item in items:
                self.step()
                yield item

    def step(self, stories: int = 1) -> None:
        """One more story, or so many, are being checked."""
        now = monotonic()
        if self._total >= _FEWEST and now - self._shown_at >= _SECONDS_APART:
            self._shown_at = now
            self._stream.write(f"\r{bar(self._done, self._total)}")
            self._stream.flush()
            self._is_shown = True
        self._done += stories

    def within(self, done: int, whole: int) -> None:
        """So many characters of a long text have been read."""
        if done >= whole:
            self.clear()
        elif self._total:
            self._stream.write(f"\r{bar(done, whole, 'characters')}")
            self._stream.flush()
            self._is_shown = True

    def clear(self) -> None:
        """Take the bar away, so that something else can be printed."""
        if self._is_shown:
            self._stream.write(_CLEAR)
            self._stream.flush()
            self._is_shown = False


class _Above:
    """The standard output while a bar is shown: the bar goes away before anything is written."""

    def __init__(self, progress: Progress, below: TextIO) -> None:
        self.progress, self.below = progress, below

    def write(self, text: str) -> int:
        """Write, with the bar out of the way."""
        self.progress.clear()
        return self.below.write(text)

    def __getattr__(self, name: str) -> object:
        return getattr(self.below, name)


def bar(done: int, total: int, what: str = "stories") -> str:
    """How far a run has come: "████▌      45% 450 of 1,000 stories"."""
    done = min(done, total)
    eighths = done * _WIDTH * 8 // total
    filled = _WHOLE * (eighths // 8) + (_PARTS[eighths % 8] if eighths % 8 else "")
    return f"{filled.ljust(_WIDTH)} {done * 100 // total:>3}%  {done:,} of {total:,} {what}"


def _count(paths: Sequence[str]) -> int:
    """How many files some paths stand for; those that are not there are told elsewhere."""
    total = 0
    for path in paths:
        try:
            total += 1 if path == STDIN else len(files(path))
        except UnreadableInput:
            total += 1
    return total
