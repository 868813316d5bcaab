"""What several ties ask of two figures: whether they can be weighed against each other, and are of one sort."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.parts import CONTAINED, PERSONS
from ..model import Figure, Kind, Qualifier, Relation
from .measure import unit_alone

ADDED = frozenset({Kind.COUNT, Kind.MONEY, Kind.QUANTITY})
"""The kinds of which there are totals, and so much for each."""
WORDED = frozenset({Kind.FRACTION, Kind.RATIO})
"""The kinds of a share that is no percentage: "a third", "one in five"."""
OFFERED = ADDED | {Kind.DURATION}
# hedges that bound a figure on one side only
OPEN = frozenset({Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.MORE_THAN, Qualifier.LESS_THAN})


def is_single(figure: Figure) -> bool:
    """True for a figure of any kind with one stated number, no range."""
    return figure.stated is not None and figure.upper is None


def is_plain(figure: Figure) -> bool:
    """True for a single number of something: no range, no score of goals."""
    return figure.kind in OFFERED and is_single(figure)


def is_open(figure: Figure) -> bool:
    """True for "at least 20" and "more than 20", which bound and do not state."""
    return figure.qualifier in OPEN


def comparable(first: Figure, second: Figure) -> bool:
    """True when two figures measure in the same unit; the base of a rate may be left out."""
    return first.kind is second.kind and unit_alone(first.unit) == unit_alone(second.unit)


def is_elliptical(reading: Reading, slot: Slot) -> bool:
    """True for a number without a noun of its own: "12 of its 20 campuses", "six are missing"."""
    return reading.tokens.tags[slot.token + 1 : slot.token + 2] not in ("N", "J", "I", "M") or slot.head == ""


def same_sort(part: Slot, whole: Slot) -> bool:
    """True when what one counts can be some of what the other counts: people of people, things of things."""
    if (
        part.figure.kind is not Kind.COUNT
        or not part.head
        or not whole.head
        or part.head == whole.head
        or part.inherited
    ):
        return True
    if part.head in PERSONS:
        return is_person(whole.head) and whole.head != "family"
    return part.head not in CONTAINED


_OF_PERSONS = ("er", "or", "ist", "ian", "an", "ee", "ant", "ese", "man", "woman")


def is_person(noun: str) -> bool:
    """True for a noun of people, known or by its ending: "man", "nurse", "Ukrainian", "painter"."""
    return noun in PERSONS or noun.endswith(_OF_PERSONS)


def each_once(*found: Iterable[Relation]) -> Iterator[Relation]:
    """Relations from several makers, of the same figures only the first."""
    told: set[frozenset[Figure]] = set()
    for relation in chain.from_iterable(found):
        figures = frozenset(relation.figures)
        if figures not in told:
            told.add(figures)
            yield relation
