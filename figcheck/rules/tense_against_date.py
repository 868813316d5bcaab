"""A past verb with a date after the day of publication: the day, the month or the year is wrong.

Only full dates are taken, a day's room is left for time zones, and words of planning in the sentence ("was scheduled",
"until", "would") keep the rule silent.
"""

from ..authoring import Example, rule
from ..closed.calendar import past_event
from ..evidence.order import not_after_publication
from ..evidence.spans import no_repair
from ..laws.calendar import NOT_AFTER

RULE = rule(
    code="FC509",
    since="0.1",
    frame=past_event,
    law=NOT_AFTER,
    subject="date",
    supply=not_after_publication,
    repair=no_repair,
    message="{date} is told as past, but lies after publication",
    bad=[
        Example(
            "The minister visited the site on ⟦14 May 2027⟧.", shows="tells 14 May 2027 as past", published="2026-03-04"
        ),
        Example("He died at home on ⟦November 3, 2026⟧.", published="2026-03-04"),
        Example("Three men were arrested on ⟦12 March 2026⟧.", published="2026-03-04"),
    ],
    good=[
        Example("The minister visited the site on 14 May 2025.", published="2026-03-04"),
        Example("He died at home on March 5, 2026.", published="2026-03-04"),
        Example("Three men were arrested on 12 February 2026.", published="2026-03-04"),
        "The minister visited the site on 14 May 2027.",
    ],
)
