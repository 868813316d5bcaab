"""More than 100 per cent of a whole, or a fall by more than all there was.

Capacity, growth, targets and debts may pass 100 per cent; the people who said something, the alcohol in a drink,
and a fall in a price may not. The rule judges only such wholes, named as such, and falls of what cannot turn
negative: a profit may fall by 130 per cent, a price may not. A multiple is often meant: "300% less" for a third of
it.
"""

from ..authoring import Example, rule
from ..closed.limits import at_most_all
from ..evidence.ranges import hundred
from ..laws.share import AT_MOST

RULE = rule(
    code="FC110",
    since="0.1",
    frame=at_most_all,
    law=AT_MOST,
    subject="share",
    supply=hundred,
    message="{share} is more than all of it",
    bad=[
        Example("The bar serves a cocktail of ⟦130% alcohol by volume⟧.", shows="100%"),
        Example("Egg prices have fallen by ⟦300 per cent⟧ since March."),
        Example("Some ⟦112% of voters said⟧ that they would turn out."),
        Example("The new phone is ⟦150% cheaper⟧ than the old one."),
    ],
    good=[
        "The bar serves a gin of 40% alcohol by volume.",
        "Egg prices have fallen by 30 per cent since March, though the hall is at 110% of its capacity.",
        "Sales fell by 100% when the shop shut, after a rise of 130% the year before.",
        "Some 62% of voters said they would turn out, and losses widened by 130%.",
    ],
)
