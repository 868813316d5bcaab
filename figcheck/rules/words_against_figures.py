"""A number in words with another in figures beside it: "fifteen (50) years".

Contracts and notices print numbers both ways, so that neither can be misread; when they differ, one was changed alone.
"""

from ..authoring import Example, rule
from ..closed.scale import both_ways
from ..laws.equal import BOTH_WAYS

RULE = rule(
    code="FC408",
    since="0.1",
    frame=both_ways,
    law=BOTH_WAYS,
    subject="words",
    message="{words} in words, {figures} in figures",
    bad=[
        Example("The lease runs for ⟦fifteen⟧ (⟦50⟧) years.", shows="stated: fifteen"),
        Example("Bids close in ⟦thirty⟧ (⟦45⟧) days."),
        Example("The board has ⟦nine⟧ (⟦11⟧) members."),
    ],
    good=[
        "The lease runs for fifty (50) years.",
        "Bids close in thirty (30) days.",
        "The board has nine (9) members.",
        "The city holds two thousand (2,000) exiles.",
    ],
)
