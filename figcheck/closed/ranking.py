"""Figures in an order that the wording states: the highest since a year that had more, the most, followed by the
next.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.ranking import BEGINNINGS, CALAMITIES, HIGHEST, LOWEST
from ..model import Certainty, Figure, Relation, Sentence, Story
from ..story import index_of
from ..ties.measure import each_once
from ..ties.ranked import bracketed, followed
from .extremes import ordered
from .moves import MOST_FIGURES, same_measure
from .pattern import Hit, Late, hits, pattern

_WORD = "|".join(sorted(HIGHEST | LOWEST))
# matches "the highest since D, when it stood at P" and "worst accident since Y, when C died"; refuses "highest
# since Y, a fall of P"
_SINCE = pattern(
    r"(?<!second-)(?<!second )(?<!third )\b<<word>>\b~ since (?:the )?~{when},? when (?:it |they |there (?:was|"
    r"were) |only |some )?~{old:level}",
    {"word": rf"(?P<word>{_WORD})"},
    name="superlative/since",
)
# matches "highest since Y (P)"
_SINCE_BRACKET = pattern(
    r"\b<<word>>\b~ since (?:the )?~{when} \({old:level}\)",
    {"word": rf"(?P<word>{_WORD})"},
    name="superlative/since",
)
# matches "highest level since the P of D", "lowest since the P seen in Y", "lowest since Y's P"
_SINCE_LEVEL = pattern(
    r"(?<!second-)(?<!second )(?<!third )\b<<word>>\b(?: (?:level|rate|figure|price|number|total|reading|toll|share))? "
    r"since (?:the )?(?:{old:level}(?: (?:seen|recorded|reached|set|measured|reported))? (?:of|in|on) {when}"
    r"|{when}'s {old:level})",
    {"word": rf"(?P<word>{_WORD})"},
    name="superlative/since",
)
_BEGUN = Late(rf"\b(?:{'|'.join(sorted(BEGINNINGS))})\b")
_CALAMITY = Late(rf"\b(?:{'|'.join(sorted(CALAMITIES))})s?\b")
_CHANGE = Late(
    r"\b(?:fall|rise|drop|increase|decline|decrease|gain|jump|growth|cut|swing|margin|pace|rate of|annual|"
    r"monthly|quarterly|weekly|daily)\b"
)
# matches " decline", " pct drop" behind a figure, which is then no level; refuses " in May"
_MOVEMENT = Late(r" ?(?:fall|rise|drop|increase|decline|decrease|gain|jump|loss)\b")


def superlative(story: Story) -> Iterator[Relation]:
    """A level said to be the highest or lowest since a time whose own level stands beside it.

    The role "higher" is the one that must not lie below: the earlier level of a highest, the new one of a lowest.
    """
    previous: Sentence | None = None
    for sentence in story.sentences:
        if "since" in sentence.skeleton and len(sentence.figures) <= MOST_FIGURES:
            for compiled in (_SINCE, _SINCE_BRACKET, _SINCE_LEVEL):
                for hit in hits(sentence, compiled):
                    yield from _since(sentence, previous, hit)
        previous = sentence


def _since(sentence: Sentence, previous: Sentence | None, hit: Hit) -> Iterator[Relation]:
    old, word = hit.all("old")[0], hit.word("word")
    text = sentence.skeleton[hit.start : hit.end]
    if _BEGUN.search(text) or (word == "worst" and not _CALAMITY.search(sentence.skeleton)) or _CHANGE.search(text):
        return
    if _MOVEMENT.match(sentence.skeleton, hit.end):
        return  # "the weakest since January's 2% decline"
    new = _level_before(sentence, hit.start, old)
    alike = not _CHANGE.search(sentence.skeleton, 0, hit.start)  # "The decline was the biggest since" is of no level
    if new is None and alike and previous is not None and previous.index == sentence.index - 1:
        new = _level_before(previous, len(previous.skeleton), old, sole=True)
    if new is None:
        return
    top, bottom = (old, new) if word in HIGHEST else (new, old)
    yield Relation(
        "superlative", (("higher", (top,)), ("lower", (bottom,))), (("word", word),), Certainty.IMPLIED, hit.wording
    )


def _level_before(sentence: Sentence, end: int, old: Figure, sole: bool = False) -> Figure | None:
    """The level nearest before a place that can be measured as another one is; with `sole`, only when it is the
    only one.
    """
    found = [
        figure
        for figure, place in zip(sentence.figures, sentence.places, strict=True)
        if place < end and figure.kind is old.kind and same_measure(figure, old) and figure.upper is None
    ]
    if not found or (sole and len(found) > 1):
        return None
    return found[-1] if end - sentence.places[index_of(sentence, found[-1])] < 90 or sole else None


def ranking(story: Story) -> Iterator[Relation]:
    """Neighbours in a list that the wording puts in order: "the most, with 214, followed by Hull with 231"."""
    previous: Sentence | None = None
    for sentence in story.sentences:
        if len(sentence.figures) <= MOST_FIGURES:
            yield from each_once(followed(sentence, previous), bracketed(sentence), ordered(sentence))
        previous = sentence
