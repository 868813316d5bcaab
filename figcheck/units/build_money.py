"""Generate the currency table from babel (CLDR) and the reviewed `news_money.toml`; run by `figcheck.units.build`."""

import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from ._keys import key, plural_word
from .build_text import CURRENCY_TABLE, python_block, python_pairs, versions

_OPEN: Final = None  # a date of legal tender that has not ended


def _tender(territories: Mapping[str, Any]) -> dict[str, tuple[int, int]]:
    """Return code -> (first year of legal tender, last year or 0 while it lasts), over all territories."""
    spans: dict[str, tuple[int, int]] = {}
    for rows in territories.values():
        for code, start, end, tender in rows:
            if not tender:
                continue
            first, last = (start[0] if start else 0), (0 if end is _OPEN else end[0])
            old = spans.get(code)
            if old is None:
                spans[code] = (first, last)
            else:
                spans[code] = (min(first, old[0]), 0 if 0 in (last, old[1]) else max(last, old[1]))
    return spans


def _plain(text: str) -> str:
    """Drop accents, but not the strokes of ł and ø: "colón" is also printed "colon"."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


class Money:
    """The surfaces gathered so far."""

    def __init__(self, rules: Mapping[str, Any]) -> None:
        self.rules = rules
        self.names: dict[str, list[str]] = {}
        self.signs: dict[str, list[str]] = {}

    def name(self, surface: str, codes: Iterable[str]) -> None:
        """Add codes to a name's readings, in both spellings when it has accents."""
        for form in {key(surface), key(_plain(surface))}:
            found = self.names.setdefault(form, [])
            found.extend(code for code in codes if code not in found)

    def sign(self, surface: str, codes: Iterable[str]) -> None:
        """Add codes to a sign's readings."""
        found = self.signs.setdefault(surface, [])
        found.extend(code for code in codes if code not in found)


def _local_signs(money: Money, live: set[str]) -> None:
    """Add the signs each country's own locales print for its currency, when a currency character is in them."""
    core, data = import_module("babel.core"), import_module("babel.localedata")
    territories = core.get_global("territory_currencies")
    seen = set()
    for identifier in sorted(data.locale_identifiers()):
        locale = core.Locale.parse(identifier)
        if not locale.territory or not identifier.isascii():
            continue
        current = [row[0] for row in territories.get(locale.territory, ()) if row[2] is _OPEN and row[3]]
        for code in current:
            sign = str(locale.currency_symbols.get(code, code)).strip("\u200f\u200e\u00a0 .")
            if code in live and len(sign) <= 4 and any(unicodedata.category(c) == "Sc" for c in sign):
                seen.add((sign, code))
    for sign, code in sorted(seen):
        money.sign(sign, [code])


def _currencies(rules: Mapping[str, Any]) -> tuple[dict[str, tuple[str, str, int, int, int]], set[str]]:
    core = import_module("babel.core")
    locale = core.Locale("en")
    fractions = core.get_global("currency_fractions")
    tender = _tender(core.get_global("territory_currencies"))
    plurals = locale._data["currency_names_plural"]
    table = {}
    for code, name in sorted(locale.currencies.items()):
        forms = plurals.get(code, {})
        one, many = str(forms.get("one", name)), str(forms.get("other", name))
        digits = fractions.get(code, fractions["DEFAULT"])[0]
        digits = rules["digits"].get(code, digits)
        table[code] = (one, many, digits, *tender.get(code, (0, -1)))
    for row in rules["codes"]["extra"]:
        table[row["code"]] = (row["name"], row["plural"], row["digits"], 2009, 0)
    live = {code for code, row in table.items() if row[4] == 0}
    return table, live


def _spelled(money: Money, table: Mapping[str, tuple[str, str, int, int, int]], live: set[str]) -> None:
    rules = money.rules
    for noun, codes in rules["nouns"].items():
        for form in (noun, _plural(noun)):
            money.name(form, codes)
    for surfaces in (rules["names"], rules["invariable"]):
        for name, codes in surfaces.items():
            for form in (name,) if surfaces is rules["invariable"] else (name, _plural(name)):
                money.name(form, codes)
    skipped = set(rules["skip"]["nouns"])
    for active in (True, False):
        for code, (one, many, *_rest) in table.items():
            if (code in live) != active or "(" in one or code in rules["skip"]["codes"]:
                continue
            last, lasts = one.split()[-1].lower(), many.split()[-1].lower()
            if last in skipped:
                continue
            for form in (one, many, one.rsplit(" ", 1)[0] + " " + plural_word(last) if " " in one else one):
                money.name(form, [code])
            fresh = not active and key(_plain(last)) in money.names
            if " " in one and last.isalpha() and not fresh:
                for form in (last, lasts, plural_word(last)):
                    money.name(form, [code])


def _plural(name: str) -> str:
    words = name.split(" ")
    return " ".join([*words[:-1], plural_word(words[-1])])


def _dollars(rules: Mapping[str, Any], live: set[str]) -> dict[str, str]:
    core = import_module("babel.core")
    locale = core.Locale("en")
    dollars = {}
    for territory, rows in core.get_global("territory_currencies").items():
        name = locale.territories.get(territory)
        for code, _start, end, tender in rows:
            known = name and territory not in rules["skip"]["territories"]
            if known and end is _OPEN and tender and code in live and locale.currencies[code].endswith("Dollar"):
                dollars[name.lower()] = code
    for code, words in rules["dollars"].items():
        dollars.update(dict.fromkeys(words, code))
    return dict(sorted(dollars.items()))


def _minor(rows: Mapping[str, Any]) -> dict[str, tuple[tuple[str, ...], int]]:
    return {
        key(surface.replace("_", " ")): (tuple(row["codes"]), row["per"])
        for forms, row in rows.items()
        for surface in forms.split()
    }


def build_money(here: Path = Path(__file__).parent) -> str:
    """Return the text of `currency_table.py`."""
    rules = tomllib.loads((here / "news_money.toml").read_text(encoding="utf-8"))
    table, live = _currencies(rules)
    live |= set(rules["codes"]["funds"])
    money = Money(rules)
    for sign, codes in rules["signs"].items():
        money.sign(sign.strip(), codes)
    _local_signs(money, live)
    _spelled(money, table, live)
    for surface, codes in [*money.names.items(), *money.signs.items()]:
        for code in codes:
            if code not in table:
                raise SystemExit(f"{surface!r} names an unknown currency {code!r}")
    names = {surface: tuple(codes) for surface, codes in sorted(money.names.items())}
    signs = {surface: tuple(codes) for surface, codes in sorted(money.signs.items())}
    weak_names = sorted({key(n) for n in [*rules["weak"]["names"], *rules["weak_minor"]["names"]]})
    minor = _minor(rules["minor"]) | _minor(rules["minor_signs"])
    return CURRENCY_TABLE.format(
        versions=versions("babel"),
        currencies=python_pairs(table), names=python_pairs(names), signs=python_pairs(signs), minor=python_pairs(minor),
        minor_signs=python_pairs(_minor(rules["minor_signs"])), dollars=python_pairs(_dollars(rules, live)),
        active=python_block(sorted(live)), after=python_block(sorted(rules["sign_rules"]["after"])),
        weak_signs=python_block(sorted(s for s in set(rules["sign_rules"]["weak"]) if s in signs)),
        weak_names=python_block([n for n in weak_names if n in names or n in minor]),
        weak_codes=python_block(sorted(c for c in set(rules["codes"]["weak"]) if c in table)),
        longest=max(len(surface.split()) for surface in [*names, *minor]),
    )  # fmt: skip
