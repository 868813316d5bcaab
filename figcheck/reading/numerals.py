"""Digits and number words to exact values.

A numeral keeps the power of ten of its last meaningful digit (`place`), because "3.40" says more than "3.4" and
"2.9 million" less than "2,900,000".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from ..lang.en import numbers
from .scan import NUMBER_WORD

_ONE = Decimal(1)
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as printed, before its unit is known.

    `scale` is the power of ten that words or letters after it multiplied in, `form` is one of digits, words, fraction,
    multiple, plural, none; `high` is the upper end of an indefinite plural ("dozens").
    """

    start: int
    end: int
    value: Decimal
    place: int
    form: str
    scale: int = 0
    high: Decimal | None = None


# matches "1,234.5", "12,34,567", "1 234 567,5", "1'234", "1.234.567", "5.2e-3", "7"; refuses ",234" and the "5" of "1.5"
_DIGITS = re.compile(
    r"(?P<west>\d{1,3}(?:,\d{2,3}){0,8},\d{3}(?!\d)(?:\.\d+)?)"
    r"|(?P<gap>\d{1,3}(?:(?:[ '])\d{3}){1,8}(?![\d:])(?:[.,]\d{1,4}(?!\d))?)"
    r"|(?P<dots>\d{1,3}(?:\.\d{3}){1,8}(?:,\d{1,2})(?!\d)|\d{1,3}(?:\.\d{3}){2,8}(?![\d.]))"
    r"|(?P<comma>\d{1,3},\d{1,2}(?= ?(?:%|per ?cent|percent|pc\b|pct\b))(?!\d))"
    r"|(?P<plain>\d+(?:\.\d+)?(?:e[+-]?\d{1,3}(?![a-z0-9]))?)"
)
# matches " x 10^5" and "×10⁵"; refuses " x 10 m"
_TEN_POWER = re.compile(r" ?[x×*·] ?10(?:\^ ?([-+]?\d{1,2})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
# matches " million", "-million", "bn"; refuses " bnp" and " mills"
_MAGNITUDE = re.compile(
    rf"[ -]?({'|'.join(sorted(numbers.MAGNITUDES, key=len, reverse=True))})(?![a-z0-9])", re.IGNORECASE
)
# matches "m" and "bn" set against a digit ("5m"); refuses "mm" and "m²"
_LETTER = re.compile(r"([kKmMbBtT])(?![A-Za-z0-9²³/'])")
# matches the next "-two", " and five", ", three hundred" of a run of number words; refuses " twofold"
_STEP = re.compile(rf"(?P<gap>-| and | |, | & |-and-|  ?(?:and )? ?)(?P<word>{NUMBER_WORD})(?![a-z])")
# matches " and a half", " and two thirds", "-and-a-half"; refuses " and half of"
_AND_FRACTION = re.compile(
    r"[ -]and[ -](?:(?P<a>an?|one)[ -]|(?P<n>two|three|four|five|six|seven|eight|nine)[ -])?"
    r"(?P<d>half|halves|quarters?|thirds?|fifths?|sixths?|eighths?|tenths?)(?![a-z])(?! of\b)"
)
# matches " point two five"; refuses " points two"
_POINT = re.compile(
    r" point((?:[ -](?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)){1,9})"
    r"(?![a-z-])"
)
# matches " thirds", "-fifths" after a numerator; refuses " second"
_DENOMINATOR = re.compile(rf"[ -]({'|'.join(sorted(numbers.DENOMINATORS, key=len, reverse=True))})(?![a-z])")
# matches "/4" after a digit; refuses "/11/2001"
_SLASH = re.compile(r"(?:/|⁄)(\d{1,3})(?![\d/])")
# matches "1/2" after "3 " or "3-"; refuses "11/9" written as a date
_MIXED = re.compile(r"(?: {1,2}|-)([1-9]\d?)[/⁄]([1-9]\d?)(?![\d/])")
# matches "half a million", "half-dozen"; refuses "half of"
_HALF_OF = re.compile(
    r"half(?: a {1,2}|-a-|-| )(million|billion|trillion|dozen|thousand|hundred|century|crore|lakh)(?![a-z])"
)
# matches "a hundred", "a couple of hundred" before a scale word; refuses "banana hundred"
_ARTICLE = re.compile(r"(?:^|[^a-z0-9])(an? |per )$")
_OF_SCALE = re.compile(r" (?:of )?(hundred|thousand|million|billion|trillion|dozen)(?![a-z])")
_PLURAL_CHAIN = re.compile(r" of (thousands|millions|billions|trillions|hundreds)(?![a-z])")


def power(exponent: int) -> Decimal:
    """Ten to the power of an exponent, exactly."""
    return Decimal(1).scaleb(exponent)


def read_digits(plain: str, lower: str, start: int) -> Numeral:
    """The numeral whose first digit stands at `start`, with magnitudes in words ("3.4 billion") and fractions in it."""
    match = _DIGITS.match(lower, start)
    assert match is not None, "the scan promised a digit here"
    if match.lastgroup == "gap" and not _is_group(plain, match):
        match = _PLAIN.match(lower, start)
        assert match is not None, "the scan promised a digit here"
    value, end = _decimal(match), match.end()
    begin = start
    if start and lower[start - 1] == "." and match.lastgroup == "plain" and "." not in match.group():
        if start < 2 or lower[start - 2] in " ($£€-–~<>=\n":
            value, begin = Decimal("0." + match.group()), start - 1
    place = int(value.as_tuple().exponent)
    return _extended(plain, lower, Numeral(begin, end, value, place, "digits"))


_PLAIN = re.compile(r"(?P<plain>\d+(?:\.\d+)?)")


def _is_group(plain: str, match: re.Match[str]) -> bool:
    """True when spaces inside a number group its digits; between plain spaces the first group may be a number of its own."""
    text = match.group()
    if "'" in text:
        return True
    before = plain[max(0, match.start() - 2) : match.start()]
    return not (before[-1:].isalnum() or before.endswith(", "))


def _decimal(match: re.Match[str]) -> Decimal:
    text, form = match.group(), match.lastgroup
    if form == "west":
        return Decimal(text.replace(",", ""))
    if form == "gap":
        return Decimal(text.replace(" ", "").replace("'", "").replace(",", "."))
    if form == "dots":
        return Decimal(text.replace(".", "").replace(",", "."))
    return Decimal(text.replace(",", "."))


def _extended(plain: str, lower: str, numeral: Numeral) -> Numeral:
    """The numeral with what may follow its digits: a power of ten, a fraction, a magnitude."""
    end = numeral.end
    ahead = lower[end : end + 1]
    if ahead in _AFTER_DIGITS:
        if ahead in numbers.VULGAR:
            top, bottom = numbers.VULGAR[ahead]
            value = numeral.value + Decimal(top) / Decimal(bottom)
            numeral = Numeral(numeral.start, end + 1, value, -2, "fraction")
        elif ahead in "/⁄" and (slash := _SLASH.match(lower, end)) and int(slash.group(1)) in _SLASHED:
            value = numeral.value / Decimal(slash.group(1))
            return Numeral(numeral.start, slash.end(), value, -3, "fraction")
        elif ahead in " -" and (mixed := _MIXED.match(lower, end)) and int(mixed.group(1)) < int(mixed.group(2)):
            value = numeral.value + Decimal(mixed.group(1)) / Decimal(mixed.group(2))
            numeral = Numeral(numeral.start, mixed.end(), value, -3, "fraction")
        elif raised := _POWER.match(lower, end):
            value = numeral.value ** int(raised.group(1))
            return Numeral(numeral.start, raised.end(), value, int(value.as_tuple().exponent), "digits")
        elif ten := _TEN_POWER.match(lower, end):
            exponent = int(ten.group(1) or ten.group(2).translate(_SUPERSCRIPTS))
            value = numeral.value.scaleb(exponent)
            return Numeral(numeral.start, ten.end(), value, numeral.place + exponent, "digits")
    return magnified(plain, lower, numeral)


# denominators that print sets with a slash; "9/11" and "24/7" are names
_SLASHED = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100, 1000})
# matches "^23", "^-1"; refuses "^ caret"
_POWER = re.compile(r"\^ ?([-+]?\d{1,2})(?!\d)")
_AFTER_DIGITS = frozenset("^/⁄ -x×*·" + "".join(numbers.VULGAR))


