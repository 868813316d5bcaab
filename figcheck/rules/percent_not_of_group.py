"""A percentage that a group is too small to give.

One of 50 is 2 per cent, so "1% of 50 ballots" counts half a ballot. The rule tries whether any number of the group
rounds to the percentage. Off unless selected.
"""

from ..authoring import Example, rule
from ..closed.statistics import percents
from ..evidence.statistics import whole_percent
from ..laws.statistics import WHOLE_PERCENT

RULE = rule(
    code="FC803",
    since="0.1",
    frame=percents,
    law=WHOLE_PERCENT,
    subject="percent",
    supply=whole_percent,
    default=False,
    message="no whole number of {sample} is {percent}",
    bad=[
        Example("Only ⟦1%⟧ of ⟦50⟧ ballots were spoilt.", shows="0 of 50"),
        Example("The drug failed in ⟦7%⟧ of the ⟦12⟧ patients.", shows="1 of 12, 8.3%"),
        Example("Of the ⟦50⟧ ballots, ⟦1 percent⟧ chose the first film.", shows="0 of 50"),
        Example("Some ⟦44%⟧ of these ⟦30⟧ shops have closed.", shows="13 of 30, 43.3%"),
    ],
    good=[
        "Only 2% of 50 ballots were spoilt.",
        "The drug failed in 8% of the 12 patients.",
        "Of the 50 ballots, 4 percent chose the first film.",
        "Some 47% of these 30 shops have closed.",
        "It was tried on 31.5% of 1,204 patients.",
    ],
)
