"""Million for billion: one thing with the same digits a thousand times apart, or a number with two scales.

The commonest slip in print. Two mentions are put together when the second points back at the first, by a definite
phrase with a noun of the first ("£3.5bn on the scheme … the £3.5m scheme"), or when one stands in the headline, and the
digits are the same; units a thousand times apart are scales too ("a 14-metre shaft … that 14-kilometre shaft"). Two
levels of one thing a period apart that a word of scale sets apart ("rose to $4.2 billion from $3.9 million") are a slip
too, and so is a number of six digits before a word of scale ("300,000 million people").
"""

from ..authoring import Example, Relation, rule
from ..evidence.repeats import scale_evidence
from ..laws.equal import EQUAL
from ..ties.same_thing import same_thing


def is_mine(relation: Relation) -> bool:
    """Pairs a scale apart, and numbers with two scales."""
    return relation.frame in ("scale", "heaped")


RULE = rule(
    code="FC403",
    since="0.1",
    frame=same_thing,
    when=is_mine,
    law=EQUAL,
    subject="first",
    supply=scale_evidence,
    message="{first} is a word of scale off",
    bad=[
        Example(
            "The government will spend ⟦£3.5bn⟧ on the scheme. Ministers say the ⟦£3.5m⟧ scheme will start in May."
        ),
        Example("Some ⟦300,000 million⟧ people play the sport in the country.", shows="two scales"),
        Example(
            "Sales rose to ⟦$4.2 billion⟧ from ⟦$3.9 million⟧ a year before.",
            shows="two levels",
        ),
        Example("Profit fell to ⟦Rs 4,376⟧ from ⟦Rs 5,120 crore⟧ a year before.", shows="two levels"),
        Example(
            "A dose of ⟦40 micrograms⟧ was prescribed. The nurse gave the ⟦40-milligram⟧ dose at noon.",
            shows="one number in two units",
        ),
        Example(
            "The bank set aside ⟦$2.15 million⟧ for the settlement.\n\nThe ⟦$2.15 billion⟧ settlement ends the case."
        ),
    ],
    good=[
        "The government will spend £1,200 million on the scheme. Ministers say the £1.2bn scheme will start in May.",
        "The field holds 2,400 million barrels of oil.",
        "The bank set aside $1,150 million for claims and $1.15 million for fees.",
        "Output was 10,500 million cubic feet, against 9,800 million cubic feet last year.",
    ],
)
