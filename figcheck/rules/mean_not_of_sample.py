"""A mean of whole numbers that so many of them cannot have.

Answers on a scale, children, goals and days are whole numbers, and the mean of 20 of them is a whole number of
twentieths. The rule tries whether such a mean rounds to what is printed (GRIM, N. J. L. Brown and J. A. J. Heathers,
2017). It cannot know what was averaged, so it only warns, and says nothing of a sample that is large for the decimals.
Off unless selected.
"""

from ..authoring import Example, Severity, rule
from ..closed.statistics import means
from ..evidence.statistics import whole_mean
from ..laws.statistics import WHOLE_MEAN

RULE = rule(
    code="FC802",
    since="0.1",
    frame=means,
    law=WHOLE_MEAN,
    subject="mean",
    supply=whole_mean,
    severity=Severity.WARNING,
    default=False,
    message="{sample} whole numbers cannot have a mean of {mean}",
    bad=[
        Example("They rated it higher (M = ⟦5.19⟧, SD = 1.20, n = ⟦28⟧).", shows="145 of 28, 5.179"),
        Example("The nurses gave a mean score of ⟦3.48⟧ (n = ⟦20⟧).", shows="70 of 20, 3.500"),
        Example("Fathers took a mean of ⟦2.6⟧ (n = ⟦4⟧) days.", shows="10 of 4, 2.50"),
    ],
    good=[
        "They rated it higher (M = 5.18, SD = 1.20, n = 28).",
        "The nurses gave a mean score of 3.45 (n = 20).",
        "Fathers took a mean of 2.8 (n = 4) days.",
        "Voters gave it a mean score of 3.47 (n = 1,204).",
    ],
)
