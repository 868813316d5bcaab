"""A headline of a multiple that the first sentence bears out: "Profit doubles" over "£412m, up from £206m"."""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.change import MULTIPLE_HEDGES, MULTIPLE_VERBS
from ..model import Relation, Sentence, Story
from .levels import levels_in
from .pair import Pair, is_foreseen
from .tie import tie

_LONGEST_HEADLINE = 120
_SENTENCES = 2
_LONG_WORD = 6
_PROFIT = frozenset({"profit", "profits"})
_PROFITS = _PROFIT | {"tax", "pre-tax", "pretax", "income", "earnings"}
_GAMES = frozenset({"final", "bill", "win", "whammy", "act", "murder", "standard", "standards"})


def headline_multiple(story: Story) -> Iterator[Relation]:
    """ "Force to be cut by half" over "Numbers would fall from 84,000 to 58,000"."""
    first = next((sentence for sentence in story.sentences if sentence.index == 1), None)
    if first is None:
        return
    head = story.text[: first.span.start]
    if len(head) > _LONGEST_HEADLINE or not head.endswith("\n\n") or "\n" in head.strip():
        return
    words = tuple(head.lower().split())
    told = _factor(words)
    if told is None:
        return
    factor, hedge = told
    direction = "down" if "/" in factor else "up"
    for sentence in story.sentences:
        pairs = [pair for pair in levels_in(sentence).pairs if _goes(pair, direction) and not is_foreseen(pair)]
        if 1 <= sentence.index <= _SENTENCES and len(pairs) == 1 and _of_one_measure(words, sentence):
            cues = (("factor", factor), ("hedge", hedge), ("form", "times"), ("direction", direction))
            yield tie("multiple", "multiple/verb-apart", cues, new=pairs[0].new, old=pairs[0].old)
            return


def _factor(words: tuple[str, ...]) -> tuple[str, str] | None:
    """The factor and the hedge of the only word of multiple of a headline."""
    found = [at for at, word in enumerate(words) if word in MULTIPLE_VERBS or words[at - 1 : at + 1] == ("by", "half")]
    if len(found) != 1 or not _GAMES.isdisjoint(words[found[0] + 1 : found[0] + 2]):
        return None
    at = found[0]
    hedge = MULTIPLE_HEDGES.get(
        " ".join(words[max(0, at - 2) : at]), MULTIPLE_HEDGES.get(words[at - 1] if at else "", "")
    )
    return MULTIPLE_VERBS.get(words[at], "1/2"), hedge


def _goes(pair: Pair, direction: str) -> bool:
    """True for a pair that moves as the headline says, as far as it says."""
    return pair.mover is None or pair.mover.direction == direction


def _of_one_measure(head: tuple[str, ...], sentence: Sentence) -> bool:
    """True when a headline and a sentence speak of one measure, as far as their words show."""
    body = set(sentence.skeleton.replace(",", " ").split())
    if not _PROFIT.isdisjoint(head):
        return not _PROFITS.isdisjoint(body)
    return not {"number", "numbers"}.isdisjoint(body) or any(len(word) >= _LONG_WORD and word in body for word in head)
