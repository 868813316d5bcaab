"""What several frames ask of a sentence is worked out once and kept with it, and goes when the sentence goes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

from ..model import Sentence

T = TypeVar("T")
_MISSING = object()


def once(work: Callable[[Sentence], T]) -> Callable[[Sentence], T]:
    """The same function, which looks at each sentence once. What it gives must hold nothing that can change."""

    name = f"{work.__module__}.{work.__qualname__}"

    @wraps(work)
    def kept(sentence: Sentence) -> T:
        found = sentence.kept.get(name, _MISSING)
        if found is _MISSING:
            found = sentence.kept[name] = work(sentence)
        return cast(T, found)

    return kept
