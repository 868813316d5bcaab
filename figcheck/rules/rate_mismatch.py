"""A rate that its numbers do not give: per 100,000 people, a price for two periods, a speed.

Rates are compared from town to town and year to year, so a slip travels. A price for two periods is judged only where
the wording sets them equal, since "£5 a month or £50 a year" is a choice of prices. Months have 20 to 31 days and years
250 to 366, as writers reckon.
"""

from ..authoring import Example, rule
from ..evidence.averages import rate_units
from ..laws.product import AVERAGE
from ..ties.rates import rates

RULE = rule(
    code="FC107",
    since="0.1",
    frame=rates,
    law=AVERAGE,
    subject="average",
    supply=rate_units,
    message="the rate of {average} does not follow",
    bad=[
        Example("The bus went ⟦90 miles⟧ in ⟦45 minutes⟧, an average of ⟦150 mph⟧.", shows="120"),
        Example("The rent is ⟦$120 a day⟧, equivalent to ⟦$4,400 a year⟧.", shows="per year"),
    ],
    good=[
        "The bus went 90 miles in two hours, an average of 45 mph.",
        "The fee is $120 a year, or $10 a month.",
        "The rent is $120 a day, equivalent to $44,000 a year.",
        "She earns $52,000 a year, which comes to $1,000 a week.",
    ],
)
