"""What some things come to at a price, an amount for each period over some of them, a distance with its time and speed,
and people on an area: "250 tickets at $40 cost $10,000", "12,000 shares at a price of $3.50 each", "$5m a year, or $20m
over four years", "90 miles in 45 minutes, an average of 120 mph", "20,000 people on 10 square miles, a density of".

The price names what it is for each of ("per share", "apiece"), and the things are counted beside it; or the words say
that they come to the total. Of two amounts one is of each period and the other of some of them, and a bracket, a dash
or "a total of" sets them equal. Of a distance, a time and a speed one each stands in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.grammar import ADDITIONS
from ..lang.en.nouns import singular
from ..lang.en.rates import AVERAGING, COMING_TO, EACH, OFFERED, OVER_A_TIME, SPANS, SUMS
from ..model import Kind, Relation, Story
from .measure import ADDED, is_open, is_single, unit_alone
from .tie import tie
from .wholes import is_whole

# so many tokens lead from "at" to its price, and from an amount to its time
_LEAD, _FEW = 7, 5
_ASIDE = 2  # "$5m a year for three years after the sale, for a total of $15m"
_SMALL = frozenset("DANJfPC,(-")


def priced(reading: Reading) -> Iterator[Relation]:
    """Relations of a total, a count of things and the price of each."""
    for price, counts in _priced(reading):
        totals = _totals(reading, price)
        if len(counts) == len(totals) == 1 and _are_paid_both(reading, totals[0], counts[0]):
            continue
        if len(counts) == len(totals) == 1 and is_single(totals[0].figure) and totals[0].mark in ("", "forecast"):
            yield tie("average", "average/spread-at-price", total=totals[0], count=counts[0], average=price)


_EACH = tuple((word,) for word in EACH)


def priced_apart(reading: Reading, follow: Reading | None, before: Iterable[Reading]) -> Iterator[Relation]:
    """Relations of things at a price and what they bring, told beside them: "prices $15m offering. It sells 3m shares
    at $5 per share", "it sold 3m shares at $5 each. Gross proceeds were $15m".
    """
    for price, counts in _priced(reading):
        based = price.per or _base_before(reading, price)  # warrants "at $4.50 each" may come beside the offering
        if len(counts) != 1 or not based or not is_whole(reading, counts[0]) or _totals(reading, price):
            continue
        for other in (*filter(None, (follow,)), *before):
            told = [slot for slot in _totals(other, price) if _is_proceeds(other, slot, other is follow)]
            if told:
                if len(told) == 1 and not is_open(told[0].figure):
                    by = "average/spread-at-price-apart"
                    yield tie("average", by, total=told[0], count=counts[0], average=price)
                break


def _is_proceeds(reading: Reading, slot: Slot, behind: bool) -> bool:
    """True for the amount of an offering, and for what one brings before costs; behind the price for the latter alone:
    "gross proceeds were $15m", but "it also completed a placement for $3m".
    """
    if behind and slot.subject != "proceed":
        return False
    words, end = reading.tokens.words, reading.chunks[slot.chunk].end
    offered = slot.head in OFFERED or not OFFERED.isdisjoint(words[slot.token + 1 : end + 1])
    return offered and "net" not in slot.modifiers and is_single(slot.figure)


def _priced(reading: Reading) -> Iterator[tuple[Slot, list[Slot]]]:
    """The prices of a sentence, each with the counts that it may be of."""
    if ";" in reading.tokens.tags or _is_more_of_them(reading):
        return
    for price in reading.slots:
        if price.figure.kind is Kind.MONEY and is_single(price.figure) and _is_at(reading, price):
            counts = _counts(reading, price)
            yield price, list(dict.fromkeys(_some_of(reading, count) or count for count in counts))


def _totals(reading: Reading, price: Slot) -> list[Slot]:
    """The amounts of a sentence in the money of a price that are of no one in particular."""
    words, unit = reading.tokens.words, unit_alone(price.figure.unit)
    moneys = (slot for slot in reading.slots if slot.figure.kind is Kind.MONEY and unit_alone(slot.figure.unit) == unit)
    return [
        slot
        for slot in moneys
        if slot is not price and not slot.per and words[slot.token + 1 : slot.token + 2] not in _EACH
    ]


def _some_of(reading: Reading, count: Slot) -> Slot | None:
    """The two million of "two million of the 3m shares", of which only some have the price."""
    before = reading.slots[count.number - 1] if count.number else None
    of = count.chunk > 0 and reading.chunks[count.chunk - 1].name == "f"
    return before if before is not None and of and before.chunk == count.chunk - 2 else None


def _is_more_of_them(reading: Reading) -> bool:
    """True for two prices, and for things on top: "600,000 shares, and warrants to buy another 300,000 at $9"."""
    words = reading.tokens.words
    counts = [slot for slot in reading.slots if slot.figure.kind is Kind.COUNT]
    return sum(map(words.count, EACH)) > 1 or (len(counts) > 1 and not ADDITIONS.isdisjoint(words))


def _are_paid_both(reading: Reading, total: Slot, count: Slot) -> bool:
    """True for "$750,000 in cash and 125,000 shares at $34": the amount is paid beside the shares."""
    first, last = sorted((total.token, count.token))
    return "and" in reading.tokens.words[first:last]


def _is_at(reading: Reading, price: Slot) -> bool:
    """True for "at $40", "at a price of $40"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    start = max(0, price.token - _LEAD)
    at = next((at for at in range(price.token - 1, start - 1, -1) if words[at] == "at"), -1)
    between = words[at + 1 : price.token]
    plain = set(tags[at + 1 : price.token]) <= set("DANJIft") or "per" in between
    return at >= 0 and plain and AVERAGING.isdisjoint(between)


