"""`figcheck check --fix` and `--diff`: suggestions that leave no choice, made in the files or shown as a diff.

Only plain text, Markdown and HTML are changed, and only where the figure stands in the file character for character.
Each correction is tried on the text first, and made only when the finding that asks for it is gone and no other has
come. A file is replaced whole, with its mode, line ends and byte order mark as they were, and not at all when it is no
longer the one that was read.
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from datetime import date
from difflib import unified_diff
from pathlib import Path

from ..checker import Checker
from ..edits import edited, in_file, proved, wanted
from ..errors import ConfigError
from ..formats.files import open_stories
from ..formats.plain import decode
from ..formats.source import Reading
from ..formats.story import StoryFile
from ..report.summary import count
from ..reported import Report
from .atomic import write_file
from .console import complain, emit

_FORMATS = frozenset({"plain", "markdown", "html"})


class Fixer:
    """Corrects stories one by one, and counts."""

    def __init__(self, only_shows: bool, unsafe: bool) -> None:
        self.only_shows = only_shows
        self._unsafe = unsafe
        self._made = self._files = self._more = 0

    def story(
        self, checker: Checker, story: StoryFile, report: Report, published: date | None
    ) -> tuple[StoryFile, Report]:
        """The story with its report after the corrections; with `--diff`, they are shown, and both are as before.

        Raises ConfigError when the file cannot be written.
        """

        def check(text: str) -> Report:
            return checker.check(text, published=published, name=story.name)

        if story.format not in _FORMATS:
            return story, report
        edits = wanted(report, self._unsafe)
        mapped = {edit: place for edit in edits for place in in_file(story.text, [edit], story.origin)}
        made = proved(report, list(mapped), check) if mapped else ()
        if not self._unsafe:
            self._more += len(set(wanted(report, unsafe=True)) - set(edits))
        if not made:
            return story, report
        changed = edited(story.origin.source, [mapped[edit] for edit in made])
        self._made += len(made)
        self._files += 1
        if self.only_shows:
            emit(difference(story.origin.source, changed, story.name))
            return story, report
        _replace(story, changed)
        [again] = open_stories(Path(story.name), story.name, Reading(story.format))
        return again, checker.check(again.text, published=published, name=again.name, origin=again.origin)

    def end(self) -> None:
        """Say how much was changed, and what more could be."""
        would = "would be made" if self.only_shows else "made"
        told = f"{count(self._made, 'correction')} {would} in {count(self._files, 'file')}"
        more = f"; {self._more} more with --unsafe-fixes" if self._more else ""
        complain(f"{told}{more}" if self._made else f"no correction to make{more}")


def difference(before: str, after: str, name: str) -> str:
    """A unified diff that `patch` and `git apply` take."""
    lines = unified_diff(_lines(before), _lines(after), name, name, lineterm="\n")
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> Sequence[str]:
    """The lines of a text as diffs count them: only a line feed ends one."""
    parts = text.split("\n")
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _replace(story: StoryFile, changed: str) -> None:
    data = Path(story.name).read_bytes()
    if decode(data, story.name) != story.origin.source:
        raise ConfigError(f"{story.name}: the file has changed since it was read; it is as it was. Check it again.")
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    write_file(story.name, mark + changed.encode("utf-8"))
