"""What a percentage of people is said to do: the words of its answer and whose share it is, and when two exclude each
other.

An answer stands behind its percentage ("58% back it"), or before it in a bracket or behind "at" ("more back it (58%)
than oppose it (30%)", "with support at 58%"). Two answers exclude each other where they are opposite, or one denies the
other, and both are of one question: the second names no other thing than the first, or nothing at all.
"""

from __future__ import annotations

from functools import lru_cache

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..clauses.stems import stem
from ..lang.en.answers import ANAPHORS, ANOTHER_QUESTION, NOT_SETTLED, OPINIONS, OPPOSITE_ANSWERS, UNSETTLED
from ..records import NamedTuple

_NEAR, _DEEP, _LONG = 5, 11, 22
_CONTENT = "NJI"


class Answer(NamedTuple):
    """The answer of one share: whether it stands before its figure, its words and their classes, its base, whether
    "with" joins it to the one before ("with 44% against") and whether it is set against that ("compared to 59% who").
    """

    before: bool
    words: tuple[str, ...]
    tags: str
    base: tuple[str, ...]
    joined: bool = False
    against: bool = False


def answer_of(reading: Reading, slot: Slot) -> Answer:
    """The answer of a share, up to the next figure or the end of its part of the sentence."""
    words, tags = reading.tokens.words, reading.tokens.tags
    at = slot.token
    lead = words[at - 1] if at else ""
    led = lead in ("at", "to") and tags[at - 2 : at - 1] in ("N", "V") and not slot.mark
    if led or (lead == "(" and tags[at + 1 : at + 2] not in _OWN_ANSWER):  # but "(52% male, 48% female)"
        start = at - 1
        while start > 0 and tags[start - 1] not in "F;:.)" and at - start < _LONG:
            start -= 1
        while tags[start : start + 1] and tags[start] in ",CSA-":
            start += 1
        return Answer(True, words[start : at - 1], tags[start : at - 1], ())
    start, base = _base(reading, at + 1)
    end = start
    while end < len(tags) and tags[end] not in "F;:.)" and end - start < _LONG:
        end += 1
    while end > start and tags[end - 1] in ",CSAD-(" and words[end - 1] != "no":
        end -= 1
    begin = reading.chunks[slot.chunk].start
    joined, against = words[begin - 1 : begin] == ("with",), slot.mark in ("compared", "versus")
    return Answer(False, words[start:end], tags[start:end], base, joined, against)


_OWN_ANSWER = ("N", "J", "V")


def _base(reading: Reading, at: int) -> tuple[int, tuple[str, ...]]:
    """Where the answer begins behind "of the voters", and the words of that base."""
    tags, words = reading.tokens.tags, reading.tokens.words
    if tags[at : at + 1] != "f":
        return at, ()
    start = end = at + 1
    while tags[end : end + 1] and tags[end] in "DJNHMWFY" and not (end > start and tags[end] in "DW"):
        end += 1
    last = end
    if end - start > 1 and tags[end - 1] == "N" and tags[end : end + 1] and tags[end] in "DW":
        last = end - 1  # "of voters back the plan"
    base = tuple(word for word, tag in zip(words[start:last], tags[start:last], strict=True) if tag not in "DF")
    if not base and words[start:last] and words[start] in _OWN_BASE:
        base = (words[start],)  # "90% of this"
    if tags[last : last + 1] == "R":  # "of those who plan to vote" are a group of their own
        base += (words[last],)
    while tags[last : last + 1] == "V" and words[last] in _ASKED:
        last += 1
    return last, base


_ASKED = frozenset("polled surveyed asked questioned interviewed responding".split())
_ANYONE = ANAPHORS | frozenset("respondents people".split())
# a group of its own ("of those who vote"), or a share of the share before ("90% of this")
_OWN_BASE = frozenset("time who whose this that".split())


def one_base(first: Answer, second: Answer) -> bool:
    """True where the second share is of the same people or things as the first, or does not say of whom."""
    if not second.base:
        return True
    return set(second.base) <= (set(first.base) | _ANYONE) and _OWN_BASE.isdisjoint(second.base)


def excluding(first: Answer, second: Answer) -> bool:
    """True where nobody gives both answers: they are opposite, and of one question."""
    if first.before is not second.before or not one_base(first, second):
        return False
    if not ANOTHER_QUESTION.isdisjoint((*first.words, *second.words)):
        return False
    if (second.tags[:1] == "R" and not second.against) or ("R" in first.tags[:2] and not first.before):
        return False  # "39% who are opposed" are of another group
    if not first.before and ("that" in second.words[:_NEAR]) is not ("that" in first.words[:_NEAR]):
        return False  # "59% disagreed while 60% agreed that such ads should be curbed"
    return (
        any(
            _opposite(first, second, *sides) or _opposite(first, second, *reversed(sides)) for sides in OPPOSITE_ANSWERS
        )
        or _denied(first, second)
        or _negated(first, second)
    )


