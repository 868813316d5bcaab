"""What the sources give for a figure of a draft, on the scale that both are printed on."""

from __future__ import annotations

from ..authoring import Context
from ..comparing.measures import measures, room_for, tells
from ..interval import Interval, point
from ..model import Evidence, Relation

_FORBIDDEN = Interval(None, -1)


def given(relation: Relation, _context: Context) -> Evidence:
    """What the source prints, on a scale of the draft's."""
    draft, source = relation.one("draft"), relation.one("source")
    line = relation.cue("working") or ""
    pairs = [
        (mine, other)
        for mine in (measure for end in measures(draft) for measure in end)
        for other in (measure for end in measures(source) for measure in end)
        if mine.scale == other.scale
    ]
    if not pairs:
        return Evidence(missing="the two figures are of no common scale")
    mine, other = next((pair for pair in pairs if tells(*pair)), pairs[0])
    inputs = {"draft": (room_for(mine, other),), "given": (other.at,)}
    return Evidence(inputs, inputs, line=line)


def borne_out(relation: Relation, _context: Context) -> Evidence:
    """Whether any figure of the sources, or one step from them, gives the figure of the draft."""
    allowed = point(0) if relation.role("source") else _FORBIDDEN
    inputs = {"draft": (point(0),), "given": (allowed,)}
    line = relation.cue("working") or relation.cue("reason") or _NOTHING
    return Evidence(inputs, inputs, line=line)


def denied(relation: Relation, _context: Context) -> Evidence:
    """Whether the words of the draft are true of what the sources give, as the account of it says."""
    contradicted = relation.cue("status") == "contradicted"
    inputs = {"draft": (point(0),), "given": (_FORBIDDEN if contradicted else point(0),)}
    return Evidence(inputs, inputs, line=relation.cue("working") or "")


_NOTHING = "no figure of the sources gives it, and no step from them that its wording asks for"
