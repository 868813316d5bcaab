"""The class of each word, as one letter, so that chunks are patterns over classes.

D determiner, J adjective, N noun, M noun of time, H possessor ("harlow's"), W pronoun, V verb, X auxiliary, I form in
-ing, A adverb, U "up" and "down", Q negation, P preposition, f "of", t "to", C "and" and "or", S subordinator, R
relative, F figure, Y date or year, and punctuation for itself. Of v, e, i and u ("rise", "reported", "rising",
"off") the neighbours decide.
"""

from __future__ import annotations

from functools import lru_cache

from ..lang.en import change, grammar
from ..lang.en.nouns import is_plural


def _closed() -> dict[str, str]:
    """The words whose class no neighbour changes, or whose candidates are known."""
    table: dict[str, str] = {}
    for letter, words in (
        ("f", ("of",)), ("t", ("to",)), ("C", grammar.COORDINATORS), ("S", grammar.SUBORDINATORS),
        ("R", grammar.RELATIVES), ("X", grammar.BE | grammar.HAVE | grammar.DO | grammar.MODALS),
        ("D", grammar.DETERMINERS | grammar.POSSESSIVES), ("Q", grammar.NEGATIONS), ("P", grammar.PREPOSITIONS),
        ("P", grammar.CLAUSE_OR_PHRASE), ("W", grammar.PRONOUNS), ("J", grammar.ADJECTIVES), ("M", grammar.TIME_NOUNS),
        ("U", change.RISING_ADVERBS | change.FALLING_ADVERBS), ("A", grammar.ADVERBS),
        ("J", change.RISING_COMPARATIVES | change.FALLING_COMPARATIVES), ("v", grammar.NOUN_OR_VERB),
        ("V", grammar.PLAIN_VERBS),
        ("N", change.RISING_NOUNS | change.FALLING_NOUNS | change.MEASURES | change.EITHER_NOUNS),
        ("V", change.RISING_VERBS | change.FALLING_VERBS | change.EITHER_VERBS | change.AMOUNT_ONLY_UP),
        ("V", change.AMOUNT_ONLY_DOWN | change.EXCESS_VERBS | change.SHORTFALL_VERBS),
        ("V", frozenset(change.MULTIPLE_VERBS)),
        ("J", grammar.ADJECTIVES_IN_LY), ("N", grammar.NOUNS_IN_LY),
    ):  # fmt: skip
        for word in words:
            table.setdefault(word, letter)
    for word in (change.RISING_NOUNS | change.FALLING_NOUNS | change.EITHER_NOUNS) & (
        change.RISING_VERBS | change.FALLING_VERBS | change.EITHER_VERBS
    ):
        table[word] = "v"
    for word in change.FALLING_BESIDE_AMOUNTS:
        table[word] = "u"
    for word, letter in table.items():
        if letter == "V" and word.endswith("ing"):
            table[word] = "i"
        elif letter == "V" and word.endswith("ed"):
            table[word] = "e"
    return table


CLOSED = _closed()


@lru_cache(maxsize=50_000)
def class_of(word: str) -> str:
    """The letter of a lower-case word; v, e, i and u where its neighbours must decide."""
    known = CLOSED.get(word)
    if known is not None:
        return known
    if word.endswith(("'s", "s'")):
        return "H"
    if word.endswith("s") and word[:-1] in grammar.TIME_NOUNS:
        return "M"
    if word.endswith("ly") and len(word) > 4:
        return "A"
    if word.endswith("ed") and len(word) > 4:
        return "e"
    if word.endswith("ing") and len(word) > 5:
        return "i"
    if word.endswith(grammar.ADJECTIVE_ENDINGS):
        return "J"
    return "N"


def decided(letter: str, before: str, after: str, word: str) -> str:
    """The class of an open word between its neighbours' classes ("" at an end).

    >>> decided("v", "D", "f", "rise"), decided("v", "N", "t", "rise"), decided("e", "D", "N", "reported")
    ('N', 'V', 'J')
    """
    if letter == "u":
        return "U" if after == "F" and before in _BEFORE_AMOUNTS else "P"
    if letter == "J" and before == "t" and after == "F" and word in _NAMES_OR_STATES:
        return "V"
    if word == "lower" and before in ("t", "X") and after in ("D", "H"):
        return "V"
    if letter == "J":  # "a record of", "the previous low"
        return "N" if before in _LEADS and after in _ENDS_NOUN and word not in change.COMPARATIVES else "J"
    if letter == "e":
        apart = before == "F" and (after == "F" or word in change.EXCESS_VERBS)  # "the 400 filled 96% of the seats"
        opens = before == "" and after == "N" and word not in _MOVING  # "Adjusted earnings were"
        return "J" if opens or (before in _OPENS_NOUN and after in _NOUNLY and not apart) else "V"
    if letter == "i":
        if before in ("D", "H"):
            return "N" if after not in _NOUNLY else "J"
        return "V" if before == "X" else "I"
    if before in _OPENS_NOUN:
        return "V" if before == after == "D" else "N"  # "this marks a rise"
    if before in ("t", "X", "W", "Q", "R", "U"):
        return "V"
    if before in ("N", "A", "M", "Y", ")"):
        finite = after in _BEHIND_VERB or (before == "A" and after != "f")
        return "V" if finite and (before != "N" or after != "P" or not is_plural(word)) else "N"
    return "N" if after in ("f", "V", "X", "N", "P", "e") else "V"


_MOVING = change.RISING_VERBS | change.FALLING_VERBS
# "were off 3%", ", off 3%"
_BEFORE_AMOUNTS = ("X", ",", "-")
# "is expected to average 4%"
_NAMES_OR_STATES = frozenset({"average", "total"})
_LEADS = ("D", "J", "H")
_ENDS_NOUN = ("f", "P", "t", ",", ".", ")", "V", "X", "C")
_OPENS_NOUN = ("D", "J", "H", "f", "P", "F")
_NOUNLY = ("N", "J", "F", "v", "H", "M")
_BEHIND_VERB = ("t", "F", "P", "A", "D", "J", "H", "W", "Y")
