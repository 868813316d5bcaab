"""Single figures: a value, the ways it is printed, and what the print allows; amounts of money, also converted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from hypothesis import strategies as st

from ...checker import extract
from ...interval import Interval
from ...model import Figure, Kind
from ...rates.book import default_book
from ..printing import MAGNITUDES, TRUE_OF, Number, Printed, Style, rounded, show, significant_place

STYLES = ("digits", "words", "magnitude", "hedged")
"""The styles of `printed`, from plain to dressed up; "any" stands for all of them."""

SIGNS = MappingProxyType(
    {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "INR": "Rs ", "AUD": "A$", "CAD": "C$", "CHF": "CHF "}
)
UNITS = MappingProxyType(
    {
        " km": "kilometre", " kilometres": "kilometre", " miles": "mile", " metres": "metre", " feet": "foot",
        " tonnes": "tonne", "kg": "kilogram", " litres": "litre", " acres": "acre", " hectares": "hectare",
        "mph": "mile per hour",
    }
)  # fmt: skip
_PERCENT = ("%", " per cent", " percent")
_LARGEST_SPELLED = 100
_MOST_DIGITS = 4
_FINEST = 2
_SHORTEST_WORD = 4
_OPEN = ("about", "around", "roughly", "at least")
_COUNTED = (" people", " homes", " pupils", " boats")


@st.composite
def printed(draw: st.DrawFn, value: Number, style: str = "any", *, kind: Kind = Kind.COUNT, unit: str = "") -> Printed:
    """One of the ways in which a newsroom prints a value, never one that is false of it.

    `style` is "digits" (12,345), "words" (forty-two), "magnitude" (3.4 million, £3.4m), "hedged" (nearly 50) or
    "any". `kind` and `unit` say what the value is of: a currency code with MONEY, a printed suffix (" km") with
    QUANTITY. Shrinks to the plainest form. Raises ValueError for an unknown style.
    """
    if style != "any" and style not in STYLES:
        raise ValueError(f"there is no style {style!r}; choose any, {', '.join(STYLES)}")
    return show(value, draw(st.sampled_from(_styles(Fraction(value), style, kind, unit))))


@st.composite
def figures(draw: st.DrawFn, kind: Kind | None = None) -> Printed:
    """A figure of a kind: its value, its printed form and the interval that the form stands for.

    Kinds are COUNT, MONEY, PERCENT and QUANTITY; without one, any of them. Raises ValueError for another kind.
    """
    chosen = draw(st.sampled_from([Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.QUANTITY])) if kind is None else kind
    if chosen is Kind.MONEY:
        return draw(money())
    if chosen is Kind.QUANTITY:
        return draw(quantities())
    if chosen is Kind.PERCENT:
        return draw(printed(Fraction(draw(st.integers(1, 1999)), 10), kind=Kind.PERCENT))
    if chosen is Kind.COUNT:
        noun = draw(st.sampled_from(_COUNTED))
        return draw(printed(draw(st.integers(2, 10**7)), unit=noun))
    raise ValueError(f"no figures of kind {chosen!r} can be drawn; choose count, money, percent or quantity")


@st.composite
def quantities(draw: st.DrawFn) -> Printed:
    """A measure with its unit: "3.4 km", "about 12 tonnes"."""
    unit = draw(st.sampled_from(list(UNITS)))
    return draw(
        printed(Fraction(draw(st.integers(2, 10**5)), draw(st.sampled_from([1, 10]))), kind=Kind.QUANTITY, unit=unit)
    )


@st.composite
def money(draw: st.DrawFn, currencies: Sequence[str] = tuple(SIGNS), *, on: date | None = None) -> Printed:
    """An amount of money in one of some currencies.

    With `on`, the amount is a round sum in the first currency converted into another at that day's rate: its value is
    exact, its print rounded. Raises RateUnavailable when no rate of that day is known, ValueError for a currency
    without a sign here.
    """
    unknown = [code for code in currencies if code not in SIGNS]
    if unknown:
        raise ValueError(f"no amounts in {', '.join(unknown)} can be drawn; choose among {', '.join(SIGNS)}")
    code = draw(st.sampled_from(list(currencies)))
    value = Fraction(draw(st.integers(11, 999))) * draw(
        st.sampled_from([Fraction(10) ** n for n in (0, 3, 4, 5, 6, 7, 8)])
    )
    if on is not None and code != currencies[0]:
        value = converted(value, (currencies[0], code), on)
    return draw(printed(value, kind=Kind.MONEY, unit=code))


def converted(amount: Fraction, pair: tuple[str, str], on: date) -> Fraction:
    """An amount of the first currency of a pair in the second, at the rate of a day. Raises RateUnavailable."""
    return amount * default_book().band(*pair, on).rate


def intervals() -> st.SearchStrategy[Interval]:
    """Intervals, bounded or not, with open or closed ends."""
    ends = st.one_of(st.none(), st.fractions(min_value=-1000, max_value=1000, max_denominator=20))
    return st.builds(_interval, ends, ends, st.booleans(), st.booleans())


def read_figures() -> st.SearchStrategy[Figure]:
    """Figures as figcheck reads them, from a sentence that prints one."""
    return figures().map(lambda one: extract(f"They counted {one}.")).filter(bool).map(lambda found: found[0])


def _interval(one: Fraction | None, other: Fraction | None, lo_open: bool, hi_open: bool) -> Interval:
    lo, hi = (one, other) if one is None or other is None or one <= other else (other, one)
    point = lo is not None and lo == hi
    return Interval(lo, hi, lo_open and not point and lo is not None, hi_open and not point and hi is not None)


@lru_cache(maxsize=4096)
def _styles(value: Fraction, style: str, kind: Kind, unit: str) -> tuple[Style, ...]:
    return tuple(_forms(value, style, kind, unit))


def _forms(value: Fraction, style: str, kind: Kind, unit: str) -> Iterator[Style]:
    """The styles in which a value may be printed, the plainest first."""
    prefix, suffixes = _dress(kind, unit)
    for suffix in suffixes:
        base = Style(prefix=prefix, suffix=suffix, exact=kind is Kind.COUNT and value.denominator == 1)
        plain = list(_plain(value, base))
        dressed = {
            "digits": plain,
            "words": list(_words(value, base)),
            "magnitude": list(_magnitudes(value, base)),
        }
        bare = [form for forms in dressed.values() for form in forms]
        if style == "hedged":
            yield from list(_hedged(value, bare)) or plain
        elif style == "any":
            yield from bare
            yield from _hedged(value, bare)
        else:
            yield from dressed[style] or plain


def _dress(kind: Kind, unit: str) -> tuple[str, tuple[str, ...]]:
    if kind is Kind.MONEY:
        return SIGNS[unit or "USD"], ("",)
    return "", _PERCENT if kind is Kind.PERCENT and not unit else (unit,)


def _plain(value: Fraction, base: Style) -> Iterator[Style]:
    """In digits: exact where that is short, or rounded to two to four significant ones."""
    places = {0, -1, -2} if value.denominator != 1 else {0}
    places |= {place for n in range(2, _MOST_DIGITS + 1) if (place := significant_place(value, n)) > 0}
    for place in sorted(places, key=abs):
        fine = place < 0 and (base.exact or (value * Fraction(10) ** -(place + 1)).denominator == 1)
        coarse = place > 0 and place > significant_place(value, 2)
        if rounded(value, place) and not fine and not coarse:
            yield replace(base, place=place)


def _words(value: Fraction, base: Style) -> Iterator[Style]:
    """In words, where no sign or abbreviation stands beside the number."""
    plain = not base.prefix and (not base.suffix or (base.suffix[0] == " " and len(base.suffix) > _SHORTEST_WORD))
    if value.denominator == 1 and 0 < value < _LARGEST_SPELLED and plain:
        yield replace(base, words=True)


def _magnitudes(value: Fraction, base: Style) -> Iterator[Style]:
    if base.suffix[:1] not in ("", " "):
        return
    for word, scale in MAGNITUDES.items():
        if word[0] != " " and not base.prefix:
            continue
        if Fraction(10) ** scale <= abs(value) < Fraction(10) ** (scale + 3):
            for digits in range(2, _MOST_DIGITS + 1):
                place = significant_place(value, digits)
                ends_in_zero = place < scale and rounded(value, place) == rounded(value, place + 1)
                if place <= scale and rounded(value, place) and scale - place <= 3 and not ends_in_zero:
                    yield replace(base, place=place, scale=scale, magnitude=word)


def _hedged(value: Fraction, bare: list[Style]) -> Iterator[Style]:
    """The styles with each hedge that is true, also rounded more coarsely than they would be without one."""
    seen: set[tuple[int, str, str]] = set()
    coarser = (significant_place(value, 1), significant_place(value, 2))
    for form in bare:
        places = {form.place, *(at for at in coarser if at > form.place and not form.words)}
        for place in sorted(at for at in places if at >= -_FINEST and (not form.scale or at <= form.scale)):
            stated = rounded(value, place)
            if (place, form.magnitude, form.suffix) in seen or not stated:
                continue
            if not form.words:
                seen.add((place, form.magnitude, form.suffix))
            for hedge in hedges(value, stated):
                yield replace(form, place=place, hedge=hedge)


def hedges(value: Fraction, stated: Fraction) -> list[str]:
    """The hedges that are true of a value printed so; an exact one is hedged by those only that leave it open."""
    off = (value - stated) / abs(stated)
    true = [hedge for hedge, (low, high) in TRUE_OF.items() if low <= off <= high]
    return [hedge for hedge in true if off or hedge in _OPEN]
