"""A list in order whose figures are not: "Leeds had the most cases, with 214, followed by Hull with 231".

"Followed by" after a superlative puts each figure below the one before it (or above it, after the fewest or the
lowest). The rule judges neighbours of one kind and one noun only, and stops at the first figure of the list that is
anything else.
"""

from ..authoring import Example, rule
from ..evidence.change import two_levels
from ..frames.ranking import ranking
from ..laws.order import NOT_BELOW

RULE = rule(
    code="FC411",
    since="0.1",
    frame=ranking,
    law=NOT_BELOW,
    subject="higher",
    supply=two_levels,
    message="the list is in order, but {higher} stands above {lower}",
    bad=[
        Example("Leeds had the most cases, with ⟦214⟧, followed by Hull with ⟦231⟧ and York with 120."),
        Example("The largest share went to roads, at ⟦34%⟧, followed by schools (⟦41%⟧)."),
        Example("Norway has the lowest rate, at ⟦7.4%⟧, followed by Denmark with ⟦6.1%⟧."),
    ],
    good=[
        "Leeds had the most cases, with 231, followed by Hull with 214 and York with 120.",
        "The largest share went to roads, at 41%, followed by schools (34%).",
        "Norway has the lowest rate, at 6.1%, followed by Denmark with 7.4%.",
        "The firm spent the most on staff, at $41 million, followed by rent, at $12 million.",
    ],
)