def _base_before(reading: Reading, price: Slot) -> str:
    """The "share" of "at a price per share of $7.50"."""
    words = reading.tokens.words[max(0, price.token - _LEAD) : price.token]
    return words[-2] if words[-3:-2] == ("per",) and words[-1] == "of" else ""


def _counts(reading: Reading, price: Slot) -> Iterator[Slot]:
    """The things that a price is of: those of its base, or those right before it that come to something."""
    words, tags = reading.tokens.words, reading.tokens.tags
    each = words[price.token + 1 : price.token + 2] in _EACH
    base = singular(price.per.rpartition(" ")[2] or _base_before(reading, price))
    for slot in reading.slots:
        if slot.figure.kind is not Kind.COUNT or not is_single(slot.figure) or not slot.head or slot.inherited:
            continue
        if base:
            if slot.head == base:
                yield slot
        elif slot.number == price.number - 1 and not set(tags[slot.token + 1 : price.token]) & set("VXRS,;"):
            follow = reading.slots[price.number + 1 : price.number + 2]
            behind = words[price.token + 1 : follow[0].token] if follow else ()
            comes = not COMING_TO.isdisjoint(behind) or behind[-2:] == ("total", "of")
            if "and" not in behind and (each or (comes and not is_open(slot.figure))):
                yield slot


def over_time(reading: Reading) -> Iterator[Relation]:
    """Relations of an amount over some periods, their number, and the amount of each."""
    for time in reading.slots:
        if time.figure.kind is not Kind.DURATION or time.figure.unit not in SPANS or not is_single(time.figure):
            continue
        own = reading.slots[time.number - 1] if time.number else None
        if own is None or not _lasts(reading, own, time):
            continue
        for other, start, end in _neighbours(reading, own, time):
            each, total = (own, other) if own.per == time.figure.unit else (other, own)
            apart = each.per == time.figure.unit and not total.per and _is_alike(each, total)
            worth = not COMING_TO.isdisjoint(reading.tokens.words[max(0, total.token - 2) : total.token])
            down = total is other and other.number < own.number and not worth
            if apart and _is_set_equal(reading, start, end, down):
                yield tie("average", "average/spread-over-time", total=total, count=time, average=each)


def _lasts(reading: Reading, amount: Slot, time: Slot) -> bool:
    """True for "$20m over four years", "$5m a year for the next four years"."""
    between = reading.tokens.words[amount.token + 1 : time.token]
    return len(between) <= _FEW and not OVER_A_TIME.isdisjoint(between) and amount.figure.kind in ADDED


