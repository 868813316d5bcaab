"""A figure of the headline and the figure of the story that it repeats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..laws.equal import supported
from ..model import Certainty, Figure, Kind, Qualifier, Relation, Story
from .same_thing_context import Mention, frequencies, mentions, same_head

# a headline repeats the story's news, which stands in its first sentences with figures
_LEAD = 8
# how much of the headline's words must return around the figure of the story
_ENOUGH = 2.0
_COMMON = 3
# a headline adds up what the first figures say
_SUMMED = 6
_OPEN = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.MORE_THAN, Qualifier.LESS_THAN})


def headline(story: Story) -> Iterator[Relation]:
    """Pairs of one figure of the headline, in the role "headline", and one of the story, in the role "story".

    A figure of the headline that the story bears out is paired with the figure that does. One that nothing in the story
    bears out is paired with its only rival: the figure of the same unit and thing that shares the headline's words.
    """
    if not story.sentences or not story.sentences[0].headline:
        return
    found = mentions(story)
    heads = [mention for mention in found if mention.sentence.headline]
    body = [mention for mention in found if not mention.sentence.headline]
    counts = frequencies(body)
    for head in heads:
        relation = _pair(head, body, story, counts)
        if relation is not None:
            yield relation


def _pair(head: Mention, body: list[Mention], story: Story, counts: Counter[str]) -> Relation | None:
    alike = [mention for mention in body if _same_sort(head.figure, mention.figure)]
    if not alike:
        return None
    scored = sorted(((_tie(head, mention, counts), -index) for index, mention in enumerate(alike)), reverse=True)
    agreeing = [
        alike[-place] for score, place in scored if score > 0 and not head.figure.loose.disjoint(alike[-place].figure.loose)
    ]
    if agreeing:
        return _relation(head, agreeing[0], Certainty.STATED)
    if head.figure.loose.meets_any(figure.loose for figure in story.figures if _could_support(head.figure, figure)):
        return None
    if supported(head.figure.loose, [mention.figure.loose for mention in alike[:_SUMMED]]):
        return None
    first = {id(sentence) for sentence in story.sentences[1 : _LEAD + 1]}
    rivals = [
        alike[-place]
        for score, place in scored
        if score >= _ENOUGH and id(alike[-place].sentence) in first and not _differs(head, alike[-place])
    ]
    if rivals and len({mention.figure.stated for mention in rivals}) == 1:
        return _relation(head, rivals[0], Certainty.IMPLIED)
    return None


def _relation(head: Mention, other: Mention, certainty: Certainty) -> Relation:
    return Relation("headline", (("headline", (head.figure,)), ("story", (other.figure,))), (), certainty)


def _same_sort(left: Figure, right: Figure) -> bool:
    return left.kind is right.kind and left.unit == right.unit


def _could_support(head: Figure, figure: Figure) -> bool:
    return figure.span != head.span and figure.stated is not None and figure.kind is head.kind


def _tie(head: Mention, other: Mention, counts: Counter[str]) -> float:
    """How firmly the words tie a figure of the story to one of the headline; 0 where they do not."""
    if head.figure.kind is Kind.COUNT and not same_head(head, other):
        return 0.0
    if head.change and other.change and head.change != other.change:
        return 0.0
    shared = head.wide & other.wide
    score = sum(1.0 if counts[word] <= _COMMON else 0.5 for word in shared)
    return score + 0.5 * len(head.near & other.near)


def _differs(head: Mention, other: Mention) -> bool:
    """True when a word of the story sets its figure apart from the headline's."""
    return bool(other.contrasts - head.contrasts) or other.figure.qualifier in _OPEN or head.figure.qualifier in _OPEN
