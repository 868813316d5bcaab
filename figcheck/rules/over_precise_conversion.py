"""A conversion with more digits than the measure it comes from.

"1 mile (1.609 km)" claims to know to a metre what was given to the mile. Where the converted amount has two
significant digits more than its source, and three in all, the rule suggests no more than a look: it is a note of
style and never an error. Temperatures are left alone, since their degrees are of a size; so are amounts of money.
"""

from ..authoring import Example, Option, Relation, Severity, rule
from ..closed.conversion import MEASURE, conversion
from ..evidence.units import precision
from ..laws.conversion import ALLOWED


def is_measure(relation: Relation) -> bool:
    """One measure in two units, temperatures apart."""
    return relation.cue("of") == MEASURE and not (relation.one("source").unit or "").startswith("degree ")


RULE = rule(
    code="FC313",
    since="0.1",
    frame=conversion,
    law=ALLOWED,
    subject="target",
    when=is_measure,
    supply=precision,
    options=(Option("spurious-digits", 2, "how many digits more than its source an amount may not have", least=1),),
    severity=Severity.INFO,
    message="{target} is more exact than {source}",
    bad=[
        Example("The shop is ⟦1 mile (1.609 km)⟧ away.", shows="1 significant digit"),
        Example("The cliff is ⟦500 ft (152.4m)⟧ high.", shows="500 ft has 2 significant digits, 152.4m 4"),
        Example("The plot measures ⟦40 acres (16.187 hectares)⟧.", shows="16.187 hectares 5"),
    ],
    good=[
        "The shop is 1 mile (1.6 km) away.",
        "The cliff is 500 ft (150m) high.",
        "The plot measures 40 acres (16.2 hectares).",
        "The lane is 36 inches (91 cm) wide.",
    ],
)
