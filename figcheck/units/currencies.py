"""Currencies by sign, name and ISO 4217 code, as newspapers print them.

The data come from CLDR through babel and from a reviewed list of news usage; see `currency_table.py`, which is generated.
Where a sign or a name is shared, the codes are ordered by how often news in English means them: "$" is USD first.
"""

from fractions import Fraction
from typing import Final

from . import currency_table as _table
from ._keys import key

CODES: Final[frozenset[str]] = frozenset(_table.CURRENCIES)
"""Every code, in use or withdrawn, with the crypto-currencies BTC and ETH, which ISO 4217 does not list."""
ACTIVE: Final[frozenset[str]] = _table.ACTIVE
"""Codes in use, with funds, metals and test codes."""
SIGNS: Final[dict[str, tuple[str, ...]]] = _table.SIGNS
"""Case-sensitive sign -> codes."""
AFTER: Final[frozenset[str]] = _table.AFTER
"""Signs that may also follow the number."""
WEAK_SIGNS: Final[frozenset[str]] = _table.WEAK_SIGNS
"""Signs made of letters that mean money only when digits follow at once ("N5,000", "R20m", "Rs 500")."""
NAMES: Final[dict[str, tuple[str, ...]]] = _table.NAMES
"""Lower-case name, hyphens as spaces, no full stops (see `key`) -> codes."""
WEAK_NAMES: Final[frozenset[str]] = _table.WEAK_NAMES
"""Names that are also ordinary words or weights ("pounds", "real", "won"): look for other evidence of money."""
WEAK_CODES: Final[frozenset[str]] = _table.WEAK_CODES
"""Codes that are also words or abbreviations ("TOP", "TRY", "CUP"): money only directly beside digits."""
MINOR: Final[dict[str, tuple[tuple[str, ...], int]]] = _table.MINOR
"""Lower-case name of a minor unit -> (codes, how many make one major unit): 50 pence = 50/100 GBP."""
MINOR_SIGNS: Final[dict[str, tuple[tuple[str, ...], int]]] = _table.MINOR_SIGNS
"""Sign directly after digits ("99p", "99c", "99¢") -> (codes, how many make one major unit)."""
COUNTRY_DOLLARS: Final[dict[str, str]] = _table.COUNTRY_DOLLARS
"""Country, people or capital in lower case -> code of the dollar that is meant there."""
LONGEST: Final[int] = _table.LONGEST
"""Words in the longest name."""


def name(code: str, count: int | Fraction = 1) -> str:
    """Return the English name: "US dollar", or "US dollars" when the count is not one."""
    one, many, *_ = _row(code)
    return one if count == 1 else many


def digits(code: str) -> int:
    """Return how many decimal digits ISO 4217 gives the currency: 2 for most, 0 for the yen, 3 for the Kuwaiti dinar."""
    return _row(code)[2]


def tender(code: str) -> tuple[int | None, int | None]:
    """Return the first and the last year of legal tender anywhere; None where unknown, never tender, or not ended."""
    first, last = _row(code)[3:]
    return (first or None), (last if last > 0 else None)


def codes_of(surface: str) -> tuple[str, ...]:
    """Return the codes a printed sign, code or name may stand for, the likeliest in news first; () when none.

    >>> codes_of("HK$"), codes_of("Swiss francs"), codes_of("yen")
    (('HKD',), ('CHF',), ('JPY',))
    """
    text = surface.strip()
    return SIGNS.get(text) or ((text,) if text in CODES else NAMES.get(key(text), ()))


def minor_of(surface: str) -> tuple[tuple[str, ...], Fraction] | None:
    """Return the codes and the worth in the major unit of a minor one: minor_of("pence") is GBP … and 1/100."""
    row = MINOR.get(key(surface)) or MINOR_SIGNS.get(surface)
    return (row[0], Fraction(1, row[1])) if row else None


def _row(code: str) -> tuple[str, str, int, int, int]:
    row = _table.CURRENCIES.get(code)
    if row is None:
        raise LookupError(f"no currency has the code {code!r}")
    return row
