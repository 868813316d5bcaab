"""A length that runs from a moment told beside it to the day of publication, or from that day on to one to come."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import EVENTS
from ..model import Certainty, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from ..ties.moments import YEARS, dated, has_month, has_year
from .pattern import Hit, Pattern, hits, pattern
from .told_later import YET_TO_COME

_WORDS = {"event": "|".join(EVENTS)}
_START = r"{start:year|date}"
_ITS = r"(?:the |a |an |its |his |her |their )"
# what is told of the past, and cannot be longer than the time since then
_AFTER: tuple[Pattern, ...] = (
    # matches "D after the T attack"; refuses "D after the T novel"
    pattern(
        rf"{{length:duration}} after {_ITS}{_START} (?:[a-z-]{{1,15}} ){{0,2}}(?:<<event>>)\b",
        _WORDS,
        name="duration/length-after-dated-event",
    ),
    # matches "D after the flood of T"; refuses "D after the flood"
    pattern(
        rf"{{length:duration}} after {_ITS}(?:[a-z-]{{1,15}} ){{0,3}}(?:<<event>>)(?: [a-z'-]{{1,15}}){{0,4}} "
        rf"(?:of|in|on) {_START}",
        _WORDS,
        name="duration/length-after-event-of",
    ),
)
_AHEAD: tuple[Pattern, ...] = (
    # matches "D from now, in Y", "in D' time, on T"; refuses "D from now"
    pattern(
        r"{length:duration}(?: from now|['’] time|'s time),? (?:in|on|by) (?:the )?{end:year|date}",
        name="duration/from-now-then-date",
    ),
    # matches "in Y, D from now", "on T, in D' time"; refuses "in Y, D"
    pattern(
        r"\b(?:in|on|by) {end:year|date},? (?:in )?(?:just |only |some )?{length:duration}"
        r"(?: from now|['’] time|'s time)",
        name="duration/date-then-from-now",
    ),
    # matches "votes in D, on T"; refuses "in D of talks, on T"
    pattern(r"\bin {length:duration},? on {end:date}", name="duration/in-length-on-date"),
)
_DAYS = frozenset({"day", "week", "month", "fortnight"})
_DURATION = SIGN_OF_KIND[Kind.DURATION]


def spans_ahead(story: Story) -> Iterator[Relation]:
    """A length in "length" up to a day or year to come in "end"; a length after an event, under the name "later"."""
    for sentence in story.sentences:
        skeleton = sentence.skeleton
        if len(sentence.figures) < 2 or _DURATION not in skeleton:
            continue
        if (
            f"in {_DURATION}" in skeleton
            or "from now" in skeleton
            or " time" in skeleton
            or " away" in skeleton
            or "before" in skeleton
        ):
            for compiled in _AHEAD:
                for hit in hits(sentence, compiled):
                    if len(dated(sentence)) == 1:
                        yield from _ahead(hit)
        if _DURATION + " after " in skeleton and len(dated(sentence)) == 1 and not YET_TO_COME.search(skeleton):
            yield from _after(sentence)


def _ahead(hit: Hit) -> Iterator[Relation]:
    length, end = hit.all("length"), hit.all("end")
    if end[0].quoted:
        return
    if length[0].unit in _DAYS and has_month(end[0]):
        yield Relation("countdown", (("length", length), ("end", end)), wording=hit.wording)
    elif length[0].unit in YEARS and has_year(end[0]):
        yield Relation("years ahead", (("length", length), ("end", end)), wording=hit.wording)


def _after(sentence: Sentence) -> Iterator[Relation]:
    for compiled in _AFTER:
        for hit in hits(sentence, compiled):
            length, start = hit.all("length"), hit.all("start")
            if start[0].quoted or sentence.skeleton[max(0, hit.start - 12) : hit.start].rstrip().endswith("comes"):
                continue
            is_years = length[0].unit in YEARS and has_year(start[0])
            if is_years or (length[0].unit in _DAYS and has_month(start[0])):
                yield Relation("later", (("length", length), ("start", start)), (), Certainty.IMPLIED, hit.wording)
