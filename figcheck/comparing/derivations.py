"""One step of arithmetic from the figures of a source to one of a draft: a sum, a share, a change, a length of time.

Any number can be had from others by chance, and the more easily the more figures there are. So a derivation counts only
where it is unlikely to be one of chance: of all the values that the same operation makes of figures that the draft's
words speak of at least as clearly, how many would lie as near as this one by luck? (`luck`: their number within a
factor of four of the draft's value, times the part of that stretch that the draft's figure covers.) Where the draft's
words ask for the operation, more luck is allowed than where they do not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import log

from ..lang.en.change import FALLING_NOUNS, RISING_NOUNS
from ..late import Late
from ..model import Figure, Kind
from ..records import dataclass
from ..ties.measure import SHARE_KINDS
from ..units import lookup
from ..wording import any_of
from .each import PERCENT, bases, others, rates, shares_of, with_numbers
from .lengths import WINDOW, lengths
from .measures import MONEY, NUMBER, SHARE, TIME, Measure, is_sweeping, rounded
from .rivals import Derived, rivals_of
from .surroundings import shared
from .texts import PHRASE, Entry, Places, Text, place_of

_MOST_PARTS = 7
# how much luck a derivation may need, where the draft asks for the operation and where it does not
LUCK_ASKED, LUCK = 0.4, 0.13
# how clearly the draft's words must speak of what it is made of, but for what chance hardly ever makes
_CLEARLY, _HARDLY_EVER = 0.8, 0.03
_FACTOR = 4.0
# what is so many times another is no change of it
_MOST_CHANGE = 100
# all of a whole in per cent, which also is more than 1
_ALL_OF_IT = 101
# matches "rose by ", "an increase of "; refuses "a height of "
_STEP = Late(rf"(?i)(?<![a-z])(?:by|(?:{any_of(RISING_NOUNS | FALLING_NOUNS)}) of) $")
_ASIDE = 24
# how small a figure is put together with one some sentences off only where it is a step
_SMALL = 0.1
# below it an ordinal is mostly a turn of phrase
_LEAST_ORDINAL = 10
# "16", "ten": as long as a bare age is printed at the most
_LONGEST_AGE = 4
# steps between figures of two kinds, which no draft takes without saying so
_ONLY_ASKED = frozenset({"product", "average", "remainder", "base", "others"})
_SENTENCE, _NEXT = 1.0, 0.5
_ASKED, _UNLIKE, _TOLD = 1.5, 0.7, 1.5
# a list told in one sentence is there to be added up
_LISTED = 1.0


@dataclass(frozen=True, slots=True)
class Derivation:
    """A derivation of a figure of the draft: the operation, what it is made of in its order, and the luck it needs."""

    operation: str
    operands: tuple[Entry, ...]
    value: float
    luck: float
    weight: float
    asked: bool
    published: bool = False

    @property
    def is_enough(self) -> bool:
        """Whether it is too unlikely to be one of chance."""
        clearly = 0 if self.luck < _HARDLY_EVER else _CLEARLY
        if self.asked:
            clearly = 0 if self.luck <= LUCK else clearly
            return self.luck <= LUCK_ASKED and self.weight >= clearly + _ASKED
        return self.operation not in _ONLY_ASKED and self.luck <= LUCK and self.weight >= clearly


class Workings:
    """All that one step makes of the figures of a source, by scale and value.

    Counts of unlike things ("54 senators", "60 votes") are held apart unless a draft has put them `side_by_side`.
    """

    def __init__(self, text: Text, side_by_side: bool = False) -> None:
        self.text = text
        self._scales: dict[str, list[Derived]] = defaultdict(list)
        for scale, derived in _all(text, side_by_side):
            if derived.value > 0:
                self._scales[scale].append(derived)
        for values in self._scales.values():
            values.sort()

    def of(self, entry: Entry, asked: frozenset[str], told: Places = frozenset()) -> list[Derivation]:
        """The derivations of an entry of the draft, the surest first; `told` is what its sentence tells besides."""
        if len(entry.ends) != 1:
            return []
        common: dict[int, float] = {}
        found: list[Derivation] = []
        for measure in entry.ends[0]:
            for scale in _scales(measure, entry.figure):
                found += self._at(entry, (scale, measure), asked, (common, told))
        found.sort(key=_surest)
        return found

    def on(self, scale: str) -> list[Derivation]:
        """All that one step makes on a scale, whatever the draft says."""
        return [
            Derivation(
                item.operation, tuple(self.text.entries[place] for place in item.operands), item.value, 0, 0, True
            )
            for item in self._scales.get(scale, [])
        ]

    def _at(
        self,
        entry: Entry,
        scaled: tuple[str, Measure],
        asked: frozenset[str],
        known: tuple[dict[int, float], Places],
    ) -> list[Derivation]:
        scale, measure = scaled
        values = self._scales.get(scale, [])
        room = rounded(measure, entry.figure)
        middle = float(measure.at.middle)
        assert room.lo is not None and room.hi is not None, "a room has two ends"
        low, high = float(room.lo) - 1e-9, float(room.hi) + 1e-9
        if middle <= 0 or low <= 0:
            return []
        first = bisect_left(values, (middle / _FACTOR,))
        around = [item for item in values[first : bisect_left(values, (middle * _FACTOR,))] if _fits(item, entry)]
        weighed = [(self._weight(entry, item, asked, known), item) for item in around]
        hits = [(weight, item) for weight, item in weighed if low <= item.value <= high]
        finest = float(Fraction(10) ** entry.figure.place) / 2 * middle / float(entry.figure.stated or 1)
        rivals = rivals_of(weighed) if hits else {}
        found = []
        for weight, item in hits:
            # how near the value comes, or as near as the print can show
            off = min(max(abs(item.value - middle), abs(finest)), middle / 2)
            covered = log((middle + off) / (middle - off)) / (2 * log(_FACTOR))
            operands = tuple(self.text.entries[place] for place in item.operands)
            luck = covered * rivals[weight]
            is_asked = item.operation in asked
            found.append(Derivation(item.operation, operands, item.value, luck, weight, is_asked, item.published))
        return found

    def _weight(
        self, entry: Entry, item: Derived, asked: frozenset[str], known: tuple[dict[int, float], Places]
    ) -> float:
        """How clearly the draft's words speak of what a value is made of, and of how it is made."""
        common, told = known
        weight = 0.0
        for place in item.operands:
            if place not in common:
                source = self.text.entries[place]
                common[place] = min(4, shared(entry.around, source.around, self.text.words.rarity)[0])
                if entry.around.head and entry.around.head == source.around.head:
                    common[place] += 1
            weight += common[place]
            # a fraction asks for a share by itself, so that what stands beside it tells nothing
            if item.operation != "share" and place_of(self.text.entries[place]) in told:
                weight += _TOLD
        weight /= len(item.operands)
        sentences = {self.text.entries[place].figure.sentence for place in item.operands}
        weight += _SENTENCE if len(sentences) == 1 else _NEXT if max(sentences) - min(sentences) == 1 else 0
        if item.operation == "sum" and len(item.operands) > 2 and len(sentences) == 1:
            weight += _LISTED
        elif item.operation not in _ONLY_ASKED and not _alike([self.text.entries[place] for place in item.operands]):
            weight -= _UNLIKE
        return weight + (_ASKED if item.operation in asked else 0)


