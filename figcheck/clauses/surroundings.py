"""What sets a figure apart: time, scope, mood and source, from the words around it."""

from __future__ import annotations

from bisect import bisect_left

from ..lang.en import grammar
from ..lang.en.nouns import singular
from ..model import Figure
from .chunks import Chunk
from .tokens import Tokens

_MOODS = (
    ("conditional", grammar.CONDITIONAL), ("denied", grammar.NEGATED | {"not", "never"}),
    ("forecast", grammar.FORESEEING), ("planned", grammar.PLANNING),
)  # fmt: skip
_OF_MOOD = frozenset(word for _, group in _MOODS for word in group)
_VERBAL = frozenset("VXQSI")
_REACH = 8
_OF_SCOPE = frozenset({*grammar.SCOPES, *(first for first, _ in grammar.SCOPE_PAIRS)})
_STOPS = ";:()SC"
# one for all sentences: each empty set that is made takes as much room as one of four words
_NO_WORDS: frozenset[str] = frozenset()


def mood_of(words: tuple[str, ...], tags: str) -> str:
    """Whether a clause is conditional, denied, foreseen or planned, by its words with the letters of their classes."""
    if _OF_MOOD.isdisjoint(words):
        return ""
    held = {word for word, tag in zip(words, tags, strict=True) if tag in _VERBAL}
    return next((name for name, group in _MOODS if not group.isdisjoint(held)), "")


def source_of(words: tuple[str, ...]) -> str:
    """Who says so: the word before a verb of speaking, or behind "according to"."""
    if grammar.SPEAKING.isdisjoint(words):
        return ""
    for at, word in enumerate(words):
        if word not in grammar.SPEAKING:
            continue
        if word == "according":
            return singular(words[min(len(words) - 1, at + 2 + (words[at + 2 : at + 3] == ("the",)))])
        return singular(words[at - 1]) if at else ""
    return ""


def time_of(
    figures: tuple[Figure, ...], tokens: Tokens, clauses: tuple[int, ...], token: int
) -> tuple[tuple[str, ...], tuple[Figure, ...]]:
    """The words of time behind a figure, up to the next one, with the years and dates among them; else what opens the
    clause.
    """
    words, years = _times(figures, tokens, token + 1, min(len(tokens.words), token + 1 + _REACH))
    if words or years:
        return words, years
    begin = bisect_left(clauses, clauses[token])
    if tokens.tags[begin : begin + 1] in ("P", "M", "J", "D", "A"):
        return _times(figures, tokens, begin, min(token, begin + 5))
    return (), ()


def _times(
    figures: tuple[Figure, ...], tokens: Tokens, begin: int, end: int
) -> tuple[tuple[str, ...], tuple[Figure, ...]]:
    words: list[str] = []
    years: list[Figure] = []
    for at in range(begin, end):
        tag = tokens.tags[at]
        if tag == "F" or tag in _STOPS:
            break
        word = tokens.words[at]
        if tag == "Y":
            years.append(figures[tokens.figures.index(at)])
        elif word in grammar.TIME_WORDS:
            words.append(word)
        elif tag == "M" or (tag == "H" and word.partition("'")[0] in grammar.TIME_NOUNS):
            words.append(singular(word.partition("'")[0]))
    return tuple(words), tuple(years)


def scope_of(tokens: Tokens, chunk: Chunk, token: int) -> frozenset[str]:
    """Words of scope in the phrase of a figure and right around it."""
    found: set[str] = set()
    begin, end = max(0, chunk.start - 2), min(len(tokens.words), chunk.end + 2)
    if _OF_SCOPE.isdisjoint(tokens.words[begin:end]):
        return _NO_WORDS
    for at in range(begin, end):
        word = tokens.words[at]
        if word in grammar.SCOPES and at != token:
            if at < chunk.start and tokens.tags[at] in "F,":
                continue
            found.add(word)
        pair = grammar.SCOPE_PAIRS.get((word, tokens.words[at + 1])) if at + 1 < len(tokens.words) else None
        if pair is not None:
            found.add(pair)
    return frozenset(found) if found else _NO_WORDS
