"""Running totals: "another 50, bringing the total to 5,500", where the earlier total stands in the story."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Relation, Sentence, Story
from .pattern import Hit, Late, hits, pattern
from .series import addable, comparable

_BRINGS = {
    "brings": (
        r"(?:bringing|taking|brings|brought|takes|took|pushing|pushed|raising|lifting|which brings|which took|"
        r"which takes)"
    )
}
# matches "another C bodies were found, bringing the toll to C from C"; refuses "bringing C people to C places"
_FROM = pattern(
    r"\b(?:another|a further|additional|extra|further|new|an additional|an extra) {part:count}[^.;:]{0,70}? "
    r"<<brings>> (?:the|its|their|his|her)"
    r"[^.;:]{0,50}? to {total:count},? (?:up )?from {part:count}",
    _BRINGS,
)
# matches "C + C more, C in all": "another C, bringing the total to C"
_ANOTHER = pattern(
    r"\b(?:another|a further|an additional|an extra) {part:count}[^.;:]{0,90}? <<brings>> (?:the|its|their|his|"
    r"her)[^.;:]{0,60}? to {total:count}(?! from)",
    _BRINGS,
)
_SO_FAR = Late(r"(?:^|[^a-z])(?:so far|already|by then|until then|previously|before that|earlier)(?![a-z])")


def running(story: Story) -> Iterator[Relation]:
    """Relations between an earlier total, what is added to it, and the new total."""
    sentences = story.sentences
    for position, sentence in enumerate(sentences):
        for hit in hits(sentence, _FROM):
            yield _relation(hit)
        for hit in hits(sentence, _ANOTHER):
            before = sentences[position - 1] if position else None
            if before is not None and before.index + 1 == sentence.index:
                yield from _with_earlier(hit, before)


def _with_earlier(hit: Hit, before: Sentence) -> Iterator[Relation]:
    """The earlier total stands alone in the sentence before, with "so far" or "already"."""
    total = hit.all("total")[0]
    earlier = [figure for figure in before.figures if addable(figure) and comparable(figure, total)]
    if len(earlier) == 1 and _SO_FAR.search(before.skeleton):
        roles = (("part", (earlier[0], *hit.all("part"))), ("total", (total,)))
        yield Relation("parts", roles, (("wording", "running total"),), Certainty.IMPLIED)


def _relation(hit: Hit) -> Relation:
    roles = (("part", hit.all("part")), ("total", hit.all("total")))
    return Relation("parts", roles, (("wording", "running total"),), Certainty.STATED)
