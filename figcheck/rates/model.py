"""The types of `figcheck.rates`: what a fixing is, what a band is, and what a source of rates must offer.

Every rate reads "one unit of `base` buys `rate` units of `quote`", as an exact fraction.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Protocol, runtime_checkable

from ..records import dataclass

EXACT = Fraction(0)


@dataclass(frozen=True, slots=True)
class Fixing:
    """One published rate of one day.

    `slack` is the relative half-width that the publication itself leaves open: the rounding of a rate printed
    with very few digits (0.0016 may be anything from 0.00155 to 0.00165), or the official band of a peg. It is 0
    where the rate has three digits or more, as nearly all have.
    """

    on: date
    rate: Fraction
    source: str
    slack: Fraction = EXACT


@dataclass(frozen=True, slots=True)
class RateBand:
    """What one unit of `base` was worth in `quote` around the anchor date.

    `rate` is the last fixing on or before the anchor, never interpolated, and `on` its date. `low` and `high`
    enclose the fixings of the seven business days that end with the anchor. `five_day` and `month` are the moves,
    as fractions of the rate, that the pair exceeds over 5 and 21 business days in one case of a hundred (the three
    years before the anchor), and never less than `FIVE_DAY_FLOOR` and `MONTH_FLOOR`.
    """

    base: str
    quote: str
    anchor: date
    low: Fraction
    high: Fraction
    rate: Fraction
    on: date
    source: str
    five_day: Fraction
    month: Fraction


@dataclass(frozen=True, slots=True)
class RateAverage:
    """What one unit of `base` was worth in `quote` over a period, both ends included.

    `low` and `high` enclose the single fixings, `month_low` and `month_high` the averages of the calendar months;
    `mean` is the plain mean of the fixings to 15 significant digits, and `fixings` says how many there were.
    """

    base: str
    quote: str
    first: date
    last: date
    low: Fraction
    mean: Fraction
    high: Fraction
    month_low: Fraction
    month_high: Fraction
    fixings: int
    source: str


class RateProvider(Protocol):
    """A source of exchange rates: a central bank, a table of pegs, a newsroom's own table, a plug-in.

    A provider that does not know a pair, or knows nothing in the period, returns an empty tuple; it never guesses.
    """

    @property
    def name(self) -> str:
        """The name that reports quote."""
        ...

    def fixings(self, base: str, quote: str, first: date, last: date) -> tuple[Fixing, ...]:
        """All fixings from `first` to `last`, both included, oldest first, in the units in force on `last`."""
        ...


@runtime_checkable
class KnowsMoves(Protocol):
    """A provider that can tell a pair's usual moves faster than from its list of fixings."""

    def moves(self, base: str, quote: str, on: date) -> tuple[Fraction, Fraction] | None:
        """The 99th percentiles of the relative moves over 5 and 21 business days, from the three years up to `on`."""
        ...


@runtime_checkable
class KnowsExtremes(Protocol):
    """A provider that can tell the extremes of a pair faster than from its list of fixings."""

    def extremes(self, base: str, quote: str, first: date, last: date) -> tuple[Fixing, ...]:
        """Of all fixings of a period the first, the lowest, the highest and the last; empty when there are none."""
        ...


def extremes_of(provider: RateProvider, base: str, quote: str, first: date, last: date) -> tuple[Fixing, ...]:
    """Of the fixings of a provider the first, the lowest, the highest and the last; empty when there are none."""
    if isinstance(provider, KnowsExtremes):
        return provider.extremes(base, quote, first, last)
    found = provider.fixings(base, quote, first, last)
    return (found[0], min(found, key=_roughly), max(found, key=_roughly), found[-1]) if found else ()


def _roughly(fixing: Fixing) -> float:
    """A rate to fifteen digits: among thousands of fractions the extremes are found ten times faster so."""
    return fixing.rate.numerator / fixing.rate.denominator


def chained(first: Fixing, second: Fixing, source: str) -> Fixing:
    """The fixing of a/c from those of a/b and b/c; it bears the earlier date of the two."""
    return Fixing(min(first.on, second.on), first.rate * second.rate, source, first.slack + second.slack)


def inverted(fixing: Fixing) -> Fixing:
    """The fixing of b/a from that of a/b."""
    return Fixing(fixing.on, 1 / fixing.rate, fixing.source, fixing.slack)
