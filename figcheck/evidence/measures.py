"""Figures of one tie in one unit: hours as minutes, miles as kilometres, a half as 50 per cent."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from math import floor, log10

from ..model import Figure, Kind, Number
from ..units import lookup

_IN_HUNDRED = 100
# a fraction in words is nearer than this to the percentage that it stands for
_SPOKEN_ROOM = Fraction(1, 10)


def as_percent(figure: Figure) -> Figure:
    """A fraction or a ratio in per cent: "one in five" is 20; a spoken one has a tenth of itself as room."""
    if figure.kind not in (Kind.FRACTION, Kind.RATIO) or figure.stated is None:
        return figure
    spoken = scaled(figure, Fraction(_IN_HUNDRED))
    return replace(spoken, kind=Kind.PERCENT, unit=None, loose=spoken.loose.widened(_SPOKEN_ROOM))


def factor_between(one: Figure, other: Figure) -> Fraction | None:
    """How many of the second figure's unit one of the first's is; None where they measure different things."""
    first, second = one.unit or "", other.unit or ""
    if first == second:
        return Fraction(1)
    if not first or not second or Kind.MONEY in (one.kind, other.kind):
        return None
    try:
        left, right = lookup.unit(first), lookup.unit(second)
    except LookupError:
        return None
    return left.factor / right.factor if left.dimension == right.dimension and not left.offset else None


def in_unit_of(figure: Figure, other: Figure) -> Figure | None:
    """A figure in the unit of another; None where the two measure different things."""
    factor = factor_between(figure, other)
    if factor is None:
        return None
    return figure if factor == 1 else replace(scaled(figure, factor), unit=other.unit)


def scaled(figure: Figure, factor: Fraction) -> Figure:
    """A figure with all its numbers so many times as large."""
    return replace(
        figure,
        stated=_product(figure.stated, factor),
        place=figure.place + floor(log10(factor)),
        tight=figure.tight.scaled(factor),
        loose=figure.loose.scaled(factor),
        upper=_number(figure.upper, factor),
        lower=_number(figure.lower, factor),
    )


def _number(number: Number | None, factor: Fraction) -> Number | None:
    if number is None:
        return None
    stated = _product(number.stated, factor)
    assert stated is not None, "a number has a value"
    place = number.place + floor(log10(factor))
    return Number(stated, place, number.tight.scaled(factor), number.loose.scaled(factor))


def _product(value: Decimal | None, factor: Fraction) -> Decimal | None:
    if value is None:
        return None
    exact = Fraction(value) * factor
    return Decimal(exact.numerator) / Decimal(exact.denominator)
