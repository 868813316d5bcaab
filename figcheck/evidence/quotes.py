"""Rates of exchange as a pair of amounts may mean them: of the day of publication, of another time, or of any on
record.

Each defensible reading of the pair is a `Quote`. The first under which the amounts agree is the one judged, so that a
claim is contradicted only when none of them fits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache

from ..authoring import Context
from ..errors import RateUnavailable
from ..house import PLAIN_HOUSE, House, NamedBy
from ..interval import Interval, between, point
from ..laws.calendar import days_in_month
from ..model import CalendarDate, Figure, Kind, Relation
from ..rates.book import RateBook
from ..rates.model import extremes_of
from ..rates.pegs import PARALLEL_MARKETS
from ..records import dataclass
from .amounts import Ratio, ratios

# bid and ask, other sources, and the hours between two fixings: one per cent of the rate
SOURCES = Fraction(1, 100)
# a period's rates already hold every day of it; a newsroom's own rate may lie this far outside
PERIOD_ROOM = Fraction(3, 100)
# a price in a second country is set by the shop, with that country's taxes, and not converted
PRICE_ROOM = Fraction(2, 5)
# what the street pays above the official rate where two markets exist: up to twice, in bad years
STREET = Fraction(2)
# where a story says that it quotes the street, which in Lebanon and Venezuela has paid ten times the official rate
STREET_AT_MOST = Fraction(20)
# the first year of the built-in rates
FIRST_YEAR = 1984
_FIRST = date(FIRST_YEAR, 1, 1)
# "last year", "a year earlier": at most this many years before publication
YEARS_BACK = 2
_FAR = date(2100, 1, 1)


@dataclass(frozen=True, slots=True)
class Quote:
    """One reading of a pair of amounts: how many units of the target's currency one unit of the source's buys.

    `days` are the rates themselves, `tight` and `loose` those with room for doubt. `on` is false where they are those
    of all years on record.
    """

    base: str
    quote: str
    days: Interval
    tight: Interval
    loose: Interval
    rate: Fraction
    note: str
    on: bool = True


def quotes(relation: Relation, context: Context) -> tuple[list[Quote], list[str]]:
    """All readings of a pair of amounts, the likeliest first, and why others have no rate."""
    found: list[Quote] = []
    reasons: list[str] = []
    for base, quote in code_pairs(relation):
        try:
            found += [_roomy(item, relation) for item in _by_time(base, quote, relation, context)]
        except RateUnavailable as reason:
            reasons.append(str(reason))
    per = ratios(relation.one("source"), relation.one("target"))
    return [_per(quote, ratio) for quote in found for ratio in per] if per else found, reasons


def _per(quote: Quote, ratio: Ratio) -> Quote:
    """A quote for prices of two measures: "£1.50 a litre ($7.70 a gallon)"."""
    factor = ratio.factor
    return replace(
        quote,
        days=quote.days.scaled(factor),
        tight=quote.tight.scaled(factor),
        loose=quote.loose.scaled(factor),
        rate=quote.rate * factor,
        note=f"{quote.note}; {ratio.of} to {ratio.to} × {digits(1 / factor)}",
    )


def code_pairs(relation: Relation) -> list[tuple[str, str]]:
    """The currencies that source and target may stand for, the likeliest pair first."""
    sources = (relation.cue("source_codes") or "").split()
    targets = (relation.cue("target_codes") or "").split()
    pairs = [(a, b) for a in sources for b in targets]
    return sorted(pairs, key=lambda pair: sources.index(pair[0]) + targets.index(pair[1]))


def _by_time(base: str, quote: str, relation: Relation, context: Context) -> Iterator[Quote]:
    """The rate of the day of publication, and those of the other times that the sentence speaks of."""
    book, published = context.rates, context.published
    spoken = spoken_of(relation, context)
    then = relation.cue("then") is not None or relation.cue("inflated") is not None
    if published is None:
        yield from over(book, base, quote, spoken) if then and spoken else iter((_ever(book, base, quote),))
        return
    if then:
        yield from over(book, base, quote, spoken) if spoken else iter((_until(book, base, quote, published),))
        return
    yield at(book, base, quote, published)
    yield from over(book, base, quote, spoken)
    past = {word for key, word in relation.cues if key == "past"}
    if "long" in past:
        yield _until(book, base, quote, published)
    elif "year" in past:
        yield from over(book, base, quote, [(published.replace(year=published.year - YEARS_BACK, day=1), published)])


def spoken_of(relation: Relation, context: Context) -> list[tuple[date, date]]:
    """The days, months and years in the past that the sentence of a pair names, each from its first to its last day."""
    fiscal = {text for key, text in relation.cues if key == "fiscal"}
    periods = []
    for figure in relation.role("when"):
        house = context.house if figure.text in fiscal else PLAIN_HOUSE
        if period := _period(figure, context.published, house):
            periods.append(period)
    return periods


def _period(figure: Figure, published: date | None, house: House) -> tuple[date, date] | None:
    """The first and the last day that a printed time names; a fiscal year is the house's, others are the calendar's."""
    when = figure.when
    month: int | None = None
    day: int | None = None
    if isinstance(when, CalendarDate) and when.year is not None:
        year, month, day = when.year, when.month, when.day
    elif figure.kind is Kind.YEAR and figure.stated is not None:
        year = int(figure.stated)
    else:
        return None
    is_fiscal = month is None and house.fiscal_year_start != 1
    if not FIRST_YEAR <= year <= (published.year if published else _FAR.year) + is_fiscal:
        return None
    if is_fiscal:
        first, last = _fiscal_year(year, house)
        if published is not None and first > published:
            return None
    else:
        try:
            first = date(year, month or 1, day or 1)
            last = date(year, month or 12, day or days_in_month(year, month or 12))
        except ValueError:
            return None
    if published is not None:
        first, last = min(first, published), min(last, published)
    return first, last


def _fiscal_year(year: int, house: House) -> tuple[date, date]:
    """The first and the last day of "fiscal 2024" by the house's calendar."""
    opening = year - 1 if house.fiscal_year_named_by is NamedBy.END else year
    first = date(opening, house.fiscal_year_start, 1)
    return first, first.replace(year=opening + 1) - timedelta(days=1)


