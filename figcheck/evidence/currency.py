"""What exchange rates say of an amount in two currencies: the rates of the day it speaks of, and how far they move.

Each defensible reading of the pair is a `Quote`: which currencies the signs stand for and which day the rate is of. The
first reading under which the amounts agree is the one judged, so a claim is contradicted only when none of them fits.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from ..authoring import Context
from ..errors import RateUnavailable
from ..interval import Interval, between, hull, point
from ..laws.conversion import CONVERSION, SOURCE_ROOM
from ..model import Alternative, CalendarDate, Evidence, Figure, Kind, Qualifier, Relation
from ..rates.book import RateBook
from ..rates.pegs import PARALLEL_MARKETS
from ..units import currencies
from ..working import printed, show

# bid and ask, other sources and the hours between two fixings: at most one per cent (CHECKS of ECB and newspaper rates)
SOURCES = Fraction(1, 100)
# a period's rates already hold every day of it; a newsroom's own rate may lie this far outside
PERIOD_ROOM = Fraction(3, 100)
# two conversions in one story may use rates of different days: 3% apart is usual, 10% is a month of a restless pair
DAYS_ROOM, WEEKS_ROOM = Fraction(3, 100), Fraction(10, 100)
# what "about" leaves open of an amount that is printed with three digits or more
DIGITS_ROOM = Fraction(1, 100)
# a price in a second country is set by the shop, with that country's taxes, and not converted
PRICE_ROOM = Fraction(2, 5)
# what the street pays above the official rate where two markets exist: up to twice, in bad years
STREET = Fraction(2)
# the first year of the built-in rates
FIRST_YEAR = 1984
Bound = Fraction | Decimal | int | None
BOUNDS = frozenset(Qualifier) - {Qualifier.ABOUT, Qualifier.EXACTLY}
_DOLLARS = ("AUD", "CAD", "NZD", "HKD", "SGD", "USD")


@dataclass(frozen=True, slots=True)
class Quote:
    """One reading of a pair of amounts: how many units of the target's currency one unit of the source's buys.

    `on` is false where the rates are those of all years on record.
    """

    base: str
    quote: str
    tight: Interval
    loose: Interval
    rate: Fraction
    note: str
    on: bool = True


def exchange(relation: Relation, context: Context) -> Evidence:
    """The rate of exchange of a pair of amounts, as the best of its readings.

    Doubtful beyond one per cent and the pair's usual move of five days (3% at least), wrong beyond its usual move of a month
    (10% at least). Without a date the whole history of the rate is allowed. Missing where no source knows the pair.
    """
    source, target = relation.one("source"), relation.one("target")
    quotes, reasons = _quotes(relation, context)
    if not quotes:
        return Evidence(missing=next(iter(reasons), "no exchange rate is known for this pair"))
    chosen = best(source, target, quotes)
    inputs = _figures(source, target)
    return Evidence(
        tight={**inputs, "factor": (chosen.tight,)},
        loose={**inputs, "factor": (chosen.loose,)},
        shown={"factor": show_rate(chosen.rate)},
        alternatives=tuple(_slips(relation, context, chosen)),
        note=chosen.note,
        line=_line(source, target, chosen),
    )


def _line(source: Figure, target: Figure, chosen: Quote) -> str:
    """The arithmetic as an editor would do it, with the rate's source and date."""
    given, stated = shown(source), shown(target)
    if source.stated is None or target.stated is None or not source.stated:
        return ""
    if not chosen.on and chosen.base != chosen.quote:
        implied = Fraction(target.stated) / Fraction(source.stated)
        return f"{stated} ÷ {given} = {show_rate(implied)} ({chosen.note})"
    value = show(Fraction(source.stated) * chosen.rate, target)
    return f"{given} × {show_rate(chosen.rate)} = {value}; stated: {stated} ({chosen.note})"


