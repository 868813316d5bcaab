"""An amount said again far from the first: "$220m for the yard, which is £163m at current rates", or in the sentence
that follows: "That is about £163m."

Nothing but the wording ties such amounts, so that only wordings which can mean one amount are read: "the equivalent
of", "at today's rates", "in sterling", and "That is" at the head of a sentence. Between the two stands no other amount
and nothing that is paid more than once ("£30 a week for a year, the equivalent of $2,000").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..lang.en.conversions import FAR_EQUIVALENT, FAR_LINKS, HEDGES, MORE_THAN_ONCE, RATE_WORDS, SAME_AMOUNT, TIES
from ..model import Figure, Kind, Sentence, Story
from ..wording import any_of
from .conversion_pairs import CLOSE, Pair, pair_of
from .pattern import Late

FAR_SETTINGS = ("far", "next sentence")
_FAR = 140
_HEDGE = rf"(?:(?:{any_of(HEDGES)}) )?"
# "the yard, the equivalent of about "; not "the yard and "
_EQUIVALENT = Late(rf"(?P<gap>.*?)[,–—-]{{0,2}} ?(?:or )?(?:{any_of(FAR_EQUIVALENT)}) {_HEDGE}")
# "the yard, which is about ", " worth "; not ", up from ". Only before amounts that are tied on the other side
_LINKED = Late(rf"(?P<gap>.*?)(?:[,–—-] ?| )(?:{any_of(FAR_LINKS)}) {_HEDGE}")
# " at current exchange rates", " in today's money", " in sterling"; not " at auction"
_TIE = Late(rf",? (?:{any_of(TIES)}|at (?:(?:{any_of(RATE_WORDS)}) ){{1,4}}rates?)(?: at the time)?")
# "that is about ", "this is equivalent to "; not "that bid was ". It opens a sentence
_THAT = Late(rf"[\s\"“'‘]*(?:{any_of(SAME_AMOUNT)}) {_HEDGE}")
# "a week", "each"; not "for the yard"
_ONCE_MORE = Late(rf"\b(?:{any_of(MORE_THAN_ONCE)})\b")
_TIMES = (Kind.YEAR, Kind.DATE)
_KINDS = (Kind.MONEY, Kind.QUANTITY)


def far_pairs(story: Story) -> Iterator[tuple[Sentence, Pair]]:
    """Every such pair, with the sentence of its second amount."""
    previous: Sentence | None = None
    for sentence in story.sentences:
        if sentence.figures:
            yield from ((sentence, pair) for pair in _within(sentence))
            if previous is not None and (pair := _that_is(previous, sentence)):
                yield sentence, pair
        previous = sentence


def _within(sentence: Sentence) -> Iterator[Pair]:
    """The pairs of one sentence that stand apart, money only: measures are compared with much else."""
    money = [index for index, figure in enumerate(sentence.figures) if figure.kind is Kind.MONEY]
    for source, target in pairwise(money):
        start, end = sentence.places[source] + 1, sentence.places[target]
        if end - start > _FAR:
            continue
        between = sentence.skeleton[start:end]
        tail = _tie(sentence, target)
        others = [figure for figure in sentence.figures[source + 1 : target] if figure.kind not in _TIMES]
        link = _EQUIVALENT.fullmatch(between) or (_LINKED.fullmatch(between) if tail else None)
        if others or link is None or _is_several(sentence.figures[source], link["gap"]):
            continue
        if (
            link["gap"].strip()
            and "(" not in link["gap"]
            and (tail or CLOSE.match(sentence.skeleton, sentence.places[target] + 1))
        ):
            yield pair_of(sentence, source, target, "far", tail)


def _tie(sentence: Sentence, index: int) -> str:
    """The words behind an amount that say it is another one, converted; empty where there are none."""
    start = sentence.places[index] + 1
    match = _TIE.match(sentence.skeleton, start)
    return match.group() if match and CLOSE.match(sentence.skeleton, match.end()) else ""


def _is_several(source: Figure, gap: str) -> bool:
    """True for an amount that is paid again and again, so that another may be their sum."""
    return " per " in (source.unit or "") or _ONCE_MORE.search(gap) is not None


def _that_is(previous: Sentence, sentence: Sentence) -> Pair | None:
    """The one amount of a sentence, said again at the head of the next."""
    target = sentence.figures[0]
    opening = sentence.skeleton[: sentence.places[0]]
    if target.kind not in _KINDS or not _THAT.fullmatch(opening):
        return None
    amounts = [index for index, figure in enumerate(previous.figures) if figure.kind is target.kind]
    behind = previous.skeleton[previous.places[-1] + 1 :] if previous.figures else ""
    if len(amounts) != 1 or _is_several(previous.figures[amounts[0]], previous.skeleton) or len(behind) > _FAR:
        return None
    tail = _tie(sentence, 0)
    if not tail and not CLOSE.match(sentence.skeleton, sentence.places[0] + 1):
        return None
    near = pair_of(sentence, 0, 0, "next sentence", tail)
    before = previous.skeleton[max(0, previous.places[amounts[0]] - 60) : previous.places[amounts[0]]]
    return near._replace(source=previous.figures[amounts[0]], before=before, between=opening)
