"""A length of time back from today, with the year or date it leads to."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.time_words import FOUNDED, LENGTHS, PRESENT, WORKS
from ..model import Kind, Relation, Sentence, Story
from ..ties.records import records
from ..ties.years_ago import years_ago as told_beside
from .pattern import hits, pattern

_WORDS = {
    "length": "|".join(sorted(LENGTHS, key=len, reverse=True)),
    "founded": "|".join(FOUNDED),
    "present": "|".join(PRESENT),
    "work": "|".join(WORKS),
}
# matches "the O anniversary of the Y revolt", "of the revolt of Y"; refuses "its O anniversary", "of
# the league was marked on T"
_ANNIVERSARY = pattern(
    r"{length:ordinal} anniversary of (?:the |his |her |its |their )?"
    r"(?:{start:year|date} [a-z]|(?:(?! (?:was|were|is|are|and|will) )[a-z' -]){1,50} of {start:year|date})",
    name="years-ago/anniversary-of-year",
)
_PRESENT = pattern(
    r"\b(?:<<present>>|falls|will be|to mark|ahead of|on {date}|next week|tomorrow|later this)\b", _WORDS
)


def years_ago(story: Story) -> Iterator[Relation]:
    """A length in the role "length", or as a word in the cue of that name, and its beginning in the role "start"."""
    yield from told_beside(story)
    yield from records(story)
    for sentence in story.sentences:
        if len(sentence.figures) >= 2:
            yield from _beginnings(sentence)


def _beginnings(sentence: Sentence) -> Iterator[Relation]:
    """The anniversary of an event with its year, up to publication."""
    if len([figure for figure in sentence.figures if figure.kind is Kind.YEAR]) > 1:
        return
    if "anniversary of" in sentence.skeleton and _PRESENT.regex.search(sentence.skeleton):
        for hit in hits(sentence, _ANNIVERSARY):
            yield Relation(
                "years ago", (("length", hit.all("length")), ("start", hit.all("start"))), wording=hit.wording
            )
