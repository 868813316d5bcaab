"""A figure of the headline that the story has in the same number: a tick, which accuses nobody."""

from __future__ import annotations

from collections.abc import Iterator

from ...laws.values import may_be_one
from ...model import Certainty, Relation, Story
from ..mentions import mentions
from ..told_in_headline import of_one_sort


def borne_out(story: Story) -> Iterator[Relation]:
    """Each figure of the headline with the first figure of its sort that agrees with it."""
    told = mentions(story)
    body = [mention for mention in told if not mention.sentence.headline]
    for head in told:
        if not head.sentence.headline:
            return
        for other in body:
            if of_one_sort(head, other) and may_be_one(head.figure, other.figure):
                roles = (("headline", (head.figure,)), ("story", (other.figure,)))
                yield Relation("headline", roles, (), Certainty.STATED, "headline/borne-out")
                break
