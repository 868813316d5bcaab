"""The figure of a source that a figure of a draft should have told: the same thing, and another value.

This accuses, so it asks for much: a unit or a thing of the same name, words that few other figures share, no other
figure of the source that fits nearly as well, and none of the draft that tells the partner already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from ..model import Figure, Kind, Span, Status
from ..told import Account
from ..working import printed
from .alignment import Candidate, Index, weight_of_words
from .measures import NUMBER, Measure
from .surroundings import NEAR, Surroundings
from .texts import PHRASE, Entry

Taken = Set[tuple[int | None, Span]]
_LEAST_WORDS, _AHEAD = 2.4, 1.5
# how many words that few other figures share stand right beside both, and how rare each is
_LEAST_NEAR, _RARE = 2, 0.4
# how many times a value a slip may be, but for one of powers of ten
_MOST_TIMES = 5
_COMPARED = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.QUANTITY, Kind.AGE, Kind.DURATION, Kind.YEAR})


def partner(entry: Entry, account: Account, indices: Sequence[Index], taken: Taken) -> Account | None:
    """The account of a figure that a source contradicts; None where no source clearly speaks of the same thing."""
    if entry.figure.kind not in _COMPARED or len(entry.ends) != 1:
        return None
    found = sorted((item for index in indices for item in _rivals(entry, index)), key=lambda item: -item.weight)
    if not found or found[0].weight < _LEAST_WORDS:
        return None
    best = found[0]
    source = best.source.figure
    if (source.source, source.span) in taken or best.draft_measure is None or best.source_measure is None:
        return None
    if not _is_same_thing(entry, best, next(index for index in indices if index.text.place == source.source)):
        return None
    others = [item for item in found[1:] if item.source.figure.stated != source.stated]
    if others and others[0].weight > best.weight - _AHEAD:
        return None
    return replace(
        account,
        status=Status.CONTRADICTED,
        how="same thing",
        support=(source,),
        words=best.words[:5],
        working=f"{printed(source)}; stated: {printed(entry.figure)}",
        reason="",
        room=best.draft_measure.room,
        at=best.source_measure.at,
    )


def _is_same_thing(entry: Entry, best: Candidate, index: Index) -> bool:
    """Whether two figures surely tell one quantity.

    Words must stand right beside both, and the values must be such as a slip makes: a figure many times another tells
    another thing, and so does one of several ("one", "three more"). Where each names somebody or a year that the
    other's sentence does not, they are two things too.
    """
    mine, other = entry.around, best.source.around
    near = [
        stem
        for stem, weight in mine.weights.items()
        if min(weight, other.weights.get(stem, 0)) >= NEAR and index.text.words.rarity(stem) > _RARE
    ]
    least = _LEAST_NEAR + (entry.figure.kind is Kind.YEAR)
    if sorted(entry.figure.text) == sorted(best.source.figure.text):
        least = 1  # digits that changed places give themselves away
    return len(near) >= least and _is_slip(entry, best) and not _of_others(mine, other)


def _of_others(one: Surroundings, other: Surroundings) -> bool:
    """Whether each of two figures has its own names or years beside it."""
    names = [stem for stem in one.names if stem not in other.weights]
    yours = [stem for stem in other.names if stem not in one.weights]
    return bool((names and yours) or (one.years and other.years and not one.years & other.years))


def _is_slip(entry: Entry, best: Candidate) -> bool:
    """Whether one value may be meant for the other: of its size, or its digits at another power of ten."""
    one, other = entry.figure.stated, best.source.figure.stated
    if not one or not other or 1 in (one, other) or best.draft_measure is None or best.source_measure is None:
        return False
    low, high = sorted(abs(measure.at.middle) for measure in (best.draft_measure, best.source_measure))
    if 0 < high <= _MOST_TIMES * low:
        return True
    mine, yours = (value.normalize().as_tuple().digits for value in (one, other))
    return mine == yours


def _rivals(entry: Entry, index: Index) -> Iterator[Candidate]:
    """The figures of a source that are of the same kind and share words with an entry of the draft."""
    for source in index.sharing(entry):
        if PHRASE in source.figure.trace or entry.around.added is not source.around.added:
            continue
        pair = _of_one_scale(entry, source)
        if pair is None:
            continue
        weight, words = weight_of_words(entry, source, index.text)
        named = bool(entry.around.head) and entry.around.head == source.around.head
        if entry.has_unit or named or entry.figure.kind is Kind.YEAR:
            yield Candidate(source, weight, words, *pair)


def _of_one_scale(entry: Entry, source: Entry) -> tuple[Measure, Measure] | None:
    if len(source.ends) != 1 or source.figure.kind is not entry.figure.kind or _is_each(entry.figure, source.figure):
        return None
    mine, other = entry.ends[0][0], source.ends[0][0]
    if mine.scale != other.scale or (mine.scale == NUMBER and mine.unit != other.unit):
        return None
    return (mine, other) if mine.room.disjoint(other.room) else None


def _is_each(one: Figure, other: Figure) -> bool:
    return (" per " in (one.unit or "")) != (" per " in (other.unit or ""))
