"""A newsroom's own exchange rates: a small CSV table that is asked before all other sources.

    date,base,quote,rate,source
    2024-03-01,USD,NGN,1605,parallel market

says that on 1 March 2024 one US dollar bought 1,605 naira. Blank lines and lines that begin with # are skipped.
"""

from __future__ import annotations

import csv
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date, timedelta
from fractions import Fraction
from types import MappingProxyType

from ..errors import ConfigError
from ..records import dataclass
from .model import Fixing, RateProvider, chained, inverted
from .official import ECB, LEG_LAG

COLUMNS = ("date", "base", "quote", "rate")
"""The columns that must be there; `source` may be left out, and is then the table's name."""
HUBS = ("USD", "EUR")
"""The currencies that two rates of one table are crossed through, in this order, before any other."""
CODE_LENGTH = 3
WELL_QUOTED = timedelta(days=10)
"""The ECB quotes a currency at the time if it has a fixing no older than this."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class UserTable:
    """The rates of one table, by pair. Made by `parse_user_table`."""

    name: str
    pairs: Mapping[Pair, tuple[Fixing, ...]] = field(repr=False)

    def fixings(self, base: str, quote: str, first: date, last: date) -> tuple[Fixing, ...]:
        """The table's rates of the pair, as given, inverted, or crossed through a third currency of the table."""
        straight = self.straight(base, quote, first, last)
        if straight or base == quote:
            return straight
        for hub in self.partners(base):
            legs = (self.straight(base, hub, first, last), self.straight(hub, quote, first, last))
            if all(legs):
                return meet(*legs)
        return ()

    def straight(self, base: str, quote: str, first: date, last: date) -> tuple[Fixing, ...]:
        """The rates of the pair as given or, failing that, inverted."""
        given = _between(self.pairs.get((base, quote), ()), first, last)
        return given or tuple(map(inverted, _between(self.pairs.get((quote, base), ()), first, last)))

    def partners(self, code: str) -> tuple[str, ...]:
        """The currencies that the table quotes `code` against."""
        found = {other for pair in self.pairs if code in pair for other in pair} - {code}
        return tuple(sorted(found, key=lambda other: (other not in HUBS, other != "USD", other)))

    def __reduce__(self) -> tuple[object, ...]:
        """Pickles the table by its rates, so that a book can be handed to another process."""
        return _rebuilt, (self.name, dict(self.pairs))


@dataclass(frozen=True, slots=True, eq=False)
class Bridge:
    """A user's rate of one currency with another source's rate of the other: a street rate of the dollar, and ECB.

    Only for a currency that the ECB does not quote at the time: fixings of the major ones are not replaced by way of
    a third currency.
    """

    table: UserTable
    over: tuple[RateProvider, ...]

    @property
    def name(self) -> str:
        """The table's name."""
        return self.table.name

    def fixings(self, base: str, quote: str, first: date, last: date) -> tuple[Fixing, ...]:
        """The pair's rates on the days on which the table has one and another source has one at most 5 days old."""
        if base == quote:
            return ()
        found = self._onto(base, quote, first, last)
        return found or tuple(map(inverted, self._onto(quote, base, first, last)))

    def _onto(self, base: str, quote: str, first: date, last: date) -> tuple[Fixing, ...]:
        """The same, for a quote that the table knows."""
        hubs = self.table.partners(quote)
        if not hubs or ECB.fixings("EUR", quote, last - WELL_QUOTED, last):
            return ()
        for hub in hubs:
            own = self.table.straight(hub, quote, first, last)
            for provider in self.over if own else ():
                if found := meet(provider.fixings(base, hub, first, last), own):
                    return found
        return ()


