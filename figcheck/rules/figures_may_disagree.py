"""Two figures among much the same words, to compare by eye.

Off unless it is asked for: honest parallels read like this too ("40 homes burned in one valley, 30 in the next"), so
that most of what it lists is right. It is a list to look through before a long story goes out: each row is a pair of
figures of one kind and unit that differ though many words near them return, and though no other day, source, status or
comparison sets them apart. figures-disagree says what the wording proves.
"""

from ..authoring import Example, Severity, rule
from ..laws.equal import EQUAL
from ..ties.same.guessed import perhaps_same

RULE = rule(
    code="FC409",
    since="0.1",
    frame=perhaps_same,
    law=EQUAL,
    subject="second",
    default=False,
    severity=Severity.INFO,
    yields_to=("figures-disagree",),
    message="{first} and {second} stand among the same words; is it one thing?",
    bad=[
        Example(
            "The council paid ⟦£40m⟧ for road works on the north ring. Its leaflet speaks of ⟦£60m⟧ for road works on"
            " the north ring of Orme."
        ),
        Example(
            "Builders laid ⟦31 km⟧ of cable along the north shore. A plaque praises the crew for ⟦19 km⟧ of cable along"
            " the north shore."
        ),
    ],
    good=[
        "The council paid £40m for road works on the north ring. Its leaflet speaks of £40m for road works on the"
        " north ring of Orme.",
        "Builders laid 31 km of cable along the north shore. A plaque praises the crew for 31 km of cable along the"
        " north shore.",
    ],
)
