"""What a printed date or year tells: a day, a month, a year."""

from __future__ import annotations

from ..model import CalendarDate, Figure, Kind, Sentence


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


def dated(sentence: Sentence) -> list[Figure]:
    """The years and dates of a sentence; a weekday by itself is of the days around publication."""
    return [figure for figure in sentence.figures if is_dated(figure)]
