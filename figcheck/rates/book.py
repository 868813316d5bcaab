"""Which rate applies: asks the providers in turn, takes the last known fixing, and refuses what is too old.

Nothing is interpolated and nothing is taken from after the anchor date. The first provider that has a recent enough
fixing answers; its name is part of the answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from ..errors import RateUnavailable
from ..records import dataclass
from .coverage import spans
from .model import EXACT, Fixing, KnowsMoves, RateAverage, RateBand, RateProvider
from .official import ECB, MOVE_SPAN, NBP, typical_gap, usual_moves
from .pegs import BANDS, PEGS, PegProvider
from .table import ZLOTY_REFORM, index
from .user import Bridge, UserTable

FIVE_DAY_FLOOR = Fraction(3, 100)
"""No pair is trusted to move less than this in 5 business days: EUR/USD and USD/JPY, 99th percentile, 2015 to 2026."""
MONTH_FLOOR = Fraction(10, 100)
"""Nor less than this in 21 business days; GBP/USD moved 7.6 % and USD/TRY 27.8 %, 99th percentile, 2015 to 2026."""
FIVE_DAY_CEILING, MONTH_CEILING = Fraction(1, 3), Fraction(1, 2)
"""A devaluation in the three years before must not excuse everything; a judgement, above the usual for TRY and ARS."""
WINDOW = 7
"""The number of business days, the anchor's own included, whose fixings make a band."""
MAX_AGE = ((4, 10), (16, 21), (10**6, 45))
"""The oldest fixing that still stands, in days, by the typical gap between fixings: daily 10, weekly 21, monthly 45."""
LOOKBACK = timedelta(days=100)
YEARS_BACK = timedelta(days=3650)
OWN_TABLE = "give a rate in a table of your own (CSV: date,base,quote,rate,source)"
SATURDAY = 5
_DIGITS = 15
_SCALE = 10**15


@dataclass(frozen=True, slots=True, eq=False)
class RateBook:
    """Exchange rates by date, from a chain of providers; the first that knows answers.

    Immutable and shared freely between threads. Currencies are ISO 4217 codes; rates are units of `quote` per unit
    of `base`.
    """

    providers: tuple[RateProvider, ...]

    def band(self, base: str, quote: str, on: date) -> RateBand:
        """The rate on a date, with the range of the seven business days up to it.

        Raises RateUnavailable, saying what was missing and what to do, when no provider has a fixing that is recent
        enough: 10 days for daily sources, 21 for weekly ones.
        """
        return _band(self, base, quote, on)

    def average(self, base: str, quote: str, first: date, last: date) -> RateAverage:
        """The lowest, the mean and the highest rate of a period, both ends included.

        Raises RateUnavailable when no provider covers the period from one end to the other, and ValueError when it
        ends before it begins.
        """
        if last < first:
            raise ValueError(f"the period ends on {last}, before it begins on {first}")
        return _average(self, base, quote, first, last)


def default_book(user_tables: Sequence[UserTable] = ()) -> RateBook:
    """The standard chain: the caller's tables, pegs, the ECB, the NBP, official bands. Reads nothing until asked."""
    banks: tuple[RateProvider, ...] = (ECB, NBP)
    own = PegProvider("pegs", PEGS, banks)
    chain: tuple[RateProvider, ...] = (own, *banks, PegProvider("official bands", BANDS, (own, *banks)))
    for table in reversed(user_tables):
        chain = (table, Bridge(table, chain), *chain)
    return RateBook(chain)


@lru_cache(maxsize=4096)
def _band(book: RateBook, base: str, quote: str, on: date) -> RateBand:
    """See `RateBook.band`."""
    if base == quote:
        one = Fraction(1)
        return RateBand(base, quote, on, one, one, one, on, "same currency", EXACT, EXACT)
    for provider in book.providers:
        found = provider.fixings(base, quote, on - LOOKBACK, on)
        if found and (on - found[-1].on).days <= _patience(found):
            break
    else:
        raise RateUnavailable(
            f"no exchange rate {base}/{quote} for {on}: {_reasons(book, base, quote, on)}; {OWN_TABLE}"
        )
    last = found[-1]
    recent = _recent(found, on)
    low = min(fixing.rate * (1 - fixing.slack) for fixing in recent)
    high = max(fixing.rate * (1 + fixing.slack) for fixing in recent)
    five_day, month = _moves(provider, base, quote, on)
    five_day = min(max(five_day, FIVE_DAY_FLOOR), FIVE_DAY_CEILING)
    month = min(max(month, MONTH_FLOOR), MONTH_CEILING)
    return RateBand(base, quote, on, low, high, last.rate, last.on, last.source, five_day, month)


