"""A figure that a definite phrase takes up: "a fair in 26 halls … the 26 halls were full".

The phrase points back, so that no value is asked for: of the figures of its noun before it, it takes up the one to
whose words most of its own return. Where the two differ, every other figure of the unit may be meant as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import read
from ..lang.en.grammar import SINGLE
from ..model import Certainty, Kind, Relation, Sentence, Story
from .mentions import TOLD, Mention, mentions_in, same_unit
from .pairing import is_open

# shares and rates of change are told of many things by one noun
_KINDS = TOLD - {Kind.AGE, Kind.PERCENT, Kind.POINTS}
_POINTING = (("the",), ("these",), ("those",))
_LEADS = ("the ", "these ", "those ")
# prepositions that make the figure behind them another one than that of the same noun without them
_APART = frozenset({"from", "than", "by"})
# in longer texts a figure has too many that it may take up
_MOST = 120


def taken_up(story: Story) -> Iterator[Relation]:
    """A figure in the role "first" and the definite one that takes it up in "second", with all rivals of both."""
    later = [
        mention
        for sentence in story.sentences
        if _may_point(sentence)
        for mention in mentions_in(sentence, _KINDS)
        if _points_back(mention)
    ]
    if not later or len(story.figures) > _MOST:
        return
    told = [mention for sentence in story.sentences for mention in mentions_in(sentence, _KINDS)]
    for second in later:
        alike = [other for other in told if same_unit(other.figure, second.figure)]
        first = _taken_by(second, alike)
        if first is not None:
            rivals = tuple(other.figure for other in alike if other.figure not in (first.figure, second.figure))
            roles = (("first", (first.figure,)), ("second", (second.figure,)))
            yield Relation("same thing", roles, (), Certainty.IMPLIED, "same-thing/definite-noun", rivals)


def _may_point(sentence: Sentence) -> bool:
    """True where a figure stands right behind a definite article, and not in a headline."""
    if sentence.headline:
        return False
    return any(
        figure.kind in _KINDS and sentence.skeleton.endswith(_LEADS, 0, place)
        for figure, place in zip(sentence.figures, sentence.places, strict=True)
    )


def _points_back(mention: Mention) -> bool:
    """True for "the 40 halls", "those 40"; not for "the other 40", "the two-time winner", "these 40 old halls"."""
    before = read(mention.sentence).tokens.words[: mention.slot.token][-1:]
    if before not in _POINTING or (before != ("the",) and mention.slot.modifiers) or not _is_one_number(mention):
        return False
    named = mention.figure.kind is Kind.MONEY and "-" in mention.figure.text
    return mention.head != "" and not named and not mention.slot.scope


def _is_one_number(mention: Mention) -> bool:
    figure = mention.figure
    return figure.upper is None and figure.text.lower() not in SINGLE and not mention.is_joined


def _taken_by(second: Mention, alike: list[Mention]) -> Mention | None:
    """The mention of the same noun before a definite one whose words return most; the last of several."""
    before = [
        other
        for other in alike
        if other.head == second.head and other.figure.span.end < second.sentence.span.start and _is_one_number(other)
    ]
    best = max(before, key=lambda other: (len(other.near & second.near), other.figure.span.start), default=None)
    return None if best is None or _stand_apart(best, second) or _is_narrowed(best, second) else best


def _stand_apart(first: Mention, second: Mention) -> bool:
    """True where the first is a part or one of several, or the second another kind, another time, base or way."""
    one, other = first.slot, second.slot
    if one.scope or one.partitive or one.owner or one.per != other.per:
        return True
    if one.determiner == "the" and first.figure.kind is not Kind.COUNT:
        return True  # "the 20mph zone … the 30mph zone"
    if is_open(first.figure) is not is_open(second.figure):
        return True
    if one.verb == other.verb != "":  # "he got the 40 votes of … she got the 60 votes of": told in one form of two
        return True
    if not second.modifiers - {""} <= first.wide:
        return True
    if one.mover is not None and other.mover is not None and one.mover.direction != other.mover.direction:
        return True
    if one.prep != other.prep and not _APART.isdisjoint((one.prep, other.prep)):
        return True
    dates = _dates(first)
    return bool(dates) and not _dates(second) <= dates


def _dates(mention: Mention) -> set[str]:
    return {figure.text.lower() for figure in mention.sentence.figures if figure.kind in _DATING}


_DATING = (Kind.YEAR, Kind.DATE)


def _is_narrowed(first: Mention, second: Mention) -> bool:
    """True for "the 40 of the second hall", "the 26 that closed" where nothing of that was said of the first."""
    reading = read(second.sentence)
    begin = reading.chunks[second.slot.chunk].end
    behind = reading.tokens.tags[begin : begin + 1]
    if behind not in _MORE:
        return behind in _APPOSED
    told = frozenset(second.stems[begin : begin + _REACH]) - {""}
    return bool(told) and told.isdisjoint(first.wide)


_MORE = frozenset("PftVeIJA")
_APPOSED = frozenset("RWD")
_REACH = 5
