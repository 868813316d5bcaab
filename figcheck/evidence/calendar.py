"""What the calendar says of the dates of a relation: weekdays, the length of months, and how they read in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from ..authoring import Context
from ..interval import point
from ..lang.en.calendar import MONTH_NAMES, WEEKDAY_NAMES
from ..laws.calendar import days_in_month, julian_weekday, weekday_interval
from ..model import Applicability, CalendarDate, Claim, ClockTime, Evidence, Figure, Relation, Suggestion, Verdict

# a date printed without a year is one within six months of publication; newspapers print the year otherwise
_HALF_YEAR = timedelta(days=183)
# a date this far off may be told of a year next to it
_FAR = timedelta(days=21)
_YEARS_OFF = (-1, 1, -2)
# a day printed without its month is one of the weeks around publication
_MONTH = timedelta(days=31)
# the Gregorian calendar began on this day, in Britain and its colonies only on 14 September 1752
_GREGORIAN = date(1582, 10, 15)
# the last country of Europe, Greece, gave up the Julian calendar in 1923: older dates may be in the old style
_LAST_JULIAN_YEAR = 1923
_MINUTES_OF_DAY = 24 * 60
# how far from the printed day a right day of that weekday is looked for
_NEAR = (1, -1, 2, -2, 3, -3)


def said(day: date, year: bool = True) -> str:
    """A day in words: "13 October 2026"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]}" + (f" {day.year}" if year else "")


def weekday_of_date(relation: Relation, context: Context) -> Evidence:
    """The weekday of the printed date, in the year printed or the one nearest to publication.

    Missing where no year can be known and where the Julian calendar was in force. A weekday that the Julian calendar
    would give an old date is doubtful, not wrong.
    """
    when = date_of(relation.one("weekday"))
    if relation.role("date"):
        # the weekday and the date stand apart ("Friday (13 March)")
        when = replace(date_of(relation.one("date")), weekday=when.weekday)
    assert when.weekday is not None, "the frame has seen to it"
    days = days_meant(when, relation.role("near_year"), context.published)
    if not days:
        return Evidence(missing=no_year(when, context.published))
    if days[0] < _GREGORIAN:
        return Evidence(missing="before 15 October 1582 dates follow the Julian calendar")
    days += _of_another_year(when, days[0], relation.role("told_year"), context.published)
    days += _of_a_year_shared(when, days[0], relation.rivals, context.published)
    day = next((day for day in days if day.weekday() == when.weekday), days[0])
    stated, actual = point(when.weekday), weekday_interval(day)
    old_style = day.year <= _LAST_JULIAN_YEAR and julian_weekday(day) == when.weekday
    inputs = {"weekday": (stated,), "weekday_of_date": (actual,)}
    return Evidence(
        tight=inputs,
        loose={**inputs, "weekday_of_date": (stated,)} if old_style else inputs,
        shown={
            "weekday": WEEKDAY_NAMES[day.weekday()],
            "date": _nearest(day, when),
            "only": "yes" if not old_style and _is_only_reading(day, when) else "",
        },
        line=f"{said(day)} is a {WEEKDAY_NAMES[day.weekday()]}; the story says {WEEKDAY_NAMES[when.weekday]}",
        note="by the Gregorian calendar",
    )


def _of_another_year(when: CalendarDate, day: date, told: tuple[Figure, ...], published: date | None) -> list[date]:
    """The same day in years that other sentences tell, the last two of them and those told with its month for a day
    around publication.

    One further off may be that of any year told, or of the years around: a fair of next October, the day of a flood
    that went to court two years later.
    """
    if when.year is not None or when.month is None or published is None:
        return []
    if abs(day - published) < _FAR:
        with_month = (one for one in told if isinstance(one.when, CalendarDate) and one.when.month == when.month)
        return days_meant(when, (*told[:2], *with_month), None)
    return [*days_meant(when, told, None), *_days(when, [day.year + step for step in _YEARS_OFF])]


def _of_a_year_shared(when: CalendarDate, day: date, beside: tuple[Figure, ...], published: date | None) -> list[date]:
    """The same day in the year before or after, where another date of the story falls on its weekday only then too.

    Both have passed: what is to come is not of another year.
    """
    if when.year is not None or when.month is None or published is None or day >= published:
        return []
    told = [date_of(figure) for figure in beside]
    told = [one for one in told if all(other < published for other in _days(one, [day.year]))]
    return [
        other
        for other in _days(when, [day.year + step for step in _YEARS_OFF])
        if other.weekday() == when.weekday and any(_is_only_of(one, other.year, day.year) for one in told)
    ]


def _is_only_of(when: CalendarDate, year: int, instead_of: int) -> bool:
    """True for a date whose weekday is right in one year and wrong in another."""
    return [day.weekday() == when.weekday for day in _days(when, [year, instead_of])] == [True, False]


def date_of(figure: Figure) -> CalendarDate:
    """The calendar date of a date figure."""
    assert isinstance(figure.when, CalendarDate), "the frame takes dates only"
    return figure.when


def days_meant(when: CalendarDate, near: tuple[Figure, ...], published: date | None) -> list[date]:
    """The days that a printed date may be, the likeliest first."""
    if when.year is not None:
        return _days(when, [when.year])
    if when.month is None:
        return _in_month_near(when, near, published)
    days: list[date] = []
    if published is not None:
        around = _days(when, [published.year - 1, published.year, published.year + 1])
        days = sorted(
            (day for day in around if abs(day - published) <= _HALF_YEAR), key=lambda day: abs(day - published)
        )
    years = {int(figure.stated) for figure in near if figure.stated is not None}
    years |= {figure.when.year for figure in near if isinstance(figure.when, CalendarDate) and figure.when.year}
    return [*days, *_days(when, sorted(years))]


