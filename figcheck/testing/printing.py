"""Values to print: the ways a newsroom sets a number, and what each way says.

This is the opposite of `figcheck.reading`, written from the writer's side and sharing no code with it, so that one
can be held against the other: a value is rounded to some place, set in digits, words or with a magnitude, and hedged
only with words that are true of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from ..interval import Interval
from ..records import dataclass

Number = Fraction | int


@dataclass(frozen=True, slots=True)
class Style:
    """How a number is set in type.

    `place` is the power of ten of the last digit printed, `scale` the power that `magnitude` (" million", "m", "bn")
    stands for; `words` spells the number out; `hedge` stands before it, `prefix` ("$") and `suffix` ("%", " km")
    around it. A value that is `exact` is a count of things, which is not rounded below the zeros it ends in.
    """

    place: int = 0
    scale: int = 0
    magnitude: str = ""
    words: bool = False
    hedge: str = ""
    prefix: str = ""
    suffix: str = ""
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Printed:
    """A value with its printed form.

    `value` is the truth, `stated` what the digits say. `interval` holds the values for which an honest writer would
    print this; `loose` is the most that a generous reader would allow: trailing zeros not vouched for, hedges given
    full room.
    """

    value: Fraction
    text: str
    style: Style
    stated: Fraction
    interval: Interval
    loose: Interval

    def __str__(self) -> str:
        return self.text

    def _repr_pretty_(self, printer: object, cycle: bool) -> None:
        """What Hypothesis shows of an example: the print and the truth."""
        del cycle
        text = getattr(printer, "text", None)
        if callable(text):
            text(f"Printed({self.text!r}, value={self.value})")


# what each hedge says is the case, as shares of the printed value: the truth lies between
TRUE_OF: Mapping[str, tuple[Fraction, Fraction]] = MappingProxyType(
    {
        "about": (Fraction(-1, 20), Fraction(1, 20)),
        "around": (Fraction(-1, 20), Fraction(1, 20)),
        "roughly": (Fraction(-1, 20), Fraction(1, 20)),
        "nearly": (Fraction(-1, 20), Fraction(0)),
        "almost": (Fraction(-1, 20), Fraction(0)),
        "just under": (Fraction(-3, 100), Fraction(0)),
        "just over": (Fraction(0), Fraction(3, 100)),
        "more than": (Fraction(0), Fraction(8, 100)),
        "over": (Fraction(0), Fraction(8, 100)),
        "at least": (Fraction(0), Fraction(1, 10)),
        "less than": (Fraction(-8, 100), Fraction(0)),
    }
)
# the most that a reader allows each hedge, as shares of the printed value; None is no bound
_ALLOWED: Mapping[str, tuple[Fraction | None, Fraction | None]] = MappingProxyType(
    {
        "about": (Fraction(-1, 10), Fraction(1, 10)),
        "around": (Fraction(-1, 10), Fraction(1, 10)),
        "roughly": (Fraction(-1, 10), Fraction(1, 10)),
        "nearly": (Fraction(-15, 100), Fraction(0)),
        "almost": (Fraction(-15, 100), Fraction(0)),
        "just under": (Fraction(-15, 100), Fraction(0)),
        "just over": (Fraction(0), Fraction(1, 10)),
        "more than": (Fraction(0), Fraction(1, 4)),
        "over": (Fraction(0), Fraction(1, 4)),
        "at least": (Fraction(0), None),
        "less than": (Fraction(-1, 4), Fraction(0)),
    }
)
MAGNITUDES: Mapping[str, int] = MappingProxyType(
    {" million": 6, " billion": 9, " trillion": 12, "m": 6, "bn": 9, "tn": 12, " thousand": 3, "k": 3}
)
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_ROUND_WORD = 10  # "twenty" in words is a round number as often as a count
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def show(value: Number, style: Style) -> Printed:
    """A value set in a style. Raises ValueError for a hedge that is not true of it."""
    exact = Fraction(value)
    stated = rounded(exact, style.place)
    if style.hedge and not is_true(style.hedge, exact, stated):
        raise ValueError(f"{style.hedge!r} is not true of {exact} printed as {stated}")
    text = _spelled(stated, style) if style.words else _digits(stated, style)
    sign = "minus " if stated < 0 else ""
    hedge = f"{style.hedge} " if style.hedge else ""
    printed = f"{hedge}{sign}{style.prefix}{text}{style.magnitude}{style.suffix}"
    return Printed(exact, printed, style, stated, _meant(stated, style), _allowed(stated, style))


def reprint(printed: Printed, value: Number) -> Printed:
    """Another value in the style of a printed one, without a hedge."""
    return show(value, replace(printed.style, hedge=""))


def rounded(value: Number, place: int) -> Fraction:
    """A value rounded at a power of ten, halves away from zero."""
    step = Fraction(10) ** place
    steps = (abs(Fraction(value)) / step + Fraction(1, 2)).__floor__()
    return (steps if value >= 0 else -steps) * step


def is_true(hedge: str, value: Number, stated: Number) -> bool:
    """True when a hedge before a printed value says nothing false of the real one."""
    low, high = TRUE_OF[hedge]
    size = abs(Fraction(stated))
    off = Fraction(value) - Fraction(stated)
    return size > 0 and low * size <= off <= high * size


def spell(value: int) -> str:
    """A whole number below a million in words, as newspapers spell it ("one hundred and twenty-two")."""
    if value < 20:
        return _ONES[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        return f"{_ONES[hundreds]} hundred" + (f" and {spell(rest)}" if rest else "")
    thousands, rest = divmod(value, 1000)
    joint = " and " if 0 < rest < 100 else " "
    return f"{spell(thousands)} thousand" + (f"{joint}{spell(rest)}" if rest else "")


@lru_cache(maxsize=4096)
def significant_place(value: Number, digits: int) -> int:
    """The place of the last digit when a value is printed with so many significant ones; zero has its own."""
    size = abs(Fraction(value))
    top = len(str(int(size))) - 1
    if 0 < size < 1:
        top = -len(str((1 / size).__ceil__() - 1))
    return top - digits + 1


def _digits(stated: Fraction, style: Style) -> str:
    shown = abs(stated) / Fraction(10) ** style.scale
    decimals = max(0, style.scale - style.place)
    units = shown * 10**decimals
    assert units.denominator == 1, "the value was rounded at its last place"
    whole, rest = divmod(int(units), 10**decimals)
    return f"{whole:,}" + (f".{rest:0{decimals}}" if decimals else "")


def _spelled(stated: Fraction, style: Style) -> str:
    shown = abs(stated) / Fraction(10) ** style.scale
    assert shown.denominator == 1, "only whole numbers are spelled out"
    return spell(int(shown))


def _meant(stated: Fraction, style: Style) -> Interval:
    half = Fraction(10) ** style.place / 2
    if style.hedge:
        low, high = TRUE_OF[style.hedge]
        return Interval(stated + low * abs(stated), stated + high * abs(stated))
    if style.exact and style.place == 0:
        return Interval(stated, stated)
    return Interval(stated - half, stated + half)


def _allowed(stated: Fraction, style: Style) -> Interval:
    """Half a unit of the last digit that is vouched for: zeros at the end are not, but two digits always are.

    A hedge has at least a whole such unit.
    """
    unit = Fraction(10) ** _coarse(stated, style.place)
    if style.words and stated % _ROUND_WORD == 0:
        unit = max(unit, Fraction(_ROUND_WORD))
    if not style.hedge:
        half = Fraction(0) if style.exact and unit == 1 else unit / 2
        return Interval(stated - half, stated + half)
    low, high = _ALLOWED[style.hedge]
    return Interval(
        None if low is None else stated - (max(-low * abs(stated), unit) if low else 0),
        None if high is None else stated + (max(high * abs(stated), unit) if high else 0),
    )


def _coarse(stated: Fraction, place: int) -> int:
    top = significant_place(stated, 1)
    while place < top - 1 and place >= 0 and (stated / Fraction(10) ** (place + 1)).denominator == 1:
        place += 1
    return place
