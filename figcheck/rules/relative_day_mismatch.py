"""A relative day that is not the date beside it: "yesterday, Aug 28" in a story of 31 August.

The word is counted from the day of publication, with one day's room for the press and for time zones. Words inside a
quotation are the speaker's and are left alone. Without a day of publication nothing is checked.

"Next" and "last" before a weekday with its date mean a day of the fortnight on that side of publication; a date beside
"last month" or "this week" must lie in it.
"""

from ..authoring import Example, rule
from ..closed.relative_day import relative_day
from ..evidence.relative import relative_date
from ..evidence.spans import no_repair
from ..laws.calendar import RELATIVE_DAY

RULE = rule(
    code="FC507",
    since="0.1",
    frame=relative_day,
    law=RELATIVE_DAY,
    subject="date",
    supply=relative_date,
    repair=no_repair,
    message="{date} is not the day that the words of the story mean",
    bad=[
        Example(
            "The council voted yesterday, ⟦March 9⟧, to close the pool.",
            shows="yesterday is 3 March 2026",
            published="2026-03-04",
        ),
        Example("Talks resume tomorrow (⟦15 March⟧).", published="2026-03-04"),
        Example(
            "The council meets next Monday, ⟦30 March⟧.", shows="26 days after publication", published="2026-03-04"
        ),
        Example("The store shut last month, on ⟦14 January⟧.", shows="February 2026", published="2026-03-04"),
        Example("Sales fell last year (⟦2023⟧).", shows="last year is 2025", published="2026-03-04"),
    ],
    good=[
        Example("The council voted yesterday, March 3, to close the pool.", published="2026-03-04"),
        Example("Talks resume tomorrow (6 March).", published="2026-03-04"),
        Example("Sales fell last year (2025).", published="2026-03-04"),
        Example("The council meets next Monday, 9 March.", published="2026-03-04"),
        Example("The store shut last month, on 14 February.", published="2026-03-04"),
        "The council voted yesterday, March 9, to keep the pool.",
    ],
)
