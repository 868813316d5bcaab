"""A length of time back from today, with the year or date it leads to."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import FOUNDED, LENGTHS, PRESENT, WORKS
from ..model import CalendarDate, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, figure_of_words
from .events_apart import events_apart
from .pattern import Hit, Pattern, hits, pattern

_WORDS = {
    "length": "|".join(sorted(LENGTHS, key=len, reverse=True)),
    "founded": "|".join(FOUNDED),
    "present": "|".join(PRESENT),
    "work": "|".join(WORKS),
}
_PATTERNS: tuple[Pattern, ...] = (
    # matches "D ago, in Y", "D ago (Y"; refuses "D ago in Moscow, Y"
    pattern(
        r"{length:duration} ago,?(?: back)?(?: in| on| –| —)? ?\(?(?:late |early |mid-)?{start:year|date}",
        name="years-ago/length-ago-then-year",
    ),
    # matches "a decade ago, in Y"; refuses "a decade ago he"
    pattern(
        r"\ba (?P<length><<length>>) ago,?(?: back)?(?: in| on)? ?\(?(?:late |early |mid-)?{start:year|date}",
        _WORDS,
        name="years-ago/word-ago-then-year",
    ),
    # matches "in Y, a decade ago"; refuses "in Y a decade ago he"
    pattern(
        r"\b(?:in|since) {start:year|date},? (?:just |exactly |almost )?a (?P<length><<length>>) ago(?=[,.;)]|\s*$)",
        _WORDS,
        name="years-ago/year-then-word-ago",
    ),
    # matches "since Y, D ago", "in Y – D ago"; refuses "in Y he D ago"
    pattern(
        r"\b(?:in|since|on|of) {start:year|date},?(?: –| —| -)? (?:or |some |about |exactly |just )?"
        r"\(?{length:duration} ago\b",
        name="years-ago/year-then-length-ago",
    ),
    # matches "in the D since Y", "D since the war ended in Y"; refuses "D, and since then in Y"
    pattern(
        r"\b(?:the|in|almost|nearly|after|for)? ?{length:duration} since (?:[a-z' -]{1,40} in )?{start:year|date}",
        name="years-ago/in-length-since-year",
    ),
    # matches "D since the Y revolt", "D since the revolt of Y"; refuses "D since the revolt, and in Y"
    pattern(
        r"{length:duration} since (?:the |a |an |its |his |her |their )"
        r"(?:{start:year|date} [a-z]|[a-z' -]{1,40} of {start:year|date})",
        name="years-ago/length-since-event",
    ),
    # matches "the third consecutive year since Y", "O straight year of losses since Y"; refuses "the fifth year"
    pattern(
        r"{length:ordinal} (?:consecutive|straight|successive) year (?:of [a-z]{1,20} |in a row )?since {start:year}",
        name="years-ago/straight-year-since",
    ),
    # matches "for the past D, since Y"; refuses "for the past D and Y"
    pattern(
        r"\bfor (?:the )?(?:past|last|more than|over|almost|nearly)? ?{length:duration},? (?:ever )?since "
        r"{start:year|date}",
        name="years-ago/for-past-length-since-year",
    ),
)
# matches "the O anniversary of the Y revolt", "of the revolt of Y"; refuses "its O anniversary"
_ANNIVERSARY = pattern(
    r"{length:ordinal} anniversary of (?:the |his |her |its |their )?"
    r"(?:{start:year|date} [a-z]|[a-z' -]{1,50} (?:of|in|on) {start:year|date})",
    name="years-ago/anniversary-of-year",
)
_PRESENT = pattern(
    r"\b(?:<<present>>|falls|will be|to mark|ahead of|on {date}|next week|tomorrow|later this)\b", _WORDS
)
_DAY_PATTERNS: tuple[Pattern, ...] = (
    # matches "in the D since T", "D since the port shut on T"; refuses "D, and since T"
    pattern(
        r"\bin (?:the |almost |nearly )*{length:duration} since (?:[a-z' -]{1,40} (?:on|in) )?{start:date}",
        name="days-ago/in-length-since-day",
    ),
    # matches "D ago, on T", "D ago (T"; refuses "D ago he said on T"
    pattern(
        r"{length:duration} ago,? (?:on |in )?\(?(?:late |early |mid-)?{start:date}",
        name="days-ago/length-ago-then-day",
    ),
    # matches "since T, D ago", "on T – D ago"; refuses "on T he said D ago"
    pattern(
        r"\b(?:since|on) {start:date},?(?: –| —| -)? (?:or |some |about |exactly |just )?\(?{length:duration} ago\b",
        name="days-ago/day-then-length-ago",
    ),
)
_DAY_UNITS = frozenset({"day", "week", "month", "fortnight"})
# matches "a D high", "D low"; refuses "D highlights"
_RECORD = pattern(r"{length:duration}[- ](?P<side>high|low)s?\b")
# matches "its highest since Y", "lowest level since Y"; refuses "highest of Y"
_SINCE = pattern(r"\b(?P<side>high|low)est(?: [a-z]{1,12}){0,3} since {start:year|date}")
_DURATION = SIGN_OF_KIND[Kind.DURATION]
_SIGNS = (" ago", "since", "has ", "have ", "married")


def years_ago(story: Story) -> Iterator[Relation]:
    """A length in the role "length", or as a word in the cue of that name, and its beginning in the role "start"."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 2:
            yield from _beginnings(sentence)
        if not any(word in sentence.skeleton for word in _SIGNS):
            continue
        for compiled in _PATTERNS:
            for hit in hits(sentence, compiled):
                if not _is_told_from_elsewhere(sentence, hit) and not _is_in_days(hit):
                    yield _relation(story, sentence, hit)
        yield from _days_ago(sentence)
    yield from _records(story)
    yield from events_apart(story, now=True)


