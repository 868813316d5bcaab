"""A mention as a figure of the kind of the other: "a third day" beside "three days", "phase 2" beside "Phase 2"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..interval import Interval, point
from ..late import Late
from ..model import Figure, Kind, Story
from ..ties.measure import unit_alone

# matches " day", " consecutive year", "-quarter" behind a rank; refuses " place"
_RANKED = Late(r"[ -](?:[a-z]+ )?(?P<unit>day|week|month|year|decade|anniversary|birthday|half|quarter)(?![a-z])")
_PARTS_OF_YEAR = {"half": 6, "quarter": 3}
_TOLD_BY_RANKS = frozenset({Kind.DURATION, Kind.AGE, Kind.COUNT})
# matches the digits of "G-7", "2", "phase 2"; refuses "A4-12"
_ONE_NUMBER = Late(r"[^\d]*(?P<number>\d{1,6})[^\d]*")
_ROOM = 40
# the upper end of what "dozens" is read as is so many times the lower
_SWEEP = 8
_LARGEST_SIZE = 1_000


def mention(story: Story, figure: Figure, other: Figure) -> Figure:
    """One mention in the kind and the unit of the other, where its words allow it; else as it is."""
    if figure.kind is Kind.ORDINAL and other.kind in _TOLD_BY_RANKS and figure.source is None:
        return _counted(story, figure, other)
    if figure.kind is Kind.IDENTIFIER and other.kind in (Kind.IDENTIFIER, Kind.COUNT, Kind.ORDINAL):
        return numbered(figure)
    if figure.kind is Kind.COUNT and other.kind is Kind.PERCENT and _is_share(figure):
        return replace(figure, kind=Kind.FRACTION)
    rate, base = other.unit or "", figure.unit
    if base and " per " in rate and " per " not in base and unit_alone(rate) == base and not is_plural(figure):
        return replace(figure, unit=rate, kind=other.kind)
    return as_few(figure)


def as_few(figure: Figure) -> Figure:
    """ "Tens of metres", "dozens": a plural as the numbers that it may be said of; any other figure as it is."""
    if not is_plural(figure):
        return figure
    few = _few(figure)
    return replace(figure, upper=None, tight=few, loose=few)


def _few(figure: Figure) -> Interval:
    """ "Dozens" and "hundreds" are less than twice their next size; "thousands" may be hundreds of thousands."""
    assert figure.stated is not None and figure.upper is not None, "plurals have a size and the next one"
    top = figure.upper.stated
    return Interval(figure.stated, top * 2 if top <= _LARGEST_SIZE else figure.stated * _LARGEST_SIZE)


def _is_share(figure: Figure) -> bool:
    """True for "0.967", which is 96.7 per cent."""
    return figure.stated is not None and 0 < figure.stated < 1 and figure.unit is None


def is_plural(figure: Figure) -> bool:
    """Whether a figure is a plural that tells no more than a size: "dozens", "thousands"."""
    if figure.upper is None or figure.stated is None or any(char.isdigit() for char in figure.text):
        return False
    return figure.upper.stated >= figure.stated * _SWEEP > 0


def _counted(story: Story, figure: Figure, other: Figure) -> Figure:
    """A rank among days or years as the length of all so far, among parts of a year as the length of one."""
    behind = _RANKED.match(story.text[figure.span.end : figure.span.end + _ROOM].lower())
    unit = behind["unit"] if behind else ""
    if unit == "birthday" and other.kind is not Kind.DURATION:
        return replace(figure, kind=Kind.AGE, unit="year")
    if not unit or other.kind is not Kind.DURATION:
        return figure
    if unit in _PARTS_OF_YEAR:
        months = _PARTS_OF_YEAR[unit]
        known = point(months)
        return replace(figure, kind=Kind.DURATION, unit="month", stated=Decimal(months), tight=known, loose=known)
    return replace(figure, kind=Kind.DURATION, unit="year" if unit in ("anniversary", "birthday") else unit)


def numbered(figure: Figure) -> Figure:
    """The one number of a name: the 7 of "number 7", "phase 7"; any other figure as it is."""
    if figure.kind is not Kind.IDENTIFIER:
        return figure
    found = _ONE_NUMBER.fullmatch(figure.text)
    if found is None:
        return figure
    value = Decimal(found["number"])
    return replace(figure, kind=Kind.COUNT, stated=value, place=0, tight=point(value), loose=point(value))