def parse_user_table(text: str, name: str) -> UserTable:
    """Reads a table of rates from the text of a CSV file with the columns date, base, quote, rate and source.

    `name` is what errors and reports call the table. Raises ConfigError, naming the table, the line and the remedy,
    for a missing column, a bad date, code or rate, and for two different rates of one pair on one day.
    """
    columns: list[str] = []
    found: dict[Pair, dict[date, Fixing]] = {}
    for number, cells in _lines(text, name):
        where = f"{name}, line {number}"
        if not columns:
            columns = _header(cells, where)
            continue
        if len(cells) > len(columns):
            raise ConfigError(f"{where}: {len(cells)} values for {len(columns)} columns; quote a value with a comma")
        row = dict(zip(columns, (cell.strip() for cell in cells), strict=False))
        pair, fixing = _entry(row, name, where)
        known = found.setdefault(pair, {}).setdefault(fixing.on, fixing)
        if known.rate != fixing.rate:
            raise ConfigError(f"{where}: a second, different rate of {'/'.join(pair)} on {fixing.on}; keep one of them")
    if not columns:
        raise ConfigError(f"{name}: the table is empty; its first line must be {','.join(COLUMNS)},source")
    return _rebuilt(name, {pair: tuple(rows[on] for on in sorted(rows)) for pair, rows in found.items()})


def _rebuilt(name: str, pairs: dict[Pair, tuple[Fixing, ...]]) -> UserTable:
    return UserTable(name, MappingProxyType(pairs))


def _lines(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """The lines that hold something, with their numbers."""
    lines = ("" if line.lstrip().startswith("#") else line for line in text.lstrip("\ufeff").splitlines())
    reader = csv.reader(lines, skipinitialspace=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, cells
    except csv.Error as trouble:
        raise ConfigError(f"{name}, line {reader.line_num}: this is not CSV ({trouble})") from None


def _header(cells: list[str], where: str) -> list[str]:
    """The names of the columns."""
    columns = [cell.strip().lower() for cell in cells]
    missing = [column for column in COLUMNS if column not in columns]
    unknown = [column for column in columns if column not in (*COLUMNS, "source")]
    if missing or unknown:
        trouble = f"no column {missing[0]!r}" if missing else f"an unknown column {unknown[0]!r}"
        raise ConfigError(f"{where}: {trouble}; the first line must be {','.join(COLUMNS)},source")
    return columns


def _entry(row: dict[str, str], name: str, where: str) -> tuple[Pair, Fixing]:
    """One line of the table."""
    try:
        on = date.fromisoformat(row.get("date", ""))
    except ValueError:
        raise ConfigError(f"{where}: {row.get('date', '')!r} is not a date; write it as 2024-03-01") from None
    pair = (row.get("base", ""), row.get("quote", ""))
    for code in pair:
        if not (len(code) == CODE_LENGTH and code.isascii() and code.isalpha() and code.isupper()):
            raise ConfigError(f"{where}: {code!r} is not a currency code; write three capitals, such as USD")
    if pair[0] == pair[1]:
        raise ConfigError(f"{where}: {pair[0]} is quoted in itself; base and quote must differ")
    printed = row.get("rate", "")
    plain = printed.replace(".", "", 1).isdecimal() and printed.isascii()
    rate = Fraction(printed) if plain else Fraction(0)
    if rate <= 0:
        raise ConfigError(
            f"{where}: {printed!r} is not a rate; write a number above 0 with a decimal point, such as 1605.5"
        )
    return pair, Fixing(on, rate, row.get("source", "") or name)


def meet(first: tuple[Fixing, ...], second: tuple[Fixing, ...]) -> tuple[Fixing, ...]:
    """The rates of a/c from those of a/b and b/c: on each day of the sparser one, with the other's last rate.

    A last rate older than 5 days does not count.
    """
    sparse, dense = (first, second) if len(first) <= len(second) else (second, first)
    days = [fixing.on for fixing in dense]
    found = []
    for fixing in sparse:
        at = bisect_right(days, fixing.on) - 1
        if at >= 0 and (fixing.on - days[at]).days <= LEG_LAG:
            source = ", ".join(dict.fromkeys((fixing.source, dense[at].source)))
            crossed = chained(fixing, dense[at], source)
            found.append(Fixing(fixing.on, crossed.rate, source, crossed.slack))
    return tuple(found)


def _between(fixings: tuple[Fixing, ...], first: date, last: date) -> tuple[Fixing, ...]:
    """Those from `first` to `last`."""
    begin = bisect_left(fixings, first, key=lambda fixing: fixing.on)
    return fixings[begin : bisect_right(fixings, last, key=lambda fixing: fixing.on)]
