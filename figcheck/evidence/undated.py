"""What a story without a day of publication tells up to now: it is of a year that it names, or of a later one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ..authoring import Context, Supply
from ..interval import Interval
from ..laws.calendar import ELAPSED
from ..model import Evidence, Figure, Relation
from ..records import NamedTuple
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


class Years(NamedTuple):
    """The figures of a story that name a year; that of "will open in 2030", "could be built by 2030" is to come."""

    past_or_now: tuple[Figure, ...]
    to_come: tuple[Figure, ...]


def in_named_years(relation: Relation, context: Context, supply: Supply, named: Years) -> Evidence:
    """The evidence of a length up to publication; without its day, as in the years that the story names, or later.

    Where it names none but its own and such as are to come, it is of one between them. What fits none of the years is
    doubtful: a story need not name the year that it is of.
    """
    known = supply(relation, context)
    if context.published is not None or not known.missing:
        return known
    told = [supply(relation, replace(context, published=date(end, _MONTH, 1))) for end in _ends(relation, named)]
    told = [evidence for evidence in told if not evidence.missing]
    if not told:
        return known
    chosen = next((evidence for evidence in told if _holds(evidence)), told[-1])
    if _holds(chosen):
        return chosen
    line = f"{chosen.line}, and in no year that the story names does it agree"
    return replace(chosen, loose={**chosen.loose, "end": (Interval(-LONG, LONG),)}, line=line)


def _ends(relation: Relation, named: Years) -> Iterable[int]:
    """The years that a story may be of, with the next ones, in which what is told may still lie a full year back."""
    own = {figure.span for figure in relation.figures}
    years, coming = (years_named(figure for figure in figures if figure.span not in own) for figures in named)
    if years:
        later = range(years[-1], years[-1] + _LATER)
        return dict.fromkeys((*(end for year in years for end in (year, year + 1)), *later))
    begun = years_named(relation.role("start"))
    return range(begun[0], coming[0] + 1) if begun and coming else ()


def _holds(evidence: Evidence) -> bool:
    return not ELAPSED.solve["length"](evidence.tight).disjoint(evidence.tight["length"][0])
