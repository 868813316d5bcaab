"""What a figure is worth on a scale that it shares with others: units converted, fractions and percentages one scale.

A figure of a source is a point or the range that it prints (`at`); one of a draft is the room that its words leave
(`room`). The draft tells the source when its room holds the point: "nearly a third" holds 32%, "30 days" one month.
What is printed finer than the source can know holds nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from ..interval import Interval, hull, point
from ..late import Late
from ..model import Figure, Kind, Phrase, Qualifier
from ..records import NamedTuple
from ..ties.measure import unit_alone
from ..units import lookup

# matches "a fifth", "nearly a third"; refuses "the fifth", "5th"
_FRACTION_WORD = Late(r"(?:[a-z]+ ){0,3}an? [a-z]+$")
_PER_CENT = frozenset({"percent", "point", "percentage point"})
# matches "24", as an age between commas; refuses "24 years old"
_BARE_AGE = Late(r"\d{1,3}$")
# matches "8 to 100", "two to thirty"; refuses "dozens"
_PRINTED_ENDS = Late(r"\d|[ -]to[ -]")
# matches "26,000", "737"; refuses "B-52"
_DIGITS = Late(r"\d{1,3}(?:,\d{3})*$|\d+(?:\.\d+)?$")
# matches "1.5m", which may be metres or millions; refuses "1.5 m", "15km"
_MILLIONS_OR_METRES = Late(r"\dm$")
_MILLION = 10**6
# matches "0.325", as a table has 32.5%; refuses "0.3m", "10.3"
_SHARE_OF_ONE = Late(r"0\.\d{2,4}$")
# matches "20 pounds", "a pound", which may be money or a weight; refuses "£20", "20lb"
_POUNDS = Late(r"(?i)[a-z\d] pounds?$")
_POUND, _STERLING = "pound-mass", "GBP"
NAME, VAGUE = "name", "vague"
NUMBER, SHARE, TIME, MONEY = "number", "share", "time", "money "
_PERCENT = Fraction(1, 100)
# lengths of time that no table measures
_TERMS = frozenset({"season", "term", "quarter", "session"})
# parts of a year that are counted, in months
_SPANS = {"quarter": 3, "season": 3}
# how far on the wrong side of a bound a share may lie ("more than a third" for 33%)
_ASIDE = Fraction(1, 100)
# a bound without an end ("at least 1,000") speaks of an amount at most this share beyond it
_BEYOND = Fraction(1, 4)
# a writer who converts a measure may round it by so much
_CONVERSION_ROOM = Fraction(1, 40)
# a month is not always a twelfth of a year, nor a quarter 13 weeks
_CALENDAR_ROOM = Fraction(1, 60)
# "about" before the ends of a range, before a figure of one digit at the most, and what still is near a bound
_HEDGED, _WIDEST, _NEAR = Fraction(1, 20), Fraction(1, 4), Fraction(1, 20)
# the upper end of what "dozens" may be is so many times the lower
_SWEEP = 8
_UPWARD = frozenset({Qualifier.MORE_THAN, Qualifier.JUST_OVER, Qualifier.AT_LEAST})
_DOWNWARD = frozenset({Qualifier.LESS_THAN, Qualifier.NEARLY, Qualifier.AT_MOST})


class Measure(NamedTuple):
    """A figure on a scale. `at` is what is printed, `room` what its words leave open.

    `converted` is true where the scale is not that of the print, `bare` where the unit was left out of account; `unit`
    then is what was left out. `printed` is the unit of the print where it has a dimension.
    """

    scale: str
    at: Interval
    room: Interval
    converted: bool = False
    bare: bool = False
    unit: str = ""
    printed: str = ""


def measures(figure: Figure) -> tuple[tuple[Measure, ...], ...]:
    """All that a figure may be worth, the scale of its print first; none for a date, a time of day or a name.

    A range has two ends, each of which is worth something; of any other figure there is one.
    """
    if figure.kind is Kind.IDENTIFIER:
        return _of_name(figure)
    if figure.stated is None or figure.kind in (Kind.DATE, Kind.CLOCK):
        return ()
    if is_sweeping(figure):
        return ((Measure(VAGUE, point(figure.stated), point(figure.stated)), *_scaled(figure, *2 * (figure.tight,))),)
    other = next((end.stated for end in (figure.upper, figure.lower) if end is not None), None)
    if other is None:
        return (tuple(_scaled(figure, point(figure.stated).exact(), _room(figure))),)
    ends = sorted((figure.stated, other))
    return tuple(tuple(_scaled(figure, point(end).exact(), _end_room(figure, end))) for end in ends)


def _of_name(figure: Figure) -> tuple[tuple[Measure, ...], ...]:
    """A number that was read as a name or a code: nothing but its digits."""
    if not _DIGITS.match(figure.text):
        return ()
    value = point(Decimal(figure.text.replace(",", "")))
    return ((Measure(NUMBER, value, value, bare=True, unit=NAME),),)


def _scaled(figure: Figure, at: Interval, room: Interval) -> Iterator[Measure]:
    kind = figure.kind
    number = Measure(
        NUMBER,
        at,
        room,
        bare=True,
        unit="" if kind is Kind.COUNT or _BARE_AGE.match(figure.text) else figure.unit or "",
    )
    if kind in (Kind.FRACTION, Kind.RATIO):
        yield Measure(SHARE, at, room)
    elif kind is Kind.PERCENT:
        yield Measure(SHARE, at.scaled(_PERCENT), room.scaled(_PERCENT))
        yield number
    elif kind is Kind.MONEY and figure.unit:
        for code in dict.fromkeys((figure.unit, *figure.readings)):
            yield Measure(MONEY + code, at, room)
            if " per " in code:
                yield Measure(MONEY + unit_alone(code), at, room, bare=True)
        yield number
        if figure.unit == _STERLING and _POUNDS.search(figure.text):
            yield from _in_base(at, room, _POUND)
    elif kind is Kind.AGE:
        yield from _in_base(at, room, "year")
        yield number
    elif kind in (Kind.QUANTITY, Kind.DURATION):
        for name in dict.fromkeys((figure.unit or "", *figure.readings)):
            yield from _in_base(at, room, name)
        yield number
        if _MILLIONS_OR_METRES.search(figure.text):
            yield Measure(NUMBER, at.scaled(_MILLION), room.scaled(_MILLION), bare=True)
        if figure.unit == _POUND and _POUNDS.search(figure.text):
            yield Measure(MONEY + _STERLING, at, room)
    elif kind is Kind.ORDINAL and figure.stated and _FRACTION_WORD.match(figure.text):
        inverse = at.reciprocal()
        yield Measure(SHARE, inverse, inverse.widened(2 * _HEDGED))  # "nearly a fifth saying"
        yield number
    else:
        yield number
        if kind is Kind.COUNT and figure.thing is not None:
            yield from _counted_units(figure.thing, at, room)
        if kind is Kind.COUNT and _SHARE_OF_ONE.match(figure.text):
            yield Measure(SHARE, at, room)


def _counted_units(thing: Phrase, at: Interval, room: Interval) -> Iterator[Measure]:
    """What is counted as a unit, where it is one: "13 straight quarters", "64,000 gross square feet"."""
    months = _SPANS.get(thing.head)
    if months:
        yield from _in_base(at.scaled(months), room.scaled(months), "month")
        return
    for name in (" ".join((*thing.modifiers[-1:], thing.head)), thing.head):
        units = lookup.units_of(name)
        if units and units[0].dimension not in (TIME, "angle"):
            yield from _in_base(at, room, units[0].name)
            return


def counts_time(thing: Phrase) -> bool:
    """Whether what is counted is a length of time: "two seasons", "three terms"."""
    units = lookup.units_of(thing.head)
    return thing.head in _TERMS or bool(units and units[0].dimension == TIME)


def as_unit_of(bare: Measure, other: Figure) -> Iterator[Measure]:
    """A bare number as so many of the unit of another figure: "5.2 million" beside "5.9 million litres"."""
    if other.kind is Kind.MONEY:
        yield Measure(MONEY + unit_alone(other.unit), bare.at, bare.room)
    else:
        yield from in_unit(bare, other.unit or "")


def in_unit(bare: Measure, name: str) -> Iterator[Measure]:
    """A bare number as so many of a unit."""
    yield from _in_base(bare.at, bare.room, name)


def _in_base(at: Interval, room: Interval, name: str) -> Iterator[Measure]:
    """The measure in the base unit of its dimension; in its own where no table has the unit."""
    try:
        unit = lookup.unit(name)
    except LookupError:
        yield Measure(name, at, room)
        return
    base = [value.scaled(unit.factor).shifted(unit.offset) for value in (at, room)]
    yield Measure(unit.dimension, base[0], base[1], converted=unit.factor != 1, printed=unit.name)


def _end_room(figure: Figure, end: Decimal) -> Interval:
    """What one end of a range leaves open: its own rounding, and that of a hedge that stands before them both."""
    room = point(end).padded(Fraction(10) ** figure.place / 2 if figure.kind is not Kind.COUNT else Fraction(0))
    return room.widened(_HEDGED) if figure.qualifier is not None else room


def _room(figure: Figure) -> Interval:
    """What the words leave open; a bound reaches a little beyond its amount, not without end."""
    assert figure.stated is not None, "the caller has seen to it"
    stated = point(figure.stated)
    if figure.kind is Kind.YEAR:
        return stated.exact()  # no year is round
    room = hull((figure.tight, figure.loose, stated)).exact()
    near = stated.widened(_BEYOND)
    room = Interval(near.lo if room.lo is None else room.lo, near.hi if room.hi is None else room.hi)
    if figure.kind in (Kind.FRACTION, Kind.RATIO) and any(bounds(figure)):
        room = _on_its_side(figure, room)
    return _about(figure, room) if figure.qualifier is Qualifier.ABOUT else room


def _about(figure: Figure, room: Interval) -> Interval:
    """What "about" leaves open: less of a number with several digits, which are there to be meant ("about 320")."""
    assert figure.stated is not None, "the caller has seen to it"
    digits = figure.stated.normalize()
    if len(digits.as_tuple().digits) == 1 or figure.kind in (Kind.FRACTION, Kind.RATIO):
        return room.capped(_WIDEST)
    last = Fraction(10) ** int(digits.as_tuple().exponent)
    return room.capped(max(_HEDGED, last / abs(Fraction(figure.stated))))


def _on_its_side(figure: Figure, room: Interval) -> Interval:
    """The room of a share behind a bound: a fraction in words is round, but "fewer than a third" is no 35%."""
    assert figure.stated is not None, "a share has a value"
    near = point(figure.stated).widened(_ASIDE)
    up, _ = bounds(figure)
    return Interval(near.lo, room.hi) if up else Interval(room.lo, near.hi)


def rounded(measure: Measure, figure: Figure) -> Interval:
    """The room of a figure with that of a number whose last digit is rounded, which a count does not have."""
    half = Fraction(10) ** figure.place / 2
    return hull((measure.room, measure.at.padded(half))) if measure.scale == NUMBER else measure.room


def bounds(figure: Figure) -> tuple[bool, bool]:
    """Whether the words put the figure above, or below, what it tells: "more than 4,000", "nearly 500"."""
    return figure.qualifier in _UPWARD, figure.qualifier in _DOWNWARD


def tells(draft: Measure, source: Measure) -> bool:
    """Whether a figure of a draft tells what one of a source says, as a writer would put it."""
    if draft.scale != source.scale or not _one_unit(draft.unit, source.unit):
        return False
    return not room_for(draft, source).disjoint(source.at)


def _one_unit(one: str, other: str) -> bool:
    """Whether two bare numbers may be of one unit, as far as they say; 50 metres are not 50 feet."""
    return one == other or "" in (one, other) or NAME in (one, other) or {one, other} <= _PER_CENT


def room_for(draft: Measure, source: Measure) -> Interval:
    """What a figure of a draft leaves open for one of a source of its scale: conversions and averages are rounded."""
    room = draft.room
    if draft.printed != source.printed:
        room = hull((room, draft.at.widened(_CALENDAR_ROOM if draft.scale == TIME else _CONVERSION_ROOM)))
    if draft.scale == NUMBER and source.at.middle.denominator != 1 and draft.at.middle.denominator == 1:
        room = hull((room, draft.at.padded(Fraction(1, 2))))  # a count that rounds an average
    return room


def far(draft: Measure, source: Measure) -> float:
    """How far apart two measures of a scale are, as a share of the larger; 0 where the print is one."""
    one, other = draft.at.middle, source.at.middle
    largest = max(abs(one), abs(other))
    return float(abs(one - other) / largest) if largest else 0.0


def only_unhedged(figure: Figure, draft: Measure, source: Measure) -> bool:
    """Whether a source has the amount that a bound of the draft names, but on its other side.

    "More than 4,000" for 3,980, "fewer than 500" for 503: near enough for the number, wrong for the words.
    """
    up, down = bounds(figure)
    if not (up or down) or figure.upper is not None or draft.scale != source.scale:
        return False
    low, high = source.at.lo, source.at.hi
    assert low is not None and high is not None, "what is printed is finite"
    stated = draft.at.middle
    if source.at.disjoint(point(stated).widened(_NEAR)):
        return False
    return high < stated if up else low > stated


def is_narrow(values: Interval) -> bool:
    """Whether the ends of a range are near enough to be told by one figure between them."""
    return values.capped(_WIDEST) == values.capped(Fraction(1))


def is_sweeping(figure: Figure) -> bool:
    """Whether a figure has ends so far apart ("dozens", "thousands") that it bears out nothing."""
    if figure.stated is None or figure.upper is None or _PRINTED_ENDS.search(figure.text):
        return False
    return figure.upper.stated >= figure.stated * _SWEEP > 0
