"""What exchange rates say of an amount in two currencies: does it fit, which currency is meant, is the rate of its
time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from ..authoring import Context
from ..errors import RateUnavailable
from ..interval import Interval, between, hull, point
from ..laws.conversion import CONVERSION
from ..model import (
    Alternative,
    Applicability,
    Claim,
    Evidence,
    Figure,
    Relation,
    Suggestion,
    Verdict,
)
from ..times import year_of
from ..units import currencies
from ..working import show
from .amounts import exchanged, shown
from .quotes import FIRST_YEAR, Quote, at, between_years, code_pairs, over, quotes, show_rate, spoken_of

# the moneys that news in English converts most, tried for a number that lost its sign
MAJOR = ("GBP", "EUR", "USD", "JPY", "CNY", "INR", "AUD", "CAD", "CHF")
# of wrong conversions those from or into each other dollar, an estimate
_OTHER_DOLLAR_PRIOR = Fraction(1, 12)
# of wrong conversions of an amount of another time, those at today's rate
_TODAY_PRIOR = Fraction(1, 4)
# and of all wrong conversions those divided by the rate
_UPSIDE_DOWN_PRIOR = Fraction(1, 6)
# how far two rates of one story lie apart that are meant as one, and how near a power of ten is
_OWN_RATE, _NEAR_A_POWER = Fraction(1, 200), Fraction(1, 10)
_DOLLARS = ("AUD", "CAD", "NZD", "SGD", "USD")
# no form without a sign is allowed: the target is put at 0, which this interval does not hold
_FORBIDDEN = Interval(None, -1)
# the common signs stand first, those of East Asian type last
_LATIN, _WIDE_FORMS = "\u00ff", "\uff00"
# a story without a day is of a year up to so many before the first and after the last one that it names
_BEFORE, _AFTER, _LAST_YEAR = 1, 8, 2100
# how far beyond the rates of those years an amount may lie
_NEAR_YEARS = Fraction(5, 100)
# and how far beyond those of other amounts of its story, which may be round
_ROOM_OF_ONE_STORY = Fraction(10, 100)
Pair = tuple[Figure, Figure]
_NO_DATE = "no date of publication, so that no exchange rate is known"


def exchange(relation: Relation, context: Context) -> Evidence:
    """The rate of exchange of a pair of amounts, as the best of its readings.

    Doubtful beyond one per cent and the pair's usual move of five days (3% at least), wrong beyond its usual move of
    a month (10% at least). Without a date the whole history of the rate is allowed. Missing where no source knows the
    pair.
    """
    source, target = relation.one("source"), relation.one("target")
    known, reasons = quotes(relation, context)
    if not known:
        return Evidence(missing=next(iter(reasons), "no exchange rate is known for this pair"))
    if room := context.share("room"):
        known = [replace(item, tight=item.tight.widened(room), loose=item.loose.widened(room)) for item in known]
    chosen = _best(source, target, known)
    inputs = exchanged(source, target)
    likely = _at_home(relation, known, chosen)
    if likely is not chosen and _agree(source, target, chosen.loose):
        chosen, doubtful = likely, chosen
    else:
        doubtful = chosen
    if not _agree(source, target, doubtful.loose) and _has_its_own_rate(relation, chosen):
        return Evidence(missing="the story sets the two currencies at this rate in another place as well")
    return Evidence(
        tight={**inputs, "factor": (chosen.tight,)},
        loose={**inputs, "factor": (doubtful.loose,)},
        shown={"factor": show_rate(chosen.rate)},
        alternatives=tuple(_slips(relation, context, chosen)),
        note=chosen.note,
        line=_line(source, target, chosen),
    )


def exchange_among(relation: Relation, context: Context, named: Sequence[Figure], pairs: Sequence[Pair]) -> Evidence:
    """The rate of a pair of amounts; without a day of publication, that of the story's other pairs or of its years.

    A story converts at one rate, and is of a year near those that it names. What fits only the rate of another time is
    doubtful.
    """
    known = exchange(relation, context)
    if context.published is not None or known.missing:
        return known
    if told := _told_rates(known.loose["factor"][0], pairs):
        note = "the rate at which the story converts other amounts"
        return replace(known, tight={**known.tight, "factor": (told,)}, note=note, line="")
    years = sorted({year for figure in named if (year := year_of(figure)) and FIRST_YEAR <= year <= _LAST_YEAR})
    if not years:
        return known
    near = between_years(relation, context, max(FIRST_YEAR, years[0] - _BEFORE), years[-1] + _AFTER)
    if not near:
        return known
    chosen = _best(relation.one("source"), relation.one("target"), near)
    return replace(
        known, tight={**known.tight, "factor": (chosen.tight.widened(_NEAR_YEARS),)}, note=chosen.note, line=""
    )


def _told_rates(known: Interval, pairs: Sequence[Pair]) -> Interval | None:
    """All rates at which pairs of a story stand, as far as they are on record; None where there are none."""
    rates = [point(Fraction(b.stated) / Fraction(a.stated)) for a, b in pairs if a.stated and b.stated]
    usual = [rate.widened(_ROOM_OF_ONE_STORY) for rate in rates if not rate.disjoint(known)]
    return hull(usual) if usual else None


def _has_its_own_rate(relation: Relation, chosen: Quote) -> bool:
    """True where other pairs of the story stand at the same rate, as prices in two markets do and amounts of two sizes.

    A rate that is some power of ten away is a slip of magnitude, however often it is made.
    """
    source, target = relation.one("source"), relation.one("target")
    if not source.stated or not target.stated:
        return False
    implied = Fraction(target.stated) / Fraction(source.stated)
    if any(abs(implied / chosen.rate / 10**power - 1) < _NEAR_A_POWER for power in range(-9, 10)):
        return False
    pairs = zip(relation.rivals[::2], relation.rivals[1::2], strict=True)
    rate = point(implied).widened(_OWN_RATE)
    return any(
        pair[0].stated != source.stated
        and (pair[0].span, pair[1].span) != (source.span, target.span)
        and _agree(*pair, rate)
        for pair in pairs
    )


def _at_home(relation: Relation, known: Sequence[Quote], chosen: Quote) -> Quote:
    """The quote for a bare "$" as the dollar that the rest of the story says it is; else the chosen one."""
    base = relation.cue("source_home") or chosen.base
    quote = relation.cue("target_home") or chosen.quote
    if (base, quote) == (chosen.base, chosen.quote):
        return chosen
    found = [other for other in known if (other.base, other.quote) == (base, quote)]
    source, target = relation.one("source"), relation.one("target")
    return _best(source, target, found) if found else chosen


def _best(source: Figure, target: Figure, known: Sequence[Quote]) -> Quote:
    """The first quote under which the amounts agree, by the tight rates or else the loose ones; or the first of all."""
    for rates in ([quote.tight for quote in known], [quote.loose for quote in known]):
        for quote, factor in zip(known, rates, strict=True):
            if _agree(source, target, factor):
                return quote
    return known[0]


def _agree(source: Figure, target: Figure, factor: Interval) -> bool:
    """True when some rate in `factor` takes one amount to the other."""
    inputs = {"source": (source.loose,), "target": (target.loose,), **exchanged(source, target), "factor": (factor,)}
    return not inputs["target"][0].disjoint(CONVERSION.solve["target"](inputs))


def _line(source: Figure, target: Figure, chosen: Quote) -> str:
    """The arithmetic as an editor would do it, with the rate's source and date."""
    if not source.stated or target.stated is None:
        return ""
    given, stated = shown(source), shown(target)
    if not chosen.on:
        implied = Fraction(target.stated) / Fraction(source.stated)
        return f"{stated} ÷ {given} = {show_rate(implied)} ({chosen.note})"
    value = show(Fraction(source.stated) * chosen.rate, target)
    return f"{given} × {show_rate(chosen.rate)} = {value}; stated: {stated} ({chosen.note})"


