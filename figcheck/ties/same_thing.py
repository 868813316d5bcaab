"""All ties between two mentions of one figure: headline and text, two places of the text, two scales, two currencies.

One frame for all of them, so that the words around each figure are looked at once; the name of each relation tells
which tie it is: "same thing", "headline", "bound", "scale", "heaped" or "currency".

A word of scale sets two amounts apart. One of the headline has the digits of one of the story, and of amounts with its
digits there is only one ("damage put at $2.4 billion … put the damage at $2.4 million"). Two levels a period apart are
printed with different words of scale, or one has lost it ("rose to $4.2 billion from $3.9 million"): no thing that news
tells of grows a thousand times from one period to the next.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.tokens import tokens_of
from ..closed.dates_told import dated
from ..closed.row_told import in_table
from ..closed.scale import heaped
from ..closed.slips import slips
from ..lang.en.change import FROM_NOTHING
from ..lang.en.numbers import MAGNITUDES
from ..laws.equal import a_scale_apart, has_lost_scale, is_level_slip
from ..laws.values import is_from, same_value, years_apart
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .direction import direction
from .mentions import Mention, same_unit
from .mentions import mentions as headed
from .same.body import in_body
from .same.context import mentions
from .same.tie import frequencies
from .tie import tie
from .told_in_headline import borne_out, headlines


def same_thing(story: Story) -> Iterator[Relation]:
    """Relations between two figures that the wording ties to one thing."""
    body = [mention for mention in mentions(story) if not mention.sentence.headline]
    counts = frequencies(body)
    yield from in_body(body, counts)
    yield from dated(story)
    told = [*headlines(story)]
    yield from told
    taken = frozenset(figure for relation in told for figure in relation.figures)
    yield from scales_in_headline(story, taken)
    yield from scales_of_levels(story)
    yield from borne_out(story)
    yield from slips(story)
    yield from heaped(story)
    yield from in_table(story)


_SORTS = frozenset({Kind.MONEY, Kind.COUNT, Kind.QUANTITY})
_REACH = 30


def scales_in_headline(story: Story, taken: frozenset[Figure]) -> Iterator[Relation]:
    """Pairs of an amount of the headline and one of the story that is a word of scale off: "first" and "second".

    A figure of the headline that was `taken` is tied already.
    """
    told = [mention for mention in headed(story) if mention.figure.kind in _SORTS and mention.figure.upper is None]
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


_LETTERS = {"m": 6, "b": 9, "k": 3}
_FAR, _LONG = 2, 100


def scales_of_levels(story: Story) -> Iterator[Relation]:
    """Pairs of a new and an old level that a word of scale sets apart: "first" and "second"."""
    sentences = {sentence.index: sentence for sentence in story.sentences}
    for relation in direction(story):
        one, other = (relation.one(role) for role in ("higher", "lower"))
        if one.kind is not Kind.MONEY and one.kind is not Kind.COUNT:
            continue
        if not (_is_a_scale_apart(one, other) or _lacks_scale(one, other) or _lacks_scale(other, one)):
            continue
        if one.sentence == other.sentence and _is_of_one_time(sentences[one.sentence]):
            levels = {"first": one, "second": other}
            yield tie("scale", "magnitude/levels", (("of", "levels"),), Certainty.IMPLIED, **levels)


def _is_a_scale_apart(one: Figure, other: Figure) -> bool:
    scales = (_scale(one), _scale(other))
    return None not in scales and scales[0] != scales[1] and is_level_slip(one.stated, other.stated)


def _lacks_scale(bare: Figure, scaled: Figure) -> bool:
    """True for "Rs 4,376" beside "Rs 3,912 crore", which has lost its scale; "to $4.1 from $5.2 million" lends it."""
    exponent = _scale(scaled)
    whole = bare.kind is Kind.MONEY and bare.minor is None and _scale(bare) is None and is_from(bare, _LONG)
    return whole and exponent is not None and has_lost_scale(bare.stated, scaled.stated, exponent)


def _scale(figure: Figure) -> int | None:
    """The power of ten of a figure's word of scale, or None."""
    text = figure.text.lower()
    last = max((at for at, sign in enumerate(text) if sign.isdigit()), default=-1)
    word = text[last + 1 :].strip(" .").partition(" ")[0]
    return MAGNITUDES.get(word) or _LETTERS.get(word)


def _is_of_one_time(sentence: Sentence) -> bool:
    years = [figure for figure in sentence.figures if figure.kind is Kind.YEAR]
    return years_apart(years) <= _FAR and FROM_NOTHING.isdisjoint(tokens_of(sentence).words)
