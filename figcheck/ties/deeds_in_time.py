"""Deeds told with their time in front: "Built in 1931, the mill was damaged by fire in 1942", "On 4 May 2025, she
resigned".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..lang.en.grammar import MODALS
from ..lang.en.time_words import BEFALLING, BEFORE_MAKING, MAKING, PAST_VERBS
from ..model import CalendarDate, Kind, Relation, Sentence, Story
from ..story import kinds_of
from .moments import has_year

_TIMES = kinds_of((Kind.DATE, Kind.YEAR))
_BE = frozenset({"was", "were"})
_OPEN = MODALS | frozenset("scheduled due expire expires effective deadline planned".split())
_FIRST_BY = 4


def made_then(story: Story) -> Iterator[Relation]:
    """When a thing was made in the role "earlier", and when something befell it in "later"."""
    for sentence in _timed(story):
        reading = read(sentence)
        words = reading.tokens.words
        if len(sentence.figures) > 1 and words[0] in MAKING and len(reading.slots) > 1:
            first = reading.slots[0]
            if _is_time(first) and first.token < _FIRST_BY and reading.tokens.tags[first.token + 1] == ",":
                yield from _befell(reading, first)


def _timed(story: Story) -> Iterator[Sentence]:
    return (sentence for sentence in story.sentences if sentence.kinds & _TIMES)


def _is_time(slot: Slot) -> bool:
    return slot.figure.kind in (Kind.DATE, Kind.YEAR) and has_year(slot.figure)


def _befell(reading: Reading, first: Slot) -> Iterator[Relation]:
    """The one other time of the sentence, of the one verb that says what befell the subject."""
    words, tags = reading.tokens.words, reading.tokens.tags
    verb = _verb_behind(reading, first.token + 2)
    others = [slot for slot in reading.slots[1:] if _is_time(slot)]
    if verb < 0 or len(others) != 1 or len([*filter(_is_time, reading.slots)]) != _TWO or others[0].token < verb:
        return
    later = others[0]
    between = tags[verb + 1 : later.token]
    fits = words[verb] in BEFALLING or (words[verb] in _BE and BEFORE_MAKING.isdisjoint(words[verb + 1 : later.token]))
    if words[verb] in _BE:
        between = between.replace("V", "", 1)
    alone = not set(between) & set("VXSR;:.,")
    if fits and alone and words[later.token - 1] in ("in", "by", "on", "of", "early", "late") and "e" not in between:
        yield Relation("period", (("earlier", (first.figure,)), ("later", (later.figure,))), wording="years/made-then")


_TWO = 2


def _verb_behind(reading: Reading, begin: int) -> int:
    """The verb right behind the subject that opens a clause; -1 where the subject goes on or no verb follows."""
    if begin >= len(reading.tokens.words):
        return -1
    at = reading.chunk_of[begin]
    chunks = reading.chunks
    while at < len(chunks) and chunks[at].name in ("A", ","):
        at += 1
    if at >= len(chunks) or chunks[at].name != "noun":
        return -1
    at += 1
    while at + 1 < len(chunks) and chunks[at].name in ("f", "P") and chunks[at + 1].name == "noun":
        at += 2
    while at < len(chunks) and chunks[at].name == "A":
        at += 1
    return chunks[at].start if at < len(chunks) and chunks[at].name == "verb" else -1


def past_on_day(story: Story) -> Iterator[Relation]:
    """A full date in front of a clause whose one verb is past, in the role "date"."""
    for sentence in _timed(story):
        reading = read(sentence)
        words, tags = reading.tokens.words, reading.tokens.tags
        for slot in reading.slots[:1]:
            when = slot.figure.when
            if not isinstance(when, CalendarDate) or when.year is None or when.day is None or slot.figure.quoted:
                continue
            lead = words[: slot.token]
            if lead[-1:] != ("on",) or len(lead) > _FIRST_BY or "V" in tags[: slot.token]:
                continue
            verb = _verb_behind(reading, slot.token + 1)
            if verb >= 0 and _is_past(reading, verb):
                yield Relation("past event", (("date", (slot.figure,)),), (("verb", words[verb]),),
                               wording="tense/day-then-past-verb")  # fmt: skip


def _is_past(reading: Reading, verb: int) -> bool:
    """True for a verb in the past that no other verb of its clause makes a participle, nor a word of what is to be."""
    words, tags = reading.tokens.words, reading.tokens.tags
    end = next((at for at in range(verb, len(words)) if tags[at] in ",;RSC"), len(words))
    group = reading.chunks[reading.chunk_of[verb]].end
    plain = words[verb] in _BE or words[verb] in PAST_VERBS or words[verb].endswith("ed")
    return plain and _OPEN.isdisjoint(words) and not set(tags[group:end]) & set("VXeY")
