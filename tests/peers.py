"""Other readers of numbers, units and dates, each asked about a text and held against figcheck, and the adjudications.

A peer is a function from a text to the differences in it. A difference that has been looked at stands in
`tests/differential/PEER.toml` with an example, with who is right ("figcheck", "PEER", "neither", or "convention" when
both readings can be defended) and why.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tokenize import TokenError
from typing import Any

from dateutil.parser import ParserError
from dateutil.parser import parse as dateutil_parse
from pint.errors import PintError
from pint.facets.nonmultiplicative import definitions
from text_to_num import text2num

import figcheck
from figcheck.adapters.quantulum import Theirs, second_opinion
from figcheck.lang.en.numbers import SCALES, TENS, UNITS
from figcheck.model import CalendarDate, Figure
from figcheck.units import pint_bridge, table, unit
from figcheck.units.pint_table import BASES

# where numpy is installed, pint takes logarithms by it, and numpy takes none of fractions
for _function in (math.log, math.exp):
    setattr(definitions, _function.__name__, _function)

BOOKS = Path(__file__).parent / "differential"


@dataclass(frozen=True, slots=True)
class Difference:
    """One passage read in two ways, both in one line; `kind` says what differs."""

    kind: str
    ours: str
    theirs: str
    text: str


@dataclass(frozen=True, slots=True)
class Adjudication:
    """A pattern of differences: regular expressions for both readings, an example, who is right and why.

    `before` is the release of the peer from which there is no such difference any more.
    """

    kind: str
    ours: str
    theirs: str
    example: str
    right: str
    why: str
    before: str = ""

    def covers(self, difference: Difference) -> bool:
        """True when the difference is of this pattern."""
        return (
            self.kind == difference.kind
            and re.fullmatch(self.ours, difference.ours) is not None
            and re.fullmatch(self.theirs, difference.theirs) is not None
        )


@cache
def adjudications(peer: str) -> tuple[Adjudication, ...]:
    """The adjudications of a peer as it is installed. Raises TypeError for an entry that lacks a field."""
    with (BOOKS / f"{peer}.toml").open("rb") as file:
        found = tuple(Adjudication(**entry) for entry in tomllib.load(file)["difference"])
    return tuple(entry for entry in found if not entry.before or is_before(peer, entry.before))


def is_before(package: str, release: str) -> bool:
    """True where an older release of a package is installed."""
    installed, bound = (tuple(map(int, text.split(".")[:2])) for text in (version(package), release))
    return installed < bound


def quantulum3(text: str) -> Iterator[Difference]:
    """Numbers and units, against quantulum3."""
    for item in second_opinion(text):
        ours = f"{_value(item.ours)} '{item.ours.text}'" if item.ours else "nothing"
        theirs = _quantity(item.theirs) if item.theirs else item.note or "nothing"
        yield Difference(item.kind.value, ours, theirs, text[item.span.start : item.span.end])


def _ends(figure: Figure) -> list[Decimal]:
    """The value of a figure, or both ends of a range; nothing for what has no value."""
    return [end for end in (figure.stated, figure.upper.stated if figure.upper else None) if end is not None]


def _printed(figure: Figure) -> list[Decimal]:
    """The ends as printed: "three cents" is held as 0.03."""
    return [end * (figure.minor[1] if figure.minor else 1) for end in _ends(figure)]


def _value(figure: Figure) -> str:
    value = "..".join(f"{end:f}" for end in _ends(figure))
    return " ".join(part for part in (figure.kind.value, value, figure.unit) if part)


def _quantity(item: Theirs) -> str:
    spread = f"±{item.spread:.12g}" if item.spread else ""
    return f"{item.value:.12g}{spread} {item.unit or 'bare'} '{item.surface}'"


_WORD = "|".join(sorted([*UNITS, *TENS, "hundred", "thousand", "million", "billion"], key=len, reverse=True))
# matches "one hundred and five thousand" and "twenty-one"; refuses "and five" (begins with a number word)
_RUN = re.compile(rf"\b(?:{_WORD})(?:(?:-| and | )(?:{_WORD}))*\b", re.IGNORECASE)


def text2num_(text: str) -> Iterator[Difference]:
    """Number words, against text2num, which reads a whole phrase or refuses it; a lone "one" may be a pronoun."""
    figures = figcheck.extract(text)
    for run in _RUN.finditer(text):
        words = run.group()
        if words.lower() in {"one", *SCALES}:
            continue
        try:
            theirs = str(text2num(words.lower(), "en"))
        except ValueError:
            theirs = "refused"
        met = [figure for figure in figures if figure.span.start < run.end() and run.start() < figure.span.end]
        values = {f"{end.normalize():f}" for figure in met for end in _printed(figure)}
        if theirs not in values:
            yield Difference(
                "value", "; ".join(f"{_value(figure)} '{figure.text}'" for figure in met) or "nothing", theirs, words
            )


def dateutil(text: str) -> Iterator[Difference]:
    """Dates, against dateutil, which is given the words of each date that figcheck found."""
    for figure in figcheck.extract(text):
        if isinstance(figure.when, CalendarDate):
            ours = _printed_parts(figure.when)
            theirs = _dateutil_parts(figure.text, weekday=ours.startswith("weekday"))
            if ours != theirs:
                yield Difference("date", ours, theirs, figure.text)


def _printed_parts(when: CalendarDate) -> str:
    if when.month is None and when.weekday is not None:
        return f"weekday {when.weekday}"
    return f"{when.year or '?'}-{when.month or '?'}-{when.day or '?'}"


def _dateutil_parts(text: str, *, weekday: bool) -> str:
    """What dateutil reads; a part that follows the default is not printed."""
    try:
        one, other = (dateutil_parse(text, default=day) for day in _DEFAULTS)
    except (ParserError, OverflowError):
        return "refused"
    if weekday:
        return f"weekday {one.weekday()}" if one.weekday() == other.weekday() else "no weekday"
    parts = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return "-".join(str(a) if a == b else "?" for a, b in parts)


# two days that share neither year, month, day nor weekday
_DEFAULTS = (datetime(2000, 1, 28), datetime(2004, 12, 27))  # noqa: DTZ001 - dateutil answers in the same naive kind


def pint(text: str) -> Iterator[Difference]:
    """Quantities in the base unit of what they measure, against pint's own unit of the same name."""
    for figure in figcheck.extract(text):
        if figure.unit not in table.UNITS or figure.stated is None:
            continue
        theirs = pints_value(Fraction(figure.stated), figure.unit)
        if theirs is None:
            continue
        measure = unit(figure.unit)
        ours = Fraction(figure.stated) * measure.factor + measure.offset
        if ours != theirs:
            ratio = f"{float(theirs / ours):.9g}" if isinstance(theirs, Fraction) else theirs
            yield Difference("factor", figure.unit, ratio, figure.text)


