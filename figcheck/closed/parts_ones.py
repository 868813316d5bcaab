"""Things told one by one behind their number: "two shootings: one in Leeds that killed seven and another in York"."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND, one_of_words
from ..ties.measure import is_open
from .parts_taken import of_parts
from .pattern import Late
from .series import addable

# matches "two shootings: one in leeds that left C dead and another in york" from behind the number; the ones are told
_ONE = SIGN_OF_KIND[Kind.COUNT]
_ONES = Late(
    rf"(?: [a-z'-]+){{1,4}}(?:: | – | — | -- | - )(?P<ones>(?:one|{_ONE}) [^;:()\n]{{3,140}}?(?:,|,? and) "
    rf"(?:another|the other|one|a third|{_ONE}) [^;:()\n]{{3,140}})"
)
_EACH_ONE = Late(
    rf"(?:^|, (?:and )?| and )(?P<word>one|another|the other|a third|a second|{_ONE}) (?!of |by |day |way |time )"
)
# matches words by which the ones told are not all, or no members, and an item without a number
_NOT_ALL = Late(
    r"(?:, |, and )an? |(?<![a-z])(?:including|such as|among|also|or|per|every|each|more than|at least)(?![a-z])"
)
_SINGLE = frozenset(("one", "another", "the other", "a third", "a second"))


def ones(story: Story) -> Iterator[Relation]:
    """Relations of an announced number with the ones that are told behind it."""
    for sentence in story.sentences:
        yield from _ones(story, sentence)


def _ones(story: Story, sentence: Sentence) -> Iterator[Relation]:
    for place, figure in zip(sentence.places, sentence.figures, strict=True):
        match = _ONES.match(sentence.skeleton, place + 1) if figure.kind is Kind.COUNT else None
        if match is None or is_open(figure) or not addable(figure) or "of the" in figure.circumstances.scope:
            continue
        told = sentence.skeleton[match.start("ones") :].partition(". ")[0]
        found = list(_EACH_ONE.finditer(told))
        closed = found and ("and " in found[-1].group() or found[-1]["word"] == "the other")
        if len(found) > 1 and closed and not _NOT_ALL.search(told):
            parts = [_one(story, sentence, match.start("ones") + one.start("word"), one["word"]) for one in found]
            if all(part.text.lower() in _SINGLE for part in parts):
                yield of_parts(tuple(parts), figure, "ones")


def _one(story: Story, sentence: Sentence, start: int, word: str) -> Figure:
    """The figure at a place of the skeleton, or the word there as one."""
    if word == _ONE:
        return sentence.figures[sentence.places.index(start)]
    return one_of_words(story, sentence, start, start + len(word))
