"""What a story without a day of publication tells up to now: it is of a year that it names, or of a later one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ..authoring import Context, Supply
from ..interval import Interval
from ..laws.calendar import ELAPSED
from ..model import Evidence, Figure, Relation
from ..times import year_of
from .moments import LONG

# the middle of a year stands for it
_MONTH = 7
_YEARS = range(1800, 2100)
# a story that names only past years is of one not long after them
_LATER = 16


def years_named(figures: Iterable[Figure]) -> list[int]:
    """The years that some figures name, in order."""
    return sorted({year for figure in figures if (year := year_of(figure)) is not None and year in _YEARS})


def in_named_years(relation: Relation, context: Context, supply: Supply, named: tuple[Figure, ...]) -> Evidence:
    """The evidence of a length up to publication; without its day, as in the years that the story names, or later.

    What fits none of them is doubtful: a story need not name the year that it is of.
    """
    known = supply(relation, context)
    own = {figure.span for figure in relation.figures}
    years = years_named(figure for figure in named if figure.span not in own)
    if context.published is not None or not known.missing:
        return known
    later = range(years[-1], years[-1] + _LATER) if years else ()
    ends = dict.fromkeys((*(end for year in years for end in (year, year + 1)), *later))
    told = [supply(relation, replace(context, published=date(end, _MONTH, 1))) for end in ends]
    told = [evidence for evidence in told if not evidence.missing]
    if not told:
        return known
    chosen = next((evidence for evidence in told if _holds(evidence)), told[-1])
    if _holds(chosen):
        return chosen
    line = f"{chosen.line}, and in no year that the story names does it agree"
    return replace(chosen, loose={**chosen.loose, "end": (Interval(-LONG, LONG),)}, line=line)


def _holds(evidence: Evidence) -> bool:
    return not ELAPSED.solve["length"](evidence.tight).disjoint(evidence.tight["length"][0])
