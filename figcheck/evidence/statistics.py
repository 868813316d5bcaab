"""What the distributions of statistical tests and the size of a sample say of a printed result."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..authoring import Context
from ..interval import Interval, hull, point
from ..laws import statistics
from ..model import Evidence, Figure, Law, Relation
from ..working import printed

_LEVEL = Fraction(1, 20)
_HALF, _ALL = Fraction(1, 2), Fraction(1)
_FINEST = 10**12
_NEEDS = "a p-value is computed with scipy; install it with: pip install 'figcheck[stats]'"


def p_value(relation: Relation, context: Context) -> Evidence:
    """The p-value of a test by its statistic, two-sided; in a story of one-sided tests half of it as well.

    Off but on the same side of 0.05 it is doubtful, on the other side wrong, as in statcheck (M. B. Nuijten and others,
    Behavior Research Methods 48, 2016).
    """
    del context
    try:
        values = sorted(_p_values(relation))
    except ImportError:
        return Evidence(missing=_NEEDS)
    if not values:
        return Evidence(missing="the test has no such degrees of freedom")
    expected = hull(map(point, values))
    if relation.cue("sides") == "either":
        expected = hull((expected, expected.scaled(_HALF)))
    assert expected.lo is not None and expected.hi is not None, "a hull of points is finite"
    low, high = Fraction(expected.lo), Fraction(expected.hi)
    same_side = Interval(
        Fraction(0) if low < _LEVEL else _LEVEL, _ALL if high >= _LEVEL else _LEVEL, hi_open=high < _LEVEL
    )
    line = f"{_named(relation)} gives p = {_shown(low, high)}; stated: {printed(relation.one('p'))}"
    return Evidence(tight={"expected": (expected,)}, loose={"expected": (hull((expected, same_side)),)}, line=line)


def _shown(low: Fraction, high: Fraction) -> str:
    ends = [f"{float(value):.3f}" if value >= Fraction(1, 2000) else "< .001" for value in (low, high)]
    return ends[0] if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"


def _named(relation: Relation) -> str:
    freedom = ", ".join(printed(figure) for figure in relation.role("freedom"))
    name = {"chi2": "χ²", "f": "F"}.get(relation.cue("test") or "", relation.cue("test") or "")
    return (
        f"{name}({freedom}) = {printed(relation.one('value'))}"
        if freedom
        else f"{name} = {printed(relation.one('value'))}"
    )


def _p_values(relation: Relation) -> Iterator[Fraction]:
    """The p-values at both ends of what the statistic may be. Raises ImportError without scipy."""
    from scipy import stats

    test = relation.cue("test")
    freedom = [float(figure.stated) for figure in relation.role("freedom") if figure.stated is not None]
    if any(value <= 0 for value in freedom):
        return
    for value in _ends(relation.one("value")):
        if test == "t":
            p = 2 * stats.t.sf(abs(value), freedom[0])
        elif test == "z":
            p = 2 * stats.norm.sf(abs(value))
        elif test == "f":
            p = stats.f.sf(max(value, 0), freedom[0], freedom[1])
        elif test == "chi2":
            p = stats.chi2.sf(max(value, 0), freedom[0])
        elif abs(value) < 1:
            p = 2 * stats.t.sf(abs(value) * (freedom[0] / (1 - value * value)) ** 0.5, freedom[0])
        else:
            continue
        yield Fraction(min(float(p), 1.0)).limit_denominator(_FINEST)


def _ends(figure: Figure) -> tuple[float, ...]:
    room = figure.tight
    return tuple(float(end) for end in (room.lo, room.hi) if end is not None)


def whole_mean(relation: Relation, context: Context) -> Evidence:
    """The nearest mean that so many whole numbers can have."""
    del context
    return _nearest(relation.one("mean"), relation.one("sample"), 1)


def whole_percent(relation: Relation, context: Context) -> Evidence:
    """The nearest percentage that so many things can give."""
    del context
    return _nearest(relation.one("percent"), relation.one("sample"), 100)


def _nearest(share: Figure, sample: Figure, whole: int) -> Evidence:
    if sample.stated is None or sample.stated != int(sample.stated) or sample.stated < 1 or share.stated is None:
        return Evidence(missing="the size of the sample is not a whole number")
    size, stated = int(sample.stated), Fraction(share.stated)
    parts = round(stated * size / whole)
    near = [Fraction(part * whole, size) for part in (parts - 1, parts, parts + 1) if part >= 0]
    fitting = [value for value in near if share.tight.contains(value)] or [
        min(near, key=lambda value: abs(value - stated))
    ]
    expected = point(fitting[0])
    told = f"{round(fitting[0] * size / whole)} of {printed(sample)}"
    unit = "%" if whole > 1 else ""
    digits = max(0, -share.place)
    line = f"the nearest is {told}, {float(fitting[0]):.{digits + 1}f}{unit}; stated: {printed(share)}"
    return Evidence(tight={"expected": (expected,)}, loose={"expected": (expected,)}, line=line)


def effect_law(relation: Relation) -> Law:
    """The law of the effect that is stated."""
    laws = {"risk ratio": statistics.RISK_RATIO, "odds ratio": statistics.ODDS_RATIO}
    return laws.get(relation.cue("effect") or "", statistics.EFFICACY)