def _slips(relation: Relation, context: Context, chosen: Quote) -> Iterator[Alternative]:
    """What writers do wrong with a rate."""
    upside_down = chosen.tight.reciprocal()
    told = "if the amount was divided by the rate where it multiplies"
    yield Alternative(told, {"factor": (upside_down,)}, _UPSIDE_DOWN_PRIOR)
    if chosen.base != chosen.quote:
        yield Alternative("if the amount was not converted at all", {"factor": (point(1),)})
    if context.published is None:
        return
    for role, code in (("source", chosen.base), ("target", chosen.quote)):
        figure = relation.one(role)
        for other in _DOLLARS if code in _DOLLARS and figure.readings else ():
            base, quote = (other, chosen.quote) if role == "source" else (chosen.base, other)
            if other != code and base != quote and (found := _try(context, base, quote, context.published)):
                meant = f"if {currencies.name(other, 2)} were meant"
                yield Alternative(meant, {"factor": (found.tight,)}, _OTHER_DOLLAR_PRIOR)
    if relation.cue("then") and (now := _try(context, chosen.base, chosen.quote, context.published)):
        told = "if today's rate was used for an amount of another time"
        yield Alternative(told, {"factor": (now.tight,)}, _TODAY_PRIOR)


def _try(context: Context, base: str, quote: str, on: date) -> Quote | None:
    try:
        return at(context.rates, base, quote, on)
    except (RateUnavailable, LookupError):
        return None


