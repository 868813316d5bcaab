"""Moments and lengths of time in a sentence: dates and years, what lies between two of them, "20 years", "a decade"."""

from __future__ import annotations

from itertools import pairwise

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..lang.en.grammar import NOUN_OR_VERB
from ..lang.en.nouns import is_plural
from ..lang.en.time_words import A_PIECE, LEADS_ON, LENGTHS, ONE_YEAR, STRETCHES
from ..model import CalendarDate, Figure, Kind, Sentence, Story
from ..once import once, once_beside
from ..records import NamedTuple
from ..story import figure_of_words

# a dateline gives its date within so many characters, in one of the first sentences
_DATELINE = 40
_FIRST_SENTENCES = 2
_DASHES = (" –", " —", " -")


def has_month(figure: Figure) -> bool:
    """True for a date that names its month; a bare weekday is none."""
    return isinstance(figure.when, CalendarDate) and figure.when.month is not None


def has_year(figure: Figure) -> bool:
    """True for one year, and for a date that names its year; a range of years or a decade is none."""
    if figure.kind is Kind.YEAR:
        return figure.upper is None and not figure.text.endswith("s")
    return isinstance(figure.when, CalendarDate) and figure.when.year is not None


def is_day(figure: Figure) -> bool:
    """True for a date with its day and month."""
    when = figure.when
    return isinstance(when, CalendarDate) and when.day is not None and when.month is not None


def is_dated(figure: Figure) -> bool:
    """True for a year, and for a date that names its month."""
    return figure.kind is Kind.YEAR or has_month(figure)


def in_dateline(sentence: Sentence, place: int) -> bool:
    """True for the date of a dateline ("HARLOW, March 4 –"), which is no moment of the tale."""
    if place >= _DATELINE or sentence.index > _FIRST_SENTENCES:
        return False
    behind = sentence.skeleton[place + 1 : place + 1 + _DATELINE]
    return behind.startswith(_DASHES) or (behind.startswith(" (") and behind.partition(")")[2][:2] in _DASHES)


def dated(sentence: Sentence) -> list[Figure]:
    """The years and dates of a sentence without those of a dateline; a weekday is of the days around publication."""
    return [
        figure
        for figure, place in zip(sentence.figures, sentence.places, strict=True)
        if is_dated(figure) and not in_dateline(sentence, place)
    ]


YEARS = frozenset({"year", "decade", "century"})
DAYS = frozenset({"day", "week", "night", "fortnight"})
_UNITS = YEARS | DAYS | {"month"}
_ONE = frozenset({"a", "an", "one", "the", "that"})
# behind a noun these are rates: "400 cars a year"
_RATES = frozenset({"year", "month", "week"})
_TO = frozenset({"to", "until", "till", "through", "-", "–", "—"})
_FROM = frozenset({"from", "between"})
# so many tokens may stand between the ends of a stretch: "until his arrest on"
_BETWEEN_ENDS = 5


class Length(NamedTuple):
    """A length of time, in words where it is no figure ("a decade"), with its unit and the tokens it stands on."""

    figure: Figure
    unit: str
    start: int
    end: int
    word: str = ""

    @property
    def is_compound(self) -> bool:
        """True for "the five-day fair", a length that says how long one thing is."""
        return "-" in self.figure.text


class Stretch(NamedTuple):
    """Time from one moment to another; `end` is none where one figure holds both ("2010-14").

    The tokens are that of its first word ("from") and the one behind its last.
    """

    start: Slot
    end: Slot | None
    first: int
    last: int


@once
def moments_of(sentence: Sentence) -> tuple[Slot, ...]:
    """The dates and years of a sentence, without those of a dateline and without weekdays."""
    places = {figure.span.start for figure in dated(sentence)}  # no two figures begin at one
    if not places:
        return ()
    return tuple([slot for slot in read(sentence).slots if slot.figure.span.start in places])


@once_beside
def lengths_of(story: Story, sentence: Sentence) -> tuple[Length, ...]:
    """The lengths of a sentence in days to centuries: its figures, then those that are words."""
    if not _may_have_lengths(sentence):
        return ()
    reading = read(sentence)
    words, tags = reading.tokens.words, reading.tokens.tags
    found = []
    for token, figure in zip(reading.tokens.figures, reading.figures, strict=True):
        unit = _unit(figure)
        if unit:
            found.append(Length(figure, unit, token, token + 1))
    for at in range(1, len(words)):
        rate = words[at] in _RATES and words[at - 1] == "a" and at > 1 and tags[at - 2] in "NFM"
        if tags[at] == "M" and words[at] in STRETCHES and words[at - 1] in _ONE and not rate:
            start = reading.tokens.starts[at]
            figure = figure_of_words(story, sentence, start, start + len(words[at]))
            found.append(Length(figure, "year" if words[at] in LENGTHS else "week", at - 1, at + 1, words[at]))
    return tuple(found)


