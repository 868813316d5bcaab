"""Whether two figures may be one thing that a story says twice, for a proposer who did not see their values.

Who sees that two mentions differ and ties them all the same says more than who sees only the words around them. Where
those words leave it open, a contradiction between the two is a question for the editor and no finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from ..lang.en.given_words import MORE_OF_THEM
from ..laws.equal import could_be_one
from ..model import CalendarDate, Figure, Kind, Span, Story
from ..ties.same.context import Mention, mentions_where
from ..ties.same.tie import extent, source
from .found import Found

Pair = frozenset[Span]
_TIMES = frozenset({Kind.DATE, Kind.YEAR, Kind.CLOCK})
# a slip seldom makes more of a number than three times as much, a word of scale apart
_FARTHEST = 3
# how many words the sentences of two dates share where none returns near both
_SHARED = 2


def why_open(story: Story, first: Figure, second: Figure, apart: frozenset[Pair]) -> str:
    """Why two figures may as well be two things; empty where nothing speaks for that.

    `apart` are the pairs of places that other ties of the same proposer put in two roles.
    """
    if frozenset((first.span, second.span)) in apart:
        return "another tie puts them in two roles"
    if first.sentence == second.sentence:
        return "they stand in one sentence"
    if Kind.ORDINAL in (first.kind, second.kind):
        return "ranks are of many things"
    earlier, later = mention_at(story, first), mention_at(story, second)
    if earlier is None or later is None:
        return ""
    if first.kind in _TIMES and second.kind in _TIMES:
        return _two_times(earlier, later)
    if not could_be_one(first.stated, second.stated, _FARTHEST):
        return "no slip makes the one of the other"
    if another := sorted((_extent(earlier) ^ _extent(later)) & MORE_OF_THEM):
        return f"one of them is {another[0]!r}"
    if any(_another_agrees(story, *pair) for pair in ((first, second), (second, first))):
        return "beside one of them stands another that agrees"
    sources = source(earlier), source(later)
    return "two sources give them" if all(sources) and sources[0] != sources[1] else ""


def mention_at(story: Story, figure: Figure) -> Mention | None:
    """The figure with the words around it; None where the words that serve as one are no figure of the story."""
    return next(mentions_where(story, lambda other: other.span == figure.span), None)


def _another_agrees(story: Story, first: Figure, second: Figure) -> bool:
    """True where the sentence of a mention has another figure of its kind that is as large as the other mention."""
    beside = (it for sentence in story.sentences if sentence.index == second.sentence for it in sentence.figures)
    return any(
        it.span != second.span and (it.kind, it.unit, it.stated) == (second.kind, second.unit, first.stated)
        for it in beside
    )


def _extent(mention: Mention) -> frozenset[str]:
    return mention.contrasts | extent(mention.figure)


def _two_times(earlier: Mention, later: Mention) -> str:
    if vague := why_vague(earlier.figure, later.figure):
        return vague
    if not earlier.near & later.near and len(earlier.wide & later.wide) < _SHARED:
        return "no word tells that both date one event"
    return ""


def why_vague(first: Figure, second: Figure) -> str:
    """Why two bare days of the week, or two bare months, say nothing of each other; empty for other figures."""
    one, other = first.when, second.when
    if not (isinstance(one, CalendarDate) and isinstance(other, CalendarDate)):
        return ""
    if one.is_weekday_alone and other.is_weekday_alone:
        return "any week has both days"
    return "any year has both months" if _is_month_alone(one) and _is_month_alone(other) else ""


def _is_month_alone(when: CalendarDate) -> bool:
    return when.month is not None and when.day is None and when.year is None


def roles_apart(tie: Found) -> Iterator[Pair]:
    """The pairs of places that a tie puts in two roles."""
    for (_, first), (_, second) in combinations(tie.roles.items(), 2):
        for one, other in product(first, second):
            if one.source is None and other.source is None:
                yield frozenset((one.span, other.span))