def shown(figure: Figure) -> str:
    """A figure as printed; one end of a range by its value."""
    if figure.upper is None or figure.stated is None:
        return printed(figure)
    return show(Fraction(figure.stated), figure)


def best(source: Figure, target: Figure, quotes: list[Quote]) -> Quote:
    """The first quote under which the amounts agree, by the tight rates or else the loose ones; or the first of all."""
    inputs = _figures(source, target)
    stated = inputs.get("target", (target.loose,))[0]
    given = inputs.get("source", (source.loose,))[0]
    for width in ("tight", "loose"):
        for quote in quotes:
            factor = quote.tight if width == "tight" else quote.loose
            computed = CONVERSION.solve["target"]({"source": (given,), "factor": (factor,)})
            if not stated.disjoint(computed):
                return quote
    return quotes[0]


def _figures(source: Figure, target: Figure) -> dict[str, tuple[Interval, ...]]:
    """The amounts as read for a conversion.

    "about" before one of two amounts speaks of its rounding only, since the rate has room of its own: five per cent, or one
    where three digits are printed. "Up to" is said of both, so that the bounds are converted. A rate of exchange ("$1 = N410") is of exactly one unit.
    """
    found = {}
    for role, figure in (("source", source), ("target", target)):
        if figure.qualifier is Qualifier.ABOUT and figure.upper is None and figure.stated:
            found[role] = (_about(figure),)
        elif figure.qualifier in BOUNDS:
            found[role] = (bounded(figure),)
        elif figure.stated == 1 and figure.place == 0 and figure.qualifier is None:
            found[role] = (point(1),)
    return found


def bounded(figure: Figure) -> Interval:
    """A bound ("more than 400") as the amount it is converted from: what rounds to it, or lies a tenth beyond it at most."""
    if figure.stated is None or figure.qualifier not in BOUNDS or figure.upper is not None:
        return figure.loose
    near = point(figure.stated).widened(SOURCE_ROOM)
    low, high = figure.loose.lo, figure.loose.hi
    return hull((as_printed(figure), Interval(_nearer(low, near.lo, max), _nearer(high, near.hi, min))))


def _nearer(end: Bound, limit: Bound, choose: Callable[[Fraction, Fraction], Fraction]) -> Bound:
    """The end of an interval, but no farther than a limit."""
    assert limit is not None, "the limits are finite"
    return limit if end is None else choose(Fraction(end), Fraction(limit))


def as_printed(figure: Figure) -> Interval:
    """What rounds to the printed digits, hedge apart: trailing zeros are not vouched for, two digits always are."""
    assert figure.stated is not None, "the caller has seen to it"
    digits = figure.stated.normalize()
    last_but_zeros, second = digits.as_tuple().exponent, digits.adjusted() - 1
    assert isinstance(last_but_zeros, int), "a stated value is finite"
    place = max(figure.place, min(last_but_zeros, second))
    return point(figure.stated).padded(Fraction(10) ** place / 2)


def _about(figure: Figure) -> Interval:
    """A hedged amount, as near as its digits say that it is known."""
    assert figure.stated is not None, "the caller has seen to it"
    unit = Fraction(10) ** figure.place
    if abs(figure.stated) < 100 * unit:
        return figure.tight
    return point(figure.stated).widened(DIGITS_ROOM).padded(unit)


def show_rate(rate: Fraction) -> str:
    """A rate with four digits; one far below 1 as the reciprocal of what a newspaper would print."""
    if rate * 20 < 1:
        return f"1/{_digits(1 / rate)}"
    return _digits(rate)


def _digits(value: Fraction) -> str:
    text = f"{float(value):.4g}"
    return f"{float(value):,.0f}" if "e" in text or value >= 1000 else text


def _quotes(relation: Relation, context: Context) -> tuple[list[Quote], list[str]]:
    """All readings of the pair, the likeliest first, and why others have no rate."""
    found: list[Quote] = []
    reasons: list[str] = []
    for base, quote in _code_pairs(relation):
        try:
            found += [_roomy(item, relation) for item in _by_time(base, quote, relation, context)]
        except RateUnavailable as reason:
            reasons.append(str(reason))
    return found, reasons


