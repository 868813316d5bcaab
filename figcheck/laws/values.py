"""What a frame may ask of the values of figures, in one place: comparing is a law's business, tying is a frame's.

Frames that look for two mentions of one number, or that name the larger of two sides first, ask here. None of it says
whether a claim holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..model import Figure, Number
from .equal import digits_of


def same_value(one: Figure, other: Figure) -> bool:
    """Whether two figures print one and the same value."""
    return one.stated == other.stated


def one_value(figures: Iterable[Figure]) -> bool:
    """Whether some figures, one at least, all print one and the same value."""
    return len({figure.stated for figure in figures}) == 1


def is_number(figure: Figure, number: int) -> bool:
    """Whether a figure prints a number, hedge apart."""
    return figure.stated == number


def is_negative(figure: Figure) -> bool:
    """Whether a figure is printed below zero."""
    return figure.stated is not None and figure.stated < 0


def is_from(figure: Figure, least: int) -> bool:
    """Whether a figure prints a number or more."""
    return figure.stated is not None and figure.stated >= least


def may_be_one(one: Figure, other: Figure) -> bool:
    """Whether some value is allowed by the print and the hedges of both figures."""
    return not one.loose.disjoint(other.loose)


def that_may_be(one: Figure, others: Sequence[Figure]) -> list[int]:
    """The places of those of some figures that may be one with a figure, as `may_be_one` has it."""
    return one.loose.meeting([other.loose for other in others])


def larger_first(one: Figure, other: Figure) -> tuple[Figure, Figure]:
    """Two figures with the larger one first; in their order where one has no value or they are level."""
    if one.stated is not None and other.stated is not None and one.stated < other.stated:
        return other, one
    return one, other


def has_digits(figure: Figure, least: int) -> bool:
    """Whether so many digits of a figure count: 1.50 and 15,000 have two."""
    return digits_of(figure.stated) >= least


def falls(low: Number | None, high: Number | None) -> bool:
    """Whether the first end of a range is above the second."""
    return low is not None and high is not None and low.stated > high.stated


def years_apart(years: Iterable[Figure]) -> int:
    """How many years lie between the first and the last of some; 0 where there are none."""
    told = [int(year.stated) for year in years if year.stated is not None]
    return max(told) - min(told) if told else 0
