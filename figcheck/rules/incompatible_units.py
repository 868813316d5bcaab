"""A measure converted into a unit of another dimension: an area given in kilometres, a speed in miles.

"The 40-acre (16km) site" lost a "square" or meant hectares: the number is the right one, and only the unit is wrong.
The rule speaks when the number in brackets is the first one converted into such a unit; two facts side by side ("a
30-acre (2km) park", "a 2-litre (150hp) engine") are left alone.
"""

from ..authoring import Example, Relation, rule
from ..closed.conversion import CLASH, conversion
from ..evidence.units import clash
from ..laws.conversion import ALLOWED


def is_clash(relation: Relation) -> bool:
    """Measures of different dimensions, one in brackets behind the other."""
    return relation.cue("of") == CLASH


RULE = rule(
    code="FC311",
    since="0.1",
    frame=conversion,
    law=ALLOWED,
    subject="target",
    when=is_clash,
    supply=clash,
    message="{source} and {target} measure different things",
    bad=[
        Example("The ⟦40-acre (16km)⟧ site will be sold.", shows="16.2 hectare"),
        Example("Winds reached ⟦100 mph (161 km)⟧ at the cape.", shows="kilometres per hour"),
        Example("The park covers ⟦120 square miles (311 km)⟧ of moor.", shows="310.8 square kilometre"),
    ],
    good=[
        "The 40-acre (2km) strip will be sold.",
        "Winds reached 100 mph (30 km) off the cape.",
        "The car has a two-litre (150 horsepower) engine.",
        "She lifted 60 kilograms (3 metres) above the stage.",
    ],
)
