"""How firmly the words around two figures tie them (the stems they share, the nouns they count, one long number), and
why two figures for one thing may honestly differ: another time, another source, another status, a part.

A repeat that is explained is listed with its explanation and is never accused.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from ...clauses.tokens import tokens_of
from ...lang.en.sameness import (
    ALL_PEOPLE,
    BREAKS,
    CLAUSE_ENDS,
    DAY_AND_MONTH_NAMES,
    DETERMINERS,
    FATES,
    PEOPLE,
    PREPOSITIONS,
    SPEAKING,
    STATUS,
)
from ...laws.values import same_value
from ...model import Figure
from .context import Mention, place_of, stands_alone, stems_of

# a stem in at most this many sentences is telling
_RARE = 3
_FEW_WORDS = 2
_LONG_NUMBER = 3
# how many words behind a figure are compared
_REACH = 12


def frequencies(found: list[Mention]) -> Counter[str]:
    """In how many sentences of the story, among those with figures, each stem stands."""
    counts: Counter[str] = Counter()
    for around in {id(mention.around): mention.around for mention in found}.values():
        counts.update(stems_of(around))
    return counts


def is_joined(mention: Mention) -> bool:
    """True for "the seven-term senator", where a hyphen makes the figure part of a name."""
    place = place_of(mention)
    return "-" in mention.figure.text or mention.sentence.skeleton[place + 1 : place + 2] == "-"


def tie(left: Mention, right: Mention, counts: Counter[str]) -> float:
    """How firmly the words of two figures tie them: rare stems of their sentences, near stems, the thing counted."""
    shared = sum(1.0 if counts[word] <= _RARE else 0.5 for word in left.wide & right.wide)
    return shared + 0.5 * len(left.near & right.near) + (1.0 if left.head and left.head == right.head else 0.0)


def same_head(left: Mention, right: Mention) -> bool:
    """True when two figures count the same noun, or people to whom the same befell."""
    if left.head and left.head == right.head:
        return True
    things = [mention.figure.thing.head if mention.figure.thing else "" for mention in (left, right)]
    people = all(not head or head in PEOPLE or head in FATES for head in things)
    general = any(not head or head in ALL_PEOPLE or head in FATES for head in things)
    return people and general and left.predicate is not None and left.predicate == right.predicate


def is_one_number(left: Mention, right: Mention) -> bool:
    """True for one long number among the same words, whatever it counts ("225,000 jobs", "payrolls rose 225,000")."""
    if not same_value(left.figure, right.figure):
        return False
    shared = len(left.near & right.near)
    if stands_alone(left.figure):
        return shared > 0
    return shared >= _FEW_WORDS and sum(char.isdigit() for char in left.figure.text) > _LONG_NUMBER


def has_other_complement(earlier: Mention, later: Mention) -> bool:
    """True for "£3m on roads in the north" beside "£4m on roads in the south": a preposition leads to something new."""
    one, other = _complements(earlier), _complements(later)
    return any(not other[preposition] <= earlier.wide for preposition in one.keys() & other.keys())


def _complements(mention: Mention) -> dict[tuple[str, int], frozenset[str]]:
    """The noun phrases behind the prepositions that follow a figure, as stems, by preposition and its place in turn."""
    words, stems = mention.around.words, mention.around.stems
    found: dict[tuple[str, int], set[str]] = {}
    turns: Counter[str] = Counter()
    group: set[str] | None = None
    for at in range(mention.at + 1, min(len(words), mention.at + 1 + _REACH)):
        word = words[at]
        if word in CLAUSE_ENDS or word in BREAKS:
            break
        if word in PREPOSITIONS:
            turns[word] += 1
            group = found.setdefault((word, turns[word]), set())
        elif stems[at]:
            if group is not None:
                group.add(stems[at])
        elif word not in DETERMINERS:
            group = None
    return {key: frozenset(phrase) for key, phrase in found.items() if phrase}


_NO_SOURCES = frozenset(
    "he she it they who which that this there is are was were be been being has have had not also and as".split()
)
_LEADING_UP = frozenset({"to", "by", "up", "down"})
_ORDINALS = frozenset("first second third fourth fifth 1st 2nd 3rd 4th 5th".split())
_NAMED = frozenset(name.lower() for name in DAY_AND_MONTH_NAMES)


def explanation(earlier: Mention, later: Mention) -> str:
    """What sets the later figure apart from the earlier one, in words; empty where nothing does."""
    status = sorted((earlier.contrasts ^ later.contrasts) & STATUS)
    if status:
        return f"another status ({', '.join(status)})"
    sources = source(earlier), source(later)
    if all(sources) and sources[0] != sources[1]:
        return f"two sources ({sources[0]}, {sources[1]})"
    scope = sorted(extent(earlier.figure) ^ extent(later.figure))
    if scope:
        return f"a part or another ({', '.join(scope)})"
    numbered = sorted((earlier.moments ^ later.moments) & _ORDINALS)
    if numbered:
        return f"another one ({', '.join(numbered)})"
    if later.moments - earlier.moments:
        return "another time"
    contrasts = sorted(earlier.contrasts ^ later.contrasts)
    return f"another case ({', '.join(contrasts)})" if contrasts else ""


def extent(figure: Figure) -> frozenset[str]:
    """The words of scope that make a part or another of a count; "to" and "by" only lead up to it."""
    return frozenset(figure.circumstances.scope) - _LEADING_UP


def source(mention: Mention) -> str:
    """Who gives the figures of a sentence, in one word; empty where it names nobody."""
    words = tokens_of(mention.sentence).words
    word = _behind_according(words) or _before_speaking(words)
    return "" if word in _NO_SOURCES or word in _NAMED or word.endswith("ly") else word


def _behind_according(words: tuple[str, ...]) -> str:
    """The hospital of "according to the hospital"."""
    for at, pair in enumerate(pairwise(words)):
        if pair == ("according", "to"):
            at += 3 if words[at + 2 : at + 3] in _ARTICLES else 2
            return _named("".join(words[at : at + 1]))
    return ""


def _before_speaking(words: tuple[str, ...]) -> str:
    """The police of "police said" and "police also said"."""
    for at, word in enumerate(words):
        if at and word in SPEAKING:
            named = _named(words[at - 2] if at > 1 and words[at - 1] in _LINGERING else words[at - 1])
            if named:
                return named
    return ""


def _named(word: str) -> str:
    """A word of letters, of a compound its last one; empty for a mark, a figure and a short word."""
    last = word.rpartition("-")[2]
    return last if last.isalpha() and _SHORTEST <= len(last) <= _LONGEST else ""


_ARTICLES = (("the",), ("a",), ("an",))
_LINGERING = frozenset({"also", "now", "later", "earlier"})
_SHORTEST, _LONGEST = 3, 20
