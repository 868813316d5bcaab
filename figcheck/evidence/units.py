"""What the unit tables say of an amount in two units: the factor between them, and the slips writers make with it.

A printed unit may have several readings ("ton", "gallon", "mile" at sea): the first under which the two amounts agree
is the one judged, so that a claim is contradicted only when none of them fits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from math import floor

from ..authoring import Context
from ..interval import Interval, hull, point
from ..laws.conversion import MEASURE, SOURCE_ROOM
from ..model import Alternative, Claim, Evidence, Figure, Kind, Relation, Suggestion, Verdict
from ..records import NamedTuple
from ..units import lookup
from ..working import printed, show
from .amounts import bounded, ratios, shown, significant
from .quotes import digits

_TEMPERATURE, _SPEED = "temperature", "speed"
_ZERO = point(0)
# what the form of a pair may be: the target is put at 0, which the one allows and the other does not
_ALLOWED, _FORBIDDEN = Interval(0, None), Interval(None, -1)
# two digits in all are as few as a conversion can have
_ROUND = 2
# the line that a unit of area or volume is made of: "square mile" is made of miles
_POWERS = (("square ", 2), ("cubic ", 3))


# of wrong conversions those into a unit of the same name or use (sea miles, other gallons), into any other usual unit
# and those of a length as an area: estimates, of which the order counts
_RELATED_PRIOR, _OTHER_UNIT_PRIOR, _RAISED_PRIOR = Fraction(1, 12), Fraction(1, 60), Fraction(1, 200)
# of wrong temperatures those with the 32 too many or too few
_OFFSET_PRIOR = Fraction(1, 4)
# the units of a dimension that newspapers use, tried in turn where the printed one gives another value
_USUAL = {
    "length": ("mile", "nautical mile", "kilometre", "metre", "yard", "foot", "inch", "centimetre", "millimetre"),
    "area": ("square mile", "square kilometre", "acre", "hectare", "square metre", "square yard", "square foot"),
    "mass": ("tonne", "short ton", "long ton", "kilogram", "stone", "pound-mass", "ounce", "troy ounce", "gram"),
    "volume": (
        "litre", "US gallon", "imperial gallon", "barrel", "cubic metre", "cubic foot", "imperial pint", "US pint",
    ),
    "speed": ("kilometre per hour", "mile per hour", "knot", "metre per second"),
}  # fmt: skip


class Reading(NamedTuple):
    """One way to read the two units: target = source × factor + offset, of 1/source for upside-down measures."""

    source: str
    target: str
    factor: Fraction
    offset: Fraction = Fraction(0)
    inverse: bool = False

    @property
    def steps(self) -> str:
        """The arithmetic behind the source, in print."""
        text = f"× {digits(self.factor)}"
        if self.offset:
            text += f" {'+' if self.offset > 0 else '−'} {digits(abs(self.offset))}"
        return text


def measure(relation: Relation, _context: Context) -> Evidence:
    """The factor between the two units, and the offset where both are temperatures read off a scale."""
    return _evidence(relation, _readings(relation, difference=False))


def difference(relation: Relation, _context: Context) -> Evidence:
    """The factor between two units of temperature, for a difference: without the 32 degrees."""
    return _evidence(relation, _readings(relation, difference=True))


def _evidence(relation: Relation, readings: list[Reading]) -> Evidence:
    source, target = relation.one("source"), relation.one("target")
    if not readings:
        return Evidence(missing=f"no factor is known between {source.unit} and {target.unit}")
    chosen = next((reading for reading in readings if _fits(source, target, reading)), readings[0])
    inputs = _inputs(source, target, chosen)
    return Evidence(
        tight=inputs,
        loose=inputs,
        shown={"steps": chosen.steps},
        alternatives=tuple(_slips(source, target, chosen)),
        line=_line(source, target, chosen),
    )


def _readings(relation: Relation, difference: bool) -> list[Reading]:
    """All pairs of units that the print may stand for, the likeliest first."""
    source, target = relation.one("source"), relation.one("target")
    if relation.cue("of") == "number":
        return [Reading("", "", Fraction(1))]
    if relation.cue("of") == "unit price":
        return [Reading(ratio.of, ratio.to, ratio.factor) for ratio in ratios(source, target)]
    found = []
    for one in (source.unit or "", *source.readings):
        for other in (target.unit or "", *target.readings):
            found += _between(one, other, difference)
    return found


def _between(one: str, other: str, difference: bool) -> list[Reading]:
    try:
        first, second = lookup.unit(one), lookup.unit(other)
    except LookupError:
        return []
    if lookup.RECIPROCALS.get(first.dimension) == second.dimension:
        return [Reading(one, other, 1 / (first.factor * second.factor), inverse=True)]
    if first.dimension != second.dimension:
        return []
    factor = first.factor / second.factor
    if first.dimension != _TEMPERATURE or difference:
        return [Reading(one, other, factor)]
    offset = (first.offset - second.offset) / second.factor
    return [Reading(one, other, factor, offset), Reading(one, other, factor)]


def _inputs(source: Figure, target: Figure, reading: Reading) -> dict[str, tuple[Interval, ...]]:
    return {
        "source": (_given(source, reading, _are_knots(source, target, reading)),),
        "target": (bounded(target) if reading.offset else hull((bounded(target), _to_five(target))),),
        "factor": (point(reading.factor),),
        "offset": (point(reading.offset),),
    }


def _to_five(figure: Figure) -> Interval:
    """What a whole number that ends in five or nought is the nearest such number to, and within a tenth of.

    Printed measures are rounded so: "70 km (45 miles)" is 43.5.
    """
    five = 5 * Fraction(10) ** figure.place
    if figure.upper is not None or not figure.stated or figure.place < 0 or Fraction(figure.stated) % five:
        return figure.loose
    return point(figure.stated).padded(five / 2).capped(SOURCE_ROOM)


def _are_knots(source: Figure, target: Figure, reading: Reading) -> bool:
    """True when both speeds round one whole number of knots, as storm warnings do: "3 mph (6 kph)" is 3 knots."""
    if reading.inverse or not reading.source or lookup.unit(reading.source).dimension != _SPEED:
        return False
    knot = lookup.unit("knot").factor
    first = source.tight.scaled(lookup.unit(reading.source).factor / knot)
    second = target.tight.scaled(lookup.unit(reading.target).factor / knot)
    if first.lo is None or second.hi is None or first.hi is None or second.lo is None:
        return False
    low, high = max(Fraction(first.lo), Fraction(second.lo)), min(Fraction(first.hi), Fraction(second.hi))
    return floor(high) >= low


def _given(figure: Figure, reading: Reading, from_knots: bool) -> Interval:
    """The source as it enters the law: within a tenth of what is printed, and upside down where the other is.

    A speed that is rounded from whole knots may be farther off.
    """
    given = bounded(figure)
    if not reading.offset and not from_knots:
        given = given.capped(SOURCE_ROOM)
    return given.reciprocal() if reading.inverse else given


def _fits(source: Figure, target: Figure, reading: Reading) -> bool:
    inputs = _inputs(source, target, reading)
    return not inputs["target"][0].disjoint(MEASURE.solve["target"](inputs))


def _line(source: Figure, target: Figure, reading: Reading) -> str:
    """The arithmetic as an editor would do it."""
    if source.stated is None or (not source.stated and reading.inverse):
        return ""
    given = Fraction(source.stated)
    value = (1 / given if reading.inverse else given) * reading.factor + reading.offset
    arithmetic = (
        f"{digits(reading.factor)} ÷ {shown(source)}" if reading.inverse else f"{shown(source)} {reading.steps}"
    )
    return f"{arithmetic} = {show(value, target)}; stated: {shown(target)}"


def _slips(source: Figure, target: Figure, chosen: Reading) -> Iterator[Alternative]:
    """What writers do wrong with a factor, the commonest first."""
    factor, zero = chosen.factor, (_ZERO,)
    if not chosen.source:
        return
    if lookup.unit(chosen.source).dimension == _TEMPERATURE:
        yield from _temperature_slips(chosen)
        return
    if not chosen.inverse:
        yield Alternative(
            "if divided by the factor where it multiplies", {"factor": (point(1 / factor),), "offset": zero}
        )
    if target.kind is Kind.MONEY:
        return
    for role, figure, name, partner in (
        ("source", source, chosen.source, chosen.target),
        ("target", target, chosen.target, chosen.source),
    ):
        relatives = lookup.RELATIVES.get(name, ())
        for other in dict.fromkeys((*relatives, *_USUAL.get(lookup.unit(name).dimension, ()))):
            pair = _between(other, partner, False) if role == "source" else _between(partner, other, False)
            if pair and other not in (partner, name) and not pair[0].inverse:
                words = f"if {printed(figure)} is in {plural(other)}"
                prior = _RELATED_PRIOR if other in relatives else _OTHER_UNIT_PRIOR
                yield Alternative(words, {"factor": (point(pair[0].factor),), "offset": zero}, prior)
    for word, power in _POWERS:
        sides = _sides(chosen, word)
        if sides:
            yield Alternative("if converted as a length", {"factor": (point(sides),), "offset": zero})
        yield from _raised(chosen, power)
    if factor != 1:
        yield Alternative("if the amount was not converted", {"factor": (point(1),), "offset": zero})


def _sides(chosen: Reading, word: str) -> Fraction | None:
    """The factor between the sides of two squares or cubes."""
    if chosen.source.startswith(word) and chosen.target.startswith(word):
        pair = _between(chosen.source.removeprefix(word), chosen.target.removeprefix(word), False)
        return pair[0].factor if pair else None
    return None


def _raised(chosen: Reading, power: int) -> Iterator[Alternative]:
    """A length converted as if it were an area or a volume."""
    if lookup.unit(chosen.source).dimension == "length":
        name = "an area" if power == 2 else "a volume"
        raised = {"factor": (point(chosen.factor**power),), "offset": (_ZERO,)}
        yield Alternative(f"if converted as {name}", raised, _RAISED_PRIOR)


def _temperature_slips(chosen: Reading) -> Iterator[Alternative]:
    """A difference taken for a reading, a reading for a difference, and the two scales exchanged."""
    for reading in _between(chosen.source, chosen.target, False):
        if reading.offset != chosen.offset:
            words = "if 32 was added as for a reading" if reading.offset else "as a difference, without the 32"
            yield Alternative(
                words, {"factor": (point(reading.factor),), "offset": (point(reading.offset),)}, _OFFSET_PRIOR
            )
    for reading in _between(chosen.target, chosen.source, False):
        yield Alternative(
            "if the two scales are exchanged",
            {"factor": (point(reading.factor),), "offset": (point(reading.offset),)},
        )


def clash(relation: Relation, _context: Context) -> Evidence:
    """Whether the second of two measures is the first one converted, and only its unit is of another dimension.

    Missing where the numbers do not tell: then they are two facts side by side.
    """
    source, target = relation.one("source"), relation.one("target")
    for other in _meant(source.unit or "", target.unit or ""):
        for reading in _between(source.unit or "", other, False):
            if _fits(source, target, reading):
                arithmetic = _line(source, replace(target, unit=other), reading).partition(";")[0]
                told = f"{lookup.unit(source.unit or '').dimension} against {lookup.unit(target.unit or '').dimension}"
                forbidden = {"allowed": (_FORBIDDEN,), "target": (point(0),)}
                return Evidence(forbidden, forbidden, line=f"{told}: {arithmetic}; stated: {shown(target)}")
    return Evidence(missing=f"{source.unit} and {target.unit} measure different things, and the numbers do not convert")


def _meant(source: str, target: str) -> tuple[str, ...]:
    """The units of the source's dimension that a target of another one may have been meant to be."""
    kinds = (lookup.dimension_of(source), lookup.dimension_of(target))
    bare = target.removeprefix("square ").removeprefix("cubic ")
    return {
        ("area", "length"): (f"square {bare}", "hectare", "acre"),
        ("area", "volume"): (f"square {bare}",),
        ("volume", "length"): (f"cubic {bare}",),
        ("volume", "area"): (f"cubic {bare}",),
        ("length", "area"): (bare,),
        ("length", "volume"): (bare,),
        ("speed", "length"): (f"{bare} per hour",),
        ("length", "speed"): (target.partition(" per ")[0],),
    }.get(kinds, ())