def same_rate(relation: Relation, context: Context) -> Evidence:
    """How far two rates in one story may lie apart.

    They may be of different days: three per cent apart is usual, ten is a month of a restless pair. Both are options.
    """
    doubtful, wrong = context.share("doubtful-beyond"), context.share("wrong-beyond")
    first = exchanged(relation.one("source"), relation.one("target"))
    second = exchanged(relation.one("other_source"), relation.one("other_target"))
    inputs = {**first, **{f"other_{role}": value for role, value in second.items()}}
    rates = [_implied(relation.one(f"{prefix}source"), relation.one(f"{prefix}target")) for prefix in ("", "other_")]
    return Evidence(
        tight={**inputs, "slack": (_around_one(doubtful),)},
        loose={**inputs, "slack": (_around_one(max(doubtful, wrong)),)},
        line="; ".join(rates),
        note="the rates that the story itself implies",
    )


def _implied(source: Figure, target: Figure) -> str:
    """The rate that two amounts give, the way round that is above 1."""
    if not source.stated or not target.stated:
        return f"{shown(target)} ÷ {shown(source)}"
    rate = Fraction(target.stated) / Fraction(source.stated)
    if rate < 1:
        return f"{shown(source)} ÷ {shown(target)} = {show_rate(1 / rate)}"
    return f"{shown(target)} ÷ {shown(source)} = {show_rate(rate)}"


def _around_one(share: Fraction) -> Interval:
    return between(1 / (1 + share), 1 + share)


def lost_currency(relation: Relation, context: Context) -> Evidence:
    """Which currency a number without one is in, by the rate of the day; missing where none fits, or several do.

    Where several fit, the money of the country that the sentence speaks of is taken.
    """
    if context.published is None:
        return Evidence(missing=_NO_DATE)
    source, target = relation.one("source"), relation.one("target")
    quote = (relation.cue("target_codes") or "").split()[0]
    home = (relation.cue("source_codes") or "").split()
    codes = dict.fromkeys((*home, *(relation.cue("story_codes") or "").split(), *MAJOR))
    known = [found for code in codes if code != quote and (found := _try(context, code, quote, context.published))]
    fitting = [found for found in known if _gives(source, target, found.days)]
    chosen = fitting if len(fitting) == 1 else [found for found in fitting if found.base in home]
    if len(chosen) != 1:
        told = " and ".join(found.base for found in fitting) or "none of the common currencies"
        return Evidence(missing=f"{told} would fit the number without a currency")
    right = chosen[0]
    others = [found for found in known if found is not right and found.base in MAJOR[:3] + tuple(home)]
    return Evidence(
        tight={"allowed": (_FORBIDDEN,), "target": (point(0),)},
        loose={"allowed": (_FORBIDDEN,), "target": (point(0),)},
        shown={"currency": right.base, "fitting": " ".join(found.base for found in fitting)},
        note=right.note,
        line=_proposal(source, target, right, others[:2]),
    )


