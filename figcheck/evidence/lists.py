"""How many items a list can be read to hold."""

from ..authoring import Context
from ..interval import Interval
from ..model import Evidence, Relation


def items_of_list(relation: Relation, context: Context) -> Evidence:
    """The number of items, less one for each "and" that may stand inside a name; no fewer where the list is open."""
    del context
    items = relation.role("item")
    most = len(items)
    fewest = most - sum(1 for key, _ in relation.cues if key == "joint")
    size = Interval(fewest, None if relation.cue("open") else most)
    inputs = {"listed": (size,)}
    shown = f"{most}" if fewest == most else f"{fewest} to {most}"
    names = ", ".join(item.text for item in items)
    return Evidence(tight=inputs, loose=inputs, line=f"{shown} named ({names}); stated: {relation.one('counted').text}")
