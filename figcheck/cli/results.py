"""Reports kept from one run to the next, so that what has not changed is not checked again.

A report is kept under a name made of all that it depends on: the text and where it stood in its file, its name and day,
the settings, and the program itself. It lies in the cache of the user, never in a folder that comes with someone else's
stories, since what is unpickled may do anything. There are at most so many, and none of them is large.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import tempfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path

from .. import __version__
from ..checker import Checker
from ..formats.story import StoryFile
from ..reported import Report

FOLDER = "FIGCHECK_CACHE"
"""The variable that names the folder of reports; where it is empty, none are kept."""
# 256 folders of so many files, each of so many bytes: a quarter of a gigabyte if all were as large as may be
_MOST_FILES, _MOST_BYTES = 16, 64 * 1024
# what comes of a file that is not there, was cut off or is none of these
_SPOILED = (OSError, zlib.error, pickle.UnpicklingError, EOFError, ValueError, LookupError, AttributeError, ImportError)


class Results:
    """The reports that are kept in a folder. What cannot be read or written is checked anew, without a word."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._usable: bool | None = None

    @classmethod
    def of_user(cls) -> Results | None:
        """The reports of who calls; None where none are to be kept."""
        named = os.environ.get(FOLDER)
        if named is not None:
            return cls(Path(named)) if named else None
        try:
            home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        except RuntimeError:  # a user without a home
            return None
        return cls(home / "figcheck" / "reports")

    def report(self, checker: Checker, story: StoryFile, published: date | None, dated: bool) -> Report:
        """The report on a story, kept or made now. Raises FigcheckError when the story cannot be checked."""
        file = self._file(_asked(checker, story, published, dated))
        kept = self._kept(file)
        if kept is not None:
            return replace(kept, text=story.text)
        report = checker.check(story.text, published=published, name=story.name, origin=story.origin)
        self._keep(file, report)
        return report

    def _file(self, asked: str) -> Path:
        return self._folder / asked[:2] / asked[2:]

    def _is_own(self) -> bool:
        """True for a folder that nobody else can have written to."""
        if self._usable is None:
            try:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                about = self._folder.stat()
                own = not hasattr(os, "getuid") or (about.st_uid == os.getuid() and not about.st_mode & 0o022)
            except OSError:
                own = False
            self._usable = own
        return self._usable

    def _kept(self, file: Path) -> Report | None:
        if not self._is_own():
            return None
        try:
            report = pickle.loads(zlib.decompress(file.read_bytes()))
        except _SPOILED:
            return None
        return report if isinstance(report, Report) else None

    def _keep(self, file: Path, report: Report) -> None:
        if not self._is_own():
            return
        data = zlib.compress(pickle.dumps(replace(report, text=""), pickle.HIGHEST_PROTOCOL), 1)
        if len(data) > _MOST_BYTES:
            return
        with suppress(OSError):
            file.parent.mkdir(exist_ok=True)
            _make_room(file.parent)
            handle, name = tempfile.mkstemp(dir=file.parent)
            with os.fdopen(handle, "wb") as part:
                part.write(data)
            Path(name).replace(file)


def _make_room(folder: Path) -> None:
    """Remove the oldest files of a folder until one more may lie in it."""
    held = sorted(((entry.stat().st_mtime, entry.path) for entry in os.scandir(folder)), reverse=True)
    for _, path in held[_MOST_FILES - 1 :]:
        Path(path).unlink(missing_ok=True)


def _asked(checker: Checker, story: StoryFile, published: date | None, dated: bool) -> str:
    """The name of a report, made of all that it depends on."""
    parts = (_program(), checker.config, story.name, story.text, story.origin, published, dated)
    return hashlib.sha256("\0".join(_settled(parts)).encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _program() -> str:
    """The version and when it was installed; of a program that is being worked on, when each file of it was written."""
    root = Path(__file__).parent.parent
    files = [root / "__init__.py"]
    if root.parent.name != "site-packages":
        files = sorted(file for file in root.rglob("*") if file.suffix in (".py", ".toml", ".bin"))
    return "\0".join((__version__, *(f"{file} {file.stat().st_mtime_ns}" for file in files)))


def _settled(value: object) -> Iterator[str]:
    """A value as texts that are the same in every process: what has no order is put in one."""
    if isinstance(value, Enum):
        yield str(value)
    elif isinstance(value, Mapping):
        for key, item in sorted(value.items(), key=repr):
            yield f"{key!r}:"
            yield from _settled(item)
        yield "}"
    elif isinstance(value, (set, frozenset)):
        yield from (*sorted(map(repr, value)), "}")
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from _settled(item)
        yield ")"
    elif is_dataclass(value) and not isinstance(value, type):
        yield type(value).__name__
        for item in fields(value):
            yield from _settled(getattr(value, item.name))
        yield ";"
    else:
        yield value if isinstance(value, str) else repr(value)
