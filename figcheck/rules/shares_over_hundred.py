"""Shares of one whole that add up to more than all of it.

Each share may have been rounded up by half a unit of its last digit and no more: four whole percentages reach 102,
never 103. The rule speaks of percentages that the wording keeps apart: a contest, sides with names of their own,
opposite answers, "another" and "the remaining", answers with an "undecided", a ranking, shares of a population that
grew and shrank. It is silent where several answers were allowed, where the percentages are of different groups or
times, and where the shares fall short of 100, unless "the remaining" says that they are all."""

from ..authoring import Example, rule
from ..evidence.shares import hundred
from ..laws.total import TOTAL
from ..ties.shares_of_whole import shares_of_wholes

RULE = rule(
    code="FC104",
    since="0.1",
    frame=shares_of_wholes,
    law=TOTAL,
    subject="total",
    supply=hundred,
    message="{part} add up to more than 100%",
    bad=[
        Example("Some ⟦58%⟧ support the ban and ⟦47%⟧ oppose it.", shows="105%"),
        Example(
            "Asked to pick one option, ⟦46%⟧ chose rail, ⟦31%⟧ chose road, ⟦19%⟧ chose air and ⟦9%⟧ said they "
            "did not know.",
            shows="105%",
        ),
        Example("Ms Obi leads Mr Ray ⟦61%⟧ to ⟦44%⟧ in the county.", shows="105%"),
        Example("Farmers own ⟦77%⟧ of the land, while the state holds the remaining ⟦33%⟧.", shows="110%"),
        Example("A poll of likely voters puts Ms Obi at ⟦58%⟧ and Mr Ray at ⟦53%⟧.", shows="111%"),
    ],
    good=[
        "Some 53% support the ban and 47% oppose it.",
        "Asked to pick one option, 46% chose rail, 31% chose road, 19% chose air and 6% said they did not know.",
        "Ms Obi leads Mr Ray 51% to 44% in the county.",
        "Farmers own 77% of the land, while the state holds the remaining 23%.",
        "A poll of likely voters puts Ms Obi at 48% and Mr Ray at 47%.",
        "More voters approve (54%) than disapprove (41%) of the plan.",
        "The venture is owned 54% by Ms Obi, 26% by Mr Ray and 20% by the state.",
        "The group was 51% male and 49% female.",
    ],
)
