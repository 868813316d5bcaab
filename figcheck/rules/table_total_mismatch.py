"""A total in the last row of a table that its column does not add up to.

Every row above it is taken for a part; a table with subtotals, with rows that are part of others ("of which"), with
losses, or with a column of rates, averages or shares is left alone. It is a warning, since rows may be left out of what
a paper prints.
"""

from ..authoring import Example, Severity, rule
from ..closed.tables import table_totals
from ..laws.total import TOTAL

RULE = rule(
    code="FC908",
    since="0.1",
    frame=table_totals,
    law=TOTAL,
    subject="total",
    severity=Severity.WARNING,
    yields_to=("total-mismatch",),
    message="the column does not add up to {total}",
    bad=[
        Example(
            "| Ward | Votes | Seats |\n|---|---|---|\n| East | ⟦1,204⟧ | 3 |\n| West | ⟦986⟧ | 2 |\n"
            "| Total | ⟦2,290⟧ | 5 |",
            shows="2,190",
        ),
        Example(
            "Stall\tTakings\tHelpers\nTea\t⟦£310⟧\t4\nCakes\t⟦£245⟧\t3\nBooks\t⟦£92⟧\t2\nTotal\t⟦£747⟧\t9",
            shows="647",
        ),
    ],
    good=[
        "| Ward | Votes | Seats |\n|---|---|---|\n| East | 1,204 | 3 |\n| West | 986 | 2 |\n| Total | 2,190 | 5 |",
        "Stall\tTakings\nTea\t£310\nCakes\t£245\nBooks\t£92\nTotal\t£647",
    ],
)
