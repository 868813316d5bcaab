"""What the words around a figure speak of: stems of words, the nearer the weightier, and the thing that is counted.

Inflected and derived words share a stem ("executed", "executions"); what befalls people and the names of nations are
told alike by figcheck's own lists ("killed", "deaths"; "French", "France"). Numbers and empty words count for nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping
from math import log

from ..document import Document, lower_twin
from ..lang.en.calendar import MONTHS, WEEKDAYS
from ..lang.en.numbers import SMALL_NUMBERS
from ..lang.en.parts import MORE_OF_THEM
from ..lang.en.sameness import EMPTY, FATES, TWINS
from ..late import Late
from ..model import Figure
from ..records import dataclass
from ..wording import any_of

# matches "Harlow's", "U.S", "year-old"; refuses "5"
_WORD = Late(r"[A-Za-z\u00c0-\u024f](?:[\w'-]|\.(?=[A-Za-z]))*")
NEAR, _FAR, _BEFORE = 1.0, 0.5, 0.2
# how many words from a figure still stand near it, and how many of its sentence are looked at
_REACH, _FARTHEST = 7, 60
# matches "1996", "2024"; refuses "20,240"
_A_YEAR = Late(r"(?<![\d,.])(?:19|20)\d\d(?![\d,])")
_SHORTEST, _ASIDE = 2, 20
# matches "another ", "a further " right before a number; refuses "more than "
_MORE_AHEAD = Late(rf"(?i)(?<![a-z])(?:{any_of(MORE_OF_THEM)}) $")
# matches " more", " others" right behind a number; refuses " more than"
_MORE_BEHIND = Late(rf"(?i) (?:{any_of(MORE_OF_THEM)})(?![a-z]| than)")
_IGNORED = EMPTY | SMALL_NUMBERS | frozenset(MONTHS) | frozenset(WEEKDAYS)

Stem = Callable[[str], str]


def english() -> Stem:
    """The stemmer for English words in lower case."""
    import snowballstemmer

    stem: Stem = snowballstemmer.stemmer("english").stemWord
    return stem


class Stems:
    """The stems of words, each worked out once."""

    __slots__ = ("_known", "_stem")

    def __init__(self) -> None:
        self._stem = english()
        self._known: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        """The stem of a word as printed; empty for a word that says nothing of what is counted."""
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = self._of(lower_twin(word))
        return found

    def noun(self, word: str) -> str:
        """The stem of a noun that is counted, which may be as common a word as "people" or "year"."""
        return self(word) or self._stem(lower_twin(word))

    def _of(self, word: str) -> str:
        bare = word.removesuffix("'s").strip("'-.")
        if len(bare) < _SHORTEST or bare in _IGNORED:
            return TWINS.get(bare, "") if bare in TWINS else ""
        twin = FATES.get(bare) or TWINS.get(bare)
        return twin or self._stem(bare)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around one figure: the weight of each stem, and the stems of what is counted.

    `added` is true where they are counted on top of others: "another 20", "three more". `names` are the stems of the
    words right beside it that are printed with a capital letter, `years` the years of its sentence.
    """

    weights: Mapping[str, float]
    head: str = ""
    modifiers: frozenset[str] = frozenset()
    added: bool = False
    names: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()


class Words:
    """The words of a text, by sentence and place."""

    __slots__ = ("_document", "_spread", "_starts", "_stems", "_tokens")

    def __init__(self, document: Document, stems: Stems) -> None:
        self._document = document
        self._stems = stems
        self._tokens = [
            (match.start(), stem, match.group()[0].isupper())
            for match in _WORD.finditer(document.plain)
            if (stem := stems(match.group()))
        ]
        self._starts = [start for start, _, _ in self._tokens]
        seen: Counter[str] = Counter()
        for index in range(len(document.starts)):
            seen.update({stem for _, stem, _ in self._of_sentence(index)})
        self._spread = seen

    def rarity(self, stem: str) -> float:
        """How much a stem tells: 1 for one of a single sentence, less for one that stands in many."""
        sentences = max(2, len(self._document.starts))
        return 1 - log(max(1, self._spread[stem])) / log(sentences + 1)

    def around(self, figure: Figure) -> Surroundings:
        """The words around a figure: those of its sentence, and faintly those of the sentence before."""
        weights: dict[str, float] = {}
        if figure.sentence:
            weights.update((stem, _BEFORE) for _, stem, _ in self._of_sentence(figure.sentence - 1)[-_FARTHEST:])
        first, last = self._places(figure.sentence)
        left = bisect_left(self._starts, figure.span.start)
        right = bisect_left(self._starts, figure.span.end)
        names = set()
        for place in range(max(first, left - _FARTHEST), min(last, right + _FARTHEST)):
            _, stem, is_name = self._tokens[place]
            if left <= place < right:
                continue
            apart = left - place if place < left else place - right + 1
            weights[stem] = max(weights.get(stem, 0), NEAR if apart <= _REACH else _FAR)
            if is_name and place > first and apart <= _REACH:
                names.add(stem)
        thing = figure.thing
        head = "" if thing is None else self._stems.noun(thing.head)
        modifiers = frozenset(filter(None, map(self._stems, thing.modifiers if thing else ())))
        return Surroundings(weights, head, modifiers, self._is_added(figure), frozenset(names), self._years(figure))

    def _years(self, figure: Figure) -> frozenset[str]:
        span = self._document.sentence_span(figure.sentence)
        found = _A_YEAR.findall(self._document.plain, span.start, span.end)
        return frozenset(found) - {figure.text}

    def _is_added(self, figure: Figure) -> bool:
        plain, span = self._document.plain, figure.span
        ahead, behind = plain[max(0, span.start - _ASIDE) : span.start], plain[span.end : span.end + _ASIDE]
        return bool(_MORE_AHEAD.search(ahead) or _MORE_BEHIND.match(behind))

    def of_sentence(self, index: int) -> frozenset[str]:
        """The stems of a sentence."""
        return frozenset(stem for _, stem, _ in self._of_sentence(index))

    def _places(self, sentence: int) -> tuple[int, int]:
        span = self._document.sentence_span(sentence)
        return bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)

    def _of_sentence(self, index: int) -> list[tuple[int, str, bool]]:
        first, last = self._places(index)
        return self._tokens[first:last]


def shared(one: Surroundings, other: Surroundings, rarity: Callable[[str], float]) -> tuple[float, tuple[str, ...]]:
    """How much two figures' surroundings have in common, and the words that say so, the weightiest first."""
    small, large = sorted((one.weights, other.weights), key=len)
    found = [
        (min(weight, large[stem]) * max(0.1, rarity(stem)), stem) for stem, weight in small.items() if stem in large
    ]
    found.sort(reverse=True)
    return sum(weight for weight, _ in found), tuple(stem for _, stem in found)
