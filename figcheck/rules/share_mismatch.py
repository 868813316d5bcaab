"""A share that the part and the whole beside it do not give.

"45 of the 60 (75%)" holds two counts and a percentage; few readers divide them. The whole is the number tied by "of",
the percentage may have been rounded or cut off, and hedged or rounded numbers keep their room.
"""

from ..authoring import Example, rule
from ..evidence.shares import share_evidence
from ..frames.share import share
from ..laws.share import SHARE

RULE = rule(
    code="FC102",
    since="0.1",
    frame=share,
    law=SHARE,
    subject="share",
    supply=share_evidence,
    message="{share} does not follow from {part} and its whole",
    bad=[Example("Of the 60 pupils, ⟦45⟧ (⟦65%⟧) passed.", shows="75%")],
    good=["Of the 60 pupils, 45 (75%) passed."],
)
