"""Ties of times: weekdays, days told from publication, ages, lengths and clocks, and the rule that judges each."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import partial
from itertools import product

from ..authoring import Supply
from ..closed.time_zones import ZONE, summer
from ..evidence.ages import age_at
from ..evidence.near import calendar_of, days_told, is_weekday, near_step, same_time, told_from_now
from ..evidence.spans import told_span
from ..evidence.spans import years_ago as evidence_of_years_ago
from ..evidence.undated import in_named_years
from ..interval import point
from ..lang.en.time_phrases import PERIOD_STEPS
from ..lang.en.zones import PLACE_ZONES, ZONE_NAMES
from ..late import Late
from ..model import CalendarDate, ClockTime, Figure, Kind, Story
from ..story import exactly
from ..wording import any_of
from .contract import PUBLISHED, Unusable
from .found import Found, Reading, Readings, needs, relation, said, somewhat_more, valued
from .undated import years_told
from .weekdays import days_of_weekday

# matches " birthday" right behind an ordinal; refuses " year", which ends with that age
_BIRTHDAY = Late(r"\s+(?:\w+\s+)?birthdays?\b")
_TIMES = (Kind.DATE, Kind.YEAR)
_CALENDAR = frozenset({Kind.DATE, Kind.CLOCK, Kind.YEAR})
_DAY_UNITS = frozenset({"day", "week", "fortnight", "night"})
_PLACE = Late(rf"\b(?P<place>{any_of(PLACE_ZONES)})\b")
_BEHIND, _FAR = 40, 10**9
# matches "78", "05"; refuses "5", "1978"
_TWO_DIGITS = Late(r"\d\d")
# matches "23:00 PM", "18pm", "14 a.m."; refuses "18 people"
_TYPED = Late(r"(?P<hour>\d\d)(?::(?P<minute>\d\d))? ?(?P<half>[apAP])\.?[mM](?![a-z])")
_NOON, _LAST_DAY = 12, 31
_A_MONTH = Fraction(1)
# "a year ago" and "the past year" are told of ten months as well
_ABOUT_ONE = Fraction(1, 4)
# matches " this year", " of last year", " to 17 of last year" behind a date; refuses " next week"
_YEAR_BEHIND = Late(rf"(?: ?(?:to|-|–|and) ?\d\d?)? (?:of )?(?P<step>{any_of(PERIOD_STEPS)}) year\b")
# matches "2004", "1976"; refuses "3,000", "250"
_YEAR = Late(r"(?:1\d|20)\d\d")


def _time(figure: Figure, role: str) -> Figure:
    """The figure, where it is a date or a year; a bare number of four digits is one where a time is asked for."""
    return needs(_as_year(figure), role, *_TIMES)


def _as_year(figure: Figure) -> Figure:
    is_year = figure.kind is Kind.COUNT and _YEAR.fullmatch(figure.text)
    return replace(figure, kind=Kind.YEAR) if is_year else figure


def _of_century(figure: Figure, other: Figure) -> Figure:
    """The two digits of a year beside another year, of which they have the century: "'78" beside 1978."""
    if figure.kind is not Kind.COUNT or other.kind is not Kind.YEAR or not _TWO_DIGITS.fullmatch(figure.text):
        return figure
    assert other.stated is not None, "a year has a value"
    year = other.stated // 100 * 100 + int(figure.text)
    return replace(figure, kind=Kind.YEAR, stated=year, tight=point(year), loose=point(year))


def typed_time(story: Story, figure: Figure) -> Figure:
    """The time that is typed where no clock shows it: "23:00 PM", "18pm"."""
    match = _TYPED.match(story.text, figure.span.start)
    if match is None or figure.kind not in (Kind.COUNT, Kind.IDENTIFIER):
        return figure
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    late = match["half"] in "pP" and hour < _NOON
    return replace(figure, kind=Kind.CLOCK, text=match.group(), when=ClockTime((hour + late * _NOON) * 60 + minute))


def in_its_year(story: Story, figure: Figure) -> Figure:
    """A date with the year that words behind it tell from publication: "March this year", "3 July of last year"."""
    when = figure.when
    if story.published is None or not isinstance(when, CalendarDate) or when.month is None or when.year is not None:
        return figure
    behind = _YEAR_BEHIND.match(story.text[figure.span.end : figure.span.end + _BEHIND].lower())
    if behind is None or figure.source is not None:
        return figure
    return replace(figure, when=replace(when, year=story.published.year + PERIOD_STEPS[behind["step"]]))


def same_moment(first: Figure, other: Figure) -> tuple[Reading, ...]:
    """Two mentions of one time, where at least one of them is a date; empty for amounts."""
    if {first.kind, other.kind} & {Kind.DATE, Kind.YEAR}:
        first, other = _of_century(_as_year(first), other), _of_century(_as_year(other), first)
    kinds = {first.kind, other.kind}
    if not kinds & _CALENDAR:
        return ()
    if not kinds <= {*_TIMES, Kind.CLOCK}:
        raise Unusable(f"{said(first)} and {said(other)} are not two times")
    told = relation("same thing", (("first", (first,)), ("second", (other,))))
    return (Reading("figures-disagree", told, same_time),)


def weekday_date(tie: Found) -> Readings:
    """A weekday and its date, in one figure or in two."""
    day, on = needs(tie.one("weekday"), "weekday", Kind.DATE), needs(_as_day(tie.one("date")), "date", Kind.DATE)
    if not isinstance(day.when, CalendarDate) or day.when.weekday is None:
        raise Unusable(f"{said(day)} is no weekday")
    if not isinstance(on.when, CalendarDate) or on.when.day is None:
        if on.when is None and days_told(on, tie.story.published):
            return _relative(day, on)
        raise Unusable(f"{said(on)} is not a day with its month")
    near = tuple(figure for figure in tie.story.figures if figure.kind is Kind.YEAR and figure.sentence == on.sentence)
    roles = (("weekday", (day,)), ("date", () if on.span == day.span else (on,)), ("near_year", near))
    return [(Reading("wrong-weekday", relation("weekday date", roles)),)]


def _as_day(figure: Figure) -> Figure:
    """ "The 25th", "Monday 25": a number as a day of the month that is nearest to publication."""
    number = figure.stated
    if figure.kind not in (Kind.COUNT, Kind.ORDINAL) or figure.unit or number is None or not 1 <= number <= _LAST_DAY:
        return figure
    return replace(figure, kind=Kind.DATE, when=CalendarDate(day=int(number)))


def relative_date(tie: Found) -> Readings:
    """A day told from publication and the date that it is."""
    word, on = (_time(tie.one(role), role) for role in ("word", "date"))
    return _relative(word, on)


def _relative(word: Figure, on: Figure) -> Readings:
    told = relation("given day", (("word", (word,)), ("date", (on,))))
    return [(Reading("relative-day-mismatch", told, told_from_now),)]


def age(tie: Found) -> Readings:
    """An age, a birth, and the day on which the age was reached; an age that is told twice is judged twice."""
    birth = _dated(tie, _time(tie.one("birth"), "birth"))
    end = tuple(_dated(tie, _time(item, "reference")) for item in tie.all("reference") if PUBLISHED not in item.trace)
    found: Readings = []
    for item in tie.all("age"):
        figure = needs(valued(item, "age"), "age", Kind.AGE, Kind.COUNT, Kind.DURATION, Kind.ORDINAL)
        if figure.kind is Kind.ORDINAL and not _is_of_birthday(tie.story.text, figure):
            raise Unusable(f"{said(figure)} is no age, as no birthday is told by it")
        if figure.kind in (Kind.COUNT, Kind.ORDINAL):
            figure = replace(figure, kind=Kind.AGE, unit="year")
        told = relation("age", (("length", (figure,)), ("start", (birth,)), ("end", end)))
        found.append((Reading("age-mismatch", told, _undated(tie, age_at)),))
    return found


def _is_of_birthday(text: str, ordinal: Figure) -> bool:
    """True for "her 90th birthday", which tells an age."""
    return _BIRTHDAY.match(text, ordinal.span.end) is not None


def _undated(tie: Found, supply: Supply) -> Supply:
    """The evidence of what is told up to now, also where the story has no day."""
    return partial(in_named_years, supply=supply, named=years_told(tie.story))


def years_ago(tie: Found) -> Readings:
    """A length of time that ends with publication, and the year or date it began."""
    starts = _days_meant(tie, _time(tie.one("year"), "year"))
    supply = _undated(tie, evidence_of_years_ago)
    found: Readings = []
    for item in tie.all("ago"):
        needed = needs(as_length(item), "ago", Kind.DURATION, Kind.ORDINAL, Kind.COUNT, Kind.AGE)
        ago = somewhat_more(_length(needed))
        found.append(tuple(_up_to_now(ago, start, supply) for start in starts))
    return found


def _up_to_now(length: Figure, start: Figure, supply: Supply | None = None) -> Reading:
    is_day = isinstance(start.when, CalendarDate) and start.when.month is not None
    frame = "days ago" if is_day and length.unit in (*_DAY_UNITS, "month") else "years ago"
    return Reading("years-ago-mismatch", relation(frame, (("length", (length,)), ("start", (start,)))), supply)


def as_length(figure: Figure) -> Figure:
    """ "A year ago", "the past year", "next year": a step of one unit from publication as its length."""
    step = near_step(figure)
    if step is None or abs(step[0]) != 1 or step[1] == "weekend":
        return figure
    known = exactly(figure, 1, step[1])
    return replace(known, kind=Kind.DURATION, loose=point(1).padded(_ABOUT_ONE))


def length(tie: Found) -> Readings:
    """A length of time and its two ends."""
    needed = needs(valued(tie.one("length"), "length"), "length", Kind.DURATION, Kind.COUNT, Kind.ORDINAL, Kind.AGE)
    figure = somewhat_more(_length(needed))
    start, end = tie.one("start"), tie.one("end")
    if PUBLISHED in end.trace and PUBLISHED not in start.trace:
        now = _time(end, "end")
        known = [_begun(first, start, now) for first in _days_meant(tie, _time(start, "start"))]
        return [tuple(_up_to_now(figure, first) for first in known)]
    kinds = (start.kind, end.kind)
    if Kind.CLOCK in kinds:
        return [(_span("clock span", figure, start, end),)]
    start, end = (_time(item, role) for item, role in ((start, "start"), (end, "end")))
    if all(is_weekday(item) for item in (start, end)):
        return [(_span("weekday span", figure, start, end),)]
    pairs = product(_days_meant(tie, start), _days_meant(tie, end))
    is_bare = not tie.one("length").unit
    return [tuple(_between(figure, is_bare, _begun(first, start, last), last) for first, last in pairs)]


def _between(figure: Figure, is_bare: bool, start: Figure, end: Figure) -> Reading:
    """A length between two moments, by the measure of its unit; `is_bare` says that it was told without one."""
    if is_bare and _are_days(start, end):
        figure = replace(figure, kind=Kind.DURATION, unit="day")  # "day three", "the second day"
    frame = _frame(figure, start, end)
    if frame == "month span":
        figure = replace(figure, loose=figure.loose.padded(_A_MONTH))  # from the end of one to the start of the other
    return _span(frame, figure, start, end)


def _begun(start: Figure, said: Figure, end: Figure) -> Figure:
    """A start that is told without its year, in the year before where it would lie behind the end: "since last May"."""
    begin, last, told = start.when, end.when, said.when
    if not (isinstance(begin, CalendarDate) and isinstance(last, CalendarDate) and isinstance(told, CalendarDate)):
        return start
    if told.year is not None or told.is_weekday_alone or begin.year is None or begin.month is None:
        return start
    if last.year is None or last.month is None:
        return start
    is_behind = (begin.year, begin.month) > (last.year, last.month)
    return replace(start, when=replace(begin, year=begin.year - 1)) if is_behind else start


def _are_days(*figures: Figure) -> bool:
    return all(isinstance(item.when, CalendarDate) and item.when.day is not None for item in figures)


def _span(frame: str, figure: Figure, start: Figure, end: Figure) -> Reading:
    roles = (("length", (figure,)), ("start", (start,)), ("end", (end,)))
    return Reading("duration-mismatch", relation(frame, roles), told_span)


def _frame(figure: Figure, start: Figure, end: Figure) -> str:
    """By what a stretch of time is measured: days where both ends are days, months, or years."""
    ends = [item.when if isinstance(item.when, CalendarDate) else None for item in (start, end)]
    if figure.unit in _DAY_UNITS and _are_days(start, end):
        return "day span"
    if figure.unit in ("month", *_DAY_UNITS) and all(when is not None and when.month is not None for when in ends):
        return "month span" if figure.unit == "month" else "day span"
    return "year span"


def _length(figure: Figure) -> Figure:
    """A number where a length is asked for is one of years."""
    if figure.kind in (Kind.COUNT, Kind.AGE) and figure.unit in (None, "year"):
        return replace(figure, kind=Kind.DURATION, unit="year")
    return figure


def _dated(tie: Found, figure: Figure) -> Figure:
    """A date without its year, or words told from publication, as the day or the month nearest to publication."""
    return _days_meant(tie, figure)[0]


def _days_meant(tie: Found, figure: Figure) -> tuple[Figure, ...]:
    """The same, and of a bare weekday every day that it may be by the tense of its clause, the likeliest first."""
    figure = in_its_year(tie.story, figure)
    when = figure.when
    if figure.kind is Kind.YEAR or (isinstance(when, CalendarDate) and when.year is not None):
        return (figure,)
    if is_weekday(figure):
        stretches = days_of_weekday(tie.story, figure)
    else:
        stretches = days_told(figure, tie.story.published)[:1]
    printed = when if isinstance(when, CalendarDate) else CalendarDate()
    return tuple(replace(figure, when=calendar_of(printed, stretch)) for stretch in stretches) or (figure,)


def timezone(tie: Found) -> Readings:
    """One time on two clocks."""
    source, target = (needs(tie.one(role), role, Kind.CLOCK) for role in ("original", "converted"))
    origin, goal = _zone(tie, source), _zone(tie, target)
    swap = not goal and bool(origin)
    if swap:
        source, target, origin, goal = target, source, goal, origin
    if not goal:
        raise Unusable(f"neither {said(source)} nor {said(target)} says on which clock it is")
    near = "" if origin else " ".join(_places(tie.story.text.lower()))
    days = tuple(
        figure
        for figure in tie.story.figures
        if figure.sentence == source.sentence
        and isinstance(figure.when, CalendarDate)
        and figure.when.month is not None
    )
    cues = {"to": " ".join(goal), "from": " ".join(origin), "near": near}
    cues |= {f"summer_{way}": told for way, item in (("from", source), ("to", target)) if (told := summer(item))}
    told_of = relation("time zones", (("source", (source,)), ("target", (target,)), ("when", days)), **cues)
    return [(Reading("time-zone-conversion", told_of),)]


def _zone(tie: Found, figure: Figure) -> tuple[str, ...]:
    """What the zone of a time may stand for: printed with it, or named in the words behind it."""
    assert isinstance(figure.when, ClockTime), "the caller has seen to it"
    named = ZONE_NAMES.get((figure.when.zone or "").lower().removesuffix(" time").strip(), ())
    if named:
        return named
    after = min((item.span.start for item in tie.story.figures if item.span.start >= figure.span.end), default=_FAR)
    behind = tie.story.text[figure.span.end : min(after, figure.span.end + _BEHIND)].lower()
    behind = re.split(r"[();]", behind, maxsplit=1)[0]
    if match := ZONE.search(behind):
        return ZONE_NAMES[match["zone"]]
    return _places(behind)


def _places(words: str) -> tuple[str, ...]:
    """The clocks of all places that are named."""
    return tuple(dict.fromkeys(zone for match in _PLACE.finditer(words) for zone in PLACE_ZONES[match["place"]]))
