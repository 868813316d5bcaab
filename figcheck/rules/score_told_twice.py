"""A score of the headline that the report of the match does not bear out.

Both sides are named in the headline and in the sentence that tells the result, and the story has the headline's score
nowhere else. Whichever side stands first, the larger number is held to the larger and the smaller to the smaller;
reports of two legs, sets, penalties and half-times tell more than one score and are left alone.
"""

from ..authoring import Example, rule
from ..closed.score_in_headline import scores_told_twice
from ..evidence.records import both_scores
from ..laws.equal import EQUAL

RULE = rule(
    code="FC706",
    since="0.1",
    frame=scores_told_twice,
    law=EQUAL,
    subject="first",
    supply=both_scores,
    message="the headline's score has {first}, the report {second}",
    bad=[
        Example("Harlow beat Wexley 3-⟦1⟧\n\nHarlow went top of the league with a 3-⟦2⟧ win over Wexley on Saturday."),
    ],
    good=[
        "Harlow beat Wexley 3-2\n\nHarlow went top of the league with a 3-2 win over Wexley on Saturday.",
        "Late goal gives Harlow 3-2 win over Wexley\n\nHarlow beat Wexley 3-2 on Saturday. It was 1-1 at the break.",
    ],
)
