"""Shares of one whole that add up to more than all of it.

n shares, each rounded, may exceed 100 by half a unit each and no more: four whole percentages reach 102, never 103.
"""

from ..authoring import Example, rule
from ..evidence.shares import hundred
from ..frames.shares_of_one import shares_of_one
from ..laws.total import TOTAL

RULE = rule(
    code="FC104",
    since="0.1",
    frame=shares_of_one,
    law=TOTAL,
    subject="total",
    supply=hundred,
    message="{part} add up to more than 100%",
    bad=[Example("Some ⟦58%⟧ support the ban and ⟦47%⟧ oppose it.", shows="105%")],
    good=["Some 53% support the ban and 47% oppose it."],
)