def _opposite(first: Answer, second: Answer, one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    here, there = _place(first, one), _place(second, other)
    if here < 0 or there < 0:
        return False
    if 0 <= _place(first, other) < here or 0 <= _place(second, one) < there:
        return False  # "63% in favour of the town opposing the sale, 84% in favour of the school"
    opens, goes_on = ([*map(stem, answer.words[:1])] for answer in (first, second))
    if not first.before and max(here, there) > _NEAR and opens != goes_on:
        return False
    return _one_question(first, here, second, there)


def _place(answer: Answer, beginnings: tuple[str, ...]) -> int:
    """Where a word of an answer stands that begins so; -1 for none near the figure."""
    texts = _texts(answer.words)
    reach = (
        range(max(0, len(answer.words) - _NEAR - 3), len(answer.words)) if answer.before else range(len(answer.words))
    )
    for at in reach:
        if at > _DEEP and not answer.before:
            return -1
        text = texts[at]
        if text.startswith(beginnings) and answer.words[at - 1 : at] != ("as",):
            word = text.partition(" ")[0]
            if at and (word == "for" or (word == "no" and answer.tags[at - 1] != "V") or _is_of_base(answer, at)):
                continue
            return at
    return -1


@lru_cache(maxsize=8)
def _texts(words: tuple[str, ...]) -> tuple[str, ...]:
    """Each word of an answer with the two behind it, of which each of many pairs of beginnings is looked for."""
    return tuple([" ".join(words[at : at + 3]) + " " for at in range(len(words))])


def _is_of_base(answer: Answer, at: int) -> bool:
    """True for a word of who answers, or of which of two measures: "in higher-income homes", "the true positives"."""
    told_of = answer.tags[at - 1] == "P" and answer.words[at - 1] != "than" and answer.tags[at] in "NJ"
    return told_of or answer.words[at - 1] in ("true", "false")


def _one_question(first: Answer, here: int, second: Answer, there: int) -> bool:
    """True where what follows the second answer is nothing, a pronoun, or something that the first names too."""
    own = {word for word, tag in zip(first.words, first.tags, strict=True) if tag in _CONTENT}
    other = _named(second, there)
    return not other or second.joined or bool(own & other) or (first.before and not _named(first, here) - other)


def _named(answer: Answer, at: int) -> set[str]:
    """The nouns, adjectives and forms in -ing behind the word that answers."""
    end = min(len(answer.words), at + 12)
    stop = next((i for i in range(at + 1, end) if answer.tags[i] in ",SCP"), end)
    begin = at + 1
    if answer.tags[begin : begin + 1] == "P":
        stop = next((i for i in range(at + 2, end) if answer.tags[i] in ",SC"), end)
    return {
        word
        for word, tag in zip(answer.words[begin:stop], answer.tags[begin:stop], strict=True)
        if tag in _CONTENT and word not in ANAPHORS and word not in OPINIONS
    }


def _denied(first: Answer, second: Answer) -> bool:
    """ "47% want it and 53% do not": the second denies the verb of the first and names nothing new."""
    if first.before or "Q" in first.tags[:4] or "Q" not in second.tags[:2] or not first.tags:
        return False
    at = second.tags.index("Q")
    if first.tags[0] not in "VXA" and (first.tags[0] != "N" or len(second.words) > at + 1):
        return False
    own = {word for word, tag in zip(first.words, first.tags, strict=True) if tag in _CONTENT}
    return not _named(second, at) - own and second.tags[at + 1 :].count("V") <= 1 and not is_unsettled(second)


def _negated(first: Answer, second: Answer) -> bool:
    """ "58% call it safe and 30% unsafe", "33% have confidence, 43% say they have no confidence": one word denied."""
    if first.before:
        return False
    near = _DEEP
    mine, its = first.words[:near], second.words[:near]
    for one, other, there in ((mine, its, second), (its, mine, first)):
        for word in one:
            at = next((i for i, said in enumerate(other) if said in [f"{prefix}{word}" for prefix in _NEGATING]), -1)
            if at < 0 and len(word) > _SHORT:
                at = next((i for i in range(1, len(other)) if other[i] == word and other[i - 1] == "no"), -1)
                at = -1 if any(said in ("no", "not") for said in one) else at
            if at >= 0 and len(word) > _SHORT:
                own = {said for said, tag in zip(first.words, first.tags, strict=True) if tag in _CONTENT}
                named = _named(second, second.words.index(other[at]) if there is second else 0)
                return there is first or not named or bool(own & named)
    return False


_NEGATING, _SHORT = ("un", "dis", "in", "im", "non-"), 3


def is_unsettled(answer: Answer) -> bool:
    """True for the answer of those who give none: "are undecided", "do not know", "were not sure"."""
    if not UNSETTLED.isdisjoint(answer.words[:4]):
        return True
    at = answer.tags[:4].find("Q")
    if at < 0:
        no = answer.words[:3].index("no") if "no" in answer.words[:3] else len(answer.words)
        return not NOT_SETTLED.isdisjoint(answer.words[no + 1 : no + 2])
    return not NOT_SETTLED.isdisjoint(answer.words[at + 1 : at + 4]) and "S" not in answer.tags[at : at + 3]
