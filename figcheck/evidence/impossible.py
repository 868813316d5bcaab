"""The ends between which a living human body stays."""

from __future__ import annotations

from ..authoring import Context
from ..interval import Interval, point
from ..model import Evidence, Relation
from ..working import printed

# the longest life that is proven lasted 122 years; nobody was brought back from below 11.8 C or lived above 46.5 C
_OLDEST = 125
_WARMTH = {"degree celsius": (10, 48), "degree fahrenheit": (50, 118)}


def ends_of_body(relation: Relation, context: Context) -> Evidence:
    """The lowest and the highest that a body's age or warmth can be, with some room."""
    del context
    figure = relation.one("estimate")
    low, high = (0, _OLDEST) if relation.cue("of") == "age" else _WARMTH[figure.unit or ""]
    inputs: dict[str, tuple[Interval, ...]] = {"low": (point(low),), "high": (point(high),)}
    line = f"from {low} to {high} is possible; stated: {printed(figure)}"
    return Evidence(tight=inputs, loose=inputs, line=line)
