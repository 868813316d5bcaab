"""Which way a word of movement or comparison points, and where the clause of two figures has one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

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
    MEASURES,
    RISING_ADVERBS,
    RISING_COMPARATIVES,
    RISING_NOUNS,
    RISING_VERBS,
    SHORTFALL_VERBS,
)
from ..lang.en.ranking import HIGHEST, LOWEST
from ..late import Late
from ..model import Figure, Kind, Sentence, Story
from ..records import NamedTuple

UP, DOWN = "up", "down"
_UP = RISING_VERBS | RISING_NOUNS | RISING_ADVERBS | RISING_COMPARATIVES | AMOUNT_ONLY_UP | GREATER
_DOWN = FALLING_VERBS | FALLING_NOUNS | FALLING_ADVERBS | FALLING_COMPARATIVES | AMOUNT_ONLY_DOWN | FEWER
_EITHER = EITHER_VERBS | EITHER_NOUNS
_AHEAD = (
    EXCESS_VERBS
    | HIGHEST
    | frozenset("over above beyond past top tops led leads leading outnumber outnumbers outnumbered".split())
)
_BEHIND = SHORTFALL_VERBS | LOWEST | frozenset("under below trail trails trailed trailing behind".split())
_WORD = Late(r"[a-z]+(?:-[a-z]+)*")
# a word that stands this far from its figure is told of something else
_REACH = 160
# another figure between a word and its level is as far as this many characters
_CROSSED = 20
# a word this many times nearer than another is the one that is meant
_CLEAR = 3
# matches " to ", " at just "; refuses " to cut the "
_TO = Late(r"\b(?:to|at|towards?|reach(?:ed|ing)?|hit|hitting)\s(?:[a-z'’-]+\s){0,3}[^a-z]{0,3}$")
# matches " from ", " than the ", " compared with a daily toll of "; refuses " from the board to "
_FROM = Late(
    r"\b(?:from|than|against|versus|compared (?:with|to)|over|on|below|above)\s(?:[a-z'’,-]+\s){0,12}[^a-z]{0,3}$"
)
# matches "; ", ". But"; a new clause begins
_END = Late(r"[;:]|\b(?:while|whereas|but|although)\b")


_RANK_ROOM = 12
# matches "number ", "No. ", "#"; refuses "a number of "
_RANK = Late(r"(?:\b(?:number|no\.?|ranked|rank) |#)$", re.IGNORECASE)


class _Sense(NamedTuple):
    """A word of movement, the way it points and how far it stands from a level."""

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
    """The way and the word of movement that leads from one level to another; two empty words where none clearly does.

    It stands before "to" and the new level, before "from" or a word of comparison and the old one; where the two are in
    two sentences, the later statement is the one that compares.
    """
    apart = new.sentence != old.sentence
    led = list(_leading(story, new, _TO))
    left = [] if apart else list(_leading(story, old, _FROM))
    if not led and not left and apart:
        left = list(_leading(story, old, _FROM))
    best = [min(senses, key=_cost) for senses in (led, left) if senses]
    if not best or (len({sense.way for sense in best}) > 1 and not _is_clear(best)):
        return "", ""
    chosen = min(best, key=_cost)
    return chosen.way, chosen.word


def _cost(sense: _Sense) -> int:
    return sense.cost


def _is_clear(senses: list[_Sense]) -> bool:
    """True where one of two words is much nearer to its level than the other."""
    near, far = sorted(sense.cost for sense in senses)
    return near * _CLEAR <= far


def is_ranked(story: Story, figure: Figure) -> bool:
    """True for a place in a ranking, which moves against its number: "third", "number three"."""
    before = story.text[max(0, figure.span.start - _RANK_ROOM) : figure.span.start]
    return figure.kind is Kind.ORDINAL or _RANK.search(before) is not None


def _sentence(story: Story, figure: Figure) -> Sentence | None:
    at = bisect_right(story.sentences, figure.span.start, key=_start) - 1
    return story.sentences[at] if at >= 0 else None


def _start(sentence: Sentence) -> int:
    return sentence.span.start


def _leading(story: Story, figure: Figure, way: Late) -> Iterator[_Sense]:
    """The words of movement before a level with the preposition that leads to it; other figures between cost more."""
    sentence = _sentence(story, figure)
    if sentence is None:
        return
    start = max(sentence.span.start, figure.span.start - _REACH)
    text = story.text[start : figure.span.start].lower()
    spans = [other.span for other in sentence.figures]
    for match in _WORD.finditer(text):
        sense = _way(match.group())
        at = match.start() + start
        if not sense or match.group() in MEASURES or any(span.start <= at < span.end for span in spans):
            continue
        between = text[match.end() :]
        if not way.search(between) or _END.search(between) or between.startswith(" by "):
            continue
        crossed = sum(at < span.start < figure.span.start for span in spans)
        yield _Sense(sense, len(between) + crossed * _CROSSED, match.group())
