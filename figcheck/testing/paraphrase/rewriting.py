"""A text rewritten out of its own pieces and new words, so that every place of the old text is known in the new one."""

from __future__ import annotations

from collections.abc import Iterable

from ...model import Span
from ...records import NamedTuple, dataclass


class Recased(NamedTuple):
    """A stretch of the old text in other letters of the same number: "more than 500" for "More than 500"."""

    span: Span
    words: str


Piece = Span | Recased | str
"""A stretch of the old text, as it was or in other case, or new words."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A new text with the pieces that it was made of, in its order."""

    text: str
    pieces: tuple[Piece, ...]

    def moved(self, span: Span) -> Span | None:
        """Where a stretch of the old text stands in the new one; None when something came between or it went."""
        places = [self._place(offset) for offset in range(span.start, max(span.end, span.start + 1))]
        start = places[0]
        if start is None or places != [*range(start, start + len(places))]:
            return None
        return Span(start, start + span.end - span.start)

    def _place(self, offset: int) -> int | None:
        at = 0
        for piece in self.pieces:
            old = piece.span if isinstance(piece, Recased) else piece
            if isinstance(old, str):
                at += len(old)
            elif old.start <= offset < old.end:
                return at + offset - old.start
            else:
                at += old.end - old.start
        return None


def rewritten(text: str, pieces: Iterable[Piece]) -> Rewritten:
    """The text that some pieces make."""
    kept = tuple(piece for piece in pieces if not isinstance(piece, Span) or piece.start < piece.end)
    return Rewritten("".join(_words(text, piece) for piece in kept), kept)


def _words(text: str, piece: Piece) -> str:
    if isinstance(piece, str):
        return piece
    return piece.words if isinstance(piece, Recased) else text[piece.start : piece.end]


def replaced(text: str, edits: Iterable[tuple[Span, Piece]]) -> Rewritten:
    """The text with other words in some places, which must not overlap; an empty place is one to insert at."""
    pieces: list[Piece] = []
    at = 0
    for span, words in sorted(edits, key=_start):
        pieces += [Span(at, span.start), words]
        at = span.end
    return rewritten(text, (*pieces, Span(at, len(text))))


def _start(edit: tuple[Span, Piece]) -> tuple[int, int]:
    return edit[0].start, edit[0].end