def _in_month_near(when: CalendarDate, near: tuple[Figure, ...], published: date | None) -> list[date]:
    """The days of that number in the months around publication, the nearest first, and in the months told of nearby."""
    if published is None or when.day is None:
        return []
    this = published.year * 12 + published.month - 1
    told = {figure.when.month for figure in near if isinstance(figure.when, CalendarDate) and figure.when.month}
    found = [(this + step, abs(step) <= 1) for step in range(-11, 12)]  # a month told of may be of the year before
    days = [
        (date(month // 12, month % 12 + 1, when.day), beside)
        for month, beside in found
        if when.day <= days_in_month(month // 12, month % 12 + 1)
    ]
    meant = [day for day, beside in days if day.month in told or (beside and abs(day - published) <= _MONTH)]
    return sorted(meant, key=lambda day: (bool(told) and day.month not in told, abs(day - published)))


def _days(when: CalendarDate, years: list[int]) -> list[date]:
    assert when.month is not None and when.day is not None, "the frame takes whole dates only"
    return [
        date(year, when.month, when.day)
        for year in years
        if 1 <= year <= 9999 and 1 <= when.month <= 12 and 1 <= when.day <= days_in_month(year, when.month)
    ]


def no_year(when: CalendarDate, published: date | None) -> str:
    """Why no day can be known for a printed date."""
    if when.year is not None:
        return "the date is not in the calendar"
    if published is None:
        return "the date has no year, and the day of publication is not known"
    return "the date has no year and is more than six months from publication"


def _nearest(day: date, when: CalendarDate) -> str:
    """The day of the same month, at most three days off, that falls on the printed weekday; empty where none does."""
    for step in _NEAR:
        other = day + timedelta(days=step)
        if other.weekday() == when.weekday and other.month == day.month:
            return str(other.day)
    return ""


def _is_only_reading(day: date, when: CalendarDate) -> bool:
    """Whether the weekday alone can be wrong: the year is printed, and one slip in the date does not give that weekday.

    The slips are another day near by, the year before or after, and the two digits of the day exchanged.
    """
    if when.year is None or _nearest(day, when):
        return False
    turned = int(f"{day.day:02}"[::-1])
    others = _days(CalendarDate(month=day.month, day=turned), [day.year]) if turned else []
    others += _days(when, [day.year - 1, day.year + 1])
    return all(other.weekday() != when.weekday for other in others)


def weekday_repair(claim: Claim, _verdict: Verdict) -> tuple[Suggestion, ...]:
    """Two ways out of a wrong weekday: the weekday of the date, and the nearest date of the weekday."""
    figure = claim.relation.one("weekday")
    when = date_of(figure)
    if claim.evidence is None or when.weekday_span is None or figure.quoted or claim.relation.role("date"):
        return ()
    start = when.weekday_span.start - figure.span.start
    old = figure.text[start : when.weekday_span.end - figure.span.start]
    right = claim.evidence.shown["weekday"]
    name = right if len(old) > 5 else right[:3] + old[3:] if old.endswith(".") else right
    other = claim.evidence.shown["date"]
    changed = _with_day(figure.text, str(when.day), other) if other else ""
    by = Applicability.SAFE if claim.evidence.shown["only"] else Applicability.DISPLAY
    found = [Suggestion(when.weekday_span, name, f"the date falls on a {right}", by)]
    if changed:
        found.append(Suggestion(figure.span, changed, "the nearest day of that weekday"))
    return tuple(found)


def _with_day(text: str, old: str, new: str) -> str:
    """The words of a date with another day of the month; empty where the day does not stand alone in it once."""
    words = text.replace(",", " , ").replace("\n", " ").split(" ")
    places = [index for index, word in enumerate(words) if word.lstrip("0") == old]
    if len(places) != 1:
        return ""
    words[places[0]] = new
    return " ".join(word for word in words if word).replace(" ,", ",")


def last_day_of_month(relation: Relation, _context: Context) -> Evidence:
    """The number of days of the month of a printed date; February of an unknown year may have 29."""
    if relation.frame == "late clock":
        return _end_of_day(relation.one("date"))
    when = date_of(relation.one("date"))
    assert when.month is not None and when.day is not None, "the frame takes whole dates only"
    if not 1 <= when.month <= 12:
        inputs = {"date": (point(when.month),), "last_day": (point(12),)}
        return Evidence(tight=inputs, loose=inputs, line=f"a year has 12 months; the story has month {when.month}")
    old_leap_day = when.year is not None and when.year <= _LAST_JULIAN_YEAR and when.year % 4 == 0
    if old_leap_day and (when.month, when.day) == (2, 29) and days_in_month(when.year, 2) == 28:
        return Evidence(missing="the Julian calendar had this day")
    last = days_in_month(when.year, when.month)
    inputs = {"date": (point(when.day),), "last_day": (point(last),)}
    month = MONTH_NAMES[when.month - 1] + (f" {when.year}" if when.month == 2 and when.year else "")
    return Evidence(tight=inputs, loose=inputs, line=f"{month} has {last} days; the story has day {when.day}")


def _end_of_day(figure: Figure) -> Evidence:
    """The last minute of a day against a time that is printed with a later hour."""
    assert isinstance(figure.when, ClockTime), "the frame takes times of day only"
    inputs = {"date": (point(figure.when.minute),), "last_day": (point(_MINUTES_OF_DAY),)}
    return Evidence(tight=inputs, loose=inputs, line=f"a day has 24 hours; the story says {figure.text}")
