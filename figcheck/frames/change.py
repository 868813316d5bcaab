"""A level that moves from an old value to a new one, with the change stated beside it."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.phrases import CHANGE_DOWN, CHANGE_UP
from ..model import Certainty, Relation, Sentence, Story
from .pattern import Hit, hits, pattern

_UP = "|".join(sorted(CHANGE_UP))
_DOWN = "|".join(sorted(CHANGE_DOWN))
_WORDS = {"verb": rf"(?P<verb>{_UP}|{_DOWN})"}
# matches "rose 20% to M from M" and "fell by P, to N from N"; refuses "rose P in May, M of it"
_TO_FROM = pattern(r"\b<<verb>>(?: by| of| a| an|:)? {change:percent},?~ to {new:level}~ from~{old:level}", _WORDS)
# matches "rose from M to M, up P" and "rose P from M to M"
_FROM_TO = pattern(r"\b<<verb>>(?: by)? {change:percent},?~ from {old:level}~ to {new:level}", _WORDS)


def change(story: Story) -> Iterator[Relation]:
    """Relations between a stated change and the two levels beside it; the cue "direction" is up or down."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3:
            yield from _in_sentence(sentence)


def _in_sentence(sentence: Sentence) -> Iterator[Relation]:
    for compiled in (_TO_FROM, _FROM_TO):
        for hit in hits(sentence, compiled):
            yield _relation(hit)


def _relation(hit: Hit) -> Relation:
    direction = "up" if hit.word("verb") in CHANGE_UP else "down"
    roles = (("change", hit.all("change")), ("new", hit.all("new")), ("old", hit.all("old")))
    return Relation("change", roles, (("direction", direction),), Certainty.STATED)
