"""Units by name and by printed surface, exact conversion factors, and quotients of units."""

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from . import pint_bridge, table
from ._keys import key
from .model import Unit

NAMES: Final[dict[str, tuple[str, ...]]] = table.NAMES
SYMBOLS: Final[dict[str, tuple[str, ...]]] = table.SYMBOLS
LETTERS: Final[dict[str, tuple[str, ...]]] = table.LETTERS
NEEDS: Final[dict[str, str]] = table.NEEDS
WEAK: Final[frozenset[str]] = table.WEAK
RELATIVES: Final[dict[str, tuple[str, ...]]] = table.RELATIVES
SCALED: Final[dict[str, tuple[int, str]]] = table.SCALED
LONGEST: Final[int] = table.LONGEST

RECIPROCALS: Final[Mapping[str, str]] = MappingProxyType(
    {"fuel economy": "fuel consumption", "fuel consumption": "fuel economy"}
)
"""Dimensions that measure the same thing upside down. In base units the two values multiply to 1: 40 miles per US gallon
is 1 / factor("mile per US gallon") / 40 cubic metres per metre, that is 235.2/40 = 5.88 litres per 100 kilometres."""


_POWERS_BEFORE: Final[Mapping[str, int]] = MappingProxyType({"square": 2, "cubic": 3})
_POWERS_AFTER: Final[Mapping[str, int]] = MappingProxyType({"squared": 2, "cubed": 3, "fourth": 4})
_POWERS_OF_LENGTH: Final[Mapping[int, str]] = MappingProxyType({2: "area", 3: "volume"})


@lru_cache(maxsize=2048)
def unit(name: str) -> Unit:
    """Return the unit of that canonical name; "X per Y", "X squared" and "X Y" are composed when no row has them.

    Units too rare for the table come from the reviewed list of `pint_bridge`, and load pint when first met.
    """
    row = table.UNITS.get(name)
    if row is not None:
        dimension, above, below, offset_above, offset_below = row
        return Unit(name, dimension, Fraction(above, below), Fraction(offset_above, offset_below))
    numerator, per, denominator = name.rpartition(" per ")
    composed = compose(numerator, denominator) if per else None
    if composed is None and (rare := pint_bridge.rare(name)) is not None:
        return rare
    if composed is None and key(name) not in NAMES:  # what a spelled name means the table knows: "kilowatt hour"
        composed = _prefixed(name) or _reciprocal(name) or _power(name) or _product(name)
    if composed is None:
        raise LookupError(f"no unit is named {name!r}; units_of() reads printed surfaces")
    return composed


_PREFIXES: Final[Mapping[str, int]] = MappingProxyType({"pico": -12, "nano": -9, "micro": -6, "milli": -3})


def _prefixed(name: str) -> Unit | None:
    """Return the small part of a unit by its prefix, "microvolt"; None for any other name."""
    for prefix, power in _PREFIXES.items():
        row = table.UNITS.get(name.removeprefix(prefix)) if name.startswith(prefix) else None
        if row is not None and not row[3]:
            return Unit(name, row[0], Fraction(row[1], row[2]) * Fraction(10) ** power)
    return None


def _reciprocal(name: str) -> Unit | None:
    """Return the unit "per X"; None for any other name."""
    if not name.startswith("per "):
        return None
    below = _scaleless(name[4:])
    return Unit(name, f"per {below.dimension}", 1 / below.factor) if below else None


def _power(name: str) -> Unit | None:
    """Return the unit "X squared", "X cubed" or "square X"; None for any other name."""
    first, _, rest = name.partition(" ")
    base, _, last = name.rpartition(" ")
    power = _POWERS_BEFORE.get(first) or _POWERS_AFTER.get(last)
    one = _scaleless(rest if first in _POWERS_BEFORE else base) if power else None
    if one is None or power is None:
        return None
    dimension = _POWERS_OF_LENGTH[power] if one.dimension == "length" and power < 4 else f"{one.dimension}^{power}"
    return Unit(name, dimension, one.factor**power)


def _product(name: str) -> Unit | None:
    """Return the unit "X Y" of two units; None for any other name."""
    for gap in (at for at, char in enumerate(name) if char == " "):
        first, second = _scaleless(name[:gap]), _scaleless(name[gap + 1 :])
        if first and second:
            return Unit(name, f"{first.dimension} {second.dimension}", first.factor * second.factor)
    return None


def _scaleless(name: str) -> Unit | None:
    """Return a unit that can be multiplied, None for unknown names and for temperature scales."""
    try:
        found = unit(name)
    except LookupError:
        return None
    return None if found.offset else found


def dimension_of(name: str) -> str:
    """Return the dimension of a unit; empty for one that no table has, such as "litre per person"."""
    try:
        return unit(name).dimension
    except LookupError:
        return ""


@lru_cache(maxsize=4096)
def units_of(surface: str) -> tuple[Unit, ...]:
    """Return the readings of a printed surface, the likeliest in news first; () when it names no unit.

    Symbols are matched in their case first, names in any case. Whether a surface in WEAK, or a single letter, is a unit at
    all is for the caller to decide from the text around it.
    """
    text = surface.strip()
    found = SYMBOLS.get(text) or LETTERS.get(text) or NAMES.get(key(text)) or SYMBOLS.get(text.rstrip("."))
    return tuple(unit(name) for name in found) if found else ()


def compose(numerator: str, denominator: str) -> Unit | None:
    """Return the unit "X per Y" of two canonical names, or None when either is unknown.

    None too for a temperature scale, but for what it changes by in a time: "degree celsius per minute".
    """
    name = f"{numerator} per {denominator}"
    if name in table.UNITS:
        return unit(name)
    try:
        above, below = unit(numerator), unit(denominator)
    except LookupError:
        return None
    if below.offset or (above.offset and below.dimension != "time"):  # degrees a minute are a difference
        return None
    pair = (above.dimension, below.dimension)
    dimension = table.QUOTIENTS.get(pair, f"{above.dimension} per {below.dimension}")
    return Unit(name, dimension, above.factor / below.factor)


def convertible(one: Unit | str, other: Unit | str) -> bool:
    """Whether the two units measure the same dimension."""
    return _as_unit(one).dimension == _as_unit(other).dimension


def factor(one: Unit | str, other: Unit | str) -> Fraction:
    """Return how many of the other unit one of the first is: factor("mile", "kilometre") == 1.609344 exactly.

    For temperatures this is the factor of a difference: the offset is not applied.
    """
    first, second = _as_unit(one), _as_unit(other)
    if first.dimension != second.dimension:
        raise ValueError(f"{first.name} ({first.dimension}) does not convert to {second.name} ({second.dimension})")
    return first.factor / second.factor


def convert(value: Fraction, one: Unit | str, other: Unit | str) -> Fraction:
    """Convert a reading exactly, with the offset of a temperature scale, and upside down between reciprocal dimensions."""
    first, second = _as_unit(one), _as_unit(other)
    base = value * first.factor + first.offset
    if RECIPROCALS.get(first.dimension) == second.dimension:
        return 1 / base / second.factor
    if first.dimension != second.dimension:
        raise ValueError(f"{first.name} ({first.dimension}) does not convert to {second.name} ({second.dimension})")
    return (base - second.offset) / second.factor


def _as_unit(given: Unit | str) -> Unit:
    return given if isinstance(given, Unit) else unit(given)
