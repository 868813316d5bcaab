"""The records of a file of many stories: JSON lines as they stand, for processes to parse, others as they are read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..formats import jsonl
from ..formats.files import OnError, chosen, open_stories
from ..formats.source import Reading, Source
from ..formats.story import StoryFile
from ..records import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file of JSON lines, with its number in the file."""

    data: bytes
    number: int
    file: str

    def story(self, reading: Reading) -> StoryFile | str:
        """The story of the line, or why it cannot be read."""
        read = jsonl.record(self.data, self.number, self.file, reading)
        return read if isinstance(read, StoryFile) else f"{self.file}: {read}"


def records_of(file: str, reading: Reading, on_error: OnError) -> Iterator[Line | StoryFile]:
    """The records of a file, in order; stories that cannot be read are told to `on_error`.

    Raises UnreadableInput where the file ends in the middle or is none of stories.
    """
    source = Source(Path(file), file)
    if is_of_lines(source):
        yield from (Line(data, number, file) for number, data in jsonl.lines(source))
    else:
        yield from open_stories(Path(file), file, reading, on_error)


def is_of_lines(source: Source) -> bool:
    """True for JSON lines. Raises Damaged for a file of no format."""
    return chosen(source, Reading()).name == "jsonl"
