"""How long nothing has been like it, told in years and by its year: "the best in 26 years … the best since 1999"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.phrases import head_of
from ..clauses.reading import Reading, read
from ..clauses.stems import content, stem
from ..lang.en.time_words import EXTREMES, SUPERLATIVES
from ..model import Certainty, Figure, Relation, Sentence, Story
from ..records import NamedTuple
from .moments import YEARS, has_year, lengths_of, moments_of
from .tie import tie

_MOST_STEPS = 4
# of "the first time" and "the lowest level" the subject says what it is
_OF_ANYTHING = frozenset(map(stem, "time level point".split()))


class Extreme(NamedTuple):
    """A length or a year up to which nothing was like it: the superlative, its noun and what the clause is about."""

    figure: Figure
    sentence: Sentence
    word: str
    noun: str
    topic: frozenset[str]
    cue: str = ""


def records(story: Story) -> Iterator[Relation]:
    """The length in the role "length", the year in the role "start", of what is told once in each way."""
    since = [told for sentence in story.sentences if "since" in sentence.skeleton for told in _since(sentence)]
    if not since:
        return
    lengths = [told for sentence in story.sentences for told in _over(story, sentence)]
    for one in lengths:
        same = [other for other in since if _are_one(one, other)]
        if len(same) == 1 and [other for other in lengths if _are_one(other, same[0])] == [one]:
            cues = (("length", one.cue),) if one.cue else ()
            by = "years-ago/extreme-told-again"
            yield tie("years ago", by, cues, Certainty.IMPLIED, length=one.figure, start=same[0].figure)


def _since(sentence: Sentence) -> Iterator[Extreme]:
    """The years behind a superlative and "since"."""
    reading = read(sentence)
    for moment in moments_of(sentence):
        if moment.prep == "since" and has_year(moment.figure) and not moment.figure.quoted:
            found = _superlative(reading, moment.chunk)
            if found is not None:
                yield Extreme(moment.figure, sentence, *found, _topic(reading, moment.token))


def _over(story: Story, sentence: Sentence) -> Iterator[Extreme]:
    """The lengths of "a 26-year low" and, behind a superlative, of "in 26 years"."""
    reading = read(sentence)
    words = reading.tokens.words
    for length in lengths_of(story, sentence):
        if length.unit not in YEARS or length.figure.upper is not None or length.figure.quoted:
            continue
        behind = "".join(words[length.end : length.end + 1])
        if behind in EXTREMES and "-" in length.figure.text:
            yield Extreme(length.figure, sentence, EXTREMES[behind], "", _topic(reading, length.start))
        elif _preposition(reading, reading.chunk_of[length.start]) in ("in", "for"):
            found = _superlative(reading, reading.chunk_of[length.start])
            if found is not None:
                yield Extreme(length.figure, sentence, *found, _topic(reading, length.start), length.word)


def _preposition(reading: Reading, at: int) -> str:
    left = at - 1
    while left >= 0 and reading.chunks[left].name == "A":
        left -= 1
    return reading.tokens.words[reading.chunks[left].start] if left >= 0 else ""


def _superlative(reading: Reading, at: int) -> tuple[str, str] | None:
    """The superlative and the noun of the phrase before a preposition, with what hangs on it left out."""
    chunks, words = reading.chunks, reading.tokens.words
    left = at - 1
    for _ in range(_MOST_STEPS):
        while left >= 0 and chunks[left].name in ("A", ","):
            left -= 1
        if left < 1 or chunks[left].name not in ("P", "f") or chunks[left - 1].name not in ("noun", "time"):
            return None
        told = words[chunks[left - 1].start : chunks[left - 1].end]
        found = [word for word in told if word in SUPERLATIVES or (word != told[-1] and word.endswith("est"))]
        if found:
            noun = stem(head_of(reading.tokens, chunks[left - 1])[0])
            return found[0], "" if noun in _OF_ANYTHING or noun == stem(found[0]) else noun
        left -= 2
    return None


def _topic(reading: Reading, token: int) -> frozenset[str]:
    """The stems of the nouns of the subject of a figure's clause."""
    return frozenset(content(noun) for slot in reading.slots if slot.token == token for noun in slot.topic) - {""}


def _are_one(one: Extreme, other: Extreme) -> bool:
    """True for one superlative of one noun, or of one subject where a noun is left out: "the lowest", "a low"."""
    if one.word != other.word or one.sentence is other.sentence:
        return False
    if one.noun and other.noun:
        return one.noun == other.noun
    return not one.topic.isdisjoint(other.topic)
