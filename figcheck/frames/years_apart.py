"""A length of time in one sentence whose beginning, or both ends, another sentence of the same thing gives."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ..lang.en.sameness import EMPTY
from ..lang.en.time_words import FALLEN
from ..model import Certainty, Figure, Kind, Relation, Sentence, Span, Story
from ..story import SIGN_OF_KIND, figure_of_words
from .dated import is_day
from .pattern import Hit, Late, hits, pattern
from .time_ties import TIES, YEAR_UNITS, Tie

_LENGTH_SIGNS = (SIGN_OF_KIND[Kind.DURATION], "decade", "century-old", "anniversary", "a year ago")
# so many words in common make two sentences tell one thing
_SAME_STORY = 3
_TOLD_APART = 2
# matches "in Y, … ", the moment from which a later one is counted; refuses "by Y"
_THEN = pattern(r"^\s*(?:but )?in (?:early |late |mid-)?{start:year|date},")
# matches "it took D, until the late Y", "D later, in Y"; refuses "D later"
_UNTIL = pattern(
    r"(?:\btook (?:more than |nearly )?{length:duration}, until|{length:duration} later,? (?:in|on|by)) "
    r"(?:the )?(?:late |early |mid-)?{end:year|date}"
)
# matches "decade"; refuses "decades"
_DECADE = re.compile(r"\bdecade\b")
# what a sentence begins behind and ends with, and how far off that is looked for
_STOPS = ".!?\n"
_LONGEST = 300
# so many letters of a word tell it from others, "attack" and "attacks" being one
_STEM = 6
# matches a word of four letters or more; refuses shorter ones
_WORD = Late(r"[a-z]{4,}")

# matches "in contrast, ", "elsewhere " at the start of a sentence that turns to another case; refuses "in 2010, "
_TURNS = Late(
    r"\W{0,3}(?:(?:in|by) (?:sharp |stark )?contrast|elsewhere|meanwhile|separately|on the other hand|unlike|whereas)\b"
)


def _has_end(tie: Tie) -> bool:
    return any(role == "end" for _, role in (*tie.lengths.roles, *tie.ends.roles))


def _is_span(tie: Tie) -> bool:
    """True for the ties whose lengths end elsewhere than on the day of publication."""
    return _has_end(tie) or tie.frame in ("later", "since begun")


_SPANS = tuple(tie for tie in TIES if _is_span(tie))
_AGO = tuple(tie for tie in TIES if not _is_span(tie))


def years_apart(story: Story) -> Iterator[Relation]:
    """A length back from publication (in words under the cue of that name) in "length", its beginning in "start"."""
    near = _sentences_of_length(story)
    for tie in _AGO if near else ():
        yield from _tied(story, near, tie)


def spans_apart(story: Story) -> Iterator[Relation]:
    """A length (in words under the cue of that name) in "length", its two ends in "start" and "end"."""
    near = _sentences_of_length(story)
    for tie in _SPANS if near else ():
        yield from _tied(story, near, tie)
    if near:
        yield from _told_on(story)


def _sentences_of_length(story: Story) -> list[Sentence]:
    told = [sentence for sentence in story.sentences if any(sign in sentence.skeleton for sign in _LENGTH_SIGNS)]
    return told + list(_without_figures(story)) if "decade" in story.text else told


def _without_figures(story: Story) -> Iterator[Sentence]:
    """The sentences that tell of a decade in words and hold no figure, numbered by its place among the others."""
    ends = [sentence.span.end for sentence in story.sentences]
    for match in _DECADE.finditer(story.text):
        after = bisect_right(ends, match.start())
        if after == len(ends) or story.sentences[after].span.start <= match.start():
            continue
        following = story.sentences[after]
        first = max(match.start() - _LONGEST, 0)
        start = max(first, *(story.text.rfind(stop, first, match.start()) + 1 for stop in _STOPS))
        last = match.end() + _LONGEST
        found = [place for stop in _STOPS if (place := story.text.find(stop, match.end(), last)) >= 0]
        span = Span(start, min(found, default=min(last, following.span.start)))
        words = story.text[span.start : span.end].lower()
        if len(words) == span.end - span.start:
            between = story.text[span.end : following.span.start]
            index = following.index - max(1, sum(between.count(stop) for stop in (". ", "? ", "! ", "\n\n")))
            yield Sentence(index, -1, span, False, words, (), (), 0)


def _tied(story: Story, near: list[Sentence], tie: Tie) -> Iterator[Relation]:
    lengths = [(sentence, hit) for sentence in near for hit in hits(sentence, tie.lengths) if _is_told_in(hit, tie)]
    if not lengths:
        return
    ends = [(sentence, hit) for sentence in story.sentences for hit in hits(sentence, tie.ends)]
    pairs = [
        (length, [other for other in ends if _is_beside(tie, length, other)]) for length in (lengths if ends else ())
    ]
    tied = [(length, beside) for length, beside in pairs if beside]
    # several lengths are told apart by the words around them, if at all
    if not tied or not _are_one([length for length, _ in tied] if tie.shared >= _TOLD_APART else lengths):
        return
    for length, beside in tied:
        if len({_names(hit) for _, hit in beside}) == 1:
            yield _relation(story, length, beside[0][1], tie.frame)


def _are_one(lengths: list[tuple[Sentence, Hit]]) -> bool:
    """True when the lengths are one length, or are told of one thing in the same words."""
    first = _content(lengths[0][0])
    return all(
        _value(hit) == _value(lengths[0][1]) or len(_content(sentence) & first) >= _SAME_STORY
        for sentence, hit in lengths[1:]
    )


def _is_beside(tie: Tie, length: tuple[Sentence, Hit], ends: tuple[Sentence, Hit]) -> bool:
    (place, one), (sentence, other) = length, ends
    return (
        sentence is not place
        and _is_first(other)
        and not _TURNS.match(max(place, sentence, key=_index).skeleton)
        and not (tie.frame == "day span" and any(is_day(figure) for figure in place.figures))
        and abs(sentence.index - place.index) <= tie.reach
        and (sentence.index - place.index) * tie.order >= 0
        and one.word("side") == other.word("side")
        and (one.word("most") in FALLEN) == (other.word("most") in FALLEN)
        and len(_content(sentence) & _content(place)) >= tie.shared
    )


def _index(sentence: Sentence) -> int:
    return sentence.index


def _names(hit: Hit) -> tuple[str, ...]:
    """The ends as printed."""
    return tuple(figure.text for role in ("start", "end") for figure in hit.all(role))


def _is_told_in(hit: Hit, tie: Tie) -> bool:
    length = hit.get("length")
    return (length is None or length.kind is Kind.ORDINAL or length.unit in tie.units) and _is_first(hit)


def _is_first(hit: Hit) -> bool:
    """False for "the second title in five years", which says nothing of the years before the first."""
    rank = hit.get("rank")
    return rank is None or rank.text.lower() in ("first", "the first")


def _value(hit: Hit) -> object:
    length = hit.get("length")
    return length.stated if length is not None else hit.word("said")


def _content(sentence: Sentence) -> set[str]:
    """The words of a sentence that tell what it is about."""
    return {match.group()[:_STEM] for match in _WORD.finditer(sentence.skeleton) if match.group() not in EMPTY}


def _relation(story: Story, told: tuple[Sentence, Hit], ends: Hit, frame: str) -> Relation:
    place, length = told
    roles: list[tuple[str, tuple[Figure, ...]]] = []
    cues: tuple[tuple[str, str], ...] = ()
    if length.all("length"):
        roles.append(("length", length.all("length")))
    else:
        word = length.word("said")
        at = place.skeleton.index(word, length.start)
        roles.append(("length", (figure_of_words(story, place, at, at + len(word)),)))
        cues = (("length", word),)
    first = ends.all("start") or length.all("start")
    if first:
        roles.append(("start", first))
    last = ends.all("end") or length.all("end")
    if last:
        roles.append(("end", last))
    return Relation(frame or ("year span" if last else "years ago"), tuple(roles), cues, Certainty.IMPLIED)


def _told_on(story: Story) -> Iterator[Relation]:
    """ "In 1990, … . Ten years later, in 2000," where nothing between the two names another year."""
    for earlier, sentence in zip(story.sentences, story.sentences[1:], strict=False):
        if sentence.index - earlier.index > 1:
            continue
        for hit in hits(sentence, _UNTIL):
            starts = list(hits(earlier, _THEN))
            dated = [figure for figure in earlier.figures if figure.kind in (Kind.YEAR, Kind.DATE)]
            if len(starts) == 1 and len(dated) == 1 and hit.all("length")[0].unit in YEAR_UNITS:
                roles = (("length", hit.all("length")), ("start", starts[0].all("start")), ("end", hit.all("end")))
                yield Relation("year span", roles, (), Certainty.IMPLIED)
