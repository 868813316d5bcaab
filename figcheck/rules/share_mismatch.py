"""A share that the part and the whole beside it do not give.

"45 of the 60 (75%)" holds two counts and a percentage; few readers divide them. The whole is the number tied by "of",
or what a neighbouring pair of amount and share implies ("Other income had 13% with $134m"), or an amount that a
sentence before gives by the same name. The percentage may have been rounded or cut off, and hedged or rounded numbers
keep their room. Shares of something that the story does not count, percentages of change and bounds on both sides are
left alone."""

from ..authoring import Example, rule
from ..evidence.shares import share_evidence
from ..frames.share import share
from ..laws.share import SHARE

RULE = rule(
    code="FC102",
    since="0.1",
    frame=share,
    law=SHARE,
    subject="share",
    supply=share_evidence,
    message="{share} does not follow from {part} and its whole",
    bad=[
        Example("Of the 60 pupils, ⟦45⟧ (⟦65%⟧) passed.", shows="75%"),
        Example("The banks will share a ⟦1%⟧ fee on the ⟦$18.4bn⟧ sale, or about ⟦$1.8bn⟧.", shows="factor of 10"),
        Example("Turnout was ⟦62%⟧ of the ⟦48,200⟧ people on the roll, or ⟦23,400⟧ votes.", shows="48.5%"),
        Example("The races for ⟦24%⟧ of the ⟦228⟧ seats are open: ⟦29⟧ for men and ⟦three⟧ for women.", shows="14"),
        Example("Spending rose to ⟦$18m⟧. A full ⟦54 percent⟧, or ⟦$8.1m⟧, went to advertising.", shows="45%"),
        Example(
            "Roads accounted for ⟦60 per cent⟧ (⟦$120m⟧), followed by rail with ⟦45 per cent⟧ (⟦$50m⟧) of "
            "total spending.",
            shows="÷ 60 per cent",
        ),
    ],
    good=[
        "Of the 60 pupils, 45 (75%) passed.",
        "The storm damaged 512 homes, 8% of the 6,400 at risk.",
        "About a quarter of the 4,100 homes, some 1,000, have been sold.",
        "The banks will share a 1% fee on the $18.4bn sale, or about $184m.",
        "Of the town's 181,000 voters, 15% chose no party. That's around 28,000 people.",
        "Thirty-two members, more than half of the 52 who voted, are new.",
        "The races for 14% of the 228 seats are open: 29 for men and three for women.",
        "Spending rose to $18m. A full 45 percent, or $8.1m, went to advertising.",
        "Roads accounted for 60 per cent ($120m), followed by rail with 25 per cent ($50m) of total spending.",
    ],
)
