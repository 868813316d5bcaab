"""A corpus of stories, measured on all cores."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from ..checker import Checker
from ..config import Config
from ..errors import FigcheckError, UnreadableInput
from ..formats import jsonl
from ..formats.folders import files
from ..formats.source import Damaged, Reading, Source
from ..formats.story import StoryFile
from ..trust.measure import Contradiction, measured
from ..trust.table import Key, Row
from .installed import any_plugin
from .many_input import Line, is_of_lines, records_of
from .options import Options
from .progress import Progress

_BATCH = 40
_AHEAD = 4


@dataclass(slots=True)
class Total:
    """What was counted on many stories: rows by rule and wording, contradictions by id, and what could not be read."""

    rows: dict[Key, Row] = field(default_factory=dict)
    contradictions: dict[str, Contradiction] = field(default_factory=dict)
    troubles: list[str] = field(default_factory=list)
    stories: int = 0

    def add(self, other: Total) -> None:
        """Add what was counted on further stories."""
        for key, row in other.rows.items():
            self.rows[key] = self.rows.get(key, Row()) + row
        self.contradictions.update(other.contradictions)
        self.troubles += other.troubles
        self.stories += other.stories


class Corpus:
    """The stories that a command line names, every so many of them."""

    def __init__(self, options: Options, config: Config) -> None:
        self._paths = options.paths
        self._every: int = options.sample
        self._jobs = options.jobs or os.cpu_count() or 1
        self._reading = Reading(date_column=options.date_column, id_column=options.id_column)
        self._config = config

    def measured(self) -> Total:
        """Measure all stories. What cannot be read or checked is among the troubles, and the others follow."""
        total = Total()
        stories = islice(self._stories(total), 0, None, self._every)
        with ProcessPoolExecutor(self._jobs, initializer=_start, initargs=(self._config, self._reading)) as pool:
            waiting: set[Future[Total]] = set()
            with Progress.of(self._size) as bar:
                for batch in batched(stories, _BATCH):
                    waiting.add(pool.submit(_measure, batch))
                    if len(waiting) >= _AHEAD * self._jobs:
                        waiting = _gathered(waiting, total, bar)
                while waiting:
                    waiting = _gathered(waiting, total, bar)
        return total

    def _stories(self, total: Total) -> Iterator[Line | StoryFile]:
        """Every story: lines as they stand, which the processes parse, other stories as read."""

        def trouble(error: UnreadableInput) -> None:
            total.troubles.append(str(error))

        for file in self._files(total):
            # a table is read by its columns as JSON lines are by their keys
            reading = self._reading if file.endswith((".parquet", ".pq", ".csv", ".tsv")) else Reading()
            try:
                yield from records_of(file, reading, trouble)
            except Damaged as error:
                total.troubles.append(f"{file}: {error}")
            except UnreadableInput as error:
                trouble(error)

    def _files(self, total: Total) -> Iterator[str]:
        for path in self._paths:
            try:
                yield from files(path, tables=True)
            except UnreadableInput as error:
                total.troubles.append(str(error))

    def _size(self) -> int:
        """How many stories will be measured, by the lines of the files of many."""
        ignored = Total()
        found = 0
        for file in self._files(ignored):
            source = Source(Path(file), file)
            try:
                found += sum(1 for _ in jsonl.lines(source)) if is_of_lines(source) else 1
            except Damaged:  # it is told when it is read
                continue
        return found // self._every


def batched(stories: Iterator[Line | StoryFile], size: int) -> Iterator[list[Line | StoryFile]]:
    """Stories in lists of a size, the last one shorter."""
    while batch := list(islice(stories, size)):
        yield batch


def _gathered(waiting: set[Future[Total]], total: Total, bar: Progress) -> set[Future[Total]]:
    """Add what is finished to the total; what is left to wait for."""
    done, left = wait(waiting, return_when=FIRST_COMPLETED)
    for future in done:
        found = future.result()
        total.add(found)
        bar.step(found.stories + len(found.troubles))
    return left


class _Worker:
    """What a process keeps between batches."""

    checker: Checker
    reading: Reading


def _start(config: Config, reading: Reading) -> None:
    _Worker.checker = Checker(config, plugins=any_plugin())
    _Worker.reading = reading


def _measure(batch: list[Line | StoryFile]) -> Total:
    total = Total()
    for item in batch:
        story = item.story(_Worker.reading) if isinstance(item, Line) else item
        if isinstance(story, str):
            total.troubles.append(story)
            continue
        try:
            found = measured(_Worker.checker, story.text, story.published, story.name)
        except FigcheckError as error:
            total.troubles.append(f"{story.name}: {error}")
            continue
        total.add(Total(dict(found.rows), {one.id: one for one in found.contradictions}, [], 1))
    return total
