"""A hedge that is not true of what the source says: "more than 4,000" for 3,980.

The number is near enough to be the source's, rounded; the words beside it put it on the wrong side. "Nearly", "under"
and "up to" say that the true figure is no higher, "more than", "over" and "at least" that it is no lower.
"""

from ..authoring import Example, Relation, Severity, rule
from ..comparing.accounts import told_by_sources
from ..evidence.sources import denied
from ..laws.sources import BORNE_OUT
from ..model import Qualifier


def is_mine(relation: Relation) -> bool:
    """Figures with a hedge that bounds them, held against one of a source."""
    draft = relation.one("draft")
    bounded = draft.qualifier is not None and draft.qualifier not in (Qualifier.ABOUT, Qualifier.EXACTLY)
    return bounded and bool(relation.role("source")) and relation.cue("how") != "same thing"


RULE = rule(
    code="FC904",
    since="0.1",
    frame=told_by_sources,
    when=is_mine,
    law=BORNE_OUT,
    subject="draft",
    supply=denied,
    severity=Severity.WARNING,
    message="{draft} is not true of {source}",
    bad=[
        Example(
            "⟦More than 4,000⟧ people marched through Harlow.",
            sources=("Police counted 3,980 people at the march through Harlow.",),
            shows="3,980; stated: More than 4,000",
        ),
        Example(
            "The repair of the pier cost ⟦just under £2m⟧.",
            sources=("The council paid £2.04m for the repair of the pier.",),
        ),
    ],
    good=[
        Example(
            "Nearly 4,000 people marched through Harlow.",
            sources=("Police counted 3,980 people at the march through Harlow.",),
        ),
        Example(
            "The repair of the pier cost just over £2m.",
            sources=("The council paid £2.04m for the repair of the pier.",),
        ),
    ],
)
