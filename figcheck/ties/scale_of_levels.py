"""Two levels a period apart, printed with different words of scale: "rose to $4.2 billion from $3.9 million".

No thing that news tells of grows a thousand times from one period to the next. Both levels have a word of scale, or one
has lost it, and no two years apart further than that stand in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.tokens import tokens_of
from ..lang.en.change import FROM_NOTHING
from ..lang.en.numbers import MAGNITUDES
from ..laws.equal import has_lost_scale, is_level_slip
from ..laws.values import is_from, years_apart
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .direction import direction
from .tie import tie

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
