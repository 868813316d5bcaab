"""One person's birth and age beside each other: "Ms Obi, 43, who was born in 1978", "Ada Brook (1920-2001) died aged
81", "Born in 1950, he was elected in 2000 aged 49".

The birth is the one "born in" or "born on" of a sentence, or of the next one that goes on with "he" or "born"; the age
is the one age of its sentence. It is of today, of a day or a year beside "aged", or of the death where years in a
bracket hold both ends of a life.
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
from .tie import tie

_AGED = frozenset({"aged", "age", "at"})
_SUBJECTS = frozenset({"he", "she", "born"})
_AGES, _COUNTS = kinds_of((Kind.AGE,)), kinds_of((Kind.COUNT,))
_MOST = 9
_BORN_TO_DATE = 8


def lives(story: Story) -> Iterator[Relation]:
    """Relations of an age and the birth of the same person, with the day or year that the age is of."""
    for sentence in story.sentences:
        if 1 < len(sentence.figures) < _MOST and sentence.kinds & (_AGES | _COUNTS):
            yield from _beside(read(sentence))
    for before, sentence in pairwise(story.sentences):
        if sentence.paragraph == before.paragraph and "born" in before.skeleton + sentence.skeleton:
            yield from _next(before, sentence)


def _beside(reading: Reading) -> Iterator[Relation]:
    """An age and a birth in one sentence."""
    age = _only_age(reading)
    if age is None:
        return
    life = _life(reading, age)
    if life is not None:
        yield _relation(age, life, None)
        return
    birth = _birth(reading)
    if birth is None:
        return
    others = [slot for slot in reading.slots if has_year(slot.figure) and slot.number != birth.number]
    if _is_dated(reading, age):
        if len(others) == 1 and not {*reading.tokens.words} & DYING:
            yield _relation(age, birth, others[0])
        elif not others and _is_set_off(reading, age):
            yield _relation(age, birth, None)
    elif _is_of_now(reading, age):
        yield _relation(age, birth, None)


def _next(before: Sentence, sentence: Sentence) -> Iterator[Relation]:
    """An age in one sentence and the birth in the sentence before or behind it, told by "he" or "she"."""
    if _SUBJECTS.isdisjoint(read(sentence).tokens.words[:1]):
        return
    for told, other in ((read(before), read(sentence)), (read(sentence), read(before))):
        age, birth = _only_age(told), _birth(other)
        if age is None or birth is None or _is_kin(other) or {*told.tokens.words} & DYING or _birth(told):
            continue
        ends = [slot for slot in told.slots if has_year(slot.figure)]
        if _is_dated(told, age):
            if len(ends) == 1:
                yield _relation(age, birth, ends[0])
        elif _is_of_now(told, age):
            yield _relation(age, birth, None)


def _relation(age: Slot, birth: Slot, end: Slot | None) -> Relation:
    return tie("age", "age/beside-birth", (), Certainty.IMPLIED, length=age, start=birth, end=end)


def _only_age(reading: Reading) -> Slot | None:
    """The one age of a sentence, in whole years, that is of nobody's kin."""
    ages = [slot for slot in reading.slots if slot.figure.kind is Kind.AGE]
    ages = ages or [slot for slot in reading.slots if _may_be_age(reading, slot)]
    if len(ages) != 1 or _is_kin(reading):
        return None
    figure = ages[0].figure
    plain = figure.unit in ("year", None) and figure.upper is None and figure.qualifier is None
    plain = plain and figure.stated is not None
    return ages[0] if plain else None


def _may_be_age(reading: Reading, slot: Slot) -> bool:
    """True for a bare number of two digits or three that somebody is or was: "Brandt is 44.", "she was 24 when"."""
    figure, words = slot.figure, reading.tokens.words
    bare = figure.kind is Kind.COUNT and figure.thing is None and figure.unit is None
    told = bare and figure.text.isdigit() and 1 < len(figure.text) < _MOST_DIGITS
    behind = words[slot.token + 1 : slot.token + 2]
    return told and words[slot.token - 1] in ("is", "was") and behind in ((), (".",), (",",), ("when",))


_MOST_DIGITS = 4


def _is_kin(reading: Reading) -> bool:
    return not {*reading.tokens.words}.isdisjoint(KIN)


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


def _life(reading: Reading, age: Slot) -> Slot | None:
    """Both ends of a life in a bracket, with the age at death: "Ada Brook (1920-2001) died aged 81"."""
    words = reading.tokens.words
    if {*words}.isdisjoint(DYING) or words[max(0, age.token - 1)] not in _AGED | {"of", "was"}:
        return None
    spans = [slot for slot in reading.slots if slot.figure.kind is Kind.YEAR]
    if len(spans) != 1 or spans[0].figure.upper is None or spans[0].figure.text[-1:] == "s":
        return None
    token = spans[0].token
    return spans[0] if words[token - 1 : token] == ("(",) and words[token + 1 : token + 2] == (")",) else None


def _is_dated(reading: Reading, age: Slot) -> bool:
    """True for an age at something: "aged 49", "at the age of 49", "was 25 when"."""
    words = reading.tokens.words
    told = words[max(0, age.token - 3) : age.token]
    behind = words[age.token + 1 : age.token + 2] == ("when",) or told in (
        ("when", "he", "was"),
        ("when", "she", "was"),
    )
    return behind or words[age.token - 1] in _AGED or words[max(0, age.token - 2) : age.token] == ("age", "of")


def _is_set_off(reading: Reading, age: Slot) -> bool:
    """True for "Ms Obi, aged 43 (born 9 May 1982), …", an age of now that is called so."""
    words = reading.tokens.words
    if not {*words}.isdisjoint(DYING | OF_ANOTHER_DAY):
        return False
    return words[max(0, age.token - 2) : age.token] == (",", "aged") and words[age.token + 1 : age.token + 2] in (
        ("(",),
        (",",),
    )


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
