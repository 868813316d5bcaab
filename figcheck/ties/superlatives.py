"""A record with the one it broke, the highest since a year that the next clause tells of, the hottest day of a time
with another day of it, and what was "not since".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..lang.en.grammar import MODALS
from ..lang.en.ranking import AS_HIGH, AS_LOW, FORMER, LEAST_OF_ALL, RECORDS, SUPERLATIVES, SURPASSING
from ..model import CalendarDate, Certainty, Kind, Relation, Sentence, Story
from .measure import LEVEL_KINDS, is_adjectival
from .superlative_words import comparable_levels, sole_superlative, way_of

_TIMES = frozenset({Kind.DATE, Kind.YEAR})
_PRONOUNS = frozenset("it they there".split())
_STRETCHES = frozenset("year month season decade century summer winter spring autumn week".split())
_UNITS_OF_STRETCHES = frozenset("day night morning evening week weekend month quarter".split())


def superlatives(story: Story) -> Iterator[Relation]:
    """Pairs of levels of which one may not lie below the other, as "higher" and "lower"."""
    for sentence in story.sentences:
        if len(sentence.figures) > 1 and not sentence.headline:
            words = read(sentence).tokens.words
            if not SURPASSING.isdisjoint(words):
                yield from _broken(read(sentence))
            if "since" in words and words[:1] == ("not",):
                yield from _not_since(read(sentence))
    for first, second in _told_on(story):
        at = sole_superlative(first)
        if at >= 0:
            yield from _since(first, at, second)
            yield from _of_a_time(first, at, second)


def _told_on(story: Story) -> Iterator[tuple[Reading, Reading]]:
    """Readings of sentences with a superlative, each with itself and with the next sentence."""
    for first, second in pairwise((*story.sentences, None)):
        if first is None or first.headline or not first.figures:
            continue
        reading = read(first)
        if not SUPERLATIVES.isdisjoint(reading.tokens.words):
            yield reading, reading
            if second is not None and _follows(first, second):
                yield reading, read(second)


def _follows(first: Sentence, second: Sentence) -> bool:
    return second.index == first.index + 1 and second.paragraph - first.paragraph <= 1


def _levels(reading: Reading, begin: int, end: int) -> list[Slot]:
    return [slot for slot in reading.slots if begin <= slot.token < end and _is_level(reading, slot)]


def _is_level(reading: Reading, slot: Slot) -> bool:
    plain = slot.figure.kind in LEVEL_KINDS and slot.figure.upper is None
    return plain and slot.figure.kind is not Kind.AGE and not is_adjectival(reading, slot)


def _broken(reading: Reading) -> Iterator[Relation]:
    """ "A crowd of 9,870 broke the previous record of 9,140", "a record, beating the 9,140 of 1998"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    for old in reading.slots[1:]:
        start = reading.chunks[old.chunk].start
        deed = next((at for at in range(start - 1, max(-1, start - 9), -1) if tags[at] in "VI"), -1)
        if deed < 0 or words[deed] not in SURPASSING or not _is_level(reading, old):
            continue
        phrase = words[deed + 1 : old.token]
        behind = words[old.token + 1 : old.token + 2]
        named = not RECORDS.isdisjoint(phrase) and not FORMER.isdisjoint(phrase)
        if not named and not ("record" in words[:deed] and phrase[-1:] == ("the",) and behind == ("of",)):
            continue
        news = [slot for slot in _levels(reading, 0, deed) if comparable_levels(slot, old)]
        if len(news) == 1 and tags[deed + 1 : start].count(",") == 0 and not _is_open(reading, deed):
            way = _way_of_record(words, old)
            if way:
                yield _relation(news[0], old, way, "broken-record")


def _way_of_record(words: tuple[str, ...], old: Slot) -> str:
    """Times of races run down, a low is lower than the last one, and strokes are few; else a record is higher."""
    if not _LOW.isdisjoint(words) or not LEAST_OF_ALL.isdisjoint(words):
        return "down"
    return "" if old.figure.kind is Kind.DURATION or not _STROKES.isdisjoint(words) else "up"


_LOW = frozenset({"low", "lows"})
_STROKES = frozenset("golf course round rounds par stroke strokes shot card carded lap".split())


def _is_open(reading: Reading, deed: int) -> bool:
    """True where a deed is hoped for or denied: "could beat", "short of beating"."""
    before = reading.tokens.words[max(0, deed - 4) : deed]
    return not _OPEN.isdisjoint(before) or "t" in reading.tokens.tags[max(0, deed - 2) : deed]


_OPEN = MODALS | frozenset("not never without short before nearly almost if no".split())


