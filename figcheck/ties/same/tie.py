"""How firmly the words around two figures tie them: the stems they share, the nouns they count, one long number."""

from __future__ import annotations

from collections import Counter

from ...lang.en.sameness import ALL_PEOPLE, BREAKS, CLAUSE_ENDS, DETERMINERS, FATES, PEOPLE, PREPOSITIONS
from ...laws.values import same_value
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