def pints_value(value: Fraction, name: str) -> Fraction | str | None:
    """A value in pint's unit of that name, in base units; None when it has no such name, else its complaint."""
    found = pints_unit(name)
    if found is None:
        return None
    dimension = unit(name).dimension
    parts = [BASES.get(part) or "dimensionless" for part in dimension.split(" per ")]
    base = BASES.get(dimension) or "/".join(f"({part})" for part in parts)
    try:
        return Fraction(pint_bridge.registry().Quantity(value, found).to(base).magnitude)
    except PintError as error:
        return type(error).__name__


@cache
def pints_unit(name: str) -> Any:
    """The unit that pint itself knows by one of our names, or None; our table of its expressions is not asked."""
    parts = ["_".join(_PINT_SPELLING.get(part, part).replace("-", " ").split()) for part in name.split(" per ")]
    try:
        return pint_bridge.registry().parse_units("/".join(f"({part})" for part in parts))
    except (PintError, AssertionError, ValueError, TokenError):
        return None


_PINT_SPELLING = {"degree celsius": "degC", "degree fahrenheit": "degF", "US gallon": "gallon", "US pint": "pint"}

PEERS: dict[str, Callable[[str], Iterator[Difference]]] = {
    "quantulum3": quantulum3,
    "text2num": text2num_,
    "dateutil": dateutil,
    "pint": pint,
}
