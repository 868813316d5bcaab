"""A figure of a heading within the story ("Sales grow by 110%") and the figure below that it repeats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..model import Relation, Sentence, Story
from .headline import repeated_below
from .pattern import Late
from .same_thing_context import Mention

# matches a line of a few words without a full stop; refuses "The plant grew.", "Sales: 40", "Sales\t40"
_HEADING = Late(r"[^\n\t:;.!?]{8,90}[^\n\t:;,.!?”\"')–-]\Z")
_SENTENCE_END = (".", "!", "?", "”", '"', "’")
# how many of the sentences with figures below belong to a heading
_BELOW = 3
# a paragraph of prose is at least so long
_PROSE = 80


def crossheads(story: Story, found: list[Mention], counts: Counter[str]) -> Iterator[Relation]:
    """Pairs of one figure of a heading, in the role "headline", and one of the sentences below, in the role "story"."""
    heads: dict[int, list[Mention]] = {}
    for mention in found:
        if not mention.sentence.headline:
            heads.setdefault(mention.sentence.index, []).append(mention)
    for index, own in heads.items():
        if _is_heading(story, own[0].sentence):
            below = [mention for mention in found if index < mention.sentence.index <= index + _BELOW]
            yield from repeated_below(own, below, story, counts)


def _is_heading(story: Story, sentence: Sentence) -> bool:
    """True for a short line of its own between two paragraphs of prose."""
    text = story.text[sentence.span.start : sentence.span.end].strip()
    if not _HEADING.fullmatch(text):
        return False
    above, _, left = story.text[: sentence.span.start].rstrip(" ").rpartition("\n")
    right, _, below = story.text[sentence.span.end - 1 :].partition("\n")
    if left or right.strip() not in ("", text[-1]):
        return False
    above, below = above.rstrip().rpartition("\n")[2], below.lstrip().partition("\n")[0].rstrip()
    return above.endswith(_SENTENCE_END) and below.endswith(_SENTENCE_END) and len(below) >= _PROSE