@lru_cache(maxsize=512)
def _average(book: RateBook, base: str, quote: str, first: date, last: date) -> RateAverage:
    """See `RateBook.average`."""
    if base == quote:
        one = Fraction(1)
        return RateAverage(base, quote, first, last, one, one, one, one, one, 0, "same currency")
    for provider in book.providers:
        found = _period(provider.fixings(base, quote, first - LOOKBACK, last), first, last)
        if found:
            break
    else:
        reasons = _reasons(book, base, quote, last, first)
        raise RateUnavailable(f"no exchange rates {base}/{quote} from {first} to {last}: {reasons}; {OWN_TABLE}")
    months: dict[tuple[int, int], list[Fraction]] = {}
    for fixing in found:
        months.setdefault((fixing.on.year, fixing.on.month), []).append(fixing.rate)
    means = [_mean(rates) for rates in months.values()]
    low = min(fixing.rate * (1 - fixing.slack) for fixing in found)
    high = max(fixing.rate * (1 + fixing.slack) for fixing in found)
    mean = min(max(_mean([fixing.rate for fixing in found]), low), high)
    months_span = max(min(means), low), min(max(means), high)
    return RateAverage(base, quote, first, last, low, mean, high, *months_span, len(found), found[-1].source)


def _period(found: tuple[Fixing, ...], first: date, last: date) -> tuple[Fixing, ...]:
    """Those of a period, or the one in force in it; none unless they reach from one end to the other."""
    if not found:
        return ()
    patience = timedelta(days=_patience(found))
    inside = tuple(fixing for fixing in found if fixing.on >= first) or found[-1:]
    whole = found[0].on - patience <= first and inside[-1].on + patience >= last
    return inside if whole else ()


def _mean(rates: Sequence[Fraction]) -> Fraction:
    """The mean of positive rates, to 15 significant digits of the first: exact sums would grow without end."""
    magnitude = len(str(rates[0].numerator)) - len(str(rates[0].denominator))
    unit = Fraction(10) ** (_DIGITS - magnitude)
    total = sum(int(rate * unit) for rate in rates)
    return Fraction(total, len(rates)) / unit


def _recent(found: tuple[Fixing, ...], on: date) -> tuple[Fixing, ...]:
    """The fixings of the window, but never fewer than the last two of a source that has one a week or less."""
    begin = _window_start(on)
    inside = tuple(fixing for fixing in found if fixing.on >= begin)
    return inside if len(inside) > 1 or (inside and _patience(found) == MAX_AGE[0][1]) else found[-2:]


def _patience(found: Sequence[Fixing]) -> int:
    """How many days the last of these fixings stands."""
    gap = typical_gap([fixing.on.toordinal() for fixing in found])
    return next(days for widest, days in MAX_AGE if gap <= widest)


def _window_start(on: date) -> date:
    """The first of the `WINDOW` business days (Monday to Friday) that end on or before a date."""
    day, left = on, WINDOW
    while True:
        left -= day.weekday() < SATURDAY
        if not left:
            return day
        day -= timedelta(days=1)


def _moves(provider: RateProvider, base: str, quote: str, on: date) -> tuple[Fraction, Fraction]:
    """The pair's own usual moves over 5 and 21 business days."""
    if isinstance(provider, KnowsMoves) and (found := provider.moves(base, quote, on)):
        return found
    fixings = provider.fixings(base, quote, on - MOVE_SPAN, on)
    scaled = [int(fixing.rate / fixings[0].rate * _SCALE) for fixing in fixings]
    return usual_moves([fixing.on.toordinal() for fixing in fixings], scaled)


def _reasons(book: RateBook, base: str, quote: str, on: date, first: date | None = None) -> str:
    """Why nobody answered: an unknown code, a series that ended or had not begun, a table that is out of date."""
    tables = [provider.pairs for provider in book.providers if isinstance(provider, UserTable)]
    own = {code for pairs in tables for pair in pairs for code in pair}
    unknown = [code for code in (base, quote) if code not in own and not spans(code)]
    if unknown:
        return f"no source knows {' or '.join(unknown)}"
    table_end = max(index().as_of.values())
    if (on - table_end).days > MAX_AGE[0][1]:
        return f"the built-in table ends on {table_end}, {(on - table_end).days} days before"
    late = [(code, min(begin for begin, _ in spans(code))) for code in (base, quote) if spans(code)]
    told = [f"the fixings of {code} begin on {begin}" for code, begin in late if begin > (first or on)]
    for code, changed in _new_units(base, quote):
        if first and first < changed <= on:
            told.append(f"{code} became a new unit of money on {changed}, within the period")
        elif not first and changed <= on < changed + LOOKBACK:
            told.append(f"{code} became a new unit of money on {changed}, with no fixing in it yet")
    if not told and first:
        return "no source covers the whole period"
    if not told:
        ends = {p.name: found[-1].on for p in book.providers if (found := p.fixings(base, quote, on - YEARS_BACK, on))}
        told = [f"{name} has none after {end}, {(on - end).days} days before" for name, end in ends.items()]
    return " and ".join(told) or "no source quotes the two of them at that time"


def _new_units(*codes: str) -> list[tuple[str, date]]:
    """The days on which these codes came to mean another unit of money, the reform of the zloty apart."""
    entries = [(code, entry) for (_, code), entry in index().entries.items() if code in codes]
    days = [(code, date.fromordinal(day)) for code, entry in entries for day in entry.breaks]
    return [(code, day) for code, day in days if day != ZLOTY_REFORM]
