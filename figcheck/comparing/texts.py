"""A draft or a source as it is compared: its figures, when its times are, and the words around each figure."""

from __future__ import annotations

from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from ..document import Document, parse
from ..engine import anchor
from ..foreign import in_english_print, is_foreign
from ..house import House
from ..interval import EVERYTHING, point
from ..lang.en.derivations import WORDS_OF_NUMBER
from ..late import Late
from ..model import CalendarDate, Certainty, Figure, Kind, Span, Story
from ..reading.reader import read
from ..records import NamedTuple, dataclass
from ..story import start_of, tell
from ..times import Time, times, year_of
from ..wording import any_of
from .measures import Measure, as_unit_of, in_unit, measures
from .surroundings import Stems, Surroundings, Words

_WEEK = timedelta(days=7)
_YEAR = 365
# matches "a year", "an hour", "its decade and a half", "twice"; refuses "a yearly", "a week's"
_WORDED = Late(
    r"(?i)(?<![\w'-])(?:an? (?P<unit>minute|hour|day|week|month|year|decade|century)"
    r"|(?P<longer>hour|day|week|month|year|decade|century) and a half"
    rf"|{any_of(WORDS_OF_NUMBER)})(?![\w'-])"
)
# matches "fewer", "year"; refuses "5"
_LETTERS = Late(r"[a-z]+")
# how many characters and words to either side of a figure its operation may be asked for
_REACH, _MOST_AHEAD, _MOST_BEHIND = 60, 8, 10
# matches "127 million", "1.2bn"; refuses "127,000"
_SCALED = Late(r"(?i)\d ?(?:million|billion|trillion|mln|bln|[mb]n|m)$")
# matches " that year", " of the same year"; refuses " this year"
_THAT_YEAR = Late(r" (?:of )?(?:that|the same) year(?![a-z])")
# for how many sentences a number of millions is still taken for money
_STILL_MONEY = 2
# matches "29"; refuses "9", "290"
_MAY_BE_AGE = Late(r"\d\d$")
# matches "she was ", "when aged "; refuses "the toll was put at "
_WAS = Late(r"(?i)(?<![a-z])(?:(?<!it )was|is|aged|turned|age) $")
_ASIDE = 8
# matches " and ", " or about "; refuses ", and "
_JOINED = Late(r" (?:and|or) (?:about |some )?")
_ONE_AND_A_HALF = Decimal("1.5")
# matches "1:30", "nine o'clock"; refuses "1.30pm", "09:15", "noon"
_HALF_UNSAID = Late(r"(?i)(?!0\d|.*(?:noon|midnight|midday|[ap]\.?m\b|hours|[ap]m$)).")
_HALF_A_DAY, _HOUR = 720, 60
_THAN = " than "
PHRASE = "phrase"
"""The trace of words that are worth something without being a figure of the story: "yesterday", "a year", "twice"."""


class Stretch(NamedTuple):
    """Some days by ordinal number, or minutes of a day, from and to."""

    lo: int
    hi: int

    def meets(self, other: Stretch) -> bool:
        """Whether the two have a day or a minute in common."""
        return self.lo <= other.hi and other.lo <= self.hi

    def holds(self, other: Stretch) -> bool:
        """Whether all of the other lies within."""
        return self.lo <= other.lo and other.hi <= self.hi


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure as it is compared.

    `ends` are what it is worth, for a range at either end, each on all the scales that fit. `days` are the days that it
    may be, from and to, by ordinal number, the likeliest first; `minutes` a time of day.
    """

    figure: Figure
    ends: tuple[tuple[Measure, ...], ...]
    around: Surroundings
    days: tuple[Stretch, ...] = ()
    minutes: Stretch | None = None

    @property
    def times_of_day(self) -> Iterator[Stretch]:
        """The times of day that it may be: where no half of the day is said, in either."""
        if self.minutes is None:
            return
        yield self.minutes
        first = self.minutes.lo
        if first < _HALF_A_DAY + _HOUR and _HALF_UNSAID.match(self.figure.text):
            shift = _HALF_A_DAY if first < _HALF_A_DAY else -_HALF_A_DAY
            yield Stretch(first + shift, self.minutes.hi + shift)

    @property
    def measures(self) -> Iterator[Measure]:
        """All that it may be worth."""
        for end in self.ends:
            yield from end

    @property
    def has_age(self) -> bool:
        """Whether its print says that it is an age: "24-year-old", not "24"."""
        return any(measure.bare and measure.unit for measure in self.measures)

    @property
    def has_unit(self) -> bool:
        """Whether a unit is printed with it, or a sign of money or per cent."""
        return bool(self.ends) and not self.ends[0][0].bare


Places = frozenset[tuple[int | None, int]]
"""Where figures stand."""


def place_of(entry: Entry) -> tuple[int | None, int]:
    """Where an entry stands: the number of its source, None for the draft, and the place of its first character."""
    return entry.figure.source, entry.figure.span.start


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its figures in order; `place` is its number among the sources, None for the draft.

    `story` has every sentence, those without a figure too.
    """

    place: int | None
    document: Document
    story: Story
    entries: tuple[Entry, ...]
    words: Words

    @property
    def printed(self) -> dict[str, Figure]:
        """The figures by their print, the first of each."""
        return {entry.figure.text.lower(): entry.figure for entry in reversed(self.entries)}

    def sentence(self, figure: Figure) -> str:
        """The words of the sentence that a figure stands in."""
        span = self.document.sentence_span(figure.sentence)
        return self.document.text[span.start : span.end].strip()


