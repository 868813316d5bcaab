"""Whether a contradicted tie of a reader may as well be no tie, because the story does not tell its figures together.

A program or a person who gives a tie knows what belongs together, and a wording that ties figures says so. A reader who
was asked proposes what may: that some parts are all the parts, or that numbers told at three places are of one thing.
Where the story bears that out neither by its words nor by where it tells them, a contradiction is a question.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ..document import parse
from ..lang.en.given_words import ALL_TOLD
from ..late import Late
from ..model import Judgement
from ..wording import any_of
from .contract import PUBLISHED
from .found import Found

_PARTS = frozenset({"sum", "list", "percent_total"})
_OF_THREE = frozenset({"difference", "percent_change", "share", "multiple", "rate", "margin", "length"})
_THREE = 3
# matches "in all, 40 boats", "a combined 12"; refuses "overalls"
_ALL_TOLD = Late(rf"\b(?:{any_of(ALL_TOLD)})\b")
# matches " to ", "-", "–" between the two numbers of a tally; refuses " to about "
_TO = Late(r"(?: to | ?[-–] ?|-to-)")


def why_apart(tie: Found, own: Judgement, hidden: bool) -> str:
    """Why the figures of a contradicted tie may not belong together; empty where the story tells them together.

    `hidden` says that the reader saw no values.
    """
    figures = own.claim.relation.figures
    if any(figure.source is not None or PUBLISHED in figure.trace for figure in figures):
        return ""
    starts = parse(tie.story.text).starts
    places = sorted(bisect_right(starts, figure.span.start) - 1 for figure in figures)
    if tie.kind in _PARTS and tie.all("total"):
        if not _are_apart(tie, places) or any(_says_all(tie.story.text, starts, place) for place in places):
            return ""
        return "they are told apart, and no word says that these are all"
    if not hidden:
        return ""
    if tie.kind in _OF_THREE and len(places) >= _THREE and len(set(places)) == len(places):
        return "no two of them stand in one sentence"
    return "which of them is whose, the order alone tells" if tie.kind == "order" and _is_pair(tie) else ""


def _are_apart(tie: Found, places: list[int]) -> bool:
    """True for parts that are told in other sentences than their total or the next one.

    Things that are named may stand in one sentence after the other.
    """
    if tie.kind == "list":
        return any(after - before > 1 for before, after in pairwise(places))
    return places[-1] - places[0] > 1


def _is_pair(tie: Found) -> bool:
    """True for two numbers told in one breath: "trailed her 52% to 30%" puts the larger first, whoever has it."""
    spans = tie.one("first").span, tie.one("second").span
    first, second = spans if spans[0].start < spans[1].start else spans[::-1]
    return _TO.fullmatch(tie.story.text[first.end : second.start].lower()) is not None


def _says_all(text: str, starts: Sequence[int], place: int) -> bool:
    end = starts[place + 1] if place + 1 < len(starts) else len(text)
    return _ALL_TOLD.search(" ".join(text[starts[place] : end].lower().split())) is not None
