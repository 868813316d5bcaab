"""A share in words that its percentage does not bear out.

"Nearly half (31%)" is read by the word and remembered by the word. A spoken fraction has wide room, ten per cent of
itself and a little more; only "majority" and "minority" are exact at fifty.
"""

from ..authoring import Example, rule
from ..evidence.shares import worded_share
from ..frames.fraction import fraction
from ..laws.share import WORDED_SHARE

RULE = rule(
    code="FC103",
    since="0.1",
    frame=fraction,
    law=WORDED_SHARE,
    subject="share",
    supply=worded_share,
    message="{share} is not what the words beside it say",
    bad=[Example("Nearly half of tenants (⟦31%⟧) had fallen behind.", shows="Nearly half")],
    good=["Nearly half of tenants (48%) had fallen behind."],
)
