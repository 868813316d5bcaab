"""Two levels a period apart, printed with different words of scale: "rose to $4.2 billion from $3.9 million".

No thing that news tells of grows a thousand times from one period to the next. Both levels have a word of scale, and no
two years apart further than that stand in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.numbers import MAGNITUDES
from ..late import Late
from ..laws.equal import is_level_slip
from ..laws.values import years_apart
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..ties.direction import direction

# matches "$4.2 billion", "3.9m", "5bn"; refuses "$4,200"
_SCALED = Late(r"\d ?([a-z]{1,8})\b")
_LETTERS = {"m": 6, "b": 9, "k": 3}
_FAR = 2
# what may well begin with next to nothing
_FROM_NOTHING = Late(
    r"(?<![a-z])(?:bitcoin|start-?up|decades?|since|ago|first year|founded|seed|token|lottery|jackpot)(?![a-z])"
)


def scales_of_levels(story: Story) -> Iterator[Relation]:
    """Pairs of a new and an old level that a word of scale sets apart: "first" and "second"."""
    sentences = {sentence.index: sentence for sentence in story.sentences}
    for relation in direction(story):
        one, other = (relation.one(role) for role in ("higher", "lower"))
        if one.kind is not Kind.MONEY and one.kind is not Kind.COUNT:
            continue
        scales = (_scale(one), _scale(other))
        if None in scales or scales[0] == scales[1] or not is_level_slip(one.stated, other.stated):
            continue
        if one.sentence == other.sentence and _is_of_one_time(sentences[one.sentence]):
            roles = (("first", (one,)), ("second", (other,)))
            yield Relation("scale", roles, (("of", "levels"),), Certainty.IMPLIED, "magnitude/levels")


def _scale(figure: Figure) -> int | None:
    """The power of ten of a figure's word of scale, or None."""
    match = _SCALED.search(figure.text.lower())
    word = match.group(1) if match else ""
    return MAGNITUDES.get(word) or _LETTERS.get(word)


def _is_of_one_time(sentence: Sentence) -> bool:
    years = [figure for figure in sentence.figures if figure.kind is Kind.YEAR]
    return years_apart(years) <= _FAR and not _FROM_NOTHING.search(sentence.skeleton)
