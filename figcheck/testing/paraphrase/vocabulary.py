"""Which words are names, as far as the built-in examples tell: those that stand in capitals within a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ...authoring import Example, Rule
from ...records import NamedTuple
from ...registry import builtin
from .words import DETERMINERS, PREPOSITIONS, PRONOUNS

# matches "Leeds" in "in Leeds", "Boots" in "and Boots"; refuses the first word of a sentence
_WITHIN = re.compile(r"(?<=[a-z,’'] )[A-Z][\w'’-]*")
# matches "rose", "mid-year"; refuses "Rose"
_SMALL = re.compile(r"(?<![\w'’-])[a-z][\w'’-]*")


class Vocabulary(NamedTuple):
    """Words that stand in small letters somewhere, and words that stand in capitals within a sentence."""

    small: frozenset[str]
    names: frozenset[str]

    def is_name(self, word: str, following: str = "") -> bool:
        """Whether the first word of a sentence keeps its capital; `following` is the word behind it."""
        if not word[:1].isupper() or word.lower() in self.small:
            return False
        return word in self.names or following[:1].isupper() or word.endswith(".")

    def with_text(self, text: str) -> Vocabulary:
        """The vocabulary with the words of one more text."""
        return Vocabulary(self.small | set(_SMALL.findall(text)), self.names | set(_WITHIN.findall(text)))


def words_of(texts: Iterable[str]) -> Vocabulary:
    """The vocabulary of some texts."""
    joined = "\n".join(texts)
    closed = DETERMINERS | PREPOSITIONS | PRONOUNS
    return Vocabulary(closed, frozenset()).with_text(joined)


def texts_of(rule: Rule) -> list[str]:
    """The texts of a rule's examples, as they are marked."""
    return [example.text if isinstance(example, Example) else example for example in (*rule.bad, *rule.good)]


@cache
def usual() -> Vocabulary:
    """The vocabulary of all built-in examples."""
    return words_of(text for rule in builtin() for text in texts_of(rule))
