"""Parts that stand apart from their total: in the next sentence, or as what is left of it.

"The crew of 47 … The crew were 21 Poles, 12 Finns and 14 Danes" (a definite subject takes the total up again) · "three
of the victims were officers and the fourth was a clerk" (an ordinal counts on) · "12 of the 20 passed; the other eight
failed" (what is left).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.phrases import head_of
from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.grammar import BE
from ..lang.en.parts import CONTAINING, GENERIC, PERSONS, SUMS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import one_of_words
from .enumerated import enumerated, is_spaced
from .pairing import ADDED, comparable, is_open, is_plain
from .parts_and_total import fits, relation

_REACH = 2
_TAKING_UP = frozenset({"they", "those", "these"})
_DEFINITE = frozenset({"the", "these", "those", "its", "their"})
# what stands between a definite noun and the list of its members
_OPENING = BE | CONTAINING | {"(", "[", "-", "–", "—"}


def totals_apart(story: Story) -> Iterator[Relation]:
    """Relations of parts with a total that stands in a sentence before them."""
    for position, sentence in enumerate(story.sentences):
        near = tuple(
            told
            for told in story.sentences[max(0, position - _REACH) : position]
            if sentence.index - told.index <= _REACH and len(told.figures) < _MOST
        )
        if len(sentence.figures) < _MOST:
            yield from _listed(story, sentence, near)
            yield from _counted_on(story, sentence, near)


_MOST = 30


def _listed(story: Story, sentence: Sentence, near: tuple[Sentence, ...]) -> Iterator[Relation]:
    """ "They were two Poles, one from Gdynia, and a Dane": a definite subject, and at once the list of its members."""
    reading = read_amounts(sentence)
    like = next((figure for figure in reading.figures if figure.kind in ADDED), None)
    words = reading.tokens.words
    if like is None or not near or _OPENING.isdisjoint(words) or words[:1] == ("included",):
        return  # "Included in the package is $6bn"
    for subject, wording, start in _subjects(reading):
        found = enumerated(reading, start, like, wording in ("dash", "bracket"))
        if found is None or not (found.joined or wording == "bracket"):
            continue
        total = _taken_up(near, subject, next(found.slots()).figure)
        if total is not None and fits(total, found):
            yield relation(story, sentence, found.items, total.figure, "next-listed")


_OTHERS = frozenset({"other", "remaining", "first", "last", "new", "latest"})


def _subjects(reading: Reading) -> Iterator[tuple[str, str, int]]:
    """Definite noun phrases without a number that a list follows: the noun ("" for "they"), how, and where."""
    tokens, chunks = reading.tokens, reading.chunks
    for index, chunk in enumerate(chunks[:-1]):
        if chunk.name != "noun" or "F" in tokens.tags[chunk.start : chunk.end]:
            continue
        first = tokens.words[chunk.start]
        alone = chunk.end - chunk.start == 1 and first in _TAKING_UP
        if not alone and (first not in _DEFINITE or not _OTHERS.isdisjoint(tokens.words[chunk.start : chunk.end])):
            continue
        noun = "" if alone else head_of(tokens, chunk)[0] or tokens.words[chunk.end - 1]
        behind = chunks[index + 1]
        word = tokens.words[behind.end - 1]
        if word.startswith("includ") and (behind.end - behind.start > 1 or noun in SUMS):
            continue  # "the total would include": that may not be all of it
        if behind.name == "verb" and (word in CONTAINING or word in BE):
            yield noun, "included" if word.startswith("includ") else "are", behind.end
        elif behind.name == "(" and not alone:
            yield noun, "bracket", behind.end
        elif behind.name == "-" and not alone and is_spaced(reading, behind.start):
            yield noun, "dash", behind.end + (tokens.tags[behind.end : behind.end + 1] == "-")


def _taken_up(near: tuple[Sentence, ...], noun: str, like: Figure) -> Slot | None:
    """The one number of a sentence shortly before that a definite noun, or "they", takes up."""
    for told in reversed(near):
        counts = [
            slot
            for slot in read_amounts(told).slots
            if is_plain(slot.figure) and comparable(slot.figure, like) and slot.head
        ]
        alike = [slot for slot in counts if not noun or slot.head == noun or {slot.head, noun} <= GENERIC]
        if noun in SUMS and like.kind is Kind.MONEY:
            alike = counts
        if alike:
            sole = len(alike) == 1 and (noun or len(counts) == 1)
            return alike[0] if sole and not is_open(alike[0].figure) else None
    return None


def _counted_on(story: Story, sentence: Sentence, near: tuple[Sentence, ...]) -> Iterator[Relation]:
    """ "Three of them were men; the fourth was a woman", "killed eight. A ninth died": the ordinal is the sum."""
    reading = read_amounts(sentence)
    tokens = reading.tokens
    words, tags = tokens.words, tokens.tags
    for number, (at, figure) in enumerate(zip(tokens.figures, reading.figures, strict=True)):
        if figure.kind is not Kind.ORDINAL or words[at - 1 : at] not in (("a",), ("the",)) or not _stands(figure):
            continue
        if tags[at + 1 : at + 2] not in ("V", "X", "N", "J", "R", "P", ",") or words[at + 1] in ("of", "in", "quarter"):
            continue
        slot = reading.slots[number]
        part = _before(reading, slot, near)
        if part is not None and _can_follow(reading, slot, part):
            one = one_of_words(
                story, sentence, reading.tokens.starts[at - 1], reading.tokens.starts[at - 1] + len(words[at - 1])
            )
            roles = (("part", (part.figure, one)), ("total", (slot.figure,)))
            yield Relation("parts", roles, (), Certainty.IMPLIED, "total/counted-on")


def _stands(figure: Figure) -> bool:
    return figure.stated is not None and figure.text.lower() not in ("first", "second", "1st", "2nd")


def _before(reading: Reading, slot: Slot, near: tuple[Sentence, ...]) -> Slot | None:
    """The count right before an ordinal, in its sentence or the one before."""
    own = [other for other in reading.slots[: slot.number] if other.figure.kind in _COUNTING]
    if own:
        return own[0] if len(own) == 1 else None
    told = [other for other in read_amounts(near[-1]).slots if other.figure.kind in _COUNTING] if near else []
    return told[-1] if told and told[-1].figure.kind is Kind.COUNT else None


_COUNTING = frozenset({Kind.COUNT, Kind.ORDINAL})


def _can_follow(reading: Reading, slot: Slot, part: Slot) -> bool:
    """True where the ordinal adds one to the count: "the fourth" to some of a known group, "a fourth" to new ones."""
    words = reading.tokens.words
    follow = words[slot.token + 1 : slot.token + 2]
    if words[slot.token - 2 : slot.token - 1] == ("of",) or (words[slot.token - 1] == "a" and follow in _PLURAL):
        return False  # "members of the 116th", "a third are graduates"
    if not is_plain(part.figure) or is_open(part.figure) or part.figure.text.lower() in _NONE or "other" in part.scope:
        return False
    if part.determiner or part.head == "other" or (part.inherited and not part.partitive):
        return False
    if words[slot.token - 1] == "the" and not part.partitive:
        return False
    own = reading.tokens.tags[slot.token + 1] in "NJ"
    if not own:  # "and a third was hurt"
        joined = reading.tokens.tags[slot.token - 2] in "CS" and reading.tokens.tags[slot.token + 1] in "VX"
        return part.figure.sentence == slot.figure.sentence and (joined or part.partitive != "")
    alike = slot.head == part.head or (slot.head in PERSONS and part.head in PERSONS)
    return alike and part.partitive != "" and not part.inherited


_PLURAL = (("are",), ("were",), ("have",), ("identify",), ("say",))
_NONE = frozenset({"one", "no", "zero", "1", "0"})
