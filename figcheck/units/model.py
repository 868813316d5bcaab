"""The unit of measure, the noun that the tables, the look-up and the bridge to pint share."""

from __future__ import annotations

from fractions import Fraction

from ..records import NamedTuple


class Unit(NamedTuple):
    """A unit of measure: `printed value * factor + offset` is the value in the base unit of its dimension.

    The base units are those of the SI (metre, square metre, cubic metre, kilogram, second, kelvin, joule, watt, pascal …),
    the bit for data, the degree for angles. A difference of temperatures uses the factor without the offset.
    """

    name: str
    dimension: str
    factor: Fraction
    offset: Fraction = Fraction(0)
