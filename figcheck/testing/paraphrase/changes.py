"""The kinds of change: each puts one thing into a text that leaves its figures and what is said of them as they were.

A kind is a function from a passage to its paraphrases. Which of several phrases is put in is chosen by the text and the
place, always the same, so that nobody writes a wording for one phrase.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from zlib import crc32

from ...document import Document
from ...model import Figure, Span
from ...records import dataclass
from . import words
from .exchange import exchanged
from .grammar import Line, figure_ends, points_back, sentence_start, subject_end
from .nouns import other_nouns
from .rewriting import Recased, Rewritten, replaced
from .vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with the sentences that hold tied figures, those figures, and all figures that are read in it."""

    document: Document
    lines: tuple[Line, ...]
    tied: frozenset[Span]
    figures: tuple[Figure, ...]
    vocabulary: Vocabulary

    @property
    def text(self) -> str:
        """The text itself."""
        return self.document.text

    def chosen(self, among: tuple[str, ...], at: int) -> str:
        """One of some phrases, by the text and a place in it."""
        return among[(crc32(self.text.encode("utf-8", "surrogatepass")) + at) % len(among)]

    def with_words(self, at: int, inserted: str) -> Rewritten:
        """The text with words put in at an offset."""
        return replaced(self.text, [(Span(at, at), inserted)])

    def with_aside(self, at: int, aside: str) -> Rewritten:
        """The text with an aside between commas; one that stands there already serves as the second."""
        closing = "" if self.text[at : at + 1] in (",", ".", ";", ":", "!", "?") else ","
        return self.with_words(at, f", {aside}{closing}")


def attribution_behind_subject(passage: Passage) -> Iterator[Rewritten]:
    """ "Revenue, officials said, rose 20%"."""
    return _asides(passage, _subjects(passage), words.ATTRIBUTIONS)


def attribution_behind_figure(passage: Passage) -> Iterator[Rewritten]:
    """ "Revenue rose 20%, officials said, from $3 billion"."""
    return _asides(passage, _figures(passage), words.ATTRIBUTIONS)


def attribution_at_end(passage: Passage) -> Iterator[Rewritten]:
    """ "Revenue rose 20% from $3 billion, officials said."."""
    return _asides(passage, _stops(passage), words.ATTRIBUTIONS)


def time_behind_figure(passage: Passage) -> Iterator[Rewritten]:
    """ "Revenue rose 20% at the time from $3 billion"."""
    return _adverbials(passage, _figures(passage), words.TIMES)


def time_at_end(passage: Passage) -> Iterator[Rewritten]:
    """ "Revenue rose 20% from $3 billion at the time."."""
    return _adverbials(passage, _stops(passage), words.TIMES)


def place_behind_figure(passage: Passage) -> Iterator[Rewritten]:
    """ "Revenue rose 20% in the region from $3 billion"."""
    return _adverbials(passage, _figures(passage), words.PLACES)


def place_behind_subject(passage: Passage) -> Iterator[Rewritten]:
    """ "Revenue in the region rose 20% from $3 billion"; names and pronouns take none.

    It is told of the first mention only: the same thing in another place would be another thing.
    """
    first = passage.lines[:1]
    places = (
        (line, at) for line, at in _subjects(passage) if line in first and _sort(passage, at) in (_THING, _PERSONS)
    )
    return _adverbials(passage, places, words.PLACES)


def apposition(passage: Passage) -> Iterator[Rewritten]:
    """ "Revenue, a closely watched figure, rose 20%"."""
    for _, at in _subjects(passage):
        sort = _sort(passage, at)
        if sort is not None:
            number = "many" if words.singular(_last_word(passage, at)) != _last_word(passage, at) else "one"
            yield passage.with_aside(
                at, passage.chosen(words.APPOSITIONS["thing" if sort is _THING else "person", number], at)
            )


def relative_clause(passage: Passage) -> Iterator[Rewritten]:
    """ "Revenue, which drew wide notice, rose 20%"."""
    for _, at in _subjects(passage):
        sort = _sort(passage, at)
        if sort is not None:
            yield passage.with_aside(at, passage.chosen(words.RELATIVES["thing" if sort is _THING else "person"], at))


