"""An age that the birth beside it does not give.

Someone born in 1978 is 47 or 48 in 2026, and the exact age needs both days. The age of the living is counted to the
day of publication, with a week's room; of the dead to the day of death, or in an obituary to publication. A birth and
a death are put together only when the story names one person. A group named by its ages and its years of birth
("millennials (ages 23 to 38 in 2019)", "millennials (born 1981 to 1996)") is held to both. Two ages of one person are
held to the years between ("was 22 when she won in 2001, and is now 47"); the ages beside one full name, or beside it
and later its surname, may differ by a birthday, and give a warning at most.
"""

from ..authoring import Example, rule
from ..closed.age import age
from ..evidence.ages import age_at
from ..evidence.spans import no_repair
from ..laws.calendar import ELAPSED

RULE = rule(
    code="FC503",
    since="0.1",
    frame=age,
    law=ELAPSED,
    subject="length",
    supply=age_at,
    repair=no_repair,
    message="the age {length} does not fit {start}",
    bad=[
        Example("He was born on ⟦11 February 1939⟧ and died on ⟦10 January 2026⟧, aged ⟦87⟧.", shows="86 years old"),
        Example(
            "Sculptor Ada Brook dies aged ⟦91⟧\n\nThe sculptor Ada Brook has died. Brook was born in Hull in ⟦1925⟧.",
            published="2026-02-18",
        ),
        Example(
            "Boomers (ages ⟦62 to 80⟧ in ⟦2026⟧) read more. There are few boomers (born ⟦1946⟧ to ⟦1974⟧) in town.",
            shows="52 to 80 in 2026",
        ),
        "John Obi, ⟦45⟧, was jailed on Monday. Obi, ⟦54⟧, had denied it.",
        Example(
            "Ada Brook, ⟦43⟧, who was born in ⟦1978⟧, will lead the ferry company.",
            published="2026-02-18",
            shows="47 or 48 years old",
        ),
        Example("Ada Brook was elected in ⟦2000⟧ aged ⟦40⟧. Born in ⟦1950⟧, she had taught.", shows="49 or 50"),
    ],
    good=[
        "Boomers (ages 62 to 80 in 2026) read more. There are few boomers (born 1946 to 1964) in town.",
        "John Obi, 45, was jailed on Monday. Obi, 45, had denied it.",
        "He was born on 11 January 1939 and died on 10 February 2026, aged 87.",
        Example("Ada Brook, 47, who was born in 1978, will lead the ferry company.", published="2026-02-18"),
        Example(
            "Sculptor Ada Brook dies aged 91\n\nThe sculptor Ada Brook has died. Brook was born in Hull in 1934.",
            published="2026-02-18",
        ),
    ],
)
