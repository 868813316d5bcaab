"""A "highest since" whose own comparison was lower: "74 were killed, the worst since 1988, when 61 died".

The highest since a year means that nothing since that year was as high, and that the year itself was at least as
high. Where the year's figure stands beside it and is lower, the comparison should go further back, or one figure is
wrong. Writers are loose with "since", so this is a warning; "since records began" names no rival and is not judged.
"""

from ..authoring import Example, Severity, rule
from ..closed.ranking import superlative
from ..evidence.change import two_levels
from ..laws.order import NOT_BELOW

RULE = rule(
    code="FC410",
    since="0.1",
    frame=superlative,
    law=NOT_BELOW,
    subject="higher",
    supply=two_levels,
    severity=Severity.WARNING,
    message="the superlative does not fit {higher} and {lower}",
    bad=[
        Example("The derailment killed ⟦74 people⟧. It was the worst rail accident since 1988, when ⟦61⟧ died."),
        Example("Inflation rose to ⟦4.6%⟧, the highest since March 2023, when it was ⟦4.1%⟧."),
        Example("Unemployment fell to ⟦4.3%⟧, the lowest since May 2019, when it stood at ⟦4.7%⟧."),
    ],
    good=[
        "The derailment killed 54 people. It was the worst rail accident since 1988, when 61 died.",
        "Unemployment fell to 4.3%, the lowest since May 2019, when it stood at 4.2%.",
        "Inflation rose to 4.1%, the highest since March 2023, when it was also 4.1%.",
        "Turnout was 66.1%, the highest since 1997 (71.3%).",
    ],
)
