"""pint's view of our units, for users who go on calculating, and for units too rare for the table.

pint is imported on first use only: it takes longer to load than a whole story takes to check.  Text of a story never
reaches pint's parser, which would read "set" as parsecs and "C$" as coulombs: a surface must be one of the names in
LONG_TAIL, each looked at by hand.
"""

from fractions import Fraction
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from ._keys import key, plural
from .model import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping

# our name -> (pint's name, dimension); spelled names only, in the singular
LONG_TAIL: "Final[Mapping[str, tuple[str, str]]]" = MappingProxyType(
    {
        "barn": ("barn", "area"),
        "chain": ("66*foot", "length"),
        "cable length": ("nautical_mile/10", "length"),
        "cubit": ("18*inch", "length"),
        "light-second": ("speed_of_light*second", "length"),
        "light-minute": ("speed_of_light*minute", "length"),
        "peck": ("peck", "volume"),
        "gill": ("gill", "volume"),
        "hogshead": ("hogshead", "volume"),
        "firkin": ("imperial_gallon*9", "volume"),
        "cubic fathom": ("(6*foot)**3", "volume"),
        "pennyweight": ("pennyweight", "mass"),
        "slug": ("slug", "mass"),
        "troy pound": ("troy_pound", "mass"),
        "scruple": ("apothecary_ounce/24", "mass"),
        "poundal": ("poundal", "force"),
        "quad": ("1e15*british_thermal_unit", "energy"),
        "horsepower-hour": ("horsepower*hour", "energy"),
        "ton of refrigeration": ("refrigeration_ton", "power"),
        "technical atmosphere": ("technical_atmosphere", "pressure"),
        "inch of water": ("inch_H2O", "pressure"),
        "rad of dose": ("rads", "absorbed dose"),
        "standard gravity": ("standard_gravity", "acceleration"),
        "g-force": ("standard_gravity", "acceleration"),
        "degree rankine": ("degR", "temperature"),
        "petabit": ("petabit", "data"),
        "yottabyte": ("yottabyte", "data"),
        "pebibyte": ("pebibyte", "data"),
        "speed of light": ("speed_of_light", "speed"),
    }
)
# symbols that cannot be anything else
_SYMBOLS: "Final[Mapping[str, str]]" = MappingProxyType(
    {
        "g force": "g-force",
        "gs of force": "g-force",
    }
)
_SPELLINGS: "Final[Mapping[str, str]]" = MappingProxyType(
    {
        **{
            key(form): name
            for name in LONG_TAIL
            for form in (name, plural(name), name.replace("metre", "meter"), plural(name).replace("metre", "meter"))
        },
        **_SYMBOLS,
    }
)


@cache
def registry() -> Any:
    """Return the one registry, exact in fractions; building it takes pint a quarter of a second."""
    import pint

    return pint.UnitRegistry(non_int_type=Fraction)


def to_pint(name: str) -> Any:
    """Return a unit of the table as a pint quantity of one (a temperature scale as a difference of one degree).

    Raises LookupError for a unit pint has no notion of (decibel, karat, barrel of oil equivalent).
    """
    from .pint_table import PINT

    expression = PINT.get(name)
    if expression is None and name in LONG_TAIL:
        expression = LONG_TAIL[name][0]
    if expression is None and " per " in name:
        numerator, _, denominator = name.partition(" per ")
        return to_pint(numerator) / to_pint(denominator)
    if expression is None:
        raise LookupError(f"pint has no unit for {name!r}")
    if expression in {"degC", "degF"}:
        expression = "delta_" + expression
    return Fraction(1) * registry().parse_expression(expression)


def listed(surface: str) -> str | None:
    """Return the name of the rare unit that a surface spells, without loading pint; None when it is not on the list."""
    return _SPELLINGS.get(key(surface))


def rare(name: str) -> Unit | None:
    """Return the rare unit of that canonical name, its factor computed by pint; None when it is not on the list."""
    return _measured(name) if name in LONG_TAIL else None


def long_tail(surface: str) -> Unit | None:
    """Return the unit of a rare spelled name, its factor computed by pint; None when it is not on the list."""
    name = listed(surface)
    return None if name is None else _measured(name)


@cache
def _measured(name: str) -> Unit:
    from .pint_table import BASES

    dimension = LONG_TAIL[name][1]
    magnitude = to_pint(name).to(BASES[dimension]).magnitude
    return Unit(name, dimension, Fraction(magnitude))


def table_unit(quantity: Any, target: Unit) -> Fraction:
    """Return a pint quantity's value in one of our units, exactly."""
    from .pint_table import BASES

    base = quantity.to(BASES[target.dimension]).magnitude
    return (Fraction(base) - target.offset) / target.factor
