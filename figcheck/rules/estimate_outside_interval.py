"""An estimate that lies outside its own interval of confidence.

Whatever the method, an interval of confidence holds the estimate that it is of. The rule reads an estimate with the
interval right behind it, "OR 1.8 (95% CI 1.2 to 3.1)". Off unless selected.
"""

from ..authoring import Example, rule
from ..closed.statistics import confidence_intervals
from ..laws.statistics import INSIDE

RULE = rule(
    code="FC804",
    since="0.1",
    frame=confidence_intervals,
    law=INSIDE,
    subject="estimate",
    default=False,
    message="{estimate} lies outside its interval of confidence",
    bad=[
        Example("The odds ratio of ⟦1.8⟧ (95% CI ⟦2.0 to 3.1⟧) is for men alone.", shows="2.0"),
        Example("The study found a hazard ratio of ⟦0.71⟧ (95% CI ⟦0.17⟧, ⟦0.68⟧).", shows="0.68"),
        Example("Prevalence was ⟦12.4%⟧ (95% confidence interval ⟦10.1% to 11.9%⟧).", shows="11.9"),
    ],
    good=[
        "The odds ratio of 2.8 (95% CI 2.0 to 3.1) is for men alone.",
        "The study found a hazard ratio of 0.71 (95% CI 0.68, 0.74).",
        "Prevalence was 11.4% (95% confidence interval 10.1% to 11.9%).",
        "The risk ratio was 1.4 (95% CI 1.4 to 2.0).",
    ],
)
