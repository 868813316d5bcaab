"""A range whose first end is the higher one: "between 45 and 30".

Most such ranges are two figures exchanged, or one digit lost. A score (4-3), a change (from 45 to 30), a span of
years or of hours, and a pair of numbered things are no ranges and are never judged; the wording must say "between",
"ranging from" or the like. An end without a magnitude takes the other's before the two are compared.
"""

from ..authoring import Example, rule
from ..closed.ranges import range_ends
from ..evidence.ranges import in_order, two_ends
from ..laws.order import NOT_BELOW

RULE = rule(
    code="FC601",
    since="0.1",
    frame=range_ends,
    law=NOT_BELOW,
    subject="higher",
    supply=two_ends,
    repair=in_order,
    message="the range {range} starts with its higher end",
    bad=[
        Example("Officials expect ⟦between 45 and 30⟧ arrivals a day.", shows="at least 45"),
        Example("The repairs will take ⟦between 12 and 8 months⟧."),
        Example("The new houses cost ⟦between £450,000 and £320,000⟧."),
        Example("The patients walked ⟦seven to five times a week⟧."),
        Example("The fish weigh ⟦between 9 and 4 kg⟧.", shows="ascending order"),
    ],
    good=[
        "The patients walked five to seven times a week.",
        "Officials expect between 30 and 45 arrivals a day.",
        "The number of arrivals fell from 45 to 30; most took between two and three days.",
        "They took the series 4-3, with between 500 and 600 people watching.",
        "The hospital is expected to cost between $26 and $31 million.",
        "The bridge will cost between $900,000 and $1.2 million.",
    ],
)
