"""Opposite answers of one group, apart from those of others: "Among men, 86% support it … 9% of men oppose it"."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.answers import GROUPS, OPPOSITE_ANSWERS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .pattern import Late, hits, pattern

_NAMES = "|".join(sorted(GROUPS))
_SAYS = "|".join(
    sorted({word for sides in OPPOSITE_ANSWERS[:2] for side in sides for word in side}, key=len, reverse=True)
)
# matches "among democrats, P support a ban"; refuses "among democrats, P say they would support"
_AMONG = pattern(rf"among (?P<group>{_NAMES}), (?:only |just )?{{share:percent}} (?P<verb>{_SAYS})")
# matches "P of democrats oppose it", "P of republicans do"; refuses "P of democrats who oppose"
_OF = pattern(rf"{{share:percent}} of (?P<group>{_NAMES}) (?P<verb>{_SAYS}|do(?![a-z]))")
_TIMES = Late(r"(?<![a-z])(?:last year|earlier|ago|rose|fell|up from|down from|previous)(?![a-z])")


def by_group(story: Story) -> Iterator[Relation]:
    """Relations between the opposite answers of one group in one sentence or two that follow each other."""
    previous: tuple[int, list[tuple[str, int, Figure]]] = (-9, [])
    for sentence in story.sentences:
        found = _answers(sentence)
        if not found:
            continue
        near = previous[1] if sentence.index - previous[0] == 1 else []
        for group, side, figure in found:
            for other_group, other_side, other in (*near, *found):
                if group == other_group and side == 1 and other_side == 0:
                    roles = (("part", (other, figure)),)
                    yield Relation("shares_of_one", roles, (("wording", "by group"),), Certainty.IMPLIED)
        previous = (sentence.index, found)


def _answers(sentence: Sentence) -> list[tuple[str, int, Figure]]:
    """The answers of a sentence: the group, 0 for and 1 against, and the percentage."""
    if not any(figure.kind is Kind.PERCENT for figure in sentence.figures) or _TIMES.search(sentence.skeleton):
        return []
    found = [*hits(sentence, _AMONG), *hits(sentence, _OF)]
    answers: list[tuple[str, int, Figure]] = []
    side: int | None = None
    for hit in sorted(found, key=lambda hit: hit.start):
        said = hit.word("verb")
        side = _side(said) if said != "do" else side
        figure = hit.all("share")[0]
        if side is not None and figure.upper is None:
            answers.append((hit.word("group"), side, figure))
    return answers


def _side(verb: str) -> int:
    return int(any(verb == word for _, against in OPPOSITE_ANSWERS[:2] for word in against))
