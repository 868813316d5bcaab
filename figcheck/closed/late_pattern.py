"""A frame pattern, of which the parts that most stories never need are made when a sentence first asks for them."""

from __future__ import annotations

import re

from ..lately import late_property
from ..model import Sentence
from ..records import dataclass
from .literals import required


@dataclass(frozen=True, eq=False)
class Pattern:
    """A frame pattern with the role of each of its groups, compiled when a sentence first needs it.

    `needs` are the kinds of the figures without which no sentence can match, for each the bits of those it may have.
    `name` is that of the wording ("duration/length-from-day-to-day"); patterns that only look for one figure have none.
    """

    source: str
    roles: tuple[tuple[str, str], ...]
    needs: tuple[int, ...] = ()
    name: str = ""

    @late_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source)

    @late_property
    def literals(self) -> tuple[str, ...]:
        """The strings of which every match has one; none when there are no such strings."""
        return required(self.source)

    def has_figures(self, sentence: Sentence) -> bool:
        """False when the sentence lacks a figure that every match has."""
        kinds = sentence.kinds
        for need in self.needs:
            if not need & kinds:
                return False
        return len(sentence.figures) >= len(self.needs)

    def has_words(self, text: str) -> bool:
        """False when a text lacks the strings of which every match has one."""
        for literal in self.literals:
            if literal in text:
                return True
        return not self.literals
