"""Whose figure it is: whether a level and the verb that moves it on have one subject."""

from __future__ import annotations

from itertools import pairwise

from ..clauses.chunks import Chunk
from ..clauses.reading import Reading
from ..clauses.slots import Mover, Slot
from ..lang.en.change import FIGURE_NOUNS
from ..lang.en.grammar import BE, CLAUSE_OR_PHRASE, CONTRASTING, SPEAKING
from ..lang.en.nouns import singular

_TWO = 2
_POINTING = frozenset({"the", "that", "this", "a"})
_IT_HAS = frozenset({"it's", "that's"})
_STANDS_FOR_IT = frozenset({"it", "that", "this", "which", "they"})


def is_subordinate(reading: Reading, old: Slot, mover: Mover) -> bool:
    """True for a level in a clause of its own; not in "sales, which were £50m in 2019, have fallen to"."""
    tags = reading.tokens.tags
    opens = tags[reading.clause_of.index(old.clause)]
    closed = opens == "R" and tags[reading.chunks[reading.chunk_of[mover.token]].start - 1] == ","
    return opens in "SR" and tags[mover.token] != "I" and not closed


def has_pronoun(reading: Reading, mover: Mover) -> bool:
    """True where "this" or "it" is the subject of a verb or what it moves: "this fell to", "raised it to"."""
    at = reading.chunk_of[mover.token]
    if reading.tokens.words[reading.chunks[at].start] in _IT_HAS:
        return True
    subject = reading.chunks[at - 1] if at else None
    if subject is not None and subject.name == "noun" and is_pronoun(reading, subject):
        relative = reading.tokens.words[subject.start : subject.end] == ("that",)  # "overdrafts that go up to £1,500"
        return not (relative and at > 1 and reading.chunks[at - 2].name == "noun")
    follow = reading.chunks[at + 1 : at + 2]
    return bool(follow) and follow[0].name == "noun" and is_pronoun(reading, follow[0])


def is_pronoun(reading: Reading, chunk: Chunk) -> bool:
    """True for a phrase that is a pronoun which may stand for a figure."""
    words = reading.tokens.words[chunk.start : chunk.end]
    return words[-1] in _STANDS_FOR_IT and len(words) <= 1 + (words[0] == "that")  # "they reckon that this will fall"


def names_figure(reading: Reading, old: Slot, mover: Mover) -> bool:
    """True where the subject of a verb stands for a figure, and names no other thing than a level told before: "only
    12 cases in 2018, but last year the number of cases rose to 147", "40 cases, a number that rose to 60".
    """
    chunks, words = reading.chunks, reading.tokens.words
    at = reading.chunk_of[mover.token] - 1
    if at > 1 and chunks[at].name == "noun" and chunks[at - 1].name == "f":
        if singular(words[chunks[at].end - 1]) != old.head:
            return False
        at -= 2
    if at > 0 and (chunks[at].name == "R" or words[chunks[at + 1].start] == "to"):
        at -= 1  # "a number that rose to 60", "a number expected to rise to 60"
    phrase = words[chunks[at].start : chunks[at].end] if at >= 0 and chunks[at].name == "noun" else ()
    return len(phrase) == _TWO and phrase[0] in _POINTING and phrase[1] in FIGURE_NOUNS


def are_contrasted(reading: Reading, old: Slot, new: Slot) -> bool:
    """True where "while" or "whereas" sets two levels against each other: "7.1% for women while it fell to 7.5%"."""
    return not CONTRASTING.isdisjoint(reading.tokens.words[old.token : new.token])


def same_subject(reading: Reading, old: Slot, mover: Mover) -> bool:
    """True when no other subject stands between a level and the verb that moves it on."""
    chunks = _without_speakers(reading, reading.chunks[old.chunk + 1 : reading.chunk_of[mover.token]])
    before, depth = "noun", 0
    for index, chunk in enumerate(chunks):
        depth += (chunk.name == "(") - (chunk.name == ")")
        if depth > 0:
            continue
        words = reading.tokens.words[chunk.start : chunk.end]
        apart = before == "noun" and reading.tokens.tags[chunk.start] == "D" and mover.sort == "verb"
        stands = len(words) == 1 and words[0] in _STANDS_FOR_IT
        held = before == "P" and reading.tokens.words[chunks[index - 1].start] == "with" and index > 0
        verbal = reading.tokens.tags[mover.token] == "I" or reading.tokens.words[mover.token - 1] == "to"
        absolute = held and verbal and _takes_verb(chunks[index + 1 :], mover)
        if chunk.name == "R" and _tells_more(reading, chunks, index):
            before = "R"
            continue
        if chunk.name == "R" or (chunk.name == "noun" and absolute):
            return False  # "compared with the price, which fell to", "with earnings per share rising to"
        subject = apart or (before not in ("P", "f", "t", "noun") and _takes_verb(chunks[index + 1 :], mover))
        if chunk.name == "noun" and not stands and subject:
            return False
        if chunk.name == "P" and reading.tokens.words[chunk.start] in CLAUSE_OR_PHRASE:
            before = "C"
        elif chunk.name != "A":
            before = chunk.name
    return True


def _without_speakers(reading: Reading, chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """The chunks without those between two commas that say who says so: "4.2% this year, officials said, rising to"."""
    commas = [at for at, chunk in enumerate(chunks) if chunk.name == ","]
    for start, end in pairwise(commas):
        words = reading.tokens.words[chunks[start].end : chunks[end].start]
        if not SPEAKING.isdisjoint(words) and "F" not in reading.tokens.tags[chunks[start].end : chunks[end].start]:
            return (*chunks[:start], *chunks[end:])
    return chunks


def _tells_more(reading: Reading, chunks: tuple[Chunk, ...], index: int) -> bool:
    """True for the "which" of "2,310 this year, which is 410 fewer": nothing but a time stands behind the level."""
    follow = [chunk for chunk in chunks[index + 1 :] if chunk.name != "A"][:1]
    near = all(chunk.name in (",", "time", "A", "P") for chunk in chunks[:index])
    being = reading.tokens.words[follow[0].start : follow[0].end] if follow else ()
    return near and not BE.isdisjoint(being)


def _takes_verb(chunks: tuple[Chunk, ...], mover: Mover) -> bool:
    """True when a verb follows a noun phrase and what belongs to it: a subject, and no object or list."""
    names = [chunk.name for chunk in chunks if chunk.name != "A"]
    while names[:1] and names[0] in ("P", "f", "t") and names[1:2] == ["noun"]:
        names = names[2:]
    return names[:1] == ["verb"] or (not names and mover.sort == "verb")
