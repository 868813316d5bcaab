"""What a reader of a format hands over."""

from __future__ import annotations

from datetime import date

from ..origin import Origin
from ..records import dataclass


@dataclass(frozen=True, slots=True)
class StoryFile:
    """One story of a file: its text, where the text stood, and the day of publication where the format states one.

    `name` is what a person would call it: the path, and for a file of many stories the record too ("stories.csv#17").
    """

    name: str
    text: str
    origin: Origin
    published: date | None = None
    format: str = "plain"