def luck_of(item: Derivation) -> float:
    """How much luck a step needs, to order steps by."""
    return item.luck


def _alike(operands: Sequence[Entry]) -> bool:
    """Whether figures count things of one name, and are of one kind, as far as they say."""
    heads = {entry.around.head for entry in operands if entry.around.head}
    return len(heads) < 2 and len({entry.figure.kind for entry in operands}) < 2


def _surest(item: Derivation) -> tuple[bool, float]:
    return not item.is_enough, item.luck


def _fits(item: Derived, entry: Entry) -> bool:
    """Whether a figure of its kind can be the result of an operation."""
    kind = entry.figure.kind
    if item.operation == "length":
        return kind in (Kind.DURATION, Kind.AGE) or (kind is Kind.COUNT and not entry.around.head)
    if kind is Kind.MULTIPLE:
        return item.operation == "multiple"
    if item.operation == "multiple" or (kind in SHARE_KINDS and item.operation == "difference"):
        return False
    return kind not in (Kind.ORDINAL, Kind.YEAR, Kind.SCORE)


def _all(text: Text, side_by_side: bool) -> Iterator[tuple[str, Derived]]:
    by_scale: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, entry in enumerate(text.entries):
        for end in entry.ends:
            for measure in end:
                value = float(measure.at.middle)
                if value > 0 and _counts(entry.figure):
                    by_scale[_scale(measure)].append((place, value))
    yield from _ages(text)
    for scale, values in by_scale.items():
        yield from _pairs(scale, values, text, side_by_side)
        yield from _runs(scale, values, text)
        if scale == SHARE:
            yield from ((SHARE, Derived(1 - value, "rest", (place,))) for place, value in values if value < 1)
    yield from with_numbers(by_scale, text)
    yield from shares_of(by_scale, text)
    yield from bases(by_scale, text)
    yield from others(by_scale, text)
    yield from rates(text)
    yield from ((TIME, Derived(item.seconds, "length", item.places, item.published)) for item in lengths(text))


