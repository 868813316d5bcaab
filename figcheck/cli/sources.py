"""The stories that a command line names."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from ..errors import UnreadableInput
from ..formats.files import STDIN, read, stories
from ..formats.plain import decode

STDIN_NAME = "<stdin>"


def texts(paths: Sequence[str]) -> Iterator[tuple[str, str | UnreadableInput]]:
    """Each story's name with its text, or with the error that says why it cannot be read."""
    for path in paths:
        try:
            found = stories(path)
        except UnreadableInput as error:
            yield path, error
            continue
        for name in found:
            yield (STDIN_NAME, _text(STDIN)) if name == STDIN else (name, _text(name))


def _text(name: str) -> str | UnreadableInput:
    try:
        return decode(sys.stdin.buffer.read(), STDIN_NAME) if name == STDIN else read(name)
    except UnreadableInput as error:
        return error


def is_single(paths: Sequence[str]) -> bool:
    """True when the paths name one story and not a directory."""
    try:
        return len(paths) == 1 and stories(paths[0]) == [paths[0]]
    except UnreadableInput:
        return False
