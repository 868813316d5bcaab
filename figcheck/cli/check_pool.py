"""Many stories checked on all cores, their reports in the order of the stories.

Processes are started only when there is work for them: a few stories are done before the first of them is up. The
stories are read here, one after the other, and what was found comes back here, so that writers, the baseline and the
exit code see no difference.
"""

from __future__ import annotations

from argparse import Namespace
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context

from ..errors import ConfigError, UnreadableInput
from ..formats.story import StoryFile
from ..report.checked import Checked
from .options import Options
from .session import Session

Item = StoryFile | UnreadableInput
Told = tuple[str, Checked | str]
One = Callable[[Session, Item], Told]

# characters of stories that take about a second: twice what processes need to start
_ENOUGH = 600_000
_BATCH, _AHEAD = 8, 4


def told(options: Options, session: Session, items: Iterator[Item], one: One) -> Iterator[Told]:
    """What `one` tells of each story, in their order. Raises ConfigError when a process dies."""
    jobs = session.jobs
    first = list(_enough(items)) if jobs > 1 else []
    rest = list(islice(items, 1)) if first else []
    if not rest:
        for item in chain(first, items):
            yield one(session, item)
        return
    try:
        for name, checked in _in_pool(options, chain(first, rest, items), (jobs, one)):
            if isinstance(checked, Checked):
                session.remember(checked.report)
            yield name, checked
    except BrokenProcessPool:
        raise ConfigError("a process that checked stories has died; --jobs 1 does without processes") from None


def _in_pool(options: Options, items: Iterator[Item], how: tuple[int, One]) -> Iterator[Told]:
    jobs, one = how
    given = Namespace(**{**vars(options), "targets": None, "jobs": 1, "prune": False})
    waiting: deque[Future[list[Told]]] = deque()
    with ProcessPoolExecutor(jobs, get_context("spawn"), _start, (given,)) as pool:
        try:
            while batch := list(islice(items, _BATCH)):
                waiting.append(pool.submit(_check, batch, one))
                if len(waiting) >= jobs * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _enough(items: Iterator[Item]) -> Iterator[Item]:
    """The stories up to that with which there is work for a pool."""
    size = 0
    for item in items:
        yield item
        size += len(item.text) if isinstance(item, StoryFile) else 0
        if size >= _ENOUGH:
            return


class _Worker:
    """What a process keeps between batches."""

    session: Session


def _start(options: Options) -> None:
    _Worker.session = Session(options)


def _check(batch: list[Item], one: One) -> list[Told]:
    return [one(_Worker.session, item) for item in batch]
