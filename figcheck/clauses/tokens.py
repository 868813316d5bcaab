"""The tokens of a sentence: words, figures and punctuation, each with the letter of its class."""

from __future__ import annotations

from typing import NamedTuple

from ..lang.en.grammar import SUBJECTS
from ..late import Late
from ..model import Kind, Sentence
from .words import class_of, decided

# matches "year-on-year", "u.s.", "harlow's", "(", "–"; refuses " "
_TOKEN = Late(r"[^\W\d_](?:[^\W_]|[.'&-](?=[^\W_]))*(?:\.(?=[^\W\d_]|(?<=\w\.\w\.)))?'?|\d+|[^\w\s]|[\ue000-\ue03f]|_")
_TIMES = frozenset({Kind.DATE, Kind.YEAR, Kind.CLOCK})
_PUNCTUATION = {
    ",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "–": "-", "—": "-", "-": "-", ".": ".",
    "?": ".", "!": ".",
    "\"": '"', "'": '"', "…": ";", "•": ";", "&": "C", "+": "A", "\n": ";",
}  # fmt: skip


class Tokens(NamedTuple):
    """The words of a sentence with their places in its skeleton, the letters of their classes in one string, and the
    token of each figure.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    tags: str
    figures: tuple[int, ...]


def tokens_of(sentence: Sentence) -> Tokens:
    """The tokens of a sentence's skeleton; a figure is one token."""
    words: list[str] = []
    starts: list[int] = []
    tags: list[str] = []
    figures: list[int] = []
    signs = {place: index for index, place in enumerate(sentence.places)}
    for match in _TOKEN.finditer(sentence.skeleton):
        word, start = match.group(), match.start()
        if start in signs:
            kind = sentence.figures[signs[start]].kind
            figures.append(len(words))
            tags.append(
                "Y" if kind in _TIMES else "J" if kind is Kind.ORDINAL else "N" if kind is Kind.IDENTIFIER else "F"
            )
        elif len(word) == 1 and word in _PUNCTUATION:
            tags.append(_PUNCTUATION[word])
        else:
            if word[-1] == "'" and word[-2:] != "s'":
                word = word[:-1]
            tags.append(class_of(word))
        words.append(word)
        starts.append(start)
    last = len(tags) - 1
    before = ""
    for at, letter in enumerate(tags):
        if letter in "veiJ":
            letter = tags[at] = decided(letter, before, tags[at + 1] if at < last else "", words[at])
        elif letter == "N" and before == "W" and words[at - 1] in SUBJECTS:
            letter = tags[at] = "V"
        if letter != "A" or before not in ("t", "X"):
            before = letter
    return Tokens(tuple(words), tuple(starts), "".join(tags), tuple(figures))
