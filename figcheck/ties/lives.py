"""One person's birth and age of today beside each other: "Ms Obi, 43, who was born in 1978, …", "He is 43. He was born
in 1978".

The birth is the one "born in" or "born on" of a sentence, or of the next one that goes on with "he" or "born"; the age
is the one age of its sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..lang.en.time_words import DYING, KIN, OF_ANOTHER_DAY, OF_NOW
from ..model import Certainty, Kind, Relation, Sentence, Story
from ..story import kinds_of
from .moments import has_year
from .pairing import is_single

_SUBJECTS = (("he",), ("she",), ("born",))
_AGES = kinds_of((Kind.AGE,))
_MOST = 9
_BORN_TO_DATE = 8


def lives(story: Story) -> Iterator[Relation]:
    """Relations of an age of today, in the role "length", and the birth of the same person, in the role "start"."""
    for sentence in story.sentences:
        if 1 < len(sentence.figures) < _MOST and sentence.kinds & _AGES:
            yield from _of_one(read(sentence), read(sentence))
    for before, sentence in pairwise(story.sentences):
        if sentence.paragraph == before.paragraph and "born" in before.skeleton + sentence.skeleton:
            yield from _next(before, sentence)


def _next(before: Sentence, sentence: Sentence) -> Iterator[Relation]:
    """An age in one sentence and the birth in the sentence before or behind it, told by "he" or "she"."""
    first, second = read(before), read(sentence)
    if second.tokens.words[:1] in _SUBJECTS:
        for told, other in ((first, second), (second, first)):
            if _birth(told) is None:
                yield from _of_one(told, other)


def _of_one(told: Reading, other: Reading) -> Iterator[Relation]:
    """The one age of a sentence and the birth of another, or of the same."""
    ages = [slot for slot in told.slots if slot.figure.kind is Kind.AGE]
    birth = _birth(other)
    if birth is None or len(ages) != 1 or not _is_of_now(told, ages[0]):
        return
    figure = ages[0].figure
    kin = not {*told.tokens.words, *other.tokens.words}.isdisjoint(KIN)
    if not kin and figure.unit in ("year", None) and is_single(figure) and figure.qualifier is None:
        roles = (("length", (figure,)), ("start", (birth.figure,)))
        yield Relation("age", roles, (), Certainty.IMPLIED, "age/beside-birth")


def _birth(reading: Reading) -> Slot | None:
    """The one date with a year behind "born in" or "born on"; a place may stand between."""
    words = reading.tokens.words
    if words.count("born") != 1:
        return None
    born = words.index("born")
    behind = [slot for slot in reading.slots if born < slot.token <= born + _BORN_TO_DATE]
    if not behind or not has_year(behind[0].figure) or words[behind[0].token - 1] not in ("in", "on", "born"):
        return None
    return None if set(reading.tokens.tags[born + 1 : behind[0].token]) & set("VXRS;") else behind[0]


def _is_of_now(reading: Reading, age: Slot) -> bool:
    """True for an age set off behind a name, or told of now: "Ms Obi, 43, …", "is 43", "the 43-year-old"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    if not {*words}.isdisjoint(DYING | OF_ANOTHER_DAY):
        return False
    before, behind = words[max(0, age.token - 2) : age.token], words[age.token + 1 : age.token + 2]
    set_off = (
        before[-1:] in ((",",), ("(",)) and behind in ((",",), (")",), (".",), ()) and tags[age.token - 2] in "NJ)"
    )
    the_old = age.figure.text.endswith("old") and age.determiner == "the"
    return set_off or before[-1:] in OF_NOW or before in OF_NOW or the_old
