"""Two figures and what lies between them, by a comparative or told as a thing: "48, 12 fewer than the 60", "Men earn
£620 and women £550, a gap of £70", "the difference between the £500 bid and the £420 bid is £80", "she won by 322
votes, taking 18,304 to her rival's 17,982".

For a gap the sentence holds two levels of one measure and the gap, and besides them small numbers in words at most.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..clauses.tokens import tokens_of
from ..lang.en.votes import ABOVE, AHEAD_BY, BELOW, GAPS, NETS, PARTING, TAKING
from ..laws.values import larger_first
from ..model import Figure, Kind, Relation, Story
from .levels import levels_in, pair_of
from .measure import LEVEL_KINDS, OWN_UNIT, each_once, is_open, same_measure, unit_alone
from .tie import tie


def difference(story: Story) -> Iterator[Relation]:
    """Relations of two figures and their difference: the role "more" minus the role "less" is the "difference".

    The cue "wording" is more than or less than, as the comparative says.
    """
    for sentence in story.sentences:
        levels = levels_in(sentence)
        for amount in levels.amounts if levels.pairs else ():
            mover = amount.mover
            if mover is None or mover.sort != "comparative" or mover.direction == "either" or mover.flags:
                continue
            pair, _ = pair_of(sentence, levels, amount)
            if pair is None or not _fits(amount, pair.new, pair.old):
                continue
            yield _relation((pair.new, pair.old), amount.figure, mover.direction == "up", "than")
        yield from _apposed(levels.reading)


_WAYS = ABOVE | BELOW


def _apposed(reading: Reading) -> Iterator[Relation]:
    """ "Sold 573 boats – 129 above the 444 of last year", "£15.75, or 75 pence below the minimum of £16.50"."""
    for amount, base in pairwise(reading.slots) if not _WAYS.isdisjoint(reading.tokens.words) else ():
        if not amount.number or base.clause != amount.clause:
            continue
        told = [slot for slot in reading.slots[: amount.number] if slot.figure.kind not in (Kind.YEAR, Kind.DATE)]
        level = told[-1] if told else amount
        start, end = reading.chunks[amount.chunk].start, reading.chunks[base.chunk].start
        words, tags = reading.tokens.words, reading.tokens.tags
        behind = words[amount.token + 1 : end]
        set_off = tags[start - 1] in ",-" or words[start - 1] == "or"
        way = next((word for word in behind[:_NEAR] if word in ABOVE or word in BELOW), "")
        if not set_off or not way or tags[amount.token + 1 : end].count("F") or level.mark or level.prep in _ENDS:
            continue
        if base.prep in _HELD_TO and level.figure.kind in OWN_UNIT and _fits(amount, level, base):
            yield _relation((level, base), amount.figure, way in ABOVE, "apposed")


_NEAR = 3
_ENDS = frozenset({"from", "than", "by"})
_HELD_TO = frozenset({"above", "below", "than", "over", "short"})


def _fits(amount: Slot, more: Slot, less: Slot) -> bool:
    """True when an amount may be the difference of two figures: of one measure, or points between percentages."""
    if more.figure.kind is Kind.PERCENT or less.figure.kind is Kind.PERCENT:
        return amount.figure.kind is Kind.POINTS and more.figure.kind is less.figure.kind
    if amount.figure.kind not in OWN_UNIT or more.figure.kind not in LEVEL_KINDS:
        return False
    plain = more.figure.upper is None and less.figure.upper is None and amount.figure.upper is None
    alike_units = amount.figure.kind is more.figure.kind is less.figure.kind
    return (
        plain and alike_units and same_measure(amount.figure, more.figure) and same_measure(amount.figure, less.figure)
    )


def _relation(sides: tuple[Slot, Slot], gap: Figure, up: bool, name: str) -> Relation:
    more, less = sides if up else reversed(sides)
    cues = (("wording", "more than" if up else "less than"),)
    return tie("difference", f"difference/{name}", cues, more=more, less=less, difference=gap)


_MOST = 6
_CUES = GAPS | NETS | PARTING


def differences(story: Story) -> Iterator[Relation]:
    """Relations of two levels and their difference, by a comparative or told as a thing, each once."""
    yield from each_once(difference(story), gaps(story))


def gaps(story: Story) -> Iterator[Relation]:
    """Relations of two levels and the gap between them: the larger in the role "more", the other in "less"."""
    for sentence in story.sentences:
        if 2 < len(sentence.figures) < _MOST and not _CUES.isdisjoint(tokens_of(sentence).words):
            yield from _told(read(sentence))


def _told(reading: Reading) -> Iterator[Relation]:
    figures = [
        slot
        for slot in reading.slots
        if slot.figure.kind in _TOLD and not (slot.figure.kind is Kind.COUNT and slot.figure.text.lower() in _SMALL)
    ]
    for gap in figures:
        levels = [slot for slot in figures if slot is not gap]
        if len(levels) != _TWO or not all(_are_alike(gap, level) for level in levels):
            continue
        if (
            _is_apposed(reading, gap, levels)
            or _is_between(reading, gap, levels)
            or _is_won(reading, gap, levels)
            or _parts(reading, gap)
        ):
            more, less = larger_first(levels[0].figure, levels[1].figure)
            yield tie("difference", "difference/gap", (("wording", "gap"),), more=more, less=less, difference=gap)


_TWO = 2
_LONG, _BESIDE = 8, 4
_ARTICLES = (("a",), ("an",), ("the",))
_TOLD = LEVEL_KINDS | {Kind.SCORE, Kind.FRACTION, Kind.MULTIPLE}


# what counts the things compared: "the other two"
_SMALL = frozenset({"one", "two", "both"})


def _are_alike(gap: Slot, level: Slot) -> bool:
    """True where one may be a difference of levels like the other: points of percentages, else one unit."""
    one, other = gap.figure, level.figure
    if other.kind not in LEVEL_KINDS or other.upper is not None or other.stated is None or one.upper is not None:
        return False
    if is_open(one) or is_open(other) or level.mark:
        return False
    if other.kind is Kind.PERCENT:
        return one.kind is Kind.POINTS
    return one.kind is other.kind and unit_alone(one.unit) == unit_alone(other.unit)


def _is_apposed(reading: Reading, gap: Slot, levels: list[Slot]) -> bool:
    """ "Men earn £620 and women £550, a gap of £70", "had 48% and her rival 41%, a seven-point lead"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    begin = max(tags.rfind(",", 0, gap.token), tags.rfind("-", 0, gap.token))
    lead = words[begin + 1 : gap.token]
    named = lead[-1:] == ("of",) and not (NETS if lead[0] == "for" else GAPS).isdisjoint(lead[-2:])
    behind = lead in _ARTICLES and not GAPS.isdisjoint(words[gap.token + 1 : gap.token + 3])
    told = begin > 0 and len(lead) < _LONG and (named or behind)
    parted = set(reading.tokens.tags[levels[0].token : levels[1].token]) & set(";:R(")
    bare = levels[0].figure.kind is Kind.COUNT and levels[0].figure.thing is None  # "94 and 22, a lead of 131"
    return told and not parted and not bare and all(level.number < gap.number for level in levels)


