"""Spoken fractions whose denominators are more than one word, and which plain ones are fractions at all."""

from __future__ import annotations

from decimal import Decimal

from ..lang.en import numbers
from ..late import Late
from ..wording import any_of
from .numerals import Numeral

# matches " ten-thousandth", "-hundred-thousandths"; refuses " ten thousand"
_FINE = Late(r"[ -](ten|hundred)-(thousandth|millionth|billionth)(s?)(?![a-z])")
# matches "-thousandth" behind "a hundred"; refuses " thousandth", "-thousandths"
_LAST_FINE = Late(r"-(thousandth|millionth|billionth)(?![a-z])")
# matches "-thousandths" behind "three hundred"; refuses " thousandths"
_FINER = Late(r"-(thousandths|millionths|billionths)(?![a-z])")
# matches " hundred", " ten" as the last of several words; refuses "-hundred"
_LAST_TEN = Late(r" (ten|hundred)$")
# matches " twenty-fifths", " thirty-second of the" behind a numerator; refuses " twenty-fifth place"
_TENTHS = Late(
    rf"[ -]({any_of(numbers.TENS)})-({any_of(word for word, value in numbers.ORDINALS.items() if value < 10)})"
    r"(s(?![a-z])|(?= of (?:the|an?|its|their)(?![a-z])|[.,;)]|$))"
)


def fine_fraction(lower: str, numeral: Numeral) -> Numeral | None:
    """A fraction of two denominators, "three ten-thousandths", "a hundred-thousandth"; None for any other."""
    fine = _FINE.match(lower, numeral.end)
    if fine and (fine.group(3) == "s") == (numeral.value > 1):
        size = numbers.ORDINALS[fine.group(2)] * 10 ** (1 if fine.group(1) == "ten" else 2)
        return Numeral(numeral.start, fine.end(), numeral.value / size, -2, "fraction")
    if (finer := _finer(lower, numeral)) or (finer := _of_tens(lower, numeral)):
        return finer
    last = _LAST_FINE.match(lower, numeral.end)
    if last and numeral.value in (10, 100) and lower.startswith("a", numeral.start):
        size = numbers.ORDINALS[last.group(1)]
        return Numeral(numeral.start, last.end(), 1 / (numeral.value * size), -2, "fraction")
    return None


def _finer(lower: str, numeral: Numeral) -> Numeral | None:
    """The fraction of "three hundred-thousandths", whose hyphen makes the hundred a part of the denominator."""
    below = _FINER.match(lower, numeral.end)
    last = _LAST_TEN.search(lower, numeral.start, numeral.end) if below else None
    if below is None or last is None:
        return None
    tens = numbers.UNITS.get(last.group(1), 100)
    size = numbers.DENOMINATORS[below.group(1)] * tens
    return Numeral(numeral.start, below.end(), numeral.value / tens / size, -2, "fraction")


def _of_tens(lower: str, numeral: Numeral) -> Numeral | None:
    """The fraction of "two twenty-fifths", "one thirty-second of the"; None for a rank."""
    below = _TENTHS.match(lower, numeral.end)
    if below is None or (below.group(3) == "s") != (numeral.value > 1):
        return None
    size = numbers.TENS[below.group(1)] + numbers.ORDINALS[below.group(2)]
    return Numeral(numeral.start, below.end(), numeral.value / size, -2, "fraction")


def is_fraction(top: Decimal, below: str) -> bool:
    """True for "two thirds" and "one fifth"; not for "two third places", "one second" and "four quarters"."""
    if below == "quarters" and top >= Decimal(numbers.DENOMINATORS[below]):
        return False
    plural = below.endswith("s") or below == "halves"
    return plural if top > 1 else not plural


# matches "the last " before "three quarters"; refuses "at last "
_ONE_BY_ONE = Late(r"(?:the|its|their|his|her|our) (?:last|past|previous|next|first|latest|final|prior|coming) $")
_ONE_BY_ONE_REACH = 20


def are_periods(lower: str, numeral: Numeral, below: str) -> bool:
    """True for the quarters of "in the past three quarters", which are of years."""
    start = numeral.start
    return below == "quarters" and _ONE_BY_ONE.search(lower, max(0, start - _ONE_BY_ONE_REACH), start) is not None
