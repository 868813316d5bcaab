"""Digits and number words to exact values.

A numeral keeps the power of ten of its last meaningful digit (`place`), because "3.40" says more than "3.4" and
"2.9 million" less than "2,900,000".
"""

from __future__ import annotations

import re
from decimal import Decimal

from ..lang.en import numbers
from ..lang.en.around import AFTER_GRAND
from ..late import Late
from ..records import NamedTuple
from ..wording import any_of


class Numeral(NamedTuple):
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


# no chain of magnitudes in print goes beyond this power of ten
_MOST_SCALE = 40
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
# denominators that print sets with a slash; "9/11" and "24/7" are names
_SLASHED = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 32, 40, 50, 64, 100, 1000})
_LARGEST_ABOVE = 100
_SIGNS_BEFORE = frozenset("$£€¥₹.")
_AFTER_DIGITS = frozenset("^/⁄ -x×*·⋅" + "".join(numbers.VULGAR))

# matches "1,234.5", "12,34,567", "43, 000", "1 , 250", "59 . 2 points", "1 234 567,5", "5.2e-3";
# refuses ",234", ".5"
_DIGITS = Late(
    r"(?P<west>\d{1,3}(?:,\d{3}){0,3}, 0\d\d(?:,\d{3}){0,2}(?!\d|,\d)(?:\.\d+)?"
    r"|\d{1,3}(?: , \d{3}){1,3}(?! ?\d| , \d| and \d)(?: \. \d{1,4}(?!\d))?"
    r"|\d{1,3}(?:,\d{2,3}){0,8},\d{3}(?!\d)(?:\.\d+)?)"
    r"|(?P<gap>\d{1,3}(?:(?:[ '])\d{3}){1,8}(?![\d:])(?:[.,]\d{1,4}(?!\d))?)"
    r"|(?P<dots>\d{1,3}(?:\.\d{3}){1,8}(?:,\d{1,2})(?!\d)|\d{1,3}(?:\.\d{3}){2,8}(?![\d.]))"
    r"|(?P<comma>\d{1,3},\d{1,2}(?= ?(?:%|per ?cent|percent|pc\b|pct\b))(?!\d))"
    r"|(?P<apart>\d{1,4} \. \d{1,4}(?!\d| [,.] \d))"
    r"|(?P<plain>\d+(?:\.\d+)?(?:e[+-]?\d{1,3}(?![a-z0-9]))?)"
)
# matches "2, 457" before " billion", " were" and before a stop; refuses "2,457 billion", "2, 457 people"
_AMOUNT_WITH_GAP = Late(
    r"\d{1,3}(?:,\d{3}){0,3}, \d{3}(?= (?:million|billion|trillion|crore|lakh|bn|mn|mln|bln|and|or|to|in|on|for|from"
    r"|per|was|were|is|are|has|had|will|would|a|an|each|at|by|of|as|paid|after|before|which|that)(?![a-z])|[.;)](?!\d)|$)"
)
# matches "0,5", "3,14159", which no list and no grouping of digits has; refuses "1,5", "3,141", "15,2024"
SURE_DECIMAL_COMMA = Late(r"(?<![\d.,])(?:0,\d{1,6}|\d{1,3},(?:\d{5,9}|(?!19|20)\d{4}))(?![\d%]|[.,]\d)")
# matches "1-point-8", "2-point-75"; refuses "1-point lead", "1-point-8-2"
_SPOKEN_POINT = Late(r"(\d{1,3})-point-(\d{1,2})(?![\d-])")
# matches "1,2", "12,99" before what is no digit; refuses "1,234", "1,2,3", "1,5.2"
_DECIMAL_COMMA = Late(r"(?<![\d.,])\d{1,4},\d{1,2}(?![\d%]|[.,]\d)")
# matches " of thousands" behind "tens"; refuses " of thousand"
PLURAL_CHAIN = Late(r" of (thousands|millions|billions|trillions|hundreds)(?![a-z])")
# matches "10s of ", "1,000s of "; refuses "10s", "20s of "
_PLURAL_DIGITS = Late(r"(1(?:0|00|,?000|0,?000|00,?000))s (?=of )")
# matches "12.5 345", "12"; refuses ".5"
_PLAIN = Late(r"(?P<plain>\d+(?:\.\d+)?)")
# matches " ½", " ¾" behind a whole number; refuses "½"
_SPACED_VULGAR = Late(rf" ([{''.join(numbers.VULGAR)}])")
# matches "⁶", "⁻³" raised behind "10"; refuses "^6"
_RAISED = Late(r"[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}")
# matches "^23", "^-1", "**2"; refuses "^ caret"
_POWER = Late(r"(?:\^|\*\*) ?([-+]?\d{1,2})(?!\d)")
# matches " x 10^5", "×10⁵", "*10**5" and "×10-8", which has lost its raised figures; refuses " x 10 m"
_TEN_POWER = Late(
    r" ?[x×*·⋅] ?10(?:(?:\^|\*\*) ?([-+]?\d{1,2})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))| ?[x×*·⋅] ?10(-\d{1,2})(?!\d)"
)
# matches " million", "-million", "bn"; refuses " bnp" and " mills"
_MAGNITUDE = Late(rf"(?: {{1,2}}|-)?({any_of(numbers.MAGNITUDES)})(?![a-z0-9])")
# the first letters of all that may follow a number and make it larger: "million", "and a half", "dozen", "grand"
_OPENING = frozenset(word[0] for word in numbers.MAGNITUDES) | frozenset("adg")
_LETTERS = frozenset("kKmMbBtT")
# matches "m", "k " set against a digit; refuses "mm" and "m²"
_LETTER = Late(r"([kKmMbBtT])(?![A-Za-z0-9²³]|'[a-z]|/[a-z])")
# matches "MEUR", " kUSD" behind a number, as company reports have it; refuses "MPEG"
_CODED = Late(r" ?([MkK])(?=EUR|USD|GBP|SEK|NOK|DKK|CHF|PLN)")
# matches " and a half", " and two thirds", "-and-a-half", " and 3/4"; refuses " and half of", " and a fourth"
AND_FRACTION = Late(
    r"[ -]and[ -](?:(?:(?P<a>an?|one)[ -]|(?P<n>two|three|four|five|six|seven|eight|nine)[ -])?"
    r"(?P<d>half|halves|quarters?|thirds?|fifths?|sixths?|eighths?|tenths?"
    r"|(?<=[a-z][ -])(?:fourth|seventh|ninth|twelfth)s)"
    r"|(?P<top>[1-9]\d?)[/⁄](?P<below>[1-9]\d?)(?![\d/]))(?![a-z])(?! of\b)"
)
# matches "/4", "⁄8", " / 8", "/1000th" behind a digit; refuses "/11/2001", " / 8 / 90"
_SLASH = Late(r"(?:/|⁄| / )(\d{1,4})(?:ths?\b)?(?![\d/]| /)")
# matches " 1/2", "-3/4" behind a digit; refuses " 11/9/2001"
_MIXED = Late(r"(?: {1,2}| ?- ?)([1-9]\d?)(?:[/⁄]| / )([1-9]\d?)(?![\d/])")
# matches " grand a year", " grand."; refuses " grand pianos"
_GRAND = Late(rf" grand(?= {any_of(AFTER_GRAND)}(?![a-z])|[.,;]|$)")
# matches " dozen", "-dozen", " dozens", " doz"; refuses " dozen's"
DOZENS = Late(r"[ -]{1,2}(?:dozens?|dozs?|dzs?)(?![a-z'])")


