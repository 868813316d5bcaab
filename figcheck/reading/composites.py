"""Units put together from symbols: products, powers and quotients ("N·m", "m/s^2", "W m−2 K−1", "lb/in2").

The table holds the quotients that stories print; what science prints is composed here by the rules of the SI: factors
set apart by a blank, a dot or a star, each with its exponent, and a stroke that puts the factor behind it below.
"""

from __future__ import annotations

from ..late import Late
from ..records import NamedTuple
from ..units import key
from ..units.lookup import LETTERS, NAMES, SYMBOLS, unit

# matches " m/s^", " W m-2", "-kg·", " s-1", " m2/"; refuses " m above", " km", " million"
_BEGINS = Late(
    r"[ -]?[A-Za-zµμΩ]{1,5}(?:[·*⋅×/^]|[²³⁻]|-[1-4](?![\d.])|[1-4][/ ·*⋅×]| [·*⋅×]"
    r"| [A-Za-zµμΩ]{1,5}(?:\^|⁻| ?-[1-4](?!\d)))"
)
# matches " N m", " kW h"; refuses " N metres"
_PAIR = Late(r"[ -]?([A-Za-z]{1,2} [mhs])(?![A-Za-z\d])")
# matches "m", "s^-2", "cm3", "kg −1", "K⁻¹"; refuses "26"
_FACTOR = Late(
    r"(?P<name>[A-Za-zµμΩ]{1,6})"
    r"(?:\^?\(?(?P<power>(?:(?<=[a-zA-ZΩ^(])| (?=-))?[-+]?[1-4])(?!\d|[.,]\d)\)?|(?P<raised>⁻?[¹²³⁴]))?"
    r"(?![A-Za-zµ\d])"
)
# matches " · ", "*", "/", " "; refuses ", "
_LINK = Late(r" ?[·*⋅×/] ?| ")
_RAISED = str.maketrans("⁻¹²³⁴", "-1234")
_MOST_FACTORS = 5
# symbols of the small parts of units that no table has: no words, and no other symbols
_SMALL = {"n": "nano", "µ": "micro", "μ": "micro", "m": "milli"}
_BASES = {
    "V": "volt", "A": "ampere", "W": "watt", "N": "newton", "J": "joule", "Pa": "pascal", "mol": "mole", "C": "coulomb",
    "F": "farad", "S": "siemens", "T": "tesla", "K": "kelvin", "L": "litre", "l": "litre", "g": "gram", "Gy": "gray",
    "Sv": "sievert", "Bq": "becquerel", "bar": "bar", "Ω": "ohm",
}  # fmt: skip
_PARTS = {f"{small}{base}": f"{prefix}{name}" for small, prefix in _SMALL.items() for base, name in _BASES.items()} | {
    "pF": "picofarad", "pg": "picogram", "pmol": "picomole", "pN": "piconewton",
}  # fmt: skip
_NO_PARTS = frozenset({"mL", "ml", "mg", "mC", "mT", "mS", "mF"})
# letters that are a unit beside another only
_ALSO = {"d": "day", "y": "year", "yr": "year", "C": "coulomb", "S": "siemens", "M": "molar", "Å": "angstrom"}


def small_part(symbol: str) -> str | None:
    """The unit of a symbol with a small prefix that the table of units does not have: "µV", "nmol"."""
    return None if symbol in _NO_PARTS else _PARTS.get(symbol)


class Composite(NamedTuple):
    """A unit put together from symbols: where it ends and its name."""

    end: int
    name: str


class _Factor(NamedTuple):
    name: str
    power: int
    end: int
    linked: bool  # by a sign, or by an exponent of its own: not a word that happens to follow


def composite_after(plain: str, at: int) -> Composite | None:
    """The unit of several symbols right behind a number; None where there is one symbol only, or another word."""
    if pair := _PAIR.match(plain, at):
        names = SYMBOLS.get(pair.group(1))
        if names is not None:
            return Composite(pair.end(), names[0])
    if not _BEGINS.match(plain, at):
        return None
    position = at + 1 if plain[at] in " -" else at
    factors = _factors(plain, position)
    while factors and not factors[-1].linked:
        factors.pop()
    if not factors:
        return None
    end = factors[-1].end
    token = plain[position:end]
    if len(factors) == 1 and (factors[0].power > 0 or "-" in token):
        return None  # "5 s−1" is a unit, "5 m-2" may be anything
    if token in SYMBOLS or key(token) in NAMES:
        return None  # the table knows better: "b/d" are barrels a day
    return Composite(end, _name(factors))


def _factors(plain: str, position: int) -> list[_Factor]:
    """The factors from a position on, as far as they are units."""
    factors: list[_Factor] = []
    below, by_sign = False, True
    while len(factors) < _MOST_FACTORS:
        match = _FACTOR.match(plain, position)
        name = _unit_name(match["name"], bool(factors)) if match else None
        if match is None or name is None:
            break
        power = int((match["power"] or "").strip() or (match["raised"] or "1").translate(_RAISED))
        linked = by_sign or bool(match["power"] or match["raised"])
        factors.append(_Factor(name, -power if below else power, match.end(), linked))
        link = _LINK.match(plain, match.end())
        if link is None:
            break
        below, by_sign, position = "/" in link.group(), link.group() != " ", link.end()
    return factors


def _unit_name(symbol: str, inner: bool) -> str | None:
    names = SYMBOLS.get(symbol) or LETTERS.get(symbol)
    if inner and symbol in _ALSO:
        return _ALSO[symbol]
    if names is None and symbol.islower():
        names = NAMES.get(symbol)
    return names[0] if names else None


def _name(factors: list[_Factor]) -> str:
    """The name of a product of powers: "watt per square metre per kelvin"."""
    above = " ".join(_raised(factor.name, factor.power) for factor in factors if factor.power > 0)
    below = "".join(f" per {_raised(factor.name, -factor.power)}" for factor in factors if factor.power < 0)
    if not above and below == " per second":
        return "hertz"
    return (above + below).strip()


def _raised(name: str, power: int) -> str:
    if power == 1:
        return name
    word = {2: "square", 3: "cubic"}.get(power)
    if word and unit(name).dimension == "length":
        known = NAMES.get(f"{word} {name}")
        return known[0] if known else f"{word} {name}"
    return f"{name} " + {2: "squared", 3: "cubed"}.get(power, "to the fourth")
