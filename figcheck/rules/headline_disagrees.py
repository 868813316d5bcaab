"""A figure of the headline that the story does not bear out.

Readers keep the headline. It repeats the news with which the story begins, though it rounds, takes the top of a
range, or adds two figures up. The rule puts it beside the figure of the first sentences with which most of the headline
is said again: its noun, its deed, half of its words. It is silent when the story has the headline's number in another
place, when the headline has the story's, when the two are too far apart for a slip (more than 2.4 times, but for a word
of scale), and when the story's figure is a part, a range or one of several.
"""

from ..authoring import Example, Relation, rule
from ..evidence.repeats import headline_room
from ..laws.equal import SAME_AS_HEADLINE
from ..ties.same_thing import same_thing


def is_mine(relation: Relation) -> bool:
    """Pairs of the "headline" tie only."""
    return relation.frame == "headline"


RULE = rule(
    code="FC402",
    since="0.1",
    frame=same_thing,
    when=is_mine,
    law=SAME_AS_HEADLINE,
    subject="headline",
    supply=headline_room,
    message="the headline has {headline}, the story {story}",
    bad=[
        Example("Ferry disaster kills ⟦17⟧\n\n⟦Sixteen⟧ people died when a ferry sank on Monday."),
        Example(
            "⟦Two⟧ killed in factory fire\n\n⟦Three⟧ people were killed when a fire broke out at a factory on Tuesday."
        ),
        Example(
            "Council to spend ⟦£84m⟧ on flood walls\n\nThe council will spend ⟦£48m⟧ on flood walls over four years.",
            shows="£84m",
        ),
        Example(
            "Death toll in flat fire rises to ⟦10⟧\n\nThe death toll from a fire that left two houses in ruins rose to"
            " ⟦7⟧ on Saturday."
        ),
        Example(
            "Plant pulls ⟦100 tonnes⟧ of fish from the river\n\nThey pulled ⟦60 tonnes⟧ of dead fish from the river."
        ),
    ],
    good=[
        "Council to spend £48m on flood walls\n\nThe council will spend £48.2m on flood walls over four years.",
        "Ferry disaster kills 17\n\nSeventeen people died when a ferry sank. Of the dead, 12 were crew.",
        "Storm kills 30\n\nA storm killed at least 28 people on Monday. Police later put the number killed at 30.",
        "Bank profit soars 90%\n\nThe bank's profit soared 90% in the first half. Its costs soared 40%.",
    ],
)
