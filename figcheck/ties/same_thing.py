"""All ties between two mentions of one figure: headline and text, two places of the text, two scales, two currencies.

One frame for all of them, so that the words around each figure are looked at once; the name of each relation tells
which tie it is: "same thing", "headline", "bound", "scale", "heaped" or "currency".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..closed.dates_told import dated
from ..closed.row_told import in_table
from ..closed.scale import heaped
from ..closed.slips import slips
from ..model import Relation, Story
from .same.body import in_body
from .same.borne_out import borne_out
from .same.context import mentions
from .same.tie import frequencies
from .scale_in_headline import scales_in_headline
from .scale_of_levels import scales_of_levels
from .told_in_headline import headlines


def same_thing(story: Story) -> Iterator[Relation]:
    """Relations between two figures that the wording ties to one thing."""
    body = [mention for mention in mentions(story) if not mention.sentence.headline]
    counts = frequencies(body)
    yield from in_body(body, counts)
    yield from dated(story)
    told = [*headlines(story)]
    yield from told
    taken = frozenset(figure for relation in told for figure in relation.figures)
    yield from scales_in_headline(story, taken)
    yield from scales_of_levels(story)
    yield from borne_out(story)
    yield from slips(story)
    yield from heaped(story)
    yield from in_table(story)
