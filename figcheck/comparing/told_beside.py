"""A step that a draft asks for between figures that it tells itself, and whether it gives the value.

"Of the 31 libraries nine will shut, 40% of the total": the sources have both figures, the draft tells both in the same
sentence, and a share of 29% follows. Only what a source bears out is computed with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from ..interval import point
from ..model import Kind, Status
from ..told import Account
from .alignment import Candidate
from .asked_step import is_level
from .cues import asked
from .derivations import LUCK_ASKED, Derivation, Workings, luck_of
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
_CHANGES = frozenset({"difference", "change"})
# as many values as may come into question, so that it is plain which was meant
_MOST = 2
_LEAST = 2
# how much luck a step between figures told beside may need, where nothing asks for it
_LUCK_BESIDE = 0.2
_FINEST = 10**6


def follows_from_beside(entry: Entry, beside: Sequence[Candidate], sources: Sequence[Text]) -> Derivation | None:
    """The step from figures told beside a figure that gives it, whatever the words ask for; None where none does.

    "Some 85% of 2.8 million voters, or 2.4 million": of so few figures hardly a step gives a value by chance.
    """
    own = _told(beside, sources)
    if own is None:
        return None
    own = replace(own, story=replace(own.story, published=None))  # the day of publication stands beside nothing
    found = Workings(own, side_by_side=True).of(entry, frozenset())
    best = min(found, key=luck_of, default=None)
    # a length of time asks for its step by itself
    luck = LUCK_ASKED if entry.figure.kind is Kind.DURATION else _LUCK_BESIDE
    return best if best is not None and best.luck <= luck else None


def _told(beside: Sequence[Candidate], sources: Sequence[Text]) -> Text | None:
    """The one source that the figures beside come from, with them alone; None where there are not two of one source."""
    told = [item.source for item in beside if item.source.figure.source is not None]
    places = {item.figure.source for item in told}
    entries = tuple({_start(item): item for item in sorted(told, key=_start)}.values())
    if len(told) < _LEAST or len(places) != 1:
        return None
    return replace(sources[next(place for place in places if place is not None)], entries=entries)


def told_beside(draft: Text, entry: Entry, beside: Sequence[Candidate], sources: Sequence[Text]) -> Account | None:
    """The account of a figure by those told beside it, derived or contradicted; None where no step was asked."""
    operations = asked(near(draft, entry.figure), entry.figure)
    wanted = frozenset(_ASKED_BY_KIND.get(entry.figure.kind, ())) & operations
    if is_level(draft, entry):
        wanted -= _CHANGES
    own = _told(beside, sources) if wanted and len(entry.ends) == 1 else None
    if own is None:
        return None
    steps = [
        (measure.room.disjoint(point(Fraction(item.value).limit_denominator(_FINEST))), item)
        for measure in entry.ends[0]
        if not (measure.bare and entry.has_unit)
        for item in _values(own, measure, wanted)
        if len({operand.figure.kind is Kind.AGE for operand in item.operands}) == 1
    ]
    if not steps or len(steps) > _MOST:
        return None
    middle = float(entry.ends[0][0].at.middle)
    is_off, best = min(steps, key=lambda step: (step[0], abs(step[1].value - middle)))
    status = Status.CONTRADICTED if is_off else Status.DERIVED
    room, at, line = at_of(entry, best)
    figures = tuple(operand.figure for operand in best.operands)
    return Account(entry.figure, status, best.operation, figures, working=line, room=room, at=at)


def _start(entry: Entry) -> int:
    return entry.figure.span.start


def _values(text: Text, measure: Measure, wanted: frozenset[str]) -> list[Derivation]:
    """The values that the wanted operations make of some figures, on the scale of the draft's."""
    return [item for item in Workings(text, side_by_side=True).on(measure.scale) if item.operation in wanted]
