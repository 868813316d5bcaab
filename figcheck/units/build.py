"""Generate the unit and currency tables: `python -m figcheck.units.build` (development time only).

Sources: the reviewed `news_units.toml` and `news_money.toml` beside this file, the names of quantulum3's `units.json`,
the factors of pint's registry (exact, in fractions), and the currencies of babel (CLDR).  Every quantulum3 unit must be
ours or be refused by name in the TOML: the build stops when that package gains a unit nobody has looked at.
"""

import argparse
import json
import sys
import tomllib
from collections.abc import Iterable, Mapping
from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from ._keys import key, plural
from .build_money import build_money
from .build_text import PINT_TABLE, UNIT_TABLE, formatted, python_pairs, versions

HERE: Final = Path(__file__).parent
PREFIXES: Final[dict[str, tuple[str, int]]] = {
    "exa": ("E", 18), "zetta": ("Z", 21), "peta": ("P", 15), "tera": ("T", 12), "giga": ("G", 9), "mega": ("M", 6),
    "kilo": ("k", 3), "hecto": ("h", 2), "deca": ("da", 1), "deci": ("d", -1), "centi": ("c", -2), "milli": ("m", -3),
    "micro": ("µ", -6), "nano": ("n", -9), "pico": ("p", -12),
}  # fmt: skip
INVARIANT: Final = frozenset({"hertz", "siemens", "molar"})
DENOMINATOR_SYMBOLS: Final[dict[str, tuple[str, ...]]] = {
    "second": ("s", "sec", "second"), "minute": ("min", "minute"), "hour": ("h", "hr", "hour"), "day": ("d", "day"),
    "week": ("week", "wk"), "month": ("month",), "year": ("yr", "year", "y"), "litre": ("L", "l", "litre", "liter"),
    "US gallon": ("gal", "gallon"), "imperial gallon": (),
}  # fmt: skip


class Tables:
    """What the build gathers: units, and which surface may mean which units, in the order of likelihood."""

    def __init__(self) -> None:
        self.units: dict[str, tuple[str, str, str]] = {}  # name -> (dimension, pint expression, factor when no pint)
        self.names: dict[str, list[str]] = {}
        self.symbols: dict[str, list[str]] = {}
        self.spelled: dict[str, list[str]] = {}  # unit -> singular spelled names
        self.signs: dict[str, list[str]] = {}  # unit -> case-sensitive symbols, without the tolerated variants

    def unit(self, name: str, dimension: str, pint: str, factor: str = "") -> None:
        """Add a unit, once."""
        if name in self.units:
            raise SystemExit(f"unit {name!r} is defined twice")
        self.units[name] = (dimension, pint, factor)

    def spell(self, unit: str, names: Iterable[str], *, invariant: bool = False, proper: bool = True) -> None:
        """Add spelled singular names (a proper one also serves in quotients and powers) and their plurals."""
        for name in names:
            if proper:
                self.spelled.setdefault(unit, []).append(name)
            for form in (name,) if invariant else (name, plural(name)):
                _add(self.names, key(form), unit)

    def abbreviate(self, unit: str, surfaces: Iterable[str]) -> None:
        """Add abbreviations that mean the unit in any case."""
        for surface in surfaces:
            _add(self.names, key(surface), unit)

    def sign(self, unit: str, symbols: Iterable[str], *, proper: bool = True) -> None:
        """Add case-sensitive symbols (a proper one also serves in quotients); both micro signs are accepted."""
        for symbol in symbols:
            if proper:
                self.signs.setdefault(unit, []).append(symbol)
            for form in {symbol, symbol.replace("µ", "μ")}:
                _add(self.symbols, form, unit)


def _add(table: dict[str, list[str]], surface: str, unit: str) -> None:
    if unit not in table.setdefault(surface, []):
        table[surface].append(unit)


