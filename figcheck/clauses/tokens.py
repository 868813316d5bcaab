"""The tokens of a sentence: words, figures and punctuation, each with the letter of its class."""

from __future__ import annotations

from bisect import bisect_left
from sys import intern

from ..lang.en.grammar import SUBJECTS
from ..late import Late
from ..model import Kind, Sentence
from ..once import once
from ..records import NamedTuple
from .words import class_of, decided

# matches "year-on-year", "u.s.", "harlow's", "(", "–", a figure with "'s"; refuses " "
_TOKEN = Late(
    r"[^\W\d_](?:[^\W_]|[.'&-](?=[^\W_]))*(?:\.(?=[^\W\d_]|(?<=\w\.\w\.)))?'?|\d+|[\ue000-\ue03f](?:'s\b)?|[^\w\s]|_"
)
_OF_FIGURES = {Kind.DATE: "Y", Kind.YEAR: "Y", Kind.CLOCK: "Y", Kind.ORDINAL: "J", Kind.IDENTIFIER: "N"}
# of marks, and of words whose class no neighbour decides
_LETTERS = {
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


@once
def tokens_of(sentence: Sentence) -> Tokens:
    """The tokens of a sentence's skeleton; a figure is one token."""
    matches = [*_TOKEN.finditer(sentence.skeleton)]
    # one object for each word, however often a text has it: tokens are most of what a long text needs
    words = [intern(match[0]) for match in matches]
    if "'" in sentence.skeleton:
        words = [_bare(word) for word in words]
    starts = [match.start() for match in matches]
    tags = [_LETTERS.get(word) or class_of(word) for word in words]
    figures: list[int] = []
    for figure, place in zip(sentence.figures, sentence.places, strict=True):
        token = bisect_left(starts, place)
        if starts[token : token + 1] == [place]:
            figures.append(token)
            letter = _OF_FIGURES.get(figure.kind, "F")
            # what belongs to a time, "from January's 14.1bn", is owned by it
            tags[token] = "H" if letter == "Y" and len(words[token]) > 1 else letter
    _decide(words, tags)
    return Tokens(tuple(words), tuple(starts), "".join(tags), tuple(figures))


def _bare(word: str) -> str:
    """A word without the quotation mark behind it, which is no apostrophe: "said'", but "owners'"."""
    return word[:-1] if word[-1] == "'" and word[-2:] != "s'" and len(word) > 1 else word


def _decide(words: list[str], tags: list[str]) -> None:
    """Put the class in its place where the neighbours of a word decide it."""
    last = len(tags) - 1
    before = ""
    for at, letter in enumerate(tags):
        if letter in "veiJ":
            letter = tags[at] = decided(letter, before, tags[at + 1] if at < last else "", words[at])
        elif letter == "N" and before == "W" and words[at - 1] in SUBJECTS:
            letter = tags[at] = "V"
        if letter != "A" or before not in ("t", "X"):
            before = letter