def magnified(plain: str, lower: str, numeral: Numeral) -> Numeral:
    """The numeral with the magnitudes and spoken fractions after it ("3 million and a half", "5 hundred thousand")."""
    start, end, value, place, scale = numeral.start, numeral.end, numeral.value, numeral.place, 0
    form = numeral.form
    half = _AND_FRACTION.match(lower, end) if lower.startswith((" and", "-and"), end) else None
    if half and form != "fraction":
        smaller = _MAGNITUDE.match(lower, half.end())
        exponent = numbers.MAGNITUDES[smaller.group(1)] if smaller else numeral.scale
        if smaller and exponent < numeral.scale:  # "one billion and a half million"
            return Numeral(
                start, smaller.end(), value + _spoken_fraction(half).scaleb(exponent), exponent - 1, "words", exponent
            )
        value += _spoken_fraction(half).scaleb(numeral.scale)
        place, end, form = min(place, numeral.scale) - 1, half.end(), "fraction"
    while (match := _MAGNITUDE.match(lower, end)) and not _is_mill(lower, match):
        exponent = numbers.MAGNITUDES[match.group(1).lower()]
        value, place, scale, end = value.scaleb(exponent), place + exponent, scale + exponent, match.end()
    if scale and (half := _AND_FRACTION.match(lower, end)):
        value += _spoken_fraction(half).scaleb(scale)
        place, end = scale - 1, half.end()
    if numeral.form == "digits" and place >= 0 and not scale and (dozens := _DOZENS.match(lower, end)):
        value, end = value * 12, dozens.end()
    if not scale and (grand := _GRAND.match(lower, end)) and value < 1000:
        value, place, scale, end = value.scaleb(3), place + 3, 3, grand.end()
    if end == numeral.end:
        return numeral
    return Numeral(start, end, value, place, form, scale)


