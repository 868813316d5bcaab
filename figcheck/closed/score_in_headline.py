"""The score of a match in the headline and once more in the story: "Harlow beat Wexley 3-1 … a 3-2 win over Wexley".

Both sides are named in both places, the headline has one score, and the story's is that of a win, the first it gives. A
story that has the headline's score somewhere else, or speaks of two legs, sets or penalties, tells several.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.votes import LEVEL_NOUNS, WINS, WON
from ..laws.values import larger_first
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .pattern import Hit, Late, hits, pattern
from .series import ends

# matches "beat Wexley S", "S win over Wexley"; refuses "S at the break"
_BY_VERB = pattern(rf"\b(?:{'|'.join(WON)})(?: (?!(?:to|from|by|after|with)\b)[a-z'&-]+){{0,4}},? {{tally:score}}")
_BY_NOUN = pattern(
    rf"{{tally:score}} (?:(?!(?:to|and|with|after|in|by|from|for|of|on)\b)[a-z-]+ ){{0,3}}?"
    rf"(?:{'|'.join((*WINS, *LEVEL_NOUNS, 'defeat', 'loss'))})(?![a-z-])"
)
# matches "on aggregate", "second leg", "in straight sets"; refuses "legs tired"
_SEVERAL = Late(
    r"(?<![a-z])(?:aggregate|(?:first|second) leg|two legs|sets?|penalt|pens|shoot-?out|series|half-?time|extra time"
    r"|overtime|innings|frames?|replay|doubles)(?![a-z])"
)
# matches "Harlow", "City"; refuses "city"
_NAME = Late(r"[A-Z][a-z'’-]{2,}")
_LEAD = 4
_NAMES = 2


def scores_told_twice(story: Story) -> Iterator[Relation]:
    """Relations of the larger and of the smaller number of a score in the headline with those in the story."""
    heads = [sentence for sentence in story.sentences if sentence.headline]
    told = [figure for sentence in heads for figure in sentence.figures if figure.kind is Kind.SCORE]
    if len(told) != 1 or any(_SEVERAL.search(sentence.skeleton) for sentence in heads):
        return
    head = next(sentence for sentence in heads if told[0] in sentence.figures)
    body = [sentence for sentence in story.sentences if not sentence.headline]
    if not _results(head):
        return
    for sentence in body[:_LEAD]:
        scores = [figure for figure in sentence.figures if figure.kind is Kind.SCORE]
        if not scores:
            continue
        results = _results(sentence)
        if (
            len(scores) == 1
            and results
            and not _SEVERAL.search(sentence.skeleton)
            and _same_sides(head, sentence, story)
        ):
            rest = [figure for other in body if other is not sentence for figure in other.figures]
            if not any(_is_told(figure, told[0]) for figure in rest):
                yield from _relations(told[0], results[0].all("tally")[0])
        return


def _results(sentence: Sentence) -> list[Hit]:
    return [hit for compiled in (_BY_VERB, _BY_NOUN) for hit in hits(sentence, compiled)]


def _is_told(figure: Figure, other: Figure) -> bool:
    return figure.kind is Kind.SCORE and figure.text == other.text


def _same_sides(head: Sentence, sentence: Sentence, story: Story) -> bool:
    """True where two names of the headline stand in the sentence."""
    one, two = ({*_NAME.findall(story.text[told.span.start : told.span.end])} for told in (head, sentence))
    return len(one & two) >= _NAMES


def _relations(head: Figure, other: Figure) -> Iterator[Relation]:
    first, second = ends(head), ends(other)
    if first is None or second is None:
        return
    for one, two in zip(larger_first(*first), larger_first(*second), strict=True):
        roles = (("first", (one,)), ("second", (two,)))
        yield Relation("score twice", roles, (), Certainty.STATED, "series/score-in-headline")
