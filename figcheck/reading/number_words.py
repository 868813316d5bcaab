"""Number words to exact values: runs ("two thousand nine hundred"), fractions, dozens, indefinite plurals.

The grammar is the one English has: units after tens, hundreds after units, scales in falling order; a word that English
would not say at its place ends the run.
"""

from __future__ import annotations

import re
from decimal import Decimal

from ..lang.en import numbers
from .numerals import AND_FRACTION, DOZENS, Numeral, magnified
from .scan import NUMBER_WORD

_ONE = Decimal(1)


_HALF = Decimal("0.5")


# matches the next "-two", " and five", ", three hundred" of a run of number words; refuses " twofold"
_STEP = re.compile(rf"(?P<gap>-| and | |, | & |-and-|  ?(?:and )? ?)(?P<word>{NUMBER_WORD})(?![a-z])")


# matches " point two five"; refuses " points two"
_POINT = re.compile(
    r" point((?:[ -](?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)){1,9})"
    r"(?![a-z-])"
)


# matches " thirds", "-fifths" after a numerator; refuses " second"
_DENOMINATOR = re.compile(rf"[ -]({'|'.join(sorted(numbers.DENOMINATORS, key=len, reverse=True))})(?![a-z])")


# matches "half a million", "half-dozen"; refuses "half of"
_HALF_OF = re.compile(
    r"half(?: a {1,2}|-a-|-| )(million|billion|trillion|dozen|thousand|hundred|century|crore|lakh)(?![a-z])"
)


# matches "a hundred", "a couple of hundred" before a scale word; refuses "banana hundred"
_ARTICLE = re.compile(r"(?:^|[^a-z0-9])(an? |per )$")


_OF_SCALE = re.compile(r" (?:of )?(hundred|thousand|million|billion|trillion|dozen)(?![a-z])")


_PLURAL_CHAIN = re.compile(r" of (thousands|millions|billions|trillions|hundreds)(?![a-z])")


def read_words(plain: str, lower: str, start: int, end: int) -> Numeral | None:
    """The numeral whose first number word stands at `start`, or None where the words are no number.

    Ordinals are not read here, except as denominators ("two thirds").
    """
    word = lower[start:end]
    if word in numbers.PLURALS:
        return _plural(lower, start, end, word)
    if word.endswith("fold") or word in numbers.MULTIPLES:
        if not word.endswith("fold") and not _MULTIPLE_AFTER.match(lower, end):
            return None
        value = numbers.MULTIPLES.get(word) or numbers.UNITS.get(word[:-4]) or numbers.TENS.get(word[:-4]) or 0
        if word in ("hundredfold", "thousandfold"):
            value = 10 ** numbers.SCALES[word[:-4]]
        return Numeral(start, end, Decimal(value), 0, "multiple") if value else None
    if word in numbers.NONE_WORDS:
        return Numeral(start, end, Decimal(0), 0, "none")
    if word == "half":
        return _half(plain, lower, start, end)
    if word in numbers.COLLECTIVES:
        return _collective(lower, start, end, word)
    if word == "quarter" and (of := _QUARTER_MILLION.match(lower, end)):
        exponent = numbers.SCALES[of.group(1)]
        return Numeral(start, of.end(), Decimal("0.25").scaleb(exponent), exponent - 2, "words", exponent)
    if word in numbers.DENOMINATORS:
        return _lone_fraction(plain, lower, start, end, word)
    return _run(plain, lower, start, end)


# matches " the", " as many", " what" after "twice" or "double"; refuses " a day" and "-digit"
_MULTIPLE_AFTER = re.compile(
    r" (?:the|as|that|those|its|their|his|her|what|last|this|their|our|any|more|bigger|larger|higher|over)(?![a-z])"
)


def _plural(lower: str, start: int, end: int, word: str) -> Numeral:
    low, high = numbers.PLURALS[word]
    chain = _PLURAL_CHAIN.match(lower, end)
    if chain:
        factor, _ = numbers.PLURALS[chain.group(1)]
        low, high, end = low * factor, high * factor, chain.end()
    return Numeral(start, end, low, 0, "plural", high=high)


