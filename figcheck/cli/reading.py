"""The options of `figcheck check` that bring ties from outside: answers in a file, or a reader that is asked now."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Protocol

from ..checker import Checker
from ..errors import ReaderFailed, UnreadableInput
from ..formats.files import read
from ..formats.story import StoryFile
from ..given.contract import Proposal
from ..readers.again import Doubted
from ..readers.batch import ANSWERS, parse_answers
from ..readers.named import Reader, name_of, reader_named
from ..readers.request import Question
from ..readers.settings import settings_from
from ..records import NamedTuple
from ..report.summary import count
from ..reported import Report
from .console import complain
from .options import Options, UsageError
from .settings import Settings


def source_of(options: Options, settings: Settings) -> Source | None:
    """Where the ties of a run come from; None where the wording alone makes them.

    Raises UsageError for two sources at once, ConfigError or PluginError for a reader that cannot be had.
    """
    asked = [name for name in ("reader_model", "reader_url", "reader_masked") if getattr(options, name, "")]
    if not getattr(options, "reader", None):
        if asked:
            raise UsageError(f"--{asked[0].replace('_', '-')} speaks of a reader; name it with --reader NAME")
        return AnswersOfAll(options.ties) if getattr(options, "ties", None) else None
    if options.ties:
        raise UsageError("--reader asks now and --ties brings answers; give one of the two")
    table = dict(settings.resolved(options.paths[0]).config.reader)
    table.setdefault("cache", _cache_folder())
    table |= {"model": options.reader_model} if options.reader_model else {}
    table |= {"base-url": options.reader_url} if options.reader_url else {}
    table |= {"masked": True} if options.reader_masked else {}
    return AskedNow(reader_named(options.reader, settings_from(table)))


def _cache_folder() -> str:
    """Where answers are kept when the settings name no folder: as the system asks programs to."""
    home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return str(Path(home) / "figcheck" / "reader")


class Job(NamedTuple):
    """A story to be read, with the checker that judges what is read."""

    story: StoryFile
    checker: Checker
    published: date | None


class Source(Protocol):
    """Where ties come from."""

    def of(self, job: Job) -> Proposal | None:
        """The ties of a story; None where there are none. Raises ReaderFailed where they cannot be had."""

    def ahead(
        self, stories: Iterable[StoryFile | UnreadableInput], ask: Callable[[StoryFile], Job]
    ) -> Iterator[StoryFile | UnreadableInput]:
        """The stories, with those that come next asked already."""

    def judged(self, report: Report) -> None:
        """Take note of what became of the ties of a story."""

    def end(self) -> None:
        """Say what was used."""


class AnswersOfAll:
    """The answers of all files that a command line names. Raises UnreadableInput for one that cannot be used."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._answers = [parse_answers(enumerate(read(path).splitlines(), 1), path) for path in paths]
        for path, answers in zip(paths, self._answers, strict=True):
            if not (answers.by_text or answers.by_name or answers.second or answers.failed):
                raise UnreadableInput(f"{path}: there is no answer in it")
        self._are_asked_again = any(answers.second for answers in self._answers)
        self._again = 0
        self._open: list[str] = []

    def ties(self, story: StoryFile) -> list[object] | None:
        """The ties of a story as they were proposed; None where no answer is of it. Raises ReaderFailed as `of`."""
        found = [ties for answers in self._answers if (ties := answers.of(story.text, story.name)) is not None]
        if not found and (why := self.missing(story)):
            raise ReaderFailed(why)
        return [tie for ties in found for tie in ties] if found else None

    def missing(self, story: StoryFile) -> str:
        """Why an answer of a story cannot be used; empty where all can, or where its question is answered elsewhere."""
        failed = (item for answers in self._answers for item in answers.failures(story.text, story.name))
        open_ones = (item for item in failed if not any(item.asked in answers.answered for answers in self._answers))
        return next((item.why for item in open_ones), "")

    def of(self, job: Job) -> Proposal | None:
        """The ties of a story; None where no answer is of it. Raises ReaderFailed where its answer cannot be used.

        Of several answers those that can be used are judged, and what is missing is said. Where second answers were
        given too, ties whose figures disagree come with what they say.
        """
        ties = self.ties(job.story)
        if ties is None:
            return None
        if self._are_asked_again:
            ties = doubted(job, ties).settled(self._second)
        why = self.missing(job.story)
        return Proposal(ties, ANSWERS, missing=f"{why}; its other answers are judged" if why else "")

    def _second(self, question: Question) -> Sequence[object]:
        self._again += 1
        why = f"there is no answer to {question.key}"
        for answers in self._answers:
            if question.key in answers.second:
                return answers.second[question.key]
            why = next((item.why for item in answers.failed.get(question.key, ())), why)
        self._open.append(why)
        raise ReaderFailed(why)

    def ahead(
        self,
        stories: Iterable[StoryFile | UnreadableInput],
        ask: Callable[[StoryFile], Job],  # noqa: ARG002
    ) -> Iterator[StoryFile | UnreadableInput]:
        """The stories: answers are there already."""
        return iter(stories)

    def judged(self, report: Report) -> None:
        """Nothing: the report says what became of them."""

    def end(self) -> None:
        """How many stories lack the second answer that others have."""
        if self._open:
            asked = count(self._again, "story", "stories")
            complain(f"{ANSWERS}: {asked} asked again, {len(self._open):,} without an answer ({self._open[0]})")


