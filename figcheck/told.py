"""What the sources of a draft, or the version before an update, say to its figures."""

from __future__ import annotations

from .interval import EVERYTHING, Interval
from .kinds import Status
from .model import Figure
from .records import dataclass


@dataclass(frozen=True, slots=True)
class Account:
    """What sources, or an earlier version, say to one figure of a draft.

    `support` are the figures of the sources that account for it, in the order of the step that `how` names ("same",
    "rounded", "unit" … or an operation such as "sum"); of a contradicted one the figures it should have told. `also`
    are figures of other sources that say the same, `against` those that do not. `room` and `at` are what the figure
    allows and what the support gives, on one scale. `words` are stems of words that speak for the tie, `working` is
    the step in one line, `reason` why nothing was compared, or a hint.
    """

    figure: Figure
    status: Status
    how: str = ""
    support: tuple[Figure, ...] = ()
    also: tuple[Figure, ...] = ()
    against: tuple[Figure, ...] = ()
    words: tuple[str, ...] = ()
    working: str = ""
    reason: str = ""
    room: Interval = EVERYTHING
    at: Interval = EVERYTHING


@dataclass(frozen=True, slots=True)
class Change:
    """A figure of an earlier version and the one that stands in its place now."""

    old: Figure
    new: Figure


@dataclass(frozen=True, slots=True)
class Told:
    """What the sources say to each figure of a draft, and what the version before says to those of an update."""

    accounts: tuple[Account, ...] = ()
    updates: tuple[Account, ...] = ()
    changes: tuple[Change, ...] = ()
