"""Which way a word of movement or comparison points, and where the clause of two figures has one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from ..lang.en.change import (
    AMOUNT_ONLY_DOWN,
    AMOUNT_ONLY_UP,
    EITHER_NOUNS,
    EITHER_VERBS,
    EXCESS_VERBS,
    FALLING_ADVERBS,
    FALLING_COMPARATIVES,
    FALLING_NOUNS,
    FALLING_VERBS,
    FEWER,
    GREATER,
    QUOTED_PER_DOLLAR,
    RISING_ADVERBS,
    RISING_COMPARATIVES,
    RISING_NOUNS,
    RISING_VERBS,
    SHORTFALL_VERBS,
)
from ..lang.en.ranking import HIGHEST, LOWEST
from ..late import Late
from ..model import Figure, Kind, Sentence, Span, Story

UP, DOWN = "up", "down"
_UP = RISING_VERBS | RISING_NOUNS | RISING_ADVERBS | RISING_COMPARATIVES | AMOUNT_ONLY_UP | GREATER
_DOWN = FALLING_VERBS | FALLING_NOUNS | FALLING_ADVERBS | FALLING_COMPARATIVES | AMOUNT_ONLY_DOWN | FEWER
_EITHER = EITHER_VERBS | EITHER_NOUNS
_AHEAD = EXCESS_VERBS | HIGHEST | frozenset("over above beyond past top tops led leads leading outnumber outnumbers outnumbered".split())
_BEHIND = SHORTFALL_VERBS | LOWEST | frozenset("under below trail trails trailed trailing behind".split())
_WORD = Late(r"[a-z]+(?:-[a-z]+)*")
# a word that stands this far from its figure is told of something else
_REACH = 160
# a word behind a figure is farther from it than one as many characters before
_BEHIND_COSTS = 12


class _Sense(NamedTuple):
    way: str
    cost: int
    word: str


def sense_of(word: str) -> str:
    """The way that a printed word of movement or comparison points: up, down, or empty where it may be either."""
    found = {way for token in _WORD.findall(word.lower()) if (way := _way(token))}
    return found.pop() if len(found) == 1 else ""


def _way(token: str) -> str:
    """A noun that is listed both ways, or a verb that goes either, says nothing."""
    if token in _EITHER:
        return ""
    if token in _UP:
        return "" if token in _DOWN else UP
    return DOWN if token in _DOWN else ""


def order_of(word: str) -> str:
    """Which way a word of comparison puts what it speaks of: up where it is the more, down where it is the less."""
    ways = set()
    for token in _WORD.findall(word.lower()):
        if token in _AHEAD or token in GREATER:
            ways.add(UP)
        elif token in _BEHIND or token in FEWER:
            ways.add(DOWN)
        elif way := _way(token):
            ways.add(way)
    return ways.pop() if len(ways) == 1 else ""


def direction_beside(story: Story, new: Figure, old: Figure) -> tuple[str, str]:
    """The way and the word of movement nearest to two levels in their sentences; two empty words where none is near."""
    senses = [sense for figure in (new, old) for sense in _near(story, figure)]
    if not senses:
        return "", ""
    best = min(senses, key=lambda sense: sense.cost)
    return best.way, best.word


def is_turned(figure: Figure, other: Figure) -> bool:
    """True for levels whose number runs against the words: places in a ranking, a currency quoted per dollar."""
    return Kind.ORDINAL in (figure.kind, other.kind)


def quotes_currency(story: Story, figure: Figure) -> bool:
    """True where the sentence of a level tells of a currency against another, or of a bond by its yield."""
    sentence = _sentence(story, figure)
    return sentence is not None and figure.kind is not Kind.MONEY and not QUOTED_PER_DOLLAR.isdisjoint(
        _WORD.findall(sentence.skeleton)
    )


def _sentence(story: Story, figure: Figure) -> Sentence | None:
    at = bisect_right(story.sentences, figure.span.start, key=_start) - 1
    return story.sentences[at] if at >= 0 else None


def _start(sentence: Sentence) -> int:
    return sentence.span.start


def _near(story: Story, figure: Figure) -> Iterator[_Sense]:
    """The words of movement in the sentence of a figure with their distance from it; other figures between cost more."""
    sentence = _sentence(story, figure)
    if sentence is None:
        return
    text = story.text[sentence.span.start : sentence.span.end].lower()
    others = [other.span for other in sentence.figures if other.span != figure.span]
    for match in _WORD.finditer(text):
        way = _way(match.group())
        if not way:
            continue
        place = Span(match.start() + sentence.span.start, match.end() + sentence.span.start)
        before = place.end <= figure.span.start
        gap = figure.span.start - place.end if before else place.start - figure.span.end
        if gap < 0 or gap > _REACH:
            continue
        low, high = sorted((place.start, figure.span.start))
        crossed = sum(low < other.start < high for other in others)
        yield _Sense(way, gap + crossed * 40 + (0 if before else _BEHIND_COSTS), match.group())
