"""A date that no calendar has: the 31st of a month of thirty days, 29 February of a common year, a thirteenth month;
a time of day after 24:00.

Such dates come from typing and from counting days on. February 29 without a year is left alone, since leap years have
it.
"""

from ..authoring import Example, rule
from ..closed.weekdays import late_date
from ..evidence.calendar import last_day_of_month
from ..laws.calendar import DAY_OF_MONTH

RULE = rule(
    code="FC502",
    since="0.1",
    frame=late_date,
    law=DAY_OF_MONTH,
    subject="date",
    supply=last_day_of_month,
    message="{date} is not in the calendar",
    bad=[
        Example("The twins were born on ⟦29 February 2025⟧.", shows="February 2025 has 28 days"),
        Example("Applications close on ⟦June 31⟧.", shows="June has 30 days"),
        Example("The permit runs out on ⟦2026-13-01⟧.", shows="12 months"),
        Example("The relay starts at ⟦25:00 GMT⟧.", shows="a day has 24 hours"),
        Example("The sale ends ⟦31st November⟧, the shop said.", shows="November has 30 days"),
    ],
    good=[
        "The twins were born on 29 February 2024.",
        "Applications close on June 30.",
        "The relay on 31 May starts at 24:00 GMT.",
        "The club meets every 29 February.",
        "The sale ends on 31 December 2026.",
    ],
)
