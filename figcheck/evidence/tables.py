"""What the rules of tables bring to a claim: the sign that a column of changes leaves to its levels."""

from __future__ import annotations

from ..authoring import Context
from ..laws.change import DIFFERENCE, PERCENT_CHANGE
from ..model import Evidence, Law, Relation


def law_of_change(relation: Relation) -> Law:
    """A change in per cent of the old level, or the difference of both."""
    return PERCENT_CHANGE if relation.cue("change") == "percent" else DIFFERENCE


def signed_change(relation: Relation, context: Context) -> Evidence:
    """The change as the column sets it: brackets are a minus, and in a column without signs a fall has none."""
    del context
    old, new, change = relation.one("old"), relation.one("new"), relation.one("change")
    fell = old.stated is not None and new.stated is not None and new.stated < old.stated
    if relation.cue("sign") != "brackets" and not (relation.cue("sign") == "none" and fell):
        return Evidence()
    if change.stated is not None and change.stated < 0:
        return Evidence()
    return Evidence(tight={"change": (-change.tight,)}, loose={"change": (-change.loose,)})
