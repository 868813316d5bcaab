"""Why two figures for one thing may honestly differ: another time, another source, another status, a part.

A repeat that is explained is listed with its explanation and is never accused.
"""

from __future__ import annotations

from itertools import pairwise

from ...clauses.tokens import tokens_of
from ...lang.en.sameness import DAY_AND_MONTH_NAMES, SPEAKING, STATUS
from ...model import Figure
from .context import Mention

_NO_SOURCES = frozenset(
    "he she it they who which that this there is are was were be been being has have had not also and as".split()
)
_LEADING_UP = frozenset({"to", "by", "up", "down"})
_ORDINALS = frozenset("first second third fourth fifth 1st 2nd 3rd 4th 5th".split())
_NAMED = frozenset(name.lower() for name in DAY_AND_MONTH_NAMES)


def explanation(earlier: Mention, later: Mention) -> str:
    """What sets the later figure apart from the earlier one, in words; empty where nothing does."""
    status = sorted((earlier.contrasts ^ later.contrasts) & STATUS)
    if status:
        return f"another status ({', '.join(status)})"
    sources = source(earlier), source(later)
    if all(sources) and sources[0] != sources[1]:
        return f"two sources ({sources[0]}, {sources[1]})"
    scope = sorted(extent(earlier.figure) ^ extent(later.figure))
    if scope:
        return f"a part or another ({', '.join(scope)})"
    numbered = sorted((earlier.moments ^ later.moments) & _ORDINALS)
    if numbered:
        return f"another one ({', '.join(numbered)})"
    if later.moments - earlier.moments:
        return "another time"
    contrasts = sorted(earlier.contrasts ^ later.contrasts)
    return f"another case ({', '.join(contrasts)})" if contrasts else ""


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
