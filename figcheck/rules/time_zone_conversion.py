"""One time of day given on two clocks that do not agree: "7 p.m. ET (2000 GMT)".

Readers who plan by the second time come too late. The difference of the two zones is the one in force on the day of the
story, or on the date the sentence names; in a story without a date, summer or winter time. An abbreviation that stands
for several zones may be any of them, and EST in July is read as the clock of New York; a name of summer time in winter
("EDT" in December) draws a warning that says so. A time that is only local is held against the clocks of the places
that the story names, with a warning, and against all clocks of the world: minutes that no zone has are an error. Where
both times bear a day, the days must agree too. Silent where the second time has no zone or place that is known, and
where the two times are not set as one.
"""

from ..authoring import Example, rule
from ..closed.time_zones import time_zones
from ..evidence.zones import no_repair, shift
from ..laws.conversion import TIME_ZONE

RULE = rule(
    code="FC320",
    since="0.1",
    frame=time_zones,
    law=TIME_ZONE,
    subject="target",
    supply=shift,
    repair=no_repair,
    message="{source} is not {target}",
    bad=[
        Example("The vote opens at ⟦7 p.m. ET (2000 GMT)⟧.", shows="23:00", published="2021-08-30"),
        Example("Tremors were felt in Cebu, Philippines, at ⟦4:42 local time (2024 UTC)⟧.", published="2019-07-15"),
        Example("The launch is at ⟦20:00 EDT (01:00 GMT)⟧.", shows="00:00 the next day", published="2026-06-01"),
        Example("It sank in Tokyo Bay, Japan, at ⟦2:20 pm (08:20 GMT)⟧.", shows="05:20", published="2026-04-08"),
        Example("He spoke at ⟦11 p.m. EDT on Sunday (0300 GMT Sunday)⟧.", published="2019-09-16"),
        Example("The show starts at ⟦20:00 EDT (01:00 GMT)⟧.", shows="the clocks show EST", published="2026-12-10"),
    ],
    good=[
        Example("The vote opens at 7 p.m. ET (2300 GMT).", published="2021-08-30"),
        Example("The vote opens at 7 p.m. EST (0000 GMT).", published="2021-12-30"),
        Example("He spoke at 11 p.m. EDT on Sunday (0300 GMT Monday).", published="2019-09-16"),
        Example("Tremors were felt in Cebu, Philippines, at 4:42 local time (2042 UTC).", published="2019-07-15"),
        Example("The king died at 10 a.m. Tongan time today (2100 UTC, yesterday).", published="2019-09-12"),
        Example("The deadline is 8pm ET (1am BST).", published="2026-04-07"),
        "The minister lands at 11:00 local time (16:00 GMT).",
    ],
)
