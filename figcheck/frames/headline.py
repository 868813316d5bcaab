"""A figure of the headline and the figure of the story that it repeats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..lang.en.sameness import ELIDED, LINKS_APART, SHARED_OUT, STATUS, STRONG_CONTRASTS
from ..laws.equal import are_close, could_be_one, is_scale_slip, is_vague, supported
from ..laws.values import has_digits, is_number, may_be_one, one_value, rounds_to, same_value
from ..model import Certainty, Figure, Kind, Relation, Story
from .age import deaths, plainly
from .same_thing_context import OPEN, Mention, stem
from .same_thing_tie import is_joined, is_one_number, same_head

# a headline repeats the story's news, which stands in its first sentences; further down the words must tie more firmly
_LEAD = 4
# how much of the headline's words must return around the figure of the story
_ENOUGH = 2.5
# how much of them a figure needs that the headline adds to another
_ADDED = 1.5
# the same for the first figure of its sort in the sentence that the story opens with
_OPENS = 2.0
_OPENING = 2
# a tie that a word of contrast does not undo
_FIRM = 4.5
# how much firmer one tie must be than another to count
_CLEARLY = 1.0
_COMMON = 3
# how much a figure at the top of the story has before one further down
_LEADS = 2.0
# words between a toll and its number
_TOLL_REACH = 6
# a headline adds up what the first figures say
_SUMMED = 6


def in_headline(story: Story, found: list[Mention], counts: Counter[str]) -> Iterator[Relation]:
    """Pairs of one figure of the headline, in the role "headline", and one of the story, in the role "story".

    A figure of the headline that the story bears out is paired with the figure that does. One that nothing in the story
    bears out is paired with its only rival: the figure of the same unit and thing that shares the headline's words.
    """
    if not story.sentences or not story.sentences[0].headline:
        return
    body = [mention for mention in found if not mention.sentence.headline]
    heads = [mention for mention in found if mention.sentence.headline]
    yield from repeated_below(heads, body, story, counts)
    yield from _ages_at_death(story)


def repeated_below(heads: list[Mention], body: list[Mention], story: Story, counts: Counter[str]) -> Iterator[Relation]:
    """Each figure of a heading with the figure of the text below that it repeats."""
    for head in heads:
        relation = _pair(head, body, story, counts) if body else None
        if relation is not None and not _answers_another(relation, head, heads):
            yield relation


def _ages_at_death(story: Story) -> Iterator[Relation]:
    """The age at death in the headline with the one age at death that the story gives."""
    told = deaths(story)
    told += plainly(story, told)
    heads = [hit.all("length")[0] for sentence, hit in told if sentence.headline]
    body = [hit.all("length")[0] for sentence, hit in told if not sentence.headline]
    if len(heads) == 1 and one_value(body):
        yield Relation(
            "headline",
            (("headline", (heads[0],)), ("story", (body[0],))),
            (),
            Certainty.IMPLIED,
            "age/at-death-in-headline",
        )


def _pair(head: Mention, body: list[Mention], story: Story, counts: Counter[str]) -> Relation | None:
    alike = [mention for mention in body if _same_sort(head, mention) and not _is_other_range(mention, head)]
    if not alike:
        return None
    ties = {id(mention): _tie(head, mention, counts) for mention in alike}
    agreeing = [
        mention
        for mention in alike
        if may_be_one(head.figure, mention.figure)
        and (not _is_part(mention.figure) or same_value(mention.figure, head.figure))
    ]
    if agreeing:
        best = max(agreeing, key=lambda mention: ties[id(mention)] + _LEADS * (mention.sentence.index <= _LEAD))
        lead = any(_is_lead_of(head, mention) for mention in agreeing)
        rival = _rival(head, alike, ties)
        if rival is not None and not lead and _says_alike(head, rival) and _opens(rival, body):
            return _relation(head, rival, Certainty.IMPLIED, "rival-of-borne-out")
        return _relation(head, best, Certainty.STATED, "borne-out") if ties[id(best)] > 0 or lead else None
    if is_vague(head.figure.loose) or any(
        same_value(mention.figure, head.figure) and mention.figure.kind is head.figure.kind for mention in body
    ):
        return None
    rival = _rival(head, alike, ties)
    if rival is not None and rival.figure.kind is Kind.COUNT and not _opens(rival, body):
        return None  # further down a count may be a part of the headline's
    if rival is None or not could_be_one(head.figure.stated, rival.figure.stated):
        return None
    others = [
        mention.figure.loose for mention in alike if mention.sentence is rival.sentence or _is_added(mention, ties)
    ]
    if _is_printed_bare(head, story) or (
        supported(head.figure.loose, others[:_SUMMED]) and not is_scale_slip(head.figure.stated, rival.figure.stated)
    ):
        return None
    return _relation(head, rival, Certainty.IMPLIED, "only-rival")


def _answers_another(relation: Relation, head: Mention, heads: list[Mention]) -> bool:
    """True where the story repeats another figure of the headline ("profit up to £5bn, £2bn for owners")."""
    if relation.certainty is Certainty.STATED:
        return False
    told = relation.one("story")
    return any(
        other is not head and _same_unit(other.figure, told) and are_close(other.figure.stated, told.stated)
        for other in heads
    )


def _same_unit(one: Figure, other: Figure) -> bool:
    return one.kind is other.kind and one.unit == other.unit


def _says_alike(head: Mention, rival: Mention) -> bool:
    """True for one move to a level: "the rate edges up to 4%", "the rate ticked up to 5%"."""
    return head.change == rival.change != "" and head.link == rival.link == "to"


def _is_lead_of(head: Mention, other: Mention) -> bool:
    """True for the headline's own number of two digits or more at the top of the story."""
    return (
        other.sentence.index <= _LEAD
        and same_value(head.figure, other.figure)
        and has_digits(other.figure, 2)
        and other.figure.kind is not Kind.COUNT
    )


