"""One thing in two currencies, numbers with a scale too many, and numbers in words and in figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ..lang.en.numbers import MAGNITUDES
from ..late import Late
from ..laws.values import same_value
from ..model import Certainty, Figure, Kind, Relation, Story
from ..ties.measure import unit_alone
from ..ties.same.context import Mention
from ..ties.same.tie import tie
from .pattern import hits, pattern

# matches "300,000 million", "1,200 million"; refuses "300 million"
_HEAPED = Late(r"\d{1,3}(?:,\d{3})+(?:\.\d+)? ?(million|billion|trillion|bn|mn|tn|crore|lakh)\b", re.IGNORECASE)
_THREE_DIGITS = 3
_TIED = 1.5
_MOST = 120
# matches "fifteen (50)", "five (5)"; refuses "fifteen people (50)", "one in four (1,480)"
_BOTH_WAYS = pattern(r"(?<!one in ){words:count} ?\({figures:count}\)(?! ?%)")


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
        and unit_alone(one.unit) != unit_alone(other.unit)  # not "$20 an hour" and "the $20 wage"
        and other.unit not in one.readings
        and one.unit not in other.readings
    )


def _relation(name: str, earlier: Mention, later: Mention, wording: str) -> Relation:
    return Relation(name, (("first", (earlier.figure,)), ("second", (later.figure,))), (), Certainty.IMPLIED, wording)


def heaped(story: Story) -> Iterator[Relation]:
    """A number of four digits or more before a word of scale, in the role "first"; the word in the cue "scale".

    Where a story prints several of six digits or more, as one of old lire or of rupees does, none is a slip. Six round
    digits are usual for what the earth holds ("300,000 million tonnes"), not for who lives on it.
    """
    found = [(figure, match) for figure in story.figures if (match := _HEAPED.search(figure.text)) and figure.stated]
    long = [match for _, match in found if match.group().count(",") > 1 or match.group().find(",") == _THREE_DIGITS]
    for figure, match in found:
        word = match.group(1).lower()
        usual = match in long and (len(long) > 1 or _is_round_measure(figure, match.group()))
        if word in MAGNITUDES and not usual:
            yield Relation("heaped", (("first", (figure,)),), (("scale", word),), wording="magnitude/heaped-words")


def _is_round_measure(figure: Figure, text: str) -> bool:
    """True for "300,000 million tonnes": one comma, behind it nothing, of something that is measured."""
    return figure.kind is Kind.QUANTITY and text.count(",") == 1 and ",000" in text


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