def _is_between(reading: Reading, gap: Slot, levels: list[Slot]) -> bool:
    """ "The difference between the £500 bid and the £420 bid is £80", "the gap between the two is £80: …"."""
    words = reading.tokens.words
    named = [at for at in range(len(words) - 1) if words[at] in GAPS and words[at + 1] == "between"]
    if len(named) != 1:
        return False
    if 0 < named[0] - gap.token < _BESIDE:  # "a 28-point gap between men (50%) and women (22%)"
        return all(reading.tokens.tags[level.token - 1] == "(" and level.token > named[0] for level in levels)
    if words[gap.token - 1] not in ("is", "was"):
        return False
    inside = all(named[0] < level.token < gap.token for level in levels)
    behind = all(level.token > gap.token for level in levels) and ":" in words[gap.token : levels[0].token]
    return inside or behind


def _parts(reading: Reading, gap: Slot) -> bool:
    """ "Only 28 votes separated the two, …", "they were separated by 28 votes: …"."""
    words = reading.tokens.words
    behind = not PARTING.isdisjoint(words[gap.token + 1 : gap.token + 3])
    return behind or (words[gap.token - 1] == "by" and not PARTING.isdisjoint(words[max(0, gap.token - 3) : gap.token]))


def _is_won(reading: Reading, gap: Slot, levels: list[Slot]) -> bool:
    """ "She won by 322 votes, taking 18,304 to her rival's 17,982"."""
    words = reading.tokens.words
    first, second = levels
    won = gap.prep == "by" and not AHEAD_BY.isdisjoint(words[: gap.token]) and gap.number < first.number
    led = words[first.token - 1] == "with" or words[first.token - 1] in TAKING
    taking = led and "to" in words[first.token + 1 : second.token]
    return won and taking and second.token - first.token < _MOST
