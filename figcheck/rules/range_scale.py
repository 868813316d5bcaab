"""A range of money whose first end has lost its magnitude: "between $26 and $31 million".

Every reader takes $26 million to be meant, and the figures are checked so. Read to the letter the first end is
twenty-six dollars; most style guides ask for "between $26 million and $31 million". A matter of form, and so no
more than a note.
"""

from ..authoring import Example, Severity, rule
from ..closed.ranges import shared_magnitude
from ..evidence.ranges import whole_range
from ..laws.equal import EQUAL

RULE = rule(
    code="FC602",
    since="0.1",
    frame=shared_magnitude,
    law=EQUAL,
    subject="second",
    supply=whole_range,
    severity=Severity.INFO,
    message="read to the letter, the first amount of {range} has no magnitude",
    bad=[
        Example("The hospital is expected to cost ⟦between $26 and $31 million⟧."),
        Example("The fine will be ⟦between £5 and £6bn⟧, analysts say."),
        Example("They raised ⟦$3.1 to $3.4 billion⟧ for the fund."),
    ],
    good=[
        "The firm put the cost at between $26 million and $31 million.",
        "The fine will be between £500,000 and £1.2m, analysts say.",
        "They raised $3.1bn to $3.4bn for the fund.",
        "The deal is worth between €900 million and €1.1 billion.",
    ],
)