def _families(tables: Tables, families: list[dict[str, Any]]) -> None:
    for family in families:
        base, dimension, pint = family["base"], family["dimension"], family["pint"]
        extra: Mapping[str, Mapping[str, list[str]]] = family.get("extra", {})
        for prefix in ["", *family["prefixes"]]:
            name, sign = prefix + base, PREFIXES[prefix][0] if prefix else ""
            plain = pint.replace("_", "").replace("*", "").replace("/", "").isalpha() and pint != "metric_ton"
            scaled = prefix + pint if plain else f"1e{PREFIXES[prefix][1]}*{pint}" if prefix else pint
            tables.unit(name, dimension, scaled)
            words = family.get("prefix_names", family["names"]) if prefix else family["names"]
            tables.spell(name, [prefix + word for word in words], invariant=base in INVARIANT)
            if prefix:
                spaced = [
                    f"{prefix} {word}" for word in words if " " not in word and prefix in {"kilo", "mega", "giga"}
                ]
                tables.spell(name, spaced, invariant=base in INVARIANT, proper=False)
            if base == "bar" and not prefix:
                tables.abbreviate(name, ["bar"])
            signs = family.get("prefix_symbols", family["symbols"]) if prefix else family["symbols"]
            if prefix in family.get("unsigned", ()):
                signs = []
            tables.sign(name, [sign + symbol for symbol in signs])
            if family.get("any_case") and prefix:
                tables.abbreviate(name, [(sign + symbol).lower() for symbol in signs])
            more = extra.get(name.replace(" ", "_"), {})
            tables.spell(name, more.get("names", ()), proper=False)
            tables.abbreviate(name, more.get("abbr", ()))
            tables.sign(name, more.get("symbols", ()), proper=False)
        tables.abbreviate(base, family.get("abbr", ()))


def _singles(tables: Tables, groups: Mapping[str, list[dict[str, Any]]]) -> None:
    for dimension, rows in groups.items():
        for row in rows:
            name = row["name"]
            tables.unit(name, row.get("dimension", dimension), row["pint"], row.get("factor", ""))
            tables.spell(name, row["names"], invariant=row.get("invariant", False))
            tables.abbreviate(name, row.get("abbr", ()))
            tables.sign(name, row.get("symbols", ()))


def _powers(tables: Tables, powers: Mapping[str, Any]) -> None:
    for word, exponent, short, marks in (("square", 2, "sq", "²2"), ("cubic", 3, "cu", "³3")):
        for length in powers[word]:
            name = f"{word} {length}"
            tables.unit(name, "area" if exponent == 2 else "volume", f"({tables.units[length][1]})**{exponent}")
            spelled = [spelling for spelling in tables.spelled[length] if spelling not in {"statute mile", "sea mile"}]
            tables.spell(name, [f"{word} {spelling}" for spelling in spelled])
            symbols = [
                s
                for s in tables.signs.get(length, [])
                if (s.isascii() or "µ" in s) and s.isalpha() and s not in {"nm", "NM"}
            ]
            symbols += {"foot": ["ft"], "yard": ["yd", "yds"], "inch": ["ins"]}.get(length, [])
            tables.abbreviate(name, [f"{short} {symbol}" for symbol in symbols if symbol.islower()])
            tables.abbreviate(name, [f"{word} {symbol}" for symbol in symbols if symbol in {"km", "ft", "cm", "mm"}])
            for symbol in symbols:
                if symbol in {"in", "ins", "yds"}:
                    continue
                tables.sign(name, [symbol + marks[0], symbol + marks[1], f"{symbol}^{marks[1]}"])
            tables.abbreviate(name, powers["extra"].get(name, ()))


def _quotients(tables: Tables, rows: list[dict[str, Any]], quotients: Mapping[str, str]) -> None:
    for row in rows:
        num, den = row["num"], row["den"]
        name = f"{num} per {den}"
        (above, up, _), (below, down, _) = tables.units[num], tables.units[den]
        tables.unit(name, quotients.get(f"{above}/{below}", f"{above} per {below}"), f"({up})/({down})")
        bare = {"US gallon": ["us gallon"], "imperial gallon": ["imperial gallon", "uk gallon"]}
        tops = [
            top for top in bare.get(num, tables.spelled[num]) if top not in {"statute mile", "oil barrel", "gramme"}
        ]
        for bottom in bare.get(den, [bottom for bottom in tables.spelled[den] if bottom != "annum"]):
            article = "an" if (bottom[0] in "aeiou" and not bottom.startswith("us ")) or bottom == "hour" else "a"
            for top in tops:
                if bottom == "gramme" or _mixed(top, bottom):
                    continue
                tables.spell(name, [f"{top} per {bottom}", f"{top} {article} {bottom}"])
                if " " not in top + bottom:
                    tables.spell(name, [f"{top}/{bottom}"])
        if den == "year":
            tables.spell(name, [f"{top} per annum" for top in tops])
        tables.spell(name, row.get("names", ()))
        tables.abbreviate(name, row.get("abbr", ()))
        bottoms = DENOMINATOR_SYMBOLS.get(den, tuple(tables.signs.get(den, ())))
        signs = [symbol for symbol in tables.signs.get(num, []) if symbol[0].isalpha() and "ℓ" not in symbol]
        signs += {"foot": ["ft"], "US gallon": ["gal"]}.get(num, [])
        tables.sign(name, [f"{sign}/{bottom}" for sign in signs for bottom in bottoms if "ℓ" not in bottom])
        tables.sign(name, row.get("symbols", ()))


