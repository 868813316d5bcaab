"""A series score that cannot stand after the game that is said to have ended it.

Every game has a winner, so the wins of both sides add up to the number of the last game: a series that goes to Game 7
ends 4-3. The rule speaks of series that are won, not of those in which somebody leads.
"""

from ..authoring import Example, rule
from ..evidence.poll import game_number
from ..frames.score import series_score
from ..laws.margin import SERIES

RULE = rule(
    code="FC702",
    since="0.1",
    frame=series_score,
    law=SERIES,
    subject="game",
    supply=game_number,
    message="a series of {first}-{second} does not end in Game {game}",
    bad=[
        Example("The Hawks took the best-of-seven series ⟦3-2⟧ with a win in Game ⟦7⟧.", shows="3-2 is 5 games"),
        Example("They won the final series ⟦4-1⟧ after a late goal in Game ⟦6⟧.", shows="5 games"),
        Example("The Bears won Game ⟦7⟧ to take the series ⟦4-2⟧.", shows="6 games"),
    ],
    good=[
        "The Hawks took the best-of-seven series 4-3 with a win in Game 7.",
        "They won the final series 4-1 after a late goal in Game 5.",
        "The Bears won Game 7 to take the series 4-3.",
        "The Lions clinched their series 3-0 with a 2-1 win in Game 3.",
    ],
)
