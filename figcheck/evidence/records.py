"""Which law a record of wins, draws and defeats is put to, when a win is worth something else than three points, and
how two tellings of a score are set out.
"""

from __future__ import annotations

from ..authoring import Context
from ..laws.record import LEAGUE_POINTS, MATCHES
from ..model import Evidence, Law, Relation

# what a win was worth in most leagues up to the 1980s and 1990s
_OLD_WIN = 2


def law_of_record(relation: Relation) -> Law:
    """The law of the matches where their number is told, else that of the points."""
    return MATCHES if relation.cue("of") == "matches" else LEAGUE_POINTS


def points_for_a_win(relation: Relation, context: Context) -> Evidence:
    """Points that two for a win would give are those of another time or another sport."""
    del context
    if relation.cue("of") == "matches":
        return Evidence()
    wins, draws, points = (relation.one(role).stated for role in ("wins", "draws", "sum"))
    if wins is not None and draws is not None and points == _OLD_WIN * wins + draws:
        return Evidence(missing="the points are those of two for a win")
    return Evidence()


def both_scores(relation: Relation, context: Context) -> Evidence:
    """One number of a score as the headline and as the report have it."""
    del context
    first, second = relation.one("first"), relation.one("second")
    return Evidence(line=f"the headline has {first.text}, the report {second.text}")
