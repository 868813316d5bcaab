"""What a printed date or year tells: a day, a month, a year."""

from __future__ import annotations

from ..model import CalendarDate, Figure, Kind, Sentence

# a length of time in a frame's pattern, with the words that may stand before it
ALSO = r"(?:exactly |just |only |barely |a mere |a full |some )?"
LENGTH = ALSO + r"{length:duration}"
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
    return behind.startswith((" –", " —", " -")) or (
        behind.startswith(" (") and behind.partition(")")[2][:2] in _DASHES
    )


def dated(sentence: Sentence) -> list[Figure]:
    """The years and dates of a sentence without those of a dateline; a weekday is of the days around publication."""
    return [
        figure
        for figure, place in zip(sentence.figures, sentence.places, strict=True)
        if is_dated(figure) and not in_dateline(sentence, place)
    ]
