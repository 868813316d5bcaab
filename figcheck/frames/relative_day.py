"""A relative day or year ("yesterday", "last year") set against the date or year it stands for."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import RELATIVE_DAYS
from ..model import CalendarDate, Relation, Story
from .pattern import Hit, Pattern, hits, pattern

_WORDS = {"day": "|".join(sorted(RELATIVE_DAYS, key=len, reverse=True))}
_DAYS: tuple[Pattern, ...] = (
    # matches "yesterday, T", "today (T"; refuses "yesterday that on T" and "since yesterday T"
    pattern(r"\b(?P<word><<day>>)(?:,? | \(|, on ){date:date}(?= ?[),.;]|$)", _WORDS),
    # matches "on T (yesterday)"; refuses "on T, yesterday's"
    pattern(r"{date:date} \((?P<word><<day>>)\)", _WORDS),
)
_YEARS: tuple[Pattern, ...] = (
    # matches "last year (Y)", "next year, in Y"; refuses "last year Y people" and "last year in May Y"
    pattern(r"\b(?P<word>last|this|next) year(?:,? \(|, in |, ){date:year}(?= ?[),.;])"),
)


def relative_day(story: Story) -> Iterator[Relation]:
    """A date or year in the role "date", with the relative word in the cue "word"."""
    for sentence in story.sentences:
        skeleton = sentence.skeleton
        for compiled in _DAYS if any(word in skeleton for word in ("yesterday", "today", "tomorrow")) else ():
            for hit in hits(sentence, compiled):
                if _is_whole(hit) and not _is_quoted(hit):
                    yield Relation("relative day", (("date", hit.all("date")),), (("word", hit.word("word")),))
        for compiled in _YEARS if " year" in skeleton else ():
            for hit in hits(sentence, compiled):
                if not _is_quoted(hit):
                    yield Relation("relative year", (("date", hit.all("date")),), (("word", hit.word("word")),))


def _is_whole(hit: Hit) -> bool:
    when = hit.all("date")[0].when
    return isinstance(when, CalendarDate) and when.day is not None and when.month is not None


def _is_quoted(hit: Hit) -> bool:
    """True inside a quotation, whose "today" is the speaker's."""
    return hit.all("date")[0].quoted