def read_source(text: str, place: int | None, published: date | None, house: House, stems: Stems) -> Text:
    """A source, read by the same rules as a story; of one in another language the numbers, as English prints them."""
    document = replace(parse(in_english_print(text)), text=text) if is_foreign(text) else parse(text)
    story = tell(document, read(document, house), anchor(document, published), every_sentence=True)
    return as_text(document, story, house, stems, place)


def as_text(document: Document, story: Story, house: House, stems: Stems, place: int | None = None) -> Text:
    """A story that is read, with what is needed to compare it.

    The story is told with every sentence: "yesterday" tells a day in one without a figure too.
    """
    words = Words(document, stems)
    told = {time.span.start: time for time in times(story, house)}
    figures = sorted((*story.figures, *_phrases(document, story, told)), key=start_of)
    years = [(figure.span.start, year) for figure in figures if (year := year_of(figure))]
    if place is not None:
        figures = [replace(figure, source=place) for figure in figures]
    entries = tuple(
        Entry(
            figure,
            _ends(figure, document.plain),
            words.around(figure),
            (
                *_of_that_year(figure, document.plain, years),
                *_days(figure, told.get(figure.span.start), story.published),
                *_ago(figure, document.plain, story.published),
            ),
            _minutes(told.get(figure.span.start)),
        )
        for figure in figures
    )
    return Text(place, document, story, tuple(_with_units(entries, document.plain)), words)


def _ends(figure: Figure, plain: str) -> tuple[tuple[Measure, ...], ...]:
    """What a figure is worth at its ends; "she was 29" may be so many years."""
    ends = measures(figure)
    if figure.kind is not Kind.COUNT or figure.thing is not None or not _MAY_BE_AGE.match(figure.text):
        return ends
    is_said = _WAS.search(plain[max(0, figure.span.start - _ASIDE) : figure.span.start])
    return tuple((*end, *in_unit(end[0], "year")) for end in ends) if is_said else ends


def _with_units(entries: Sequence[Entry], plain: str) -> Iterator[Entry]:
    """The entries; a bare number soon after an amount may be one of its unit too, which no writer names twice.

    "The subsidy will be 115 million pounds, reduced from 127 million", "5.9 litres, compared with 5.2"; and one right
    before it, "14 million and 9 million dollars".
    """
    after = {one.figure.span.end: other.figure for one, other in pairwise(entries) if _is_joined(one, other, plain)}
    amount: Entry | None = None
    for entry in entries:
        figure = entry.figure
        if _is_amount(figure) and (figure.kind is not Kind.DURATION or not _beside(amount, figure)):
            amount = entry
        elif amount is not None and figure.kind is Kind.COUNT and _goes_on(figure, amount.figure):
            yield _in_unit_of(entry, amount.figure)
            continue
        behind = after.get(figure.span.end)
        yield entry if behind is None else _in_unit_of(entry, behind)


def _in_unit_of(entry: Entry, amount: Figure) -> Entry:
    return replace(entry, ends=tuple((*end, *as_unit_of(end[0], amount)) for end in entry.ends))


def _is_joined(one: Entry, other: Entry, plain: str) -> bool:
    """Whether "and" or "or" stands between a number of nothing and an amount."""
    figure, amount = one.figure, other.figure
    is_bare = figure.kind is Kind.COUNT and figure.thing is None and _is_amount(amount)
    return is_bare and _JOINED.fullmatch(plain[figure.span.end : amount.span.start]) is not None


def _is_amount(figure: Figure) -> bool:
    """Whether a figure has a unit that a number after it may share."""
    kinds = (Kind.MONEY, Kind.QUANTITY, Kind.DURATION)
    return figure.kind in kinds and bool(figure.unit) and figure.stated is not None and PHRASE not in figure.trace


def _beside(amount: Entry | None, figure: Figure) -> bool:
    return amount is not None and amount.figure.sentence == figure.sentence


