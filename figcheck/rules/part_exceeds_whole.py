"""A part that is larger than the whole it is taken from."""

from ..authoring import Example, rule
from ..evidence.shares import part_and_whole
from ..frames.subset import subset
from ..laws.share import PART_OF_WHOLE

RULE = rule(
    code="FC105",
    since="0.1",
    frame=subset,
    law=PART_OF_WHOLE,
    subject="part",
    supply=part_and_whole,
    message="{part} is more than the whole it is taken from",
    bad=[Example("Up to ⟦32⟧ of its ⟦20⟧ campuses may close.", shows="larger")],
    good=["Up to 12 of its 20 campuses may close."],
)
