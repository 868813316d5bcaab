"""Ties over slots beside those of frames: each claim once, and where they part the slots are heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Certainty, Relation, Span


def beside(ties: Iterable[Relation], frames: Iterable[Relation], kept: str) -> Iterator[Relation]:
    """The sure ties, the relations of frames that claim something else, then what the ties only guess.

    A frame that ties the figure of the role `kept` to other figures than a tie of the same kind does is left out: one
    figure has one role in one tie.
    """
    own = tuple(ties)
    held = {(tie.frame, span) for tie in own for span in _held(tie, kept)}
    guessed = {_claim(tie): tie for tie in own if tie.certainty is Certainty.GUESSED}
    seen: set[tuple[object, ...]] = set()
    for tie in own:
        if tie.certainty is not Certainty.GUESSED and _claim(tie) not in seen:
            seen.add(_claim(tie))
            yield tie
    for relation in frames:
        claim = _claim(relation)
        parted = claim not in guessed and any((relation.frame, span) in held for span in _held(relation, kept))
        if not parted and claim not in seen:
            seen.add(claim)
            yield relation
    yield from (tie for claim, tie in guessed.items() if claim not in seen)


def _claim(relation: Relation) -> tuple[object, ...]:
    """What a relation claims: its frame, and which figures play which roles, of a direction the two levels."""
    roles = [(role, tuple(figure.span for figure in group)) for role, group in relation.roles]
    return (relation.frame, *(item for item in roles if relation.frame != "direction" or item[0] != "change"))


def _held(relation: Relation, kept: str) -> tuple[Span, ...]:
    """The places of the figures of a role; of a direction, of the level that was left."""
    role = kept
    if relation.frame == "direction":
        role = "lower" if relation.cue("direction") == "up" else "higher"
    return tuple(figure.span for figure in relation.role(role))