_QUARTER_MILLION = re.compile(r"[ -](million|billion|trillion)(?![a-z])")


def _half(plain: str, lower: str, start: int, end: int) -> Numeral | None:
    match = _HALF_OF.match(lower, start)
    if match is None:
        return Numeral(start, end, _HALF, -1, "fraction")
    word = match.group(1)
    if word == "century":
        return Numeral(start, end, _HALF, -1, "fraction")
    if word == "dozen":
        return Numeral(start, match.end(), Decimal(6), 0, "words")
    exponent = numbers.SCALES[word]
    return Numeral(start, match.end(), _HALF.scaleb(exponent), exponent - 1, "words", exponent)


def _collective(lower: str, start: int, end: int, word: str) -> Numeral | None:
    """A dozen, a score, a couple, a pair: numbers only after an article or another number, which the caller merges."""
    article = _ARTICLE.search(lower, max(0, start - 5), start)
    if word == "score" and article is None:
        return None
    begin = article.start(1) if article else start
    value = Decimal(numbers.COLLECTIVES[word])
    scale = _OF_SCALE.match(lower, end)
    if scale and word == "couple":
        exponent = numbers.SCALES.get(scale.group(1))
        value = value * 12 if exponent is None else value.scaleb(exponent)
        return Numeral(begin, scale.end(), value, exponent or 1, "words", exponent or 0)
    if word in ("score", "couple") and not lower.startswith(" of ", end):
        return None
    return Numeral(begin, end, value, 0, "words")


def _lone_fraction(plain: str, lower: str, start: int, end: int, word: str) -> Numeral | None:
    """A third, a quarter, one fifth: a denominator word with an article before it."""
    article = _ARTICLE.search(lower, max(0, start - 5), start)
    if article is None or article.group(1) == "per " or word.endswith("s"):
        return None
    value = _ONE / Decimal(numbers.DENOMINATORS[word])
    return magnified(plain, lower, Numeral(article.start(1), end, value, -2, "fraction"))


class _Run:
    """The state of a run of number words: whole groups so far, the open group, and what the last word was."""

    __slots__ = ("total", "group", "last", "scale", "place")

    def __init__(self) -> None:
        self.total = 0
        self.group = 0
        self.last = ""
        self.scale = 99
        self.place = 0

    def take(self, word: str, gap: str) -> bool:
        """Add a word to the run; False, and no change, when English would not say it here."""
        plain_gap = gap.strip(" -")
        if word in numbers.UNITS:
            return self._take_unit(numbers.UNITS[word], gap, plain_gap)
        if word in numbers.TENS:
            if self.last not in ("", "hundred", "scale") or (plain_gap == "," and self.last != "scale"):
                return False
            self.group += numbers.TENS[word]
            self.last, self.place = "ten", 1
            return True
        if word == "hundred":
            if self.last not in ("", "unit", "ten") or plain_gap or (self.group % 100 == 0 and self.last):
                return False
            self.group = (self.group or 1) * 100
            self.last, self.place = "hundred", 2
            return True
        return self._take_scale(numbers.SCALES.get(word, 0), plain_gap)

    def _take_unit(self, value: int, gap: str, plain_gap: str) -> bool:
        if self.last == "ten":
            if value == 0 or value > 9 or plain_gap:
                return False
        elif self.last not in ("", "hundred", "scale") or (plain_gap == "," and self.last != "scale"):
            return False
        if value == 0 and self.last:
            return False
        self.group += value
        self.last, self.place = "unit", 0
        return True

    def take_rank(self, word: str) -> bool:
        """Add a last word that is an ordinal ("four hundred fifty-first"); False when it makes none."""
        value = numbers.ORDINALS[word]
        if value >= 100:
            return False
        if self.last == "ten":
            taken = value < 10
        else:
            taken = self.last in ("hundred", "scale")
        self.group += value if taken else 0
        return taken

    def _take_scale(self, exponent: int, plain_gap: str) -> bool:
        if exponent < 3 or plain_gap or (self.last == "scale" and exponent <= self.place):
            return False
        if self.last == "scale" or exponent >= self.scale:
            if not self.total and not self.group:
                return False
            self.total = (self.total + self.group) * 10**exponent
        else:
            self.total += (self.group or 1) * 10**exponent
        self.group, self.last, self.scale, self.place = 0, "scale", exponent, exponent
        return True


