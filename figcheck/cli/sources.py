"""The stories that a command line names."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from ..errors import UnreadableInput
from ..formats.encodings import meant
from ..formats.files import BY_NAME, STDIN, open_stories
from ..formats.folders import files, is_one_file
from ..formats.source import Reading
from ..formats.story import StoryFile
from .options import Options, Parser, UsageError, one_of

STDIN_NAME = "<stdin>"
BASELINE = "figcheck-baseline.json"
PATHS_HELP = "a story, a directory of stories, a pattern such as 'news/*.html', or - for the input"


def add_input_options(parser: Parser) -> None:
    """The paths, and the options that say how to read them."""
    parser.add_argument("paths", metavar="PATH", nargs="+", help=PATHS_HELP)
    parser.add_argument(
        "--stdin-filename",
        metavar="NAME",
        default="",
        help="the name of what comes in by -, whose ending tells the format",
    )
    parser.add_argument(
        "--input-format",
        metavar="FORM",
        type=one_of(*BY_NAME),
        default=None,
        help=f"read every file as {', '.join(BY_NAME)}",
    )
    parser.add_argument(
        "--encoding",
        metavar="NAME",
        type=_encoding,
        default=None,
        help="the encoding of text, Markdown and HTML that is not UTF-8, such as windows-1252 or latin-1",
    )
    for option, purpose in (
        ("--column", "the column (or JSON key) of a table that holds the stories"),
        ("--date-column", "the column that holds each story's day of publication"),
        ("--id-column", "the column that names each story"),
    ):
        parser.add_argument(option, metavar="NAME", default="", help=purpose)


def _encoding(value: str) -> str:
    if not meant(value):
        raise ArgumentTypeError(f"{value!r} is no encoding that is known here, such as windows-1252")
    return meant(value)


def file_of(name: str) -> str:
    """The file behind the name of a story, which may be one of many in it ("stories.csv#17")."""
    file = name.rpartition("#")[0]
    return file if file and not Path(name).exists() and Path(file).exists() else name


class Stories:
    """The stories of a command line, each read when it is asked for, or the error that says why it cannot be read.

    `single` is True when one file was named that holds one story, and not a directory, a pattern or a table.
    """

    def __init__(self, options: Options) -> None:
        if options.stdin_filename and STDIN not in options.paths:
            raise UsageError("--stdin-filename names what comes in by -, which is not among the paths; add -")
        self._options = options
        self._reading = Reading(
            options.input_format or "", options.column, options.date_column, options.id_column,
            getattr(options, "encoding", None) or "",
        )  # fmt: skip
        self._stories = self._all()
        self._known: bool | None = None

    @property
    def single(self) -> bool:
        """True when there is one story by what the command line says."""
        if self._known is None:
            self._known = len(self._options.paths) == 1 and is_one_file(self._options.paths[0]) and self._is_no_record()
        return self._known

    def __iter__(self) -> Iterator[StoryFile | UnreadableInput]:
        return self._stories

    def _is_no_record(self) -> bool:
        """True unless the first story is one of many in its file, which are numbered."""
        first = next(self._stories, None)
        if first is not None:
            self._stories = chain([first], self._stories)
        return not isinstance(first, StoryFile) or first.name == self._name(self._options.paths[0])

    def _all(self) -> Iterator[StoryFile | UnreadableInput]:
        for path in self._options.paths:
            try:
                found = files(path, bool(self._options.column))
            except UnreadableInput as error:
                yield error
                continue
            for file in found:
                if file == path or not self._is_own(file):
                    yield from self._of(file)

    def _is_own(self, file: str) -> bool:
        """True for a baseline among the stories of a directory, which is none of them."""
        place = Path(file)
        given = getattr(self._options, "baseline", None)
        return place.name == BASELINE or (given is not None and place.absolute() == Path(given).absolute())

    def _of(self, file: str) -> Iterator[StoryFile | UnreadableInput]:
        """The stories of one file, and the errors of those of its records that cannot be read."""
        errors: list[UnreadableInput] = []
        given = sys.stdin.buffer if file == STDIN else Path(file)
        try:
            for story in open_stories(given, self._name(file), self._reading, errors.append):
                yield from errors
                errors.clear()
                yield story
        except UnreadableInput as error:
            errors.append(error)
        yield from errors

    def _name(self, file: str) -> str:
        return (self._options.stdin_filename or STDIN_NAME) if file == STDIN else file


def named(story: StoryFile | UnreadableInput, error: Exception) -> str:
    """What went wrong with a story, with its name."""
    if isinstance(story, UnreadableInput) or str(error).startswith(story.name):
        return str(error)
    return f"{story.name}: {error}"
