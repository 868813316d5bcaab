"""A difference that its two figures do not give.

"12 fewer than the 60" lets a reader subtract at a glance. The rule speaks where both figures and the difference stand
in one sentence and count the same thing; a difference between percentages is judged only when it is stated in points.
"""

from ..authoring import Example, rule
from ..evidence.differences import compared
from ..laws.margin import GAP
from ..ties.difference import differences

RULE = rule(
    code="FC108",
    since="0.1",
    frame=differences,
    law=GAP,
    subject="difference",
    supply=compared,
    tight=True,
    message="{difference} is not the difference between {more} and {less}",
    bad=[
        Example("She sold ⟦48⟧ boats, ⟦22⟧ fewer than the ⟦60⟧ of last year.", shows="12"),
        Example("Men earn ⟦£620⟧ a week and women ⟦£550⟧, a gap of ⟦£90⟧.", shows="£70"),
        Example("The gap between the two is ⟦£60⟧: one paid ⟦£500⟧ and the other ⟦£420⟧.", shows="£80"),
    ],
    good=[
        "Men earn £620 a week and women £550, a gap of £70.",
        "She won by 322 votes, taking 18,304 to her rival's 17,982.",
        "She sold 48 boats, 12 fewer than the 60 of last year.",
        "She sold 72 boats, 12 more than the 60 of last year.",
    ],
)
