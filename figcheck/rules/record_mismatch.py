"""Wins, draws and defeats that do not give the points or the matches told beside them.

A win is worth three points and a draw one; where the points are those of two for a win, as they were in most leagues
into the 1980s, nothing is judged, nor where points were taken away or won as a bonus. Wins, draws and defeats add up
to the matches played.
"""

from ..authoring import Example, rule
from ..closed.league import records
from ..evidence.records import law_of_record, points_for_a_win
from ..laws.record import LEAGUE_POINTS

RULE = rule(
    code="FC705",
    since="0.1",
    frame=records,
    law=LEAGUE_POINTS,
    laws=law_of_record,
    subject="sum",
    supply=points_for_a_win,
    message="the record does not give {sum}",
    bad=[
        Example("Harlow are second on ⟦39 points⟧ with ⟦12⟧ wins, ⟦five⟧ draws and four defeats.", shows="41"),
        Example("Wexley have won ⟦nine⟧, drawn ⟦three⟧ and lost ⟦two⟧ of their ⟦15⟧ matches.", shows="14"),
    ],
    good=[
        "Harlow are second on 41 points with 12 wins, five draws and four defeats.",
        "Wexley have won nine, drawn three and lost two of their 14 matches.",
    ],
)
