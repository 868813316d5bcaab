"""A figure of a draft that a source gives otherwise.

The draft is compared with its sources by `figcheck compare`. The rule speaks where a figure of a source is of the same
kind, and the words around the two say that they are about the same thing: what is counted, the names, what happened.
No other figure of the sources may fit nearly as well, and none of the draft may tell that one already. Where the words
do not say so much, the figure is only reported as not in the source.
"""

from ..authoring import Example, Relation, rule
from ..comparing.accounts import told_by_sources
from ..evidence.sources import given
from ..laws.sources import SAME_AS_SOURCE

_COMPARED = frozenset({"same", "words", "unit", "rounded", "same thing"})


def is_mine(relation: Relation) -> bool:
    """Figures that are held against one of a source."""
    return relation.cue("how") in _COMPARED and relation.one("draft").when is None


RULE = rule(
    code="FC901",
    since="0.1",
    frame=told_by_sources,
    when=is_mine,
    law=SAME_AS_SOURCE,
    subject="draft",
    supply=given,
    message="the draft has {draft}, the source {source}",
    bad=[
        Example(
            "The ferry carried ⟦394⟧ passengers when it ran aground off Port Elm.",
            sources=("The ferry was carrying 349 passengers when it ran aground near Port Elm on Monday.",),
            shows="349; stated: 394",
        ),
        Example(
            "Harlow Foods said sales of frozen peas climbed ⟦12%⟧ last year.",
            sources=("Sales of frozen peas at Harlow Foods rose 21% last year, while sales of bread fell.",),
            shows="21%",
        ),
    ],
    good=[
        Example(
            "The ferry carried nearly 350 passengers when it ran aground off Port Elm.",
            sources=("The ferry was carrying 349 passengers when it ran aground near Port Elm on Monday.",),
        ),
        Example(
            "The tunnel is about 31 miles long.",
            sources=("The tunnel, which took six years to dig, is 50 kilometres long.",),
        ),
    ],
)
