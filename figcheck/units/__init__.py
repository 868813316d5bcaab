"""Units of measure and currencies: which printed surfaces name them, and how they convert, exactly.

The tables are generated (`python -m figcheck.units.build`) from reviewed lists, quantulum3, pint and babel; none of these
packages is imported at run time, except pint by `pint_bridge` when asked.
"""

from ._keys import key
from .lookup import (
    LETTERS,
    LONGEST,
    NAMES,
    NEEDS,
    RECIPROCALS,
    RELATIVES,
    SCALED,
    SYMBOLS,
    WEAK,
    compose,
    convert,
    convertible,
    factor,
    unit,
    units_of,
)
from .model import Unit

__all__ = [
    "LETTERS",
    "LONGEST",
    "NAMES",
    "NEEDS",
    "RECIPROCALS",
    "RELATIVES",
    "SCALED",
    "SYMBOLS",
    "WEAK",
    "Unit",
    "compose",
    "convert",
    "convertible",
    "factor",
    "key",
    "unit",
    "units_of",
]