def read_digits(plain: str, lower: str, start: int) -> Numeral:
    """The numeral whose first digit stands at `start`, with magnitudes in words ("3.4 billion") and fractions in it."""
    if lower.startswith("-point-", start + 1) and (spoken := _SPOKEN_POINT.match(lower, start)):
        value = Decimal(f"{spoken.group(1)}.{spoken.group(2)}")
        return _extended(lower, Numeral(start, spoken.end(), value, -len(spoken.group(2)), "digits"))
    match = _DIGITS.match(lower, start)
    assert match is not None, "the scan promised a digit here"
    if lower[start - 1 : start] in _SIGNS_BEFORE and (spaced := _AMOUNT_WITH_GAP.match(lower, start)):
        value = Decimal(re.sub("[, ]", "", spaced.group()))
        return _extended(lower, Numeral(start, spaced.end(), value, 0, "digits"))
    if match.lastgroup == "gap" and not _is_group(plain, match):
        match = _PLAIN.match(lower, start)
        assert match is not None, "the scan promised a digit here"
    value, end = _decimal(match), match.end()
    begin = start
    bare = start and lower[start - 1] == "." and match.lastgroup == "plain" and "." not in match.group()
    if bare and (start < 2 or lower[start - 2] in " ($£€-–~<>=\n"):
        value, begin = Decimal("0." + match.group()), start - 1
    place = int(value.as_tuple().exponent)
    return _extended(lower, Numeral(begin, end, value, place, "digits"))


