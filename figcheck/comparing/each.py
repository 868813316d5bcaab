"""Steps between figures of two scales: an amount for each of a number, and a share of an amount."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from ..lang.en.change import (
    FALLING_COMPARATIVES,
    FALLING_NOUNS,
    FALLING_VERBS,
    RISING_COMPARATIVES,
    RISING_NOUNS,
    RISING_VERBS,
)
from ..model import Kind
from .lengths import WINDOW
from .measures import MONEY, NUMBER, SHARE, TIME
from .rivals import Derived
from .texts import Entry, Text, near

PERCENT = f"{NUMBER} percent"
"""The scale of percentages whose unit was left out of account."""
Scales = Mapping[str, Sequence[tuple[int, float]]]
"""The figures that are computed with, by scale: the place of each and its value."""
# how many sentences an amount may stand from the number that it is divided by, and from a share of it
_NEAR_SENTENCES, _NEXT_SENTENCE = 5, 1
_PAIR = 2
_STRETCHES = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 365.25 / 12, "year": 365.25}
_TEMPERATURE = "temperature"
RISING, FALLING = (
    RISING_VERBS | RISING_NOUNS | RISING_COMPARATIVES | {"up"},
    FALLING_VERBS | FALLING_NOUNS | FALLING_COMPARATIVES | {"down"},
)
"""Words that say which way a level moves, or lies beside another."""


def with_numbers(by_scale: Scales, text: Text) -> Iterator[tuple[str, Derived]]:
    """An amount for each of a number of things, and for all of them."""
    numbers = sorted(
        {
            pair
            for scale, pairs in by_scale.items()
            if scale.startswith(NUMBER) and scale != PERCENT
            for pair in pairs
            if text.entries[pair[0]].figure.kind is not Kind.MONEY
        }
    )
    counts = [(place, value) for place, value in numbers if text.entries[place].figure.kind is Kind.COUNT]
    for scale, values in by_scale.items():
        if scale == NUMBER or _is_amount(scale):
            is_any = scale == NUMBER or scale.startswith(MONEY)
            known, reach = (numbers, _NEAR_SENTENCES) if is_any else (counts, _NEXT_SENTENCE)
            for (place, value), (other, number) in _near(values, known, text, reach):
                if number > 1:
                    yield from _each(scale, (place, value), (other, number), text)


def _each(
    scale: str, amount: tuple[int, float], number: tuple[int, float], text: Text
) -> Iterator[tuple[str, Derived]]:
    (place, value), (other, count) = amount, number
    per = Derived(value / count, "average", (place, other))
    yield scale, per
    if scale != NUMBER:
        yield from ((f"{scale} per {unit}", per) for unit in _units_of(text.entries[other]))
        yield scale, Derived(value * count, "product", (place, other))


def shares_of(by_scale: Scales, text: Text) -> Iterator[tuple[str, Derived]]:
    """A share of an amount that stands beside it, and what the share leaves of it."""
    shares = by_scale.get(SHARE, ())
    for scale, values in by_scale.items():
        if scale in (NUMBER, TIME) or _is_amount(scale):
            for (place, value), (other, share) in _near(values, shares, text, _NEXT_SENTENCE):
                if share < 1:
                    yield scale, Derived(value * share, "part", (other, place))
                    yield scale, Derived(value * (1 - share), "remainder", (other, place))
        if scale == NUMBER:
            for (place, value), (other, share) in _near(values, shares, text, _NEAR_SENTENCES):
                yield scale, Derived(value * share, "product", (other, place))


def _is_amount(scale: str) -> bool:
    """Whether what is measured on a scale can be divided: money, a length, an energy; no share, time or temperature."""
    return not scale.startswith(NUMBER) and scale not in (SHARE, TIME, _TEMPERATURE)


def _near(
    values: Sequence[tuple[int, float]], others: Sequence[tuple[int, float]], text: Text, reach: int
) -> Iterator[tuple[tuple[int, float], tuple[int, float]]]:
    """The pairs of two lists whose figures stand no more than so many sentences and figures apart."""
    starts = [place for place, _ in others]
    for place, value in values:
        first = bisect_left(starts, place - WINDOW)
        for other, number in others[first : bisect_left(starts, place + WINDOW)]:
            apart = abs(text.entries[place].figure.sentence - text.entries[other].figure.sentence)
            if other != place and apart <= reach:
                yield (place, value), (other, number)


def bases(by_scale: Scales, text: Text) -> Iterator[tuple[str, Derived]]:
    """What a change or a multiple is reckoned from: "rose 18% to 742" from 629, "three times as much, 90" from 30."""
    percents, times = (
        [(place, value) for place, value in by_scale.get(scale, ()) if text.entries[place].figure.kind is kind]
        for scale, kind in ((SHARE, Kind.PERCENT), (NUMBER, Kind.MULTIPLE))
    )
    factors = sorted(
        (*((place, factor) for place, value in percents for factor in _factors(text, place, value)), *times)
    )
    for scale, values in by_scale.items():
        if scale == NUMBER or _is_amount(scale):
            for (place, value), (other, factor) in _near(values, factors, text, 0):
                yield scale, Derived(value / factor, "base", (place, other))


def _factors(text: Text, place: int, change: float) -> Iterator[float]:
    """By how much a percentage multiplies what changes by it, where the words beside it say which way."""
    words = set(near(text, text.entries[place].figure))
    if not words.isdisjoint(RISING):
        yield 1 + change
    if change < 1 and not words.isdisjoint(FALLING):
        yield 1 - change


def rates(text: Text) -> Iterator[tuple[str, Derived]]:
    """A rate for another stretch of time: "1,100 a week" in a day, a month or a year."""
    for place, entry in enumerate(text.entries):
        base, per, unit = (entry.figure.unit or "").partition(" per ")
        if per and unit in _STRETCHES and entry.ends:
            value = float(entry.ends[0][0].at.middle)
            scale = entry.ends[0][0].scale
            for other, length in _STRETCHES.items():
                if other != unit:
                    per_other = Derived(value * length / _STRETCHES[unit], "average", (place,))
                    yield (f"{MONEY}{base} per {other}" if scale.startswith(MONEY) else NUMBER), per_other


def others(by_scale: Scales, text: Text) -> Iterator[tuple[str, Derived]]:
    """All of some people or things but the one that is told of: "she and 12 colleagues" of a team of 13."""
    for place, value in by_scale.get(NUMBER, ()):
        if text.entries[place].figure.kind is Kind.COUNT and value > _PAIR and value == int(value):
            yield NUMBER, Derived(value - 1, "others", (place,))


def _units_of(entry: Entry) -> Iterator[str]:
    if entry.figure.unit and entry.figure.kind in (Kind.DURATION, Kind.QUANTITY):
        yield entry.figure.unit
