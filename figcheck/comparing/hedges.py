"""Hedges that are not true of what the sources say: "more than 4,000" for 3,980."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Status
from ..told import Account
from ..working import printed
from .alignment import Index, near_misses
from .measures import bounds
from .texts import Entry

# what must speak for a source that is told with the wrong hedge
_ENOUGH = 2.2


def broken_hedge(entry: Entry, indices: Sequence[Index]) -> Account | None:
    """The account of a bound whose amount a source has, on the bound's other side; None where there is no such one."""
    if not any(bounds(entry.figure)):
        return None
    best = max(
        (item for index in indices for item in near_misses(entry, index)), key=lambda item: item.weight, default=None
    )
    if best is None or best.weight < _ENOUGH or best.draft_measure is None or best.source_measure is None:
        return None
    source = best.source.figure
    return Account(
        entry.figure,
        Status.CONTRADICTED,
        "hedge",
        (source,),
        words=best.words[:5],
        working=f"{printed(source)}; stated: {printed(entry.figure)}",
        room=best.draft_measure.room,
        at=best.source_measure.at,
    )
