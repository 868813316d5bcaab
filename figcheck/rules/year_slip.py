"""Something still to come, dated long before publication: in January the old year slips from the fingers.

Full dates beside words for what is still to come ("will be held on"), and only when the day lies more than two
months back, since a notice may stay in print for some weeks; and years by which something needs or plans to be done.
"""

from ..authoring import Example, rule
from ..closed.calendar import coming_event
from ..evidence.order import not_long_before_publication
from ..evidence.spans import no_repair
from ..laws.calendar import NOT_AFTER_NOW

RULE = rule(
    code="FC508",
    since="0.1",
    frame=coming_event,
    law=NOT_AFTER_NOW,
    subject="date",
    supply=not_long_before_publication,
    repair=no_repair,
    message="{date} is told as still to come, but lies before publication",
    bad=[
        Example("The hearing will be held on ⟦20 January 2025⟧.", shows="still to come", published="2026-01-09"),
        Example("The fair is scheduled for ⟦January 31, 2025⟧.", published="2026-01-09"),
        Example("The new line will open on ⟦1 March 2025⟧.", published="2026-01-09"),
        Example("The county needs to build 40,000 homes by ⟦2023⟧.", published="2026-01-09"),
    ],
    good=[
        Example("The hearing will be held on 20 January 2026.", published="2026-01-09"),
        Example("The fair is scheduled for January 5, 2026.", published="2026-01-09"),
        Example("The new line will open on 1 March 2026.", published="2026-01-09"),
        Example("The county needs to build 40,000 homes by 2032.", published="2026-01-09"),
        "The hearing will be held on 20 January 2025.",
    ],
)
