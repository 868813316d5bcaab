"""Figure and noun exchanged where English says one thing both ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model import Figure, Kind, Span
from .grammar import Line, Token
from .rewriting import Piece, Recased, Rewritten, rewritten
from .words import CONJUNCTIONS, DETERMINERS, MEASURED, PREPOSITIONS, VERBS

_MEASURES = frozenset({Kind.MONEY, Kind.PERCENT})
_ARTICLES = frozenset(("a", "an", "the"))
_VOWEL_SOUND = ("8", "11", "18", "a", "e", "i", "o", "u")


def exchanged(text: str, lines: Iterable[Line], figures: Iterable[Figure]) -> Iterator[Rewritten]:
    """The text with one figure and its noun exchanged, for each figure where that is English."""
    by_place = {figure.span.start: figure for figure in figures}
    for line in lines:
        tokens = line.tokens
        for index, token in enumerate(tokens):
            figure = by_place.get(token.start)
            if figure is None or figure.kind not in (*_MEASURES, Kind.COUNT, Kind.DURATION):
                continue
            for way in (_of_before, _noun_behind, _in_behind, _total_of, _part_of_whole, _of_whole):
                pieces = way(text, tokens, index, figure)
                if pieces:
                    yield rewritten(text, [Span(0, pieces[0]), *pieces[2], Span(pieces[1], len(text))])


_Found = tuple[int, int, list[Piece]] | None
"""The stretch that is written anew, by its two ends, and what it becomes."""


def _of_before(text: str, tokens: tuple[Token, ...], index: int, figure: Figure) -> _Found:
    """ "An increase of 25%" becomes "a 25% increase"."""
    if index < 3 or figure.kind not in _MEASURES or tokens[index - 1].word != "of":
        return None
    noun = tokens[index - 2]
    first = index - 3 if tokens[index - 3].word in _ARTICLES else index - 4
    if noun.word not in MEASURED or first < 0 or tokens[first].word not in _ARTICLES:
        return None
    said = _article(text, tokens[first], text[tokens[index].start : tokens[index].end])
    named = Span(tokens[first + 1].start, noun.end)
    return tokens[first].start, tokens[index].end, [said, _span(tokens[index]), " ", named]


def _noun_behind(text: str, tokens: tuple[Token, ...], index: int, figure: Figure) -> _Found:
    """ "A 25% increase" becomes "an increase of 25%"."""
    if not 0 < index < len(tokens) - 2 or figure.kind not in _MEASURES or tokens[index - 1].word not in _ARTICLES:
        return None
    last = index + 1 if tokens[index + 1].word in MEASURED and tokens[index + 2].word not in MEASURED else index + 2
    behind = tokens[last + 1].word if last + 1 < len(tokens) else "."
    if tokens[last].word not in MEASURED or not tokens[index + 1].word.isalpha() or behind in ("of", "for", "-"):
        return None
    if behind.isalpha() and behind not in PREPOSITIONS | CONJUNCTIONS | VERBS:
        return None
    article, named = tokens[index - 1], Span(tokens[index + 1].start, tokens[last].end)
    said = _article(text, article, tokens[index + 1].word)
    return article.start, tokens[last].end, [said, named, " of ", _span(tokens[index])]


def _total_of(_text: str, tokens: tuple[Token, ...], index: int, figure: Figure) -> _Found:
    """ "A total of £10.5m" becomes "£10.5m in all", before a comma or the full stop."""
    words = [token.word for token in tokens[max(0, index - 3) : index]]
    last = next((at for at in range(index, min(index + 3, len(tokens) - 1)) if tokens[at + 1].word in (",", ".")), None)
    if words != ["a", "total", "of"] or last is None:
        return None
    return tokens[index - 3].start, tokens[last].end, [Span(figure.span.start, tokens[last].end), " in all"]


def _in_behind(text: str, tokens: tuple[Token, ...], index: int, figure: Figure) -> _Found:
    """ "$2.4 billion in sales" becomes "sales of $2.4 billion"."""
    if figure.kind is not Kind.MONEY or index + 3 >= len(tokens) or tokens[index + 1].word != "in":
        return None
    noun, behind = tokens[index + 2], tokens[index + 3].word
    if not noun.word.isalpha() or noun.word in DETERMINERS or text[noun.start].isupper():
        return None
    if behind.isalpha() and behind not in PREPOSITIONS | CONJUNCTIONS | VERBS:
        return None
    return tokens[index].start, noun.end, [_span(noun), " of ", _span(tokens[index])]


def _part_of_whole(text: str, tokens: tuple[Token, ...], index: int, figure: Figure) -> _Found:
    """ "Some 30 of the 120 members voted" becomes "Of the 120 members, some 30 voted", at the start of a sentence."""
    if index > 1 or figure.kind is not Kind.COUNT or index + 4 >= len(tokens) or tokens[index + 1].word != "of":
        return None
    if index and tokens[0].word not in ("some", "about", "only", "just", "nearly"):
        return None
    whole = index + 3 if tokens[index + 2].word in ("the", "its", "their") else index + 2
    verb = next((at for at in range(whole + 1, min(whole + 4, len(tokens))) if _is_verb(tokens[at].word)), None)
    if not tokens[whole].is_figure or verb is None or verb == whole + 1:
        return None
    article = "the " if whole == index + 2 else ""
    start, of = tokens[0].start, tokens[index + 1]
    pieces: list[Piece] = ["Of ", article, Span(tokens[index + 2].start, tokens[verb - 1].end), ", "]
    hedged = Span(start, start + 1)
    return start, tokens[verb - 1].end, [*pieces, Recased(hedged, text[start].lower()), Span(start + 1, of.start - 1)]


def _of_whole(_text: str, tokens: tuple[Token, ...], index: int, figure: Figure) -> _Found:
    """ "Of the 40 pupils, 25 were absent" becomes "25 of the 40 pupils were absent"."""
    if figure.kind is not Kind.COUNT or index + 1 >= len(tokens) or not _is_verb(tokens[index + 1].word):
        return None
    if tokens[0].word != "of" or not 3 <= index <= 5 or tokens[index - 1].word != ",":
        return None
    if not any(token.is_figure for token in tokens[:index]):
        return None
    whole = Span(tokens[1].start, tokens[index - 2].end)
    return tokens[0].start, tokens[index].end, [_span(tokens[index]), " of ", whole]


def _is_verb(word: str) -> bool:
    return word in VERBS or (word.endswith("ed") and len(word) > 4)


def _span(token: Token) -> Span:
    return Span(token.start, token.end)


def _article(text: str, old: Token, following: str) -> str:
    """The article before what follows now: the old one, or a or an by its sound."""
    said = "the" if old.word == "the" else "an" if following.lower().startswith(_VOWEL_SOUND) else "a"
    return f"{said.capitalize() if text[old.start].isupper() else said} "
