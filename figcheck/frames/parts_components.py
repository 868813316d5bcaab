"""Announced components, told one a sentence: "the three components fell. A fell to M from M. B fell … C fell …"."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Relation, Sentence, Story
from .pattern import Hit, hits, pattern
from .series import comparable

# matches "the three components of imports", "its two divisions"; refuses "three types of cheese were sold"
_ANNOUNCED = pattern(
    r"(?:the|its|all|into) {number:count} (?:main |major |broad )?(?:components|categories|segments|divisions)(?![a-z])"
)
# matches "fell P to M in 2021 from M in 2020"; both levels must be told
_LEVEL = pattern(r" to {now:money}(?! (?:a|per) )[^.;\n]{0,50}? from {then:money}")
_MOST = 6
_BACK = 2


def components(story: Story) -> Iterator[Relation]:
    """Relations between the levels of all the components and that of the whole, for the new levels and the old."""
    sentences = story.sentences
    for position, sentence in enumerate(sentences):
        for hit in hits(sentence, _ANNOUNCED):
            number = hit.all("number")[0].stated
            if number is None or not 1 < number <= _MOST:
                continue
            told = [_level(other) for other in sentences[position + 1 : position + 1 + int(number)]]
            wholes = [_level(other) for other in sentences[max(0, position - _BACK) : position]]
            levels = [hit for hit in told if hit is not None]
            named = [hit for hit in wholes if hit is not None]
            if len(levels) == int(number) and named:
                yield from _relations(levels, named[-1])


def _level(sentence: Sentence) -> Hit | None:
    """The one pair of levels of a sentence."""
    found = list(hits(sentence, _LEVEL))
    return found[0] if len(found) == 1 else None


def _relations(levels: list[Hit], whole: Hit) -> Iterator[Relation]:
    for role in ("now", "then"):
        parts: tuple[Figure, ...] = tuple(hit.all(role)[0] for hit in levels)
        total = whole.all(role)[0]
        if all(comparable(part, total) and part.upper is None for part in parts) and total.upper is None:
            roles = (("part", parts), ("total", (total,)))
            yield Relation("parts", roles, (("wording", "components"),), Certainty.IMPLIED)
