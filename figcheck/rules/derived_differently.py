"""A sum, share, change or other step in a draft that its source's figures do not give.

The draft asks for one step of arithmetic and tells, in the same sentence, the figures it starts from; the source has
those figures, and the step gives another value.
"""

from ..authoring import Example, Relation, Severity, rule
from ..comparing.accounts import told_by_sources
from ..evidence.sources import denied
from ..laws.sources import BORNE_OUT

_STEPS = frozenset({"sum", "difference", "share", "change", "multiple", "average", "product", "rest", "length"})


def is_mine(relation: Relation) -> bool:
    """Figures that follow, or should, from others by one step."""
    return relation.cue("how") in _STEPS


RULE = rule(
    code="FC903",
    since="0.1",
    frame=told_by_sources,
    when=is_mine,
    law=BORNE_OUT,
    subject="draft",
    supply=denied,
    severity=Severity.WARNING,
    message="{draft} does not follow from {source}",
    bad=[
        Example(
            "Of the 31 libraries in Harlow, nine will shut, ⟦40%⟧ of the total.",
            sources=("Harlow council runs 31 libraries. It will shut nine of them in May.",),
            shows="nine ÷ 31",
        ),
    ],
    good=[
        Example(
            "Almost three in ten of Harlow's 31 libraries will shut.",
            sources=("Harlow council runs 31 libraries. It will shut nine of them in May.",),
        ),
    ],
)
