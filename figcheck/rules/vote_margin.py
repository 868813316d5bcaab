"""A margin that its two sides do not give, or a winner with fewer than the loser.

The margin is the difference of the two sides, each with the room it was printed with: 46.6 to 40.3 can be six points or
seven. Where no margin is stated, the side that is said to lead, or the vote that is said to have carried, must be the
larger. A match that is drawn has two equal sides, one that is won has not, whichever side stands first; matches that
penalties or two legs decide, sets and records of a season are not judged. Sides of a poll may be called level up to
four points apart.
"""

from ..authoring import Example, rule
from ..closed.vote import margin
from ..evidence.poll import winning_margin
from ..laws.margin import MARGIN

RULE = rule(
    code="FC701",
    since="0.1",
    frame=margin,
    law=MARGIN,
    subject="margin",
    supply=winning_margin,
    message="{first} and {second} do not fit what is said of the margin",
    bad=[
        Example("The Senate voted ⟦52–48⟧ for it, a ⟦six-point⟧ margin.", shows="4"),
        Example("Ms Obi has a ⟦9-point⟧ lead, ⟦51%⟧ to ⟦38%⟧.", shows="13"),
        Example("Ms Obi leads Mr Ray ⟦38%⟧ to ⟦51%⟧ in the county.", shows="ahead"),
        Example("A poll shows Ms Obi with an edge over Mr Ray, ⟦38%⟧ to ⟦47%⟧.", shows="ahead"),
        Example("The motion passed by ⟦312 votes to 215⟧, a majority of ⟦90⟧.", shows="97"),
        Example("Harlow drew ⟦2-1⟧ with Wexley on Saturday.", shows="not level"),
    ],
    good=[
        "The Senate voted 52–48 for it, a four-point margin.",
        "Ms Obi has a 12-point lead, 51% to 38%.",
        "Ms Obi leads Mr Ray 51% to 38% in the county.",
        "A poll shows Ms Obi with an edge over Mr Ray, 47% to 38%.",
        "The House voted 104-97 to approve the budget.",
        "The motion passed by 312 votes to 215, a majority of 97.",
        "Harlow drew 2-2 with Wexley, after a 3-1 win in the first leg.",
        "The poll shows a dead heat, at 46-45.",
    ],
)
