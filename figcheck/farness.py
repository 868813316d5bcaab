"""How far figures that disagree are from agreeing: whether one of them may be a slip, or another thing was meant.

Of 400 contradictions that accused and that readers judged, those that one figure would have to be changed by more than
this factor to mend, and that no slip explains, were right in one of three; the others in two of three. The print errs
by little, by a digit or by a word of scale; two figures that do not belong together lie apart by anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from .model import Claim, Inputs, Kind

FARTHEST = Fraction(5, 2)
_SCALES = (10**3, 10**6, 10**9)
_SCALE_ROOM = Fraction(6, 100)
# ties that are made of a word of scale, which sets their figures apart itself
_SCALED = frozenset({"scale", "heaped"})
# places on the calendar and the clock have no size: the year 2020 is no small multiple of 1990
_PLACES = frozenset({Kind.DATE, Kind.YEAR, Kind.CLOCK, Kind.ORDINAL})


def is_far(claim: Claim, inputs: Inputs) -> bool:
    """True where no figure alone would make the law hold if it were changed by no more than a writer mistakes it."""
    figures = claim.relation.figures
    if (
        claim.relation.frame in _SCALED
        or len(figures) == 1
        or any(figure.kind in _PLACES or figure.stated is None for figure in figures)
    ):
        return False
    known = False
    for factor in _factors(claim, inputs):
        if factor <= FARTHEST or _is_scale(factor):
            return False
        known = True
    return known


def _factors(claim: Claim, inputs: Inputs) -> Iterator[Fraction]:
    """For each figure that has its role alone, by what factor it is off; none where that lies across zero."""
    # the subject is the likeliest to be near
    for role, solve in sorted(claim.law.solve.items(), key=lambda item: item[0] != claim.subject):
        known = inputs.get(role, ())
        if len(known) == 1 and (factor := known[0].factor(solve(inputs))) is not None:
            yield factor


def _is_scale(factor: Fraction) -> bool:
    """True for a factor of a word of scale: thousand, million or billion, but for rounding."""
    return any(abs(factor - scale) < scale * _SCALE_ROOM for scale in _SCALES)
