"""One quantity with two values in the running text.

Two figures are put together only when unit and thing are the same and the second mention points back at the first: it
is definite and has its noun ("the 13 servicemen killed"), or two of its digits are exchanged, or the one is the row of
a list and the other stands in the sentence that tells of it. A word that may explain a difference keeps them apart:
another day, source, place or status, "another", "of them", "at least", "from", "if", "each". Repeats that agree are
reported as judged, where the printed values are close.
"""

from ..authoring import Example, Relation, rule
from ..evidence.repeats import repeated
from ..laws.equal import EQUAL
from ..ties.same_thing import same_thing


def is_mine(relation: Relation) -> bool:
    """Pairs of the "same thing" tie, and those that are explained."""
    return relation.frame in ("same thing", "explained")


RULE = rule(
    code="FC401",
    since="0.1",
    frame=same_thing,
    when=is_mine,
    law=EQUAL,
    subject="second",
    supply=repeated,
    message="{first} and {second} are given for one thing",
    bad=[
        Example(
            "The old quay loses ⟦54⟧ jobs, the union said.\n\nJobs to go at each pier\nEastern pier: 120\n"
            "Western pier: 80\nOld quay: ⟦45⟧"
        ),
        Example(
            "A blast killed ⟦13⟧ American servicemen. He met the families of the ⟦15⟧ US servicemen killed.",
            shows="stated: 15",
        ),
        Example(
            "The club agreed a transfer fee of ⟦£5.2m⟧ with the rival side.\n\nThe ⟦£2.5m⟧ transfer fee is a record."
        ),
        Example(
            "The old camp held ⟦1,946⟧ prisoners. A plaque names the ⟦1,496⟧ prisoners held at the old camp.",
            shows="digits are swapped",
        ),
        Example(
            "A stall sold ⟦2,640⟧ pies at the fair. The ⟦2,460⟧ pies sold at the fair were baked on Friday.",
            shows="digits are swapped",
        ),
    ],
    good=[
        "A blast killed 13 American servicemen. He met the families of the 13 US servicemen killed.",
        "The club agreed a transfer fee of £5.2m with the rival side. The £5.2m transfer fee is a record.",
        "Police arrested 12 men on Monday. The 12 men were held overnight; another five men were arrested on Tuesday.",
        "Profit rose to $4.56bn. The profit of $4.6bn was the best in ten years. Costs rose to $3bn.",
        "Exports to the Gulf fell 6.06% to $1.502bn. Exports to Norway fell 6.06% to $1.023bn.",
    ],
)
