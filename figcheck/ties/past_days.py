"""Past deeds told behind their day: "On 4 May 2025, she resigned"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import EMPTY, Reading, read
from ..lang.en.grammar import MODALS
from ..lang.en.time_words import NOT_YET_PAST, PAST_VERBS, PRESENT_IN_ED
from ..model import CalendarDate, Kind, Relation, Story
from ..story import kinds_of
from .tie import tie

_DATES = kinds_of((Kind.DATE,))
_BE = frozenset({"was", "were"})
_LEAD = 4


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
    for sentence in story.sentences:
        reading = read(sentence) if sentence.kinds & _DATES else EMPTY
        words, tags = reading.tokens.words, reading.tokens.tags
        for figure, token in zip(reading.figures[:1], reading.tokens.figures[:1], strict=True):
            when = figure.when
            if not isinstance(when, CalendarDate) or when.year is None or when.day is None or figure.quoted:
                continue
            lead = words[:token]
            if lead[-1:] != ("on",) or len(lead) > _LEAD or "V" in tags[:token]:
                continue
            verb = _verb_behind(reading, token + 1)
            if verb >= 0 and _is_past(reading, verb):
                yield tie("past event", "tense/day-then-past-verb", (("verb", words[verb]),), date=figure)


def is_past_form(verb: str) -> bool:
    """True for a form of the past, which may be a participle: "was", "fell", "opened"."""
    return verb in _BE or verb in PAST_VERBS or (verb.endswith("ed") and verb not in PRESENT_IN_ED)


def _is_past(reading: Reading, verb: int) -> bool:
    """True for a verb in the past that no other verb of its clause makes a participle, nor a word of what is to be."""
    words, tags = reading.tokens.words, reading.tokens.tags
    end = next((at for at in range(verb, len(words)) if tags[at] in ",;RSC"), len(words))
    group = reading.chunks[reading.chunk_of[verb]].end
    return (
        is_past_form(words[verb])
        and (MODALS | NOT_YET_PAST).isdisjoint(words)
        and not set(tags[group:end]) & set("VXeY")
    )
