"""Known defects of the published series and known changes of money, each checked by hand, each with its reason.

Only `figcheck.rates.build` reads this. A spike, a zero or a leap in the sources that is not listed here stops the
build, and so does an entry here that the sources no longer need.
"""

from __future__ import annotations

from datetime import date

from ..records import dataclass


@dataclass(frozen=True, slots=True)
class Dropped:
    """Fixings from `first` to `last`, both included, that do not enter the table."""

    source: str
    code: str
    first: date
    last: date
    why: str


@dataclass(frozen=True, slots=True)
class Break:
    """From `on` the code means another unit of money, or another money: no lookup reads across that day."""

    source: str
    code: str
    on: date
    why: str


@dataclass(frozen=True, slots=True)
class Leap:
    """A move beyond five-fold that was real: the first fixing of the new level is of the day `on`."""

    source: str
    code: str
    on: date
    why: str


def _dropped(code: str, first: str, last: str, why: str) -> Dropped:
    return Dropped("NBP", code, date.fromisoformat(first), date.fromisoformat(last), why)


_ONE_OFF = "one fixing far from both its neighbours, which agree"

DROPPED: tuple[Dropped, ...] = (
    _dropped("KWD", "1990-10-15", "1990-10-15", "printed as 0.00 during the occupation of Kuwait"),
    _dropped("ZWR", "2009-02-11", "2009-02-18", "below the eighth decimal, printed as 0.00000000"),
    _dropped("INR", "1984-01-23", "1984-01-23", _ONE_OFF + " (5.24 between 9.28 and 9.24)"),
    _dropped("SAR", "1984-05-28", "1984-06-04", "81.5 between 31.6 and 31.3: the Saudi riyal stood still at that time"),
    _dropped("YUD", "1985-06-10", "1985-06-10", _ONE_OFF + " (0.97 between 0.60 and 0.58)"),
    _dropped("YUD", "1986-03-03", "1986-03-17", "0.35 between 0.54 and 0.51, and back"),
    _dropped("LBP", "1987-01-12", "1987-01-26", "2.2 between 2.97 and 2.83: a rate of another day or market, and back"),
    _dropped("INR", "1988-09-05", "1988-09-05", _ONE_OFF + " (92.80 between 32.25 and 32.53)"),
    _dropped("LBP", "1990-09-10", "1990-09-24", "8.0 between 10.7 and 10.7: a rate of another day or market, and back"),
    _dropped("IRR", "1991-02-22", "1991-04-25", "a second, 20 times weaker rate printed for two months, then undone"),
    _dropped("KWD", "1991-07-08", "1991-07-08", _ONE_OFF + " (10,334 between 40,279 and 40,030)"),
    _dropped("XDR", "1992-05-08", "1992-05-08", "a digit lost: 1,882 between 18,843 and 18,910"),
    _dropped("TRL", "1992-06-10", "1992-06-10", _ONE_OFF + " (1.19 between 2.00 and 2.00)"),
    _dropped("BYB", "1999-01-19", "1999-01-19", _ONE_OFF + " (302,000 per dollar between 219,000 and 220,000)"),
    _dropped("IQD", "1999-09-14", "1999-09-28", "one tenth of the official rate on two days, then undone"),
    _dropped("MMK", "1999-12-21", "1999-12-21", _ONE_OFF + " (the official rate stood at about 6.2 per dollar)"),
    _dropped("HTG", "2000-10-10", "2000-10-10", _ONE_OFF + " (28 per dollar between 23 and 22)"),
    _dropped("GYD", "2001-12-18", "2001-12-18", _ONE_OFF + " (0.0383 between 0.0222 and 0.0224)"),
    _dropped("CDF", "2003-06-24", "2003-06-24", _ONE_OFF + " (320 per dollar between 414 and 429)"),
    _dropped("DOP", "2004-02-03", "2004-02-03", _ONE_OFF + " (53 per dollar between 40 and 42)"),
    _dropped("IQD", "2004-03-02", "2004-03-30", "a placeholder of exactly 1,000 per dollar, between 0.31 and 1,435"),
    _dropped("VEB", "2004-06-30", "2004-06-30", _ONE_OFF + " (1,911 per dollar between 2,643 and 2,539)"),
    _dropped("GEL", "2004-10-27", "2004-10-27", _ONE_OFF + " (3.73 between 1.87 and 1.85)"),
    _dropped("SLL", "2006-06-07", "2006-06-07", _ONE_OFF + " (2,969 per dollar between 2,357 and 2,353)"),
    _dropped("SLL", "2006-08-23", "2006-08-23", _ONE_OFF + " (2,965 per dollar between 2,362 and 2,354)"),
    _dropped("ZWD", "2006-08-02", "2006-08-02", "still in old dollars, a day after 1,000 of them became one"),
    _dropped("LYD", "2011-02-09", "2011-02-09", _ONE_OFF + " (4.64 between 2.29 and 2.32)"),
    _dropped(
        "MMK", "2012-01-04", "2012-04-04", "a hundredth of the official 6.4 per dollar: the kyat floated on 1 April"
    ),
    _dropped("MMK", "2018-08-01", "2018-08-01", _ONE_OFF + " (0.00324 between 0.00258 and 0.00250)"),
    _dropped("VES", "2021-10-06", "2021-10-06", "still in old bolivares, five days after 1,000,000 of them became one"),
    _dropped(
        "ZWL", "2024-05-08", "2024-08-28", "rates of the new ZiG printed under the code of the dollar it replaced"
    ),
)

