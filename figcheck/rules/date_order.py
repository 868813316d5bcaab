"""Dates that run backwards: a period that ends before it begins, a death or a deed before the birth.

Two dates without years are compared only within one month, since a winter may run from one year into the next; and not
at all after "moved" or "brought forward", where the order is free.
"""

from ..authoring import Example, rule
from ..closed.calendar import period
from ..evidence.order import order_of
from ..evidence.spans import no_repair
from ..laws.calendar import BEFORE

RULE = rule(
    code="FC506",
    since="0.1",
    frame=period,
    law=BEFORE,
    subject="later",
    supply=order_of,
    repair=no_repair,
    message="{later} comes too early for {earlier}",
    bad=[
        Example("The festival runs from ⟦18⟧ to ⟦4 May⟧.", shows="runs backwards"),
        Example("The war lasted from ⟦1945⟧ to ⟦1939⟧.", shows="runs backwards"),
        Example("The clinic saw 90 cases between ⟦2016⟧ and ⟦2005⟧.", shows="from 2016 to 2005"),
        Example("The fair is on again this year, on ⟦18⟧-⟦4 May⟧."),
        Example("Born in ⟦1960⟧, he joined the army in ⟦1958⟧.", shows="runs backwards"),
    ],
    good=[
        "The festival runs from 4 to 18 May.",
        "The war lasted from 1939 to 1945.",
        "The clinic saw 90 cases between 2005 and 2016, and ran from 1990 until 2020.",
        "The fair is on again this year, on 4-18 May.",
        "The show runs from 18 December 2025 to 4 January 2026.",
        "The trial opened on 12 November 2024 and closed on 28 November; the next runs from 3 to 9 March.",
    ],
)
