"""A series score that cannot stand after, or before, the game that is named beside it.

Every game has a winner, so the wins of both sides add up to the number of the last game: a series that goes to Game 7
ends 4-3, one that stands at 3-2 has Game 6 to come, and a best of seven is won with four.
"""

from ..authoring import Example, rule
from ..closed.score import series_score
from ..evidence.poll import game_number, series_law
from ..laws.margin import SERIES

RULE = rule(
    code="FC702",
    since="0.1",
    frame=series_score,
    law=SERIES,
    laws=series_law,
    subject="game",
    supply=game_number,
    message="a series of {first}-{second} does not fit {game} games",
    bad=[
        Example("The Hawks took the best-of-seven series ⟦3-2⟧ with a win in Game ⟦7⟧.", shows="3-2 is 5 games"),
        Example("They won the final series ⟦4-1⟧ after a late goal in Game ⟦6⟧.", shows="5 games"),
        Example("The Bears won Game ⟦7⟧ to take the series ⟦4-2⟧.", shows="6 games"),
        Example("The Bears lead the series ⟦3-2⟧ after Game ⟦4⟧.", shows="5 games"),
        Example("The Bears trail the series ⟦3-1⟧ heading into Game ⟦6⟧.", shows="3-1 is 4 games"),
        Example("The Bears won the best-of-⟦seven⟧ final series ⟦3-2⟧.", shows="best of 5"),
    ],
    good=[
        "The Hawks took the best-of-seven series 4-3 with a win in Game 7.",
        "They won the final series 4-1 after a late goal in Game 5.",
        "The Bears won Game 7 to take the series 4-3.",
        "The Lions clinched their series 3-0 with a 2-1 win in Game 3.",
        "The Lions tied the series at 2-2 with a late win in Game 4.",
        "The Lions lead the best-of-seven series 3-2 heading into Game 6.",
        "The Lions won the best-of-five series 3-1.",
    ],
)
