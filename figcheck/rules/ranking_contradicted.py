"""Figures that stand against the order in which the wording puts them: "Leeds had the most cases, with 214, followed
by Hull with 231".

"Followed by" after a superlative puts each figure below the one before it (or above it, after the fewest or the
lowest). The rule judges neighbours of one kind and one noun only, and stops at the first figure of the list that is
anything else. It also judges "more disapprove (55%) than approve (41%)", a close beside the record high it follows,
"second-highest, behind only", and a highest and a lowest of one measure in neighbouring sentences.
"""

from ..authoring import Example, rule
from ..closed.ranking import ranking
from ..evidence.change import two_levels
from ..laws.order import NOT_BELOW

RULE = rule(
    code="FC411",
    since="0.1",
    frame=ranking,
    law=NOT_BELOW,
    subject="higher",
    supply=two_levels,
    message="the wording ranks {higher} above {lower}",
    bad=[
        Example("Leeds had the most cases, with ⟦214⟧, followed by Hull with ⟦231⟧ and York with 120."),
        Example("The largest share went to roads, at ⟦34%⟧, followed by schools (⟦41%⟧)."),
        Example("Norway has the lowest rate, at ⟦7.4%⟧, followed by Denmark with ⟦6.1%⟧."),
        Example("More voters disapprove (⟦45%⟧) than approve (⟦51%⟧)."),
        Example("Shares closed at ⟦£13.91⟧, having climbed to a record high of ⟦£12.00⟧."),
    ],
    good=[
        "Leeds had the most cases, with 231, followed by Hull with 214 and York with 120.",
        "The largest share went to roads, at 41%, followed by schools (34%).",
        "Norway has the lowest rate, at 6.1%, followed by Denmark with 7.4%.",
        "More voters disapprove (55%) than approve (41%).",
        "The firm spent the most on staff, at $41 million, followed by rent, at $12 million.",
    ],
)