def _may_have_lengths(sentence: Sentence) -> bool:
    """False for most sentences, in which nothing needs to be understood: no length is a figure, none is a word."""
    for figure in sentence.figures:
        if _unit(figure):
            return True
    for word in STRETCHES:  # noqa: SIM110 - a loop takes half the time of a generator
        if word in sentence.skeleton:
            return True
    return False


def _unit(figure: Figure) -> str:
    if figure.kind is Kind.COUNT and figure.thing is not None and figure.thing.head == "night":
        return "night"
    return figure.unit if figure.kind is Kind.DURATION and figure.unit in _UNITS else ""


def is_whole(reading: Reading, length: Length) -> bool:
    """True for a length that is no rate, no piece of another, not counted on, and not told of several things."""
    words, tags = reading.tokens.words, reading.tokens.tags
    leads_on = words[length.end : length.end + 1] != () and words[length.end] in LEADS_ON
    if leads_on and not (words[length.end] == "on" and tags[length.end + 1 : length.end + 2] in ("D", "N", "J")):
        return False  # but "for 11 years on both sides of the river"
    before = words[length.start - 1] if length.start else ""
    counted = length.start - 1 in reading.tokens.figures  # "the first 19 days", not "the first five-year plan"
    if before in A_PIECE or before == "on" or (counted and (tags[length.start - 1] == "F" or not length.is_compound)):
        return False
    last = reading.chunks[reading.chunk_of[length.start]].end - 1
    last -= words[last] in NOUN_OR_VERB  # "the five-day fair runs"
    return last < length.end or not is_plural(words[last])


@once
def stretches_of(sentence: Sentence) -> tuple[Stretch, ...]:
    """The stretches of a sentence: "from M to M", "between M and M", "M-M", "M until his arrest on M"."""
    moments = moments_of(sentence)
    if not moments:
        return ()
    reading = read(sentence)
    found = []
    for slot in moments:
        figure = slot.figure
        both = figure.kind is Kind.YEAR and figure.upper is not None and not figure.text.endswith("s")
        if both and (slot.prep not in ONE_YEAR or _is_stretch(slot)):
            found.append(Stretch(slot, None, _lead(reading, slot), slot.token + 1))
    for start, end in pairwise(moments):
        if end.number == start.number + 1 and _leads_on(reading, start, end):
            found.append(Stretch(start, end, _lead(reading, start), end.token + 1))
    return tuple(found)


def _is_stretch(slot: Slot) -> bool:
    """True for "from 2002-2007", which tells both years in full; no "from 2014-15", "from the 2014-2015 season"."""
    plain = not slot.determiner and (slot.inherited or not slot.head)
    return plain and slot.prep == "from" and slot.figure.text[-_IN_FULL:].isdigit()


_IN_FULL = 4


def _lead(reading: Reading, slot: Slot) -> int:
    """The token of the preposition or bracket before a moment, or of the moment."""
    first = reading.chunks[slot.chunk].start
    return first - 1 if first and reading.tokens.tags[first - 1] in "P(" else first


def _leads_on(reading: Reading, start: Slot, end: Slot) -> bool:
    """True where the words between two moments lead from the first to the second."""
    words, tags = reading.tokens.words, reading.tokens.tags
    between = range(start.token + 1, end.token)
    if not 0 < len(between) <= _BETWEEN_ENDS or any(tags[at] in "VXSR;.W" for at in between):
        return False
    joint = words[between[0] + (tags[between[0]] == "," and len(between) > 1)]
    if joint == "and":
        return start.prep == "between"
    return joint in _TO and (start.prep in _FROM or len(between) == 1)


def measure_of(length: Length, stretch: Stretch) -> str:
    """The frame by which both ends of a stretch are held to a length: in years, days or months; "" for none."""
    ends = [slot.figure for slot in (stretch.start, stretch.end) if slot is not None]
    if length.unit in YEARS and (stretch.end is None or all(has_year(figure) for figure in ends)):
        return "year span"
    if stretch.end is None:
        return ""
    if length.unit in DAYS and all(is_day(figure) for figure in ends):
        return "day span"
    return "month span" if length.unit == "month" and all(has_month(figure) for figure in ends) else ""
