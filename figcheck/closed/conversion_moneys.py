"""The moneys of a story: which currencies an amount may stand for where the print does not say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from ..lang.en.conversions import OTHER_POUNDS
from ..model import Figure
from ..records import NamedTuple
from ..ties.measure import unit_alone
from ..units import currencies
from ..wording import any_of

# a sign or name for which another country's money is meant only in stories of that country
_HOME = frozenset({"USD", "GBP", "EUR", "JPY"})
# a name of money that so many countries use
_FEW_MONEYS = 3
# how often a story names a country that it is about
_ABOUT_IT = 2


class Moneys(NamedTuple):
    """The moneys of a story: whose countries it names, which can be no other ("French francs"), which it prints, which
    it converts into which, which it names in full ("US$"), and whether it is about goods.
    """

    mentioned: frozenset[str]
    settled: frozenset[str]
    codes: tuple[str, ...]
    partners: dict[str, str]
    named: frozenset[str]
    of_goods: bool


def code_of(figure: Figure) -> str:
    """The code of a figure of money, without the measure it is paid for."""
    return unit_alone(figure.unit)


def beside(figure: Figure, codes: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The codes of an amount beside another: a bare "$" beside the same dollar in full is another one.

    Beside the house's own it is the American one, beside the American one that of the story; none where no other is.
    """
    if not is_bare_dollar(figure) or other != codes[:1]:
        return codes
    rest = tuple(code for code in codes[1:] if code != "USD")
    return rest if codes[0] == "USD" else ("USD", *rest)


def mentioned_in(text: str) -> frozenset[str]:
    """The codes of money whose country or people a story names: "Canadian" gives CAD, "Egypt" EGP.

    A country named once may stand in any story; its dollar is meant only in a story about it.
    """
    lower = text.lower()
    named = Counter(currencies.COUNTRY_DOLLARS[word] for word in _countries().findall(lower))
    found = {code for code, times in named.items() if times >= _ABOUT_IT and code in _dollars()}
    return frozenset(found | {code for stem, code in OTHER_POUNDS.items() if stem in lower})


@cache
def _dollars() -> frozenset[str]:
    """The codes of all dollars: a bare "$" in English is hardly ever a peso."""
    return frozenset(code for code in currencies.COUNTRY_DOLLARS.values() if "dollar" in currencies.name(code).lower())


@cache
def _countries() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(currencies.COUNTRY_DOLLARS)})\b")


def home_dollar(figure: Figure, moneys: Moneys) -> str:
    """The dollar that a bare "$" is in a story about its country, which writes "US$" for the other; else empty."""
    if code_of(figure) != "USD" or not figure.readings or "USD" not in moneys.named:
        return ""
    homes = [code for code in figure.readings if code in moneys.mentioned]
    return homes[0] if len(homes) == 1 and homes[0] not in moneys.named else ""


def settled_in(money: Iterable[Figure]) -> frozenset[str]:
    """The codes of amounts that can be of no other money."""
    return frozenset(code_of(figure) for figure in money if not figure.readings)


def readings(figure: Figure, mentioned: frozenset[str], settled: frozenset[str]) -> tuple[str, ...]:
    """The codes that a figure of money may stand for in its story, the likeliest first.

    A bare "$" is another country's dollar only where the story speaks of that country; "rupees" may be any of theirs,
    and are most likely those that it names in full elsewhere.
    """
    code = code_of(figure)
    if code not in _HOME and not is_bare_dollar(figure):
        return tuple(sorted((code, *figure.readings), key=lambda other: other not in settled))
    return (code, *(other for other in figure.readings if other in mentioned))


def is_bare_dollar(figure: Figure) -> bool:
    """True for a "$" or for "dollars" without a country, whichever dollar the house takes it for."""
    return bool(figure.readings) and any(unit_alone(unit) == "USD" for unit in (figure.unit, *figure.readings))


# how much of "Indian rupee" a story has where it says "India", and the country whose name begins otherwise
_STEM = 5
_OTHER_STEMS = {"frenc": ("french", "france")}


def of_countries(codes: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Those of some moneys of one name whose country or people a story names; all of them where it names none.

    "Rupees" in a story of India are no Mauritian ones. The money of the house needs no name of its country.
    """
    if len(codes) < _FEW_MONEYS or codes[0] in _HOME:
        return codes
    lower = text.lower()
    told = tuple(code for code in codes if any(stem in lower for stem in _stems(code)))
    return told or codes


def _stems(code: str) -> tuple[str, ...]:
    stem = currencies.name(code).lower()[:_STEM]
    return _OTHER_STEMS.get(stem, (stem,))