def _neighbours(reading: Reading, own: Slot, time: Slot) -> Iterator[tuple[Slot, int, int]]:
    """The figure right before an amount and the one right behind its time, with the tokens between."""
    if own.number:
        before = reading.slots[own.number - 1]
        yield before, before.token + 1, own.token
    if time.number + 1 < len(reading.slots):
        behind = reading.slots[time.number + 1]
        yield behind, time.token + 1, behind.token


def _is_alike(each: Slot, total: Slot) -> bool:
    one, other = each.figure, total.figure
    same = one.kind is other.kind and one.kind in ADDED and unit_alone(one.unit) == unit_alone(other.unit)
    plain = is_single(one) and is_single(other) and not is_open(one) and not is_open(other)
    return same and plain and not each.mark and not total.mark


def _is_set_equal(reading: Reading, start: int, end: int, down: bool) -> bool:
    """True where nothing but a bracket, a dash, "or" or "a total of" stands between.

    From a sum `down` to what is paid each month "or" is a choice of prices: "£900, or £45 a month for two years".
    """
    words, tags = reading.tokens.words[start:end], reading.tokens.tags[start:end]
    small = set(tags) - {"M", "I", "W"} <= _SMALL and "and" not in words
    if "of" in words and SUMS.isdisjoint(words):
        return False  # "$1bn a year over ten years – a fraction of the $4tn budget"
    joint = "(" in tags or "-" in tags or not SUMS.isdisjoint(words) or ("or" in words and "," in tags and not down)
    return small and joint and end - start <= _LEAD + _ASIDE


_SPEEDS = (" per hour", " per minute", " per second")
_TAKEN = frozenset({"in", "over", "took", "taking", "lasting", "for"})
_AVERAGING = frozenset({"average", "averaging", "speed", "mean"})
_AREAS = ("square ", "hectare", "acre")
_LEAST = 3


def speeds(story: Story) -> Iterator[Relation]:
    """Relations of a distance, its time and its speed."""
    for sentence in story.sentences:
        if len(sentence.figures) >= _LEAST:
            yield from _speed(read_amounts(sentence))


def densities(story: Story) -> Iterator[Relation]:
    """Relations of a count, an area and the count for each unit of the area."""
    for sentence in story.sentences:
        if len(sentence.figures) >= _LEAST:
            yield from _density(read_amounts(sentence))


def _speed(reading: Reading) -> Iterator[Relation]:
    fast = [slot for slot in reading.slots if _is_plain(slot) and (slot.figure.unit or "").endswith(_SPEEDS)]
    if len(fast) != 1:
        return
    length = (fast[0].figure.unit or "").rpartition(" per ")[0]
    far = [slot for slot in reading.slots if slot.figure.unit == length]
    times = [slot for slot in reading.slots if slot.figure.kind is Kind.DURATION]
    words = reading.tokens.words
    if len(far) != 1 or len(times) != 1 or not (_is_plain(far[0]) and _is_plain(times[0])) or times[0].per:
        return
    near = {*words[max(0, fast[0].token - 4) : fast[0].token]}
    taken = times[0].token > far[0].token and not _TAKEN.isdisjoint(words[far[0].token : times[0].token])
    if taken and not _AVERAGING.isdisjoint(near) and fast[0].clause - far[0].clause <= 1:
        yield tie("rate", "rate/speed", total=far[0], count=times[0], average=fast[0])


def _density(reading: Reading) -> Iterator[Relation]:
    areas = [slot for slot in reading.slots if (slot.figure.unit or "").startswith(_AREAS) and not slot.per]
    if len(areas) != 1 or not _is_plain(areas[0]):
        return
    counts = [slot for slot in reading.slots if slot.figure.kind is Kind.COUNT and _is_plain(slot)]
    dense = [slot for slot in counts if (slot.figure.unit or "").endswith(f" per {areas[0].figure.unit}")]
    others = [slot for slot in counts if slot not in dense]
    if len(dense) == 1 and len(others) == 1 and others[0].token < dense[0].token and "density" in dense[0].through:
        yield tie("average", "average/spread-on-area", total=others[0], count=areas[0], average=dense[0])


def _is_plain(slot: Slot) -> bool:
    """True for a single number that nothing moves or compares."""
    moved = slot.mover is not None and slot.mover.direction != "either"  # "went 90 miles"
    return is_single(slot.figure) and not moved and not slot.mark
