"""A risk ratio, an odds ratio or an efficacy that the cases in the two groups do not give.

Eight cases among 18,198 and 162 among 18,325 are a risk ratio of 0.05, an efficacy of 95 per cent. The rule reads two
groups with their cases and sizes in one sentence, and the effect within two sentences of it. Published effects may be
adjusted for age or time at risk, so it only warns. Off unless selected.
"""

from ..authoring import Example, Severity, rule
from ..closed.statistics import effects
from ..evidence.statistics import effect_law
from ..laws.statistics import EFFICACY

RULE = rule(
    code="FC805",
    since="0.1",
    frame=effects,
    law=EFFICACY,
    laws=effect_law,
    subject="effect",
    severity=Severity.WARNING,
    default=False,
    message="the cases in the two groups do not give {effect}",
    bad=[
        Example(
            "There were ⟦8⟧ cases among ⟦18,198⟧ people with the vaccine and ⟦162⟧ among ⟦18,325⟧ without it, an"
            " efficacy of ⟦85%⟧.",
            shows="95",
        ),
        Example(
            "Some ⟦12⟧ of ⟦150⟧ on the drug fell ill and ⟦24⟧ of ⟦148⟧ on the dummy. It is a relative risk of ⟦0.66⟧.",
            shows="0.49",
        ),
        Example("It hit ⟦30⟧ of ⟦100⟧ smokers and ⟦10⟧ of ⟦100⟧ others, an odds ratio of ⟦3.0⟧.", shows="3.9"),
    ],
    good=[
        "There were 8 cases among 18,198 people with the vaccine and 162 among 18,325 without it, an efficacy of 95%.",
        "Some 12 of 150 on the drug fell ill and 24 of 148 on the dummy. That is a relative risk of 0.49.",
        "It hit 30 of 100 smokers and 10 of 100 others, an odds ratio of 3.9.",
        "Illness struck 12 of 150 on the drug and 24 of 148 on the dummy, so it was 51% effective.",
    ],
)
