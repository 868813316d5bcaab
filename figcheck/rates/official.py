"""The two central banks of the built-in table: the European Central Bank and the National Bank of Poland.

The ECB publishes units of each currency per euro, every business day since 1999. The NBP publishes zlotys per unit:
some 35 currencies every business day (its table A, majors since 1984), the rest once a week (its table B).
Any pair is crossed through the bank's own money, from fixings of the same day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

from ..records import dataclass
from .model import EXACT, Fixing
from .table import ZLOTY_REFORM, Series, series

MOVE_SPAN = timedelta(days=3 * 365)
"""The usual moves of a pair are taken from the three years before the anchor date."""
LEG_LAG = 5
"""Two series of one bank meet on the same day, or on the other's last fixing at most this many days before."""
BUSINESS_WEEK, BUSINESS_MONTH = 7, 30
"""5 and 21 business days, in calendar days."""
_TICK = 10**18
_PART = 10**6

_Legs = tuple[Series | None, Series | None]


@dataclass(frozen=True, slots=True)
class CentralBank:
    """One bank's fixings; `name` is "ECB" or "NBP"."""

    name: str

    def hub(self, on: date) -> str:
        """The bank's own money on that date; the NBP's was the old zloty, PLZ, until the end of 1994."""
        if self.name == "ECB":
            return "EUR"
        return "PLN" if on >= ZLOTY_REFORM else "PLZ"

    def fixings(self, base: str, quote: str, first: date, last: date) -> tuple[Fixing, ...]:
        """All fixings of the pair from `first` to `last`, in the units in force on `last`; empty when unknown."""
        legs = self._legs(base, quote, last)
        if legs is None:
            return ()
        source = self._source(base, quote, last)
        return tuple(_fixing(legs, meeting, source) for meeting in _meetings(legs, first, last))

    def extremes(self, base: str, quote: str, first: date, last: date) -> tuple[Fixing, ...]:
        """Of all `fixings` the first, the lowest, the highest and the last; empty when there are none."""
        legs = self._legs(base, quote, last)
        meetings = list(_meetings(legs, first, last)) if legs else []
        if legs is None or not meetings:
            return ()
        # to fifteen digits: among thousands of fractions the extremes are found fifty times faster so
        over, under = legs
        multiplier, divisor = under.scale if under else 1, over.scale if over else 1
        tops = [multiplier * over.values[top] if over else multiplier for _, top, _ in meetings]
        bottoms = [divisor * under.values[bottom] if under else divisor for _, _, bottom in meetings]
        rough = [top / bottom for top, bottom in zip(tops, bottoms, strict=True)]
        wanted = (0, rough.index(min(rough)), rough.index(max(rough)), -1)
        source = self._source(base, quote, last)
        return tuple(_fixing(legs, meetings[at], source) for at in wanted)

    def _source(self, base: str, quote: str, on: date) -> str:
        hub = self.hub(on)
        return self.name if hub in (base, quote) else f"{self.name} cross via {hub}"

    def moves(self, base: str, quote: str, on: date) -> tuple[Fraction, Fraction] | None:
        """The 99th percentiles of the pair's moves over 5 and 21 business days; None when the pair is unknown."""
        legs = self._legs(base, quote, on)
        if legs is None:
            return None
        meetings = list(_meetings(legs, on - MOVE_SPAN, on))
        over, under = (leg.values if leg else None for leg in legs)
        tops = [over[top] * _TICK for _, top, _ in meetings] if over else [_TICK] * len(meetings)
        if under:
            tops = [value // under[bottom] for value, (_, _, bottom) in zip(tops, meetings, strict=True)]
        return usual_moves([day for day, _, _ in meetings], tops)

    def _legs(self, base: str, quote: str, on: date) -> _Legs | None:
        """The series above and below the fraction bar of base/quote (None for the hub), or None for no such pair."""
        over, under = (quote, base) if self.name == "ECB" else (base, quote)
        hub = self.hub(on)
        above = None if over == hub else series(self.name, over)
        below = None if under == hub else series(self.name, under)
        known = (above or over == hub) and (below or under == hub) and base != quote
        return (above, below) if known else None


def _fixing(legs: _Legs, meeting: tuple[int, int, int], source: str) -> Fixing:
    """The rate of a day on which both legs have a fixing."""
    day, top, bottom = meeting
    over, under = legs
    above, below, slack = under.scale if under else 1, over.scale if over else 1, EXACT
    if over:
        above, slack = above * over.values[top], over.slack(top)
    if under:
        below, lower = below * under.values[bottom], under.slack(bottom)
        slack = slack + lower if lower else slack
    return Fixing(date.fromordinal(day), Fraction(above, below), source, slack)


def usual_moves(days: Sequence[int], ticks: Sequence[int]) -> tuple[Fraction, Fraction]:
    """The 99th percentiles of the relative moves of `ticks` over 5 and 21 business days; 0 where there is no pair.

    `days` are ordinals; fixings that come once a week are compared at a lag of one and of four fixings.
    """
    gap = typical_gap(days)
    lags = [max(1, round(span / gap)) for span in (BUSINESS_WEEK, BUSINESS_MONTH)]
    if gap == 1:
        lags = [5, 21]
    found = []
    for lag in lags:
        moves = sorted(abs(now - then) * _PART // then for then, now in zip(ticks, ticks[lag:], strict=False))
        found.append(Fraction(moves[(len(moves) * 99 - 1) // 100], _PART) if moves else EXACT)
    return found[0], found[1]


def typical_gap(days: Sequence[int]) -> int:
    """The median number of days between fixings: 1 for daily ones, 7 for weekly ones; 1 for fewer than two."""
    gaps = sorted(after - before for before, after in pairwise(days))
    return gaps[len(gaps) // 2] if gaps else 1


def _meetings(legs: _Legs, first: date, last: date) -> Iterable[tuple[int, int, int]]:
    """The days on which both legs have a fixing, with its position in each (0 for the hub).

    The sparser leg sets the days; a day missing from the other leg takes that one's last fixing before, `LEG_LAG`
    days at most.
    """
    over, under = legs
    if over is None or under is None:
        only = over or under
        if only is None:
            return ()
        reach = only.reach(first, last)
        places = range(reach.start, reach.stop)
        return zip(only.days[reach], places, places, strict=True)
    above, below = over.reach(first, last), under.reach(first, last)
    days = over.days[above]
    if days == under.days[below]:
        return zip(days, range(above.start, above.stop), range(below.start, below.stop), strict=True)
    return _met(over, under, above, below)


def _met(over: Series, under: Series, above: slice, below: slice) -> Iterator[tuple[int, int, int]]:
    """The same of two legs that were not fixed on the same days."""
    if above.stop - above.start <= below.stop - below.start:
        for top in range(above.start, above.stop):
            bottom = bisect_right(under.days, over.days[top]) - 1
            if bottom >= below.start and over.days[top] - under.days[bottom] <= LEG_LAG:
                yield over.days[top], top, bottom
    else:
        for bottom in range(below.start, below.stop):
            top = bisect_right(over.days, under.days[bottom]) - 1
            if top >= above.start and under.days[bottom] - over.days[top] <= LEG_LAG:
                yield under.days[bottom], top, bottom


ECB = CentralBank("ECB")
NBP = CentralBank("NBP")
