"""What several frames ask of a sentence or a story is worked out once and kept with it, and goes when it goes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from .model import Sentence, Story

Asked = TypeVar("Asked", Sentence, Story)
Answer = TypeVar("Answer")


def once(work: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """The same function, which looks at each sentence or story once. Its answer must hold nothing that can change."""
    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(asked: Asked) -> Answer:
        try:
            return asked.kept[name]  # type: ignore[return-value]  # what the work gave under its own name
        except KeyError:
            found = asked.kept[name] = work(asked)
            return found

    return kept
