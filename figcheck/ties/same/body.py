"""Two mentions of one figure in the running text of a story.

Equal figures whose words tie them are paired, so that a report can tick them. Figures that differ are paired only
where the second mention points back at the first and nothing in its words sets it apart: no other day, source, place,
status, part or comparison.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...clauses.stems import stem
from ...lang.en.sameness import EMPTY, EVENTS, LINKS_APART, NARROWING, SHARED_OUT
from ...laws.equal import a_scale_apart, are_close, could_be_one, digits_of, is_few, is_vague, may_round, supported
from ...laws.values import is_number, may_be_one, same_value, that_may_be
from ...model import Certainty, Kind, Relation
from ..measure import OPEN
from .context import Mention, is_day, is_telling
from .tie import explanation, extent, has_other_complement, is_joined, is_one_number, same_head, source, tie

# how much of the words must return for equal figures to count as one, by the digits of the number: the more of them,
# the less will chance print it twice
_AGREE = 1.5
_AGREE_BY_DIGITS = {1: _AGREE, 2: 1.0, 3: 0.5}
# the same for figures that differ
_POINTS_BACK = 2.0
_NOUN = 1.5
_NOUN_WORDS = 2
_FARTHEST = 3
_FATES_FARTHEST = 20
_EVENT_REACH = 9
# shares and changes have no thing of their own: the names beside them must be the same
_RELATIVE = frozenset({Kind.PERCENT, Kind.POINTS})
_TELLING_DIGITS = 3
_ARTICLES = frozenset({"the", "all"})
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
            yield from _bounds(group, counts)


def _pairs(group: list[Mention], counts: Counter[str]) -> Iterator[Relation]:
    figures = [mention.figure for mention in group]
    for index, later in enumerate(group):
        if index == 0:
            continue
        near = [group[place] for place in that_may_be(later.figure, figures[:index])]
        agreeing = [earlier for earlier in near if _bears_out(earlier, later, counts)]
        honest = [earlier for earlier in agreeing if _is_repeated(earlier, later)]
        best = max(honest, key=lambda earlier: tie(earlier, later, counts), default=None)
        if best is not None and tie(best, later, counts) >= _needed(best, later):
            yield _relation(best, later, Certainty.STATED, "repeated")
        elif not agreeing:
            rival = _rival(later, group, index, counts)
            if rival is None:
                yield from _explained(later, group[:index], counts)
            elif not (
                a_scale_apart(rival.figure.stated, later.figure.stated)  # a slip, which `closed.slips` ties
                or any(
                    may_be_one(later.figure, other.figure) and _bears_out(later, other, counts)
                    for other in group[index + 1 :]
                )
            ):
                yield _relation(rival, later, Certainty.IMPLIED, "only-rival")


def _explained(later: Mention, before: list[Mention], counts: Counter[str]) -> Iterator[Relation]:
    """The last figure that a later one would disagree with, were it not for what sets the two apart."""
    if not later.definite and later.predicate is None:
        return
    for earlier in reversed(before):
        if earlier.sentence is later.sentence or not could_be_one(
            earlier.figure.stated, later.figure.stated, _FARTHEST
        ):
            continue
        told = (
            _same_fate(earlier, later) and same_head(earlier, later) and len(earlier.near & later.near) >= _NOUN_WORDS
        )
        if told or _points_back(earlier, later, counts):
            reason = explanation(earlier, later)
            if reason:
                roles = (("first", (earlier.figure,)), ("second", (later.figure,)))
                yield Relation("explained", roles, (("because", reason),), Certainty.IMPLIED, "same-thing/explained")
            return


def _needed(earlier: Mention, later: Mention) -> float:
    """How much of the words must return where two figures agree; two ranges agree in twice the digits."""
    if not same_value(earlier.figure, later.figure):
        return _AGREE_BY_DIGITS[3] if is_telling(later.figure) else _AGREE
    last = later.figure.upper
    return _AGREE_BY_DIGITS.get(digits_of(later.figure.stated, last.stated if last else None), 0.0)


def _relation(first: Mention, second: Mention, certainty: Certainty, wording: str) -> Relation:
    roles = (("first", (first.figure,)), ("second", (second.figure,)))
    return Relation("same thing", roles, (), certainty, f"same-thing/{wording}")


def _are_alike(left: Mention, right: Mention) -> bool:
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
    """True when of two figures with a value in common one bears out the other; a bound agrees with too much, unless the
    words tie it as well.
    """
    if not _are_alike(earlier, later):
        return False
    if earlier.figure.qualifier not in OPEN and later.figure.qualifier not in OPEN:
        return True
    return are_close(earlier.figure.stated, later.figure.stated) and tie(earlier, later, counts) >= _AGREE


def _bounds(group: list[Mention], counts: Counter[str]) -> Iterator[Relation]:
    """A bound ("more than 50") with the exact figure for the same thing, in the roles "bound" and "value"."""
    if not any(mention.figure.qualifier in OPEN for mention in group):
        return
    for index, later in enumerate(group):
        for earlier in group[:index]:
            bound, value = (earlier, later) if earlier.figure.qualifier in OPEN else (later, earlier)
            if bound.figure.qualifier not in OPEN or value.figure.qualifier is not None:
                continue
            if (
                earlier.sentence is not later.sentence
                and could_be_one(earlier.figure.stated, later.figure.stated, _FARTHEST)
                and (_points_back(earlier, later, counts) or _befell_in_it(earlier, later))
                and not _differs(earlier, later, hedged=True)
            ):
                yield Relation(
                    "bound",
                    (("value", (value.figure,)), ("bound", (bound.figure,))),
                    (),
                    Certainty.IMPLIED,
                    "bound/said-before",
                )
                break


def _rival(later: Mention, group: list[Mention], index: int, counts: Counter[str]) -> Mention | None:
    """The earlier figure that a later one repeats with another value; None unless exactly one value could be meant."""
    found = [earlier for earlier in group[:index] if _is_repeat(earlier, later, counts)] if later.definite else []
    if not found:
        return None
    kin = [other.figure.loose for other in group if other is not later and other.head == later.head]
    if later.figure.kind is Kind.COUNT and supported(later.figure.loose, kin):
        return None
    best = max(found, key=lambda earlier: tie(earlier, later, counts))
    return best if all(may_be_one(best.figure, other.figure) for other in found) else None


def _is_repeat(earlier: Mention, later: Mention, counts: Counter[str]) -> bool:
    if earlier.sentence is later.sentence or earlier.figure.kind is Kind.AGE:
        return False
    one, other = earlier.figure.stated, later.figure.stated
    farthest = _FATES_FARTHEST if _same_fate(earlier, later) else _FARTHEST
    if not could_be_one(one, other, farthest) or later.aside or _differs(earlier, later):
        return False
    if source(earlier) and source(later) and source(earlier) != source(later):
        return False
    if _are_parallel(earlier, later):
        return False
    return _points_back(earlier, later, counts)


def _are_parallel(earlier: Mention, later: Mention) -> bool:
    """True for two items of a list, which share none of their other figures: each speaks of a thing of its own."""
    others = [
        {
            figure.stated
            for figure in mention.sentence.figures
            if figure is not mention.figure and figure.stated is not None and figure.kind not in _NO_AMOUNTS
        }
        for mention in (earlier, later)
    ]
    return bool(others[0]) and bool(others[1]) and others[0].isdisjoint(others[1])


_NO_AMOUNTS = frozenset({Kind.YEAR, Kind.ORDINAL, Kind.IDENTIFIER})


def _points_back(earlier: Mention, later: Mention, counts: Counter[str]) -> bool:
    """True when the later figure is definite and its noun stands with the earlier one ("a £5m fee … the £5m fee").

    Two definite kinds of one noun ("the 10-year gilt", "the 30-year gilt") are two.
    """
    if not later.definite or _is_narrowed(earlier, later) or has_other_complement(earlier, later):
        return False
    if is_joined(later) and (later.figure.kind is Kind.COUNT or earlier.definite):
        return False
    if tie(earlier, later, counts) < (_POINTS_BACK if later.figure.kind is Kind.COUNT else _NOUN):
        return False
    if later.link.endswith("'s") and later.link != earlier.link:
        return False
    if later.figure.kind is not Kind.COUNT:
        if (
            later.sentence.index - earlier.sentence.index <= 1
            and earlier.names
            and later.names
            and not earlier.names & later.names
        ):
            return False
        if later.figure.kind in _RELATIVE and (
            later.link not in _ARTICLES or not (earlier.names <= later.names or later.names <= earlier.names)
        ):
            return False
        return bool(set(later.after[:2]) & earlier.near)
    if later.head != earlier.head or later.link not in _ARTICLES:
        return False
    modifiers = [stem(word) for word in later.figure.thing.modifiers] if later.figure.thing else []
    if not all(word in earlier.near for word in modifiers):
        return False
    digits = sum(char.isdigit() for char in later.figure.text)  # three and more of which chance seldom repeats
    return _same_fate(earlier, later) or bool(modifiers) or digits >= _TELLING_DIGITS


def _befell_in_it(earlier: Mention, later: Mention) -> bool:
    """True for "at least 28 people were killed in a blast … 12 people had been killed in the attack", the one event."""
    return (
        _same_fate(earlier, later)
        and same_head(earlier, later)
        and _names_event(later.around.words[later.at + 1 : later.at + _EVENT_REACH])
    )


def _names_event(words: list[str]) -> bool:
    """True for "killed in the attack", "died in Monday's crash"; not for "in an attack", "in the first attack"."""
    return any(
        joint in ("in", "by") and (known in ("the", "this", "that") or known.endswith("day's")) and event in EVENTS
        for joint, known, event in zip(words, words[1:], words[2:], strict=False)
    )


def _same_fate(earlier: Mention, later: Mention) -> bool:
    """True when one thing is said to have befallen those counted in both places."""
    return later.predicate is not None and later.predicate == earlier.predicate


def _is_narrowed(earlier: Mention, later: Mention) -> bool:
    """True when words behind the later figure single out a part that the earlier one did not speak of."""
    follow = later.follow if later.head else _behind_noun(earlier, later)
    if not follow or (later.link.endswith("'s") and not later.head):
        return False
    first = follow[0]
    behind = {stem(word) for word in follow}
    if first in NARROWING:
        return not behind & earlier.wide
    if not later.head or not first.endswith(("ing", "ed")):
        return False
    return stem(first) not in earlier.near or any(
        word not in EMPTY and stem(word) not in earlier.wide for word in follow[1:2]
    )


def _behind_noun(earlier: Mention, later: Mention) -> tuple[str, ...]:
    """The words behind an amount and its noun, which stood with the earlier amount; "held by" counts as "by"."""
    stems, at = later.around.stems, later.at + 1
    while at < len(stems) and stems[at] in earlier.near:
        at += 1
    if later.around.words[at + 1 : at + 2] == ["by"]:
        at += 1
    return tuple(later.around.words[at : at + 4])


def _differs(
    earlier: Mention,
    later: Mention,
    hedged: bool = False,
    dated: bool = False,
    allowed: frozenset[str] = frozenset(),
) -> bool:
    """True when a word near one of the two figures sets it apart from the other.

    `hedged` says that a bound on one side may stand, `dated` that the dates of the two are known to agree,
    `allowed` which words do not set them apart.
    """
    one, two = earlier.figure.qualifier, later.figure.qualifier
    if (earlier.contrasts ^ later.contrasts) - allowed or _is_linked_apart(earlier, later):
        return True
    if earlier.figure.upper is not None or later.figure.upper is not None or earlier.cased or later.cased:
        return True
    if earlier.change and later.change and earlier.change != later.change:
        return True
    if not dated and earlier.moments and _new_moments(earlier, later) and not _same_weekday(earlier, later):
        return True
    if earlier.figure.circumstances.scope or later.figure.circumstances.scope or later.head in SHARED_OUT:
        return True
    return not hedged and one is not two and (one in OPEN or two in OPEN)


def _is_linked_apart(earlier: Mention, later: Mention) -> bool:
    """True for "from 5" beside "to 7"; "grew by 5%" and "5% growth" are one."""
    apart = {earlier.link, later.link} & LINKS_APART
    if earlier.figure.kind is Kind.PERCENT:
        apart.discard("by")
    return bool(apart) and earlier.link != later.link


def _new_moments(earlier: Mention, later: Mention) -> frozenset[str]:
    """What dates the later sentence only; "Mr Lund's $44 billion request" is one thing on whatever day it is told."""
    found = later.moments - earlier.moments
    if later.link.endswith("'s") and later.link == earlier.link and later.after[:1] == earlier.after[:1] != ():
        return frozenset(moment for moment in found if not is_day(moment))
    return found


def _same_weekday(earlier: Mention, later: Mention) -> bool:
    """True when both sentences name one weekday ("on Thursday killed 13 … the 13 killed in Thursday's attack")."""
    return any(moment.startswith("w") and moment[1:].isdigit() for moment in earlier.moments & later.moments)
