"""Stories from paths: a file, a directory of text files, or the standard input."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import UnreadableInput
from .plain import decode

SUFFIXES = (".txt", ".md")
STDIN = "-"


def stories(path: str) -> list[str]:
    """The files that a path stands for, in order: itself, or the stories of a directory and those below it.

    Raises UnreadableInput for a path that is not there and for a directory without a story.
    """
    if path == STDIN or not Path(path).is_dir():
        return [path]
    try:
        found = sorted(map(str, _stories_below(Path(path))))
    except OSError as error:
        raise UnreadableInput(f"{path}: {reason(error)}") from None
    if not found:
        raise UnreadableInput(f"{path}: a directory without {' or '.join(SUFFIXES)} files; name the files to check")
    return found


def _stories_below(directory: Path) -> Iterator[Path]:
    """The text files of a directory tree, hidden ones apart; a directory that is a link is not followed."""
    for entry in directory.iterdir():
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _stories_below(entry)
        elif entry.suffix.lower() in SUFFIXES:
            yield entry


def read(path: str) -> str:
    """The text of a file. Raises UnreadableInput, with the reason, when it cannot be had."""
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise UnreadableInput(f"{path}: {reason(error)}") from None
    return decode(data, path)


def reason(error: Exception) -> str:
    """Why a file could not be read, in words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, IsADirectoryError):
        return "this is a directory"
    if isinstance(error, PermissionError):
        return "this file may not be read (permission denied)"
    text = getattr(error, "strerror", None) or str(error)
    return f"this file cannot be read ({text})"
