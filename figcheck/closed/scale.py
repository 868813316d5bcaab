"""Numbers with a scale too many, and numbers in words and in figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lang.en.numbers import MAGNITUDES
from ..late import Late
from ..model import Figure, Kind, Relation, Story
from .pattern import hits, pattern

# matches "300,000 million", "1,200 million"; refuses "300 million"
_HEAPED = Late(r"\d{1,3}(?:,\d{3})+(?:\.\d+)? ?(million|billion|trillion|bn|mn|tn|crore|lakh)\b", re.IGNORECASE)
_THREE_DIGITS = 3
_AMOUNTS = "count|money|percent|quantity|duration"
# matches "fifteen (50)", "five weeks (5 weeks)", "45 (thirty)"; refuses "fifteen people (50)", "one in four (1,480)"
_BOTH_WAYS = pattern(rf"(?<!one in ){{first:{_AMOUNTS}}} ?\({{second:{_AMOUNTS}}}\)(?! ?%)")


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
    """An amount in words beside the same in figures, one of them in brackets: the roles "words" and "figures"."""
    for sentence in story.sentences:
        if len(sentence.figures) > 1 and "(" in sentence.skeleton:
            for hit in hits(sentence, _BOTH_WAYS):
                first, second = hit.all("first")[0], hit.all("second")[0]
                words, figures = (second, first) if _is_in_words(second) else (first, second)
                if _is_in_words(words) and _is_in_figures(figures) and _are_of_one_unit(first, second):
                    roles = (("words", (words,)), ("figures", (figures,)))
                    named = "words-and-figures" if words is first else "figures-and-words"
                    yield Relation("both ways", roles, wording=f"both-ways/{named}")


def _is_in_words(figure: Figure) -> bool:
    return not any(char.isdigit() for char in figure.text) and figure.upper is None


def _is_in_figures(figure: Figure) -> bool:
    """True for an amount in digits; a count of digits and commas alone, which no word makes one of something else."""
    bare = figure.kind is not Kind.COUNT or figure.text.replace(",", "").isdigit()
    return figure.upper is None and bare and any(char.isdigit() for char in figure.text)


def _are_of_one_unit(first: Figure, second: Figure) -> bool:
    return first.kind is second.kind and (first.kind is Kind.COUNT or first.unit == second.unit)
