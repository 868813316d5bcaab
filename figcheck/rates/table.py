"""Reading the built-in table of central-bank rates: the index once, then only the series that are asked for.

The file: 8 bytes of magic, 4 bytes of index length, the index (deflated JSON), then the packed series.
`figcheck.rates.build` writes it. Numbers are whole, at the decimals the bank published.
"""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from os.path import dirname, join
from types import MappingProxyType

from ..records import NamedTuple, dataclass
from .codec import unpack
from .model import EXACT

MAGIC = b"FCRATES1"
PATH = join(dirname(__file__), "table.bin")
ZLOTY_REFORM = date(1995, 1, 1)
"""10,000 old zlotys (PLZ) became one new zloty (PLN), by the Polish law of 7 July 1994: a break in every NBP series."""
COARSE = 500
"""Below this many units of its last place, a published rate's own rounding exceeds 0.1 % and is reported as slack."""


class Entry(NamedTuple):
    """Where a series lies in the file and what it covers; days are proleptic ordinals (`date.toordinal`)."""

    first: int
    last: int
    breaks: tuple[int, ...]
    runs: tuple[tuple[int, int], ...]
    offset: int
    widths: tuple[int, int]
    lengths: tuple[int, ...]


class Index(NamedTuple):
    """What the table holds: the last day of each source, and an entry for each (source, code)."""

    as_of: Mapping[str, date]
    entries: Mapping[tuple[str, str], Entry]
    start: int


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """All fixings of one currency by one bank: `values[i]` / 10**`decimals` on day `days[i]`, oldest first.

    `breaks` are the days from which the code means another unit of money (a redenomination); no slice crosses one.
    `runs` are pairs (first index, decimals published from there on); no value from `coarsest` on has few digits.
    """

    days: Sequence[int]
    values: Sequence[int]
    decimals: int
    breaks: tuple[int, ...]
    runs: tuple[tuple[int, int], ...]
    coarsest: int

    def reach(self, first: date, last: date) -> slice:
        """The positions of the fixings from `first` to `last` that are in the unit in force on `last`."""
        begin, end = first.toordinal(), last.toordinal()
        passed = bisect_right(self.breaks, end)
        if passed:
            begin = max(begin, self.breaks[passed - 1])
        return slice(bisect_left(self.days, begin), bisect_right(self.days, end))

    @property
    def scale(self) -> int:
        """What the values are to be divided by."""
        return int(10**self.decimals)

    def slack(self, position: int) -> Fraction:
        """Half a unit of the last published place, relative to the rate; 0 unless the rate has very few digits."""
        value = self.values[position]
        if value >= self.coarsest:
            return EXACT
        run = bisect_right(self.runs, (position, 99)) - 1
        unit = 10 ** (self.decimals - self.runs[run][1])
        return Fraction(unit, 2 * value) if value < COARSE * unit else EXACT


@cache
def index() -> Index:
    """The table's index, read once."""
    import json  # most stories ask for no rate

    with open(PATH, "rb") as file:
        head = file.read(len(MAGIC) + 4)
        if head[: len(MAGIC)] != MAGIC:
            raise ValueError(f"{PATH} is not a table of exchange rates: run python -m figcheck.rates.build")
        length = int.from_bytes(head[len(MAGIC) :], "little")
        raw = json.loads(zlib.decompress(file.read(length)))
    entries = {
        (source, code): Entry(
            first=row[0],
            last=row[1],
            breaks=tuple(row[2]),
            runs=tuple((at, decimals) for at, decimals in row[3]),
            offset=row[4],
            widths=(row[5][0], row[5][1]),
            lengths=tuple(row[6]),
        )
        for source, rows in raw["series"].items()
        for code, row in rows.items()
    }
    as_of = {source: date.fromisoformat(day) for source, day in raw["as_of"].items()}
    return Index(MappingProxyType(as_of), MappingProxyType(entries), len(head) + length)


@cache
def series(source: str, code: str) -> Series | None:
    """The fixings of `code` by `source` ("ECB", "NBP"), or None when that bank never quoted it."""
    known = index()
    entry = known.entries.get((source, code))
    if entry is None:
        return None
    with open(PATH, "rb") as file:
        file.seek(known.start + entry.offset)
        planes = [file.read(length) for length in entry.lengths]
    days = unpack(entry.widths[0], planes[: entry.widths[0]])
    values = unpack(entry.widths[1], planes[entry.widths[0] :])
    decimals = max(places for _, places in entry.runs)
    if len(entry.runs) > 1:
        ends = [at for at, _ in entry.runs[1:]] + [len(values)]
        for (at, places), end in zip(entry.runs, ends, strict=True):
            scale = 10 ** (decimals - places)
            values[at:end] = array("q", (value * scale for value in values[at:end]))
    coarsest = COARSE * int(10 ** (decimals - min(places for _, places in entry.runs)))
    return Series(days, values, decimals, entry.breaks, entry.runs, coarsest)
