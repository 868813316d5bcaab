"""What several ask of a sentence, a story or a text is worked out once and kept with it, and goes when it goes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Protocol, TypeVar


class Keeps(Protocol):
    """What has a place for answers."""

    @property
    def kept(self) -> dict[str, object]:
        """The answers by the names of the questions."""


Asked = TypeVar("Asked", bound=Keeps)
Beside = TypeVar("Beside")
Answer = TypeVar("Answer")


def once(work: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """The same function, which looks at each sentence, story or text once. Its answer must not be changeable."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(asked: Asked) -> Answer:
        try:
            return asked.kept[name]  # type: ignore[return-value]  # what the work gave under its own name
        except KeyError:
            found = asked.kept[name] = work(asked)
            return found

    return kept


def once_beside(work: Callable[[Beside, Asked], Answer]) -> Callable[[Beside, Asked], Answer]:
    """As `once`, for work that also needs what the sentence is of, its story or its text, which is always the same."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(beside: Beside, asked: Asked) -> Answer:
        try:
            return asked.kept[name]  # type: ignore[return-value]  # what the work gave under its own name
        except KeyError:
            found = asked.kept[name] = work(beside, asked)
            return found

    return kept
