"""A length of time that its own two ends do not give.

Times of day ("from 9.40am to 11.10am, a total of two hours"; past midnight where the second is the earlier), days
("the eight-day festival from 3 to 10 May", the last day counted in or not), years, and anniversaries of a founding.
Hours are taken as loosely as they are said; a year more or less is no mismatch.
"""

from ..authoring import Example, rule
from ..evidence.spans import no_repair, span_evidence
from ..frames.duration import any_span
from ..laws.calendar import ELAPSED

RULE = rule(
    code="FC504",
    since="0.1",
    frame=any_span,
    law=ELAPSED,
    subject="length",
    supply=span_evidence,
    repair=no_repair,
    message="{length} is not the time between the two",
    bad=[
        Example("He was held from ⟦9.40am⟧ to ⟦11.10am⟧, a total of ⟦two hours⟧.", shows="1 hour 30 minutes"),
        Example("The bridge, which opened in ⟦1906⟧, marks its ⟦110th⟧ anniversary this year.", published="2026-03-04"),
        Example("Crews spent ⟦six hours⟧ at the scene, from 4am to 1pm.", shows="9 hours"),
        Example("The ⟦five-day⟧ festival runs from 3 May to 10 May.", shows="7 days, or 8 with both"),
        Example("She led the party for ⟦20 years⟧, from 1998 to 2009."),
    ],
    good=[
        "He was held from 9.40am to 11.10am, a total of 90 minutes.",
        Example("The bridge, which opened in 1906, marks its 120th anniversary this year.", published="2026-03-04"),
        "Crews spent nine hours at the scene, from 4am to 1pm.",
        "The eight-day festival runs from 3 May to 10 May.",
        "The airlift took 24 hours, from 3am ET on Saturday to 3am ET on Sunday.",
        "The shift lasted eight hours, from 10pm to 6am.",
        "She led the party for 11 years, from 1998 to 2009.",
    ],
)
