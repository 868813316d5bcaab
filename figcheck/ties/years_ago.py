"""A length of time that runs from a moment told beside it to the day of publication: "20 years ago, in 2006"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..lang.en.grammar import SPEAKING
from ..lang.en.sameness import EMPTY
from ..lang.en.time_words import RECORD_SIDES, VERB_FORMS
from ..model import Certainty, Relation, Sentence, Story
from ..once import once
from ..records import NamedTuple
from .moments import DAYS, YEARS, Length, has_month, has_year, lengths_of, moments_of

# so many tokens may part a length from its moment, "since" from its moment, and a record from its length
_BESIDE, _EVENT, _RECORD, _FEW = 4, 8, 12, 3
# so many letters tell a verb with its noun ("invaded", "invasion") from other words
_STEM = 5
# words around a figure that tell of its event, and how many of them a second sentence must share
_AROUND, _OUTSIDE, _SHARED = 16, 8, 3
# sentences from one telling of an event to the other
_REACH = 12
_PAST = frozenset({"was", "were", "did", "had"})
_UNTIL_NOW = frozenset("has have hasn't haven't is are isn't aren't it's will now".split())
_LAST = frozenset({"last", "past"})
_TOLD_AT = frozenset({"in", "on", "of"})


class _Dated(NamedTuple):
    """A moment with the sentence that tells it."""

    sentence: Sentence
    moment: Slot


def years_ago(story: Story) -> Iterator[Relation]:
    """A length in the role "length", up to publication, and its beginning in the role "start"."""
    for sentence in story.sentences:
        for length in lengths_of(story, sentence):
            moments = moments_of(sentence)
            if moments:
                yield from _beside(read(sentence), length, moments)
            else:
                yield from _told_twice(story, sentence, length)
            yield from _records(story, sentence, length)


@once
def _dates(story: Story) -> tuple[_Dated, ...]:
    """All moments of a story, asked for by the few lengths that reach back to another sentence."""
    return tuple(_Dated(sentence, moment) for sentence in story.sentences for moment in moments_of(sentence))


def _beside(reading: Reading, length: Length, moments: tuple[Slot, ...]) -> Iterator[Relation]:
    ago = reading.tokens.words[length.end : length.end + 1] == ("ago",)
    for moment in moments:
        wording = ""
        if ago:
            wording = _ago(reading, length, moment)
        elif not length.figure.quoted and not any(has_year(other.figure) for other in moments if other is not moment):
            wording = _since(reading, length, moment)
        if wording:
            yield from _relation(length, moment, wording, Certainty.STATED)


def _ago(reading: Reading, length: Length, moment: Slot) -> str:
    """ "20 years ago, in early 2006", "in 2006, some 20 years ago": nothing but small words between."""
    words, tags = reading.tokens.words, reading.tokens.tags
    told = "word" if length.word else "length"
    first = moment.token > length.end
    ends = (length.end + 1, moment.token) if first else (moment.token + 1, length.start)
    ends = (_behind_speaker(reading, *ends), ends[1])
    between = words[slice(*ends)]
    if len(between) > _BESIDE or tags[slice(*ends)].strip(",(-CPDAJ") or not _PARTING.isdisjoint(between):
        return ""
    if not first and moment.prep in ("before", "after", "until"):
        return ""
    return f"years-ago/{told}-ago-then-year" if first else f"years-ago/year-then-{told}-ago"


def _behind_speaker(reading: Reading, start: int, end: int) -> int:
    """Where what is said goes on behind who says it: "20 years ago, officials said, in 2006"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    closed = tags.find(",", start + 1, end)
    said = closed > 0 and tags[start] == "," and not SPEAKING.isdisjoint(words[start:closed])
    return closed if said else start


_PARTING = frozenset({"and", "but", "or", "as", "by"})


def _since(reading: Reading, length: Length, moment: Slot) -> str:
    """How a length is counted from a moment behind "since": at once or through an event ("since the war of 1999")."""
    words, tags = reading.tokens.words, reading.tokens.tags
    at = max((at for at in range(moment.token) if words[at] == "since"), default=-1)
    told = tags[at + 1 : moment.token]
    past = not _PAST.isdisjoint(words[:at])
    if at < 0 or len(told) > _EVENT or set(told) & set(";:.SY") or past or _restricted(reading, moment):
        return ""
    counted = length.figure.upper is not None or tags[length.start - 1 : length.start] == "-"
    if counted or "by" in words[max(0, length.start - _FEW) : length.start] or (told and not _lasts(words)):
        return ""  # "men aged 15-44 years since 1981", "has risen by about 20 years since 1901"
    last = length.start > 0 and words[length.start - 1] in _LAST
    often = not {"every", "of"}.isdisjoint(words[max(0, length.start - 1 - (not length.word)) : length.start])
    if often or words[moment.token + 1 : moment.token + 3] in _OF_A_YEAR:
        return ""  # "every four years since 1792", "the coldest days of the year since 2010", "since October last year"
    event = "event" if told else "year"
    if length.end == at or (length.end + 1 == at and tags[length.end] in ",A"):
        return f"years-ago/{'last-' if last else ''}length-since-{event}"
    return ""


_OF_A_YEAR = (("last", "year"), ("this", "year"))


