"""How many items a list can be read to hold."""

from ..authoring import Context
from ..interval import Interval
from ..model import Evidence, Relation


def items_of_list(relation: Relation, context: Context) -> Evidence:
    """The number of items: one for each comma, and at most one more for each "and" inside an item."""
    del context
    items = [word for key, word in relation.cues if key == "item"]
    joints = sum(1 for key, _ in relation.cues if key == "joint")
    # the last "and" of a list without a comma before it parts two items; every other may stand inside a name
    fewest = len(items) + (1 if joints == 1 else 0)
    size = Interval(min(fewest, len(items) + joints), len(items) + joints)
    inputs = {"listed": (size,)}
    shown = f"{size.hi}" if size.is_point else f"{size.lo} to {size.hi}"
    names = ", ".join(items)
    return Evidence(tight=inputs, loose=inputs, line=f"{shown} named ({names}); stated: {relation.one('counted').text}")
