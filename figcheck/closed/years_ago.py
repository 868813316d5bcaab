"""A length of time back from today, with the year or date it leads to."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Relation, Story
from ..ties.years_ago import records
from ..ties.years_ago import years_ago as told_beside


def years_ago(story: Story) -> Iterator[Relation]:
    """A length in the role "length", or as a word in the cue of that name, and its beginning in the role "start"."""
    yield from told_beside(story)
    yield from records(story)