def at(book: RateBook, base: str, quote: str, on: date) -> Quote:
    """The rate of one day. Raises RateUnavailable."""
    if base == quote:
        return _same(base)
    band = book.band(base, quote, on)
    week = between(band.low, band.high).widened(SOURCES)
    note = f"{base}/{quote} {digits(band.rate)}, {band.source}, {band.on}"
    return Quote(base, quote, week, week.widened(band.five_day), week.widened(band.month), band.rate, note)


def _same(code: str) -> Quote:
    one = point(1)
    return Quote(code, code, one, one, one, Fraction(1), f"both in {code}")


def over(book: RateBook, base: str, quote: str, periods: list[tuple[date, date]]) -> Iterator[Quote]:
    """The rates of other periods; one without rates is passed over."""
    for first, last in periods:
        try:
            yield _in_period(book, base, quote, first, last)
        except RateUnavailable:
            continue


def _in_period(book: RateBook, base: str, quote: str, first: date, last: date) -> Quote:
    if base == quote:
        return _same(base)
    if first == last:
        return at(book, base, quote, first)
    average = book.average(base, quote, first, last)
    days = between(average.low, average.high).widened(SOURCES)
    span = f"{digits(average.low)} to {digits(average.high)}"
    note = f"{base}/{quote} {span}, {average.source}, {first} to {last}"
    return Quote(base, quote, days, days.widened(PERIOD_ROOM), days.widened(PERIOD_ROOM * 3), average.mean, note)


def _until(book: RateBook, base: str, quote: str, last: date) -> Quote:
    """Any rate up to a day: the amount is of an earlier time that the sentence does not name."""
    return _history(book, base, quote, (_FIRST, last), f"until {last}")


def _ever(book: RateBook, base: str, quote: str) -> Quote:
    """Any rate on record: the story has no date."""
    return _history(book, base, quote, (_FIRST, _FAR), "no date given")


def between_years(relation: Relation, context: Context, first: int, last: int) -> list[Quote]:
    """The rates of some years for each reading of a pair, as far as they are on record; empty where one has none."""
    try:
        return [
            _history(context.rates, *pair, (date(first, 1, 1), date(last, 12, 31)), f"the years from {first} to {last}")
            for pair in code_pairs(relation)
        ]
    except RateUnavailable:
        return []


@lru_cache(maxsize=512)
def _history(book: RateBook, base: str, quote: str, period: tuple[date, date], words: str) -> Quote:
    """The lowest and the highest rate on record in a period. Raises RateUnavailable for a pair that no source knows."""
    if base == quote:
        return _same(base)
    found = next(
        (
            known
            for provider in reversed(book.providers)  # the last of the chain reach back farthest
            if (known := extremes_of(provider, base, quote, *period))
        ),
        (),
    )
    rates = [fixing.rate for fixing in found[1:3]]
    years = [found[0].on.year, found[-1].on.year] if found else []
    if not rates:
        raise RateUnavailable(f"no exchange rate {base}/{quote} is known, {words}")
    days = between(min(rates), max(rates)).widened(PERIOD_ROOM)
    span = f"{digits(min(rates))} to {digits(max(rates))} from {min(years)} to {max(years)}"
    return Quote(base, quote, days, days, days, rates[-1], f"{base}/{quote} was {span}, {words}", on=False)


def _roomy(quote: Quote, relation: Relation) -> Quote:
    """A quote with the room that two markets, a shop's own prices or the prices of another time call for."""
    quote = _of_two_markets(quote, relation.cue("market"))
    tight, loose, note = quote.tight, quote.loose, quote.note
    if relation.cue("price"):
        tight, loose = tight.widened(PRICE_ROOM), loose.widened(PRICE_ROOM)
    if relation.cue("inflated"):
        tight, loose, note = Interval(tight.lo, None), Interval(loose.lo, None), f"{note}, and prices have risen since"
    return replace(quote, tight=tight, loose=loose, note=note)


def _of_two_markets(quote: Quote, market: str | None) -> Quote:
    """A quote of a currency with a street rate beside the official one, which its note then says it is.

    Where the story names neither, the street's may be meant, up to twice the official one; where it names the street's,
    no source has it, and the official one is only a bound.
    """
    if (quote.base in PARALLEL_MARKETS) == (quote.quote in PARALLEL_MARKETS):
        return quote
    note = f"{quote.note}, the official rate"
    if market == "official":
        return replace(quote, note=note)
    top = STREET_AT_MOST if market == "street" else STREET
    street = between(1, top)
    street = street.reciprocal() if quote.base in PARALLEL_MARKETS else street
    note += "; the story quotes the street's" if market == "street" else "; the street's may be meant"
    return replace(quote, tight=quote.tight * street, loose=quote.loose * street, note=note)


def digits(value: Fraction) -> str:
    """A rate with four digits, in plain notation."""
    text = f"{float(value):.4g}"
    if value >= 1000:
        return f"{float(value):,.0f}"
    return f"{float(value):.12f}".rstrip("0") if "e" in text else text


def show_rate(rate: Fraction) -> str:
    """A rate with four digits; one far below 1 as the reciprocal of what a newspaper would print."""
    return f"1/{digits(1 / rate)}" if 0 < rate * 20 < 1 else digits(rate)