def _is_other_range(mention: Mention, head: Mention) -> bool:
    """True for a range of something else ("eight children, with ages from 1 to 14")."""
    return mention.figure.upper is not None and (mention.head != head.head or mention.link == "from")


def _is_added(mention: Mention, ties: dict[int, float]) -> bool:
    """True for a figure near the top whose words tie it to the headline, so that the headline may count it in."""
    return mention.sentence.index <= _LEAD and ties[id(mention)] >= _ADDED


def _rival(head: Mention, alike: list[Mention], ties: dict[int, float]) -> Mention | None:
    """The one figure among the first sentences that the headline's words point to; None where two values could be."""
    first = alike[0]
    if first.sentence.index <= _OPENING and ties[id(first)] >= _OPENS and not _differs(head, first, ties[id(first)]):
        return first
    found = [
        mention
        for mention in alike
        if ties[id(mention)] >= _ENOUGH + (mention.sentence.index > _LEAD) * _CLEARLY
        and not _differs(head, mention, ties[id(mention)])
    ]
    if not found:
        return None
    best = max(found, key=lambda mention: ties[id(mention)])
    apart = [ties[id(mention)] for mention in alike if not may_be_one(mention.figure, best.figure)]
    if any(tie >= ties[id(best)] - _CLEARLY for tie in apart) and best is not first:
        return None
    return best


def _is_printed_bare(head: Mention, story: Story) -> bool:
    """True when the story has the headline's count without a noun ("the toll passed 100,000", "a ninth died")."""
    return head.figure.kind is Kind.COUNT and any(
        (figure.kind is Kind.ORDINAL or (figure.kind is Kind.COUNT and figure.thing is None))
        and figure.stated is not None
        and figure.span != head.figure.span
        and not _is_part(figure)
        and _repeats(figure, head.figure)
        for figure in story.figures
    )


def _repeats(figure: Figure, head: Figure) -> bool:
    """True for the headline's number, or for one that rounds to it; a bound or a range agrees with too much."""
    if same_value(figure, head):
        return True
    return figure.upper is None and figure.qualifier not in OPEN and rounds_to(figure, head)


def _is_part(figure: Figure) -> bool:
    """True for "two of the dead", which bears out no total."""
    return any(word.startswith("of ") for word in figure.circumstances.scope)


def _opens(mention: Mention, body: list[Mention]) -> bool:
    """True for a figure in the sentence that the story opens with."""
    return mention.sentence.index == body[0].sentence.index


def _relation(head: Mention, other: Mention, certainty: Certainty, wording: str) -> Relation:
    roles = (("headline", (head.figure,)), ("story", (other.figure,)))
    return Relation("headline", roles, (), certainty, f"headline/{wording}")


def _same_sort(left: Mention, right: Mention) -> bool:
    one, other = left.figure, right.figure
    if not _same_unit(one, other):
        return False
    return one.kind is not Kind.COUNT or same_head(left, right) or is_one_number(left, right)


def _tie(head: Mention, other: Mention, counts: Counter[str]) -> float:
    """How firmly the words tie a figure of the story to one of the headline; 0 where they do not."""
    if head.change and other.change and head.change != other.change:
        return 0.0
    shared = head.wide & other.wide
    score = sum(1.0 if counts[word] <= _COMMON else 0.5 for word in shared)
    return score + 0.5 * len(head.near & other.near) + 0.5 * (head.change != "" and head.change == other.change)


def _said(word: str, mention: Mention) -> bool:
    """True where the sentence has a word of status, in whatever form ("cost estimate", "estimates the cost")."""
    return stem(word) in mention.wide and any(stem(word) == stem(status) for status in STATUS)


def _differs(head: Mention, other: Mention, tie: float) -> bool:
    """True when a word of the story sets its figure apart from the headline's; firm ties bear more such words."""
    apart = {word for word in head.contrasts ^ other.contrasts if not (_said(word, head) and _said(word, other))}
    apart -= ELIDED
    if apart & STRONG_CONTRASTS or (apart and tie < _FIRM):
        return True
    links = {head.link, other.link} & LINKS_APART
    if links and other.link != head.link and not (links == {"by"} and other.figure.kind is Kind.PERCENT):
        return True
    if head.figure.kind is Kind.DURATION and is_joined(head):
        return True
    return (head.head in SHARED_OUT and tie < _FIRM) or (
        head.figure.kind is Kind.COUNT and any(is_number(one.figure, 1) for one in (head, other))
    )
