"""One thing with two words of scale or in two currencies, and numbers with a scale too many."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ..lang.en.numbers import MAGNITUDES
from ..lang.en.sameness import RATES, STRONG_CONTRASTS
from ..late import Late
from ..laws.equal import a_scale_apart, digits_swapped
from ..laws.values import has_digits, same_value
from ..model import Certainty, Figure, Kind, Relation, Story
from .pattern import hits, pattern
from .same_thing_again import one_holds_other
from .same_thing_beside import neighbours
from .same_thing_context import Mention, is_telling
from .same_thing_slots import has_subject_of_another_kind, opens_elsewhere
from .same_thing_tie import is_joined, tie

# matches "300,000 million", "1,200 million"; refuses "300 million"
_HEAPED = Late(r"\d{1,3}(?:,\d{3})+(?:\.\d+)? ?(million|billion|trillion|bn|mn|tn|crore|lakh)\b", re.IGNORECASE)
# matches "about a dozen", "more than a score", which have no digits; refuses "12"
_FEW_WORDS = Late(r"(?i:\b(?:dozens?|scores?)\b)")
_SCALED = frozenset({Kind.MONEY, Kind.COUNT, Kind.QUANTITY})
_SWAPPED = frozenset({Kind.MONEY, Kind.COUNT, Kind.QUANTITY, Kind.PERCENT})
_TIED = 1.5
_FIRM = 2.0
_DIGITS = 2
_PRINTED = 3
_MOST = 120
# words behind a figure among which its rate may stand
_RATE_REACH = 7
# a thing is called by a measure in one of the sentences that follow it
_NEXT = 2
# matches "fifteen (50)", "five (5)"; refuses "fifteen people (50)", "one in four (1,480)"
_BOTH_WAYS = pattern(r"(?<!one in ){words:count} ?\({figures:count}\)(?! ?%)")


def scales(found: list[Mention], counts: Counter[str]) -> Iterator[Relation]:
    """Two mentions with the same digits, thousands apart, of one definite thing: the roles "first" and "second"."""
    by_digits: dict[tuple[Kind, str | None, tuple[int, ...]], list[Mention]] = {}
    for mention in found[:_MOST]:
        figure = mention.figure
        if figure.kind in _SCALED and figure.stated and figure.upper is None and _is_counted(figure):
            digits = figure.stated.normalize().as_tuple().digits
            by_digits.setdefault((figure.kind, figure.unit, digits), []).append(mention)
    for (_, _, digits), group in by_digits.items():
        yield from _apart(group, counts, len(digits))


def _is_counted(figure: Figure) -> bool:
    """False for words without digits and for a bare number, which may be of anything ("1.50", "401(k)")."""
    return not _FEW_WORDS.search(figure.text) and (figure.kind is not Kind.COUNT or figure.thing is not None)


def _apart(group: list[Mention], counts: Counter[str], digits: int) -> Iterator[Relation]:
    for index, later in enumerate(group):
        for earlier in group[:index]:
            if not a_scale_apart(earlier.figure.stated, later.figure.stated):
                continue
            if earlier.sentence is later.sentence or _are_scaled_together(earlier, later):
                continue
            if _is_one_thing(earlier, later, counts, digits):
                yield _relation("scale", earlier, later, "scale/same-words")
                break


def _are_scaled_together(earlier: Mention, later: Mention) -> bool:
    """True for "$1 is N410" and "$1bn (N410bn)", where what stands beside is larger by as much."""
    return any(
        one.kind is other.kind and one.unit == other.unit and a_scale_apart(one.stated, other.stated)
        for one in neighbours(earlier)
        for other in neighbours(later)
    )


def _is_one_thing(earlier: Mention, later: Mention, counts: Counter[str], digits: int) -> bool:
    """True when the words tie two mentions; two digits that return are no chance, one needs a noun that points back."""
    apart = (earlier.contrasts ^ later.contrasts) & STRONG_CONTRASTS
    if apart - _said_as_rate(earlier) - _said_as_rate(later):
        return False
    firm = tie(earlier, later, counts)
    if digits >= _DIGITS and firm >= _FIRM and earlier.near & later.near:
        return True
    if _names_it(earlier, later):
        return True
    noun = bool(set(later.after) & earlier.near) or bool(set(earlier.after) & later.near)
    return noun and firm >= _TIED and (digits >= _DIGITS or later.definite) and earlier.contrasts == later.contrasts


def _said_as_rate(mention: Mention) -> set[str]:
    """The words that a rate behind a figure spells out: "daily" for "400 tonnes of water a day"."""
    behind = mention.around.words[mention.at + 1 : mention.at + _RATE_REACH]
    return {word for word, unit in RATES.items() if any(pair == ("a", unit) for pair in pairwise(behind))}


def _names_it(earlier: Mention, later: Mention) -> bool:
    """True for "400 tonnes a day … The 400,000-tonne daily flow": a definite thing called by a measure just told."""
    return (
        later.figure.kind is Kind.QUANTITY
        and later.definite
        and is_joined(later)
        and not is_joined(earlier)
        and 0 < later.sentence.index - earlier.sentence.index <= _NEXT
    )


def swapped(body: list[Mention], counts: Counter[str]) -> Iterator[Relation]:
    """Two mentions that differ in two neighbouring digits and share words: the roles "first" and "second"."""
    by_digits: dict[tuple[Kind, str | None, str], list[Mention]] = {}
    for mention in body[:_MOST]:
        figure = mention.figure
        if figure.kind in _SWAPPED and figure.upper is None and (is_telling(figure) or _has_noughts(figure)):
            digits = "".join(sorted(filter(str.isdigit, figure.text)))
            by_digits.setdefault((figure.kind, figure.unit, digits), []).append(mention)
    for group in by_digits.values():
        for index, later in enumerate(group):
            for earlier in group[:index]:
                if (
                    digits_swapped(earlier.figure.stated, later.figure.stated)
                    and earlier.sentence is not later.sentence
                    and earlier.near & later.near
                    and not (earlier.contrasts ^ later.contrasts) & STRONG_CONTRASTS
                    and not opens_elsewhere(earlier, later)
                    and not has_subject_of_another_kind(earlier, later)
                    and one_holds_other(earlier.names, later.names)
                    and tie(earlier, later, counts) >= _FIRM
                ):
                    yield _relation("same thing", earlier, later, "same-thing/digits-exchanged")
                    break


def _has_noughts(figure: Figure) -> bool:
    """True for a number of two digits or more that is printed with four ("5,900")."""
    return has_digits(figure, _DIGITS) and sum(map(str.isdigit, figure.text)) > _PRINTED


def currencies(body: list[Mention], counts: Counter[str]) -> Iterator[Relation]:
    """Two mentions of one amount of one definite thing in two currencies: the roles "first" and "second"."""
    money = [mention for mention in body if mention.figure.kind is Kind.MONEY and mention.figure.upper is None][:_MOST]
    for index, later in enumerate(money):
        for earlier in money[:index]:
            if _is_one_amount(earlier, later) and tie(earlier, later, counts) >= _TIED:
                yield _relation("currency", earlier, later, "currency/same-amount")
                break


def _is_one_amount(earlier: Mention, later: Mention) -> bool:
    """True when the later mention is definite and names its amount by a noun of the earlier one."""
    return (
        _in_two_currencies(earlier.figure, later.figure)
        and later.definite
        and earlier.sentence is not later.sentence
        and bool(set(later.after) & earlier.near)
        and not earlier.contrasts ^ later.contrasts
    )


def _in_two_currencies(one: Figure, other: Figure) -> bool:
    return (
        same_value(one, other)
        and one.unit != other.unit
        and other.unit not in one.readings
        and one.unit not in other.readings
    )


def _relation(name: str, earlier: Mention, later: Mention, wording: str) -> Relation:
    return Relation(name, (("first", (earlier.figure,)), ("second", (later.figure,))), (), Certainty.IMPLIED, wording)


def heaped(story: Story) -> Iterator[Relation]:
    """A number of four digits or more before a word of scale, in the role "first"; the word in the cue "scale"."""
    for figure in story.figures:
        match = _HEAPED.search(figure.text) if figure.stated is not None else None
        if match is not None and match.group(1).lower() in MAGNITUDES:
            yield Relation(
                "heaped", (("first", (figure,)),), (("scale", match.group(1).lower()),), wording="scale/heaped-words"
            )


def both_ways(story: Story) -> Iterator[Relation]:
    """A number in words with the same in figures in brackets: the roles "words" and "figures"."""
    for sentence in story.sentences:
        if len(sentence.figures) > 1:
            for hit in hits(sentence, _BOTH_WAYS):
                words, figures = hit.all("words")[0], hit.all("figures")[0]
                if not any(char.isdigit() for char in words.text) and figures.text.replace(",", "").isdigit():
                    yield Relation(
                        "both ways",
                        (("words", (words,)), ("figures", (figures,))),
                        wording="both-ways/words-and-figures",
                    )