BREAKS: tuple[Break, ...] = (
    Break("NBP", "ZWD", date(2006, 8, 1), "1,000 old Zimbabwe dollars became one"),
    Break("NBP", "ZWL", date(2019, 2, 22), "the dollar of 2009, long out of use, and the RTGS dollar share the code"),
    Break("NBP", "VES", date(2021, 10, 1), "1,000,000 old bolivares became one; the code stayed"),
    Break("NBP", "SYP", date(2026, 1, 1), "100 old Syrian pounds became one; the code stayed"),
)

LEAPS: tuple[Leap, ...] = (
    Leap("NBP", "YUN", date(1992, 1, 28), "devaluation of January 1992"),
    Leap("NBP", "CDF", date(2001, 10, 23), "the official rate was freed, from 4.5 to 320 per dollar"),
    Leap("NBP", "ZWD", date(2003, 3, 18), "devaluation from 55 to 824 per dollar"),
    Leap("NBP", "IQD", date(2004, 4, 14), "the official 0.31 per dollar gave way to the market rate"),
    Leap("NBP", "ZWD", date(2007, 9, 12), "devaluation from 250 to 30,000 per dollar"),
    Leap("NBP", "ZWD", date(2008, 5, 14), "the rate was freed in the hyperinflation"),
    Leap("NBP", "ZWD", date(2008, 6, 18), "hyperinflation; the bank prints a single significant digit"),
    Leap("NBP", "ZWR", date(2008, 11, 19), "hyperinflation"),
    Leap("NBP", "ZWR", date(2008, 12, 17), "hyperinflation"),
    Leap("NBP", "ZWR", date(2009, 2, 4), "hyperinflation; the bank prints a single significant digit"),
    Leap("NBP", "MMK", date(2012, 4, 11), "the kyat floated on 1 April 2012, from 6.4 to 820 per dollar"),
    Leap("NBP", "VEF", date(2018, 2, 7), "the official 10 per dollar gave way to an auction rate of 25,000"),
    Leap("NBP", "SDG", date(2021, 2, 24), "devaluation from 55 to 375 per dollar"),
    Leap("NBP", "LBP", date(2023, 2, 8), "devaluation from 1,507.5 to 15,000 per dollar"),
    Leap("NBP", "SYP", date(2023, 8, 2), "devaluation, to 12,900 per dollar"),
    Leap("NBP", "LBP", date(2024, 2, 21), "devaluation from 15,000 to 89,500 per dollar"),
    Leap("NBP", "IRR", date(2026, 1, 14), "the official 42,000 per dollar gave way to the market rate"),
)
