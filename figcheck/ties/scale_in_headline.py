"""An amount of the headline that the story has with another word of scale: "damage put at $2.4 billion … put the damage
at $2.4 million".

The digits are the same, and a word near the one stands near the other; the headline has its amount alone in the story,
and of amounts with its digits there is only one. What is tied already by more of its words is left to that tie.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..laws.equal import a_scale_apart
from ..laws.values import same_value
from ..model import Certainty, Figure, Kind, Relation, Story
from .mentions import Mention, mentions, same_unit
from .tie import tie

_SORTS = frozenset({Kind.MONEY, Kind.COUNT, Kind.QUANTITY})
_REACH = 30


def scales_in_headline(story: Story, taken: frozenset[Figure]) -> Iterator[Relation]:
    """Pairs of an amount of the headline and one of the story that is a word of scale off: "first" and "second".

    A figure of the headline that was `taken` is tied already.
    """
    told = [mention for mention in mentions(story) if mention.figure.kind in _SORTS and mention.figure.upper is None]
    heads = [mention for mention in told if mention.sentence.headline]
    body = [mention for mention in told if not mention.sentence.headline]
    for head in heads:
        if head.figure in taken or any(same_value(head.figure, other.figure) for other in body):
            continue
        apart = [other for other in body if _is_apart(head, other)]
        if len(apart) == 1 and not head.near.isdisjoint(apart[0].near):
            levels = {"first": head.figure, "second": apart[0].figure}
            yield tie("scale", "magnitude/headline", (), Certainty.IMPLIED, **levels)


def _is_apart(head: Mention, other: Mention) -> bool:
    """True for the same digits with another word or letter of scale, of one unit and one base."""
    near = other.sentence.index <= _REACH and same_unit(head.figure, other.figure) and head.slot.per == other.slot.per
    scaled = " " in head.figure.text.strip() or not head.figure.text[-1:].isdigit()
    return near and scaled and a_scale_apart(head.figure.stated, other.figure.stated)