def _counts(figure: Figure) -> bool:
    """Whether a figure can be computed with: no year, no "first" or "second", no "dozens"."""
    if figure.kind is Kind.IDENTIFIER or (PHRASE in figure.trace and figure.kind is Kind.MULTIPLE):
        return False
    if figure.kind is Kind.ORDINAL:
        return figure.stated is not None and figure.stated >= _LEAST_ORDINAL
    return figure.kind is not Kind.YEAR and not is_sweeping(figure)


def _scale(measure: Measure) -> str:
    """The scale of a figure that is computed with: numbers of one unit are not put together with those of another."""
    return f"{measure.scale} {measure.unit}" if measure.bare and measure.unit else measure.scale


def _scales(measure: Measure, figure: Figure) -> tuple[str, ...]:
    """The scales on which a figure of the draft may be the result of a step."""
    if figure.kind is Kind.POINTS:
        return (PERCENT, _scale(measure), NUMBER)
    is_plain = figure.kind is Kind.COUNT and not figure.thing and measure.scale == NUMBER
    return (NUMBER, PERCENT) if is_plain else (_scale(measure),)


def _pairs(
    scale: str, values: list[tuple[int, float]], text: Text, side_by_side: bool
) -> Iterator[tuple[str, Derived]]:
    for at, (place, value) in enumerate(values):
        for other, older in values[max(0, at - WINDOW) : at]:
            pair = (other, place)
            goes_in = _goes_into(text, pair, (older, value))
            is_sum = (
                goes_in and other != place and _adds_up(text, pair, scale) and (value != older or _are_two(text, pair))
            )
            if is_sum and (scale not in (SHARE, PERCENT) or _are_shares_of_one(text, pair, value + older)):
                yield scale, Derived(value + older, "sum", pair)
            if value == older or (other == place and side_by_side):
                continue
            large, small = max(value, older), min(value, older)
            down = pair if older == large else pair[::-1]
            if scale not in (SHARE, PERCENT):
                yield SHARE, Derived(small / large, "share", down[::-1])
                if _in_one_sentence(text, pair) and _is_step(text, text.entries[down[1]]):
                    yield SHARE, Derived(small / (large - small), "growth", down[::-1])
                    yield SHARE, Derived(small / (large + small), "growth", down[::-1])
            if not side_by_side and not _comparable(text, pair):
                continue
            if goes_in:
                yield scale, Derived(large - small, "difference", down)
            yield NUMBER, Derived(large / small, "multiple", down)
            if (
                scale == SHARE
                or large > _MOST_CHANGE * small
                or (scale == PERCENT and not _in_one_sentence(text, pair))
            ):
                continue
            yield SHARE, Derived(1 - small / large, "change", down[::-1])
            yield SHARE, Derived(large / small - 1, "change", down)


