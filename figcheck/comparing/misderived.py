"""A step that a draft asks for between figures that it tells itself, and that gives another value.

"Of the 31 libraries nine will shut, 40% of the total": the sources have both figures, the draft tells both in the same
sentence, and a share of 29% follows. Only what a source bears out is computed with.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Kind, Status
from ..told import Account
from .alignment import Candidate, Index
from .cues import asked
from .derivations import Derivation, Workings
from .measures import Measure
from .texts import Entry, Text, near
from .workings import at_of

_ASKED_BY_KIND = {
    Kind.PERCENT: ("share", "change"),
    Kind.FRACTION: ("share",),
    Kind.RATIO: ("share",),
    Kind.MULTIPLE: ("multiple",),
    Kind.POINTS: ("difference",),
    Kind.COUNT: ("sum", "difference"),
    Kind.MONEY: ("sum", "difference", "average"),
}
# as many values as may come into question, so that it is plain which was meant
_MOST = 2
_LEAST = 2


def misderived(draft: Text, entry: Entry, beside: Sequence[Candidate], sources: Sequence[Text]) -> Account | None:
    """The account of a figure that does not follow from those told beside it; None where no step was clearly asked."""
    operations = asked(near(draft, entry.figure), entry.figure)
    wanted = frozenset(_ASKED_BY_KIND.get(entry.figure.kind, ())) & operations
    told = [item.source for item in beside if item.source.figure.source is not None]
    places = {item.figure.source for item in told}
    if not wanted or len(told) < _LEAST or len(places) != 1 or len(entry.ends) != 1:
        return None
    source = sources[next(place for place in places if place is not None)]
    entries = tuple({_start(item): item for item in sorted(told, key=_start)}.values())
    own = Text(source.place, source.document, source.published, entries, source.words)
    found = [item for measure in entry.ends[0] for item in _values(own, measure, wanted)]
    if not found or len(found) > _MOST:
        return None
    best = min(found, key=lambda item: abs(item.value - float(entry.ends[0][0].at.middle)))
    room, at, line = at_of(entry, best)
    figures = tuple(operand.figure for operand in best.operands)
    return Account(entry.figure, Status.CONTRADICTED, best.operation, figures, working=line, room=room, at=at)


def _start(entry: Entry) -> int:
    return entry.figure.span.start


def _values(text: Text, measure: Measure, wanted: frozenset[str]) -> list[Derivation]:
    """The values that the wanted operations make of some figures, on the scale of the draft's."""
    return [item for item in Workings(Index(text)).on(measure.scale) if item.operation in wanted]
