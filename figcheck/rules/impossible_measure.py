"""An age or a body temperature that no living person can have.

A digit too many, or the letter of the other scale: 98.6 is a healthy temperature in Fahrenheit and a deadly one in
Celsius. The rule looks at people only, and leaves wide room: 125 years, and 10 to 48 degrees Celsius.
"""

from ..authoring import Example, rule
from ..closed.impossible import measures_of_people
from ..evidence.impossible import ends_of_body
from ..laws.statistics import INSIDE

RULE = rule(
    code="FC305",
    since="0.1",
    frame=measures_of_people,
    law=INSIDE,
    subject="estimate",
    supply=ends_of_body,
    message="{estimate} is more, or less, than a living person has",
    bad=[
        Example("A woman of ⟦212⟧ was pulled from the river.", shows="125"),
        Example("His body temperature was ⟦98.6 C⟧ when he was found.", shows="48"),
    ],
    good=[
        "A woman of 82 was pulled from the river.",
        "His body temperature was 98.6 F when he was found.",
    ],
)
