"""A figure that an update changed in one place and left in another.

The version before told one fact twice, in the headline and below, or in two sentences; the update tells it in two
ways. The two mentions had one value, one kind and unit, and words that speak of one thing. `figcheck compare
--earlier OLD NEW` looks for it.
"""

from ..authoring import Example, Relation, rule
from ..comparing.accounts import told_by_update
from ..evidence.sources import denied
from ..laws.sources import BORNE_OUT


def is_mine(relation: Relation) -> bool:
    """Second mentions of a fact that was changed."""
    return relation.cue("how") == "changed elsewhere"


RULE = rule(
    code="FC906",
    since="0.1",
    frame=told_by_update,
    when=is_mine,
    law=BORNE_OUT,
    subject="draft",
    supply=denied,
    message="{draft} was changed to {source} in another place",
    bad=[
        Example(
            "Ferry fire kills ⟦12⟧\n\nFourteen people died when a ferry caught fire off Port Elm, police said.",
            earlier="Ferry fire kills 12\n\nTwelve people died when a ferry caught fire off Port Elm, police said.",
            shows="Twelve became Fourteen",
        ),
        Example(
            "The bridge will cost £48.6m, the council said. It had put off a vote twice.\n\n"
            "Opponents of the bridge called the ⟦£45.2m⟧ a waste of money.",
            earlier="The bridge will cost £45.2m, the council said. It had put off a vote twice.\n\n"
            "Opponents of the bridge called the £45.2m a waste of money.",
        ),
    ],
    good=[
        Example(
            "Ferry fire kills 14\n\nFourteen people died when a ferry caught fire off Port Elm, police said.",
            earlier="Ferry fire kills 12\n\nTwelve people died when a ferry caught fire off Port Elm, police said.",
        ),
    ],
)
