"""A length of time back from today, with the year or date it leads to."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import FOUNDED, LENGTHS, PRESENT, WORKS
from ..model import CalendarDate, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, figure_of_words
from .events_apart import events_apart
from .pattern import Hit, Pattern, hits, pattern
from .spans_to_now import spans_back
from .years_apart import years_apart

_WORDS = {
    "length": "|".join(sorted(LENGTHS, key=len, reverse=True)),
    "founded": "|".join(FOUNDED),
    "present": "|".join(PRESENT),
    "work": "|".join(WORKS),
}
_PATTERNS: tuple[Pattern, ...] = (
    # matches "D ago, in Y", "D ago (Y"; refuses "D ago in Moscow, Y"
    pattern(r"{length:duration} ago,?(?: back)?(?: in| on| –| —)? ?\(?(?:late |early |mid-)?{start:year|date}"),
    # matches "a decade ago, in Y"; refuses "a decade ago he"
    pattern(
        r"\ba (?P<length><<length>>) ago,?(?: back)?(?: in| on)? ?\(?(?:late |early |mid-)?{start:year|date}", _WORDS
    ),
    # matches "in Y, a decade ago"; refuses "in Y a decade ago he"
    pattern(
        r"\b(?:in|since) {start:year|date},? (?:just |exactly |almost )?a (?P<length><<length>>) ago(?=[,.;)]|\s*$)",
        _WORDS,
    ),
    # matches "D ago when the country joined the Y games"; refuses "D ago when it said that by Y"
    pattern(r"{length:duration} ago,? when [a-z' -]{1,50} (?:the|in) {start:year}"),
    # matches "since Y, D ago", "in Y – D ago"; refuses "in Y he D ago"
    pattern(
        r"\b(?:in|since|on|of) {start:year|date},?(?: –| —| -)? (?:or |some |about |exactly |just )?"
        r"\(?{length:duration} ago\b"
    ),
    # matches "in the D since Y", "D since the war ended in Y"; refuses "D, and since then in Y"
    pattern(r"\b(?:the|in|almost|nearly|after|for)? ?{length:duration} since (?:[a-z' -]{1,40} in )?{start:year|date}"),
    # matches "D since hitting M in Y"; refuses "D since M"
    pattern(r"{length:duration} since [a-z' ]{1,20} {money}~ in (?:{any} )?{start:year|date}"),
    # matches "D since the Y revolt", "D since the revolt of Y"; refuses "D since the revolt, and in Y"
    pattern(
        r"{length:duration} since (?:the |a |an |its |his |her |their )"
        r"(?:{start:year|date} [a-z]|[a-z' -]{1,40} of {start:year|date})"
    ),
    # matches "D since the last such flood, in Y"; refuses "D since, in Y"
    pattern(r"{length:duration} since (?:the|its|his|her|their|a) [a-z' -]{1,60}, (?:in|on) {start:year|date}"),
    # matches "since Y – D", "since Y, D"; refuses "since Y, D later"
    pattern(r"\bsince {start:year|date}(?:,| –| —| -) (?:or |some |about )?{length:duration}(?=[,.;)]|\s*$)"),
    # matches "joined in Y and has worked there for D"; refuses "joined in Y and has worked for D"
    pattern(
        r"\b(?:joined|founded|moved)\b[^;.]{0,40}? in {start:year},? (?:and|but|who) (?:has|have) (?:since )?"
        r"(?:worked|been|taught|served|lived) (?:there|here|in business) for (?:the (?:past|last) )?"
        r"{length:duration}(?=[,.;)]|\s*$)"
    ),
    # matches "has worked there for D, having joined in Y"; refuses "has worked for D, having joined in Y"
    pattern(
        r"\b(?:has|have) (?:worked|been|taught|served|lived) (?:there|here) for (?:the (?:past|last) )?"
        r"{length:duration},? (?:having|after|and) (?:joined|joining|moved|moving)\b[^;.]{0,40}? in {start:year}"
    ),
    # matches "wed in Y and have been married for D"; refuses "wed in Y and have been there for D"
    pattern(
        r"\b(?:wed|married)\b[^;.]{0,40}? in {start:year},? (?:and|but|who) (?:has|have) (?:since |now )?been "
        r"(?:married|together) for {length:duration}(?=[,.;)]|\s*$)"
    ),
    # matches "married for D, wed in Y"; refuses "married, for D"
    pattern(r"\bmarried for {length:duration},? (?:and |who )?(?:were )?(?:wed|married) in {start:year}"),
    # matches "since Y, for D"; refuses "since Y, for which D"
    pattern(r"\bsince {start:year|date},? for (?:the (?:past |last )?)?{length:duration}(?! (?:or|a|per)\b)"),
    # matches "the third consecutive year since Y", "O straight year of losses since Y"; refuses "the fifth year"
    pattern(
        r"{length:ordinal} (?:consecutive|straight|successive) year (?:of [a-z]{1,20} |in a row )?since {start:year}"
    ),
    # matches "for the past D, since Y"; refuses "for the past D and Y"
    pattern(
        r"\bfor (?:the )?(?:past|last|more than|over|almost|nearly)? ?{length:duration},? (?:ever )?since "
        r"{start:year|date}"
    ),
    # matches "the first in D, since Y"; refuses "in D of Y"
    pattern(
        r"\b(?:first|worst|biggest|highest|lowest|deadliest|largest|best)~ (?:in|for) {length:duration},? since "
        r"(?:that of |the one (?:of|in) )?{start:year|date}"
    ),
)
# what is told of a thing with its age or its number of years, and its beginning
_AGED: tuple[Pattern, ...] = (
    # matches "the A bridge opened in Y", "the A house, built in Y"; refuses "the A bridge closed in Y"
    pattern(
        r"{length:age} (?:[a-z-]{1,15} ){0,3}(?:<<work>>)\b,? (?:which |that )?(?:was |is )?"
        r"(?:<<founded>>) in {start:year}",
        _WORDS,
    ),
    # matches "built in Y, is A", "founded in Y, is now A"; refuses "built in Y, was A when"
    pattern(r"\b(?:<<founded>>) in {start:year},? (?:and )?(?:is|is now|turns) (?:now )?{length:age}", _WORDS),
    # matches "now in its O year, began in Y"; refuses "in its O year of losses since Y"
    pattern(r"\bnow in its {length:ordinal} year, (?:which |it )?(?:was )?(?:<<founded>>) in {start:year}", _WORDS),
    # matches "began in Y and is now in its O year"; refuses "opened in Y and is now in its O year of losses"
    pattern(
        r"\b(?:<<founded>>) in {start:year},? (?:and |which )?(?:is )?now in its {length:ordinal} year(?=[,.;]|\s*$)",
        _WORDS,
    ),
)
# matches "the O anniversary of the Y revolt", "of the revolt of Y"; refuses "its O anniversary"
_ANNIVERSARY = pattern(
    r"{length:ordinal} anniversary of (?:the |his |her |its |their )?"
    r"(?:{start:year|date} [a-z]|[a-z' -]{1,50} (?:of|in|on) {start:year|date})"
)
_PRESENT = pattern(
    r"\b(?:<<present>>|falls|will be|to mark|ahead of|on {date}|next week|tomorrow|later this)\b", _WORDS
)
_DAY_PATTERNS: tuple[Pattern, ...] = (
    # matches "in the D since T", "D since the port shut on T"; refuses "D, and since T"
    pattern(r"\bin (?:the |almost |nearly )*{length:duration} since (?:[a-z' -]{1,40} (?:on|in) )?{start:date}"),
    # matches "D ago, on T", "D ago (T"; refuses "D ago he said on T"
    pattern(r"{length:duration} ago,? (?:on |in )?\(?(?:late |early |mid-)?{start:date}"),
    # matches "since T, D ago", "on T – D ago"; refuses "on T he said D ago"
    pattern(
        r"\b(?:since|on) {start:date},?(?: –| —| -)? (?:or |some |about |exactly |just )?\(?{length:duration} ago\b"
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
    yield from spans_back(story)
    yield from events_apart(story, now=True)
    yield from years_apart(story)


def _beginnings(sentence: Sentence) -> Iterator[Relation]:
    """The age of a thing, the count of its years, or the anniversary of an event, with its year, up to publication."""
    if len([figure for figure in sentence.figures if figure.kind is Kind.YEAR]) > 1:
        return
    for compiled in _AGED:
        for hit in hits(sentence, compiled):
            yield Relation("years ago", (("length", hit.all("length")), ("start", hit.all("start"))))
    if "anniversary of" in sentence.skeleton and _PRESENT.regex.search(sentence.skeleton):
        for hit in hits(sentence, _ANNIVERSARY):
            yield Relation("years ago", (("length", hit.all("length")), ("start", hit.all("start"))))


def _relation(story: Story, sentence: Sentence, hit: Hit) -> Relation:
    length, word = hit.all("length"), hit.word("length")
    if length:
        return Relation("years ago", (("length", length), ("start", hit.all("start"))))
    at = sentence.skeleton.index(word, hit.start)
    said = figure_of_words(story, sentence, at, at + len(word))
    return Relation("years ago", (("length", (said,)), ("start", hit.all("start"))), (("length", word),))


def _days_ago(sentence: Sentence) -> Iterator[Relation]:
    """Days, weeks or months back from the day of publication."""
    if _DURATION in sentence.skeleton:
        for compiled in _DAY_PATTERNS:
            for hit in hits(sentence, compiled):
                if _is_in_days(hit) and _has_month(hit) and not hit.all("start")[0].quoted:
                    yield Relation("days ago", (("length", hit.all("length")), ("start", hit.all("start"))))


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
            yield Relation("years ago", (("length", records[0].all("length")), ("start", since[0].all("start"))))
