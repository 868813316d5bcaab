"""Small numbers that a draft may have counted itself: "four ministers" for four that the source names in a row.

Two of something may be any two words with "and" between them, so that what is counted must be named beside them; one of
something is what a source tells without a number: "a passenger", "the passenger".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..late import Late
from ..model import Kind
from .texts import Entry, Text

# matches ", Bo", " and Cy Lee", ", and Cy"; refuses ", which was built of wood and stone in the year"
_WORD = r"[\w.'\u2019-]+"
_NEXT_ITEM = Late(rf"(?:,? (?:and|or)|,) {_WORD}(?: (?!(?:and|or) ){_WORD}){{0,3}}(?=,| and | or |[.;:)]|$)")
_MOST = 12
_PAIR = 2


def lists(entry: Entry, text: Text) -> bool:
    """Whether a source lists as many items as a figure counts, in a sentence that shares a word with it."""
    figure = entry.figure
    if figure.kind is not Kind.COUNT or figure.stated is None or not 0 < figure.stated <= _MOST or entry.has_unit:
        return False
    thing = {entry.around.head, *entry.around.modifiers} - {""}
    words = thing if figure.stated <= _PAIR else {*entry.around.weights, *thing}
    if figure.stated == 1:
        return not figure.text.isdigit() and any(
            entry.around.head in stems and not stems.isdisjoint(entry.around.weights.keys() - thing)
            for stems in map(text.words.of_sentence, range(len(text.document.starts)))
        )
    return any(
        length == figure.stated and not words.isdisjoint(text.words.of_sentence(index))
        for index in range(len(text.document.starts))
        for length in _lengths(text, index)
    )


def _lengths(text: Text, index: int) -> Iterator[int]:
    """How many items each list of a sentence has: those joined by commas and a last "and" or "or"."""
    span = text.document.sentence_span(index)
    count, end, last = 0, -1, ""
    for match in _NEXT_ITEM.finditer(text.document.plain, span.start, span.end):
        if match.start() != end:
            if " and" in last or " or" in last:
                yield count + 1
            count = 0
        count, end, last = count + 1, match.end(), match.group()[:5]
    if " and" in last or " or" in last:
        yield count + 1
