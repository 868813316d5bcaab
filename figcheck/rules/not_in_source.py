"""A figure of a draft that nothing in its sources accounts for.

No figure of a source tells it, in whatever unit, rounding or words, and no single step of arithmetic that its wording
asks for gives it. A step that chance could as well have made does not count, and neither do equal digits that a source
gives of something else: the finding then says so. Turns of phrase and numbers that are names are not compared.
"""

from ..authoring import Example, Relation, Severity, rule
from ..comparing.accounts import told_by_sources
from ..evidence.sources import borne_out
from ..laws.sources import BORNE_OUT


def is_mine(relation: Relation) -> bool:
    """All figures that no source contradicts."""
    return relation.cue("status") != "contradicted"


RULE = rule(
    code="FC902",
    since="0.1",
    frame=told_by_sources,
    when=is_mine,
    law=BORNE_OUT,
    subject="draft",
    supply=borne_out,
    severity=Severity.WARNING,
    message="{draft} is in no source",
    bad=[
        Example(
            "The library lends 4,200 books a month and has ⟦17⟧ branches.",
            sources=("The library lends about 4,200 books a month.",),
            shows="no figure of the sources",
        ),
        Example(
            "The yards employ ⟦940⟧ people between them.",
            sources=("The yard at Port Elm has 310 workers, the one at Harlow has 450.",),
        ),
    ],
    good=[
        Example(
            "The yards employ 760 people between them.",
            sources=("The yard at Port Elm has 310 workers, the one at Harlow has 450.",),
        ),
        Example("Almost a third of the homes stood empty.", sources=("Some 32% of the homes were empty in June.",)),
    ],
)
