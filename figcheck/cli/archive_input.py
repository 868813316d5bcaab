"""The records of an archive's input: JSON lines as they stand, which the processes parse, rows of tables as read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..archive.rows import Numbered
from ..errors import UnreadableInput
from ..formats.files import STDIN
from ..formats.folders import files
from ..formats.source import Reading
from ..formats.story import StoryFile
from ..records import dataclass
from .many_input import Line, records_of
from .options import Options, UsageError


@dataclass(frozen=True, slots=True)
class Record:
    """A record: its number in the whole input, its file, and its story, its line, or why it cannot be read."""

    of: Numbered
    content: Line | StoryFile | str


Part = list[Record]


class Records:
    """The records that a command line names. Raises UnreadableInput where nothing is there."""

    def __init__(self, options: Options) -> None:
        if options.input == STDIN:
            raise UsageError("an archive goes on where it was ended, and the standard input does not; name a file")
        self._reading = Reading("", options.column, options.date_column, options.id_column)
        self.files = files(options.input, tables=True)

    def parts(self, size: int) -> Iterator[tuple[int, Part]]:
        """All records in parts of a size, numbered from 0, the last one shorter."""
        records = self._all()
        number = 0
        while part := list(islice(records, size)):
            yield number, part
            number += 1

    def count(self) -> int:
        """How many records there are."""
        return sum(1 for _ in self._all())

    def _all(self) -> Iterator[Record]:
        number = 0
        for file in self.files:
            for content in self._of(file):
                number += 1
                yield Record(Numbered(number, file), content)

    def _of(self, file: str) -> Iterator[Line | StoryFile | str]:
        """The records of a file. Where it ends in the middle, the last one says that what follows was not read."""
        troubles: list[UnreadableInput] = []
        try:
            for story in records_of(file, self._reading, troubles.append):
                yield from map(str, troubles)
                troubles.clear()
                yield story
            yield from map(str, troubles)
        except UnreadableInput as error:
            name = "" if str(error).startswith(f"{file}: ") else f"{file}: "
            yield f"{name}{error}; the rest of this file was not read"
