"""What each has, how many there are, and what it comes to: "250 tickets at $40 each cost $10,000", "30 goals in seven
games, an average of 4.3", "$1.8bn for 612,000 residents, or $2,900 each".

A figure is for each by its base ("per head"), by "each", or as an average. It is tied only where one total in its unit
and one count of its base stand in the sentence, and the words set one of the three off as the result.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.grammar import ADDITIONS, SINGLE
from ..lang.en.parts import PERSONS
from ..lang.en.rates import (
    AMONG,
    AVERAGING,
    BEING,
    COMING_TO,
    EACH,
    HEADS,
    PLACES_OF_PEOPLE,
    RAISING,
    RATED,
    SPANS,
    SPREAD,
)  # fmt: skip
from ..model import Kind, Relation, Sentence, Story
from ..once import once
from ..records import NamedTuple
from ..story import kinds_of
from .measure import ADDED, each_once, is_open, is_single, unit_alone
from .priced import densities, over_time, priced, priced_apart
from .tie import tie

_SET_OFF = frozenset({"alternative", "apposition", "bracket"})


class _Each(NamedTuple):
    """A figure for each of something: how that is told (per, each, mean) and of what ("" where it is not said)."""

    slot: Slot
    how: str
    base: str


def each_total(story: Story) -> Iterator[Relation]:
    """Relations of a total, a count and what each has, each once."""
    yield from each_once(averages(story), prices(story), densities(story))


def averages(story: Story) -> Iterator[Relation]:
    """Relations of a total, a count and what each has."""
    for sentence in story.sentences:
        reading = _whole(sentence)
        if reading is not None:
            for each in _eaches(reading):
                found = _spread(reading, each)
                if found is not None:
                    yield found
            yield from _in_each(reading)


@once
def _whole(sentence: Sentence) -> Reading | None:
    """The reading of a sentence that may tell all three; none for a list, and where some of the things come on top.

    "600,000 shares, and warrants to buy another 300,000 at $9.20 each, for a total of $5.4m".
    """
    if not _LEAST < len(sentence.figures) < _MOST:
        return None
    reading = read_amounts(sentence)
    words = reading.tokens.words
    once = sum(words.count(word) for word in EACH) < _TWICE
    return reading if once and ADDITIONS.isdisjoint(words) and ";" not in reading.tokens.tags else None


_LEAST, _MOST = 2, 20
_MONEY = kinds_of((Kind.MONEY,))
_WORDING = "average/spread"
_OF_ONE = EACH | {"per"}
_NO_MARKS = ("", "on", "over")  # "spends £12m on its 3,000 pupils", "over the 10-day festival"
_TWICE = 2
_RATED = (("rate", "of"), ("ratio", "of"))
_MEAN = ("with", "an", "average")


def _eaches(reading: Reading) -> Iterator[_Each]:
    words = reading.tokens.words
    averaged = "average" in words
    for slot in reading.slots:
        if slot.figure.kind not in ADDED or not is_single(slot.figure):
            continue
        before, behind = words[max(0, slot.token - 3) : slot.token], words[slot.token + 1 : slot.token + 2]
        mean = (
            (averaged and "average" in slot.scope) or not AVERAGING.isdisjoint(before) or _is_average_of(reading, slot)
        )
        mean = mean or (slot.per in SPANS and before[-2:] == ("speed", "of")) or before[-2:] in _RATED
        if mean:  # of an average the base is told by any word: "seven matches … 4.3 a game"
            based = slot.per in SPANS or slot.per in {other.head for other in reading.slots}
            yield _Each(slot, "mean", slot.per if based else "")
        elif slot.per:
            if slot.per not in SPANS:
                yield _Each(slot, "per", slot.per)
        elif words[slot.token + 1 : slot.token + 4] == ("for", "each", "of"):
            yield _Each(slot, "for-each", "")
        elif (behind and behind[0] in EACH) or _each_gets(reading, slot):
            yield _Each(slot, "each", "")


def _is_average_of(reading: Reading, slot: Slot) -> bool:
    """True for "an average loan size of $245,000", "an average price per share of $20"."""
    begin = max(0, slot.token - _NAMED)
    words, tags = reading.tokens.words[begin : slot.token], reading.tokens.tags[begin : slot.token]
    told = words.index("average") if "average" in words and words[-1] == "of" else -1
    return told >= 0 and set(tags[told + 1 :]) <= set("NJPf")


def _each_gets(reading: Reading, slot: Slot) -> bool:
    """True for "40 workers will each get $900": "each" behind what is counted, and its verb before the amount."""
    if not slot.number:
        return False
    begin = reading.slots[slot.number - 1].token + 1
    words, tags = reading.tokens.words[begin : slot.token], reading.tokens.tags[begin : slot.token]
    told = [at for at, word in enumerate(words) if word in EACH and tags[at + 1 : at + 2] in ("V", "X")]
    return bool(told) and not set(tags) & set(",;SR")


def _spread(reading: Reading, each: _Each) -> Relation | None:
    """The one total and the one count that a figure for each goes with."""
    others = [slot for slot in reading.slots if slot.number != each.slot.number and is_single(slot.figure)]
    counts = [slot for slot in others if _is_base(reading, slot, each)]
    words = reading.tokens.words
    totals = [
        slot
        for slot in others
        if _is_total(slot, each) and slot not in counts and slot.figure.text.lower() not in SINGLE
        if _OF_ONE.isdisjoint(words[slot.token + 1 : slot.token + 5])
    ]
    if len(counts) != 1 or len(totals) != 1:
        return None
    count, total = counts[0], totals[0]
    marked = any(slot.mark not in _NO_MARKS for slot in (each.slot, count, total))
    if marked or is_open(total.figure) or (is_open(count.figure) and each.how != "mean"):
        return None
    if count.figure.text.lower() in SINGLE or "average" in reading.tokens.words[max(0, total.token - 4) : total.token]:
        return None
    if _is_joined(reading, count, each) or not _result(reading, each, total):
        return None
    if count.figure.kind is Kind.DURATION and count.figure.unit != each.base:
        return None
    return tie("average", _WORDING, total=total, count=count, average=each.slot)


def _is_joined(reading: Reading, count: Slot, each: _Each) -> bool:
    """True for a count that comes on top, or tells of something else: "£75m, and four others £50m each", "a paltry
    $5,000 each - for three weekends".
    """
    words, tags = reading.tokens.words, reading.tokens.tags
    if count.token < each.slot.token:
        return each.how == "each" and words[count.token - 1 : count.token] == ("and",)
    return "-" in tags[each.slot.token : count.token]


def _is_base(reading: Reading, slot: Slot, each: _Each) -> bool:
    """True for a count of what the figure is for each of: "612,000 residents" for "per head"."""
    if each.base in SPANS:
        return slot.figure.kind is Kind.DURATION
    words = reading.tokens.words
    if each.how == "for-each":
        return slot.figure.kind is Kind.COUNT and slot.number == each.slot.number + 1
    if slot.figure.kind is Kind.DURATION:
        return each.how == "mean" and not each.base and slot.prep in SPREAD
    if slot.figure.kind is not Kind.COUNT or slot.inherited or not slot.head:
        return False
    if slot.token and words[slot.token - 1] in ("per", "every"):
        return False  # "228 cases, or 256 per 100,000 people"
    if each.base:
        return slot.head == each.base or (each.base in HEADS and slot.head in PERSONS)
    if each.slot.figure.kind is Kind.COUNT:  # "30 goals in seven games, an average of 4.3"
        spread = slot.prep in SPREAD and words[slot.token - 1] != "than"
        return spread or (slot.head == slot.subject and slot.number == each.slot.number - 2)
    return True


def _is_total(slot: Slot, each: _Each) -> bool:
    """True for an amount in the unit of what each has, for no one in particular."""
    figure, part = slot.figure, each.slot.figure
    if figure.kind is not part.kind or (slot.mover is not None and slot.mover.sort in ("adverb", "noun")):
        return False  # "a mean wage of $58,400, up $12,000"
    if slot.per and (slot.per not in SPANS or each.how != "per" or each.base in SPANS):
        return False  # "£12m a year on 3,000 pupils, or £4,000 per pupil"
    unit = unit_alone(part.unit)
    return unit_alone(figure.unit) == unit or (figure.kind is Kind.COUNT and not figure.unit and slot.head == unit)


def _result(reading: Reading, each: _Each, total: Slot) -> str:
    """Which of the three is told as what follows; "" for three figures side by side."""
    if each.how == "mean":
        return "mean" if _is_set_off(reading, each, total) else ""
    words = reading.tokens.words
    if each.how == "for-each":
        return "each"
    if "and" in words[each.slot.token + 1 : total.token]:
        return ""  # "a value of $4 each and a total of $2m"
    before = words[max(0, total.token - 4) : total.token]
    owned = any(one == "worth" and two not in BEING for two, one in zip(("", *before), before, strict=False))
    if "total" in total.scope or total.head == "total" or (not COMING_TO.isdisjoint(before) and not owned):
        return "total"
    joint = words[max(0, each.slot.token - 3) : each.slot.token]
    return "each" if each.slot.aside in _SET_OFF and ("or" in joint or total.number < each.slot.number) else ""


def _is_set_off(reading: Reading, each: _Each, total: Slot) -> bool:
    """True for an average in apposition or behind "at": "30 goals in seven games, an average of 4.3", "900 shops at an
    average of 14,000 sq ft"; not a level of its own.
    """
    words = reading.tokens.words[max(0, each.slot.token - _NAMED - 1) : each.slot.token]
    if not _SET_BY.isdisjoint(words[-5:]):
        return True
    if any(words[at : at + 3] == _MEAN for at in range(len(words))):
        return True  # "26 loans worth $6m, with an average loan size of $245,000"
    before = reading.tokens.tags[total.token + 1 : each.slot.token]
    behind = before.rpartition(",")[2] if "," in before else before.rpartition("-")[2]
    return behind != before and set(behind) <= set("DJNfAC")


_SET_BY = frozenset({"at", "for"})
_NAMED = 6


def per_so_many(story: Story) -> Iterator[Relation]:
    """ "310 murders in a city of 2 million, a rate of 15.5 per 100,000": cases, people, and the rate to a base."""
    for sentence in story.sentences:
        if 3 < len(sentence.figures) < _MOST:
            reading = read_amounts(sentence)
            words = reading.tokens.words
            for rate, base in zip(reading.slots, reading.slots[1:], strict=False):
                joint = words[max(0, rate.token - 4) : rate.token]
                if words[rate.token + 1 : base.token] not in _PER or not RATED & {*joint}:
                    continue
                others = [slot for slot in reading.slots if slot.number not in (rate.number, base.number)]
                counts = [slot for slot in others if slot.figure.kind is Kind.COUNT and is_single(slot.figure)]
                if len(counts) == 2 and rate.figure.kind is Kind.COUNT:
                    cases, people = counts[::-1] if _is_of_place(reading, counts[0]) else counts
                    if people.prep in AMONG or people is counts[0]:
                        yield tie("rate", "rate/per-so-many", total=cases, count=people, average=rate, base=base)


def _is_of_place(reading: Reading, slot: Slot) -> bool:
    """True for the people of "a city of 600,000 people"."""
    before = reading.tokens.words[max(0, slot.token - 2) : slot.token]
    return before[-1:] == ("of",) and not PLACES_OF_PEOPLE.isdisjoint(before)


_PER = (("per",), ("for", "every"), ("in", "every"), ("for", "each"))


def _in_each(reading: Reading) -> Iterator[Relation]:
    """ "Five members in each of five wards, a total of 25": what each has stands in front, or behind what it is of, as
    in "each of the 12 flats was sold for £150,000, raising £1.8m".
    """
    words = reading.tokens.words
    if "each" not in words:
        return
    for count, part, total in zip(reading.slots, reading.slots[1:], reading.slots[2:], strict=False):
        each_of = words[max(0, count.token - 3) : count.token] in (("each", "of", "the"), ("each", "of"))
        came_to = not RAISING.isdisjoint(words[part.token + 1 : total.token])
        plain = all(is_single(slot.figure) and not is_open(slot.figure) for slot in (part, count, total))
        if (
            each_of
            and came_to
            and plain
            and count.figure.kind is Kind.COUNT
            and _is_total(total, _Each(part, "each", ""))
        ):
            yield tie("average", _WORDING, total=total, count=count, average=part)
    for part, count, total in zip(reading.slots, reading.slots[1:], reading.slots[2:], strict=False):
        between = words[part.token + 1 : count.token]
        told = "total" in total.scope or total.head == "total"
        if between[-2:] != ("each", "of") or not told or part.figure.kind not in ADDED:
            continue
        plain = all(is_single(slot.figure) for slot in (part, count, total))
        if plain and count.figure.kind is Kind.COUNT and _is_total(total, _Each(part, "each", "")):
            yield tie("average", _WORDING, total=total, count=count, average=part)


def prices(story: Story) -> Iterator[Relation]:
    """Relations of what some things come to at a price, and of an amount over some periods."""
    for at, sentence in enumerate(story.sentences):
        dear = sentence.kinds & _MONEY != 0 and len(sentence.figures) < _MOST  # a price is in money
        if dear and len(sentence.figures) > _LEAST:
            yield from priced(read_amounts(sentence))
        if dear and len(sentence.figures) > 1:
            near = story.sentences[max(0, at - 2) : at + 2]
            told = {other.index - sentence.index: read_amounts(other) for other in near}
            yield from priced_apart(read_amounts(sentence), told.get(1), [told[n] for n in (-1, -2) if n in told])
        reading = _whole(sentence)
        if reading is not None:
            yield from over_time(reading)
