"""A share that the part and the whole beside it do not give.

"45 of the 60 (75%)" holds two counts and a percentage; few readers divide them. The whole is the number tied by "of",
or what a neighbouring pair of amount and share implies ("Other income had 13% with $134m"), or an amount that a
sentence before gives by the same name. A margin is held to the profit named last and the turnover told before it.
The percentage may have been rounded or cut off, and hedged or rounded numbers keep their room. Shares of something
that the story does not count, percentages of change and bounds on both sides are left alone."""

from ..authoring import Example, rule
from ..evidence.shares import share_evidence
from ..laws.share import SHARE
from ..ties.share_of_whole import shares

RULE = rule(
    code="FC102",
    since="0.1",
    frame=shares,
    law=SHARE,
    subject="share",
    supply=share_evidence,
    message="{share} does not follow from {part} and its whole",
    bad=[
        Example("Of the 60 pupils, ⟦45⟧ (⟦65%⟧) passed.", shows="75%"),
        Example("Turnout was ⟦62%⟧ of the ⟦48,200⟧ people on the roll, or ⟦23,400⟧ votes.", shows="48.5%"),
    ],
    good=[
        "Of the 60 pupils, 45 (75%) passed.",
        "The storm damaged 512 homes, 8% of the 6,400 at risk.",
        "About a quarter of the 4,100 homes, some 1,000, have been sold.",
        "Thirty-two members, more than half of the 52 who voted, are new.",
    ],
)