def read_decimal_comma(lower: str, start: int) -> Numeral | None:
    """Digits with a comma before decimals ("1,3 billion"), if those at `start` may be that; else None.

    Whether they are one number only what follows can tell: see `classify.of_decimal_comma`.
    """
    match = SURE_DECIMAL_COMMA.match(lower, start) or _DECIMAL_COMMA.match(lower, start)
    if match is None:
        return None
    value = Decimal(match.group().replace(",", "."))
    return _extended(lower, Numeral(start, match.end(), value, int(value.as_tuple().exponent), "digits"))


def read_plural_digits(lower: str, start: int) -> Numeral | None:
    """An indefinite plural in digits, "10s of thousands", or None: from the number named up to ten times as many."""
    match = _PLURAL_DIGITS.match(lower, start)
    if match is None:
        return None
    low, end = Decimal(match.group(1).replace(",", "")), match.end() - 1
    if chain := PLURAL_CHAIN.match(lower, end):
        low, end = low * numbers.PLURALS[chain.group(1)][0], chain.end()
    return Numeral(start, end, low, 0, "plural", high=low * 10)


def _is_group(plain: str, match: re.Match[str]) -> bool:
    """True when spaces or apostrophes group the digits of one number; behind ", " and letters spaces do not."""
    text = match.group()
    if "'" in text:
        return True
    before = plain[max(0, match.start() - 2) : match.start()]
    return not (before[-1:].isalnum() or before.endswith(", "))


def _decimal(match: re.Match[str]) -> Decimal:
    """The value of digits in any of the ways of grouping them: "1,234.5", "1 234,5", "1.234,5", "1'234"."""
    text, form = match.group(), match.lastgroup
    if form == "west":
        return Decimal(text.replace(",", "").replace(" ", ""))
    if form == "apart":
        return Decimal(text.replace(" ", ""))
    if form == "gap":
        return Decimal(text.replace(" ", "").replace("'", "").replace(",", "."))
    if form == "dots":
        return Decimal(text.replace(".", "").replace(",", "."))
    return Decimal(text.replace(",", "."))


def _extended(lower: str, numeral: Numeral) -> Numeral:
    """The numeral with what may follow its digits: a power of ten, a fraction, a magnitude."""
    end = numeral.end
    ahead = lower[end : end + 1]
    if ahead in _AFTER_DIGITS:
        if ahead in numbers.VULGAR:
            top, bottom = numbers.VULGAR[ahead]
            value = numeral.value + Decimal(top) / Decimal(bottom)
            numeral = Numeral(numeral.start, end + 1, value, -2, "fraction")
        elif ahead in "/⁄ " and (slash := _SLASH.match(lower, end)) and _is_slashed(numeral, slash.group()):
            value = numeral.value / Decimal(slash.group(1))
            return Numeral(numeral.start, slash.end(), value, -3, "fraction")
        elif ahead in " -" and (mixed := _MIXED.match(lower, end)) and int(mixed.group(1)) < int(mixed.group(2)):
            part = (Decimal(mixed.group(1)) / Decimal(mixed.group(2))).scaleb(min(0, numeral.place))  # "$5.12-3/4"
            numeral = Numeral(numeral.start, mixed.end(), numeral.value + part, min(0, numeral.place) - 3, "fraction")
        elif numeral.value < 1000 and not numeral.place and (spaced := _SPACED_VULGAR.match(lower, end)):
            top, bottom = numbers.VULGAR[spaced.group(1)]
            value = numeral.value + Decimal(top) / Decimal(bottom)
            numeral = Numeral(numeral.start, spaced.end(), value, -2, "fraction")
        elif raised := _POWER.match(lower, end):
            value = numeral.value ** int(raised.group(1))
            return Numeral(numeral.start, raised.end(), value, int(value.as_tuple().exponent), "digits")
        elif (ten := _TEN_POWER.match(lower, end)) and (not ten.group(3) or numeral.place < 0 or "×" in ten.group()):
            exponent = int(ten.group(1) or ten.group(3) or ten.group(2).translate(_SUPERSCRIPTS))
            value = numeral.value.scaleb(exponent)
            return Numeral(numeral.start, ten.end(), value, numeral.place + exponent, "digits")
    if numeral.value == 10 and (power := _RAISED.match(lower, end)):  # "10⁶"
        exponent = int(power.group().translate(_SUPERSCRIPTS))
        return Numeral(numeral.start, power.end(), Decimal(1).scaleb(exponent), exponent, "digits")
    return magnified(lower, numeral)


