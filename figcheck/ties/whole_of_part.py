"""A part and the whole it is taken from: "12 of its 20 campuses", "117 deaths, including 79 children".

What ties them is the form alone: "of" between their phrases, "out of", "including", "of whom", "of them", a total
that a part brings up. Both are plain figures in one unit. Each part has one whole, and the closest form wins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..clauses.reading import Reading, read_amounts
from ..model import Kind, Relation, Sentence, Story
from ..once import once
from .part_added import beside_whole, brought_to, moved_by, taking_up
from .part_earlier import NEAR, across
from .part_in_phrase import far_out_of, of_the_whole, of_which, of_whole, ranked
from .part_named import including, with_some
from .part_outcomes import outcomes, outcomes_apart
from .tie import tie
from .wholes import Tie

_WORDINGS: tuple[Callable[[Reading], Iterator[Tie]], ...] = (
    of_whole, of_which, of_the_whole, far_out_of, including, brought_to, moved_by, beside_whole, outcomes,
    ranked, with_some,
)  # fmt: skip


@once
def parts_of_wholes(story: Story) -> tuple[Relation, ...]:
    """Relations between a part and the whole that the wording takes it from."""
    return tuple(_found(story))


def _found(story: Story) -> Iterator[Relation]:
    for figure in story.figures:
        counted = figure.kind is Kind.RATIO and " of " in figure.text and figure.stated is not None
        if counted and any(map(str.isdigit, figure.text)):  # not "twelve out of ten", which praises
            yield tie("subset", "part/ratio", part=figure, whole=figure)  # "13 out of 35" is read as one figure
    earlier: tuple[Sentence, ...] = ()
    for sentence in story.sentences:
        earlier = tuple(told for told in earlier if sentence.index - told.index <= NEAR)
        taken: set[int] = set()
        for part, whole, name in _ties(sentence, earlier):
            if part.number not in taken:
                taken.add(part.number)
                yield tie("subset", f"part/{name}", part=part, whole=whole)
        earlier = (*earlier, sentence)


def _ties(sentence: Sentence, earlier: tuple[Sentence, ...]) -> Iterator[Tie]:
    """The ties of the parts of a sentence, the closest form first."""
    if len(sentence.figures) >= 2:
        reading = read_amounts(sentence)
        for wording in _WORDINGS:
            yield from wording(reading)
    yield from across(sentence, earlier)
    held = read_amounts(earlier[-1]) if earlier and earlier[-1].index == sentence.index - 1 else None
    if held is not None:
        yield from taking_up(sentence, earlier[-1])
        yield from outcomes_apart(read_amounts(sentence), held)
