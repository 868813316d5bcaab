"""How a tie is made: a frame, the wording that ties, and the figure in each role."""

from __future__ import annotations

from ..clauses.slots import Slot
from ..model import Certainty, Figure, Relation

Cues = tuple[tuple[str, str], ...]


def tie(
    frame: str,
    wording: str,
    cues: Cues = (),
    certainty: Certainty = Certainty.STATED,
    **roles: Slot | Figure | None,
) -> Relation:
    """The relation of the figures in some roles; a role that nothing plays is left out."""
    told = ((role, held.figure if isinstance(held, Slot) else held) for role, held in roles.items())
    filled = tuple((role, (figure,)) for role, figure in told if figure is not None)
    return Relation(frame, filled, cues, certainty, wording)
