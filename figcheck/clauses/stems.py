"""The stems of words: the same for the forms of one word, for a nation and its people, and for what befell people."""

from __future__ import annotations

from functools import lru_cache

from ..lang.en.nouns import singular
from ..lang.en.sameness import EMPTY, FATES, TWINS

_ENDINGS = ("ing", "ied", "ed", "ly", "e")
_SHORTEST = 3


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without its inflection, coarse but the same for the forms of one word.

    >>> stem("reported"), stem("reports"), stem("injuring"), stem("american")
    ('report', 'report', 'injured', 'us')
    """
    word = word.strip("'").removesuffix("'s")
    known = TWINS.get(word) or FATES.get(word)
    if known is not None:
        return known
    word = singular(word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word[: -len(ending)] + ("y" if ending == "ied" else "")
    return word


@lru_cache(maxsize=20_000)
def content(word: str) -> str:
    """The stem of a word that says something; empty for a word too common to tell one thing from another."""
    return "" if word in EMPTY or len(word) < _SHORTEST else stem(word)
