"""The tokens of a sentence: words, figures and punctuation, each with the letter of its class."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from sys import intern

from ..lang.en.grammar import FORESEEING_NOUNS, HAVE, MODALS, SUBJECTS
from ..late import Late
from ..model import Kind, Sentence
from ..once import once
from ..records import NamedTuple
from ..story import SIGN_OF_KIND
from .words import class_of, decided

# matches "year-on-year", "u.s.", "harlow's", "(", "–", a figure with "'s"; refuses " ". Most words are of letters
# alone, which is tried first
_TOKEN = Late(
    r"vs\.|[a-z]++(?![\w.'&-])|[^\W\d_](?:[^\W_]|[.'&-](?=[^\W_]))*(?:\.(?=[^\W\d_]|(?<=\w\.\w\.)))?'?|\d+|[\ue000-\ue03f](?:'s\b)?|[^\w\s]|_"
)
_OF_FIGURES = {Kind.DATE: "Y", Kind.YEAR: "Y", Kind.CLOCK: "Y", Kind.ORDINAL: "J", Kind.IDENTIFIER: "N"}
# what stands for a figure until its kind gives the letter, and the characters that do in a skeleton
_SIGN = "#"
_SIGNS = frozenset(SIGN_OF_KIND.values())
# matches the classes that neighbours decide, a noun behind a pronoun, "WN", and one between a helping word and an
# object, "XND"; refuses "DN"
_OPEN = Late(r"[veiJu]|(?<=W)N|(?<=X)N(?=[FDJH])")
# of marks, and of words whose class no neighbour decides
_LETTERS = {
    ",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "[": "(", "]": ")", "–": "-", "—": "-", "-": "-", ".": ".",
    "?": ".", "!": ".",
    "\"": '"', "'": '"', "…": ";", "•": ";", "&": "C", "+": "A", "\n": ";",
}  # fmt: skip


# matches words with inner hyphens and points ("full-year", "u.s"), the signs of figures, brackets; refuses digits, ","
_WORD_OR_SIGN = Late(rf"[{''.join(SIGN_OF_KIND.values())}]|[a-z][a-z'-]*(?:\.[a-z])*|[;:()\"]")
# matches "Reuters", "NATO"; refuses "reuters" and single letters
_NAME = Late(r"(?<![\w'])[A-Z][A-Za-z]+")
# matches the letter that opens a sentence, behind quotation marks; refuses digits
_FIRST = Late(r"[A-Za-z]")


class Tokens(NamedTuple):
    """The words of a sentence, the letters of their classes in one string, and the token of each figure.

    In the skeleton a wording sees at once that a sentence has not a word that it needs.
    """

    words: tuple[str, ...]
    tags: str
    figures: tuple[int, ...]
    skeleton: str

    @property
    def starts(self) -> tuple[int, ...]:
        """The places of the words in the skeleton."""
        return _starts(self.skeleton)


@lru_cache(maxsize=8)
def _starts(skeleton: str) -> tuple[int, ...]:
    """Asked for again and again of the few sentences that have lists, and not kept with all others."""
    return tuple(match.start() for match in _TOKEN.finditer(skeleton))


@once
def tokens_of(sentence: Sentence) -> Tokens:
    """The tokens of a sentence's skeleton; a figure is one token."""
    skeleton = sentence.skeleton
    # one object for each word, however often a text has it: tokens are most of what a long text needs
    words = [*map(intern, _TOKEN.findall(skeleton))]
    if "'" in skeleton:
        words = [_bare(word) if word[-1] == "'" else word for word in words]
    plain = "".join(map(_letter, words))
    tags = [*plain]
    if "so far" in skeleton:  # no conjunction
        tags = ["A" if pair == ("so", "far") else tag for tag, pair in zip(tags, pairwise((*words, "")), strict=True)]
    figures: list[int] = []
    token = plain.find(_SIGN)
    for figure in sentence.figures:
        letter = _OF_FIGURES.get(figure.kind, "F")
        # what belongs to a time, "from January's 14.1bn", is owned by it
        tags[token] = "H" if letter == "Y" and len(words[token]) > 1 else letter
        figures.append(token)
        token = plain.find(_SIGN, token + 1)
    return Tokens(tuple(words), _decide(words, tags), tuple(figures), skeleton)


@lru_cache(maxsize=50_000)
def _letter(word: str) -> str:
    """The letter of a word, of a mark, or of what stands for a figure."""
    return _LETTERS.get(word) or (_SIGN if word[0] in _SIGNS else class_of(word))


def _bare(word: str) -> str:
    """A word without the quotation mark behind it, which is no apostrophe: "said'", but "owners'"."""
    return word[:-1] if word[-1] == "'" and word[-2:] != "s'" and len(word) > 1 else word


def _decide(words: list[str], tags: list[str]) -> str:
    """The classes as one string, each where its neighbours decide it; the list is put right on the way."""
    plain = "".join(tags)
    last = len(tags) - 1
    for match in _OPEN.finditer(plain):
        at = match.start()
        if plain[at] == "N":
            if words[at - 1] in SUBJECTS or words[at - 1] in MODALS or _is_participle(words[at - 1], words[at]):
                tags[at] = "V"
            continue
        before = tags[at - 1] if at else ""
        if before == "A":  # an adverb does not part a verb from what leads to it
            led = plain[:at].rstrip("A")[-1:]
            own = plain[at] == "e" and led in ("D", "H") and plain[at + 1 : at + 2] in (_SIGN, "N", "F")
            before = led if own or led in ("t", "X") else "A"
        if words[at] == "missed" and not FORESEEING_NOUNS.isdisjoint(words[at + 1 : at + 4]):
            before = "N"  # "a profit of £4m missed forecasts", but "40 missed calls"
        if tags[at] == "v" and before == "N" and _is_so_much(words, tags, at):
            before = "D"
        tags[at] = decided(tags[at], before, tags[at + 1] if at < last else "", words[at])
    return "".join(tags)


def _is_so_much(words: list[str], tags: list[str], at: int) -> bool:
    """True for the jump of "a 20% sales jump" and "with 20% revenue growth", which no subject is before."""
    lead = at - 1
    while lead > at - 3 and tags[lead] == "N":
        lead -= 1
    return lead > 0 and tags[lead] == "F" and words[lead - 1] in ("a", "an", "with")


def _is_participle(before: str, word: str) -> bool:
    """True for "has driven", which no list of verbs needs to know."""
    return before in HAVE and word.endswith(("en", "wn")) and not word.endswith("men")


def words_and_signs(skeleton: str) -> list[str]:
    """The words of a skeleton and the signs of its figures, without commas and stops."""
    return _WORD_OR_SIGN.findall(skeleton)


def names_in(text: str, start: int, end: int) -> list[str]:
    """The words of a sentence with a capital, but for its first."""
    first = _FIRST.search(text, start, end)
    return _NAME.findall(text, first.end(), end) if first else []
