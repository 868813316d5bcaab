"""Other nouns for those that figures count or that a level is told of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model import Figure, Kind, Span
from .grammar import Line, Token, head_before_verb
from .rewriting import Piece, Rewritten, replaced
from .words import DETERMINERS, PRONOUNS, STRUCTURAL, VERBS, instead_of, singular


def other_nouns(
    text: str, lines: Iterable[Line], figures: Iterable[Figure], tied: frozenset[Span]
) -> Iterator[Rewritten]:
    """The text with one of its nouns replaced wherever it stands, for each that may be."""
    kept = {figure.span for figure in figures} | tied
    counted = dict.fromkeys(word for figure in figures if figure.span in tied for word in _counted(text, figure))
    told = dict.fromkeys(
        token.word for line in lines if (token := head_before_verb(line)) and _is_new(text, line, token)
    )
    for index, word in enumerate(counted):
        yield from _without(text, word, instead_of(singular(word), True, index), kept)
    for index, word in enumerate(word for word in told if word not in counted and _may_go(word)):
        yield from _without(text, word, instead_of(singular(word), False, index), kept)


def _is_new(text: str, line: Line, token: Token) -> bool:
    """Whether a subject does not mean what stands before it under another name ("the bill", of a package)."""
    own = text[line.span.start : token.start].lower().split()
    points_back = bool(own) and own[0] in DETERMINERS and own[0] not in ("a", "an")
    before = re.findall(r"[a-z]+", text[: line.span.start].lower())
    return not before or not points_back or token.word in before


def _counted(text: str, figure: Figure) -> Iterator[str]:
    """The noun that a count counts, as printed, if it may be replaced."""
    if figure.kind is Kind.COUNT and figure.thing is not None:
        word = text[figure.thing.span.start : figure.thing.span.end].lower().replace("-", " ").rpartition(" ")[2]
        if _may_go(word):
            yield word


def _may_go(word: str) -> bool:
    return word.isalpha() and len(word) > 2 and not {word, singular(word)} & (STRUCTURAL | PRONOUNS | VERBS)


def _without(text: str, word: str, instead: tuple[str, str], kept: set[Span]) -> Iterator[Rewritten]:
    """The text with a noun replaced in both numbers, but not where a figure's own words hold it."""
    one, many = singular(word), word
    forms = {one: instead[0], many: instead[0] if one == many else instead[1]}
    written = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(forms, key=len, reverse=True)))})\b", re.IGNORECASE)
    edits: list[tuple[Span, Piece]] = []
    for match in written.finditer(text):
        span = Span(*match.span())
        if any(span.overlaps(figure) for figure in kept):
            return
        new = forms[match.group().lower()]
        edits.append((span, new.capitalize() if match.group()[0].isupper() else new))
    yield replaced(text, edits)
