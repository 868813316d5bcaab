"""A temperature said to be twice another, or half of it: "twice as hot" for 30C beside 15C.

The zero of both scales is set by convention, so that their numbers have no ratio: in Fahrenheit the same two days are
86 and 59. Only from absolute zero on can warmth be doubled, and from there 30C is 5 per cent more than 15C. A matter
of form, and so no more than a note.
"""

from ..authoring import Example, Severity, rule
from ..evidence.warmth import from_absolute_zero
from ..laws.change import MULTIPLE
from ..ties.multiple_of import multiples_of_warmth

RULE = rule(
    code="FC314",
    since="0.1",
    frame=multiples_of_warmth,
    law=MULTIPLE,
    subject="multiple",
    supply=from_absolute_zero,
    severity=Severity.INFO,
    message="temperatures of {new} and {old} have no such ratio",
    bad=[
        Example("At ⟦30C⟧, Orme was ⟦twice⟧ as hot as Tarn, where it was ⟦15C⟧."),
        Example("The sea, at ⟦5C⟧, is ⟦three times⟧ colder than the ⟦15C⟧ of August."),
    ],
    good=[
        "The blue star, at 9,800C, is twice as hot as the yellow one, at 4,800C.",
    ],
)
