"""Ages: full years between a birth and a day, as exactly as the two are printed."""

from __future__ import annotations

from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, point
from ..lang.en.time_words import MILESTONES
from ..model import Evidence, Figure, Relation
from .calendar import said
from .spans import shown, today, when

# a story may come out some days after the age was given, and be written some days before it is printed
_WEEK = Fraction(7, 365)
_UNITS = {"year": Fraction(1), "month": Fraction(1, 12), "week": Fraction(7, 365), "day": Fraction(1, 365)}


def age_at(relation: Relation, context: Context) -> Evidence:
    """The age that birth and death, or birth and the day of publication, allow."""
    if relation.frame == "cohort":
        return _ages_of_group(relation)
    start = when(relation.one("start"))
    ends = relation.role("end")
    figure = relation.one("length")
    if start is None:
        return Evidence(missing="the birth has no year")
    if ends:
        end, name = when(ends[0]), shown(ends[0])
        if end is None:
            return Evidence(missing="the death has no year")
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


def milestone(relation: Relation, _context: Context) -> Evidence:
    """The year of a milestone in a life against the birth that the age at death gives."""
    end, event = when(relation.one("death")), when(relation.one("later"))
    figure = relation.one("earlier")
    if end is None or event is None or figure.stated is None:
        return Evidence(missing="a date has no year")
    least = MILESTONES[relation.cue("milestone") or "graduated"]
    birth = end - _full_years(figure)
    inputs = {"earlier": (birth.shifted(least),), "later": (event,)}
    assert birth.lo is not None and event.hi is not None, "moments are bounded"
    born, oldest = _floor(Fraction(birth.lo)), _floor(Fraction(event.hi) - Fraction(birth.lo))
    died, did = shown(relation.one("death")), shown(relation.one("later"))
    line = f"{figure.text} in {died} means born about {born}, so {oldest} at most in {did}"
    return Evidence(tight=inputs, loose=inputs, line=line)
