"""The reading of a sentence: its tokens, chunks and clauses, and a slot for each figure, worked out once."""

from __future__ import annotations

from ..lately import late_property
from ..model import Figure, Kind, Sentence
from ..once import once
from ..records import dataclass
from ..story import kinds_of
from .chunks import Chunk, chunks_of
from .slots import Parsed, Slot
from .slotted import numbers_of, slots_of
from .tokens import Tokens, tokens_of

# a "sentence" of more figures is a table run together, which no wording ties
MOST_FIGURES = 80


@dataclass(frozen=True)
class Reading:
    """A sentence as it was understood, as far as a tie asks: most sentences with one figure need their words alone."""

    figures: tuple[Figure, ...]
    tokens: Tokens

    @late_property
    def parsed(self) -> Parsed:
        """The sentence in chunks and clauses."""
        chunks = chunks_of(self.tokens)
        return Parsed(self.figures, self.tokens, chunks, *numbers_of(self.tokens, chunks))

    @late_property
    def chunks(self) -> tuple[Chunk, ...]:
        """The chunks, in order."""
        return self.parsed.chunks

    @late_property
    def chunk_of(self) -> tuple[int, ...]:
        """The number of the chunk of each token."""
        return self.parsed.chunk_of

    @late_property
    def clause_of(self) -> tuple[int, ...]:
        """The number of the clause of each token."""
        return self.parsed.clause_of

    @late_property
    def slots(self) -> tuple[Slot, ...]:
        """How the sentence holds each figure."""
        return slots_of(self.parsed)


EMPTY = Reading((), Tokens((), "", (), ""))


@once
def read(sentence: Sentence) -> Reading:
    """The reading of a sentence; one without slots for a table run together."""
    if len(sentence.figures) > MOST_FIGURES:
        return EMPTY
    tokens = tokens_of(sentence)
    return Reading(sentence.figures, tokens) if len(tokens.figures) == len(sentence.figures) else EMPTY


_TIMES = kinds_of((Kind.DATE, Kind.YEAR, Kind.CLOCK, Kind.IDENTIFIER))


@once
def read_amounts(sentence: Sentence) -> Reading:
    """The reading of a sentence, for who ties amounts: of one that tells dates, hours and names alone it is empty."""
    return read(sentence) if sentence.kinds & ~_TIMES else EMPTY
