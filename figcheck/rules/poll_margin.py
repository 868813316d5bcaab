"""A margin of error that the size of the sample does not give.

A random sample of n people has a margin of 98 ÷ √n points at 95 per cent confidence. Weighting widens it, a smaller
population or a lower confidence narrows it, so the rule warns only beyond 1.6 times, or below 1 ÷ 1.4, and calls it an
error beyond 2.5 times or below half. The margin of a part of the sample is judged where the size of that part is told.
"""

from ..authoring import Example, rule
from ..closed.poll import poll
from ..evidence.poll import sampling_error
from ..laws.poll import SAMPLING_ERROR

RULE = rule(
    code="FC703",
    since="0.1",
    frame=poll,
    law=SAMPLING_ERROR,
    subject="error",
    supply=sampling_error,
    message="a sample of {sample} does not give a margin of error of {error}",
    bad=[
        Example(
            "The poll of 1,009 adults included ⟦895 registered voters⟧. The sampling error is ⟦1.4 percentage points⟧ "
            "for registered voters.",
            shows="3.3",
        ),
        Example(
            "The poll of ⟦1,000⟧ adults has a margin of error of ⟦plus or minus 0.3 percentage points⟧.", shows="3.1"
        ),
        Example("She surveyed ⟦400⟧ voters. The poll has a margin of error of plus or minus ⟦2 points⟧.", shows="4.9"),
        Example("The survey of ⟦2,500⟧ adults has a margin of error of ⟦5 percentage points⟧.", shows="2.0"),
        Example(
            "The firm polled 1,204 people in May, and ⟦602⟧ took part. A ⟦1.5-point margin of error⟧ applies.",
            shows="4.0",
        ),
    ],
    good=[
        "The survey drew 754 responses from shop owners in June, for a 4% margin of error.",
        "The firm polled 1,004 adults, including 610 likely voters, and gives a 3-point margin of error.",
        "The poll of 1,009 adults, 895 of them registered voters, has a margin of error of plus or minus 3 points. The "
        "sampling error is 3.5 points for registered voters.",
        "The poll of 1,000 adults has a margin of error of plus or minus three percentage points.",
        "She surveyed 400 voters. The poll has a margin of error of plus or minus 5 points.",
        "The survey of 2,500 adults has a margin of error of 2 percentage points.",
        "The survey of 1,753 voters has a margin of error of 3 percentage points.",
    ],
)
