"""Two mentions of one figure in the running text of a story.

Equal figures whose words tie them are paired, so that a report can tick them. Figures that differ are never paired: of
those that pointed back at one another in the corpus, no two were one thing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...laws.equal import are_close, digits_of, is_few, is_vague, may_round
from ...laws.values import is_number, may_be_one, same_value
from ...model import Certainty, Kind, Relation
from ..pairing import OPEN
from .context import Mention, is_telling
from .sources import extent
from .tie import is_one_number, same_head, tie

# how much of the words must return for equal figures to count as one, by the digits of the number: the more of them,
# the less will chance print it twice
_AGREE = 1.5
_AGREE_BY_DIGITS = {1: _AGREE, 2: 1.0, 3: 0.5}
_NOUN_WORDS = 2
# shares and changes have no thing of their own: the names beside them must be the same
_RELATIVE = frozenset({Kind.PERCENT, Kind.POINTS})
# a story with more figures than this of one kind and unit is a list or a table: its figures are not paired
_MOST_ALIKE = 60


def in_body(body: list[Mention], counts: Counter[str]) -> Iterator[Relation]:
    """Pairs of figures of the running text that speak of one thing, in the roles "first" and "second"."""
    groups: dict[tuple[Kind, str | None], list[Mention]] = {}
    for mention in body:
        groups.setdefault((mention.figure.kind, mention.figure.unit), []).append(mention)
    for group in groups.values():
        if 2 <= len(group) <= _MOST_ALIKE:
            yield from _pairs(group, counts)


def _pairs(group: list[Mention], counts: Counter[str]) -> Iterator[Relation]:
    for index, later in enumerate(group):
        alike = [one for one in group[:index] if _bears_out(one, later, counts) and _is_repeated(one, later)]
        best = max(alike, key=lambda earlier: tie(earlier, later, counts), default=None)
        if best is not None and tie(best, later, counts) >= _needed(best, later):
            roles = (("first", (best.figure,)), ("second", (later.figure,)))
            yield Relation("same thing", roles, (), Certainty.STATED, "same-thing/repeated")


def _needed(earlier: Mention, later: Mention) -> float:
    """How much of the words must return where two figures agree; two ranges agree in twice the digits."""
    if not same_value(earlier.figure, later.figure):
        return _AGREE_BY_DIGITS[3] if is_telling(later.figure) else _AGREE
    last = later.figure.upper
    return _AGREE_BY_DIGITS.get(digits_of(later.figure.stated, last.stated if last else None), 0.0)


def _may_agree(left: Mention, right: Mention) -> bool:
    if not may_be_one(left.figure, right.figure):
        return False
    if left.figure.kind in _RELATIVE and left.change and right.change and left.change != right.change:
        return False  # "deaths rose by 28% here … a global decline of 28%"
    return left.figure.kind is not Kind.COUNT or same_head(left, right) or is_one_number(left, right)


def _is_repeated(earlier: Mention, later: Mention) -> bool:
    """True when figures that agree are close as printed; few things need more words, since small numbers return."""
    one, two = earlier.figure, later.figure
    if (one.upper is None) is not (two.upper is None) or not are_close(one.stated, two.stated):
        return False
    if one.qualifier is two.qualifier and one.qualifier in OPEN and not same_value(one, two):
        return False
    if one.upper is None and not may_round(one.stated, two.stated, one.loose, two.loose):
        return False
    if one.upper is not None and two.upper is not None and not are_close(one.upper.stated, two.upper.stated):
        return False
    if two.kind is not Kind.COUNT or two.upper is not None:
        return True
    shared = len(earlier.near & later.near)
    if two.qualifier is None and is_vague(two.loose):
        return False
    if is_few(two.stated) and two.place >= 0:
        return not is_number(two, 1) and shared >= _NOUN_WORDS and extent(one) == extent(two)
    strangers = earlier.names and later.names and not earlier.names & later.names
    return not strangers or shared >= _NOUN_WORDS or later.definite or _same_fate(earlier, later)


def _bears_out(earlier: Mention, later: Mention, counts: Counter[str]) -> bool:
    """True when a figure agrees with another; a bound agrees with too much, unless the words tie it as well."""
    if not _may_agree(earlier, later):
        return False
    if earlier.figure.qualifier not in OPEN and later.figure.qualifier not in OPEN:
        return True
    return are_close(earlier.figure.stated, later.figure.stated) and tie(earlier, later, counts) >= _AGREE


def _same_fate(earlier: Mention, later: Mention) -> bool:
    """True when one thing is said to have befallen those counted in both places."""
    return later.predicate is not None and later.predicate == earlier.predicate
