"""The change of a percentage given in per cent where percentage points are meant: "fell 8%, from 40% to 32%".

From 40 to 32 per cent is a fall of eight points, or of 20 per cent. The rule looks at changes between two
percentages whose size is that of the difference or of the ratio, and speaks when only the difference fits. A rise
of 20 per cent from 5% to 6% is right as it stands, and a change that is small enough to be both is let pass.
"""

from ..authoring import Example, rule
from ..evidence.change import among_percentages, change_of, percent_law, plain_suggestions
from ..laws.change import PERCENT_CHANGE
from ..ties.change import change

RULE = rule(
    code="FC204",
    since="0.1",
    frame=change,
    law=PERCENT_CHANGE,
    laws=percent_law,
    subject="change",
    when=among_percentages,
    supply=change_of,
    repair=plain_suggestions,
    message="{change} between {old} and {new} is the difference in points, not per cent",
    bad=[
        Example("Support for the party fell ⟦8%⟧, from ⟦40%⟧ to ⟦32%⟧.", shows="in percentage points"),
        Example("The payroll tax was cut by ⟦2 percent⟧, from 6.2 percent to 4.2 percent.", shows="32.2"),
        Example("The rate of infection rose to 17.2% from 16.2%, an increase of ⟦1%⟧.", shows="in percentage points"),
    ],
    good=[
        "The rate of infection rose 20%, from 5% to 6%.",
        "Unemployment fell by 10 per cent to 4.5 per cent from 5 per cent.",
        "The vacancy rate rose 50% in a year to 12% from 8%.",
        "Turnout rose by 1% to 100% from 99%.",
    ],
)
