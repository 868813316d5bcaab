"""Moments and lengths of time in years or days, with the room that their words leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from ..interval import EVERYTHING, Interval, hull, point
from ..lang.en.calendar import MONTH_NAMES
from ..lang.en.time_phrases import PART_MONTHS
from ..lang.en.time_words import LENGTHS
from ..laws.calendar import moment
from ..model import CalendarDate, Certainty, Evidence, Figure, Kind, Qualifier, Relation

IN_YEARS = {
    "year": Fraction(1), "decade": Fraction(10), "century": Fraction(100), "millennium": Fraction(1000),
    "month": Fraction(1, 12),
    "week": Fraction(7, 365), "fortnight": Fraction(14, 365), "day": Fraction(1, 365),
}  # fmt: skip
MEAN_DAYS = {"day": Fraction(1), "week": Fraction(7), "fortnight": Fraction(14), "month": Fraction(304, 10)}
# years or days, farther off than any in the news
LONG = 10_000_000
# lengths in decades and centuries are said of anything nearer to them than to the next
_ROUND_ROOM = {"decade": Fraction(1, 5), "century": Fraction(1, 8)}
# "nearly two decades" is said of sixteen years and a half, "nearly a century" of 82
_NEARLY = {"decade": Fraction(35, 100), "century": Fraction(18, 100)}
# years are counted by the calendar or by full years, and one end may be counted in
YEAR_ROOM = Fraction(1)
# a story may be written a day before it is printed
PRINT_ROOM = Fraction(1)
INCOMPLETE = "a date is not complete"


def when(figure: Figure) -> Interval | None:
    """The moment a date or year figure names, in years; None where its year is not known."""
    if figure.kind is Kind.YEAR and figure.stated is not None:
        last = figure.upper.stated if figure.upper else figure.stated
        return Interval(int(figure.stated), int(last) + 1, hi_open=True)
    day = figure.when
    if not isinstance(day, CalendarDate) or (day.month is not None and not 1 <= day.month <= 12):
        return None
    if day.year is None or day.fiscal:
        return None
    if day.part is not None:
        first, count = PART_MONTHS[day.part]
        return hull((moment(day.year, first, None), moment(day.year, first + count - 1, None)))
    return moment(day.year, day.month, day.day)


def today(published: date) -> Interval:
    """The moment of publication, in years."""
    return moment(published.year, published.month, published.day)


def length_in_years(relation: Relation) -> Interval:
    """The stated length in years, with the room that its words leave."""
    figures = relation.role("length")
    if not figures or figures[0].stated is None:
        word = relation.cue("length") or "year"
        return point(LENGTHS[word]).widened(_ROUND_ROOM["decade"])
    figure = figures[0]
    if figure.kind is Kind.ORDINAL:
        return figure.loose
    unit = figure.unit or "year"
    if unit not in IN_YEARS:
        return EVERYTHING  # hours since a year are not counted from it
    band = figure.loose.scaled(IN_YEARS[unit])
    if unit in _ROUND_ROOM:
        assert figure.stated is not None, "a length has a value"
        if figure.qualifier is Qualifier.NEARLY:
            most = Fraction(figure.stated) * IN_YEARS[unit]
            return Interval(most - _NEARLY[unit] * IN_YEARS[unit], most)
        band = hull((band, point(Fraction(figure.stated) * IN_YEARS[unit]).widened(_ROUND_ROOM[unit])))
    if unit == "year" and figure.stated is not None and figure.stated >= 20 and figure.stated % 10 == 0:
        band = band.padded(Fraction(1, 2))
    return band


def doubtful(relation: Relation, evidence: Evidence) -> Evidence:
    """For a length and its ends in two sentences, which may after all speak of two things: at most a warning."""
    if relation.certainty is Certainty.STATED or evidence.missing:
        return evidence
    any_end = {**evidence.tight, "end": (Interval(-LONG, LONG),)}
    return replace(evidence, loose=any_end)


def moment_of(day: date) -> Fraction:
    """The moment of a day, in years."""
    at = today(day).lo
    assert at is not None, "a day is a moment"
    return Fraction(at)


def elapsed(parts: tuple[Interval, Interval, Interval], start: str, end: str) -> Evidence:
    """The evidence of a beginning, an end and a length in years, with the names of the two in words."""
    begin, finish, length = parts
    inputs = {"start": (begin,), "end": (finish,), "length": (length,)}
    years = finish - begin
    if length == EVERYTHING:
        return Evidence(missing="the length is in no unit that years are counted in")
    assert years.lo is not None and years.hi is not None, "the moments of two dates are bounded"
    low, high = rounded(Fraction(years.lo)), rounded(Fraction(years.hi))
    span = f"{low} to {high} years" if low != high else f"{low} years"
    return Evidence(tight=inputs, loose=inputs, line=f"from {start}{f' to {end}' if end else ''} is {span}")


def rounded(value: Fraction) -> str:
    """A number of years in figures, with one decimal where it is not whole."""
    return str(int(value)) if value.denominator == 1 else f"{float(value):.1f}"


def shown(figure: Figure) -> str:
    """A date or year in words."""
    day = figure.when
    if isinstance(day, CalendarDate) and day.month and day.year and 1 <= day.month <= 12:
        return (
            f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
            if day.day
            else f"{MONTH_NAMES[day.month - 1]} {day.year}"
        )
    return " ".join(figure.text.split())
