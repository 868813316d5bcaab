"""A change given twice, as an amount and in per cent, where the two do not fit the level: "fell 800 points, or 4%,
to 39,200".

Market reports give the amount, the percentage and where the measure now stands; the level before follows from the
first and the last, 39,200 + 800. Each of the three carries its rounding, and the percentage may have been cut off.
"""

from ..authoring import Example, rule
from ..evidence.change import both_law, share_of_level
from ..laws.change import SHARE_OF_RISE
from ..ties.change import change_both

RULE = rule(
    code="FC206",
    since="0.1",
    frame=change_both,
    law=SHARE_OF_RISE,
    laws=both_law,
    subject="change",
    supply=share_of_level,
    message="{change} is not what {amount} is of the level beside {level}",
    bad=[
        Example("The index fell 800 points, or ⟦4%⟧, to 39,200.", shows="2%"),
        Example("Crude oil dropped 21 cents, or ⟦0.9 per cent⟧, to $59.54 a barrel.", shows="0.35"),
        Example("The union gained 500 members, or ⟦20%⟧, to reach 4,500.", shows="12.5"),
    ],
    good=[
        "The index fell 800 points, or 2%, to 39,200.",
        "Shares in the firm lost 65 cents or 25% on the news to $1.90.",
        "The benchmark added 18.96 points, or 0.36 percent, to 5,294.58.",
        "Crude oil dropped 21 cents, or around 0.4 per cent, to $59.54 a barrel by 11:11 a.m. in London.",
    ],
)
