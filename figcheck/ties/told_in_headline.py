"""A figure of the headline and the one of the story that it repeats, which stands in the story's first sentences; and
one that the story has in the same number: a tick, which accuses nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..clauses.slots import Slot
from ..closed.age import deaths, plainly
from ..lang.en.sameness import TOLLS
from ..laws.values import may_be_one, same_value
from ..model import Certainty, Figure, Kind, Relation, Span, Story
from ..records import NamedTuple
from .mentions import Mention, mentions, of_one_sort, same_unit, stand_apart
from .tie import tie

# a headline repeats the news, with which the story begins; a little further down more must be said again
_LEAD, _FAR = 2, 4
_AGAIN = 2
# a page of headlines is no headline
_MOST = 12


class Support(NamedTuple):
    """How much ties a figure of the story to one of the headline, how late it stands, and what is said again."""

    score: float
    late: int
    wording: str


def headlines(story: Story) -> Iterator[Relation]:
    """Pairs of a figure of the headline, in the role "headline", and one of the story, in the role "story".

    Which two belong together is told by what is said again. The other figures of its sort are the tie's rivals: where
    they differ and the story has the headline's number in another place, the headline may repeat that one.
    """
    told = mentions(story)
    heads = [mention for mention in told if mention.sentence.headline]
    body = [mention for mention in told if not mention.sentence.headline]
    if not heads or not body or len(heads) > _MOST:
        return
    yield from _pairs(heads, body, story)
    yield from _ages_at_death(story)


def _pairs(heads: Sequence[Mention], body: Sequence[Mention], story: Story) -> Iterator[Relation]:
    """Each figure of the headline with the one of the story that repeats most of it; a figure repeats one only."""
    found = [
        (support, head, other)
        for head in heads
        for other in body
        if other.sentence.index <= _FAR
        and of_one_sort(head, other)
        and other.slot.aside != "bracket"
        and not stand_apart(head, other)
        and (support := _support(head, other))
    ]
    taken: set[Span] = set()
    for support, head, other in sorted(found, key=lambda told: (-told[0].score, told[0].late)):
        if taken.isdisjoint((head.figure.span, other.figure.span)):
            taken |= {head.figure.span, other.figure.span}
            rivals, wording = _rivals(head, other, (*heads, *body), story), support.wording
            if _opens(head, other, body):  # what stands further down is of something else
                wording = f"opening-{wording}"
                rivals = tuple(rival for rival in rivals if rival.sentence - other.sentence.index <= 1)
            if _told_otherwise(head.slot, other.slot):
                wording = f"otherwise-{wording}"
            yield _relation(head.figure, other.figure, f"mention/headline-{wording}", rivals)
    yield from _left_over(heads, body, taken, story)


def _left_over(heads: Sequence[Mention], body: Sequence[Mention], taken: set[Span], story: Story) -> Iterator[Relation]:
    """The one count of the headline that nothing was tied to, with the one of the sentence that tells it again.

    Nouns have many names: "three gang members charged", "charges were filed against three defendants".
    """
    left = [head for head in heads if _is_left(head, taken)]
    told = [mention for mention in body if mention.sentence is body[0].sentence]
    others = [mention for mention in told if _is_left(mention, taken)]
    if len(left) != 1 or len(others) != 1 or body[0].sentence.index > _LEAD:
        return
    head, other = left[0], others[0]
    if head.fate in TOLLS:
        return
    again = 2 * len(head.wide & other.wide) >= len(head.wide) and not head.near.isdisjoint(other.near)
    if again and other.slot.aside != "bracket" and not stand_apart(head, other):
        rivals = _rivals(head, other, (*heads, *body), story)
        yield _relation(head.figure, other.figure, "mention/headline-left-over", rivals)


def _is_left(mention: Mention, taken: set[Span]) -> bool:
    return mention.figure.kind is Kind.COUNT and mention.figure.span not in taken


def _told_otherwise(head: Slot, other: Slot) -> bool:
    """True where the two stand in other phrases: a level and what it moved by, "to 40" and "in 40", "than 40"."""
    return head.prep != other.prep or (head.mover is None) != (other.mover is None) or other.mark != ""


def _rivals(head: Mention, other: Mention, told: Sequence[Mention], story: Story) -> tuple[Figure, ...]:
    """The other figures of the unit: those of the story that the headline may repeat, of whatever they are said, and
    those of the headline that the story's figure may repeat.
    """
    alike = (rival for rival in told if rival not in (head, other) and _may_stand_for(rival, head, other))
    return (*(rival.figure for rival in alike), *(_ordinals(story) if head.figure.kind is Kind.COUNT else ()))


def _may_stand_for(rival: Mention, head: Mention, other: Mention) -> bool:
    """True for a figure of the unit told along with the other; elsewhere no part, and a count with its noun or none, or
    of those to whom the same befell.
    """
    if not same_unit(head.figure, rival.figure):
        return False
    if rival.sentence is other.sentence or rival.sentence.headline:
        return True
    if rival.slot.partitive and not rival.head == head.head != "":
        return False  # "one of the two"; but "5m shares of its stock"
    return head.figure.kind is not Kind.COUNT or rival.head in ("", head.head) or head.fate == rival.fate != ""


def _ordinals(story: Story) -> Iterator[Figure]:
    """ "A ninth man died": a number that a count may be told by."""
    return (
        figure
        for figure in story.figures
        if figure.kind is Kind.ORDINAL and figure.stated is not None and figure.sentence <= _FAR
    )


def _opens(head: Mention, other: Mention, body: Sequence[Mention]) -> bool:
    """True for the only figure of its sort in the sentence that opens the story with most of the headline's words.

    Tolls rise from sentence to sentence and are told place by place, and ages are of many people.
    """
    if head.figure.kind is Kind.AGE or head.fate or len(head.near & other.near) < _AGAIN:
        return False
    same = [mention for mention in body if mention.sentence is body[0].sentence and of_one_sort(head, mention)]
    return [mention.figure for mention in same] == [other.figure] and 2 * len(head.wide & other.wide) >= len(head.wide)


def _relation(head: Figure, other: Figure, wording: str, rivals: tuple[Figure, ...] = ()) -> Relation:
    return Relation("headline", (("headline", (head,)), ("story", (other,))), (), Certainty.IMPLIED, wording, rivals)


def _support(head: Mention, other: Mention) -> Support | None:
    """What of the headline is said again with a figure: its noun, half of its words, its deed, or a word near it."""
    noun = bool(head.head) and head.head in (other.wide if head.figure.kind is Kind.COUNT else other.near)
    words = 2 * len(head.wide & other.wide) >= len(head.wide)
    deed = head.figure.kind is Kind.COUNT and (head.fate == other.fate != "" or head.slot.verb == other.slot.verb != "")
    near = len(head.near & other.near)
    if head.figure.kind is Kind.AGE and not noun:  # a story has as many as it has people
        return None
    wording = "noun" if noun else "words" if words else "deed" if deed else "near" if near else ""
    if not wording:
        return None
    if other.sentence.index > _LEAD:
        if noun + words + deed < _AGAIN:
            return None
        wording = f"far-{wording}"
    own = (head.head == other.head != "") + 0.5 * min(2, len(head.modifiers & other.modifiers))
    score = 2.0 * noun + 2 * words + deed + min(near, 3) + 0.5 * (head.slot.prep == other.slot.prep) + own
    return Support(score, other.figure.span.start, wording)


def _ages_at_death(story: Story) -> Iterator[Relation]:
    """The age at death in the headline with the one age at death that the story gives."""
    told = deaths(story)
    told += plainly(story, told)
    heads = [hit.all("length")[0] for sentence, hit in told if sentence.headline]
    body = [hit.all("length")[0] for sentence, hit in told if not sentence.headline]
    if len(heads) == 1 and len(body) == 1:
        yield _relation(heads[0], body[0], "age/at-death-in-headline")


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
