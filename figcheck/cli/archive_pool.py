"""The parts of an archive checked on all cores, in their order; a record that kills a process costs itself only.

Where a process dies, nobody can tell on which of the records. The part that was waited for is then done in a process
of its own, and where that one dies too, in halves, down to the record that is set aside.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from ..archive.rows import Rows, nothing, rows_of, set_aside
from ..checker import Checker
from ..config import Config
from ..errors import FigcheckError
from ..formats.source import Reading
from ..formats.story import StoryFile
from .archive_input import Part, Record
from .installed import any_plugin
from .many_input import Line
from .options import Options
from .settings import Settings

_AHEAD = 2

_Waiting = deque[tuple[int, Part, "Future[Rows]"]]


def archived(options: Options, jobs: int, parts: Iterator[tuple[int, Part]]) -> Iterator[tuple[int, Rows]]:
    """The rows of each part, in their order."""
    pool = _Pool(options, jobs)
    waiting: _Waiting = deque()
    try:
        for number, part in parts:
            waiting.append((number, part, pool.submit(part)))
            if len(waiting) >= jobs * _AHEAD:
                yield _first(pool, waiting)
        while waiting:
            yield _first(pool, waiting)
    finally:
        pool.end()


def _first(pool: _Pool, waiting: _Waiting) -> tuple[int, Rows]:
    """The rows of the part that is waited for longest. Where a process died, the others are begun again."""
    number, part, future = waiting.popleft()
    error = future.exception()
    if error is None:
        return number, future.result()
    if isinstance(error, BrokenProcessPool):
        pool.renew()
        again = [(other, its, pool.submit(its)) for other, its, _ in waiting]
        waiting.clear()
        waiting.extend(again)
    return number, pool.alone(part)


class _Pool:
    """Processes that check, and new ones when one of them has died."""

    def __init__(self, options: Options, jobs: int) -> None:
        self._options, self._jobs = options, jobs
        self._pool = self._new(jobs)

    def _new(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, get_context("spawn"), _start, (self._options,))

    def submit(self, part: Part) -> Future[Rows]:
        """Have a part checked."""
        try:
            return self._pool.submit(_checked, part)
        except BrokenProcessPool as error:
            failed: Future[Rows] = Future()
            failed.set_exception(error)
            return failed

    def renew(self) -> None:
        """Take new processes."""
        self.end()
        self._pool = self._new(self._jobs)

    def end(self) -> None:
        """Let the processes go."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def alone(self, part: Part) -> Rows:
        """The rows of a part that a process may have died on, each half apart where one did."""
        with self._new(1) as pool:
            future = pool.submit(_checked, part)
            error = future.exception()
        if error is None:
            return future.result()
        if len(part) == 1:
            died = isinstance(error, BrokenProcessPool)
            told = "the process died on it" if died else f"{type(error).__name__}: {error}"
            name = part[0].content.name if isinstance(part[0].content, StoryFile) else ""
            return set_aside(part[0].of, name, f"it could not be checked: {told}")
        rows = self.alone(part[: len(part) // 2])
        rows.extend(self.alone(part[len(part) // 2 :]))
        return rows


class Guarded:
    """One process that checks part after part, and another one where it has died."""

    def __init__(self, options: Options) -> None:
        self._pool = _Pool(options, 1)

    def rows(self, part: Part) -> Rows:
        """The rows of a part."""
        return _first(self._pool, deque([(0, part, self._pool.submit(part))]))[1]

    def end(self) -> None:
        """Let the process go."""
        self._pool.end()


class _Sent:
    """Settings that were read on another machine: those of each file."""

    def __init__(self, options: Options) -> None:
        self._configs: dict[str, Config] = options.configs
        self._dated = options.published is not None
        self._checkers: dict[str, Checker] = {}

    def checker(self, name: str) -> Checker:
        """The checker for a story."""
        file = name if name in self._configs else name.rpartition("#")[0]
        if file not in self._checkers:
            checker = Checker(self._configs[file], plugins=any_plugin())
            self._checkers[file] = checker.dated() if self._dated else checker
        return self._checkers[file]


class _Worker:
    """What a process keeps between parts."""

    options: Options
    settings: Settings | _Sent
    reading: Reading


def _start(options: Options) -> None:
    _Worker.options = options
    _Worker.settings = _Sent(options) if hasattr(options, "configs") else Settings(options)
    _Worker.reading = Reading("", options.column, options.date_column, options.id_column)


def _checked(part: Part) -> Rows:
    rows = nothing()
    for record in part:
        rows.extend(_rows(record))
    return rows


def _rows(record: Record) -> Rows:
    """The rows of a record: its story and findings, or why it is set aside."""
    of, story = record.of, record.content
    if isinstance(story, Line):
        story = story.story(_Worker.reading)
    if isinstance(story, str):
        return set_aside(of, "", story)
    try:
        checker = _Worker.settings.checker(story.name)
        published = _Worker.options.published or story.published
        return rows_of(of, checker.check(story.text, published=published, name=story.name, origin=story.origin))
    except FigcheckError as error:
        return set_aside(of, story.name, str(error))
