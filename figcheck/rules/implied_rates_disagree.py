"""Two conversions between the same two currencies that imply different rates of exchange.

Nothing but the story is needed: when 50 million reais are $9.6 million in one sentence and 120 million are $31
million in the next, one of the four amounts is wrong. Each amount may be anything that rounds to what is printed, and
the two rates may lie three per cent apart, for they may be of different days; beyond ten per cent the rule is sure.
Silent for amounts of other times ("at the time", "in 2019" beside "in 2023") and for prices, which shops set in each
country by themselves.
"""

from ..authoring import Example, Option, rule
from ..closed.conversion_rates import implied_rates
from ..evidence.currency import same_rate
from ..laws.conversion import SAME_RATE

RULE = rule(
    code="FC303",
    since="0.1",
    frame=implied_rates,
    law=SAME_RATE,
    subject="other_target",
    supply=same_rate,
    options=(
        Option("doubtful-beyond", "3%", "how far apart two rates may lie before the rule warns", most=1),
        Option("wrong-beyond", "10%", "how far apart they may lie before it is sure", most=1),
    ),
    message="{other_source} ({other_target}) and {source} ({target}) imply two rates",
    bad=[
        Example("The state sold ⟦R$50m ($9.6m)⟧ of bonds on Monday and ⟦R$120m ($31m)⟧ on Tuesday.", shows="5.208"),
        Example("The mill lost ⟦£4.2m ($7.9m)⟧, after ⟦£3.9m ($5.1m)⟧ in the first half.", shows="1.881"),
        Example(
            "Sales were ⟦C$358 million ($161 million)⟧. Costs came to ⟦C$336 million ($245 million)⟧.", shows="2.224"
        ),
    ],
    good=[
        Example("The state sold R$50m ($9.6m) of bonds on Monday and R$120m ($23m) on Tuesday."),
        "The mill lost £4.2m ($7.9m), after £3.9m ($7.3m) in the first half.",
        "The stake is worth $7.6m (£4m), and the whole firm $42.9m (£22.8m).",
        "It earned A$602 million (US$455 million). Debt fell to US$90 million (A$120 million).",
    ],
)
