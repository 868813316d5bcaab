"""A number of years that does not lead back from today to the year beside it.

"20 years ago, in 2001", "the first since 1968, 53 years ago", "in the ten years since 2012" and "the 50th anniversary
of the 1976 strike": the count runs to the day of publication. So does that of what had no like for so long ("the best
catch in 26 years"), held to the year since which it had none ("the best since 2000"). A year more or less is never a
mismatch, since years are counted by the calendar or by full years; decades and centuries are taken as roughly as they
are said. Days, weeks and months back from publication are held to a unit either way. Without a day of publication
nothing is checked.
"""

from ..authoring import Example, rule
from ..evidence.spans import no_repair
from ..evidence.spans import years_ago as supply
from ..laws.calendar import ELAPSED
from ..ties.years_ago import years_ago

RULE = rule(
    code="FC505",
    since="0.1",
    frame=years_ago,
    law=ELAPSED,
    subject="start",
    supply=supply,
    repair=no_repair,
    message="{start} is not that long ago",
    bad=[
        Example(
            "The bridge fell ⟦20 years⟧ ago, in ⟦1996⟧.", shows="from 1996 to 4 March 2026", published="2026-03-04"
        ),
        Example("It was the first win since ⟦1968⟧, ⟦35 years⟧ ago.", published="2026-03-04"),
        Example("Fewer than half agreed a decade ago, in ⟦1999⟧.", published="2026-03-04"),
        Example("In the ⟦four years⟧ since ⟦2017⟧, rents have doubled.", published="2026-03-04"),
        Example("This year marks the ⟦40th⟧ anniversary of the ⟦1976⟧ strike.", published="2026-03-04"),
        Example(
            "It was the smallest harvest in ⟦41 years⟧. The smallest harvest since ⟦2012⟧ filled two barns.",
            published="2026-06-04",
        ),
        Example("In the ⟦eight weeks⟧ since ⟦11 February⟧, two have left.", published="2026-03-04"),
    ],
    good=[
        Example("The bridge fell 20 years ago, in 2006.", published="2026-03-04"),
        Example("It was the first win since 1968, 57 years ago.", published="2026-03-04"),
        Example("Fewer than half agreed a decade ago, in 2015.", published="2026-03-04"),
        Example("In the nine years since 2017, rents have doubled.", published="2026-03-04"),
        Example("This year marks the 50th anniversary of the 1976 strike.", published="2026-03-04"),
        Example(
            "It was the smallest harvest in 14 years. The smallest harvest since 2012 filled two barns.",
            published="2026-06-04",
        ),
        Example("In the three weeks since 11 February, two have left.", published="2026-03-04"),
        "The bridge fell 20 years ago, in 1996.",
    ],
)
