"""Figures that stand beside the same other figure in two sentences, and figures that stand beside different ones."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import pairwise

from ..laws.values import may_be_one
from ..model import Figure, Kind
from .same_thing_context import Mention, place_of

# kinds whose numbers tell one statement from another
_TELLING = frozenset({Kind.MONEY, Kind.PERCENT, Kind.QUANTITY, Kind.POINTS, Kind.COUNT})
_FEW_DIGITS = 2
_MANY_DIGITS = 3
# the same, and lengths of time ("the 10-year yield")
_TELLING_CASES = _TELLING | {Kind.DURATION}
# how far, in characters, a figure may stand from its companion
_REACH = 80
# a figure printed in more sentences than this is a refrain
_REFRAIN = 4

_NAME_WORDS = 2
_TWICE = 2
# how many words "from 45% to" takes before the second figure
_FROM_TO = 3
# a sentence with more figures than this is a list or a table
_LIST = 9

_Sort = tuple[Kind, str | None]
_Key = tuple[Kind, Hashable, Hashable]


def beside_same(body: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of figures that differ though each stands beside the same telling figure ("by 7.7% to N2.8 trillion").

    A pair is given only where neither value stands in the other sentence as well.
    """
    by_value: dict[_Key, list[Mention]] = {}
    by_sentence: dict[int, list[Mention]] = {}
    for mention in body:
        by_sentence.setdefault(mention.sentence.index, []).append(mention)
        stated = mention.figure.stated
        if stated is not None and _is_telling(mention.figure):
            by_value.setdefault((mention.figure.kind, mention.figure.unit, stated), []).append(mention)
    for group in by_value.values():
        if 2 <= len(group) <= _REFRAIN:
            for one, other in pairwise(group):
                if one.sentence is not other.sentence:
                    yield from _left_over(one, other, by_sentence)


def beside_named(body: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of figures under one name of two words that stand beside one figure under another such name.

    "An unconditional target of 20% and a conditional share of 45%" beside "the unconditional target of 20% and 54%
    conditional share"; the names make up for the few digits of the figure that returns.
    """
    by_sentence: dict[int, list[tuple[Mention, frozenset[str]]]] = {}
    by_name: dict[tuple[_Sort, frozenset[str]], list[Mention]] = {}
    for mention in body:
        name = _name(mention) if mention.figure.kind in _TELLING else frozenset()
        if len(name) == _NAME_WORDS:
            by_sentence.setdefault(mention.sentence.index, []).append((mention, name))
            by_name.setdefault((_sort(mention.figure), name), []).append(mention)
    for (sort, name), group in by_name.items():
        if len(group) != _TWICE or group[0].sentence is group[1].sentence or not _is_among(group[0], group[1:]):
            continue
        for one, called in by_sentence[group[0].sentence.index]:
            for other, other_called in by_sentence[group[1].sentence.index]:
                if (
                    called == other_called
                    and _sort(one.figure) == _sort(other.figure)
                    and (called != name or _sort(one.figure) != sort)
                    and not _is_among(one, [other])
                    and len(by_name[_sort(one.figure), called]) == _TWICE
                ):
                    yield one, other


def _name(mention: Mention) -> frozenset[str]:
    """The two words of the noun behind a figure or before it ("47% conditional share", "a share of", "from 4 to")."""
    if len(mention.after) >= _NAME_WORDS:
        return frozenset(mention.after[:_NAME_WORDS])
    words, stems, at = mention.around.words, mention.around.stems, mention.at
    if at > _FROM_TO and words[at - 1] == "to" and words[at - _FROM_TO] == "from":
        at -= _FROM_TO
    elif words[at - 1 : at] != ["of"]:
        return frozenset()
    else:
        at -= 1
    run = stems[max(0, at - _NAME_WORDS) : at]
    return frozenset(run) if all(run) else frozenset()


def _is_telling(figure: Figure) -> bool:
    """True for a number that chance will hardly print twice: three digits that count, or two with a point or a unit."""
    if figure.kind not in _TELLING or figure.upper is not None or figure.stated is None:
        return False
    digits = len(figure.stated.normalize().as_tuple().digits)
    return digits >= _MANY_DIGITS or (digits >= _FEW_DIGITS and ("." in figure.text or figure.kind is Kind.MONEY))


def _left_over(
    one: Mention, other: Mention, by_sentence: dict[int, list[Mention]]
) -> Iterator[tuple[Mention, Mention]]:
    """The nearest figures of each kind and unit beside the two companions, where neither stands in both sentences."""
    mine, theirs = by_sentence[one.sentence.index], by_sentence[other.sentence.index]
    left, right = _nearest(one, mine), _nearest(other, theirs)
    for sort in left.keys() & right.keys():
        if not _is_among(left[sort], theirs) and not _is_among(right[sort], mine):
            yield left[sort], right[sort]


def _nearest(companion: Mention, group: list[Mention]) -> dict[_Sort, Mention]:
    """By kind and unit, the figure nearest to a companion in its sentence, with no rival companion between."""
    found: dict[_Sort, tuple[int, Mention]] = {}
    if len(companion.sentence.figures) > _LIST:
        return {}
    rivals = [place_of(other) for other in group if _sort(other.figure) == _sort(companion.figure)]
    for mention in group:
        low, high = sorted((place_of(mention), place_of(companion)))
        known = found.get(_sort(mention.figure))
        if (
            0 < high - low <= _REACH
            and (known is None or high - low < known[0])
            and not any(low < place < high for place in rivals)
            and _has_words_between(mention, companion)
        ):
            found[_sort(mention.figure)] = (high - low, mention)
    return {sort: mention for sort, (_, mention) in found.items()}


def _has_words_between(one: Mention, other: Mention) -> bool:
    """False for "$599 / £579", which is one price or a line of a table."""
    first, last = sorted((place_of(one), place_of(other)))
    return any(char.isalpha() for char in one.sentence.skeleton[first:last])


def _sort(figure: Figure) -> _Sort:
    return (figure.kind, figure.unit)


def _is_among(mention: Mention, group: list[Mention]) -> bool:
    return any(may_be_one(mention.figure, other.figure) for other in group)


def has_other_company(earlier: Mention, later: Mention) -> bool:
    """True when figures of one sort stand beside both and none of them is the same ("15% to N9bn", "14% to N7bn")."""
    left, right = neighbours(earlier, _TELLING_CASES), neighbours(later, _TELLING_CASES)
    shared = {_sort(figure) for figure in left} & {_sort(figure) for figure in right}
    return any(
        not any(
            may_be_one(one, other) for one in left for other in right if _sort(one) == sort and _sort(other) == sort
        )
        for sort in shared
    )


def neighbours(mention: Mention, kinds: frozenset[Kind] = _TELLING) -> list[Figure]:
    """The telling figures of other kinds and units that stand near a figure in its sentence."""
    own = place_of(mention)
    pairs = zip(mention.sentence.figures, mention.sentence.places, strict=True)
    return [
        figure
        for figure, place in pairs
        if figure.kind in kinds
        and place != own
        and abs(place - own) <= _REACH
        and _sort(figure) != _sort(mention.figure)
    ]
