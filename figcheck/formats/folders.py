"""The files that a path stands for: itself, the stories below a directory, or the files that a pattern matches."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import UnreadableInput
from .files import BY_SUFFIX, STDIN
from .source import plain_suffix, reason

_SIGNS = frozenset("*?[")


def files(path: str, tables: bool = False) -> list[str]:
    """The files that a path stands for, in order.

    A directory stands for the stories in it and below it; hidden ones and tables are left out, tables unless they are
    asked for. Raises UnreadableInput for a pattern that no file matches and for a directory without a story.
    """
    if path == STDIN:
        return [path]
    try:
        if Path(path).is_dir():
            return _below(path, tables)
        if _SIGNS & set(path) and not Path(path).exists():
            return _matching(path, tables)
    except (OSError, ValueError) as error:
        raise UnreadableInput(f"{path}: {reason(error)}") from None
    return [path]


def is_one_file(path: str) -> bool:
    """True when a path names a file itself, and no directory or pattern."""
    try:
        return not Path(path).is_dir() and (not _SIGNS & set(path) or Path(path).exists())
    except (OSError, ValueError):
        return True  # its reader says what is wrong with it


def _below(path: str, tables: bool) -> list[str]:
    found = sorted(map(str, _stories_below(Path(path), tables)))
    if not found:
        raise UnreadableInput(
            f"{path}: a directory without stories (.txt, .md, .html, .docx …); name the files to check"
        )
    return found


def _matching(pattern: str, tables: bool) -> list[str]:
    """The files that a pattern matches which the shell did not replace."""
    import glob

    found: list[str] = []
    for path in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 - Path has no glob of a whole pattern
        found += _stories_of(path, tables)
    if not found:
        raise UnreadableInput(f"{pattern}: no file matches this pattern")
    return list(dict.fromkeys(found))


def _stories_of(path: str, tables: bool) -> list[str]:
    return sorted(map(str, _stories_below(Path(path), tables))) if Path(path).is_dir() else [path]


def _stories_below(directory: Path, tables: bool) -> Iterator[Path]:
    """The stories of a directory tree; a link to a directory is not followed, so that none leads in a circle."""
    for entry in directory.iterdir():
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _stories_below(entry, tables)
        elif is_story(entry, tables):
            yield entry


def is_story(entry: Path, tables: bool = False) -> bool:
    """True for a file, or a link that may lead to one, with an ending of a format that is read here."""
    format = BY_SUFFIX.get(plain_suffix(entry.name))
    return format is not None and (tables or not format.is_table) and (entry.is_file() or entry.is_symlink())
