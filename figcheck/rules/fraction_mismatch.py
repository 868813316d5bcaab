"""A share in words that its percentage does not bear out.

"Nearly half (31%)" is read by the word and remembered by the word. A spoken fraction has wide room, a tenth of itself
and a little more; "more than" and "nearly" keep to their side, and far above
"more than a quarter" is doubted; a slim majority is below 60; "majority" and "minority" are exact at fifty, while
"most" is also said of the largest group and is doubted only below 45. The percentage must be set beside the words, in
brackets, between dashes or commas; two shares of different groups are never compared."""

from ..authoring import Example, rule
from ..evidence.shares import worded_share
from ..laws.share import WORDED_SHARE
from ..ties.fractions import fractions

RULE = rule(
    code="FC103",
    since="0.1",
    frame=fractions,
    law=WORDED_SHARE,
    subject="share",
    supply=worded_share,
    message="{share} is not what the words beside it say",
    bad=[
        Example("Nearly half of tenants (⟦31%⟧) had fallen behind.", shows="Nearly half"),
        Example("A majority of voters (⟦43 percent⟧) back the ban.", shows="majority"),
        Example("⟦Two-thirds⟧ of homes, ⟦52%⟧, have a garden.", shows="Two-thirds"),
        Example("Most doctors (⟦38%⟧) said they would stay.", shows="most"),
    ],
    good=[
        "Nearly half of tenants (48%) had fallen behind, and one in five (21%) had been warned.",
        "A slim majority of voters, 51%, back the ban.",
        "Majorities of men (55 percent) and women (61 percent) back the ban.",
        "Two-thirds of homes (66%) have a garden.",
        "A 58 percent majority of members voted for the change.",
        "More than a quarter of shops (28%) are empty.",
        "Nearly eight in 10 shops, 79 percent, are let.",
    ],
)
