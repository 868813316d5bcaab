"""Percentages that cannot pass one hundred: a fall, and a share of a whole that holds everything."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.change import FALLEN, LOSABLE, NO_FURTHER_DOWN, WHOLE_GROUPS, WHOLE_VERBS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import kinds_of
from ..wording import named
from .levels import changes
from .moves import Event, Item, Move, moves
from .pattern import Late, Pattern, hits, pattern

# matches "P alcohol by volume", "P abv", "P alcohol."; refuses "P alcohol-free", "P alcohol tax"
_ALCOHOL = pattern(r"{share:percent} (?:alcohol by volume|abv\b|alc\.?/vol|alcohol(?= ?(?:$|[.,;)])))")
# matches "turnout was P", "turnout of P"; refuses "turnout rose P"
_TURNOUT = pattern(r"\bturnout (?:was|is|of|reached|stood at|came to|hit|at) (?:a (?:record|mere) )?{share:percent}")
_GROUPS = "|".join(sorted(WHOLE_GROUPS, key=len, reverse=True))
_SAID = "|".join(sorted(WHOLE_VERBS, key=len, reverse=True))
# matches "P of voters said", "P of the people surveyed think"; refuses "P of patients' needs", "P of the staff it
# needs"
_OF_ALL = pattern(
    rf"{{share:percent}} of (?:the |all |all the |those |its |their |our |us |uk |british |american |"
    rf"local )?(?:{_GROUPS})"
    rf"(?: (?:surveyed|polled|asked|questioned|interviewed|in the (?:survey|poll|study)))?,? (?:have |had |"
    rf"also |already |now )?(?:{_SAID})\b"
)
# matches "P of students who", "P of the women aged", "P of those who"; refuses "P of patients' fees", "P of students'
# debts"
_OF_THOSE = pattern(
    rf"{{share:percent}} of (?:(?:the |all |all the |those |its |their )?(?:{_GROUPS})|those) "
    r"(?:who|aged|in the (?:survey|poll|study|sample))\b"
)
_ASKED = r"(?:surveyed|polled|asked|questioned|interviewed|responding|quizzed|canvassed)"
# matches "P of those asked knew", "P of those polled"; refuses "P of those sums"
_OF_ASKED = pattern(rf"{{share:percent}} of (?:those|people|all) {_ASKED}\b")
# matches "of those who replied, P said", "among the nurses surveyed, P were"; refuses "of the target, P was raised"
_OF_THEM = pattern(
    rf"^\s?(?:of|among) (?:the |all |all the |those |its |their |our )?(?:(?:{_GROUPS}|those)\b[^;:.,]{{0,50}}?|"
    rf"[a-z ]{{2,30}}? {_ASKED}), (?:about |some |around |fully |nearly |over )?{{share:percent}} (?:also )?"
    rf"(?:{_SAID}|have|knew)\b"
)
# matches "the remaining P of", "the other P."; refuses "the other P tariff"
_OF_REST = pattern(r"\bthe (?:remaining|other) {share:percent}(?= of\b|[.,;:!?\"”)]|$)")
# what may follow a fall's own percentage; a noun there ("cut 145% tariffs") makes it an attribute
_CLOSED = Late(
    r"\s*(?:$|[,.;:)–—]|(?:to|from|in|on|over|this|last|since|compared|after|year|between|and|as|but|during|by|of|at|when|while|for)\b)"
)
_PATTERNS: tuple[Pattern, ...] = (_ALCOHOL, _TURNOUT, _OF_ALL, _OF_THOSE, _OF_ASKED, _OF_THEM, _OF_REST)
_FALLS = Late(rf"\b(?:{'|'.join(sorted(NO_FURTHER_DOWN))})\b")
_LOSABLE = Late(rf"\b(?:{'|'.join(sorted(LOSABLE))})\b")

_PERCENT = kinds_of((Kind.PERCENT,))


def at_most_all(story: Story) -> Iterator[Relation]:
    """A percentage that by its wording can be no more than all of something; the cue "of" says what."""
    for sentence in story.sentences:
        if not sentence.kinds & _PERCENT:
            continue
        for compiled in _PATTERNS:
            for hit in hits(sentence, compiled):
                yield _relation(hit.all("share")[0], "whole")
        yield from _falls(sentence)


def _falls(sentence: Sentence) -> Iterator[Relation]:
    if not _FALLS.search(sentence.skeleton) or _LOSABLE.search(sentence.skeleton):
        return
    row = moves(sentence)
    for found in changes(row):
        word = row[found.first] if isinstance(row[found.first], Event) else row[found.last]
        if found.direction == "down" and found.figure.kind is Kind.PERCENT and isinstance(word, Event):
            place = next(move.place for move in row if isinstance(move, Item) and move.figure is found.figure)
            if _is_fall(word, row, found.first, sentence.skeleton[place + 1 : place + 14]):
                yield _relation(found.figure, "fall")


def _is_fall(word: Event, row: tuple[Move, ...], first: int, behind: str) -> bool:
    if word.word not in NO_FURTHER_DOWN:
        return False
    if row[first] is not word:
        return True
    item = row[first + 1]
    by = isinstance(item, Item) and item.role == "by"
    return (by or "noun" in word.classes or word.word in FALLEN) and bool(_CLOSED.match(behind))


def _relation(figure: Figure, of: str) -> Relation:
    return Relation("at_most_all", (("share", (figure,)),), (("of", of),), Certainty.STATED, named("percent", of))
