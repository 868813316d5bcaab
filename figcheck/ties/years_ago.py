"""A length of time that runs from a moment told beside it to the day of publication: "20 years ago, in 2006"; and how
long nothing has been like it, told in years and by its year: "the best in 26 years … the best since 1999".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.asides import behind_asides
from ..clauses.phrases import head_of
from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..clauses.stems import content, stem
from ..lang.en.time_words import (
    COUNTED_UP,
    EXTREMES,
    GONE,
    PARTING,
    PARTS_OF_A_YEAR,
    PAST_ALONE,
    SUPERLATIVES,
    UNTIL_NOW,
)
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..records import NamedTuple
from .moments import DAYS, YEARS, Length, has_month, has_year, lengths_of, moments_of
from .tie import tie

# so many tokens may part a length from its moment, and "since" from its moment
_BESIDE, _EVENT, _LONG_EVENT, _FEW = 6, 12, 22, 3
_LAST = frozenset({"last", "past"})


def years_ago(story: Story) -> Iterator[Relation]:
    """A length up to publication, or as a word in the cue "length", and its beginning: "length" and "start"."""
    yield from _told_beside(story)
    yield from _records(story)


def _told_beside(story: Story) -> Iterator[Relation]:
    for sentence in story.sentences:
        for length in lengths_of(story, sentence):
            moments = moments_of(sentence)
            yield from _beside(read(sentence), length, moments)
        if "anniversary of" in sentence.skeleton:
            yield from _anniversary(read(sentence), moments_of(sentence))


def _beside(reading: Reading, length: Length, moments: tuple[Slot, ...]) -> Iterator[Relation]:
    ago = reading.tokens.words[length.end : length.end + 1] == ("ago",)
    for moment in moments:
        wording = ""
        if ago:
            wording = _ago(reading, length, moment)
        elif not length.figure.quoted and not any(has_year(other.figure) for other in moments if other is not moment):
            wording = _since(reading, length, moment)
        if wording:
            yield from _relation(length, moment, wording)


def _ago(reading: Reading, length: Length, moment: Slot) -> str:
    """ "20 years ago, in early 2006", "in 2006, some 20 years ago": nothing but small words between."""
    words, tags = reading.tokens.words, reading.tokens.tags
    if words[moment.token + 1 : moment.token + 3] in _OF_A_YEAR:
        return ""  # "on April 12 last year, 18 months ago"
    told = "word" if length.word else "length"
    first = moment.token > length.end
    ends = (length.end + 1, moment.token) if first else (moment.token + 1, length.start)
    behind = behind_asides(reading, *ends)
    if behind > ends[0] and not moment.prep:
        return ""  # "twenty years ago in Leeds, 1996 was a name"
    ends = (behind, ends[1])
    between = words[slice(*ends)]
    small = "".join(tag for word, tag in zip(between, tags[slice(*ends)], strict=True) if word not in PARTS_OF_A_YEAR)
    small = small.replace("Yf", "")  # "four years ago, in May of 2001"
    if first and between[:1] == ("by",) and moment.prep == "on" and len(between) <= _EVENT and set(small) <= _AGENT:
        return f"years-ago/{told}-ago-then-year"  # "was shot 27 years ago by men of the guard on May 4, 1999"
    if len(between) > _BESIDE or small.strip(_SMALL if first else _SMALL_OR_IS) or not PARTING.isdisjoint(between):
        return ""
    if not first and moment.prep in ("before", "after", "until"):
        return ""
    return f"years-ago/{told}-ago-then-year" if first else f"years-ago/year-then-{told}-ago"


_AGENT = frozenset("PDNJfH(,)")
# "20 years ago today, on 4 May 2006"; "in 2006, which is 20 years ago", "2006 (that's 20 years ago)"
_SMALL = ",(-CPDAJfMt"
_SMALL_OR_IS = f"{_SMALL}RX"


def _since(reading: Reading, length: Length, moment: Slot) -> str:
    """How a length is counted from a moment behind "since": at once or through an event ("since the war of 1999")."""
    words, tags = reading.tokens.words, reading.tokens.tags
    at = max((at for at in range(moment.token) if words[at] == "since"), default=-1)
    told = tags[at + 1 : moment.token]
    if told and length.unit in YEARS and _is_counted_up(words, length, at):
        gone_on = len(told) > _LONG_EVENT or set(told) & set(";:.SR") or ",C" in told
        return "" if gone_on else "years-ago/length-since-event"
    past = not PAST_ALONE.isdisjoint(words[:at]) or "which" in words[moment.token + 1 : moment.token + 4]
    if at < 0 or len(told) > _EVENT or set(told) & set(";:.SY") or past:
        return ""  # "the 21 years since 1978 in which they won" are only some of the years
    counted = length.figure.upper is not None or tags[length.start - 1 : length.start] == "-"
    best = any(word.endswith("est") for word in words[max(0, length.start - _FEW + 1) : length.start])
    if length.start and (tags[length.start - 1] == "N" or words[length.start - 1] == "than" or best):
        return ""  # "a championship half century since June 2018", "no later than a decade", "the highest three years"
    if counted or "by" in words[max(0, length.start - _FEW) : length.start] or (told and not _lasts(words)):
        return ""  # "men aged 15-44 years since 1981", "has risen by about 20 years since 1901"
    last = length.start > 0 and words[length.start - 1] in _LAST
    often = not {"every", "of"}.isdisjoint(words[max(0, length.start - 1 - (not length.word)) : length.start])
    if often or words[moment.token + 1 : moment.token + 3] in _OF_A_YEAR:
        return ""  # "every four years since 1792", "the coldest days of the year since 2010", "since October last year"
    if told and (length.unit not in YEARS or (last and tags[length.end] == ",")):
        return ""  # "off for 14 days since the return on May 8", "in each of the last two years, since taking office"
    event = "event" if told else "year"
    if length.end == at or (length.end + 1 == at and tags[length.end] in ",A"):
        return f"years-ago/{'last-' if last else ''}length-since-{event}"
    return ""


def _is_counted_up(words: tuple[str, ...], length: Length, at: int) -> bool:
    """True for "it's been 20 years since", "this marks 20 years since", "20 years have passed since"."""
    gone = words[length.end : at]
    counted = words[length.start - 1 : length.start] if length.start else ()
    return (gone == () and not COUNTED_UP.isdisjoint(counted)) or (gone[:1] in _HAVE and gone[1:] in GONE)


_HAVE = (("have",), ("has",))


_OF_A_YEAR = (("last", "year"), ("this", "year"))


def _lasts(words: tuple[str, ...]) -> bool:
    """False where a sentence tells only of the past: "in the four years since the war of 1996 trade grew"."""
    return not UNTIL_NOW.isdisjoint(words) or not any(word.endswith("ed") for word in words)


def _anniversary(reading: Reading, moments: tuple[Slot, ...]) -> Iterator[Relation]:
    """ "The 50th anniversary of the 1976 revolt", "of the revolt of 1976", of an event by its only year."""
    words, tags = reading.tokens.words, reading.tokens.tags
    begin = next((at + 2 for at, pair in enumerate(pairwise(words)) if pair == ("anniversary", "of")), 0)
    number = [slot for slot in reading.slots if slot.token in range(begin - 2 - _FEW, begin - 2)]
    years = [moment for moment in moments if has_year(moment.figure)]
    if len(years) != 1 or years[0].token < begin or not number or number[-1].figure.kind is not Kind.ORDINAL:
        return
    at = years[0].token
    event, joint = tags[begin:at].replace("fD", "f"), words[at - 1]
    behind = tags[at + 1 : at + 3].removeprefix(",")[:1]
    named = not event.strip("DHJN") and (behind in ("N", "J") or event == "")
    dated = joint in _DATED_BY and not event.strip("DHJNf" + tags[at - 1])
    if (named or dated) and len(event) <= _EVENT and "D" not in event[1:]:  # "of a talk that told of the 1970 drought"
        yield tie("years ago", "years-ago/anniversary-of-year", length=number[-1], start=years[0])


_DATED_BY = frozenset({"of", "on"})


def _relation(length: Length, start: Slot, wording: str) -> Iterator[Relation]:
    cues = (("length", length.word),) if length.word else ()
    if length.unit in YEARS and has_year(start.figure):
        yield tie("years ago", wording, cues, length=length.figure, start=start)
    elif not length.word and length.unit in DAYS | {"month"} and has_month(start.figure) and not start.figure.quoted:
        yield tie("days ago", wording.replace("years-", "days-", 1), cues, length=length.figure, start=start)


_MOST_STEPS = 4
# of "the first time" and "the lowest level" the subject says what it is
_OF_ANYTHING = frozenset(map(stem, "time level point".split()))


class Extreme(NamedTuple):
    """A length or a year up to which nothing was like it: the superlative, its noun and what the clause is about."""

    figure: Figure
    sentence: Sentence
    word: str
    noun: str
    topic: frozenset[str]
    cue: str = ""


def _records(story: Story) -> Iterator[Relation]:
    """The length in the role "length", the year in the role "start", of what is told once in each way."""
    since = [told for sentence in story.sentences if "since" in sentence.skeleton for told in _extremes_since(sentence)]
    if not since:
        return
    lengths = [told for sentence in story.sentences for told in _over(story, sentence)]
    for one in lengths:
        same = [other for other in since if _are_one(one, other)]
        if len(same) == 1 and [other for other in lengths if _are_one(other, same[0])] == [one]:
            cues = (("length", one.cue),) if one.cue else ()
            by = "years-ago/extreme-told-again"
            yield tie("years ago", by, cues, Certainty.IMPLIED, length=one.figure, start=same[0].figure)


def _extremes_since(sentence: Sentence) -> Iterator[Extreme]:
    """The years behind a superlative and "since"."""
    reading = read(sentence)
    for moment in moments_of(sentence):
        if moment.prep == "since" and has_year(moment.figure) and not moment.figure.quoted:
            found = _superlative(reading, moment.chunk)
            if found is not None:
                yield Extreme(moment.figure, sentence, *found, _topic(reading, moment.token))


def _over(story: Story, sentence: Sentence) -> Iterator[Extreme]:
    """The lengths of "a 26-year low" and, behind a superlative, of "in 26 years"."""
    reading = read(sentence)
    words = reading.tokens.words
    for length in lengths_of(story, sentence):
        if length.unit not in YEARS or length.figure.upper is not None or length.figure.quoted:
            continue
        behind = "".join(words[length.end : length.end + 1])
        if behind in EXTREMES and "-" in length.figure.text:
            yield Extreme(length.figure, sentence, EXTREMES[behind], "", _topic(reading, length.start))
        elif _preposition(reading, reading.chunk_of[length.start]) in ("in", "for"):
            found = _superlative(reading, reading.chunk_of[length.start])
            if found is not None:
                yield Extreme(length.figure, sentence, *found, _topic(reading, length.start), length.word)


def _preposition(reading: Reading, at: int) -> str:
    left = at - 1
    while left >= 0 and reading.chunks[left].name == "A":
        left -= 1
    return reading.tokens.words[reading.chunks[left].start] if left >= 0 else ""


def _superlative(reading: Reading, at: int) -> tuple[str, str] | None:
    """The superlative and the noun of the phrase before a preposition, with what hangs on it left out."""
    chunks, words = reading.chunks, reading.tokens.words
    left = at - 1
    for _ in range(_MOST_STEPS):
        while left >= 0 and chunks[left].name in ("A", ","):
            left -= 1
        if left < 1 or chunks[left].name not in ("P", "f") or chunks[left - 1].name not in ("noun", "time"):
            return None
        told = words[chunks[left - 1].start : chunks[left - 1].end]
        found = [word for word in told if word in SUPERLATIVES or (word != told[-1] and word.endswith("est"))]
        if found:
            noun = stem(head_of(reading.tokens, chunks[left - 1])[0])
            return found[0], "" if noun in _OF_ANYTHING or noun == stem(found[0]) else noun
        left -= 2
    return None


def _topic(reading: Reading, token: int) -> frozenset[str]:
    """The stems of the nouns of the subject of a figure's clause."""
    return frozenset(content(noun) for slot in reading.slots if slot.token == token for noun in slot.topic) - {""}


def _are_one(one: Extreme, other: Extreme) -> bool:
    """True for one superlative of one noun, or of one subject where a noun is left out: "the lowest", "a low"."""
    if one.word != other.word or one.sentence is other.sentence:
        return False
    if one.noun and other.noun:
        return one.noun == other.noun
    return not one.topic.isdisjoint(other.topic)