def _lasts(words: tuple[str, ...]) -> bool:
    """False where a sentence tells only of the past: "in the four years since the war of 1996 trade grew"."""
    return not _UNTIL_NOW.isdisjoint(words) or not any(word.endswith("ed") for word in words)


def _restricted(reading: Reading, moment: Slot) -> bool:
    """True for "the 21 years since 1978 in which they won", which are only some of the years."""
    return "which" in reading.tokens.words[moment.token + 1 : moment.token + 4]


def _record(reading: Reading, length: Length) -> str:
    """The side of a record that a length bounds: "a 50-year low", "the lowest in 50 years"."""
    words = reading.tokens.words
    for word in words[length.end : length.end + 2]:
        if word in ("high", "highs", "low", "lows"):
            return RECORD_SIDES[word.rstrip("s")]
    first = reading.chunks[reading.chunk_of[length.start]].start
    if first and words[first - 1] in ("in", "for") and words[length.start - 1] not in _LAST:
        return next(
            (RECORD_SIDES[word] for word in reversed(words[max(0, first - 6) : first]) if word in RECORD_SIDES), ""
        )
    return ""


def _record_since(reading: Reading, moment: Slot) -> str:
    """The side of a record that goes back to a moment: "the lowest rate since December 1969"."""
    words = reading.tokens.words
    if "since" not in words[max(0, moment.token - _BESIDE) : moment.token]:
        return ""
    told = words[max(0, moment.token - _RECORD) : moment.token]
    return next((RECORD_SIDES[word] for word in reversed(told) if word in RECORD_SIDES), "")


def _records(story: Story, sentence: Sentence, length: Length) -> Iterator[Relation]:
    """ "The jobless rate hit a 50-year low. … The rate was the lowest since December 1969", of one measure."""
    reading = read(sentence)
    plain = length.unit in YEARS and not length.figure.quoted and length.word != "year"
    side = _record(reading, length) if plain else ""
    if not side:
        return
    found = [date for date in _dates(story) if _record_since(read(date.sentence), date.moment) == side]
    for date in found if len(found) == 1 else ():
        here = date.sentence is sentence
        if here and "including" in reading.tokens.words[length.end : date.moment.token]:
            continue  # "the fewest shootings in a decade, including the fewest in April since 1962"
        shared = _event(reading, length.start) & _event(read(date.sentence), date.moment.token)
        if here or (shared and abs(date.sentence.index - sentence.index) <= _BESIDE):
            certainty = Certainty.STATED if here else Certainty.IMPLIED
            where = "" if here else "-apart"
            yield from _relation(length, date.moment, f"years-ago/record-and-since{where}", certainty)


def _told_twice(story: Story, sentence: Sentence, length: Length) -> Iterator[Relation]:
    """An event told with "years ago", and in the same words with its date in another sentence."""
    reading = read(sentence)
    behind = reading.tokens.words[length.end : length.end + 1]
    if behind not in (("ago",), ("after",), ("since",)) or length.figure.quoted or length.unit not in YEARS:
        return
    if behind != ("ago",) and not _PAST.isdisjoint(reading.tokens.words):
        return
    told, acts = _event(reading, length.start), _acts(reading, length)
    scored = []
    for date in _dates(story):
        apart = abs(date.sentence.index - sentence.index)
        if apart > _REACH or date.sentence.headline:
            continue
        event = _event(read(date.sentence), date.moment.token)
        if acts & event:
            scored.append((len(told & event), -apart, date.moment))
    most, _, moment = max(scored, key=lambda item: item[:2], default=(0, 0, None))
    if moment is None or most < _SHARED or moment.prep not in _TOLD_AT:
        return
    if all(shared < most for shared, _, other in scored if other.figure.text != moment.figure.text):
        yield from _relation(length, moment, "years-ago/event-told-twice", Certainty.IMPLIED)


def _acts(reading: Reading, length: Length) -> frozenset[str]:
    """The stems of the verbs of the clause of a length: what it is since."""
    words, tags, clauses = reading.tokens.words, reading.tokens.tags, reading.clause_of
    return frozenset(
        _root(words[at]) for at in range(len(words)) if clauses[at] == clauses[length.start] and tags[at] in "VI"
    )


def _root(word: str) -> str:
    return VERB_FORMS.get(word, word).partition("'")[0][:_STEM]


def _event(reading: Reading, start: int) -> frozenset[str]:
    """The stems of the words around a token that tell of an event, most of them in its clause."""
    words, tags = reading.tokens.words, reading.tokens.tags
    clause = reading.clause_of[start]
    near = range(max(0, start - _AROUND), min(len(words), start + _AROUND + 1))
    return frozenset(
        _root(words[at])
        for at in near
        if (reading.clause_of[at] == clause or abs(at - start) <= _OUTSIDE)
        and tags[at] in "NVJIHM"
        and len(words[at]) >= _STEM - 1
        and words[at] not in EMPTY
    )


def _relation(length: Length, start: Slot, wording: str, certainty: Certainty) -> Iterator[Relation]:
    roles = (("length", (length.figure,)), ("start", (start.figure,)))
    cues = (("length", length.word),) if length.word else ()
    if length.unit in YEARS and has_year(start.figure):
        yield Relation("years ago", roles, cues, certainty, wording)
    elif not length.word and length.unit in DAYS | {"month"} and has_month(start.figure) and not start.figure.quoted:
        yield Relation("days ago", roles, cues, certainty, wording.replace("years-", "days-", 1))
