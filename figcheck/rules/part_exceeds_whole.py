"""A part that is larger than the whole it is taken from.

It cannot be, whatever the rounding, so the rule needs only the wording that makes the one a part of the other: "of
the", "out of", "including", "of whom", or leads back to a whole told before: "of the total", "the bill includes",
deaths among the cases of a disease. A place among so many ("fifth of eight") is none behind them. It is silent where
the two count different things and where other numbers stand in between; "at least 20" counts as the 20 that are
known."""

from ..authoring import Example, rule
from ..evidence.shares import part_and_whole
from ..laws.share import PART_OF_WHOLE
from ..ties.whole_of_part import parts_of_wholes

RULE = rule(
    code="FC105",
    since="0.1",
    frame=parts_of_wholes,
    law=PART_OF_WHOLE,
    subject="part",
    supply=part_and_whole,
    message="{part} is more than the whole it is taken from",
    bad=[
        Example("Up to ⟦32⟧ of its ⟦20⟧ campuses may close.", shows="larger"),
        Example("The fire killed ⟦17⟧ people, including ⟦19⟧ children.", shows="larger"),
        Example("The group raised ⟦$5.6 million⟧, including ⟦$9 million⟧ from one donor.", shows="larger"),
        Example("Of the ⟦40⟧ pupils, ⟦45⟧ were absent.", shows="larger"),
        Example("Some ⟦9,400⟧ people enrolled. Of the total, ⟦16,100⟧ chose the cheaper plan.", shows="larger"),
        Example("The city reported ⟦1,455⟧ new cases, bringing the total to ⟦1,384⟧.", shows="larger"),
        Example("The east has ⟦six⟧ clubs. ⟦Nine⟧ of the clubs are closed.", shows="larger"),
        Example("Harlow is ranked ⟦159th⟧ out of ⟦149⟧ towns.", shows="larger"),
    ],
    good=[
        "Up to 12 of its 20 campuses may close.",
        "The fire killed 17 people, including nine children.",
        "The group raised $5.6 million, including $3 million from one donor.",
        "Of the 40 pupils, 25 were absent.",
        "Some 9,400 people enrolled. Of the total, 6,100 chose the cheaper plan.",
        "The city reported 1,455 new cases, bringing the total to 38,384.",
        "The east has six clubs. Two of the clubs are closed.",
        "At least seven people, four of them children, were hurt.",
        "The grants went to 13 out of 35 hospitals.",
        "Harlow is ranked 129th out of 149 towns.",
        "The town has 14 halls. Six of them are closed.",
    ],
)
