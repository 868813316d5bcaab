"""When the times of a story are: dates, weekdays, parts of years and steps of time as the days that they may be.

"Q3 2020", "early September", "last Tuesday", "two weeks ago", "a year earlier": what print leaves open is told from the
day of publication or from the date told before, and the result says so. A vague word is read widely: the early days of
a month are those of its first half.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from .evidence.calendar import days_meant
from .evidence.relative import period_meant
from .house import PLAIN_HOUSE, House, NamedBy
from .lang.en.calendar import DAY_PARTS
from .lang.en.time_phrases import (
    AGO,
    BEHIND,
    EARLIER,
    FROM_NOW,
    LATER,
    PART_MONTHS,
    PART_WORDS,
    PERIOD_STEPS,
    PERIOD_UNITS,
    STRETCH_BACK,
    STRETCH_ON,
)
from .lang.en.time_words import RELATIVE_DAYS, STILL_TO_COME
from .late import Late
from .laws.days import around, moved, twelfths, whole_months
from .model import CalendarDate, Certainty, ClockTime, Figure, Kind, Sentence, Span, Story
from .records import dataclass
from .story import SIGN_OF_KIND, figure_of_words, index_of
from .wording import any_of

_Days = tuple[date, date]
_PUBLICATION = "publication"
_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade|century)"
# matches "yesterday", "last month", "a year earlier", "the previous day"; refuses "the last man"
_PHRASE = Late(
    rf"(?<![a-z])(?:(?P<day>{any_of(RELATIVE_DAYS)})"
    rf"|(?P<word>{any_of(PERIOD_STEPS)}) (?P<period>{any_of(PERIOD_UNITS)})"
    rf"|an? {_UNIT} (?P<way>{any_of((*AGO, *EARLIER, *LATER, *FROM_NOW))})"
    r"|the (?:(?P<back>previous day|day before)|(?P<on>next day|following day|day after)))(?![a-z])"
)
# matches "early ", "mid-", "the first half of " right before a month or year; refuses "nearly "
_PART = Late(rf"(?<![a-z])(?P<part>{any_of(PART_WORDS)})[ -](?:the |fiscal )?'?$")
# matches "last ", "this ", "next " right before a month or weekday; refuses "the last "
_STEP = Late(rf"(?<!the )(?<![a-z])(?P<word>{any_of(PERIOD_STEPS)}) $")
# matches " last year", " next year" right behind a month; refuses " last years"
_OF_YEAR = Late(r",? (?P<word>last|this|next) year(?![a-z])")
# matches "fiscal ", "fiscal year ", "the financial year " right before a year; refuses "the year "
_FISCAL = Late(r"(?:fiscal|financial|tax) (?:years? )?$")
# matches " quarter", " half of", "-quarter" behind an ordinal; refuses " quarters", " half-time"
_PART_OF_YEAR = Late(r"[ -](?P<part>quarter|half)(?![a-z-])(?P<year> (?:of |in )?(?P<fiscal>fiscal )?)?")
# matches "will ", "due to open " before a weekday; refuses "was "
_TO_COME = Late(rf"(?<![a-z])(?:{'|'.join(word for word in STILL_TO_COME if word not in BEHIND)})(?![a-z])")
# matches " morning" behind a weekday
_DAY_PART = Late(rf" (?P<part>{any_of(DAY_PARTS)})(?![a-z])")
# matches " ago", " earlier", " later" behind a length of time
_WAY = Late(rf" (?P<way>{any_of((*AGO, *EARLIER, *LATER, *FROM_NOW))})(?![a-z])")
# matches "past ", "next " right before a length of time
_STRETCH = Late(rf"(?<![a-z])(?P<way>{any_of((*STRETCH_BACK, *STRETCH_ON))}) $")
# matches " of the year", " of this year"; refuses " of the year 2020", " of the year before"
_OF_THE_YEAR = Late(r" of (?:the|this) year(?= (?:to|in|from|at|as|and|with|by)[ ,]|[,.;)])")
_WEEK = 7
_MONTHS = 12
_ORDINAL_BEFORE = SIGN_OF_KIND[Kind.ORDINAL] + " "
_OF_THAT_YEAR = " of " + SIGN_OF_KIND[Kind.YEAR]


def year_of(figure: Figure) -> int | None:
    """The year that a figure names, by itself or with its date; of two the last. None for any other."""
    if figure.kind is Kind.YEAR and figure.stated is not None:
        return int((figure.upper or figure).stated or 0)
    return figure.when.year if isinstance(figure.when, CalendarDate) else None


@dataclass(frozen=True, slots=True)
class Time:
    """When something of the story is, as far as its words say: the first and the last day that they allow.

    A time of day has `minutes` after midnight instead, from and to. A time printed in full is STATED; one that is
    counted from publication or from another date of the story is IMPLIED, with that date in `anchor`; one whose year
    or week is only the likeliest is GUESSED.
    """

    span: Span
    text: str
    first: date | None = None
    last: date | None = None
    minutes: tuple[int, int] | None = None
    certainty: Certainty = Certainty.STATED
    anchor: str = ""


def times(story: Story, house: House = PLAIN_HOUSE) -> tuple[Time, ...]:
    """The times that the sentences with figures tell, in the order of the text; what cannot be placed is left out."""
    found: list[Time] = []
    for sentence in story.sentences:
        teller = _Teller(story, sentence, house, next((time for time in reversed(found) if time.first), None))
        found.extend(teller.times())
    return tuple(found)


class _Teller:
    """Places the times of one sentence; `told` is the last date told before, from which "a year earlier" counts."""

    def __init__(self, story: Story, sentence: Sentence, house: House, told: Time | None) -> None:
        self.story, self.sentence, self.house, self.told = story, sentence, house, told
        self.now = story.published

    def times(self) -> Iterator[Time]:
        """The times of the sentence, each counted from those before it."""
        skeleton = self.sentence.skeleton
        places: list[tuple[int, Figure | re.Match[str]]] = [
            *zip(self.sentence.places, self.sentence.figures, strict=True),
            *((match.start(), match) for match in _PHRASE.finditer(skeleton)),
        ]
        for place, item in sorted(places, key=lambda pair: pair[0]):
            time = self._of_words(item) if isinstance(item, re.Match) else self._of_figure(item, place)
            if time is not None:
                self.told = time if time.first else self.told
                yield time

    def _of_figure(self, figure: Figure, place: int) -> Time | None:
        before, behind = self.sentence.skeleton[:place], self.sentence.skeleton[place + 1 :]
        blank = Time(figure.span, figure.text)
        if isinstance(figure.when, ClockTime):
            return replace(blank, minutes=(figure.when.minute, figure.when.minute))
        if isinstance(figure.when, CalendarDate):
            return self._of_date(blank, figure.when, before, behind)
        if figure.stated is None:
            return None
        if figure.kind is Kind.YEAR:
            return self._of_year(blank, figure, before)
        if figure.kind is Kind.ORDINAL and (part := _PART_OF_YEAR.match(behind)):
            return self._of_ordinal(blank, figure, part, place)
        if figure.kind is Kind.DURATION and figure.unit and figure.stated == int(figure.stated):
            days = self._months_of_year(figure, before, behind)
            if days is not None:
                return self._placed(blank, days, True)
            if self._is_so_far(figure, before, behind):
                return self._placed(blank, self._ended(1, int(figure.stated)), False, True)
            return self._of_length(blank, int(figure.stated), figure.unit, (before, behind))
        return None

    def _of_date(self, time: Time, when: CalendarDate, before: str, behind: str) -> Time | None:
        if when.part is not None:
            return self._of_part(time, when.part, when.year, when.fiscal)
        if when.day is not None:
            days = days_meant(when, (), self.now)
            return self._placed(time, (days[0], days[0]) if days else None, when.year is not None)
        if when.month is not None:
            return self._of_month(time, when, before, behind)
        return self._of_weekday(time, when.weekday, before, behind) if when.weekday is not None else None

    def _of_month(self, time: Time, when: CalendarDate, before: str, behind: str) -> Time | None:
        assert when.month is not None, "the caller has seen to it"
        year, step, of_year = when.year, _STEP.search(before), _OF_YEAR.match(behind)
        if year is None and self.now is not None:
            year = self._year_near(when.month, step["word"] if step else "")
            year = self.now.year + PERIOD_STEPS[of_year["word"]] if of_year else year
        days = whole_months(year, when.month) if year is not None and 1 <= when.month <= 12 else None
        sure = when.year is not None
        return self._placed(time, _cut(days, before), sure, guessed=not (sure or of_year or step))

    def _year_near(self, month: int, word: str) -> int:
        """The year of the month nearest to publication, or of the last or the next month of that name."""
        assert self.now is not None, "the caller has seen to it"
        step = PERIOD_STEPS.get(word, 0)
        if step:
            past = month < self.now.month if step < 0 else month <= self.now.month
            return self.now.year + (0 if past else -1) if step < 0 else self.now.year + (1 if past else 0)
        here = self.now.year * 12 + self.now.month
        return min((here // 12 - 1, here // 12, here // 12 + 1), key=lambda year: abs(year * 12 + month - here))

    def _of_weekday(self, time: Time, weekday: int, before: str, behind: str) -> Time | None:
        """The day of that name in the week before publication, or in the one after where the words look ahead.

        "Last" and "next" may skip one: then both weeks are allowed.
        """
        if self.now is None:
            return None
        step = _STEP.search(before)
        ahead = PERIOD_STEPS[step["word"]] > 0 if step else bool(_TO_COME.search(before))
        gap = (weekday - self.now.weekday()) % _WEEK
        near = self.now.toordinal() + (gap if ahead else gap - _WEEK if gap else 0)
        far = near
        if step and step["word"] in ("last", "next"):
            near = near - _WEEK if near == self.now.toordinal() and not ahead else near
            far = near + (_WEEK if ahead else -_WEEK)
        days = date.fromordinal(min(near, far)), date.fromordinal(max(near, far))
        part = _DAY_PART.match(behind)
        placed = self._placed(time, days, False, guessed=step is None)
        return replace(placed, minutes=DAY_PARTS[part["part"]]) if placed and part else placed

    def _of_year(self, time: Time, figure: Figure, before: str) -> Time | None:
        assert figure.stated is not None, "a year has a value"
        last = figure.upper.stated if figure.upper else figure.stated
        if not date.min.year <= figure.stated <= last <= date.max.year:
            return None
        if _FISCAL.search(before) and figure.upper is None:
            return self._of_part(time, "year", int(figure.stated), True)
        days = date(int(figure.stated), 1, 1), date(int(last), 12, 31)
        return self._placed(time, _cut(days, before), True)

    def _of_part(self, time: Time, part: str, year: int | None, fiscal: bool) -> Time | None:
        """A quarter, a half or a financial year; without a year the last one that has ended by publication."""
        if year is None:
            return self._last_ended(time, part)
        month, count = PART_MONTHS[part]
        start = self.house.fiscal_year_start
        if fiscal and start > 1:
            month += start - 1
            year -= 1 if self.house.fiscal_year_named_by is NamedBy.END else 0
        return self._placed(time, whole_months(year, month, count), True, guessed=fiscal and start == 1)

    def _last_ended(self, time: Time, part: str) -> Time | None:
        if self.now is None:
            return None
        return self._placed(time, self._ended(*PART_MONTHS[part]), False, True)

    def _of_ordinal(self, time: Time, figure: Figure, part: re.Match[str], place: int) -> Time | None:
        """ "The third quarter of 2020": the year is the figure behind the words, if any."""
        assert figure.stated is not None, "an ordinal has a value"
        number, letter = int(figure.stated), part["part"][0]
        if f"{letter}{number}" not in PART_MONTHS:
            return None
        following = place + 1 + part.end()
        year = next(
            (
                int(other.stated)
                for other, at in zip(self.sentence.figures, self.sentence.places, strict=True)
                if at == following and other.kind is Kind.YEAR and other.stated is not None
            ),
            None,
        )
        return self._of_part(time, f"{letter}{number}", year, bool(part["fiscal"]))

    def _months_of_year(self, figure: Figure, before: str, behind: str) -> _Days | None:
        """ "The first three months of 2022", "the last six months of 2022"."""
        if figure.unit != "month" or figure.stated is None or not 0 < figure.stated < _MONTHS:
            return None
        at = index_of(self.sentence, figure)
        ahead, after = self.sentence.figures[at - 1 : at], self.sentence.figures[at + 1 : at + 2]
        if not after or not behind.startswith(_OF_THAT_YEAR) or after[0].stated is None or after[0].upper is not None:
            return None
        months, year = int(figure.stated), int(after[0].stated)
        if before.endswith("last "):
            return whole_months(year, 1 + _MONTHS - months, months)
        is_first = before.endswith(_ORDINAL_BEFORE) and ahead[0].stated == 1
        return whole_months(year, 1, months) if is_first else None

    def _is_so_far(self, figure: Figure, before: str, behind: str) -> bool:
        """ "The first ten months of the year"."""
        if figure.unit != "month" or figure.stated is None or not 0 < figure.stated < _MONTHS:
            return False
        at = index_of(self.sentence, figure)
        is_first = before.endswith(_ORDINAL_BEFORE) and self.sentence.figures[at - 1].stated == 1
        return is_first and _OF_THE_YEAR.match(behind) is not None

    def _ended(self, month: int, count: int) -> _Days | None:
        """So many months from one on, of the last year in which they have ended by publication."""
        if self.now is None:
            return None
        ended = (whole_months(year, month, count) for year in (self.now.year, self.now.year - 1))
        return next((days for days in ended if days and days[1] < self.now), None)

    def _of_length(self, time: Time, length: int, unit: str, context: tuple[str, str]) -> Time | None:
        """ "Two weeks ago", "three days later", "the past two decades"."""
        way, stretch = _WAY.match(context[1]), _STRETCH.search(context[0])
        if way:
            return self._stepped(time, length, unit, way["way"])
        if stretch is None or self.now is None:
            return None
        back = stretch["way"] in STRETCH_BACK
        other = moved(self.now, -length if back else length, unit)
        days = (min(self.now, other), max(self.now, other)) if other else None
        return self._placed(time, days, False)

    def _of_words(self, match: re.Match[str]) -> Time | None:
        figure = figure_of_words(self.story, self.sentence, match.start(), match.end())
        time = Time(figure.span, figure.text)
        if match["way"]:
            return self._stepped(time, 1, match["unit"], match["way"])
        if match["back"] or match["on"]:
            return self._stepped(time, 1, "day", EARLIER[0] if match["back"] else LATER[0])
        if self.now is None:
            return None
        if match["day"]:
            day = moved(self.now, RELATIVE_DAYS[match["day"]], "day")
            return self._placed(time, (day, day) if day else None, False)
        word = {"current": "this"}.get(match["word"], match["word"])
        return self._placed(time, period_meant(word, match["period"], self.now), False)

    def _stepped(self, time: Time, length: int, unit: str, way: str) -> Time | None:
        """So many units before or after publication, or before or after the date told last."""
        from_now = way in AGO or way in FROM_NOW
        told = None if from_now else self.told
        start = self.now if from_now else told.first if told else None
        if start is None:
            return None
        steps = -length if way in AGO or way in EARLIER else length
        first, last = moved(start, steps, unit), moved((told and told.last) or start, steps, unit)
        low, high = around(first, unit) if first else None, around(last, unit) if last else None
        placed = self._placed(time, (low[0], high[1]) if low and high else None, False)
        return replace(placed, anchor=told.text) if placed and told else placed

    def _placed(self, time: Time, days: _Days | None, printed: bool, guessed: bool = False) -> Time | None:
        """The time with its days; counted from publication unless they are printed in full."""
        if days is None:
            return None
        certainty = Certainty.GUESSED if guessed else Certainty.STATED if printed else Certainty.IMPLIED
        anchor = "" if printed else _PUBLICATION
        return replace(time, first=days[0], last=days[1], certainty=certainty, anchor=anchor)


def _cut(days: _Days | None, before: str) -> _Days | None:
    """The part of a month, a year or some years that the words before name."""
    part = _PART.search(before)
    return twelfths(*days, *PART_WORDS[part["part"]]) if days and part else days
