"""What a comment that silences findings has come to."""

from __future__ import annotations

from ..authoring import Context
from ..interval import point
from ..model import Evidence, Relation


def silenced(relation: Relation, _context: Context) -> Evidence:
    """How many findings a comment silences: at least one, else it is of no use."""
    count = int(relation.cue("silenced") or 0)
    rule = relation.cue("rule") or ""
    found = f"{rule} has {count} finding{'s' if count > 1 else ''} there" if count else f"{rule} finds nothing there"
    inputs = {"higher": (point(count),), "lower": (point(1),)}
    return Evidence(tight=inputs, loose=inputs, line=found)


def understood(relation: Relation, _context: Context) -> Evidence:
    """Whether a comment says something that figcheck knows."""
    problem = relation.cue("problem")
    inputs = {"higher": (point(0 if problem else 1),), "lower": (point(1),)}
    return Evidence(tight=inputs, loose=inputs, line=problem or f"it names {relation.cue('rule')}")
