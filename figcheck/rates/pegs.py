"""Fixed rates and the periods they held: pegs, official bands, and the irrevocable euro rates of the old currencies.

Sources: Council Regulation (EC) 2866/98 and its amendments for the euro rates; the central bank of each country
for its peg.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from types import MappingProxyType

from ..records import dataclass
from .model import EXACT, Fixing, KnowsMoves, RateProvider, extremes_of

EURO = "irrevocable euro rate"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Peg:
    """One unit of `anchor` is `rate` units of `code`, from `since` to `until` (None: still).

    `slack` is the official band, relative to the rate. `retired` is the last day the money circulated.
    """

    code: str
    anchor: str
    rate: Fraction
    since: date
    until: date | None = None
    slack: Fraction = EXACT
    retired: date | None = None

    @property
    def label(self) -> str:
        """How a report names it."""
        return EURO if self.retired else f"peg to {self.anchor}"


def _peg(code: str, anchor: str, rate: str, since: str, until: str = "") -> Peg:
    return Peg(code, anchor, Fraction(rate), date.fromisoformat(since), date.fromisoformat(until) if until else None)


def _band(code: str, anchor: str, weak: str, strong: str, since: str) -> Peg:
    low, high = Fraction(strong), Fraction(weak)
    middle = (low + high) / 2
    return Peg(code, anchor, middle, date.fromisoformat(since), slack=(high - middle) / middle)


def _euro(code: str, rate: str, since: str = "1999-01-01", retired: str = "2002-02-28") -> Peg:
    return Peg(code, "EUR", Fraction(rate), date.fromisoformat(since), retired=date.fromisoformat(retired))


PEGS: tuple[Peg, ...] = (
    _peg("AED", "USD", "3.6725", "1997-11-01"),
    _peg("SAR", "USD", "3.75", "1986-06-01"),
    _peg("QAR", "USD", "3.64", "1980-07-01"),
    _peg("OMR", "USD", "0.3845", "1986-02-01"),
    _peg("BHD", "USD", "0.376", "1981-01-01"),
    _peg("DJF", "USD", "177.721", "1973-02-20"),
    _peg("XCD", "USD", "2.70", "1976-07-07"),
    _peg("BBD", "USD", "2", "1975-07-05"),
    _peg("BZD", "USD", "2", "1976-05-11"),
    _peg("BSD", "USD", "1", "1973-01-01"),
    _peg("BMD", "USD", "1", "1972-07-31"),
    _peg("PAB", "USD", "1", "1934-01-01"),
    _peg("SVC", "USD", "8.75", "2001-01-01"),
    Peg("KYD", "USD", 1 / Fraction("1.20"), date(1974, 4, 1)),
    _peg("AWG", "USD", "1.79", "1986-01-01"),
    _peg("ANG", "USD", "1.79", "1971-12-23", "2025-03-30"),
    _peg("XCG", "USD", "1.79", "2025-03-31"),
    _band("JOD", "USD", "0.710", "0.708", "1995-10-23"),
    _band("MOP", "HKD", "1.035", "1.025", "1983-10-17"),
    _peg("LBP", "USD", "1507.5", "1999-09-01", "2019-10-16"),
    _peg("MYR", "USD", "3.80", "1998-09-02", "2005-07-20"),
    _peg("ARS", "USD", "1", "1992-01-01", "2002-01-05"),
    _peg("XOF", "EUR", "655.957", "1999-01-01"),
    _peg("XAF", "EUR", "655.957", "1999-01-01"),
    _peg("XOF", "FRF", "100", "1994-01-12", "1998-12-31"),
    _peg("XAF", "FRF", "100", "1994-01-12", "1998-12-31"),
    _peg("XPF", "EUR", "119.331742", "1999-01-01"),
    _peg("KMF", "EUR", "491.96775", "1999-01-01"),
    _peg("CVE", "EUR", "110.265", "1999-01-01"),
    _peg("BAM", "EUR", "1.95583", "1999-01-01"),
    _peg("BAM", "DEM", "1", "1998-06-22", "1998-12-31"),
    _peg("BGN", "EUR", "1.95583", "1999-07-05", "2025-12-31"),
    _peg("NPR", "INR", "1.6", "1993-02-12"),
    _peg("BTN", "INR", "1", "1974-01-01"),
    _peg("BND", "SGD", "1", "1967-06-12"),
    _peg("LSL", "ZAR", "1", "1980-01-19"),
    _peg("SZL", "ZAR", "1", "1974-09-06"),
    _peg("NAD", "ZAR", "1", "1993-09-15"),
    _peg("GIP", "GBP", "1", "1971-08-23"),
    _peg("FKP", "GBP", "1", "1971-02-15"),
    _peg("SHP", "GBP", "1", "1976-02-15"),
    _euro("ATS", "13.7603"),
    _euro("BEF", "40.3399"),
    _euro("DEM", "1.95583", retired="2001-12-31"),
    _euro("ESP", "166.386"),
    _euro("FIM", "5.94573"),
    _euro("FRF", "6.55957", retired="2002-02-17"),
    _euro("IEP", "0.787564", retired="2002-02-09"),
    _euro("ITL", "1936.27"),
    _euro("LUF", "40.3399"),
    _euro("NLG", "2.20371", retired="2002-01-28"),
    _euro("PTE", "200.482"),
    _euro("GRD", "340.750", "2001-01-01"),
    _euro("SIT", "239.640", "2007-01-01", "2007-01-14"),
    _euro("CYP", "0.585274", "2008-01-01", "2008-01-31"),
    _euro("MTL", "0.429300", "2008-01-01", "2008-01-31"),
    _euro("SKK", "30.1260", "2009-01-01", "2009-01-16"),
    _euro("EEK", "15.6466", "2011-01-01", "2011-01-14"),
    _euro("LVL", "0.702804", "2014-01-01", "2014-01-14"),
    _euro("LTL", "3.45280", "2015-01-01", "2015-01-15"),
    _euro("HRK", "7.53450", "2023-01-01", "2023-01-14"),
    _euro("BGN", "1.95583", "2026-01-01", "2026-01-31"),
)
"""Rates that were exact by law or by uninterrupted practice. The euro rates convert the old amounts for ever."""

BANDS: tuple[Peg, ...] = (_band("HKD", "USD", "7.85", "7.75", "2005-05-18"),)
"""Wide official bands, asked only when no central bank of the table has a fixing."""

PARALLEL_MARKETS: frozenset[str] = frozenset(
    {"NGN", "ARS", "LBP", "VES", "VEF", "IRR", "SYP", "ZWL", "ZWG", "MMK", "CUP"}
)
"""Currencies of which a street rate far from the official one is, or long was, in daily use; stories quote either."""


@dataclass(frozen=True, slots=True)
class _Fixed:
    """How a pair hangs on its anchors: by which factor, since when, by which pegs, how exactly."""

    ends: tuple[str, str]
    begin: date
    factor: Fraction
    label: str
    slack: Fraction

    def on(self, day: date) -> Fixing:
        """The rate of a day, where both hang on one anchor."""
        return Fixing(day, self.factor, self.label, self.slack)

    def over(self, fixing: Fixing) -> Fixing:
        """The rate of the pair from one of its anchors."""
        source = f"{self.label}, {fixing.source}"
        return Fixing(fixing.on, fixing.rate * self.factor, source, fixing.slack + self.slack)


@dataclass(frozen=True, slots=True)
class PegProvider:
    """Rates that follow from fixed ones, alone or with fixings of their anchors by the providers in `over`."""

    name: str
    pegs: tuple[Peg, ...]
    over: tuple[RateProvider, ...] = ()

    def fixings(self, base: str, quote: str, first: date, last: date) -> tuple[Fixing, ...]:
        """The pair's fixings, from the day on which all pegs used had begun; every day, when pegs alone decide."""
        fixed = self._fixed(base, quote, first, last)
        if fixed is None:
            return ()
        if fixed.ends[0] == fixed.ends[1]:
            return tuple(fixed.on(fixed.begin + _DAY * day) for day in range((last - fixed.begin).days + 1))
        found = (provider.fixings(*fixed.ends, fixed.begin, last) for provider in self.over)
        return tuple(map(fixed.over, next(filter(None, found), ())))

    def extremes(self, base: str, quote: str, first: date, last: date) -> tuple[Fixing, ...]:
        """Of all `fixings` the first, lowest, highest and last: those of the anchors as the pegs have them."""
        fixed = self._fixed(base, quote, first, last)
        if fixed is None:
            return ()
        if fixed.ends[0] == fixed.ends[1]:
            always = fixed.on(fixed.begin)
            return (always, always, always, fixed.on(last)) if fixed.begin <= last else ()
        found = (extremes_of(provider, *fixed.ends, fixed.begin, last) for provider in self.over)
        return tuple(map(fixed.over, next(filter(None, found), ())))

    def _fixed(self, base: str, quote: str, first: date, last: date) -> _Fixed | None:
        """What the pegs of a pair say; None where it has none."""
        used = [peg for peg in (self._link(base, last), self._link(quote, last)) if peg]
        if not used or base == quote:
            return None
        return _Fixed(
            self._anchors(base, quote, last),
            max(first, *(peg.since for peg in used)),
            self._rate(quote, last) / self._rate(base, last),
            ", ".join(dict.fromkeys(peg.label for peg in used)),
            sum((peg.slack for peg in used), EXACT),
        )

    def moves(self, base: str, quote: str, on: date) -> tuple[Fraction, Fraction] | None:
        """The usual moves of the two anchors against each other: a peg adds none."""
        ends = self._anchors(base, quote, on)
        if ends[0] == ends[1]:
            return EXACT, EXACT
        for provider in self.over:
            if isinstance(provider, KnowsMoves) and (found := provider.moves(*ends, on)) and any(found):
                return found
        return None

    def _anchors(self, base: str, quote: str, on: date) -> tuple[str, str]:
        """What is left to be asked of other providers; a currency that is not pegged is its own anchor."""
        from_, to = self._link(base, on), self._link(quote, on)
        return from_.anchor if from_ else base, to.anchor if to else quote

    def _rate(self, code: str, on: date) -> Fraction:
        """Units of the currency per unit of its anchor."""
        peg = self._link(code, on)
        return peg.rate if peg else Fraction(1)

    def _link(self, code: str, on: date) -> Peg | None:
        """The peg of a currency on a date."""
        held = _by_code(self.pegs).get(code, ())
        return next((peg for peg in held if peg.since <= on <= (peg.until or on)), None)


@cache
def _by_code(pegs: tuple[Peg, ...]) -> Mapping[str, Sequence[Peg]]:
    """The pegs of each currency."""
    found: dict[str, list[Peg]] = {}
    for peg in pegs:
        found.setdefault(peg.code, []).append(peg)
    return MappingProxyType(found)
