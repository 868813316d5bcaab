"""A total, a share or a change in an update that no longer follows from the figures that it followed from before.

In the version before, one step of arithmetic led from some figures to another one, as its wording asked. The update
changed some of them, and by the same step the figures of now give another value. `figcheck compare --earlier OLD NEW`
looks for it.
"""

from ..authoring import Example, Relation, Severity, rule
from ..comparing.accounts import told_by_update
from ..evidence.sources import denied
from ..laws.sources import BORNE_OUT


def is_mine(relation: Relation) -> bool:
    """Figures that followed from others."""
    return relation.cue("how") != "changed elsewhere"


RULE = rule(
    code="FC905",
    since="0.1",
    frame=told_by_update,
    when=is_mine,
    law=BORNE_OUT,
    subject="draft",
    supply=denied,
    severity=Severity.WARNING,
    message="{draft} no longer follows from {source}",
    bad=[
        Example(
            "The yard at Port Elm has 336 workers and the yard at Harlow has 450. The yards employ ⟦760⟧ in all.",
            earlier="The yard at Port Elm has 310 workers and the yard at Harlow has 450. The yards employ 760 in all.",
            shows="was the sum of 310, 450; now 336, 450",
        ),
    ],
    good=[
        Example(
            "The yard at Port Elm has 336 workers and the yard at Harlow has 450. The yards employ 786 in all.",
            earlier="The yard at Port Elm has 310 workers and the yard at Harlow has 450. The yards employ 760 in all.",
        ),
    ],
)
