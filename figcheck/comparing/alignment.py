"""Which figure of the sources each figure of a draft tells: candidates weighed by their words, and one assignment.

A candidate must be worth what the draft prints. How much speaks for it is the sum of what its words share with the
draft's, of the thing counted, and of how seldom such a value is met by chance. All figures of the draft compete for
those of the sources, and the best assignment of all is taken: a figure of the source that two figures of the draft
claim goes to the one it fits better, where the other has somewhere else to go.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from ..interval import Interval, hull
from ..lang.en.derivations import SCORED
from ..laws.equal import digits_of
from ..model import CalendarDate, Figure, Kind
from ..records import dataclass
from .measures import NUMBER, VAGUE, Measure, counts_time, far, is_narrow, is_sweeping, only_unhedged, tells
from .surroundings import shared
from .texts import Entry, Stretch, Text

# what speaks for a candidate, in parts of one rare word that stands near both figures
_SAME_HEAD, _OTHER_HEAD, _MODIFIER = 1.5, -0.6, 0.4
_UNIT, _EXACT, _BARE = 0.8, 1.0, -0.6
_DIGITS = (0.0, 0.0, 0.6, 1.5, 2.2, 2.6)
_MOST_FOR_WORDS = 4.0
# the day and the month of a date, its month or weekday alone, its year
_DAY, _PART_OF_DATE, _YEAR = 1.8, 0.8, 0.8
# the first or the last part of a stretch of time that the source names
_BORDER = 0.3
# what must speak for a candidate before it counts as support
ENOUGH = 0.5
_CANDIDATES = 6
# a lower rank is mostly a turn of phrase
_LEAST_RANK = 10
# days that are no more than a fortnight
_SHORT = 15
# a word that stands around more figures than this tells none of them from the others
_COMMON = 30
# the draft is assigned in stretches, since one assignment of a whole book would take for ever
_STRETCH = 80
# a figure of the source may be told again, but another one that fits as well is preferred
_AGAIN, _COPIES = 0.25, 3
# a candidate so much fainter than the best one is out of the running
_CLOSE = 1.5
# how far from its amount a bound may still be meant
_NEAR = Fraction(1, 20)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure of a source that a figure of the draft may tell: what speaks for it, and the words that they share."""

    source: Entry
    weight: float
    words: tuple[str, ...] = ()
    draft_measure: Measure | None = None
    source_measure: Measure | None = None
    also: tuple[Entry, ...] = ()

    @property
    def at(self) -> Interval | None:
        """What the figure of the source prints, on the scale that both share."""
        return self.source_measure.at if self.source_measure else None

    @property
    def source_measure_converted(self) -> bool:
        """Whether the figure of the source is printed in another unit than that of the scale."""
        return self.source_measure is not None and self.source_measure.converted

    @property
    def is_enough(self) -> bool:
        """Whether what speaks for it makes it a support."""
        return self.weight >= ENOUGH