def _code_pairs(relation: Relation) -> Iterator[tuple[str, str]]:
    """The currencies that source and target may stand for."""
    sources = (relation.cue("source_codes") or "").split()
    targets = (relation.cue("target_codes") or "").split()
    pairs = [(a, b) for a in sources for b in targets]
    yield from sorted(pairs, key=lambda pair: sources.index(pair[0]) + targets.index(pair[1]))


def _by_time(base: str, quote: str, relation: Relation, context: Context) -> Iterator[Quote]:
    """The rate of the day of publication, and those of the other times that the sentence speaks of."""
    book, published = context.rates, context.published
    spoken = [period for figure in relation.role("when") if (period := _period(figure, published))]
    then = relation.cue("then") is not None
    if published is None:
        if then and spoken:
            yield from _over(book, base, quote, spoken)
        else:
            yield _ever(book, base, quote)
        return
    if then:
        yield from _over(book, base, quote, spoken) if spoken else iter((_until(book, base, quote, published),))
        return
    yield _on(book, base, quote, published)
    yield from _over(book, base, quote, spoken)
    past = {word for key, word in relation.cues if key == "past"}
    if "long" in past:
        yield _until(book, base, quote, published)
    elif "year" in past:
        yield from _over(book, base, quote, [(published.replace(year=published.year - 2, day=1), published)])


def _period(figure: Figure, published: date | None) -> tuple[date, date] | None:
    """The days that a printed date, month or year may mean, when they lie in the past."""
    when = figure.when
    if isinstance(when, CalendarDate) and when.year is not None:
        year, month, day = when.year, when.month, when.day
    elif figure.kind is Kind.YEAR and figure.stated is not None:
        year, month, day = int(figure.stated), None, None
    else:
        return None
    if not FIRST_YEAR <= year <= (published.year if published else date.max.year - 1):
        return None
    try:
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        return None
    if published is not None:
        first, last = min(first, published), min(last, published)
    return first, last


def _on(book: RateBook, base: str, quote: str, on: date) -> Quote:
    """The rate of one day."""
    if base == quote:
        return _same(base)
    band = book.band(base, quote, on)
    week = between(band.low, band.high).widened(SOURCES)
    return Quote(
        base,
        quote,
        week.widened(band.five_day),
        week.widened(band.month),
        band.rate,
        f"{base}/{quote} {_digits(band.rate)}, {band.source}, {band.on}",
    )


def _same(code: str) -> Quote:
    one = point(1)
    return Quote(code, code, one, one, Fraction(1), f"both in {code}")


def _over(book: RateBook, base: str, quote: str, periods: list[tuple[date, date]]) -> Iterator[Quote]:
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
        return _on(book, base, quote, first)
    average = book.average(base, quote, first, last)
    days = between(average.low, average.high)
    return Quote(
        base,
        quote,
        days.widened(PERIOD_ROOM),
        days.widened(PERIOD_ROOM * 3),
        average.mean,
        f"{base}/{quote} {_digits(average.low)} to {_digits(average.high)}, {average.source}, {first} to {last}",
    )


def _until(book: RateBook, base: str, quote: str, last: date) -> Quote:
    """Any rate up to a day: the amount is of an earlier time that the sentence does not name."""
    return _history(book, base, quote, last, f"until {last}")


def _ever(book: RateBook, base: str, quote: str) -> Quote:
    """Any rate on record: the story has no date."""
    return _history(book, base, quote, date.max, "no date given")


