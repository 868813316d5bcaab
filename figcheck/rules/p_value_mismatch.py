"""A p-value that the test printed beside it does not give.

A test is printed with its statistic, its degrees of freedom and its p-value, "t(28) = 2.20, p = .04", so that the third
follows from the first two. The rule computes it again, as statcheck does: the statistic may be anything that rounds to
what is printed, p-values are two-sided, and in a story that speaks of a one-sided test half of it is right as well. Off
but on the same side of 0.05 is a warning, on the other side an error. Off unless selected; needs the package scipy.
"""

from ..authoring import Example, rule
from ..closed.statistics import test_results
from ..evidence.statistics import p_value
from ..laws.statistics import P_VALUE

RULE = rule(
    code="FC801",
    since="0.1",
    frame=test_results,
    law=P_VALUE,
    subject="p",
    supply=p_value,
    tight=True,
    default=False,
    message="the test does not give p = {p}",
    bad=[
        Example("Those who slept recalled more words, t(28) = 2.20, p = ⟦.01⟧.", shows="0.036 to 0.037"),
        Example("Age made a difference, F(2, 57) = 1.20, p = ⟦.03⟧.", shows="0.30"),
        Example("The two were related, r(48) = .10, p ⟦< .05⟧.", shows="0.4"),
        Example("More women than men answered, χ2(1, N = 90) = 1.50, p = ⟦.02⟧.", shows="0.22"),
    ],
    good=[
        "Those who slept recalled more words, t(28) = 2.20, p = .04.",
        "Age made a difference, F(2, 57) = 3.41, p < .05.",
        "The two were related, r(48) = .31, p = .03.",
        "More women than men answered, χ2(1, N = 90) = 4.50, p = .03.",
        "The one-tailed test agrees, z = 1.70, p = .045.",
    ],
)
