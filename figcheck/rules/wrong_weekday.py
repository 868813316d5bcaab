"""A date printed with a weekday that it does not fall on.

Either the day or the weekday is wrong, and readers who plan by it come on the wrong day. The year is the printed one,
or, where none is printed, the one that puts the date within six months of publication, or one told in its sentence;
with neither the date is not checked. Dates before 15 October 1582 follow another calendar and are left alone; an old
date that its weekday fits in the Julian calendar is only a warning.

Of two weekdays before one run of days ("Saturday and Sunday, Oct. 5-6") the first belongs to the first day, the second
to the last. A date without a year that is more than three weeks from publication may be that of a year next to it, or
of any year that the story tells; a day without its month ("Monday the 9th") is one of the weeks around publication, or
of a month told of just before.
"""

from ..authoring import Example, rule
from ..closed.weekdays import weekday_date
from ..evidence.calendar import weekday_of_date, weekday_repair
from ..laws.calendar import WEEKDAY

RULE = rule(
    code="FC501",
    since="0.1",
    frame=weekday_date,
    law=WEEKDAY,
    subject="weekday",
    supply=weekday_of_date,
    repair=weekday_repair,
    message="{weekday} falls on another day of the week",
    bad=[
        Example(
            "The hearing was moved to ⟦Friday, 13 October 2026⟧.",
            shows="13 October 2026 is a Tuesday; the story says Friday",
        ),
        Example(
            "Voting ends on ⟦Tuesday, March 12⟧, at noon.", shows="12 March 2026 is a Thursday", published="2026-03-04"
        ),
        Example("She was sworn in on ⟦January 20, 2021, a Thursday⟧.", shows="is a Wednesday"),
        Example("Doors open on ⟦Monday the 10th⟧.", shows="is a Tuesday", published="2026-03-04"),
        Example("Doors open on ⟦Monday⟧ (⟦13 March⟧).", shows="is a Friday", published="2026-03-04"),
        Example("Doors open on ⟦Sunday 29th August 2026⟧.", shows="29 August 2026 is a Saturday"),
    ],
    good=[
        "The hearing was moved to Tuesday, 13 October 2026.",
        Example("Voting ends on Thursday, March 12, at noon.", published="2026-03-04"),
        Example("The shop opened on Monday, 29 December.", published="2026-01-05"),
        Example("Doors open on Monday the 9th.", published="2026-03-04"),
        Example("I cannot forget going into the street on Monday 6 September.", published="2011-11-03"),
        Example("Talks open on Friday 23rd January. Launch: 11am, Monday 26th.", published="2003-12-18"),
        "The Bastille fell on Tuesday, 14 July 1789.",
        "Knights were seized on Friday, 13 October 1307.",
        "Leap day 2024 was Thursday, 29 February 2024.",
        Example("In 1938, on Wednesday, 9 November, shops burned across the city.", published="2026-03-04"),
    ],
)