def _not_since(reading: Reading) -> Iterator[Relation]:
    """ "Not since 1976, with 4mm of rain, was June as dry as this one, with 12mm"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    quality = [at for at in range(2, len(words)) if words[at - 1] in ("as", "so") and words[at] in AS_HIGH | AS_LOW]
    if len(quality) != 1 or not reading.slots or reading.slots[0].figure.kind not in _TIMES:
        return
    before, after = _levels(reading, 0, quality[0]), _levels(reading, quality[0], len(words))
    if len(before) != 1 or len(after) != 1 or not comparable_levels(before[0], after[0]):
        return
    if "X" in tags[before[0].token : quality[0]]:
        way = "up" if words[quality[0]] in AS_HIGH else "down"
        yield _relation(before[0], after[0], way, "not-since")


def _since(first: Reading, at: int, second: Reading) -> Iterator[Relation]:
    """ "At 61 cents, milk is at its cheapest since 2020. In 2020 it cost 54 cents"."""
    words = first.tokens.words
    times = [slot for slot in first.slots if slot.token > at and slot.figure.kind in _TIMES]
    if not times or "since" not in words[at + 1 : times[0].token] or times[0].token - at > _NEAR:
        return
    time = times[0]
    clause = _clause_of_other(first, second, time.token)
    if clause is None:
        return
    begin, end = clause
    told = [slot for slot in second.slots[0:] if begin <= slot.token < end and slot.figure.kind in _TIMES]
    that = second.tokens.words[begin : begin + 2] in (("that", "year"), ("that", "month"))
    same = len(told) == 1 and told[0].figure.text == time.figure.text
    stop = begin if second is first else len(words)
    if same or (that and not told):
        yield from _held(first, at, _levels(first, 0, stop), _levels(second, begin, end), "since-told-on")


_NEAR = 4


def _of_a_time(first: Reading, at: int, second: Reading) -> Iterator[Relation]:
    """ "Monday was the hottest day of the year so far, at 34C; on 2 May it had reached 33C"."""
    words = first.tokens.words
    unit = words[at + 1 : at + 5]
    if len(unit) < _FEWEST or unit[0] not in _UNITS_OF_STRETCHES or unit[1:3] not in (("of", "the"), ("this", "year")):
        return
    if unit[2] == "the" and unit[-1] not in _STRETCHES:
        return
    clause = _clause_of_other(first, second, at)
    if clause is None:
        return
    begin, end = clause
    times = [slot for slot in second.slots if begin <= slot.token < end and slot.figure.kind in _TIMES]
    stop = begin if second is first else len(words)
    if len(times) == 1 and _is_day_of_year(times[0]) and MODALS.isdisjoint(second.tokens.words[begin:end]):
        found = _held(first, at, _levels(first, 0, stop), _levels(second, begin, end), "of-a-time")
        for relation in found:
            higher, lower = relation.roles
            yield Relation(relation.frame, (("higher", lower[1]), ("lower", higher[1])), relation.cues,
                           relation.certainty, relation.wording)  # fmt: skip


_FEWEST = 3


def _is_day_of_year(slot: Slot) -> bool:
    when = slot.figure.when
    return isinstance(when, CalendarDate) and when.year is None and (when.month is not None or when.weekday is not None)


def _clause_of_other(first: Reading, second: Reading, behind: int) -> tuple[int, int] | None:
    """Where the clause begins and ends that takes up the level: the next sentence, or what a semicolon parts off."""
    words = second.tokens.words
    if second is not first:
        begin = 0
    else:
        begin = next((at + 1 for at in range(behind, len(words)) if second.tokens.tags[at] == ";"), -1)
    if begin < 0:
        return None
    end = next((at for at in range(begin, len(words)) if second.tokens.tags[at] in ";S"), len(words))
    told = words[begin:end]
    return (begin, end) if not _PRONOUNS.isdisjoint(told) or told[:1] == ("that",) or told[:1] == ("on",) else None


def _held(first: Reading, at: int, news: list[Slot], olds: list[Slot], wording: str) -> Iterator[Relation]:
    """The one level of the superlative with the one level of the other time."""
    if len(olds) != 1:
        return
    fits = [slot for slot in news if comparable_levels(slot, olds[0])]
    way = way_of(first.tokens.words[at], olds[0].figure)
    if len(fits) == 1 and way:
        yield _relation(olds[0], fits[0], way, wording)


def _relation(top: Slot, bottom: Slot, way: str, wording: str) -> Relation:
    """The first is the one that must not lie below the second, where the word points up."""
    pair = (top.figure, bottom.figure) if way == "up" else (bottom.figure, top.figure)
    roles = (("higher", pair[:1]), ("lower", pair[1:]))
    return Relation("superlative", roles, (("word", way),), Certainty.IMPLIED, f"superlative/{wording}")
