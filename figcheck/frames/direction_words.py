"""The words of direction that its frames share, and when two levels may be compared at all."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from ..lang.en.change import QUOTED_PER_DOLLAR
from ..laws.values import is_negative
from ..model import Certainty, Figure, Kind, Relation
from .moves import same_measure
from .pattern import Late

# what a level may be when its number runs against the word: a currency quoted per dollar, the price of a bond by
# its yield
QUOTED = Late(
    rf"\b(?:{'|'.join(sorted(QUOTED_PER_DOLLAR))})\b|(?:to|against|per) (?:the |a |one )?(?:us |"
    rf"u\.s\. )?(?:dollar|euro|pound|greenback)"
)
_TEMPERATURE = Late("degree|celsius|fahrenheit")
THAN = Late(r"(?: expensive| costly)? than\b")
# matches "exceeded their goal of", "beat analysts' forecasts of around", "ahead of the"; refuses "beat Leeds by"
EXCESS = Late(
    r"(?:ahead of|short of|(?!ahead|short)[a-z]+)(?: (?:the|its|their|his|her|a|an|previous|last|[a-z]+s'|"
    r"[a-z]+'s|average|initial|original|market|consensus|"
    r"forecasts?|expectations?|estimates?|predictions?|goal|target|limit|cap|record|threshold|mark|minimum|"
    r"maximum|for|of|around|about))* "
    r"|(?:short of|ahead of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?) (?:[a-z\u00a7'-]+ ){1,5}"
    r"(?:peak|record|high|average|target|goal|"
    r"forecasts?|estimates?|expectations?|limit|threshold|total) (?:of |for )(?:about |around )?",
)
# matches " sharply to ", " it to ", ", to "; refuses " the board to "
STRAIGHT = Late(
    r"(?:,? (?:further|again|back|sharply|slightly|steadily|later|it|that|this|them|considerably|"
    r"though|however|[a-z]+ly))?,? to(?: [a-z' -]{1,30})? $"
)
# matches " it to "; refuses " its to "
OBJECT = Late(r" (?:it|that|this) to\b")
SURE_KINDS = frozenset({Kind.PERCENT, Kind.MONEY})


def signs_agree(new: Figure, old: Figure) -> bool:
    """Two negative numbers are compared only as temperatures: a deficit of -5 may have grown from -3."""
    both = all(map(is_negative, (new, old)))
    return not both or bool(_TEMPERATURE.search(new.unit or ""))


class Word(NamedTuple):
    """A word of change and the way it points, up or down."""

    direction: str
    text: str


def moved(new: Figure, old: Figure, word: Word, wording: str, certainty: Certainty = Certainty.STATED) -> Relation:
    """Two levels with the word that makes one of them the higher, where they cannot be the ends of a range."""
    up = word.direction == "up"
    roles = (("higher", (new if up else old,)), ("lower", (old if up else new,)))
    cues = (("direction", word.direction), ("word", word.text), ("reading", ""))
    return Relation("direction", roles, cues, certainty, f"direction/{wording}")


def comparable(new: Figure, old: Figure) -> bool:
    """True when two figures may be two levels of one thing by their kinds, units and nouns, the old one no range."""
    left, right = new, old
    if right.upper is not None or right.stated is None or left.quoted is not right.quoted:
        return False
    if left.kind is not right.kind or not same_measure(left, right) or not signs_agree(left, right):
        return False
    return left.kind is not Kind.COUNT or not left.thing or not right.thing or left.thing.head == right.thing.head


def mildest(levels: Sequence[Figure], direction: str) -> Figure:
    """Of several levels that a word of direction may start from, the one that it fits best: the lowest for a rise."""
    ordered = sorted(levels, key=attrgetter("stated"))
    return ordered[0] if direction == "up" else ordered[-1]
