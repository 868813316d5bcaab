"""Two figures that differ among much the same words, where nothing firmer says that they are of one thing.

Honest parallels read just so ("40 homes burned in Harlow … 30 homes burned in Orme"), so these ties are guesses: a list
for an editor to look through, never an accusation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator

from ...lang.en.sameness import LINKS_APART, STRONG_CONTRASTS
from ...laws.equal import a_scale_apart, could_be_one
from ...laws.values import may_be_one, same_value
from ...model import Certainty, Kind, Relation, Story
from ..pairing import OPEN
from .context import Mention, mentions
from .tie import frequencies, same_head, tie

# how many stems near the two figures must return, and how firm the whole tie must be
_SHARED = 3
_FIRM = 4.0
_FARTHEST = 3
# a story with more figures than this of one kind and unit is a list or a table
_MOST_ALIKE = 30


def perhaps_same(story: Story) -> Iterator[Relation]:
    """Each figure with the earlier figure whose words are most like its own, guessed to be of one thing.

    Figures that differ are paired only where neither value is printed again.
    """
    body = mentions(story)
    counts = frequencies(body)
    groups: dict[tuple[Kind, Hashable], list[Mention]] = {}
    for mention in body:
        groups.setdefault((mention.figure.kind, mention.figure.unit), []).append(mention)
    for group in groups.values():
        if 2 <= len(group) <= _MOST_ALIKE:
            yield from _pairs(group, counts)


def _is_once(mention: Mention, group: list[Mention]) -> bool:
    """Whether no other mention prints the same value."""
    return not any(other is not mention and same_value(other.figure, mention.figure) for other in group)


def _pairs(group: list[Mention], counts: Counter[str]) -> Iterator[Relation]:
    for index, later in enumerate(group):
        alike = [earlier for earlier in group[:index] if _may_be_one(earlier, later)]
        agreeing = [earlier for earlier in alike if may_be_one(earlier.figure, later.figure)]
        apart = [earlier for earlier in alike if _is_once(earlier, group) and _is_once(later, group)]
        alike = agreeing or apart
        best = max(alike, key=lambda earlier: tie(earlier, later, counts), default=None)
        if best is not None and tie(best, later, counts) >= _FIRM:
            roles = (("first", (best.figure,)), ("second", (later.figure,)))
            yield Relation("same thing perhaps", roles, (), Certainty.GUESSED, "same-thing/guessed")


def _may_be_one(earlier: Mention, later: Mention) -> bool:
    """True where many words return near both, and no word of time, source or status sets one apart."""
    one, two = earlier.figure, later.figure
    if earlier.sentence is later.sentence:
        return False
    if one.upper is not None or two.upper is not None or one.qualifier in OPEN or two.qualifier in OPEN:
        return False
    if one.kind is Kind.COUNT and not same_head(earlier, later):
        return False
    if earlier.change != later.change or ({earlier.link, later.link} & LINKS_APART and earlier.link != later.link):
        return False
    if (earlier.contrasts ^ later.contrasts) & STRONG_CONTRASTS or later.moments - earlier.moments or later.aside:
        return False
    close = could_be_one(one.stated, two.stated, _FARTHEST) and not a_scale_apart(one.stated, two.stated)
    return close and len(earlier.near & later.near) >= _SHARED
