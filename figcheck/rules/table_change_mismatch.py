"""A change in a table that the old and the new level of its row do not give.

Tables are keyed in by hand or pasted from a sheet, and the change of one row ends up in the next. The heads of the
columns say which level is the old one: by year and quarter, or by words ("last year", "this year"). A column without
any sign leaves the direction to the levels, brackets are a minus, and rows with losses are left alone, since no two
sheets reckon a change from below nought alike.
"""

from ..authoring import Example, rule
from ..closed.tables import table_changes
from ..evidence.tables import law_of_change, signed_change
from ..laws.change import PERCENT_CHANGE

RULE = rule(
    code="FC907",
    since="0.1",
    frame=table_changes,
    law=PERCENT_CHANGE,
    laws=law_of_change,
    subject="change",
    supply=signed_change,
    message="{change} does not follow from {old} and {new} of its row",
    bad=[
        Example(
            "| Metric | Q4 2024 | Q4 2023 | Change |\n|---|---|---|---|\n| Sales | $847M | $689M | +23% |\n"
            "| Income | ⟦$288M⟧ | ⟦$213M⟧ | ⟦+53%⟧ |",
            shows="35",
        ),
        Example(
            "Region\tLast year\tThis year\tGrowth\nNorth\t210\t240\t14.3%\nEast\t⟦65⟧\t⟦75⟧\t⟦-15.4%⟧", shows="15.4"
        ),
        Example(
            "Port     2023   2024   Change\nArbon    1,200  1,350  150\nBrisa    ⟦907⟧    ⟦871⟧    ⟦-46⟧", shows="-36"
        ),
    ],
    good=[
        "| Metric | Q4 2024 | Q4 2023 | Change |\n|---|---|---|---|\n| Sales | $847M | $689M | +23% |\n"
        "| Income | $288M | $213M | +35% |",
        "Region\tLast year\tThis year\tGrowth\nNorth\t210\t240\t14.3%\nEast\t75\t65\t13.3%",
        "Port     2023   2024   Change\nArbon    1,200  1,350  150\nBrisa    907    871    (36)",
    ],
)
