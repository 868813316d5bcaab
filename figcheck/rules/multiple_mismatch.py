"""A multiple in words that the two levels beside it do not give: "more than doubled, from 5,200 to 9,700".

Doubled, trebled, halved, fivefold, ten times, by a third: a word is meant to a tenth of itself, so "doubled" fits
1.8 to 2.2 times, and hedges widen it. "Three times more" is let pass as three and as four times. When a power of
ten explains the gap, the rule says so: a £45,000 fine is a hundred times £450, not ten.
"""

from ..authoring import Example, rule
from ..evidence.multiple import worded_multiple
from ..laws.change import MULTIPLE
from ..ties.multiple import multiple

RULE = rule(
    code="FC202",
    since="0.1",
    frame=multiple,
    law=MULTIPLE,
    subject="multiple",
    supply=worded_multiple,
    message="{new} is not the stated multiple of {old}",
    bad=[
        Example("Applications more than doubled, from ⟦5,200⟧ to ⟦9,700⟧.", shows="1.87"),
        Example("The ⟦£45,000⟧ fine is ⟦ten times⟧ the ⟦£450⟧ maximum set in the old law.", shows="factor of 10"),
        Example("Waiting times have halved to ⟦680⟧ days from ⟦950⟧."),
        Example("Turnout fell by ⟦a third⟧, from 60% to 51%."),
        Example("She has ⟦three times⟧ as many donors as he has — ⟦23,600⟧ to ⟦12,300⟧."),
        Example("The bill was ⟦£900⟧. It has almost doubled from ⟦£300⟧ a year ago."),
    ],
    good=[
        "Waiting times have halved to 480 days from 950.",
        "Cases rose fivefold, from 200 to 1,000, an increase of 400%.",
        "Support for the party fell by a fifth, from 40% to 32%.",
        "The £4,500 fine is ten times the £450 maximum set in the old law.",
        "The number of women in jail more than quadrupled from 485 in 2005 to 2,128 in 2019.",
        "The park drew 300 visitors, half the 600 of last year.",
        "Cases rose by a factor of ten, from 200 to 2,000.",
        "The proposal roughly doubles the allowance, raising it to $24,000 from $12,700.",
    ],
)
