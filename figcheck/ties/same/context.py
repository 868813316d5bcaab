"""The words around a figure, as far as they tell whether another figure speaks of the same thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from functools import lru_cache
from itertools import pairwise
from sys import intern

from ...clauses.stems import stem
from ...clauses.tokens import names_in, words_and_signs
from ...lang.en.phrases import CHANGE_DOWN, CHANGE_UP
from ...lang.en.sameness import ASIDES, BREAKS, CASES, COMPARING, CONTRASTS, DEFINITE, EMPTY, FATES, TIME_WORDS
from ...laws.values import has_digits
from ...model import CalendarDate, Figure, Kind, Sentence, Story
from ...once import once_beside
from ...records import NamedTuple
from ...story import SIGN_OF_KIND

_ONE_SIGN = frozenset(SIGN_OF_KIND.values())
_NEAR = 9
_TOLL_REACH = 30
_TO = (["to"], ["at"])
_SUMMED = (("in", "all"), ("in", "total"))
_PARTS = (["including"], ["among"])
_TELLING_DIGITS = 3
_SHORTEST = 2
_CONTRAST_REACH = 4
_DATING = frozenset({Kind.YEAR, Kind.ORDINAL, Kind.IDENTIFIER})
_MEASURED = frozenset(
    {Kind.MONEY, Kind.PERCENT, Kind.QUANTITY, Kind.DURATION, Kind.POINTS, Kind.RATIO, Kind.FRACTION, Kind.AGE}
)


_Sort = tuple[Kind, Hashable]


class Surroundings(NamedTuple):
    """What all figures of a sentence share.

    `places` are those of its figures among its words.
    """

    sentence: Sentence
    text: str
    words: list[str]
    stems: list[str]
    places: list[int]


class Setting(NamedTuple):
    """What sets a sentence apart from others, which only few pairs ask for.

    `names` are its capitalised words, `moments` what dates it; `aside` says that it turns to another case, `cased` that
    it tells of one of several cases, `summed` that it speaks of all of them together.
    """

    names: frozenset[str]
    moments: frozenset[str]
    aside: bool
    cased: bool
    summed: bool


class Mention(NamedTuple):
    """One figure with its surroundings and its place among their words.

    `link` is the word right before. What only few pairs ask for is worked out when it is asked for: sets of words are
    most of what a long text would need.
    """

    figure: Figure
    around: Surroundings
    at: int
    link: str

    @property
    def near(self) -> frozenset[str]:
        """The stems of up to nine words on either side."""
        return frozenset(filter(None, self.around.stems[max(0, self.at - _NEAR) : self.at + _NEAR + 1]))

    @property
    def sentence(self) -> Sentence:
        """The sentence of the figure."""
        return self.around.sentence

    @property
    def wide(self) -> frozenset[str]:
        """The stems of the sentence."""
        return _wide(self.around, self.sentence)

    @property
    def names(self) -> frozenset[str]:
        """The capitalised words of the sentence."""
        return _setting(self.around, self.sentence).names

    @property
    def moments(self) -> frozenset[str]:
        """What dates the sentence."""
        return _setting(self.around, self.sentence).moments

    @property
    def after(self) -> tuple[str, ...]:
        """The stems of the run of content words right behind the figure ("the £5.2m transfer fee")."""
        return _after(self.around.stems, self.at)

    @property
    def follow(self) -> tuple[str, ...]:
        """The words behind the thing counted."""
        return _follow(self.around, self.figure, self.at)

    @property
    def change(self) -> str:
        """Up, down or empty, by the nearest word of change."""
        return _change(self.around.words[max(0, self.at - 7) : self.at + 4])

    @property
    def definite(self) -> bool:
        """True for "the 13", "its £5m", "the firm's £5m"."""
        return self.link in DEFINITE or self.link.endswith("'s")

    @property
    def aside(self) -> bool:
        """True where the sentence turns to another case."""
        return _setting(self.around, self.sentence).aside

    @property
    def cased(self) -> bool:
        """True where the sentence tells of one of several cases."""
        return _setting(self.around, self.sentence).cased

    @property
    def contrasts(self) -> frozenset[str]:
        """The words near the figure that may set it apart."""
        return _contrasts(self.around, self.at)

    @property
    def head(self) -> str:
        """The counted noun, as a stem; empty where the figure counts none."""
        return stem(self.figure.thing.head) if self.figure.thing else ""

    @property
    def predicate(self) -> str | None:
        """What befell the things counted."""
        return self.figure.circumstances.predicate


def mentions(story: Story) -> list[Mention]:
    """All figures that may be told twice, with their surroundings: those whose kind and unit the story has twice."""
    sorts = Counter(map(_sort, story.figures))
    found: list[Mention] = []
    for sentence in story.sentences:
        told = [sorts[_sort(figure)] > 1 and _can_repeat(figure) for figure in sentence.figures]
        if True in told:
            found.extend(_in_sentence(story.text, sentence, told))
    return found


def _sort(figure: Figure) -> _Sort:
    return (figure.kind, None if figure.kind is Kind.MONEY else figure.unit)


def _can_repeat(figure: Figure) -> bool:
    if figure.stated is None:
        return False
    if figure.kind is Kind.COUNT:
        named = figure.thing is not None or figure.circumstances.predicate is not None or _is_measured(figure)
        return bool(figure.stated) and (named or is_telling(figure))
    return figure.kind in _MEASURED


def is_telling(figure: Figure) -> bool:
    """True for a number with enough digits that chance will not print it twice."""
    return has_digits(figure, _TELLING_DIGITS)


def _is_measured(figure: Figure) -> bool:
    """True for a number with decimals, which counts nothing but a scale has ("of magnitude 7.4")."""
    return figure.thing is None and figure.place < 0


def mentions_where(story: Story, wanted: Callable[[Figure], bool]) -> Iterator[Mention]:
    """The figures of a choice with their surroundings, in the order of the story."""
    for sentence in story.sentences:
        told = [wanted(figure) for figure in sentence.figures]
        if True in told:
            around = _surroundings(story.text, sentence)
            for figure, place, is_wanted in zip(sentence.figures, around.places, told, strict=True):
                if is_wanted:
                    yield _mention(around, figure, place)


def _in_sentence(text: str, sentence: Sentence, told: list[bool]) -> list[Mention]:
    around = _surroundings(text, sentence)
    return [
        _mention(around, figure, place)
        for figure, place, is_told in zip(sentence.figures, around.places, told, strict=True)
        if is_told
        and (figure.kind is not Kind.COUNT or figure.thing or stands_alone(figure) or _befell(around.words, place))
    ]


@once_beside
def _surroundings(text: str, sentence: Sentence) -> Surroundings:
    """The surroundings of a sentence."""
    words = [*map(intern, words_and_signs(sentence.skeleton))]
    stems = [*map(_stem_or_empty, words)]
    places = [index for index, word in enumerate(words) if word in _ONE_SIGN]
    return Surroundings(sentence, text, words, stems, places)


def stems_of(around: Surroundings) -> frozenset[str]:
    """The stems of a sentence, each once."""
    return frozenset(filter(None, around.stems))


@once_beside
def _wide(around: Surroundings, sentence: Sentence) -> frozenset[str]:  # noqa: ARG001 - it is kept with the sentence
    """The same, for who asks again and again."""
    return stems_of(around)


@once_beside
def _setting(around: Surroundings, sentence: Sentence) -> Setting:
    """What sets a sentence apart."""
    text, words = around.text, around.words
    names = names_in(text, sentence.span.start, sentence.span.end)
    return Setting(
        frozenset(stem(name.lower()) for name in names if name.lower() not in EMPTY),
        _moments(sentence, words),
        not ASIDES.isdisjoint(words),
        not CASES.isdisjoint(words),
        "altogether" in words or any(pair in _SUMMED for pair in pairwise(words)),
    )


def stands_alone(figure: Figure) -> bool:
    """True for a number that says enough without a noun."""
    return is_telling(figure) or _is_measured(figure)


def _befell(words: list[str], place: int) -> bool:
    """True when a number without a noun is told by what befell people.

    What befell them stands right at it ("17 dead", "kills 17"), behind a part of them ("seven, including two children,
    died"), or the number is a toll ("the death toll in the town rose to 17").
    """
    if any(word in FATES for word in words[max(0, place - 1) : place + 2]):
        return True
    if words[max(0, place - 1) : place] in _TO and "toll" in words[max(0, place - _TOLL_REACH) : place]:
        return True
    return words[place + 1 : place + 2] in _PARTS and any(word in FATES for word in words[place + 2 : place + _NEAR])


@lru_cache(maxsize=20_000)
def _stem_or_empty(word: str) -> str:
    return "" if len(word) < _SHORTEST or word in EMPTY else stem(word)


def _mention(around: Surroundings, figure: Figure, at: int) -> Mention:
    return Mention(
        figure,
        around,
        at,
        link=around.words[at - 1] if at else "",
    )


def _contrasts(around: Surroundings, place: int) -> frozenset[str]:
    """The words near a figure that may set it apart from another.

    What follows "and", the next figure or a word of comparison speaks of something else: "killed two people and wounded
    another", "rose 5% from a year ago".
    """
    words = around.words
    found = set(CONTRASTS.intersection(words[max(0, place - _CONTRAST_REACH) : place]))
    for word in words[place + 1 : place + _CONTRAST_REACH + 1]:
        if word in BREAKS or word in _ONE_SIGN or word in COMPARING:
            break
        if word in CONTRASTS:
            found.add(word)
    if _setting(around, around.sentence).summed:
        found.add("overall")  # "In all, 27 people died" speaks of more than a sentence on one place
    return frozenset(found)


def _after(stems: list[str], place: int) -> tuple[str, ...]:
    """The stems of the run of content words right behind a figure ("the £5.2m transfer fee")."""
    run: list[str] = []
    for word in stems[place + 1 : place + 5]:
        if not word:
            break
        run.append(word)
    return tuple(run)


def _moments(sentence: Sentence, words: list[str]) -> frozenset[str]:
    """The years, quarters, months and days printed in the sentence, and the words that move it in time."""
    found: set[str] = set(TIME_WORDS.intersection(words))
    for other in sentence.figures:
        if other.kind is Kind.YEAR and other.upper is None:
            found.add(f"y{other.stated}")
        elif other.kind in _DATING:
            found.add(other.text.lower())
        elif isinstance(other.when, CalendarDate):
            when = other.when
            named = (("y", when.year), ("", when.part), ("m", when.month), ("d", when.day), ("w", when.weekday))
            found.update(f"{name}{value}" for name, value in named if value is not None)
    return frozenset(found)


def is_day(moment: str) -> bool:
    """True for a weekday, a month and a day of one ("w0", "m11", "d3"); not for "y2021" and "last"."""
    return moment[:1] in "wmd" and moment[1:].isdigit()


def _follow(surroundings: Surroundings, figure: Figure, place: int) -> tuple[str, ...]:
    """The four words behind the noun phrase of a figure."""
    stems = surroundings.stems
    at = place + 1
    head = stem(figure.thing.head) if figure.thing else ""
    if head and head in stems[at : at + 5]:
        at = stems.index(head, at) + 1
    elif head[-1:].isdigit() and _ONE_SIGN.issuperset(surroundings.words[at : at + 1]):
        at += 1  # "over-65s", a figure itself
    else:
        while at < len(stems) and stems[at] and at < place + 5:
            at += 1
    return tuple(surroundings.words[at : at + 4])


def _change(words: list[str]) -> str:
    for word in reversed(words):
        if word in CHANGE_UP:
            return "up"
        if word in CHANGE_DOWN:
            return "down"
    return ""


def place_of(mention: Mention) -> int:
    """Where the figure stands in the skeleton of its sentence."""
    figures = mention.sentence.figures
    return next(
        place for figure, place in zip(figures, mention.sentence.places, strict=True) if figure is mention.figure
    )
