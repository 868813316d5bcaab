"""A relative day or year ("yesterday", "last year", "on Monday") against the date or year it stands for."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import RELATIVE_DAYS
from ..model import CalendarDate, Kind, Relation, Sentence, Story
from ..story import kinds_of
from ..ties.moments import has_year
from .pattern import Hit, Pattern, hits, pattern

_WORDS = {"day": "|".join(sorted(RELATIVE_DAYS, key=len, reverse=True))}
_DAYS: tuple[Pattern, ...] = (
    # matches "yesterday, T", "today (T"; refuses "yesterday that on T" and "since yesterday T"
    pattern(
        r"(?<!ago )\b(?P<word><<day>>)(?:,? | \(|, on ){date:date}(?= ?[),.;]|$)",
        _WORDS,
        name="relative/day-word-then-date",
    ),
    # matches "on T (yesterday)"; refuses "on T, yesterday's"
    pattern(r"{date:date} \((?P<word><<day>>)\)", _WORDS, name="relative/date-then-day-word"),
)
_YEARS: tuple[Pattern, ...] = (
    # matches "last year (Y)", "next year, in Y"; refuses "last year Y people", "last year in May Y", "the next year, Y"
    pattern(
        r"(?<!the )\b(?P<word>last|this|next) year(?:,? \(|, in |, ){date:year}(?= ?[),.;])",
        name="relative/last-year-then-year",
    ),
)
_NEAR: tuple[Pattern, ...] = (
    # matches "next T", "this coming T", "last T"; refuses "the next T", "last week T", "in this T file photo"
    pattern(r"(?<!the )(?<!in )\b(?P<word>next|last|this|coming|past) {date:date}", name="relative/this-weekday"),
)
_UNIT = r"(?P<unit>week|month|year|weekend)"
_AFTER = r"(?=\)|,|\.|;|\s*$| (?:and|when|to|at|after|for|because|with|as)\b)"
_PERIODS: tuple[Pattern, ...] = (
    # matches "last month, on T", "next week (T)", "last year, in Y", "this weekend, T"; refuses "last year, T people"
    pattern(
        r"(?<!than )(?<!from )(?<!the )"
        rf"\b(?P<word>last|this|next) {_UNIT}(?:,? on |,? \(|, in |, ){{date:date}}{_AFTER}",
        name="relative/last-month-then-date",
    ),
    # matches "this weekend, C and T"; refuses "this weekend, C people"
    pattern(
        rf"\b(?P<word>last|this|next) {_UNIT},? (?:on |\()?{{date}} ?(?:and|to|-|–) ?{{date:date}}{_AFTER}",
        name="relative/this-weekend-then-date",
    ),
    # matches "on T last month", "in T last year"; refuses "T last month's"
    pattern(
        rf"\b(?:on|in) {{date:date}},? (?P<word>last|this|next) {_UNIT}(?!['’]s|-)\b",
        name="relative/date-then-last-month",
    ),
)

_DATED = kinds_of((Kind.DATE, Kind.YEAR))


def relative_day(story: Story) -> Iterator[Relation]:
    """A date or year in the role "date", with the relative word in the cue "word"."""
    for sentence in story.sentences:
        if not sentence.kinds & _DATED:
            continue
        skeleton = sentence.skeleton
        for compiled in _DAYS if any(word in skeleton for word in ("yesterday", "today", "tomorrow")) else ():
            for hit in hits(sentence, compiled):
                if _is_whole(hit) and not _is_quoted(hit):
                    wording = hit.wording + ("-and-year" if has_year(hit.all("date")[0]) else "")
                    yield Relation(
                        "relative day", (("date", hit.all("date")),), (("word", hit.word("word")),), wording=wording
                    )
        for compiled in _YEARS if " year" in skeleton else ():
            for hit in hits(sentence, compiled):
                if not _is_quoted(hit):
                    yield Relation(
                        "relative year",
                        (("date", hit.all("date")),),
                        (("word", hit.word("word")),),
                        wording=hit.wording,
                    )
        yield from _near(sentence)


def _near(sentence: Sentence) -> Iterator[Relation]:
    """ "Next Monday, March 9" and "last month, on 14 February"."""
    skeleton = sentence.skeleton
    if not any(word in skeleton for word in ("last ", "next ", "this ", "coming ", "past ")):
        return
    for compiled in _NEAR:
        for hit in hits(sentence, compiled):
            when = hit.all("date")[0].when
            if _is_whole(hit) and not _is_quoted(hit) and isinstance(when, CalendarDate) and when.weekday is not None:
                yield Relation(
                    "relative weekday", (("date", hit.all("date")),), (("word", hit.word("word")),), wording=hit.wording
                )
    for compiled in _PERIODS:
        for hit in hits(sentence, compiled):
            if not _is_quoted(hit) and _tells(hit):
                cues = (("word", hit.word("word")), ("unit", hit.word("unit")))
                yield Relation("relative period", (("date", hit.all("date")),), cues, wording=hit.wording)


def _tells(hit: Hit) -> bool:
    """True when the date can be held to the week, month or year: a bare month says nothing of a year."""
    when = hit.all("date")[0].when
    if not isinstance(when, CalendarDate) or when.month is None:
        return False
    if hit.word("unit") == "year":
        return when.year is not None
    return when.day is not None or hit.word("unit") == "month"


def _is_whole(hit: Hit) -> bool:
    when = hit.all("date")[0].when
    return isinstance(when, CalendarDate) and when.day is not None and when.month is not None


def _is_quoted(hit: Hit) -> bool:
    """True inside a quotation, whose "today" is the speaker's."""
    return hit.all("date")[0].quoted
