"""An exact figure outside the bound that the story gives for the same thing: "more than 50" and then 48.

Only the edge of a bound counts: "more than 50" is true of 52 and of 80. The two mentions must be tied as for
figures-disagree, by a definite noun or the same words, with nothing that sets them apart.
"""

from ..authoring import Example, Relation, rule
from ..evidence.repeats import half_line
from ..laws.equal import BOUND
from ..ties.same_thing import same_thing


def is_mine(relation: Relation) -> bool:
    """Pairs of a bound and a value only."""
    return relation.frame == "bound"


RULE = rule(
    code="FC404",
    since="0.1",
    frame=same_thing,
    when=is_mine,
    law=BOUND,
    subject="value",
    supply=half_line,
    message="{value} lies outside {bound}",
    bad=[
        Example("More than ⟦500⟧ passengers were stranded overnight. The ⟦480⟧ passengers were given blankets."),
        Example("The fire killed at least ⟦20⟧ people in the market. The ⟦18⟧ people killed sold fish."),
        Example("The firm will pay up to ⟦£3m⟧ for the site.\n\nThe ⟦£4m⟧ site was a brewery."),
    ],
    good=[
        "More than 500 passengers were stranded overnight. The 520 passengers were given blankets.",
        "The fire killed at least 20 people in the market. The 24 people killed in the market fire were traders.",
        "The firm will pay up to £3m for the site. The £2.8m site was a brewery.",
        "More than 500 passengers were stranded overnight. The 700 passengers were given blankets.",
    ],
)
