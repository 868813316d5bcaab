"""A comment that silences nothing.

Stories are corrected, and the comments that excused their figures stay behind: the next mistake in the paragraph would
hide under them. The rule looks at every comment to figcheck whose rule was used in the check and finds those without a
finding to silence. It is a note and never an error. "(sic)" is written for readers and is let be; what a comment names
wrongly is left to unknown-suppression.
"""

from ..authoring import Example, Relation, Severity, rule
from ..closed.suppression import suppression
from ..evidence.suppression import silenced
from ..laws.order import NOT_BELOW


def is_known(relation: Relation) -> bool:
    """A comment that can be understood."""
    return relation.cue("problem") is None


RULE = rule(
    code="FC005",
    since="0.2",
    frame=suppression,
    law=NOT_BELOW,
    subject="higher",
    when=is_known,
    supply=silenced,
    severity=Severity.INFO,
    after=True,
    message="{comment} silences nothing",
    bad=[
        Example(
            "⟦<!-- figcheck: ignore[percent-change-mismatch] -->⟧\nSales fell 50% to 10 from 20.",
            shows="finds nothing there",
        ),
        "⟦<!-- figcheck: disable[FC101] -->⟧\nThe dead were six men and five women, eleven in all.",
        "Six men fled.\n\n⟦[//]: # (figcheck: ignore-file[conversion] checked by the desk)⟧",
    ],
    good=[
        "<!-- figcheck: ignore[percent-change-mismatch] as he put it -->\nSales fell 60% to 10 from 20.",
        "Sales fell 60% to 10 from 20. <!-- figcheck: ignore[FC201] -->\n\nSix men and five women, 11 in all, fled.",
        "<!-- figcheck: disable[change] -->\n\nSales fell 60% to 10 from 20.\n\n<!-- figcheck: enable[change] -->\n",
        "<!-- figcheck: ignore-file[ALL] -->\n\nSales fell 60% to 10 from 20.",
    ],
)
