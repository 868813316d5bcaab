"""A margin that its two sides do not give, or a winner with fewer than the loser."""

from ..authoring import Example, rule
from ..evidence.poll import winning_margin
from ..frames.vote import margin
from ..laws.margin import MARGIN

RULE = rule(
    code="FC701",
    since="0.1",
    frame=margin,
    law=MARGIN,
    subject="margin",
    supply=winning_margin,
    message="{first} and {second} do not fit what is said of the margin",
    bad=[Example("The Senate voted ⟦52–48⟧, a ⟦six-point⟧ margin.", shows="4")],
    good=["The Senate voted 52–48, a four-point margin."],
)
