"""Whether two clauses that look alike fill one of their places with different words, and so tell of two cases.

Stories set cases side by side in one form of words: "flats for rent fell by 5%, houses for rent by 8%". Where the
clauses around two figures put another noun behind the same preposition, another word before the same noun or another
verb in the same place, the figures are of two cases, however many other words they share.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from ..lang.en.sameness import BREAKS, CHOOSING, CLAUSE_ENDS, DETERMINERS, JUDGING, PREPOSITIONS, PRONOUNS, SPEAKING
from .same_thing_context import Mention

# how many words on either side of a figure are compared
_REACH = 12


def has_other_complement(earlier: Mention, later: Mention) -> bool:
    """True for "£3m on roads in the north" beside "£4m on roads in the south": a preposition leads to something new."""
    one, other = complements(earlier), complements(later)
    return any(not other[preposition] <= earlier.wide for preposition in one.keys() & other.keys())


def adds_complement(earlier: Mention, later: Mention) -> bool:
    """True when a phrase behind the later figure speaks of what the earlier sentence does not mention."""
    return any(not phrase <= earlier.wide for phrase in complements(later).values())


def complements(mention: Mention) -> dict[tuple[str, int], frozenset[str]]:
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


def is_led_otherwise(earlier: Mention, later: Mention) -> bool:
    """True where the clauses up to two figures differ by a word in one place ("the [women's] team finished")."""
    one, other = _lead(earlier), _lead(later)
    return any(
        tag != "equal" and to_here < len(one) + (tag != "delete") for tag, _, to_here, _, _ in _compared(one, other)
    )


def swaps_a_word(earlier: Mention, later: Mention) -> bool:
    """True where the clauses up to two figures have other words in one place ("the union [wants|got] a rise of").

    A clause with a pronoun for its subject does not tell whose figure it gives.
    """
    one, other = _lead(earlier), _lead(later)
    if not PRONOUNS.isdisjoint((*earlier.around.words[:2], *later.around.words[:2])):
        return False
    return any(
        tag == "replace"
        and not set(one[from_here:to_here]) <= later.wide
        and not set(other[from_there:to_there]) <= earlier.wide
        for tag, from_here, to_here, from_there, to_there in _compared(one, other)
    )


def _compared(one: Sequence[str], other: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, one, other, autojunk=False).get_opcodes()


def opens_anew(earlier: Mention, later: Mention) -> bool:
    """True when the later sentence names something new before it comes to its figure."""
    around = later.around
    return any(
        word and word not in earlier.wide and plain not in SPEAKING
        for word, plain in zip(around.stems[: later.at], around.words, strict=False)
    )


def opens_elsewhere(earlier: Mention, later: Mention) -> bool:
    """True for "under its neighbour's plan there is": the later sentence opens with another place, side or case."""
    words, stems = later.around.words, later.around.stems
    if words[:1] == ['"']:
        words, stems = words[1:], stems[1:]
    if not words or words[0] not in PREPOSITIONS:
        return False
    for word, plain in zip(stems[1:_REACH], words[1:], strict=False):
        if (word and word not in earlier.wide) or (plain in CHOOSING and plain not in earlier.around.words):
            return True
        if not word and plain not in DETERMINERS:
            break
    return False


def has_other_subject(earlier: Mention, later: Mention) -> bool:
    """True for "the church has a door height of" beside "the hall has a door height of": the sentences open apart.

    A subject that takes up a word of the other with a new one beside it is another too ("older savers", "unit B").
    """
    if not PRONOUNS.isdisjoint((*earlier.around.words[:2], *later.around.words[:2])):
        return False
    one, other = _opening(earlier), _opening(later)
    new = other - earlier.wide - set(earlier.around.words)
    return bool(new) and (bool(one - later.wide) or bool(one & other))


def has_subject_of_another_kind(earlier: Mention, later: Mention) -> bool:
    """True for "international tourists spent" beside "domestic tourists spent": one noun, another word before it."""
    one, other = _opening(earlier), _opening(later)
    return bool(one & other) and bool(one - other) and bool(other - one)


def _opening(mention: Mention) -> frozenset[str]:
    """The first run of content words of a sentence, as stems; a lone letter counts ("unit B"), and "new"."""
    found: set[str] = set()
    for word, part in zip(mention.around.words[: mention.at], mention.around.stems, strict=False):
        letter = word if len(word) == 1 and word.isalpha() and word.isascii() and word not in "ai" else ""
        part = part or letter or CHOOSING.get(word, "")
        if part:
            found.add(part)
        elif found:
            break
    return frozenset(found)


def _lead(mention: Mention) -> list[str]:
    """The stems of a clause up to a figure, from the figure on, with words that choose a case, without judgements."""
    words, stems = mention.around.words, mention.around.stems
    found: list[str] = []
    for at in range(mention.at - 1, max(-1, mention.at - 1 - _REACH), -1):
        word = words[at]
        if word in CLAUSE_ENDS or word in BREAKS:
            break
        if word in CHOOSING:
            found.append(CHOOSING[word])
        elif stems[at] and word not in JUDGING:
            found.append(stems[at])
    return found
