"""Ties over slots beside those of frames: each claim once, and where they part the slots are heard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model import Certainty, Relation, Span


def beside(ties: Iterable[Relation], frames: Iterable[Relation], kept: str) -> Iterator[Relation]:
    """The ties, then the relations of frames that claim something else.

    A frame that ties the figure of the role `kept` to other figures than a sure tie of the same kind does is left out:
    one figure has one role in one tie.
    """
    sure: set[tuple[str, Span]] = set()
    seen: set[tuple[object, ...]] = set()
    guessed: list[Relation] = []
    for tie in ties:
        if tie.certainty is Certainty.GUESSED:
            guessed.append(tie)
        elif _claim(tie) not in seen:
            seen.add(_claim(tie))
            sure.update((tie.frame, span) for span in _held(tie, kept))
            yield tie
    for relation in frames:
        parted = any((relation.frame, span) in sure for span in _held(relation, kept))
        if not parted and _claim(relation) not in seen:
            seen.add(_claim(relation))
            yield relation
    yield from (tie for tie in guessed if _claim(tie) not in seen)


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
