"""One amount told for two periods: "$120 a year, or $10 a month", "177,000 deaths in 2025, or 485 a day".

The period of an amount is its base ("a year"), an adjective ("annual profit") or the time it stands in ("last year", a
single year). "Or" and its like set the two equal, or the next sentence takes the amount up ("That works out at").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.rates import EARNING, OTHER_TIMES, PERIODIC, SET_EQUAL, SPANS, TAKING_UP
from ..model import Kind, Relation, Sentence, Story
from .average import per_so_many
from .measure import ADDED, unit_alone
from .priced import speeds
from .tie import tie


def rates(story: Story) -> Iterator[Relation]:
    """Relations of one amount for two periods, and of cases among so many people."""
    for sentence in story.sentences:
        if len(sentence.figures) > 1:
            yield from _beside(read_amounts(sentence))
            yield from _every(read_amounts(sentence))
    for told, sentence in pairwise(story.sentences):
        if sentence.index == told.index + 1 and sentence.paragraph - told.paragraph <= 1:
            yield from _next(told, sentence)
    yield from per_so_many(story)
    yield from speeds(story)


def _beside(reading: Reading) -> Iterator[Relation]:
    words = reading.tokens.words
    for slot in reading.slots:
        if slot.per not in SPANS:
            continue
        joint = words[max(0, slot.token - 4) : slot.token]
        taken_up = any(
            word in ("which", "that") and not TAKING_UP.isdisjoint(joint[at + 1 :]) for at, word in enumerate(joint)
        )
        if SET_EQUAL.isdisjoint(joint) and not taken_up:
            continue
        told = [other for other in reading.slots[: slot.number] if _is_same(other, slot)]
        if len(told) > 1 and _period(told[-1]) in SPANS:
            told = [other for other in told if other is told[-1] or _period(other) in SPANS]
        if len(told) == 1 and (joint[-1:] != ("or",) or words[slot.token - 2] in (",", "-")):
            equal = bool((SET_EQUAL - {"or"}) & {*joint}) or slot.verb in EARNING or taken_up
            yield from _pair(told[0], slot, equal, "rate/two-periods")


def _every(reading: Reading) -> Iterator[Relation]:
    """ "A child is born every 30 seconds, or 2,880 a day": one for a time, and how many that are for a longer one."""
    words = reading.tokens.words
    if "every" not in words:
        return
    for time, rate in zip(reading.slots, reading.slots[1:], strict=False):
        joint = words[time.token + 1 : rate.token]
        told = time.figure.kind is Kind.DURATION and words[time.token - 1 : time.token] == ("every",)
        if told and joint in _JOINTS and rate.figure.kind is Kind.COUNT and rate.per in _CLOCK and not rate.mark:
            average = replace(rate.figure, unit=f" per {rate.per}")
            yield tie("rate", "rate/every", count=time, average=average)


_JOINTS = ((",", "or"), (",", "that", "is"), (",", "which", "is"), ("-", "or"), ("or",))
_CLOCK = frozenset({"minute", "hour", "day"})


def _next(told: Sentence, sentence: Sentence) -> Iterator[Relation]:
    """ "That works out at 85 a day", of the one amount of the sentence before that has a period."""
    reading = read_amounts(sentence)
    opening = reading.tokens.words[:3]
    if opening[:1] not in (("that",), ("this",), ("it",)) or TAKING_UP.isdisjoint(opening[1:]):
        return
    slot = reading.slots[0]
    if slot.per not in SPANS:
        return
    amounts = [other for other in read_amounts(told).slots if _is_same(other, slot)]
    if len(amounts) == 1:
        yield from _pair(amounts[0], slot, True, "rate/next-period")


def _is_same(amount: Slot, rate: Slot) -> bool:
    """True for a plain amount in the unit of a rate without its base, or one that tells its things by another noun:
    "158,000 people will die, which translates to 433 deaths a day".
    """
    figure = amount.figure
    if figure.kind is not rate.figure.kind or figure.kind not in ADDED or figure.upper is not None:
        return False
    counted = figure.kind is Kind.COUNT and figure.unit is None
    return figure.stated is not None and (counted or unit_alone(figure.unit) == unit_alone(rate.figure.unit))


def _pair(amount: Slot, rate: Slot, equal: bool, wording: str) -> Iterator[Relation]:
    """The relation of two periods; a bare "or" leads from the longer to the shorter, else it is a choice of prices."""
    period = _period(amount)
    if period not in SPANS or period == rate.per or amount.mark or rate.mark:
        return
    if not equal and SPANS.index(period) < SPANS.index(rate.per):
        return
    total = replace(amount.figure, unit=f"{unit_alone(amount.figure.unit)} per {period}")
    average = replace(rate.figure, unit=f"{unit_alone(rate.figure.unit)} per {rate.per}")
    yield tie("rate", wording, total=total, average=average)


def _period(slot: Slot) -> str:
    """The period that an amount is of; "" where none is told."""
    if slot.per:
        return slot.per
    named = [PERIODIC[word] for word in slot.modifiers if word in PERIODIC]
    if named:
        return named[0]
    if len(slot.years) == 1 and slot.years[0].kind is Kind.YEAR and slot.years[0].upper is None:
        return "year"
    spans = [word for word in slot.time if word in SPANS]
    return spans[0] if len(spans) == 1 and not slot.years and not OTHER_TIMES & {*slot.time} else ""
