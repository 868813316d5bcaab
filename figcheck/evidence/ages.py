"""Ages: full years between a birth and a day, as exactly as the two are printed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, point
from ..model import CalendarDate, Evidence, Figure, Kind, Relation
from .calendar import days_meant, said
from .moments import shown, today, when

# a story may come out some days after the age was given, and be written some days before it is printed
_WEEK = Fraction(7, 365)
_YEAR = Fraction(1)
# for what may after all be told of two persons
_ANY_AGE = Interval(-1000, 1000)
_UNITS = {"year": Fraction(1), "month": Fraction(1, 12), "week": Fraction(7, 365), "day": Fraction(1, 365)}


def age_at(relation: Relation, context: Context) -> Evidence:
    """The age that birth and death, or birth and the day of publication, allow."""
    if relation.frame == "cohort":
        return _ages_of_group(relation)
    if relation.frame == "one person":
        return _of_one_person(relation)
    birth = relation.one("start")
    start = _birth(birth, relation, context)
    ends = relation.role("end")
    figure = relation.one("length")
    if start is None:
        return Evidence(missing="the birth has no year")
    if birth.kind is Kind.YEAR and birth.upper is not None and birth.stated is not None:
        # "(1950-2026)" holds birth and death
        start, end, name = _year(birth.stated), _year(birth.upper.stated), str(birth.upper.stated)
    elif ends:
        other = when(ends[0])
        if other is None:
            return Evidence(missing="the other date has no year")
        end, name = other, shown(ends[0])
    elif context.published is None:
        return Evidence(missing="the day of publication is not known")
    else:
        end, name = today(context.published).padded(_WEEK), said(context.published)
    years = end - start
    inputs = {"start": (start,), "end": (end,), "length": (_full_years(figure),)}
    assert years.lo is not None and years.hi is not None, "moments are bounded"
    low, high = _floor(Fraction(years.lo)), _floor(Fraction(years.hi) - (Fraction(1, 10**6) if years.hi_open else 0))
    told = f"{low} or {high}" if high == low + 1 else f"{low} to {high}" if high > low else str(low)
    born, at = shown(relation.one("start")), "in" if ends else "on"
    line = f"born {born}, {told} years old {at} {name}; the story says {figure.text}"
    return Evidence(tight=inputs, loose=inputs, line=line)


def _year(value: Decimal) -> Interval:
    return Interval(int(value), int(value) + 1, hi_open=True)


def _birth(figure: Figure, relation: Relation, context: Context) -> Interval | None:
    """The moment of a birth; of a child some weeks or months old, in the year nearest to publication."""
    known = when(figure)
    if known is not None or relation.one("length").unit in (None, "year") or not isinstance(figure.when, CalendarDate):
        return known
    if figure.when.day is None or figure.when.month is None:
        return None
    days = [day for day in days_meant(figure.when, (), context.published) if context.published is not None]
    return today(days[0]) if days else None


def _of_one_person(relation: Relation) -> Evidence:
    """Two ages of one person in one story, which a birthday may part by a year; at most a warning."""
    first, second = relation.one("start"), relation.one("length")
    inputs = {"start": (point(0),), "end": (first.loose.padded(_YEAR),), "length": (second.loose,)}
    line = f"the story gives the same person the ages {first.text} and {second.text}"
    return Evidence(tight=inputs, loose={**inputs, "end": (_ANY_AGE,)}, line=line)


def _ages_of_group(relation: Relation) -> Evidence:
    """The youngest and the oldest of a group by its first and last year of birth; the end that is off, if one is."""
    figure, first, year = relation.one("length"), relation.one("start"), relation.one("end").stated
    last = relation.role("last")
    end = last[0].stated if last else first.upper.stated if first.upper else None
    if figure.stated is None or figure.upper is None or first.stated is None or end is None or year is None:
        return Evidence(missing="the years of birth are not complete")
    youngest, oldest = int(year - end), int(year - first.stated)
    pairs = ((youngest, int(figure.stated)), (oldest, int(figure.upper.stated)))
    born, told = next(((born, told) for born, told in pairs if not born - 1 <= told <= born), pairs[0])
    inputs = {"start": (point(0),), "end": (Interval(born - 1, born),), "length": (point(told),)}
    line = f"those born then were {youngest} to {oldest} in {year}; the story says {figure.text}"
    return Evidence(tight=inputs, loose=inputs, line=line)


def _full_years(figure: Figure) -> Interval:
    """An age of 43 lasts from the 43rd birthday to the day before the 44th."""
    assert figure.stated is not None, "an age has a value"
    if figure.qualifier is not None or figure.upper is not None:
        return figure.loose
    unit = _UNITS.get(figure.unit or "year", Fraction(1))
    return Interval(Fraction(figure.stated) * unit, (Fraction(figure.stated) + 1) * unit, hi_open=True)


def _floor(value: Fraction) -> int:
    return value.numerator // value.denominator