class Index:
    """The figures of a source, by scale and value, so that those worth the same are found without trying all."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self._scales: dict[str, list[tuple[float, int, Measure]]] = defaultdict(list)
        self.dated: list[Entry] = []
        self.years = frozenset(year for entry in text.entries for year in _years_of(entry))
        for number, entry in enumerate(text.entries):
            vague = is_sweeping(entry.figure)
            for measure in (*entry.measures, *_inside(entry)):
                if not vague or measure.scale == VAGUE:
                    self._scales[measure.scale].append((float(measure.at.middle), number, measure))
            if is_dated(entry):
                self.dated.append(entry)
        for scale in self._scales.values():
            scale.sort(key=_first)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(text.entries):
            for word in entry.around.weights:
                self._by_word[word].append(number)

    def sharing(self, entry: Entry) -> Iterator[Entry]:
        """The figures that share a word with an entry of the draft, words of half the text apart."""
        found: set[int] = set()
        for word in entry.around.weights:
            numbers = self._by_word.get(word, [])
            if len(numbers) <= _COMMON:
                found.update(numbers)
        return (self.text.entries[number] for number in sorted(found))

    def telling(self, end: Sequence[Measure]) -> dict[int, tuple[Measure, Measure]]:
        """The figures that one end of an entry of the draft may tell by its value, with the measures that say so."""
        found: dict[int, tuple[Measure, Measure]] = {}
        for measure in end:
            scale = self._scales.get(measure.scale, [])
            low, high = _reach(measure)
            for value, number, other in scale[bisect_left(scale, low, key=_first) :]:
                if value > high:
                    break
                pair = measure, other
                if tells(*pair) and (number not in found or _is_nearer(pair, found[number])):
                    found[number] = pair
        return found


def _first(item: tuple[float, int, Measure]) -> float:
    return item[0]


def _is_nearer(pair: tuple[Measure, Measure], other: tuple[Measure, Measure]) -> bool:
    """Whether one way to tell a figure is better than another: with its unit, or at its nearer end."""
    if pair[0].scale != other[0].scale:
        return other[0].scale == NUMBER
    return far(*pair) < far(*other)


def _inside(entry: Entry) -> Iterator[Measure]:
    """A range that is narrow as one value with room, which a draft may round ("one in seven" for 13 to 15%)."""
    if len(entry.ends) > 1:
        for low, high in zip(*entry.ends, strict=True):
            within = hull((low.at, high.at))
            if is_narrow(within):
                yield low._replace(at=within, room=within)


def is_dated(entry: Entry) -> bool:
    """Whether an entry is a date, a year, a time of day, or words that tell one."""
    return bool(entry.days) or entry.minutes is not None or entry.figure.when is not None


def _reach(measure: Measure) -> tuple[float, float]:
    """Between which values a figure can stand that the measure tells; ranges may have their middle farther out."""
    assert measure.room.lo is not None and measure.room.hi is not None, "a room has two ends"
    low, high = float(measure.room.lo), float(measure.room.hi)
    slack = 0.1 * max(abs(low), abs(high)) + 1e-9
    return low - slack, high + slack


def candidates(entry: Entry, index: Index) -> list[Candidate]:
    """The figures of a source that an entry of the draft may tell, the likeliest first.

    Both ends of a range must be told, by one figure where there is one that does.
    """
    ends = [index.telling(end) for end in entry.ends]
    for end in ends:
        for number in [number for number, pair in end.items() if _is_other(entry, index.text.entries[number], pair)]:
            del end[number]
    whole = set.intersection(*map(set, ends)) if ends else set()
    found = [_weighed(entry, index.text.entries[number], ends[0][number], index.text) for number in whole]
    if not whole and ends and all(ends):
        found = list(_by_ends(entry, ends, index.text))
    found += _dates(entry, index)
    found.sort(key=_by_weight)
    return found[:_CANDIDATES]


def _is_other(entry: Entry, source: Entry, pair: tuple[Measure, Measure]) -> bool:
    """Whether equal digits surely tell two things: days and a person's years, a price and a number of bottles.

    A number without a unit stands for one with a unit only where it names nothing that it counts but time.
    """
    if pair[0].scale != NUMBER:
        return False
    if source.figure.kind is Kind.YEAR and not (entry.figure.kind is Kind.YEAR or entry.figure.text.isdigit()):
        return True
    if source.figure.kind is Kind.ORDINAL and _is_count_of_another(entry, source):
        return True
    if source.figure.kind is Kind.SCORE and entry.figure.kind is Kind.COUNT and not _is_scored(entry.figure):
        return True
    ages = [one.figure.kind is Kind.AGE for one in (entry, source)]
    if any(ages):
        return not all(ages) and (source if ages[0] else entry).has_unit
    measured, bare = (0, source) if entry.has_unit else (1, entry)
    if entry.has_unit == source.has_unit or not pair[measured].unit:
        return False
    thing = bare.figure.thing
    return bare.figure.kind is Kind.IDENTIFIER or (thing is not None and not counts_time(thing))


def _is_scored(figure: Figure) -> bool:
    """Whether a draft may count what the ends of a score count: "seven", "seven goals", not "seven games"."""
    return figure.thing is None or figure.thing.head in SCORED


def _is_count_of_another(entry: Entry, source: Entry) -> bool:
    """Whether a draft counts things that a low rank of the source does not rank: "four eggs" for "a fourth plate"."""
    is_low = source.figure.stated is not None and source.figure.stated < _LEAST_RANK
    return is_low and entry.figure.kind is Kind.COUNT and entry.around.head not in ("", source.around.head)


def _by_weight(candidate: Candidate) -> tuple[float, int]:
    return -candidate.weight, candidate.source.figure.span.start


def _by_ends(entry: Entry, ends: list[dict[int, tuple[Measure, Measure]]], text: Text) -> Iterator[Candidate]:
    """The best figure for each end of a range."""
    best = [
        min((_weighed(entry, text.entries[number], pair, text) for number, pair in end.items()), key=_by_weight)
        for end in ends
    ]
    weakest = min(candidate.weight for candidate in best)
    yield replace(best[0], weight=weakest, also=tuple(candidate.source for candidate in best[1:]))


def near_misses(entry: Entry, index: Index) -> Iterator[Candidate]:
    """The figures of a source that have the amount of a bound of the draft, but on its other side."""
    for end in entry.ends:
        widened = [measure._replace(room=measure.at.widened(_NEAR)) for measure in end]
        for number, pair in index.telling(widened).items():
            if only_unhedged(entry.figure, *pair):
                yield _weighed(entry, index.text.entries[number], pair, index.text)


def _weighed(entry: Entry, source: Entry, pair: tuple[Measure, Measure], text: Text) -> Candidate:
    mine, other = pair
    figure = entry.figure
    weight, words = weight_of_words(entry, source, text)
    weight += _DIGITS[min(digits_of(figure.stated, figure.upper.stated if figure.upper else None), len(_DIGITS) - 1)]
    weight += _EXACT * (1 - min(1, 10 * far(mine, other)))
    if mine.scale != NUMBER:
        weight += _UNIT
    elif entry.has_unit != source.has_unit:
        weight += _BARE
    if Kind.ORDINAL in (figure.kind, source.figure.kind) and figure.kind is not source.figure.kind:
        weight += _BARE
    return Candidate(source, weight, words, mine, other)


def weight_of_words(entry: Entry, source: Entry, text: Text) -> tuple[float, tuple[str, ...]]:
    """What the words around two figures have in common is worth."""
    weight, words = shared(entry.around, source.around, text.words.rarity)
    weight = min(weight, _MOST_FOR_WORDS)
    mine, other = entry.around.head, source.around.head
    if mine and other:
        weight += _SAME_HEAD if mine == other else _OTHER_HEAD
        words = (mine, *words) if mine == other and mine not in words else words
    elif (mine and mine in source.around.weights) or (other and other in entry.around.weights):
        weight += _MODIFIER
    weight += _MODIFIER * len(entry.around.modifiers & source.around.modifiers)
    return weight, words


def _dates(entry: Entry, index: Index) -> Iterator[Candidate]:
    if not is_dated(entry):
        return
    for source in index.dated:
        worth = _same_time(entry, source, index.years)
        if worth:
            weight, words = shared(entry.around, source.around, index.text.words.rarity)
            yield Candidate(source, min(weight, _MOST_FOR_WORDS) / 2 + worth, words)


def _years_of(entry: Entry) -> Iterator[int]:
    """The years that a figure may speak of."""
    when = entry.figure.when
    if isinstance(when, CalendarDate) and when.year is not None:
        yield when.year
    for days in entry.days:
        yield from (date.fromordinal(day).year for day in days)


def _same_time(entry: Entry, source: Entry, years: frozenset[int]) -> float:
    """What it is worth that two times are one; 0 where they are not.

    A year that the source leaves out must be one that it speaks of elsewhere.
    """
    if entry.minutes is not None or source.minutes is not None:
        if entry.minutes is None or source.minutes is None:
            return 0
        return _DAY if any(one.meets(two) for one in entry.times_of_day for two in source.times_of_day) else 0
    mine, other = entry.figure.when, source.figure.when
    if isinstance(mine, CalendarDate) and isinstance(other, CalendarDate) and (worth := _same_print(mine, other)):
        is_told = mine.year is None or other.year is not None or not years or mine.year in years
        return worth if is_told else 0
    for one in entry.days:
        for two in source.days:
            if one.holds(two):
                return _DAY if _is_short(one) else _YEAR
            if two.holds(one) and (one.lo == two.lo or one.hi == two.hi):
                return _BORDER
    return 0


def _same_print(mine: CalendarDate, other: CalendarDate) -> float:
    """Two dates printed alike: all that the draft names, the source names too."""
    pairs = [
        (mine.year, other.year), (mine.month, other.month), (mine.day, other.day), (mine.part, other.part),
    ]  # fmt: skip
    if any(one is not None and two is not None and one != two for one, two in pairs):
        return 0
    both = [one for one, two in pairs if one is not None and two is not None]
    if mine.day is not None:
        return _DAY if other.day is not None else 0
    if mine.month is not None:
        return _PART_OF_DATE if other.month is not None else 0
    if mine.weekday is not None:
        return _PART_OF_DATE if mine.weekday == other.weekday else 0
    return _YEAR if both else 0


def _is_short(days: Stretch) -> bool:
    return days.hi - days.lo < _SHORT


def assigned(rows: Sequence[Sequence[Candidate]]) -> list[Candidate | None]:
    """For each figure of the draft the candidate that the best assignment of all gives it; None for one without any.

    A figure of the source that is taken may be told a second time, at a little less.
    """
    chosen: list[Candidate | None] = []
    for start in range(0, len(rows), _STRETCH):
        chosen += _stretch(rows[start : start + _STRETCH])
    return chosen


def _stretch(rows: Sequence[Sequence[Candidate]]) -> list[Candidate | None]:
    """The assignment of some figures: those whose best candidate nobody else wants have it, the others compete."""
    kept = [[item for item in row if item.weight > row[0].weight - _CLOSE] for row in rows]
    wanted = Counter(place for row in kept for place in {_place(item) for item in row})
    chosen = [row[0] if row and wanted[_place(row[0])] == 1 else None for row in kept]
    contested = {number: row for number, row in enumerate(kept) if row and chosen[number] is None}
    for number, candidate in _matched(contested):
        chosen[number] = candidate
    return chosen


def _place(candidate: Candidate) -> tuple[int, int, int]:
    figure = candidate.source.figure
    return figure.source or 0, figure.span.start, figure.span.end


def _matched(rows: Mapping[int, Sequence[Candidate]]) -> Iterator[tuple[int, Candidate]]:
    """The assignment of most weight in all."""
    import networkx

    graph = networkx.Graph()
    edges: dict[tuple[int, tuple[int, ...]], Candidate] = {}
    for row, found in rows.items():
        for candidate in found:
            for copy in range(min(_COPIES, len(rows))):
                column = (*_place(candidate), copy)
                edges[row, column] = candidate
                # weights above zero, so that no figure is left out that has a candidate
                weight = 10 + candidate.weight - copy * _AGAIN
                graph.add_edge(("draft", row), ("source", column), weight=weight)
    for one, other in networkx.max_weight_matching(graph):
        (_, row), (_, column) = (one, other) if one[0] == "draft" else (other, one)
        yield row, edges[row, column]