# matches " grand a year", " grand." ; refuses " grand pianos"
_GRAND = re.compile(r" grand(?= (?:an?|for|in|on|to|each|per|more|and|of)(?![a-z])|[.,;]|$)")


# matches " dozen", "-dozen", " dozens"; refuses " dozen's"
_DOZENS = re.compile(r"[ -]{1,2}dozens?(?![a-z'])")


def _is_mill(lower: str, match: re.Match[str]) -> bool:
    """True for "5 mill workers", where the word is a noun and no magnitude."""
    return match.group() == " mill" and lower[match.end() : match.end() + 2].strip().isalpha()


# matches "MEUR" and "kUSD" set behind a number, as company reports have it; refuses "MPEG"
_CODED = re.compile(r" ?([MkK])(?=EUR|USD|GBP|SEK|NOK|DKK|CHF|PLN)")


def letter_magnitude(plain: str, numeral: Numeral) -> Numeral | None:
    """The numeral with a single letter after it read as a magnitude ("5m", "25k"), or None where no such letter stands."""
    end = numeral.end
    if plain.startswith("MM", end) and not plain[end + 2 : end + 3].isalnum():
        return Numeral(numeral.start, end + 2, numeral.value.scaleb(6), numeral.place + 6, numeral.form, 6)
    if plain[end : end + 1] == " ":
        end += 1
    match = _LETTER.match(plain, end) or _CODED.match(plain, numeral.end)
    if match is None:
        return None
    exponent = numbers.LETTER_MAGNITUDES[match.group(1)]
    value = numeral.value.scaleb(exponent)
    return Numeral(numeral.start, match.end(), value, numeral.place + exponent, numeral.form, exponent)


def _spoken_fraction(match: re.Match[str]) -> Decimal:
    """The value of "and a half", "and two thirds"."""
    top = match["n"]
    return Decimal(numbers.UNITS[top] if top else 1) / Decimal(numbers.DENOMINATORS[match["d"]])


def read_vulgar(plain: str, lower: str, start: int) -> Numeral:
    """The numeral of a fraction character ("½") that stands alone."""
    top, bottom = numbers.VULGAR[lower[start]]
    return magnified(plain, lower, Numeral(start, start + 1, Decimal(top) / Decimal(bottom), -2, "fraction"))


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
    while (step := _STEP.match(lower, end)) and not _AND_FRACTION.match(lower, end):
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
    dozens = _DOZENS.match(lower, numeral.end)
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