def _beginnings(sentence: Sentence) -> Iterator[Relation]:
    """The anniversary of an event with its year, up to publication."""
    if len([figure for figure in sentence.figures if figure.kind is Kind.YEAR]) > 1:
        return
    if "anniversary of" in sentence.skeleton and _PRESENT.regex.search(sentence.skeleton):
        for hit in hits(sentence, _ANNIVERSARY):
            yield Relation(
                "years ago", (("length", hit.all("length")), ("start", hit.all("start"))), wording=hit.wording
            )


def _relation(story: Story, sentence: Sentence, hit: Hit) -> Relation:
    length, word = hit.all("length"), hit.word("length")
    if length:
        return Relation("years ago", (("length", length), ("start", hit.all("start"))), wording=hit.wording)
    at = sentence.skeleton.index(word, hit.start)
    said = figure_of_words(story, sentence, at, at + len(word))
    return Relation(
        "years ago", (("length", (said,)), ("start", hit.all("start"))), (("length", word),), wording=hit.wording
    )


def _days_ago(sentence: Sentence) -> Iterator[Relation]:
    """Days, weeks or months back from the day of publication."""
    if _DURATION in sentence.skeleton:
        for compiled in _DAY_PATTERNS:
            for hit in hits(sentence, compiled):
                if _is_in_days(hit) and _has_month(hit) and not hit.all("start")[0].quoted:
                    yield Relation(
                        "days ago", (("length", hit.all("length")), ("start", hit.all("start"))), wording=hit.wording
                    )


def _has_month(hit: Hit) -> bool:
    when = hit.all("start")[0].when
    return isinstance(when, CalendarDate) and when.month is not None


def _is_in_days(hit: Hit) -> bool:
    length = hit.get("length")
    return length is not None and length.unit in _DAY_UNITS


def _is_told_from_elsewhere(sentence: Sentence, hit: Hit) -> bool:
    """True when the sentence names another, later year that the length may be counted to."""
    start = hit.get("start")
    return any(
        figure.kind is Kind.YEAR and figure is not start and "ago" not in sentence.skeleton
        for figure in sentence.figures
    )


def _records(story: Story) -> Iterator[Relation]:
    """ "A 14-year high, its highest since April 2003": in one sentence, which has one record and one year for it."""
    for sentence in story.sentences:
        if _DURATION not in sentence.skeleton or "est " not in sentence.skeleton:
            continue
        records, since = list(hits(sentence, _RECORD)), list(hits(sentence, _SINCE))
        if len(records) == 1 and len(since) == 1 and records[0].word("side") == since[0].word("side"):
            yield Relation(
                "years ago",
                (("length", records[0].all("length")), ("start", since[0].all("start"))),
                wording="years-ago/record-and-since",
            )
