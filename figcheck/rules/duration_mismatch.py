"""A length of time that its own two ends do not give.

Times of day ("from 9.40am to 11.10am, a total of two hours"; past midnight where the second is the earlier), days ("the
eight-day festival from 3 to 10 May", the last day counted in or not), years, and anniversaries of a founding. Hours are
taken as loosely as they are said; a year more or less is no mismatch. The days or months left until a date are counted
from publication. A company's period that ends with a quarter of its financial year has three, six, nine or twelve
months; another number is a warning. A length and its ends in two sentences are paired only where the wording of both
speaks of one stretch of time ("accused of stealing over 13 years", "the thefts took place between 2010 and 2023"), and
give a warning at most. So does a step on from a moment told before it ("the next day, 4 May", "ten years later, in
2000"); where no end is told, what came "two years after the 2022 flood" has come by the day of publication. What grew
"from 20 in 1990 to 60 in 2020" did so over 30 years. Weekdays are held to the days told between them, "the next day,
Sunday" and "the three-day visit, from Monday to Wednesday", unless the sentence tells who reported it: that weekday is
the report's. A delay is held to the two dates between which it lies, a change of a series to the year in which the
series began, a count of straight quarters to the quarter from which it runs.
"""

from ..authoring import Example, rule
from ..closed.duration import any_span
from ..evidence.spans import no_repair, span_evidence
from ..laws.calendar import ELAPSED

RULE = rule(
    code="FC504",
    since="0.1",
    frame=any_span,
    law=ELAPSED,
    subject="length",
    supply=span_evidence,
    repair=no_repair,
    message="{length} does not fit the dates",
    bad=[
        Example("The bridge, which opened in ⟦1906⟧, marks its ⟦110th⟧ anniversary this year.", published="2026-03-04"),
        Example("Crews spent ⟦six hours⟧ at the scene, from 4am to 1pm.", shows="9 hours"),
        Example("The ⟦five-day⟧ festival runs from 3 May to 10 May.", shows="7 days, or 8 with both"),
        Example("She led the party for ⟦20 years⟧, from 1998 to 2009."),
        Example(
            "Profit rose in the ⟦five months⟧ ended ⟦July 31⟧. It was flat in the year ended ⟦Oct. 31⟧.",
            shows="3, 6, 9 or 12 months",
        ),
        "The war began in ⟦1990⟧ and ended ⟦five years⟧ later, in ⟦2000⟧.",
        "The hearing was postponed by ⟦six weeks⟧, from ⟦May 4⟧ to ⟦May 18⟧.",
        "Over ⟦20 years⟧ the herd grew from 27 animals in ⟦1990⟧ to 84 in ⟦2020⟧.",
        "He ruled from ⟦1951⟧ to ⟦1969⟧, a reign of ⟦28 years⟧.",
    ],
    good=[
        Example("The bridge, which opened in 1906, marks its 120th anniversary this year.", published="2026-03-04"),
        "Crews spent nine hours at the scene, from 4am to 1pm.",
        "The eight-day festival runs from 3 May to 10 May.",
        "The airlift took 24 hours, from 3am ET on Saturday to 3am ET on Sunday.",
        "The shift lasted eight hours, from 10pm to 6am.",
        "She led the party for 11 years, from 1998 to 2009.",
        "Profit rose in the three months ended July 31. It was flat in the year ended Oct. 31.",
        "The war began in 1990 and ended ten years later, in 2000.",
        "The hearing was postponed by two weeks, from May 4 to May 18.",
        "Over 30 years the herd grew from 27 animals in 1990 to 84 in 2020.",
        "He ruled from 1951 to 1969, a reign of 18 years.",
        "The six-week course runs from September 14 until October 19.",
    ],
)
