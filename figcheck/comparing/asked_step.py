"""What the words right behind a share of a draft leave of the steps that may give it.

"40% more than the year before" is a change and no share, and "a fifth of the 380,000" a share of that number and of no
other.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..lang.en.change import COMPARATIVES
from ..late import Late
from ..model import Kind
from ..records import dataclass
from ..ties.measure import SHARE_KINDS
from .alignment import Candidate
from .derivations import Derivation
from .texts import Entry, Text

_CHANGES = frozenset({"change", "difference", "growth"})
_OF_A_WHOLE = frozenset({"share", "rest"})
# matches ", up ", ", a gap of ", ", or about "; refuses ", while support for Reed fell "
_MOVED = Late(r",? \(?(?:[a-z]+ ){1,3}\(?$")
# matches "rose to ", "stands at "; refuses "fell by "
_LEVEL = Late(r"(?i)(?<![a-z])(?:to|at|from) $")
_ASIDE = 8
_OF_A_LEVEL = frozenset({"share", "rest", "sum", "difference", "average", "part", "base"})
# matches " more", " of the "; refuses ", more"
_NEXT_WORD = Late(r" ([a-z]+)")
# matches " of ", " of the ", " of all "; refuses " of the other "
_OF = Late(r" of (?:the |a |all |its |their |his |her |those |these |some |about )?$")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a step must be: one of some operations, with one figure as its whole; anything where nothing is said."""

    operations: frozenset[str] = frozenset()
    whole: Entry | None = None

    def allows(self, step: Derivation) -> bool:
        """Whether a step is one that the words leave."""
        if self.operations and step.operation not in self.operations:
            return False
        if self.whole is None or step.operation not in ("share", "difference"):
            return True
        first = 1 if step.operation == "share" else 0
        return any(_is_one(operand, self.whole) for operand in step.operands[first:])


def _is_one(one: Entry, other: Entry) -> bool:
    return one.figure.stated == other.figure.stated and one.figure.kind is other.figure.kind


def _moved(draft: Text, place: int, chosen: Sequence[Candidate | None]) -> Asked:
    """What points right behind a level are counted from: "40%, up three points" from these 40%."""
    before = draft.entries[place - 1] if place else None
    told = chosen[place - 1] if place else None
    if before is None or told is None or before.figure.kind not in SHARE_KINDS:
        return Asked()
    between = draft.document.plain[before.figure.span.end : draft.entries[place].figure.span.start]
    return Asked(_CHANGES, told.source) if _MOVED.fullmatch(between) else Asked()


def asked_step(draft: Text, place: int, chosen: Sequence[Candidate | None]) -> Asked:
    """What is asked for by the words behind the figure at a place of a draft."""
    entry = draft.entries[place]
    plain, end = draft.document.plain, entry.figure.span.end
    if entry.figure.kind is Kind.POINTS:
        return _moved(draft, place, chosen)
    if entry.figure.kind not in SHARE_KINDS:
        return Asked()
    behind = _NEXT_WORD.match(plain, end)
    if behind and (behind[1] in COMPARATIVES or behind[1] == "more"):
        return Asked(_CHANGES)
    after = draft.entries[place + 1] if place + 1 < len(draft.entries) else None
    told = chosen[place + 1] if after is not None else None
    if after is not None and told is not None and _OF.fullmatch(plain[end : after.figure.span.start]):
        return Asked(_OF_A_WHOLE, told.source)
    if behind and behind[1] == "of":
        return Asked(_OF_A_WHOLE)
    return Asked(_OF_A_LEVEL) if is_level(draft, entry) else Asked()


def is_level(draft: Text, entry: Entry) -> bool:
    """Whether a figure is a level that something moved to or from, and no step: "rose to 39%"."""
    start = entry.figure.span.start
    return _LEVEL.search(draft.document.plain[max(0, start - _ASIDE) : start]) is not None
