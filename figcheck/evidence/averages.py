"""What rules of averages and rates bring to a claim: likely slips of scale and period, and units of speed."""

from __future__ import annotations

from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, between, point
from ..model import Alternative, Evidence, Figure, Qualifier, Relation
from ..working import printed

_SCALES = tuple((10**power, f"at a factor of {10**power:,}") for power in (1, 3, 2, 6))
# factors by which averages are wrong in print: a month for a year, a week for a month or a year, a day for a year
_PERIODS = (
    (12, "at a factor of 12, as months to a year"),
    (365, "at a factor of 365, as days to a year"),
    (52, "at a factor of 52, as weeks to a year"),
    (7, "at a factor of 7, as days to a week"),
)
# writers cut decimals off: a printed average may miss by one whole unit of its last digit
_TRUNCATED = Fraction(1, 2)
# of wrong averages those of each other period or scale, an estimate
_PRIOR = Fraction(1, 40)


def average_slips(relation: Relation, context: Context) -> Evidence:
    """The average with room for truncation, and the factors to try when it does not fit."""
    del context
    average = relation.one("average")
    room = average_room(average)
    alternatives = tuple(
        Alternative(words, {"average": (room.scaled(factor),)}, _PRIOR)
        for size, words in (*_SCALES, *_PERIODS)
        for factor in (Fraction(size), Fraction(1, size))
    )
    inputs: dict[str, tuple[Interval, ...]] = {"average": (room,)}
    if relation.cue("wording") == "each gets":
        # a sum "for up to 36 students" is meant to be enough for all of them
        count = relation.one("count")
        if count.qualifier is Qualifier.AT_MOST and count.stated is not None:
            inputs["count"] = (point(count.stated),)
    return Evidence(tight=inputs, loose=inputs, alternatives=alternatives)


def average_room(average: Figure) -> Interval:
    """What a printed average allows when it may have been cut off instead of rounded."""
    if average.stated is not None and average.loose.is_point and average.place < 0:
        return average.loose.padded(Fraction(10) ** average.place)
    return average.loose.padded(_TRUNCATED * Fraction(10) ** average.place)


_HOURS = {"second": Fraction(1, 3600), "minute": Fraction(1, 60), "hour": Fraction(1), "day": Fraction(24)}
# days of a period as writers reckon: months of 30 to 31 days, years of 52 weeks or 365 days, working weeks of 5 days
_DAYS = {"day": between(1, 1), "week": between(5, 7), "month": between(20, 31), "year": between(250, 366)}
_MONTHS = {"month": between(1, 1), "year": between(12, 12)}
_WEEKS = {"week": between(1, 1), "month": between(4, Fraction(9, 2)), "year": between(48, 53)}
# a speed may be reckoned without stops, or a time rounded to the hour
_SPEED_ROOM = Fraction(5, 100)


def rate_units(relation: Relation, context: Context) -> Evidence:
    """The factor between the units of a rate: hours of a time, days of a period, people of a base."""
    room = average_slips(relation, context)
    inputs = dict(room.loose)
    if relation.role("base"):
        inputs["factor"] = (relation.one("base").tight,)
        shown = {"count": f"{printed(relation.one('count'))} × {printed(relation.one('base'))}"}
        return Evidence(tight=inputs, loose=inputs, shown=shown, alternatives=room.alternatives)
    if relation.role("count"):
        time = relation.one("count")
        hours = _HOURS.get(time.unit or "")
        if hours is None:
            return Evidence(missing=f"no hours for the unit of {printed(time)}")
        inputs["count"] = (time.loose.scaled(hours).widened(_SPEED_ROOM),)
        shown = {}
        if not relation.role("total"):  # "every 30 seconds, or 2,880 a day"
            base = _HOURS.get((relation.one("average").unit or "").rpartition(" per ")[2])
            if base is None:
                return Evidence(missing="no hours for the period of the rate")
            inputs["total"], inputs["factor"] = (point(1),), (point(base),)
            shown = {"total": "one"}
        return Evidence(tight=inputs, loose=inputs, shown=shown, alternatives=room.alternatives)
    return _periods(relation.one("total"), relation.one("average"), inputs)


def _periods(first: Figure, second: Figure, inputs: dict[str, tuple[Interval, ...]]) -> Evidence:
    """One price for two periods: how many of the first make one of the second."""
    base, other = ((figure.unit or "").rpartition(" per ")[2] for figure in (first, second))
    for table in (_MONTHS, _WEEKS, _DAYS):
        if base in table and other in table:
            inputs["count"] = (table[base] / table[other],)
            shown = {"count": f"1 {base} per {other}"}
            return Evidence(tight=inputs, loose=inputs, shown=shown)
    return Evidence(missing=f"no number of periods from {base} to {other}")