def _goes_into(text: Text, pair: Sequence[int], values: Sequence[float]) -> bool:
    """Whether a figure may be added to or taken from another: a small one only where it stands near, or is a step.

    The 85 of "85 tugs" and the 1,450 of "1,450 crates" many sentences off make 1,535 of nothing.
    """
    first, second = (text.entries[place] for place in pair)
    if min(values) >= _SMALL * max(values) or abs(first.figure.sentence - second.figure.sentence) <= 1:
        return True
    return _is_step(text, first if values[0] < values[1] else second)


def _is_step(text: Text, entry: Entry) -> bool:
    """Whether a figure tells by how much something moved: "by 12", "an increase of 12", "a further 12"."""
    start = entry.figure.span.start
    return entry.around.added or _STEP.search(text.document.plain[max(0, start - _ASIDE) : start]) is not None


def _are_shares_of_one(text: Text, pair: Sequence[int], total: float) -> bool:
    """Whether two shares may be added up: told in one sentence, and no more than all."""
    return _in_one_sentence(text, pair) and total <= _ALL_OF_IT


def _in_one_sentence(text: Text, pair: Sequence[int]) -> bool:
    return len({text.entries[place].figure.sentence for place in pair}) == 1


def _ages(text: Text) -> Iterator[tuple[str, Derived]]:
    """How much older one is than another, whose ages may stand as bare numbers."""
    places = [
        place
        for place, entry in enumerate(text.entries)
        if entry.figure.kind is Kind.AGE
        or (entry.figure.kind is Kind.COUNT and entry.figure.thing is None and len(entry.figure.text) < _LONGEST_AGE)
    ]
    year = float(lookup.unit("year").factor)
    for at, place in enumerate(places):
        for other in places[max(0, at - WINDOW) : at]:
            one, two = text.entries[place].figure, text.entries[other].figure
            if Kind.AGE in (one.kind, two.kind) and one.kind is not two.kind and one.stated and two.stated:
                yield TIME, Derived(abs(float(one.stated - two.stated)) * year, "difference", (other, place))


def _are_two(text: Text, pair: Sequence[int]) -> bool:
    """Whether equal figures surely count two things: a value that another sentence tells may be the same again."""
    one, other = (text.entries[place] for place in pair)
    heads = {one.around.head, other.around.head}
    is_named_apart = len(heads) > 1 and "" not in heads
    if Kind.AGE in (one.figure.kind, other.figure.kind):
        return False
    return one.figure.sentence == other.figure.sentence or is_named_apart or (heads == {""} and one.has_unit)


def _comparable(text: Text, pair: Sequence[int]) -> bool:
    """Whether two figures count things of one name, as far as they say."""
    one, other = (text.entries[place].around.head for place in pair)
    return not one or not other or one == other


def _adds_up(text: Text, places: Sequence[int], scale: str) -> bool:
    """Whether figures are of one kind and printed alike, or amounts of one unit, so that they may be parts of a sum."""
    if scale.startswith(MONEY):
        return True
    entries = [text.entries[place] for place in places]
    alike = {(_kind(entry), entry.figure.kind is Kind.COUNT and entry.figure.place < 0) for entry in entries}
    return len(alike) == 1 and entries[0].figure.kind is not Kind.ORDINAL


def _kind(entry: Entry) -> Kind:
    """The kind of a figure; a bare number that is read as an age may as well be a count."""
    return Kind.COUNT if entry.figure.kind is Kind.AGE and not entry.has_age else entry.figure.kind


def _runs(scale: str, values: list[tuple[int, float]], text: Text) -> Iterator[tuple[str, Derived]]:
    """The sums of three or more figures in a row that stand near each other."""
    for at in range(len(values)):
        parts = list(dict(values[at : at + _MOST_PARTS]).items())
        total = 0.0
        for count, (place, value) in enumerate(parts, 1):
            total += value
            before = text.entries[parts[max(0, count - 2)][0]].figure.sentence
            if text.entries[place].figure.sentence - before > 1 or not _adds_up(text, (parts[0][0], place), scale):
                break
            if count > 2:
                yield scale, Derived(total, "sum", tuple(index for index, _ in parts[:count]))
