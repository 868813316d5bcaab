"""Parts that are told apart and may not be all: "31 people, including 12 women and nine children" are 31 at most."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.parts import KINDS_APART
from ..model import Certainty, Figure, Kind, Relation, Story
from .whole_of_part import parts_of_wholes

_LISTING = (
    "part/including-amounts",
    "part/including-persons",
    "part/including-same-noun",
    "part/including-other-noun",
    "part/includes-next",
)


def parts_within(story: Story) -> Iterator[Relation]:
    """Relations of a whole with parts of which none is another's; the cue "open" says that there may be more."""
    told: dict[tuple[Figure, str], list[Figure]] = {}
    for relation in parts_of_wholes(story):
        if relation.wording in _LISTING:
            told.setdefault((relation.one("whole"), relation.wording), []).append(relation.one("part"))
    for (whole, wording), parts in told.items():
        listed = _are_amounts(parts, wording) or _are_of_one(parts, whole)
        if len(parts) > 1 and (listed or _are_apart(parts)):
            roles = (("part", tuple(parts)), ("total", (whole,)))
            by = "total/within-listed" if listed else "total/within"
            yield Relation("parts", roles, (("open", "yes"),), Certainty.IMPLIED, by)


def _are_apart(parts: list[Figure]) -> bool:
    """True for parts of different nouns, of which no two can be said of one: women and children, cats and dogs."""
    heads = [part.thing.head for part in parts if part.thing is not None]
    if len(heads) < len(parts) or len(set(heads)) < len(heads):
        return False
    return all(head in KINDS_APART for head in heads) or KINDS_APART.isdisjoint(heads)


def _are_of_one(parts: list[Figure], whole: Figure) -> bool:
    """True for parts that count what the whole counts: "31 counts, including 12 counts of fraud and nine of theft"."""
    return all(
        part.thing is not None and whole.thing is not None and part.thing.head == whole.thing.head for part in parts
    )


def _are_amounts(parts: list[Figure], wording: str) -> bool:
    """True for amounts of one list: "£50m, including £30m for roads and £9m for parks"."""
    return wording == "part/including-amounts" or all(part.kind is not Kind.COUNT for part in parts)
