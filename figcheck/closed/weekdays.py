"""Dates printed with their weekday, and dates printed with a day late in the month."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ..model import CalendarDate, ClockTime, Figure, Kind, Relation, Sentence, Story
from ..once import once
from ..story import start_of
from ..ties.moments import has_month
from .pattern import gap

# what stands between two weekdays that share a date ("Saturday and Sunday, Oct. 5-6")
_JOINS = frozenset({"and", "to", "-", "–", "through", "&", "/", "or", "until"})
# months have at least this many days: earlier days cannot be wrong
_ALWAYS_THERE = 28
_MONTHS = 12
# sentences, more than any story has: only what is told so near may date a day
_FAR = 1000
# so many days before and behind one may be of one year with it
_ALIKE = 6
# minutes
_LONGEST_DAY = 24 * 60


def weekday_date(story: Story) -> Iterator[Relation]:
    """A date with its weekday in the role "weekday"; in "near_year" and "told_year" what may date it further.

    Near are the years of its sentence, and for a day without its month the months told of in it and before it; told
    are the other years of the story. The rivals are other days without a year, which may be of one year with it.
    """
    last: tuple[Figure, ...] = ()
    for sentence in story.sentences:
        earlier, last = last, tuple(figure for figure in sentence.figures if has_month(figure)) or last
        for index, figure in enumerate(sentence.figures):
            when = figure.when
            if not isinstance(when, CalendarDate) or when.weekday is None or not when.day:
                continue
            if _is_shared(sentence, index):
                yield from _run(sentence, index)
            elif not _is_newspaper(story.text, figure):
                near = () if when.year else _near_years(sentence, figure)
                near += () if when.month else tuple(other for other in (*last, *earlier) if other is not figure)
                told = () if when.year else _years_told(story, figure)
                others = (("near_year", near), ("told_year", told))
                roles = (("weekday", (figure,)), *(other for other in others if other[1]))
                wording = f"weekday/beside-date-{'with' if when.year else 'without'}-year"
                alike = () if when.year else _alike(story, figure)
                yield Relation("weekday date", roles, wording=wording, rivals=alike)
        if "(" in sentence.skeleton:
            yield from _in_brackets(sentence)


def _in_brackets(sentence: Sentence) -> Iterator[Relation]:
    """ "Friday (13 March)", "13 March (a Friday)": the weekday and, in the role "date", the date."""
    for index in range(len(sentence.figures) - 1):
        after = sentence.skeleton[sentence.places[index + 1] + 1 :][:1]
        if gap(sentence, index, index + 1) not in (" (", " (a ") or after not in (")", ","):
            continue
        first, last = sentence.figures[index], sentence.figures[index + 1]
        for weekday, day in ((first, last), (last, first)):
            if _is_bare_weekday(weekday) and _is_day(day):
                yield Relation(
                    "weekday date", (("weekday", (weekday,)), ("date", (day,))), wording="weekday/in-brackets"
                )


def _is_bare_weekday(figure: Figure) -> bool:
    return isinstance(figure.when, CalendarDate) and figure.when.is_weekday_alone


def _is_day(figure: Figure) -> bool:
    when = figure.when
    return isinstance(when, CalendarDate) and when.weekday is None and bool(when.day and when.month)


def _is_newspaper(text: str, figure: Figure) -> bool:
    """True for "the Edmonton Sun, August 16": a title, not a weekday."""
    before = text[max(0, figure.span.start - 30) : figure.span.start].split()
    return (
        figure.text.startswith("Sun")
        and figure.text[3:4] in (",", " ")
        and before != []
        and before[-1].lstrip('(["“')[:1].isupper()
    )


def _near_years(sentence: Sentence, figure: Figure) -> tuple[Figure, ...]:
    """Figures of the sentence that name a year, which a date without one may belong to."""
    return tuple(
        other
        for other in sentence.figures
        if other is not figure
        and (other.kind is Kind.YEAR or (isinstance(other.when, CalendarDate) and other.when.year is not None))
    )


def _years_told(story: Story, figure: Figure) -> tuple[Figure, ...]:
    """Years of other sentences, each once, of which a date may be ("in 1983 … On Monday 25 July"), the last first."""
    years = _years(story)
    begin = bisect_left(years, figure.sentence - _FAR, key=_sentence)
    here = bisect_left(years, figure.sentence, key=_sentence)
    past = bisect_right(years, figure.sentence, key=_sentence)
    end = bisect_right(years, figure.sentence + _FAR, key=_sentence)
    before, behind = years[begin:here], years[past:end]
    return tuple({other.text: other for other in (*reversed(before), *behind)}.values())


def _alike(story: Story, figure: Figure) -> tuple[Figure, ...]:
    """Other days, told near, that have a weekday and no year."""
    days = _weekdays_without_year(story)
    at = bisect_left(days, figure.span.start, key=start_of)
    near = days[max(0, at - _ALIKE) : at + 1 + _ALIKE]
    return tuple(other for other in near if other.text != figure.text)


@once
def _weekdays_without_year(story: Story) -> tuple[Figure, ...]:
    return tuple(figure for figure in story.figures if _is_weekday_without_year(figure))


def _is_weekday_without_year(figure: Figure) -> bool:
    when = figure.when
    if not isinstance(when, CalendarDate) or when.weekday is None or when.year is not None:
        return False
    return bool(when.day and when.month)


@once
def _years(story: Story) -> tuple[Figure, ...]:
    return tuple(figure for figure in story.figures if _names_year(figure))


def _sentence(figure: Figure) -> int:
    return figure.sentence


def _names_year(figure: Figure) -> bool:
    return (figure.kind is Kind.YEAR and figure.upper is None) or (
        isinstance(figure.when, CalendarDate) and figure.when.year is not None
    )


def _is_shared(sentence: Sentence, index: int) -> bool:
    """True when two weekdays stand before one run of days, so that neither belongs to one day for sure."""
    if index == 0 or index + 1 == len(sentence.figures):
        return False
    before, after = sentence.figures[index - 1], sentence.figures[index + 1]
    joined = gap(sentence, index - 1, index).strip() in _JOINS
    days = isinstance(after.when, CalendarDate) or after.kind is Kind.ORDINAL
    if not joined or not isinstance(before.when, CalendarDate) or not days:
        return False
    return before.when.day is None and gap(sentence, index, index + 1).strip() in _JOINS


def _run(sentence: Sentence, index: int) -> Iterator[Relation]:
    """ "Saturday and Sunday, Oct. 5-6": the first weekday with the first day, the second with the last."""
    weekday, both, last = sentence.figures[index - 1 : index + 2]
    if _is_bare_weekday(weekday) and _is_day(last):
        yield Relation("weekday date", (("weekday", (weekday,)), ("date", (both,))), wording="weekday/run-of-days")
        yield Relation("weekday date", (("weekday", (both,)), ("date", (last,))), wording="weekday/run-of-days")


def late_date(story: Story) -> Iterator[Relation]:
    """A date, in the role "date", whose day some months do not have or whose month no year has; an hour no day has."""
    for sentence in story.sentences:
        for index, figure in enumerate(sentence.figures):
            when = figure.when
            if when is None or (index and not gap(sentence, index - 1, index).strip()):
                continue  # "293 210 71 June 168" is a row of a table
            if isinstance(when, ClockTime) and when.minute > _LONGEST_DAY:
                yield Relation("late clock", (("date", (figure,)),), wording="late/clock")
            if not isinstance(when, CalendarDate) or not (when.day and when.month):
                continue
            if when.day > _ALWAYS_THERE or when.month > _MONTHS:
                yield Relation("late date", (("date", (figure,)),), wording="late/date")
