"""A stated percentage change that the two levels beside it do not give.

Readers trust the percentage; few will divide the levels. Both levels carry the rounding they were printed with, so
"$3.4 billion" may be anything from $3.35 to $3.45 billion, and a percentage may have been cut off rather than
rounded. The rule speaks only when no such pair gives the change. It stays silent where the change is measured on
another base than the printed level (constant currency, like-for-like, a year against a quarter), and leaves levels
that move the wrong way to wrong-direction and percentages of percentages to percent-for-points. A rise in profit
that the first sentence gives without its levels is held against the one pair of profits below it, unless another
kind of profit (operating, before tax, a division's) may be meant.
"""

from ..authoring import Example, Relation, rule
from ..evidence.change import among_percentages, change_of, direction_fits, percent_law, plain_suggestions
from ..laws.change import PERCENT_CHANGE
from ..ties.change import change


def is_plain(relation: Relation) -> bool:
    """The levels move as the word says, and are not percentages that the change fits in some way."""
    return direction_fits(relation) and not among_percentages(relation)


RULE = rule(
    code="FC201",
    since="0.1",
    frame=change,
    law=PERCENT_CHANGE,
    laws=percent_law,
    subject="change",
    when=is_plain,
    supply=change_of,
    repair=plain_suggestions,
    message="{change} does not follow from {old} and {new}",
    bad=[
        Example("Revenue rose ⟦20%⟧ to $3.4 billion from $3.02 billion.", shows="10.7% to 14.4%"),
        Example("Sales fell by ⟦25 per cent⟧ to $2.26 billion in 2021 from $3.51 billion in 2020.", shows="35.6%"),
        Example("The estimate of 200,000 jobs is ⟦50% lower⟧ than the earlier figure of 300,000.", shows="as the base"),
        Example(
            "Fees came to N15.11 billion, a ⟦21.04% increase⟧ from N12.48 million a year earlier.",
            shows="N12.48 million is 1,000 times larger",
        ),
        Example(
            "Wexley Mills reported a ⟦42 percent⟧ jump in profits. It earned $226.1 million, up from $182.1 million.",
            shows="24",
        ),
        Example(
            "The number of plants rose from 68 to 115 – a ⟦60 percent⟧ rise – with the charity's help.", shows="69.1%"
        ),
    ],
    good=[
        "Wexley Mills reported a 24 percent jump in profits. It earned $226.1 million, up from $182.1 million.",
        "Grain imports stood at $2.187 billion. Grain imports rose by 14% from $1.918 billion.",
        "Revenue rose 12.5% to $3.4 billion from $3.02 billion.",
        "Sales fell 50% to 10 from 20.",
        "Capital imports stood at $2.17 billion from $1.73 billion in the quarter before, an increase of 25%.",
        "Passenger numbers, at about 95 million, were up 75% on the 54 million of 2020.",
        "The dividend was raised by 20 percent to 13.2 pence per share from 11p.",
        "Turnover grew by 20% from 50 to 60 million dollars in the three months to June.",
        "Fares climbed 72 percent to $3,861 in April 2021 from $2,237 in April 2020.",
        "The group earned $29.9 million (£24m), a 37% increase compared with $21.8 million (£17m) in 2020.",
    ],
)