def _is_slashed(numeral: Numeral, stroke: str) -> bool:
    """True for "3/4" and "15/16", "11 / 32"; not for the two years of a season ("2019/20") and for "90 / 2"."""
    below = stroke.strip(" /⁄ths")
    if stroke[0] == " " and numeral.value >= int(below):
        return False
    following = str((int(numeral.value) + 1) % 10 ** len(below)).zfill(len(below))
    season = numeral.value >= 1000 and numeral.place == 0 and below == following
    split = numeral.value + int(below) == _LARGEST_ABOVE  # "60/40"
    return int(below) in _SLASHED and not (season or split) and numeral.value <= _LARGEST_ABOVE


def magnified(lower: str, numeral: Numeral) -> Numeral:
    """The numeral with the magnitudes and spoken fractions after it ("3 million and a half", "5 hundred thousand")."""
    if lower[numeral.end : numeral.end + 3].lstrip(" -")[:1] not in _OPENING:
        return numeral
    start, end, value, place, scale = numeral.start, numeral.end, numeral.value, numeral.place, 0
    form = numeral.form
    half = and_fraction(lower, end)
    if half and form != "fraction":
        smaller = _MAGNITUDE.match(lower, half.end())
        exponent = numbers.MAGNITUDES[smaller.group(1)] if smaller else numeral.scale
        if smaller and exponent < numeral.scale:  # "one billion and a half million"
            return Numeral(
                start, smaller.end(), value + spoken_fraction(half).scaleb(exponent), exponent - 1, "words", exponent
            )
        value += spoken_fraction(half).scaleb(numeral.scale)
        place, end, form = min(place, numeral.scale) - 1, half.end(), "fraction"
    while scale < _MOST_SCALE and (match := _MAGNITUDE.match(lower, end)) and not _is_mill(lower, match):
        exponent = numbers.MAGNITUDES[match.group(1)]
        value, place, scale, end = value.scaleb(exponent), place + exponent, scale + exponent, match.end()
    if scale and (half := and_fraction(lower, end)):
        value += spoken_fraction(half).scaleb(scale)
        place, end = scale - 1, half.end()
    if half and not scale and (dozens := DOZENS.match(lower, end)):
        return Numeral(start, dozens.end(), value * 12, 0, "words")
    if numeral.form == "digits" and place >= 0 and not scale and (dozens := DOZENS.match(lower, end)):
        value, end = value * 12, dozens.end()
    if not scale and (grand := _GRAND.match(lower, end)) and value < 1000:
        value, place, scale, end = value.scaleb(3), place + 3, 3, grand.end()
    if end == numeral.end:
        return numeral
    return Numeral(start, end, value, place, form, scale)


def and_fraction(lower: str, at: int) -> re.Match[str] | None:
    """The fraction that goes on from a whole number at an offset ("and a half", "and 3/4"), or None."""
    match = AND_FRACTION.match(lower, at) if lower.startswith((" and", "-and"), at) else None
    if match and match["top"] and not (int(match["top"]) < int(match["below"]) and int(match["below"]) in _SLASHED):
        return None
    return match


def _is_mill(lower: str, match: re.Match[str]) -> bool:
    """True for "5 mill workers", where the word is a noun and no magnitude."""
    return match.group() == " mill" and lower[match.end() : match.end() + 2].strip().isalpha()


def letter_magnitude(plain: str, numeral: Numeral) -> Numeral | None:
    """The numeral with a letter after it read as a magnitude ("5m", "25k"), or None where no such letter stands."""
    end = numeral.end + (plain[numeral.end : numeral.end + 1] == " ")
    if plain[end : end + 1] not in _LETTERS:
        return None
    if plain.startswith("MM", end) and not plain[end + 2 : end + 3].isalnum():
        return Numeral(numeral.start, end + 2, numeral.value.scaleb(6), numeral.place + 6, numeral.form, 6)
    match = _LETTER.match(plain, end) or _CODED.match(plain, numeral.end)
    if match is None:
        return None
    exponent = numbers.LETTER_MAGNITUDES[match.group(1)]
    value = numeral.value.scaleb(exponent)
    return Numeral(numeral.start, match.end(), value, numeral.place + exponent, numeral.form, exponent)


def spoken_fraction(match: re.Match[str]) -> Decimal:
    """The value of "and a half", "and two thirds", "and 3/4"."""
    if match["top"]:
        return Decimal(match["top"]) / Decimal(match["below"])
    top = match["n"]
    return Decimal(numbers.UNITS[top] if top else 1) / Decimal(numbers.DENOMINATORS[match["d"]])


def read_vulgar(lower: str, start: int) -> Numeral:
    """The numeral of a fraction character ("½") that stands alone."""
    top, bottom = numbers.VULGAR[lower[start]]
    return magnified(lower, Numeral(start, start + 1, Decimal(top) / Decimal(bottom), -2, "fraction"))
