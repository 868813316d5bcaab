"""What the calendar says of days told from the day of publication: "yesterday", "next Monday", "last month"."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, point
from ..lang.en.calendar import MONTH_NAMES
from ..lang.en.time_words import RELATIVE_DAYS
from ..laws.calendar import days_in_month
from ..model import Evidence, Figure, Kind, Relation
from .calendar import date_of, days_meant, no_year, said

# the day of publication may be a day after the day the story was written, or, by time zone, a day before
_PRINT_ROOM = 1
# a "yesterday" so far from publication speaks of another publication
_OTHER_YEAR = timedelta(days=300)


def relative_date(relation: Relation, context: Context) -> Evidence:
    """The day or year that a relative word means on the day of publication, a day's room for the press."""
    if context.published is None:
        return Evidence(missing="the day of publication is not known")
    if relation.frame == "relative weekday":
        return _weekday_near(relation, context.published)
    if relation.frame == "relative period":
        return _in_period(relation, context.published)
    word = relation.cue("word") or ""
    figure = relation.one("date")
    if relation.frame == "relative year":
        meant = context.published.year + {"last": -1, "this": 0, "next": 1}[word]
        assert figure.stated is not None, "a year has a value"
        room = _PRINT_ROOM if context.published.month in (1, 12) else 0
        inputs = {"date": (point(figure.stated),), "meant": (point(meant).padded(Fraction(room)),)}
        return Evidence(tight=inputs, loose=inputs, line=f"{word} year is {meant} on {said(context.published)}")
    when = date_of(figure)
    days = days_meant(when, (), context.published)
    if not days:
        return Evidence(missing=no_year(when, context.published))
    day = context.published + timedelta(days=RELATIVE_DAYS[word])
    stated = min(days, key=lambda other: abs(other - day))
    if abs(stated - day) > _OTHER_YEAR:
        return Evidence(missing="the story was written in another year than it was published in")
    inputs = {
        "date": (point(stated.toordinal()),),
        "meant": (point(day.toordinal()).padded(Fraction(_PRINT_ROOM)),),
    }
    return Evidence(tight=inputs, loose=inputs, line=f"{word} is {said(day)} on {said(context.published)}")


# a weekday called next or last is one of the two weeks on that side of publication, "this" one of the week on either
_WEEKDAY_REACH = {"next": (0, 14), "coming": (0, 8), "last": (-14, 0), "past": (-8, 0), "this": (-7, 7)}
# a notice may be written some days before it is printed
_LATE_PRINT = 7
# a week is counted from Sunday or from Monday, or as the seven days before publication
_WEEK_ROOM = 2
# a month or a year is another one on a page that was printed a day later
_CALENDAR_ROOM = 1
_STEP = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}


def _weekday_near(relation: Relation, published: date) -> Evidence:
    """ "Next Monday, March 9" is a day of the coming fortnight."""
    when = date_of(relation.one("date"))
    word = relation.cue("word") or "this"
    days = days_meant(when, (), published)
    if not days:
        return Evidence(missing=no_year(when, published))
    first, last = _WEEKDAY_REACH[word]
    now, told = published.toordinal(), point(days[0].toordinal())
    meant = Interval(now + first, now + last).padded(Fraction(_PRINT_ROOM))
    tight = {"date": (told,), "meant": (meant,)}
    loose = {"date": (told,), "meant": (meant.padded(Fraction(_LATE_PRINT)),)}
    gap = (days[0] - published).days
    side = "after" if gap > 0 else "before"
    line = f"{said(days[0])} is {abs(gap)} days {side} publication; the story says {word}"
    return Evidence(tight=tight, loose=loose, line=line)


def _in_period(relation: Relation, published: date) -> Evidence:
    """The day, month or year that the words "last month" or "next week" stand beside, against that month or week."""
    figure = relation.one("date")
    word, unit = relation.cue("word") or "this", relation.cue("unit") or "year"
    told = _stretch(figure, published)
    if told is None:
        return Evidence(missing="the date is not complete, or more than six months from publication")
    first, last = period_meant(word, unit, published)
    room = Fraction(_WEEK_ROOM if unit in ("week", "weekend") else _CALENDAR_ROOM)
    meant = Interval(first.toordinal(), last.toordinal()).padded(room)
    inputs = {"date": (told,), "meant": (meant,)}
    line = f"{word} {unit} is {_named(first, last, unit)} on {said(published)}; the story says {_plain(figure)}"
    return Evidence(tight=inputs, loose=inputs, line=line)


def period_meant(word: str, unit: str, published: date) -> tuple[date, date]:
    """The first and the last day of "last month", "this week" or "next year" on the day of publication."""
    step = _STEP[word]
    if unit == "year":
        return date(published.year + step, 1, 1), date(published.year + step, 12, 31)
    if unit == "month":
        month = published.year * 12 + published.month - 1 + step
        year, month = month // 12, month % 12 + 1
        return date(year, month, 1), date(year, month, days_in_month(year, month))
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
    if unit == "weekend":
        return monday + timedelta(days=4), monday + timedelta(days=6)
    return monday, monday + timedelta(days=6)


def _stretch(figure: Figure, published: date) -> Interval | None:
    """The days that a printed date, month or year covers."""
    if figure.kind is Kind.YEAR:
        if figure.stated is None or figure.upper is not None:
            return None
        year = int(figure.stated)
        return Interval(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
    when = date_of(figure)
    if when.day is not None:
        days = days_meant(when, (), published)
        return point(days[0].toordinal()) if days else None
    if when.month is None or not 1 <= when.month <= len(MONTH_NAMES):
        return None
    near = [date(year, when.month, 1) for year in ([when.year] if when.year else _years_around(published))]
    first = min(near, key=lambda day: abs(day - published))
    return Interval(first.toordinal(), first.toordinal() + days_in_month(first.year, first.month) - 1)


def _years_around(published: date) -> list[int]:
    return [published.year - 1, published.year, published.year + 1]


def _named(first: date, last: date, unit: str) -> str:
    if unit == "year":
        return str(first.year)
    if unit == "month":
        return f"{MONTH_NAMES[first.month - 1]} {first.year}"
    return f"{said(first, year=False)} to {said(last)}"


def _plain(figure: Figure) -> str:
    return " ".join(figure.text.split())
