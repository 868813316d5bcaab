"""A stated percentage change that the two levels beside it do not give.

Readers trust the percentage; few will divide the levels. Both levels carry the rounding they were printed with, so
"$3.4 billion" may be anything from $3.35 to $3.45 billion, and the rule speaks only when no such pair gives the change.
"""

from ..authoring import Example, Relation, rule
from ..frames.change import change
from ..laws.change import PERCENT_CHANGE


def is_rise(relation: Relation) -> bool:
    """Rises only."""
    return relation.cue("direction") == "up"


RULE = rule(
    code="FC201",
    since="0.1",
    frame=change,
    law=PERCENT_CHANGE,
    subject="change",
    when=is_rise,
    message="{change} does not follow from {old} and {new}",
    bad=[Example("Revenue rose ⟦20%⟧ to $3.4 billion from $3.02 billion.", shows="10.7% to 14.4%")],
    good=["Revenue rose 12.5% to $3.4 billion from $3.02 billion."],
)
