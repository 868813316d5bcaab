"""The tokens of a sentence as they stand in the text: which are capitalised, and where each begins and ends."""

from __future__ import annotations

from ..model import Sentence, Story
from ..once import once_beside
from ..records import NamedTuple
from .tokens import tokens_of

_REACH = 12


class Printed(NamedTuple):
    """Words with the letters of their classes, and whether each opens with a capital, and where it stands."""

    words: tuple[str, ...]
    tags: str
    capitals: tuple[bool, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    figures: tuple[int, ...]


@once_beside
def printed(story: Story, sentence: Sentence) -> Printed:
    """The tokens of a sentence with their places in the story's text."""
    tokens = tokens_of(sentence)
    text = story.text
    capitals, starts, ends = [], [], []
    at = sentence.span.start
    figures = iter(sentence.figures)
    held = set(tokens.figures)
    for index, word in enumerate(tokens.words):
        if index in held:
            span = next(figures).span
            start, end = span.start, span.end
        else:
            start = _found(text, word, at, sentence.span.end)
            end = start + len(word)
        starts.append(start)
        ends.append(end)
        capitals.append(index not in held and text[start : start + 1].isupper())
        at = max(at, end)
    return Printed(tokens.words, tokens.tags, tuple(capitals), tuple(starts), tuple(ends), tokens.figures)


def _found(text: str, word: str, at: int, stop: int) -> int:
    """The place of a word at or behind `at`; where the text was printed otherwise, the place itself."""
    near = at + text.startswith(" ", at)  # no word begins with a space
    if near < stop and text.startswith(word, near):
        return near
    for start in range(at, min(at + _REACH, stop)):
        if text[start : start + len(word)].lower() == word:
            return start
    return at