def _run(plain: str, lower: str, start: int, end: int) -> Numeral | None:
    run = _Run()
    word = lower[start:end]
    if not run.take(word, ""):
        return None
    begin = start
    if word in numbers.SCALES:
        article = _ARTICLE.search(lower, max(0, start - 5), start)
        begin = article.start(1) if article and article.group(1) != "per " else start
    before_and = 0
    while (step := _STEP.match(lower, end)) and not AND_FRACTION.match(lower, end):
        whole = run.total + run.group
        if not run.take(step["word"], step["gap"]):
            break
        before_and = whole if "and" in step["gap"] else before_and
        end = step.end()
    rank = _RANK.match(lower, end)
    if rank and run.take_rank(rank.group(1)):
        return Numeral(begin, rank.end(), Decimal(run.total + run.group), 0, "ordinal")
    lone = end == start + len(word) and word in numbers.SCALES and begin == start and start > 0
    if lone and lower[end : end + 1] != "-":
        return None  # a scale word with neither a number nor an article: "the Million Dollar film"
    value, place = Decimal(run.total + run.group), run.place
    scale = run.place if run.last == "scale" else 0
    return _finished(plain, lower, Numeral(begin, end, value, place, "words", scale), before_and)


_RANK = re.compile(rf"[- ](?:and )?({'|'.join(sorted(numbers.ORDINALS, key=len, reverse=True))})(?![a-z])")


def _finished(plain: str, lower: str, numeral: Numeral, before_and: int) -> Numeral:
    """A run of number words with its spoken decimals, denominators, fractions and magnitudes."""
    point = _POINT.match(lower, numeral.end)
    if point:
        digits = _spoken_decimals(point.group(1))
        value = numeral.value + Decimal("0." + digits)
        return magnified(plain, lower, Numeral(numeral.start, point.end(), value, -len(digits), "words"))
    below = _DENOMINATOR.match(lower, numeral.end)
    if below and _is_fraction(numeral.value, below.group(1)):
        size = Decimal(numbers.DENOMINATORS[below.group(1)])
        mixed = before_and and numeral.value - before_and < size
        value = before_and + (numeral.value - before_and) / size if mixed else numeral.value / size
        return magnified(plain, lower, Numeral(numeral.start, below.end(), value, -2, "fraction"))
    dozens = DOZENS.match(lower, numeral.end)
    if dozens:
        return Numeral(numeral.start, dozens.end(), numeral.value * 12, numeral.place, "words")
    if (
        lower.startswith(" score ", numeral.end)
        and numeral.value < 10
        and not lower.startswith(" score of", numeral.end)
    ):
        return Numeral(numeral.start, numeral.end + 6, numeral.value * 20, 0, "words")
    return magnified(plain, lower, numeral)


def _spoken_decimals(words: str) -> str:
    """The digits of "two three six" and of "seventy-one" behind a spoken point."""
    digits = ""
    tens = False
    for word in words.replace("-", " ").split():
        if tens and word in numbers.UNITS:
            digits = digits[:-1] + str(numbers.UNITS[word])
        else:
            digits += str(numbers.TENS.get(word, numbers.UNITS.get(word, 0)))
        tens = word in numbers.TENS
    return digits


def _is_fraction(top: Decimal, below: str) -> bool:
    """ "Two thirds" and "one fifth" are fractions; "two third places" and "one second" are not read as such."""
    plural = below.endswith("s") or below == "halves"
    return plural if top > 1 else not plural