def _goes_on(figure: Figure, amount: Figure) -> bool:
    """Whether a number that names nothing goes on with an amount before it: in its sentence, or as millions.

    A thing that is lent from before the amount is none of its own.
    """
    if figure.thing is not None and not figure.thing.span.start < amount.span.start:
        return False
    is_money = amount.kind is Kind.MONEY and _SCALED.search(figure.text)
    return figure.sentence - amount.sentence <= (_STILL_MONEY if is_money else 0)


def near(text: Text, figure: Figure) -> list[str]:
    """The words around a figure, as far as an operation may be asked for; "more" in "more than half" asks for none."""
    plain = text.document.plain
    ahead = _LETTERS.findall(plain[max(0, figure.span.start - _REACH) : figure.span.start].lower())
    start = figure.span.start + len(figure.text.rpartition(_THAN)[0])
    behind = _LETTERS.findall(plain[start : figure.span.end + _REACH].lower())
    return ahead[-_MOST_AHEAD:] + behind[:_MOST_BEHIND]


def _phrases(document: Document, story: Story, told: Mapping[int, Time]) -> Iterator[Figure]:
    """The words that tell a day, a length of time or a number and are no part of a figure."""
    ends = sorted((figure.span.start, figure.span.end) for figure in story.figures)
    taken = -1
    for span, figure in sorted(_worded(document, told), key=_first_start):
        at = bisect_left(ends, (span.end, 0))
        if span.start < taken or (at and ends[at - 1][1] > span.start):
            continue
        taken = span.end
        yield replace(figure, sentence=document.sentence_at(span.start), trace=(PHRASE,))


def _first_start(item: tuple[Span, Figure]) -> tuple[int, int]:
    return item[0].start, -item[0].end


def _worded(document: Document, told: Mapping[int, Time]) -> Iterator[tuple[Span, Figure]]:
    for time in told.values():
        if time.first is not None:
            yield time.span, Figure(time.span, time.text, Kind.DATE, None, 0, EVERYTHING, EVERYTHING)
    for match in _WORDED.finditer(document.plain):
        span = Span(match.start(), match.end())
        unit = (match["unit"] or match["longer"] or "").lower()
        value = _ONE_AND_A_HALF if match["longer"] else Decimal(WORDS_OF_NUMBER.get(match.group().lower(), 1))
        room = point(value).padded(Fraction(1, 2)) if match["unit"] else point(value)
        kind = Kind.DURATION if unit else Kind.MULTIPLE
        yield span, Figure(span, document.text[span.start : span.end], kind, value, 0, room, room, unit or None)


def _days(figure: Figure, time: Time | None, published: date | None) -> Iterator[Stretch]:
    """The days of a date; a weekday may be that of the week before or of the one after publication.

    A month without a year, if its guessed year is wrong, is of the one before or after.
    """
    when = figure.when
    if time is not None and time.first is not None and time.last is not None:
        days = Stretch(time.first.toordinal(), time.last.toordinal())
        yield days
        if time.certainty is Certainty.GUESSED and isinstance(when, CalendarDate) and when.month is not None:
            yield Stretch(days.lo - _YEAR, days.hi - _YEAR)
            yield Stretch(days.lo + _YEAR, days.hi + _YEAR)
    if published is not None and isinstance(when, CalendarDate) and when.weekday is not None and when.day is None:
        gap = (when.weekday - published.weekday()) % 7
        ahead = published + timedelta(days=gap)
        for day in (ahead - _WEEK, ahead, ahead + _WEEK):
            yield Stretch(day.toordinal(), day.toordinal())


def _of_that_year(figure: Figure, plain: str, years: Sequence[tuple[int, int]]) -> Iterator[Stretch]:
    """The days of a month that is said to be of the year named last: "in 2019, and in March that year"."""
    when = figure.when
    if isinstance(when, CalendarDate) and when.month and not when.year and _THAT_YEAR.match(plain, figure.span.end):
        before = bisect_left(years, (figure.span.start, 0))
        if before:
            year = years[before - 1][1]
            first = date(year, when.month, 1).toordinal()
            if when.day is not None:
                yield Stretch(first + when.day - 1, first + when.day - 1)
            else:
                yield Stretch(first, first + monthrange(year, when.month)[1] - 1)


def _ago(figure: Figure, plain: str, published: date | None) -> Iterator[Stretch]:
    """The year that lies so many years before publication: "16 years ago"."""
    years = figure.kind is Kind.DURATION and figure.unit == "year" and figure.stated is not None
    if not years or published is None or figure.upper is not None or not plain.startswith(" ago", figure.span.end):
        return
    year = published.year - int(figure.stated or 0)
    if date.min.year <= year and figure.stated == int(figure.stated or 0):
        yield Stretch(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())


def _minutes(time: Time | None) -> Stretch | None:
    """The minutes of a time of day by the clock; "Thursday night" is a day."""
    return Stretch(*time.minutes) if time is not None and time.minutes is not None and time.first is None else None
