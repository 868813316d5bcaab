"""A figure of the headline that the story has in the same number: a tick, which accuses nobody."""

from __future__ import annotations

from collections.abc import Iterator

from ...laws.values import may_be_one, same_value
from ...model import Figure, Relation, Story
from ..mentions import mentions, of_one_sort
from ..tie import tie


def borne_out(story: Story) -> Iterator[Relation]:
    """Each figure of the headline with the first figure of its sort that agrees with it."""
    told = mentions(story)
    body = [mention for mention in told if not mention.sentence.headline]
    for head in told:
        if not head.sentence.headline:
            return
        for other in body:
            if of_one_sort(head, other) and _agree(head.figure, other.figure):
                yield tie("headline", "headline/borne-out", headline=head.figure, story=other.figure)
                break


def _agree(one: Figure, other: Figure) -> bool:
    """True for two that one value fits; "up to 20" and "up to 26" say so much of their ends, and are two."""
    hedged = one.qualifier is other.qualifier and one.qualifier is not None
    return same_value(one, other) or (not hedged and may_be_one(one, other))
