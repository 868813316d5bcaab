"""A comment to figcheck that it cannot follow.

A rule's name with a slip in it, or a word that is none of ignore, disable, enable and ignore-file, silences nothing
while its writer believes that it does; a comment that names no rule would silence too much, and is not followed either.
The nearest name is shown.
"""

from ..authoring import Example, Severity, rule
from ..closed.suppression import suppression
from ..evidence.suppression import understood
from ..laws.order import NOT_BELOW

RULE = rule(
    code="FC006",
    since="0.2",
    frame=suppression,
    law=NOT_BELOW,
    subject="higher",
    supply=understood,
    severity=Severity.WARNING,
    after=True,
    message="{comment} is not understood",
    bad=[
        Example(
            "⟦<!-- figcheck: ignore[percent-change] as he put it -->⟧\nSales fell 50% to 10 from 20.",
            shows="there is no rule 'percent-change'",
        ),
        Example("⟦<!-- figcheck: ingore[FC201] -->⟧\nSales fell 50% to 10 from 20.", shows="did you mean 'ignore'"),
        Example("Sales fell 50% to 10 from 20. ⟦<!-- figcheck: ignore -->⟧", shows="write ignore[rule-name]"),
        Example("Six men fled.\n\n⟦<!-- figcheck: enable[FC201] -->⟧", shows="no disable[FC201] stands before it"),
    ],
    good=[
        "<!-- figcheck: ignore[percent-change-mismatch] as he put it -->\nSales fell 60% to 10 from 20.",
        "<!-- figcheck: ignore[FC2] -->\nSales fell 60% to 10 from 20.",
        "<!-- figcheck: ignore[change] -->\nSales fell 60% to 10 from 20.",
        "<!-- figcheck: ignore-file[ALL] -->\n\nSales fell 60% to 10 from 20.",
    ],
)
