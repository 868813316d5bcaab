"""A difference of temperatures converted as if it were a reading, with 32 degrees added.

A warming of 1.5C is one of 2.7F, not of 35F; agencies and dailies have printed the latter more than once. The rule
looks only at pairs whose words say that they are a difference ("rose by", "warmer", "above average"), and converts
them without the offset. "Rose to 41C (106F)" is a reading, and left to unit-conversion.
"""

from ..authoring import Example, Relation, rule
from ..closed.conversion import DIFFERENCE, conversion
from ..evidence.units import difference, measure_repair
from ..laws.conversion import MEASURE


def is_difference(relation: Relation) -> bool:
    """Two temperatures that are one difference."""
    return relation.cue("of") == DIFFERENCE


RULE = rule(
    code="FC312",
    since="0.1",
    frame=conversion,
    law=MEASURE,
    subject="target",
    when=is_difference,
    supply=difference,
    repair=measure_repair,
    message="a difference of {source} is not one of {target}",
    bad=[
        Example("Seas were ⟦1.6C (34.9F)⟧ warmer than in the last century.", shows="32 was added"),
        Example(
            "The plan would limit warming to ⟦2 degrees Celsius (35.6 degrees Fahrenheit)⟧.",
            shows="3.6 degrees Fahrenheit",
        ),
        Example("Temperatures rose by ⟦4C (39.2F)⟧ in an hour.", shows="7.2 degrees Fahrenheit"),
    ],
    good=[
        "Seas were 1.6C (2.9F) warmer than in the last century.",
        "Temperatures will rise by 2C (3.6F) by 2050.",
        "The plan would limit warming to 1.5 degrees Celsius (2.7 degrees Fahrenheit).",
        "July was 0.9 degrees Fahrenheit (0.5 degrees Celsius) above average.",
    ],
)
