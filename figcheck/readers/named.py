"""Readers by name: each is an entry point of the group `figcheck.readers`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from importlib.metadata import entry_points
from typing import Protocol, cast

from ..errors import ConfigError, PluginError
from ..model import Figure
from .request import Question
from .settings import ReaderSettings

GROUP = "figcheck.readers"
"""The entry-point group of readers: each value is a function from settings to a reader."""


class Reader(Protocol):
    """A function from a text, its figures and the day of publication to ties; it may have a `name`.

    Raises ReaderFailed, with a sentence, where it cannot say.
    """

    def __call__(self, text: str, figures: Sequence[Figure], published: date | None, /) -> Iterable[object]: ...


class AsksAgain(Reader, Protocol):
    """A reader that can be asked a second time: of ties whose figures disagree, whether the words tie them at all.

    The question has its words in `system` and `user` and shows no value. The answer is one
    `{"tie": number, "why": text, "belongs": true or false}` for each tie; one that it leaves out is not confirmed.
    Raises ReaderFailed, with a sentence, where it cannot say; then the ties stay as they are.
    """

    def again(self, question: Question, /) -> Iterable[object]: ...


Factory = Callable[[ReaderSettings], Reader]


def reader_named(name: str, settings: ReaderSettings) -> Reader:
    """The reader of a name. Raises ConfigError where there is none, PluginError where it cannot be loaded."""
    points = {point.name: point for point in entry_points(group=GROUP)}
    if name not in points:
        raise ConfigError(f"there is no reader {name!r}; there are {', '.join(sorted(points)) or 'none'}")
    try:
        factory = points[name].load()
    except (ImportError, AttributeError) as error:
        raise PluginError(f"the reader {name!r} ({points[name].value}) could not be loaded: {error}") from error
    return cast(Factory, factory)(settings)


def name_of(reader: object) -> str:
    """What a reader is called in reports."""
    name = getattr(reader, "name", "") or getattr(reader, "__name__", "")
    return name if isinstance(name, str) and name else "reader"