@lru_cache(maxsize=512)
def _history(book: RateBook, base: str, quote: str, last: date, words: str) -> Quote:
    """The lowest and the highest rate on record. Raises RateUnavailable for a pair that no source knows."""
    if base == quote:
        return _same(base)
    rates: list[Fraction] = []
    years: list[date] = []
    end = min(last, date(2100, 1, 1))
    for provider in book.providers:
        found = provider.fixings(base, quote, date(FIRST_YEAR, 1, 1), end)
        if found:
            rates += [min(fixing.rate for fixing in found), max(fixing.rate for fixing in found)]
            years += [found[0].on, found[-1].on]
    if not rates:
        raise RateUnavailable(f"no exchange rate {base}/{quote} is known, {words}")
    days = between(min(rates), max(rates)).widened(PERIOD_ROOM)
    note = f"{base}/{quote} was {_digits(min(rates))} to {_digits(max(rates))} from {min(years).year} to {max(years).year}, {words}"
    return Quote(base, quote, days, days, rates[-1], note, on=False)


def _roomy(quote: Quote, relation: Relation) -> Quote:
    """A quote with the room that two markets or a shop's own prices call for."""
    tight, loose = quote.tight, quote.loose
    if relation.cue("price"):
        tight, loose = tight.widened(PRICE_ROOM), loose.widened(PRICE_ROOM)
    if (quote.base in PARALLEL_MARKETS) != (quote.quote in PARALLEL_MARKETS):
        weak_source = quote.base in PARALLEL_MARKETS
        street = between(1, STREET).reciprocal() if weak_source else between(1, STREET)
        tight, loose = tight * street, loose * street
    return replace(quote, tight=tight, loose=loose)


def _slips(relation: Relation, context: Context, chosen: Quote) -> Iterator[Alternative]:
    """What writers do wrong with a rate."""
    yield Alternative(
        "if the amount was divided by the rate where it multiplies", {"factor": (chosen.tight.reciprocal(),)}
    )
    if chosen.base != chosen.quote:
        yield Alternative("if the amount was not converted at all", {"factor": (point(1),)})
    if context.published is None:
        return
    for role, code in (("source", chosen.base), ("target", chosen.quote)):
        figure = relation.one(role)
        for other in _DOLLARS if code in _DOLLARS and figure.readings else figure.readings[:6]:
            base, quote = (other, chosen.quote) if role == "source" else (chosen.base, other)
            if other == code or base == quote:
                continue
            try:
                found = _on(context.rates, base, quote, context.published)
            except RateUnavailable:
                continue
            yield Alternative(f"if the {currencies.name(other, 2)} were meant", {"factor": (found.tight,)})
    if relation.cue("then"):
        try:
            now = _on(context.rates, chosen.base, chosen.quote, context.published)
        except RateUnavailable:
            return
        yield Alternative("if today's rate was used for an amount of another time", {"factor": (now.tight,)})


def same_rate(relation: Relation, context: Context) -> Evidence:
    """How far two rates in one story may lie apart: three per cent for days and sources that differ, ten before it is wrong."""
    first = {**_figures(relation.one("source"), relation.one("target"))}
    second = _figures(relation.one("other_source"), relation.one("other_target"))
    inputs = {**first, **{f"other_{role}": value for role, value in second.items()}}
    rates = [_implied(relation.one(f"{prefix}source"), relation.one(f"{prefix}target")) for prefix in ("", "other_")]
    return Evidence(
        tight={**inputs, "slack": (_around_one(DAYS_ROOM),)},
        loose={**inputs, "slack": (_around_one(WEEKS_ROOM),)},
        line=f"{rates[0]}; {rates[1]}",
        note="the rates that the story itself implies",
    )


def _implied(source: Figure, target: Figure) -> str:
    if not source.stated or not target.stated:
        return f"{printed(target)} ÷ {printed(source)}"
    rate = Fraction(target.stated) / Fraction(source.stated)
    if rate < 1:
        return f"{shown(source)} ÷ {shown(target)} = {show_rate(1 / rate)}"
    return f"{shown(target)} ÷ {shown(source)} = {show_rate(rate)}"


def _around_one(share: Fraction) -> Interval:
    return between(1 / (1 + share), 1 + share)
