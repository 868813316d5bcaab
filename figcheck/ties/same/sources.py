"""Who gives a figure, and whether it counts all, a part or another."""

from __future__ import annotations

from itertools import pairwise

from ...clauses.tokens import tokens_of
from ...lang.en.sameness import DAY_AND_MONTH_NAMES, SPEAKING
from ...model import Figure
from .context import Mention

_NO_SOURCES = frozenset(
    "he she it they who which that this there is are was were be been being has have had not also and as".split()
)
_LEADING_UP = frozenset({"to", "by", "up", "down"})
_NAMED = frozenset(name.lower() for name in DAY_AND_MONTH_NAMES)


def extent(figure: Figure) -> frozenset[str]:
    """The words of scope that make a part or another of a count; "to" and "by" only lead up to it."""
    return frozenset(figure.circumstances.scope) - _LEADING_UP


def source(mention: Mention) -> str:
    """Who gives the figures of a sentence, in one word; empty where it names nobody."""
    words = tokens_of(mention.sentence).words
    word = _behind_according(words) or _before_speaking(words)
    return "" if word in _NO_SOURCES or word in _NAMED or word.endswith("ly") else word


def _behind_according(words: tuple[str, ...]) -> str:
    """The hospital of "according to the hospital"."""
    for at, pair in enumerate(pairwise(words)):
        if pair == ("according", "to"):
            at += 3 if words[at + 2 : at + 3] in _ARTICLES else 2
            return _named("".join(words[at : at + 1]))
    return ""


def _before_speaking(words: tuple[str, ...]) -> str:
    """The police of "police said" and "police also said"."""
    for at, word in enumerate(words):
        if at and word in SPEAKING:
            named = _named(words[at - 2] if at > 1 and words[at - 1] in _LINGERING else words[at - 1])
            if named:
                return named
    return ""


def _named(word: str) -> str:
    """A word of letters, of a compound its last one; empty for a mark, a figure and a short word."""
    last = word.rpartition("-")[2]
    return last if last.isalpha() and _SHORTEST <= len(last) <= _LONGEST else ""


_ARTICLES = (("the",), ("a",), ("an",))
_LINGERING = frozenset({"also", "now", "later", "earlier"})
_SHORTEST, _LONGEST = 3, 20
