"""The words around a figure, as far as they tell whether another figure speaks of the same thing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ..lang.en.nouns import singular
from ..lang.en.phrases import CHANGE_DOWN, CHANGE_UP, PREDICATES
from ..lang.en.sameness import ALL_PEOPLE, ASIDES, CONTRASTS, EMPTY, PEOPLE, TIME_WORDS, TWINS
from ..model import CalendarDate, Figure, Kind, Sentence, Story
from ..story import SIGN_OF_KIND

_SIGNS = "".join(SIGN_OF_KIND.values())
# matches words with inner hyphens and points ("full-year", "u.s") and the signs of figures; refuses digits and punctuation
_TOKEN = re.compile(rf"[{_SIGNS}]|[a-z][a-z'-]*(?:\.[a-z])*|[;:()\"]")
# matches "Reuters", "NATO"; refuses "reuters" and single letters
_NAME = re.compile(r"(?<![\w'])[A-Z][A-Za-z]+")
_NEAR = 9
_MEASURED = frozenset(
    {Kind.MONEY, Kind.PERCENT, Kind.QUANTITY, Kind.DURATION, Kind.POINTS, Kind.RATIO, Kind.FRACTION, Kind.AGE}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One figure with its surroundings.

    `near` holds the stems of up to nine words on either side, `wide` those of the sentence, `after` the stems of the
    noun phrase that follows at once, `follow` the words behind the thing counted, `link` the word right before, `contrasts`
    the words near it that may set it apart, `moments` what dates it, `names` the capitalised words of the sentence, `aside`
    says that the sentence turns to another case, `change` is up, down or empty.
    """

    figure: Figure
    sentence: Sentence
    near: frozenset[str]
    wide: frozenset[str]
    after: tuple[str, ...]
    link: str
    contrasts: frozenset[str]
    moments: frozenset[str]
    names: frozenset[str]
    follow: tuple[str, ...]
    aside: bool
    change: str
    definite: bool

    @property
    def head(self) -> str:
        """The counted noun, as a stem; empty where the figure counts none."""
        return stem(self.figure.thing.head) if self.figure.thing else ""

    @property
    def predicate(self) -> str | None:
        """What befell the things counted."""
        return self.figure.circumstances.predicate


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What all figures of a sentence share: its tokens with their places, its stems, names and turn of speech."""

    sentence: Sentence
    tokens: list[tuple[str, int]]
    stems: list[str]
    wide: frozenset[str]
    names: frozenset[str]
    aside: bool


def stem(word: str) -> str:
    """A word without its inflection, coarse but the same for the forms of one word."""
    word = word.strip("'").removesuffix("'s")
    twin = TWINS.get(word)
    if twin is not None:
        return twin
    known = PREDICATES.get(word)
    if known is not None:
        return known
    word = singular(word)
    for ending in ("ing", "ied", "ed", "ly", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + ("y" if ending == "ied" else "")
    return word


def mentions(story: Story) -> list[Mention]:
    """All figures that can be told twice, with their surroundings."""
    found: list[Mention] = []
    for sentence in story.sentences:
        if any(_can_repeat(figure) for figure in sentence.figures):
            found.extend(_in_sentence(story.text, sentence))
    return found


def _can_repeat(figure: Figure) -> bool:
    if figure.stated is None:
        return False
    if figure.kind is Kind.COUNT:
        return bool(figure.stated) and (figure.thing is not None or figure.circumstances.predicate is not None)
    return figure.kind in _MEASURED


def _in_sentence(text: str, sentence: Sentence) -> list[Mention]:
    tokens = [(match.group(), match.start()) for match in _TOKEN.finditer(sentence.skeleton)]
    stems = [_stem_or_empty(token) for token, _ in tokens]
    names = _NAME.findall(text, sentence.span.start + 1, sentence.span.end)
    surroundings = _Surroundings(
        sentence,
        tokens,
        stems,
        frozenset(word for word in stems if word),
        frozenset(stem(name.lower()) for name in names if name.lower() not in EMPTY),
        any(token in ASIDES for token, _ in tokens),
    )
    at = {place: index for index, (_, place) in enumerate(tokens)}
    return [
        _mention(surroundings, index, at[place])
        for index, (figure, place) in enumerate(zip(sentence.figures, sentence.places, strict=True))
        if _can_repeat(figure) and (figure.thing or figure.kind in _MEASURED or _befell(tokens, at[place]))
    ]


def _befell(tokens: list[tuple[str, int]], position: int) -> bool:
    """True when what befell people stands right at a number without a noun ("17 dead", "kills 17")."""
    return any(token in PREDICATES for token, _ in tokens[max(0, position - 1) : position + 2])


def _stem_or_empty(token: str) -> str:
    return "" if token in EMPTY or not token[0].isalpha() or len(token) < 2 or token in _SIGNS else stem(token)


def _mention(surroundings: _Surroundings, index: int, position: int) -> Mention:
    sentence, tokens, stems = surroundings.sentence, surroundings.tokens, surroundings.stems
    low, high = max(0, position - _NEAR), position + _NEAR + 1
    figure = sentence.figures[index]
    before = [token for token, _ in tokens[max(0, position - 4) : position]]
    return Mention(
        figure=figure,
        sentence=sentence,
        near=frozenset(word for word in stems[low:high] if word),
        wide=surroundings.wide,
        after=_after(tokens, stems, position),
        link=before[-1] if before else "",
        contrasts=frozenset(token for token, _ in tokens[max(0, position - 4) : position + 5] if token in CONTRASTS),
        moments=_moments(sentence, tokens),
        names=surroundings.names,
        follow=_follow(surroundings, position),
        aside=surroundings.aside,
        change=_change([token for token, _ in tokens[max(0, position - 7) : position + 4]]),
        definite=bool(before) and before[-1] in ("the", "those", "these", "its", "their", "his", "her", "our", "all"),
    )


def _after(tokens: list[tuple[str, int]], stems: list[str], position: int) -> tuple[str, ...]:
    """The stems of the run of content words right behind a figure ("the £5.2m transfer fee")."""
    run: list[str] = []
    for index in range(position + 1, min(len(tokens), position + 5)):
        if not stems[index]:
            break
        run.append(stems[index])
    return tuple(run)


def _moments(sentence: Sentence, tokens: list[tuple[str, int]]) -> frozenset[str]:
    """The years, quarters, months and days printed in the sentence, and the words that move it in time."""
    found: set[str] = {token for token, _ in tokens if token in TIME_WORDS}
    for other in sentence.figures:
        if other.kind in (Kind.YEAR, Kind.ORDINAL, Kind.IDENTIFIER):
            found.add(other.text.lower())
        elif isinstance(other.when, CalendarDate):
            when = other.when
            found.update(
                f"{name}{value}" for name, value in (("y", when.year), ("m", when.month), ("d", when.day)) if value
            )
    return frozenset(found)


def _follow(surroundings: _Surroundings, position: int) -> tuple[str, ...]:
    """The four words behind the noun phrase of a figure."""
    tokens = surroundings.tokens
    at = position + 1
    while at < len(tokens) and surroundings.stems[at] and at < position + 5:
        at += 1
    return tuple(token for token, _ in tokens[at : at + 4])


def _change(words: list[str]) -> str:
    for word in reversed(words):
        if word in CHANGE_UP:
            return "up"
        if word in CHANGE_DOWN:
            return "down"
    return ""


def frequencies(found: list[Mention]) -> Counter[str]:
    """In how many sentences of the story, among those with figures, each stem stands."""
    counts: Counter[str] = Counter()
    for words in {id(mention.sentence): mention.wide for mention in found}.values():
        counts.update(words)
    return counts


def same_head(left: Mention, right: Mention) -> bool:
    """True when two figures count the same noun, or people to whom the same befell."""
    if left.head and left.head == right.head:
        return True
    things = [mention.figure.thing.head if mention.figure.thing else "" for mention in (left, right)]
    people = all(not head or head in PEOPLE or head in PREDICATES for head in things)
    general = any(not head or head in ALL_PEOPLE or head in PREDICATES for head in things)
    return people and general and left.predicate is not None and left.predicate == right.predicate
