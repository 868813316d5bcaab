"""Numbers back into print: the one-line working, the computed value, a figure with another value in its own form."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from .interval import Interval
from .late import Late
from .model import Claim, Figure, Kind, Span

_LARGEST_SCALED = 10_000
_ONE = Fraction(1)
# kinds that are said with their unit; that of a count is what it is counted by: "arrival per day", " per day"
_MEASURED = frozenset({Kind.QUANTITY, Kind.DURATION, Kind.AGE, Kind.COUNT})
# matches "1,234.5" in "about 1,234.5 tonnes", ".04"; refuses "dozens"
_CORE = Late(r"\d[\d,]*(?:\.\d+)?|(?<![\w.])\.\d+")
# matches "1 283.7", "12 000"; refuses "1283", "1,283"
_SPACED = Late(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:\.\d+)?(?![\d,])")
_SCALES = ((12, "tn"), (9, "bn"), (6, "m"))
# units that are said otherwise than pint names them
_SAID = {
    "pound-mass": "pound", "quarter-year": "quarter", "degree celsius": "degree Celsius",
    "degree fahrenheit": "degree Fahrenheit",
}  # fmt: skip
_UNCHANGED = ("hertz", "horsepower", "stone", "lux", "percent", "permille")
_ENDINGS = (("foot", "feet"), ("inch", "inches"), ("century", "centuries"), ("millennium", "millennia"))
_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "₹", "NGN": "₦", "AUD": "A$", "CAD": "C$"}


def working(claim: Claim, computed: Interval) -> str:
    """The arithmetic of a claim in one line: formula with the printed figures, the result, and what the story says."""
    if claim.evidence is not None and claim.evidence.line:
        return claim.evidence.line
    shown: dict[str, str] = dict(claim.evidence.shown) if claim.evidence else {}
    for role, figures in claim.relation.roles:
        shown.setdefault(role, claim.law.join.join(printed(figure) for figure in figures))
    left = claim.law.formula.format_map(shown)
    subject = claim.relation.role(claim.subject)
    if not subject:
        return left + _computed(computed)
    result = show_interval(computed, subject[0])
    equals = "" if left == result else f" = {result}"
    note = f" ({claim.evidence.note})" if claim.evidence and claim.evidence.note else ""
    return f"{left}{equals}; stated: {printed(subject[0])}{note}"


def _computed(interval: Interval) -> str:
    """The result of a formula whose subject stands in no figure: a bare number to two decimals."""
    if interval.lo is None or interval.hi is None:
        return ""
    return f" = {_rounded_to(interval.middle, 2)}"


def printed(figure: Figure) -> str:
    """A figure as it stands in the text, on one line."""
    return " ".join(figure.text.split())


def show_interval(interval: Interval, like: Figure) -> str:
    """An interval in the manner of a figure: one value, or the middle with its ends."""
    if interval.lo is None and interval.hi is None:
        return "any value"
    if interval.lo is None or interval.hi is None:
        end = interval.hi if interval.lo is None else interval.lo
        assert end is not None, "one end of a half-line is finite"
        is_open = interval.hi_open if interval.lo is None else interval.lo_open
        words = (
            ("less than" if is_open else "at most") if interval.lo is None else ("more than" if is_open else "at least")
        )
        return f"{words} {show(Fraction(end), like)}"
    middle = show(interval.middle, like)
    if interval.is_point:
        return middle
    low, high = (_bare(Fraction(end), like) for end in (interval.lo, interval.hi))
    return middle if low == high else f"{middle} ({low} to {high})"


def show(value: Fraction, like: Figure) -> str:
    """A value with the unit of a figure, to one digit more than the figure was printed with."""
    text = _bare(value, like)
    if like.kind is Kind.POINTS:
        return f"{text} {unit_of(text, like.unit or 'point')}"
    return f"{text} times" if like.kind is Kind.MULTIPLE else text


def _bare(value: Fraction, like: Figure) -> str:
    """A value as it stands beside another of its unit: "7 to 9" of points, but "7% to 9%"."""
    if like.kind is Kind.PERCENT:
        return f"{_rounded(value, min(like.place, 0) - 1)}%"
    if like.kind is Kind.FRACTION:
        return f"{_rounded(value * 100, min(like.place + 1, 0))}%"
    if like.kind is Kind.MONEY and like.unit:
        code, _, base = like.unit.partition(" per ")
        sign = _SIGNS.get(code, f"{code} ")
        return f"{'-' if value < 0 else ''}{sign}{_scaled(abs(value), like.place)}" + (f" per {base}" if base else "")
    text = _scaled(
        value,
        like.place
        if like.kind in (Kind.COUNT, Kind.AGE, Kind.SCORE, Kind.YEAR) and like.place <= 0 and value.denominator == 1
        else like.place - 1,
    )
    return f"{text} {unit_of(text, like.unit)}" if like.unit and like.kind in _MEASURED else text


def with_unit(number: str, figure: Figure) -> str:
    """A number with the unit of a figure as it is said, "7 years"; money has the code of its currency."""
    if not figure.unit:
        return number
    unit = figure.unit if figure.kind is Kind.MONEY else unit_of(number, figure.unit)
    return f"{number} {unit}".strip()


def unit_of(number: str, unit: str) -> str:
    """A unit as it is said behind a number: "1 kilometre per hour", "2 kilometres per hour", "5 square feet"."""
    unit = _SAID.get(unit, unit)
    thing, per, base = unit.partition(" per ")
    if number == "1" or not thing:
        return unit.lstrip()
    head, of, rest = thing.partition(" of ")
    first, space, last = head.rpartition(" ")
    if first == "degree":
        return f"degrees {last}{per}{base}"
    return f"{first}{space}{_plural(last)}{of}{rest}{per}{base}"


def _plural(noun: str) -> str:
    if noun.endswith(_UNCHANGED):
        return noun
    for one, many in _ENDINGS:
        if noun.endswith(one):
            return noun.removesuffix(one) + many
    return f"{noun}s"


def _scaled(value: Fraction, place: int) -> str:
    for steps, word in _SCALES if place >= 3 else ():
        if abs(value) >= 10**steps:
            return f"{_rounded(value / 10**steps, place - steps - 1)}{word}"
    return _rounded(value, min(place, 2))


def _rounded(value: Fraction, place: int) -> str:
    """A value rounded half up at a power of ten, with thousands separated and no needless zeros."""
    text = f"{_half_up(value, min(place, 0)):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _rounded_to(value: Fraction, decimals: int) -> str:
    return f"{_half_up(value, -decimals):,f}".rstrip("0").rstrip(".")


def _half_up(value: Fraction, place: int) -> Decimal:
    """A value rounded half up, away from zero, at a power of ten; exact, however many digits that takes."""
    top, bottom = abs(value.numerator), value.denominator
    if place < 0:
        top *= 10**-place
    else:
        bottom *= 10**place
    whole = (2 * top + bottom) // (2 * bottom)
    return Decimal((int(value < 0), tuple(map(int, str(whole))), place))


def digits_of(figure: Figure) -> list[Span]:
    """Where the numbers of a figure stand in its own words: one, or both ends of a range."""
    return [Span(*match.span()) for match in _CORE.finditer(figure.text)]


def magnitude(figure: Figure) -> Fraction | None:
    """What the printed digits are multiplied with: 1,000,000 in "60 million", 1/100 in "31p"; None without digits."""
    return _magnitude(figure.text, figure.stated)


@lru_cache(maxsize=1024)
def _magnitude(text: str, stated: Decimal | None) -> Fraction | None:
    """It is asked several times for each figure of a contradiction."""
    core = _SPACED.search(text) or _CORE.search(text)
    number = Decimal("".join(core.group().replace(",", "").split())) if core else Decimal(0)
    if number and number == stated:
        return _ONE
    return abs(Fraction(stated)) / Fraction(number) if number and stated else None


def reprint(figure: Figure, value: Fraction) -> str | None:
    """The figure's own words with another number in them ("$3.62 billion").

    None where it has no digits to replace, and where nobody would print the number so ("$0bn", "$42,287m").
    """
    core = _CORE.search(figure.text)
    scale = magnitude(figure)
    if core is None or scale is None or figure.upper is not None:
        return None
    decimals = len(core.group().partition(".")[2])
    number = abs(value) / scale
    exact = _half_up(number, -decimals)
    if not exact or (scale > 1 and exact >= _LARGEST_SCALED):
        return None
    new = f"{exact:,f}" if "," in core.group() or exact >= 10000 else f"{exact:f}"
    if core.group().startswith("."):
        new = new.removeprefix("0")
    return figure.text[: core.start()] + new + figure.text[core.end() :]
