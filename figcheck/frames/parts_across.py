"""Totals and parts in neighbouring sentences, where opposites such as "inside" and "outside" leave nobody out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..lang.en.parts import GENERIC, OPPOSITES
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .series import addable, open_ended

_REACH = 4
_SENTENCES = 8


def across(story: Story) -> Iterator[Relation]:
    """Relations between a total and the parts that a later sentence names by opposites."""
    sentences = story.sentences
    for position, sentence in enumerate(sentences):
        found = _opposed(sentence)
        if found is None:
            continue
        for earlier in reversed(sentences[max(0, position - _REACH) : position]):
            total = _total(earlier, found)
            if total is not None and sentence.index - earlier.index <= _SENTENCES:
                roles = (("part", found), ("total", (total,)))
                yield Relation("parts", roles, (("wording", "opposites"),), Certainty.IMPLIED)
                break


def _opposed(sentence: Sentence) -> tuple[Figure, Figure] | None:
    """The two counts that a sentence sets against each other by a pair of opposites."""
    counts = [i for i, figure in enumerate(sentence.figures) if _counts(figure)]
    for left, right in pairwise(counts):
        first = sentence.skeleton[sentence.places[left] + 1 : sentence.places[right]]
        stop = sentence.places[right + 1] if right + 1 < len(sentence.places) else len(sentence.skeleton)
        second = sentence.skeleton[sentence.places[right] + 1 : stop][:60]
        for one, other in OPPOSITES:
            if (_says(first, one) and _says(second, other)) or (_says(first, other) and _says(second, one)):
                return sentence.figures[left], sentence.figures[right]
    return None


def _says(text: str, word: str) -> bool:
    return re.search(rf"(?<![a-z]){word}(?![a-z])", text) is not None and "and" + word not in text


def _counts(figure: Figure) -> bool:
    return figure.kind is Kind.COUNT and addable(figure) and not open_ended(figure)


def _total(sentence: Sentence, parts: tuple[Figure, ...]) -> Figure | None:
    """The count of an earlier sentence that has the parts' thing."""
    heads = {figure.thing.head for figure in parts if figure.thing is not None}
    things = heads or GENERIC
    for figure in sentence.figures:
        if (
            _counts(figure)
            and figure.thing is not None
            and figure.thing.head in things
            and not figure.circumstances.scope
        ):
            return figure
    return None