def leading_clause(passage: Passage) -> Iterator[Rewritten]:
    """ "As expected, revenue rose 20%"."""
    for line in passage.lines:
        if sentence_start(line):
            first = line.tokens[0]
            led = f"{passage.chosen(words.LEADING, first.start)}, "
            letter = Span(first.start, first.start + 1)
            small = passage.text[first.start] if _keeps_capital(passage, line) else passage.text[first.start].lower()
            yield replaced(passage.text, [(Span(first.start, first.start), led), (letter, Recased(letter, small))])


def _keeps_capital(passage: Passage, line: Line) -> bool:
    """Whether a sentence begins with a name, or with a figure that is no word ("N15", "US$4", "19 of them")."""
    text = passage.text[line.tokens[0].start : line.span.end].split()
    first, following = text[0].rstrip(",").replace("'", "").replace("’", ""), text[1] if len(text) > 1 else ""
    if line.tokens[0].is_figure:
        return not (first.replace("-", "").isalpha() and first[1:].islower() and len(first) > 2)
    return not first.isalpha() or (first.isupper() and len(first) > 1) or passage.vocabulary.is_name(first, following)


def sentence_between(passage: Passage) -> Iterator[Rewritten]:
    """A sentence that says nothing of the figures, put between two that hold tied ones."""
    for _, later in pairwise(passage.lines):
        if sentence_start(later) and later.tokens[0].word not in words.POINTING and not points_back(later):
            at = later.tokens[0].start
            yield passage.with_words(at, f"{passage.chosen(words.SENTENCES, at)} ")


def nouns_replaced(passage: Passage) -> Iterator[Rewritten]:
    """ "Twelve weavers" for "twelve men", wherever the noun stands; nouns that say what a figure is stay."""
    return other_nouns(passage.text, passage.lines, passage.figures, passage.tied)


def figure_and_noun_exchanged(passage: Passage) -> Iterator[Rewritten]:
    """ "An increase of 25%" for "a 25% increase", "of the 40 pupils, 25" for "25 of the 40 pupils", and back."""
    return exchanged(passage.text, passage.lines, passage.figures)


Change = Callable[[Passage], Iterator[Rewritten]]
KINDS: Mapping[str, Change] = {
    "attribution behind the subject": attribution_behind_subject,
    "attribution behind a figure": attribution_behind_figure,
    "attribution at the end": attribution_at_end,
    "time behind a figure": time_behind_figure,
    "time at the end": time_at_end,
    "place behind the subject": place_behind_subject,
    "place behind a figure": place_behind_figure,
    "apposition": apposition,
    "relative clause": relative_clause,
    "leading clause": leading_clause,
    "sentence between": sentence_between,
    "other nouns": nouns_replaced,
    "figure and noun exchanged": figure_and_noun_exchanged,
}
"""The kinds of change by name."""

_Places = Iterator[tuple[Line, int]]


def _subjects(passage: Passage) -> _Places:
    for line in passage.lines:
        at = subject_end(line)
        if at is not None:
            yield line, at


def _figures(passage: Passage) -> _Places:
    for line in passage.lines:
        for at in figure_ends(line, passage.tied):
            yield line, at


def _stops(passage: Passage) -> _Places:
    for line in passage.lines:
        if line.is_closed:
            yield line, line.stop


def _asides(passage: Passage, places: _Places, among: tuple[str, ...]) -> Iterator[Rewritten]:
    for line, at in places:
        if not line.has(words.ATTRIBUTED):
            yield passage.with_aside(at, passage.chosen(among, at))


def _adverbials(passage: Passage, places: _Places, among: tuple[str, ...]) -> Iterator[Rewritten]:
    for _, at in places:
        yield passage.with_words(at, f" {passage.chosen(among, at)}")


def _last_word(passage: Passage, at: int) -> str:
    return passage.text[:at].replace("\n", " ").rpartition(" ")[2]


_THING, _PERSONS, _NAME = "thing", "persons", "name"


def _sort(passage: Passage, at: int) -> str | None:
    """What the subject that ends at an offset is; None for a pronoun and a bare figure."""
    word = _last_word(passage, at)
    if not word[:1].isalpha() or word.lower() in words.PRONOUNS:
        return None
    start = at - len(word)
    if word[0].isupper() and (start > 0 and word.lower() not in passage.vocabulary.small):
        return _NAME
    if passage.vocabulary.is_name(word):
        return _NAME
    return _PERSONS if words.is_person(words.singular(word.lower())) else _THING
