"""Which currencies the built-in sources know, and which were money on a given date."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from .pegs import BANDS, PEGS
from .table import ZLOTY_REFORM, index

FRESH = 31
"""A series whose last fixing is at most this many days older than its source's goes on."""

Span = tuple[date, date]
_HUBS: Mapping[str, Span] = MappingProxyType(
    {
        "EUR": (date(1999, 1, 1), date.max),
        "PLN": (ZLOTY_REFORM, date.max),
        "PLZ": (date(1984, 1, 1), date(1994, 12, 31)),
    }
)


def currencies() -> tuple[str, ...]:
    """Every currency code, present or past, that the built-in sources know, in alphabetical order."""
    return tuple(sorted(_spans()))


def alive_on(on: date) -> tuple[str, ...]:
    """The codes of those that were money on a date, as far as the fixings and the pegs tell, in alphabetical order."""
    return tuple(code for code in currencies() if any(first <= on <= last for first, last in spans(code)))


def spans(code: str) -> tuple[Span, ...]:
    """The periods for which the built-in sources know a currency as money; empty for an unknown code."""
    return _spans().get(code, ())


@cache
def _spans() -> Mapping[str, tuple[Span, ...]]:
    """The periods of each code."""
    known = index()
    found: dict[str, list[Span]] = {code: [span] for code, span in _HUBS.items()}
    for (source, code), entry in known.entries.items():
        going_on = entry.last >= known.as_of[source].toordinal() - FRESH
        last = date.max if going_on else date.fromordinal(entry.last)
        found.setdefault(code, []).append((date.fromordinal(entry.first), last))
    for peg in (*PEGS, *BANDS):
        found.setdefault(peg.code, []).append((peg.since, peg.until or peg.retired or date.max))
    return MappingProxyType({code: tuple(periods) for code, periods in found.items()})
