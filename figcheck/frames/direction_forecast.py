"""A level above or below a forecast that a later sentence names: "jobs rose 225,000, well above estimates. Economists
had expected 158,000."
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.change import EXPECTATIONS, EXPECTING, FORECASTERS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .direction_words import Word, comparable, mildest, moved
from .moves import Item, moves
from .pattern import Late

# matches "well above Wall Street estimates", "topping forecasts", "missed expectations", "more than economists had
# expected", "lower than forecast"; refuses "above the estimate of"
_AGAINST = Late(
    rf"\b(?:(?P<over>above|ahead of|beat|beating|topped|topping|exceeded|exceeding|surpassed|surpassing|"
    rf"(?:more|higher|larger|greater|bigger|stronger|faster) than)|"
    rf"(?P<under>below|short of|missed|missing|undershot|undershooting|"
    rf"(?:less|fewer|lower|smaller|weaker|slower) than))"
    rf" (?:(?:the|its|their|most|all|market|average|consensus|wall street|city|analysts?|economists?|investors|"
    rf"anyone|many|had|been|was|were|analysts'|economists'|analyst's)[ ']+){{0,5}}"
    rf"(?:{'|'.join(EXPECTATIONS)})\b(?! (?:of|for|by|that))"
)
# matches "Economists polled by the agency had expected ", "Analysts were looking for "
_EXPECTED = Late(rf"\s*(?:[a-z]+ )?(?:{'|'.join(FORECASTERS)})(?![a-z])[^.;:]{{0,60}}?\b(?:{'|'.join(EXPECTING)})\b")
_LATER = 2
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT)


def forecasts(story: Story) -> Iterator[Relation]:
    """Each level that is said to lie above or below what was expected, with what was expected."""
    for position, sentence in enumerate(story.sentences):
        against = _AGAINST.search(sentence.skeleton) if _speaks_of_it(sentence.skeleton) else None
        if against is None:
            continue
        for other in story.sentences[position + 1 : position + 1 + _LATER]:
            if other.index - sentence.index <= _LATER and _EXPECTED.match(other.skeleton):
                yield from _beaten(sentence, other, against.start(), "up" if against["over"] else "down")
                break


def _speaks_of_it(text: str) -> bool:
    """A cheap test before the words of comparison are sought."""
    return any(stem in text for stem in ("expect", "estimate", "forecast", "predict", "anticipat", "project"))


def _beaten(sentence: Sentence, other: Sentence, place: int, direction: str) -> Iterator[Relation]:
    """The last level before the words of comparison against the levels expected, of which the mildest counts."""
    levels = [move for move in moves(sentence) if isinstance(move, Item) and move.place < place]
    if not levels or levels[-1].role in ("from", "base"):
        return
    new = levels[-1].figure
    if new.kind not in _KINDS or new.upper is not None:
        return
    expected = [figure for figure in _expected(other) if comparable(new, figure)]
    if expected:
        yield moved(
            new, mildest(expected, direction), Word(direction, "expected"), "against-forecast", Certainty.IMPLIED
        )


def _expected(sentence: Sentence) -> list[Figure]:
    return [move.figure for move in moves(sentence) if isinstance(move, Item) and move.role not in ("from", "base")]
