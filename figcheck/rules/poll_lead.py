"""A lead that lies inside the margin of error.

No error: both numbers may be right. But a lead smaller than the margin of error is a lead in this sample and may be
none in the country, which is why style guides ask for "about even". The rule is silent where the story says so itself
("within the margin of error", "tied"). Information only."""

from ..authoring import Example, Severity, rule
from ..closed.poll import poll_lead
from ..laws.margin import LEAD

RULE = rule(
    code="FC704",
    since="0.1",
    frame=poll_lead,
    law=LEAD,
    subject="error",
    severity=Severity.INFO,
    message="the lead of {first} over {second} lies inside the margin of error, {error}",
    bad=[
        Example(
            "Ms Obi leads Mr Ray ⟦45%⟧ to ⟦44%⟧. The poll has a margin of error of ⟦three percentage points⟧.",
            shows="less than",
        ),
        Example(
            "Mr Ray was ahead of Ms Obi, ⟦47%⟧ to ⟦45%⟧. The survey has a margin of error of ⟦4 points⟧.",
            shows="less than",
        ),
        Example(
            "Ms Obi led him ⟦51%⟧ to ⟦49%⟧ in a poll with a margin of error of ⟦3.5 percentage points⟧.",
            shows="less than",
        ),
    ],
    good=[
        "Ms Obi leads Mr Ray 49% to 40%. The poll has a margin of error of three percentage points.",
        "Mr Ray was ahead of Ms Obi, 55% to 45%. The survey has a margin of error of 4 points.",
        "Ms Obi led him 54% to 43% in a poll with a margin of error of 3.5 percentage points.",
        "Ms Obi leads Mr Ray 60% to 35%, with a margin of error of 5 percentage points.",
    ],
)
