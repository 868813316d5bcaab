"""Whether an ordinal is a place in a ranking, "third in the table", or counts, "its 50th win"."""

from __future__ import annotations

import re

from ..lang.en.grammar import BE, CLAUSE_OR_PHRASE, COORDINATORS, HAVE, MODALS, PREPOSITIONS, RELATIVES, SUBORDINATORS
from ..lang.en.ranking import HIGHEST, LOWEST, PLACES
from ..late import Late
from ..model import Figure, Kind, Story
from .contract import Unusable
from .found import said

_RANK_ROOM, _NOUN_ROOM = 12, 40
# matches "number ", "No. ", "#"; refuses "a number of "
_RANK = Late(r"(?:\b(?:number|no\.?|ranked|rank) |#)$", re.IGNORECASE)
# matches " record close of", "-largest bank" behind an ordinal; refuses ", ahead", " (2"
_NOUNS = Late(r"[\s-](?P<noun>[a-z]+(?:[\s-][a-z]+){0,2})")
_PLACED = HIGHEST | LOWEST | PLACES
# behind a place that stands without its noun: "third in the table", "fifth to", "second last year"
_NO_NOUNS = (
    PREPOSITIONS | CLAUSE_OR_PHRASE | COORDINATORS | SUBORDINATORS | RELATIVES | BE | HAVE | MODALS
) | frozenset("of to that last this next now then ago earlier".split())


def is_ranking(story: Story, one: Figure, other: Figure) -> bool:
    """True for two places in a ranking, which move against their numbers: "from third to number five".

    Raises Unusable for a place beside a number of things, and for two ordinals that may count or be places.
    """
    if one.unit is not None or other.unit is not None:
        return False
    sorts = _sort(story, one), _sort(story, other)
    if "place" in sorts and "things" in sorts:
        place, things = (one, other) if sorts[0] == "place" else (other, one)
        raise Unusable(f"{said(place)} is a place in a ranking, and {said(things)} a number of things")
    if "nth" in sorts and {*sorts} <= {"nth", "place"}:
        raise Unusable(f"{said(one)} and {said(other)} may be places in a ranking or counts")
    return "place" in sorts


def _sort(story: Story, figure: Figure) -> str:
    """What a figure is beside a place in a ranking: a place too, the nth of some things, a number of things, or any."""
    before = story.text[max(0, figure.span.start - _RANK_ROOM) : figure.span.start]
    label = figure.text.rpartition(" ")[0]  # "number three" as one member
    if _RANK.search(f"{label} " if label else before):
        return "place"
    if figure.kind is not Kind.ORDINAL:
        return "things" if figure.thing is not None else "number"
    return "nth" if _counts(story.text[figure.span.end : figure.span.end + _NOUN_ROOM].lower()) else "place"


def _counts(behind: str) -> bool:
    """True for an ordinal before a noun that is no place and no superlative: "50th record close"."""
    match = _NOUNS.match(behind)
    nouns = re.split(r"[\s-]", match["noun"]) if match else []
    return bool(nouns) and nouns[0] not in _NO_NOUNS and _PLACED.isdisjoint(nouns)