def precision(relation: Relation, context: Context) -> Evidence:
    """Whether the converted amount has more significant digits than the amount it is converted from can give.

    Two more are none of its own; how many are too many is an option.
    """
    source, target = relation.one("source"), relation.one("target")
    if not source.stated or not target.stated:
        return Evidence(missing="nothing has no digits")
    given, printed_digits = significant(source), significant(target)
    spurious = printed_digits >= max(given + context.whole("spurious-digits"), _ROUND + 1)
    told = f"{shown(source)} has {given} significant digit{'s' if given > 1 else ''}, {shown(target)} {printed_digits}"
    allowed = {"allowed": (_FORBIDDEN if spurious else _ALLOWED,), "target": (point(0),)}
    return Evidence(allowed, allowed, line=told)


def plural(name: str) -> str:
    """The name of a unit for several: "square miles", "feet"."""
    head, per, rest = name.partition(" per ")
    if head.endswith("foot"):
        head = head.removesuffix("foot") + "feet"
    elif head.endswith("inch"):
        head += "es"
    elif not head.endswith(("s", "hertz")):
        head += "s"
    return head + per + rest


def measure_repair(claim: Claim, _verdict: Verdict) -> tuple[Suggestion, ...]:
    """The values that would agree, in the form of the story; none for measures that are upside down to each other."""
    from ..verdicts import suggestions

    source = claim.relation.one("source")
    inputs = claim.evidence.tight if claim.evidence else {}
    upside_down = "source" in inputs and not inputs["source"][0].meets_any((source.tight,))
    return () if upside_down else suggestions(claim, derived="target")