def _mixed(top: str, bottom: str) -> bool:
    """Whether one part is spelled the British way and the other the American ("litres per kilometer")."""
    british, american = ("metre", "litre"), ("meter", "liter")
    return (any(w in top for w in british) and any(w in bottom for w in american)) or (
        any(w in top for w in american) and any(w in bottom for w in british)
    )


def _scaled(tables: Tables, rows: list[dict[str, Any]]) -> dict[str, tuple[int, str]]:
    scaled = {}
    for row in rows:
        dimension, pint, _ = tables.units[row["of"]]
        tables.unit(row["name"], dimension, f"1e{row['power']}*{pint}")
        tables.abbreviate(row["name"], row["abbr"])
        scaled[row["name"]] = (row["power"], row["of"])
    return scaled


def _quantulum(tables: Tables, rules: Mapping[str, Any]) -> None:
    """Add quantulum3's surfaces for the units we know; a unit neither ours nor refused stops the build."""
    spec = find_spec("quantulum3")
    if spec is None or spec.origin is None:
        raise SystemExit("the build needs quantulum3")
    units = json.loads((Path(spec.origin).parent / "units.json").read_text(encoding="utf-8"))
    taken = {surface for surface, found in tables.names.items() if found}
    for theirs, entry in units.items():
        if entry["entity"] in rules["skip_entities"] or theirs in rules["skip"]:
            continue
        ours = rules["renamed"].get(theirs, theirs)
        if ours not in tables.units:
            raise SystemExit(f"quantulum3's {theirs!r} is neither in news_units.toml nor refused there")
        surfaces = [s for s in entry.get("surfaces", ()) if s not in rules["refuse"] and len(s) > 1]
        tables.spell(ours, [s for s in surfaces if key(s) not in taken], invariant=ours in {"hertz", "lux"})
        symbols = [s for s in entry.get("symbols", ()) if s not in rules["refuse_symbols"]]
        tables.sign(ours, [s for s in symbols if s not in tables.symbols and key(s) not in tables.names])


def _ambiguous(tables: Tables, rules: Mapping[str, Any]) -> None:
    for surfaces, units in rules["ambiguous"].items():
        for surface in surfaces.split():
            tables.names[key(surface.replace("_", " "))] = list(units)
    for symbol, units in rules["ambiguous_symbols"].items():
        tables.symbols[symbol] = list(units)


def _lower_only(tables: Tables, rules: Mapping[str, Any]) -> None:
    """Move the abbreviations whose capitals mean something else from the names to the case-sensitive symbols."""
    for surface in rules["surfaces"]:
        for unit in tables.names.pop(surface):
            _add(tables.symbols, surface, unit)
    for unit, surfaces in rules["capitals"].items():
        for surface in surfaces:
            _add(tables.symbols, surface, unit)


def _needs(tables: Tables, rules: Mapping[str, list[str]]) -> dict[str, str]:
    needs = {}
    for kind, surfaces in rules.items():
        for surface in surfaces:
            if surface not in tables.symbols and key(surface) not in tables.names:
                raise SystemExit(f"needs names an unknown surface {surface!r}")
            if surface in tables.symbols:
                needs[surface] = kind
            if key(surface) in tables.names and (surface == key(surface) or surface not in tables.symbols):
                needs[key(surface)] = kind
    return dict(sorted(needs.items()))


