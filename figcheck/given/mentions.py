"""A mention as a figure of the kind of the other: "a third day" beside "three days", "phase 2" beside "Phase 2"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..interval import Interval, point
from ..late import Late
from ..model import Figure, Kind, Story
from ..ties.measure import unit_alone

# matches " day", " consecutive year", " anniversary" behind a rank; refuses " place"
_RANKED = Late(r" (?:[a-z]+ )?(?P<unit>day|week|month|year|decade|anniversary)(?![a-z])")
# matches the digits of "G-7", "2", "phase 2"; refuses "A4-12"
_ONE_NUMBER = Late(r"[^\d]*(?P<number>\d{1,6})[^\d]*")
_ROOM = 40
# the upper end of what "dozens" is read as is so many times the lower
_SWEEP = 8


def mention(story: Story, figure: Figure, other: Figure) -> Figure:
    """One mention in the kind and the unit of the other, where its words allow it; else as it is."""
    if figure.kind is Kind.ORDINAL and other.kind is Kind.DURATION and figure.source is None:
        return _counted(story, figure)
    if figure.kind is Kind.IDENTIFIER and other.kind in (Kind.IDENTIFIER, Kind.COUNT):
        return _numbered(figure)
    if _is_plural(figure):
        # "thousands" may be hundreds of thousands
        few = Interval(figure.stated, None)
        return replace(figure, upper=None, tight=few, loose=few)
    rate, base = other.unit or "", figure.unit
    if base and " per " in rate and " per " not in base and unit_alone(rate) == base:
        return replace(figure, unit=rate, kind=other.kind)
    return figure


def _is_plural(figure: Figure) -> bool:
    """Whether a figure is a plural that tells no more than a size: "dozens", "thousands"."""
    if figure.upper is None or figure.stated is None or any(char.isdigit() for char in figure.text):
        return False
    return figure.upper.stated >= figure.stated * _SWEEP > 0


def _counted(story: Story, figure: Figure) -> Figure:
    """A rank among days or years as the length of all so far."""
    behind = _RANKED.match(story.text[figure.span.end : figure.span.end + _ROOM].lower())
    if behind is None:
        return figure
    unit = "year" if behind["unit"] == "anniversary" else behind["unit"]
    return replace(figure, kind=Kind.DURATION, unit=unit)


def _numbered(figure: Figure) -> Figure:
    """The one number of a name."""
    found = _ONE_NUMBER.fullmatch(figure.text)
    if found is None:
        return figure
    value = Decimal(found["number"])
    return replace(figure, kind=Kind.COUNT, stated=value, place=0, tight=point(value), loose=point(value))
