"""A year or a measure that stands alone of its sort in the headline, and alone where the story first gives one.

"Driest July since 1935 … the driest July in England since 1935": with no other to be confused with, little need be said
again. A year does so by the word before or behind it, for a story dates many things.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..clauses.reading import read
from ..lang.en.sameness import COMPARING
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .mentions import Mention, mentions_in, same_unit
from .told_in_headline import stand_apart

_MEASURES = frozenset({Kind.DURATION, Kind.QUANTITY, Kind.MULTIPLE})
_SORTS = _MEASURES | {Kind.YEAR, Kind.MONEY}
# sentences with a figure at the head of the story in which the headline's measure may be told again
_LEAD = 2


def alone(story: Story, taken: frozenset[Figure]) -> Iterator[Relation]:
    """Pairs of a figure of the headline, in the role "headline", and one of the lead, in the role "story".

    A figure that was `taken` is tied already, by more of its words.
    """
    heads = [mention for sentence in story.sentences if sentence.headline for mention in mentions_in(sentence, _SORTS)]
    if not heads:
        return
    lead = [sentence for sentence in story.sentences if not sentence.headline][:_LEAD]
    for head in heads:
        if head.figure in taken or not _is_sole(head, heads):
            continue
        other = _first_of_sort(head, lead)
        if other is not None and other.figure not in taken and _is_told_again(head, other, lead):
            wording = "year" if head.figure.kind is Kind.YEAR else "alone"
            roles = (("headline", (head.figure,)), ("story", (other.figure,)))
            yield Relation("headline", roles, (), Certainty.IMPLIED, f"mention/headline-{wording}")


def _is_sole(mention: Mention, among: Sequence[Mention]) -> bool:
    """True for a single number of which no other has its unit."""
    alike = [other for other in among if same_unit(mention.figure, other.figure)]
    return len(alike) == 1 and mention.figure.upper is None


def _first_of_sort(head: Mention, lead: Sequence[Sentence]) -> Mention | None:
    """The one figure of its sort in the first sentence of the lead that has any; none where that has several."""
    for sentence in lead:
        told = mentions_in(sentence, _SORTS)
        alike = [mention for mention in told if same_unit(head.figure, mention.figure)]
        if alike:
            return alike[0] if _is_sole(alike[0], told) else None
    return None


def _is_told_again(head: Mention, other: Mention, lead: Sequence[Sentence]) -> bool:
    """True where what is near the one is near the other too, and for a year and an amount what is asked of them."""
    if head.near.isdisjoint(other.near) or stand_apart(head, other):
        return False
    if head.figure.kind is Kind.YEAR:
        return other.sentence is lead[0] and _in_same_words(head, other)
    # other amounts are many; in brackets stands what was converted for the reader, whom the headline addresses too
    return head.figure.kind is not Kind.MONEY or _is_converted(other)


def _in_same_words(head: Mention, other: Mention) -> bool:
    """True for "since 1935 … since 1935", "2019 budget … 2019 budget": one word before or behind is the same."""
    one, two = (read(mention.sentence).tokens.words for mention in (head, other))
    at, place = head.slot.token, other.slot.token
    if not _OTHER_YEAR.isdisjoint(two[:place]) or _dates_from_now(two):
        return False
    before = one[max(0, at - 1) : at], two[max(0, place - 1) : place]
    behind = one[at + 1 : at + 2], two[place + 1 : place + 2]
    return any(here == there and any(map(str.isalpha, here)) for here, there in (before, behind))


# words with which a sentence turns to the year that it compares with
_OTHER_YEAR = COMPARING | {"below", "above", "before"}


def _dates_from_now(words: Sequence[str]) -> bool:
    """True for "this year", "last year's", by which a story may name the headline's year."""
    return any(first in ("this", "last", "next") and second.startswith("year") for first, second in pairwise(words))


def _is_converted(mention: Mention) -> bool:
    """True for the £10bn of "a €12bn (£10bn) loss"."""
    slots = read(mention.sentence).slots
    slot = mention.slot
    if slot.aside != "bracket" or not slot.number:
        return False
    before = slots[slot.number - 1].figure
    return before.kind is slot.figure.kind and not same_unit(before, slot.figure)
