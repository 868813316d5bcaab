"""All ties between parts and their total: in one sentence, over sentences, in lines of a table, and what is left."""

from __future__ import annotations

from collections.abc import Iterator

from ..closed.arms import arms
from ..closed.parts_lines import lines
from ..closed.parts_ones import ones
from ..closed.parts_taken import left_of_taken
from ..model import Relation, Story
from .pairing import each_once
from .parts_and_total import totals_beside
from .parts_of_them import parts_of_them
from .parts_within import parts_within


def totals(story: Story) -> Iterator[Relation]:
    """Relations between parts and their total, each once."""
    return each_once(
        totals_beside(story),
        lines(story),
        left_of_taken(story),
        parts_of_them(story),
        ones(story),
        parts_within(story),
        arms(story),
    )
