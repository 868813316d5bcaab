"""Which figures of a sentence are two levels of one thing, and which the amount that the one moved from the other.

Each figure gets a part by its own slot: an amount of change, the level that was reached ("to"), the level before
("from", "than", "compared with"), or some other level. A pair is made where one word of movement, or a mark of
comparison, holds a level before and a level after; where several figures may be the level after, the best supported is.
"""

from __future__ import annotations

from functools import cached_property

from ..clauses.movers import movements
from ..clauses.reading import EMPTY, Reading, read_amounts
from ..clauses.slots import Slot
from ..model import Sentence
from ..once import once
from ..records import dataclass
from ..story import kinds_of
from .level_parts import parts_of
from .levels_paired import chosen
from .measure import LEVEL_KINDS, Pair


@dataclass(frozen=True)
class Levels:
    """What levels and amounts of change a sentence tells, as far as a tie asks."""

    reading: Reading

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The part of each figure."""
        return parts_of(self.reading)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The pairs of levels."""
        return chosen(self.reading, self.parts) if len(self.reading.figures) > 1 else ()

    @cached_property
    def amounts(self) -> tuple[Slot, ...]:
        """The amounts of change; none without a word of movement."""
        tokens = self.reading.tokens
        return self._playing("amount") if "factor" in tokens.skeleton or movements(tokens) else ()

    @cached_property
    def reached(self) -> tuple[Slot, ...]:
        """The levels that were reached."""
        return self._playing("to")

    def _playing(self, part: str) -> tuple[Slot, ...]:
        return tuple(slot for slot, own in zip(self.reading.slots, self.parts, strict=True) if own == part)


NOTHING = Levels(EMPTY)
_LEVELS = kinds_of(LEVEL_KINDS)


@once
def levels_in(sentence: Sentence) -> Levels:
    """The pairs of levels and the amounts of change of a sentence."""
    return Levels(read_amounts(sentence)) if sentence.kinds & _LEVELS else NOTHING
