"""Figures that stand against the order in which the wording puts them: "Leeds had the most cases, with 214, followed
by Hull with 231".

"Followed by" puts each figure below the one before it, or above it after the fewest or the lowest; after the best and
the worst, and in lists of places, it says nothing. The rule judges neighbours of one kind and one noun only, and stops
at the first figure of the list that is anything else. It also judges "more disapprove (55%) than approve (41%)",
"pupils (24%) are more likely than parents (15%)", a close beside the record high it follows, "second-highest, behind
only", and a highest and a lowest of one measure in neighbouring sentences.
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
        Example("Ash has ⟦359⟧ delegates, followed by Birch with ⟦458⟧ and Cole with 151."),
        Example("More voters disapprove (⟦45%⟧) than approve (⟦51%⟧)."),
        Example("Teachers (⟦15%⟧) are more likely than parents (⟦24%⟧) to oppose it."),
        Example("Shares closed at ⟦£13.91⟧, having climbed to a record high of ⟦£12.00⟧."),
    ],
    good=[
        "Leeds had the most cases, with 231, followed by Hull with 214 and York with 120.",
        "The largest share went to roads, at 41%, followed by schools (34%).",
        "Norway has the lowest rate, at 6.1%, followed by Denmark with 7.4%.",
        "Ash has 458 delegates, followed by Birch with 359 and Cole with 151.",
        "More voters disapprove (55%) than approve (41%).",
        "Teachers (24%) are more likely than parents (15%) to oppose it.",
        "The firm spent the most on staff, at $41 million, followed by rent, at $12 million.",
    ],
)
