"""The comments by which a story asks that findings be let be.

The cue "rule" is what one names, "silenced" how many findings it has silenced, and "problem" why it can silence none.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Relation, Story
from ..story import figure_of_comment

SUPPRESSION = "suppression"


def suppression(story: Story) -> Iterator[Relation]:
    """Every rule that a comment names, with the comment in the role "comment"."""
    for item in story.suppressions:
        cues = [("rule", item.rule), ("silenced", str(item.silenced))]
        if item.problem:
            cues.append(("problem", item.problem))
        yield Relation(
            SUPPRESSION, (("comment", (figure_of_comment(item),)),), tuple(cues), wording="suppression/comment"
        )