def _relatives(tables: Tables, rules: Mapping[str, list[str]], powers: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    relatives = {name: list(others) for name, others in rules.items()}
    for word in ("square", "cubic"):
        for length in powers[word]:
            for one, two in ((f"{word} {length}", length), (length, f"{word} {length}")):
                if two not in relatives.setdefault(one, []):
                    relatives[one].append(two)
    for one, others in relatives.items():
        for name in (one, *others):
            if name not in tables.units:
                raise SystemExit(f"relatives name an unknown unit {name!r}")
    return {one: tuple(others) for one, others in sorted(relatives.items())}


def _factors(tables: Tables, dimensions: Mapping[str, str]) -> dict[str, tuple[str, int, int, int, int]]:
    """Measure every unit in its dimension's base, exactly: (dimension, numerator, denominator, offset …)."""
    import pint

    registry: Any = pint.UnitRegistry(non_int_type=Fraction, cache_folder=None)
    rows = {}
    for name, (dimension, expression, factor) in tables.units.items():
        offset = Fraction(0)
        if not expression:
            value = Fraction(factor)
        elif expression in {"degC", "degF"}:
            value = registry.Quantity(Fraction(1), f"delta_{expression}").to("kelvin").magnitude
            offset = registry.Quantity(Fraction(0), expression).to("kelvin").magnitude
        else:
            base = dimensions.get(dimension)
            if not base:
                base = "(" + ")/(".join(dimensions[part] for part in dimension.split(" per ")) + ")"
            value = (Fraction(1) * registry.parse_expression(expression)).to(base).magnitude
        if not isinstance(value, (Fraction, int)) or not isinstance(offset, (Fraction, int)):
            raise SystemExit(f"{name}: pint gives no exact factor but {value!r}, {offset!r}")
        value, offset = Fraction(value), Fraction(offset)
        rows[name] = (dimension, value.numerator, value.denominator, offset.numerator, offset.denominator)
    return rows


def build_units() -> tuple[str, str]:
    """Return the text of `table.py` and of `pint_table.py`."""
    rules = tomllib.loads((HERE / "news_units.toml").read_text(encoding="utf-8"))
    tables = Tables()
    _families(tables, rules["family"])
    _singles(tables, rules["units"])
    _powers(tables, rules["powers"])
    _quotients(tables, rules["quotient_units"]["rows"], rules["quotients"])
    for row in rules["fixed"]:
        tables.unit(row["name"], row["dimension"], row["pint"])
        tables.spell(row["name"], row["names"][:0])
        for name in row["names"]:
            tables.abbreviate(row["name"], [name, plural(name)])
        tables.sign(row["name"], row["symbols"])
    scaled = _scaled(tables, rules["scaled"])
    _lower_only(tables, rules["lower_only"])
    _ambiguous(tables, rules)
    _quantulum(tables, rules["quantulum"])
    for surface, found in [*tables.names.items(), *tables.symbols.items()]:
        for name in found:
            if name not in tables.units:
                raise SystemExit(f"surface {surface!r} names an unknown unit {name!r}")
    letters = {
        s: tuple(tables.symbols.pop(s)) for s in sorted(tables.symbols) if len(s) == 1 and s.isalpha() and s.isascii()
    }
    needs = _needs(tables, rules["needs"])
    units = _factors(tables, rules["dimensions"])
    names = {surface: tuple(found) for surface, found in sorted(tables.names.items())}
    symbols = {surface: tuple(found) for surface, found in sorted(tables.symbols.items())}
    text = UNIT_TABLE.format(
        units=python_pairs(units), names=python_pairs(names), symbols=python_pairs(symbols), letters=python_pairs(letters), needs=python_pairs(needs),
        relatives=python_pairs(_relatives(tables, rules["relatives"], rules["powers"])), scaled=python_pairs(scaled),
        quotients=python_pairs({tuple(pair.split("/")): dim for pair, dim in rules["quotients"].items()}),
        versions=versions("quantulum3", "pint"), longest=max(len(s.split()) for s in [*names, *symbols]),
    )  # fmt: skip
    pint = PINT_TABLE.format(
        versions=versions("pint"),
        pint=python_pairs({name: expression for name, (_, expression, _f) in tables.units.items() if expression}),
        bases=python_pairs({dimension: base for dimension, base in rules["dimensions"].items() if base}),
    )
    return text, pint


def main(arguments: list[str] | None = None) -> int:
    """Write the tables, or with --check say whether they are up to date."""
    parser = argparse.ArgumentParser(prog="python -m figcheck.units.build", description=main.__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when a table is stale")
    check = parser.parse_args(arguments).check
    table, pint = build_units()
    wanted = {"table.py": formatted(table), "pint_table.py": formatted(pint)}
    wanted["currency_table.py"] = formatted(build_money())
    stale = [
        n for n, text in wanted.items() if not (HERE / n).exists() or (HERE / n).read_text(encoding="utf-8") != text
    ]
    for name in [] if check else stale:
        (HERE / name).write_text(wanted[name], encoding="utf-8")
    print(("stale: " if check else "written: ") + (", ".join(stale) or "none"))
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