def _gives(source: Figure, target: Figure, factor: Interval) -> bool:
    """True when the number exactly as printed, at some rate in `factor`, is the printed amount."""
    assert source.stated is not None, "a count has a value"
    stated = exchanged(source, target).get("target", (target.loose,))[0]
    return not stated.disjoint(point(source.stated) * factor)


def _proposal(source: Figure, target: Figure, right: Quote, others: Sequence[Quote]) -> str:
    """What each currency would give: "× 1.376 = $393.5m with £ (…); € would give $337m"."""
    assert source.stated is not None, "a count has a value"
    value = Fraction(source.stated)
    line = f"{shown(source)} × {show_rate(right.rate)} = {show(value * right.rate, target)} with {sign(right.base)}"
    line += f" ({right.note})"
    for other in others:
        line += f"; {sign(other.base)} would give {show(value * other.rate, target)}"
    return line


def sign(code: str) -> str:
    """The sign of a currency where it has one of its own, else its code."""
    own = [
        (symbol > _LATIN, len(codes), symbol)
        for symbol, codes in currencies.SIGNS.items()
        if len(symbol) == 1 and symbol < _WIDE_FORMS and not symbol.isalpha() and codes[0] == code
    ]
    return min(own)[-1] if own else code


def sign_repair(claim: Claim, _verdict: Verdict) -> tuple[Suggestion, ...]:
    """The number with the sign of the currency that fits; safe where no other fits."""
    figure = claim.relation.one("source")
    code = claim.evidence.shown["currency"] if claim.evidence else ""
    mark = sign(code)
    start = next((at for at, char in enumerate(figure.text) if char.isdigit()), 0)
    space = " " if mark == code else ""
    replacement = f"{figure.text[:start]}{mark}{space}{figure.text[start:]}"
    note = f"the rate of the day fits {currencies.name(code, 2)}"
    by = Applicability.SAFE if claim.evidence and claim.evidence.shown["fitting"] == code else Applicability.UNSAFE
    return (Suggestion(figure.span, replacement, note, by),)


def conversion_repair(claim: Claim, _verdict: Verdict) -> tuple[Suggestion, ...]:
    """The values that would agree: the converted amount may be replaced on request, the other only by a person."""
    from ..verdicts import suggestions

    return suggestions(claim, derived="target")


def rate_of_its_time(relation: Relation, context: Context) -> Evidence:
    """The rates of the past time that an amount is of, where today's rate would give what is printed.

    Missing where the time is not long past, where no rate of then is known, and where the amount fits neither rate.
    """
    if context.published is None:
        return Evidence(missing=_NO_DATE)
    source, target = relation.one("source"), relation.one("target")
    past = context.published - timedelta(days=context.whole("recent-days"))
    periods = [(first, last) for first, last in spoken_of(relation, context) if last < past]
    pair = code_pairs(relation)[:1]
    if not periods or not pair:
        return Evidence(missing="the amount is not of an earlier year")
    then = list(over(context.rates, *pair[0], periods))
    now = _try(context, *pair[0], context.published)
    if not then or now is None:
        return Evidence(missing="no exchange rate is known for both times")
    if not any(_agree(source, target, quote.tight) for quote in (*then, now)):
        return Evidence(missing="the amount fits neither the rate of then nor that of now")
    chosen = _best(source, target, then)
    line = _line(source, target, chosen)
    if not _agree(source, target, chosen.tight):
        line += f"; today's rate gives {_today(source, target, now)}"
    inputs = exchanged(source, target)
    return Evidence(
        tight={**inputs, "factor": (chosen.tight,)},
        loose={**inputs, "factor": (chosen.loose,)},
        alternatives=(Alternative("if today's rate was used", {"factor": (now.tight,)}, Fraction(1, 2)),),
        note=chosen.note,
        line=line,
    )


def _today(source: Figure, target: Figure, now: Quote) -> str:
    assert source.stated is not None, "the caller has seen to it"
    return f"{show(Fraction(source.stated) * now.rate, target)} ({now.note})"
