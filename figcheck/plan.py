"""What is done to every story: decided once by the caller, read by the engine and by what silences findings."""

from __future__ import annotations

from collections.abc import Callable

from .authoring import Rule
from .document import Document
from .model import Story
from .records import dataclass
from .told import Told
from .trust.gate import Trust
from .trust.table import Table

NOTHING_OF_ITS_OWN = Trust(Table())
"""Trust by the built-in table alone."""

Accounting = Callable[[Document, Story], Told]
"""What sources say to each figure of a story."""

Watch = Callable[[int, int], None]
"""Is told how many characters of a long text have been read, and how many there are."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .given.contract import Proposal


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules that are used, all that a story may name, and the fingerprints of findings that are known already.

    `ties` are those of the story that come from outside, None where there are none.
    `watch` is told how far a text of the length of a book has been read.
    `accounting` holds the story against sources, where it is a draft that has some; `sources` are these, read for ties
    that reach into them. `dated` is true where the day of publication was told so that it goes before a dateline.
    """

    rules: tuple[Rule, ...]
    known: tuple[Rule, ...]
    baseline: frozenset[str] = frozenset()
    trust: Trust = NOTHING_OF_ITS_OWN
    ties: Proposal | None = None
    accounting: Accounting | None = None
    sources: tuple[Story, ...] = ()
    dated: bool = False
    watch: Watch | None = None
