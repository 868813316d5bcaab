"""Runs of comparable figures in a sentence: "£14.2m on roads, £6.8m on schools and £3.1m on parks"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..laws.values import falls
from ..model import Figure, Kind, Number, Sentence, Span
from ..once import once
from ..story import SIGN_OF_KIND
from ..ties.measure import comparable
from .pattern import Late

_SIGNS = "".join(SIGN_OF_KIND.values())
_ADDABLE = frozenset({Kind.COUNT, Kind.MONEY, Kind.QUANTITY, Kind.PERCENT})
# matches " on roads, ", " in the West and " and "; " ; refuses " to " and " of them were "
LINK = Late(
    rf"(?s:[^{_SIGNS}.:;()\n]{{0,70}}?(?:,|;|,? and|,? &|,? while|,? plus|,? with|,? as well as)"
    r"(?: (?:and|plus|while|with|the|a further|a|another|other|the other|its|his|her|their))*[ \n]?)"
)
# matches " in January (" and "), " around a figure in brackets that stands beside the list and is no part of it
_ASIDE = Late(rf" ?\((?:[^()\n{_SIGNS}]{{0,20}}[{_SIGNS}])?[^()\n{_SIGNS}]{{0,25}}\)")


def addable(figure: Figure) -> bool:
    """True when the figure can be one of the summands of a total."""
    return figure.kind in _ADDABLE and figure.stated is not None and figure.upper is None


def between(sentence: Sentence, left: int, right: int) -> str:
    """The skeleton between two figures, without figures in brackets that stand aside from the list."""
    text = sentence.skeleton[sentence.places[left] + 1 : sentence.places[right]]
    return _ASIDE.sub("", text, count=2) if "(" in text else text


@once
def runs(sentence: Sentence) -> tuple[tuple[int, ...], ...]:
    """The longest runs of two or more comparable figures joined as a list, by their index in the sentence."""
    return tuple(_runs(sentence)) if len(sentence.figures) > 1 else ()


def _runs(sentence: Sentence) -> Iterator[tuple[int, ...]]:
    run: list[int] = []
    for index, figure in enumerate(sentence.figures):
        if not addable(figure):
            continue
        if run and comparable(sentence.figures[run[-1]], figure) and _linked(sentence, run[-1], index):
            run.append(index)
            continue
        if run and _aside(sentence, index):
            continue
        if len(run) > 1:
            yield tuple(run)
        run = [index]
    if len(run) > 1:
        yield tuple(run)


def _linked(sentence: Sentence, left: int, right: int) -> bool:
    return LINK.fullmatch(between(sentence, left, right)) is not None


def _aside(sentence: Sentence, index: int) -> bool:
    """True for a figure in brackets beside another, such as a conversion or a share."""
    place = sentence.places[index]
    text = sentence.skeleton
    opened = text.rfind("(", max(0, place - 22), place)
    if opened < 0 or ")" in text[opened:place]:
        return False
    stop = sentence.places[index + 1] if index + 1 < len(sentence.places) else len(text)
    return ")" in text[place : min(stop, place + 26)]


# matches "-", " to ", " – " between the two numbers of a pair
_DASH = Late(r" ?(?:[-–—]| to | and ) ?")


def ends(figure: Figure) -> tuple[Figure, Figure] | None:
    """The two numbers of a figure printed as a pair ("52-48"), each as a figure; None for a single number."""
    if figure.lower is None or figure.upper is None:
        return None
    cut = _DASH.search(figure.text, 1)
    left, right = (cut.start(), cut.end()) if cut is not None else (len(figure.text), 0)
    start, end = figure.span.start, figure.span.end
    return (
        _end(figure, figure.lower, Span(start, start + left)),
        _end(figure, figure.upper, Span(start + right, end)),
    )


def is_falling(figure: Figure) -> bool:
    """True for a pair whose second number is the smaller: no range is printed so."""
    return falls(figure.lower, figure.upper)


def _end(figure: Figure, number: Number, span: Span) -> Figure:
    offset = figure.span.start
    return replace(
        figure,
        span=span,
        text=figure.text[span.start - offset : span.end - offset],
        stated=number.stated,
        place=number.place,
        tight=number.tight,
        loose=number.loose,
        lower=None,
        upper=None,
    )