def doubted(job: Job, ties: Sequence[object]) -> Doubted:
    """Which ties of a story come out contradicted, and what is asked of them once more."""
    story = job.story
    return job.checker.doubted(story.text, ties, published=job.published, name=story.name, origin=story.origin)


class AskedNow:
    """A reader that is asked for several stories at once. Says what it sends before it sends anything."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._parallel = getattr(getattr(reader, "settings", None), "parallel", 1)
        self._coming: dict[int, Future[Proposal]] = {}
        self._judged = self._refused = 0
        complain(f"reader {name_of(reader)}: {getattr(reader, 'tells', 'each story is handed to it')}")

    def of(self, job: Job) -> Proposal | None:
        """The ties of a story, asked now or while others were judged. Raises ReaderFailed where there is no answer."""
        coming = self._coming.pop(id(job.story), None)
        return coming.result() if coming else self._ask(job)

    def _ask(self, job: Job) -> Proposal:
        story = job.story
        return job.checker.proposed(
            self._reader, story.text, published=job.published, name=story.name, origin=story.origin
        )

    def ahead(
        self, stories: Iterable[StoryFile | UnreadableInput], ask: Callable[[StoryFile], Job]
    ) -> Iterator[StoryFile | UnreadableInput]:
        """The stories in their order, with as many of those that come next as may be asked at once."""
        waiting: deque[StoryFile | UnreadableInput] = deque()
        with ThreadPoolExecutor(self._parallel) as pool:
            for story in stories:
                waiting.append(story)
                if isinstance(story, StoryFile):
                    self._coming[id(story)] = pool.submit(self._ask, ask(story))
                if len(waiting) >= self._parallel:
                    yield waiting.popleft()
            yield from waiting

    def judged(self, report: Report) -> None:
        """Count the ties that were judged, and those that were refused for what their roles cannot mean."""
        refused = {refusal.tie for refusal in report.refused}
        self._refused += len(refused)
        self._judged += len({item.tie for item in report.judged if item.tie is not None} - refused)

    def end(self) -> None:
        """What was asked, answered from the cache and used, and what became of the ties."""
        account = getattr(self._reader, "account", None)
        name = name_of(self._reader)
        used = account.summary(name) if account is not None else name
        ties = "tie" if self._judged == 1 else "ties"
        complain(f"reader {used} · {self._judged:,} {ties} judged, {self._refused:,} refused")
