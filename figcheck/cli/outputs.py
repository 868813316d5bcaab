"""Where reports go: the standard output and files, each in a form of its own.

A file is written under another name beside its place and takes that place when it is whole, so a reader never meets
half a report, and a run that fails leaves the last report as it was.
"""

from __future__ import annotations

import os
import stat
from argparse import Action, Namespace
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TextIO

from ..errors import ConfigError
from ..records import dataclass
from ..report.checked import Checked, Writer
from .console import emit, say
from .options import UsageError

_FORM_OF_SUFFIX = {
    ".txt": "text", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".sarif": "sarif", ".xml": "junit",
    ".csv": "csv", ".html": "html", ".htm": "html", ".rdjson": "rdjson",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Target:
    """A form and the file it goes to; None is the standard output."""

    form: str
    file: str | None = None


class Format(Action):
    """`--format FORM`: a form for the `--output` that follows, else for the standard output."""

    def __call__(self, _parser: Any, namespace: Namespace, value: Any, _option: str | None = None) -> None:
        setattr(namespace, self.dest, (*(getattr(namespace, self.dest) or ()), Target(value)))


class Output(Action):
    """`--output FILE`: the form named right before it goes there, else the one that the file's ending tells."""

    def __call__(self, _parser: Any, namespace: Namespace, value: Any, _option: str | None = None) -> None:
        given: tuple[Target, ...] = getattr(namespace, self.dest) or ()
        if given and given[-1].file is None:
            *before, target = given
            setattr(namespace, self.dest, (*before, Target(target.form, value)))
        else:
            setattr(namespace, self.dest, (*given, Target(_told_by(value), value)))


def _told_by(file: str) -> str:
    endings = Path(file).suffixes[-2:]
    form = _FORM_OF_SUFFIX.get(".sarif" if ".sarif" in endings else Path(file).suffix.lower())
    if form is None:
        raise UsageError(f"the ending of {file!r} tells no format; name one before it: --format FORM --output {file}")
    return form


def targets(given: Sequence[Target] | None) -> tuple[Target, ...]:
    """Where to write what. Raises UsageError when two reports would go to one place."""
    found = tuple(given or (Target("text"),))
    places = [target.file and os.path.realpath(target.file) for target in found]
    if places.count(None) > 1:
        raise UsageError("only one format can go to the standard output; follow the others with --output FILE")
    for target, place in zip(found, places, strict=True):
        if target.file is not None and places.count(place) > 1:
            raise UsageError(f"two formats are to be written to {target.file!r}; give each a file of its own")
    return found


@dataclass(frozen=True, slots=True)
class Sink:
    """A writer with the file it writes to; None is the standard output."""

    writer: Writer
    file: OutputFile | None
    is_for_people: bool = False

    def story(self, checked: Checked) -> None:
        """Write a story."""
        self._put(self.writer.story(checked))

    def trouble(self, name: str, sentence: str) -> None:
        """Write that a story could not be checked."""
        self._put(self.writer.trouble(name, sentence))

    def end(self) -> None:
        """Write what comes after the last story."""
        self._put(self.writer.end())

    def _put(self, text: str) -> None:
        if not text:
            return
        if self.file is not None:
            self.file.write(text)
        elif self.is_for_people:
            say(text.removesuffix("\n"))
        else:
            emit(text)


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file that is being written, under the name the user gave it."""

    name: str
    stream: TextIO

    def write(self, text: str) -> None:
        """Add text. Raises ConfigError when the file takes no more."""
        with _explained(self.name):
            self.stream.write(text)


@contextmanager
def opened(files: Sequence[str]) -> Iterator[list[OutputFile]]:
    """The files to write to; they take their places when all went well. Raises ConfigError for one that cannot be."""
    with ExitStack() as stack:
        yield [OutputFile(file, stack.enter_context(_whole(file))) for file in files]


@contextmanager
def _whole(file: str) -> Iterator[TextIO]:
    """A file that takes its place when it is whole; a pipe or a device is written to as it is."""
    place = Path(os.path.realpath(file))
    with _explained(file):
        mode = place.stat().st_mode if place.exists() else None
        is_file = mode is None or stat.S_ISREG(mode)
        draft = place.with_name(f".{place.name}.{os.getpid()}.tmp") if is_file else place
        stream = draft.open("x" if is_file else "w", encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        yield stream
        with _explained(file):
            stream.close()
            if is_file:
                if mode is not None:
                    draft.chmod(stat.S_IMODE(mode))
                draft.replace(place)
    finally:
        with _explained(file):
            stream.close()
            if is_file:
                draft.unlink(missing_ok=True)


@contextmanager
def _explained(file: str) -> Iterator[None]:
    """Turns the system's refusal to write a file into a sentence."""
    try:
        yield
    except OSError as error:
        raise ConfigError(f"{file}: this file cannot be written ({_reason(error)})") from None


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such directory"
    if isinstance(error, IsADirectoryError):
        return "it is a directory"
    return (error.strerror or str(error)).lower()
