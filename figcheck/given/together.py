"""Whether a contradicted tie of a reader may as well be no tie, because the story does not tell its figures together.

A program or a person who gives a tie knows what belongs together, and a wording that ties figures says so. A reader who
was asked proposes what may: that some parts are all the parts, or that numbers told at three places are of one thing.
Where the story bears that out neither by its words nor by where it tells them, a contradiction is a question.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..document import parse
from ..lang.en.given_words import ALL_TOLD, SOME_OF_THEM
from ..late import Late
from ..model import Judgement, Story
from ..once import once
from ..wording import any_of
from .contract import PUBLISHED
from .found import Found
from .identity import mention_at
from .spoken import is_tally

_PARTS = frozenset({"sum", "list", "percent_total"})
_OF_THREE = frozenset({"difference", "percent_change", "share", "multiple", "rate", "margin", "length"})
_THREE = 3
_NONE: frozenset[str] = frozenset()
# matches "in all, 40 boats", "a combined 12"; refuses "overalls"
_ALL_TOLD = Late(rf"\b(?:{any_of(ALL_TOLD)})\b")
# matches "six songs, including Ida and Una"; refuses "inclusive"
_SOME_OF_THEM = Late(rf"\b(?:{any_of(SOME_OF_THEM)})(?![a-z])")


def why_apart(tie: Found, own: Judgement, hidden: bool) -> str:
    """Why the figures of a contradicted tie may not belong together; empty where the story tells them together.

    `hidden` says that the reader saw no values.
    """
    figures = own.claim.relation.figures
    if any(figure.source is not None or PUBLISHED in figure.trace for figure in figures):
        return ""
    starts = _starts(tie.story)
    places = sorted(bisect_right(starts, figure.span.start) - 1 for figure in figures)
    if tie.kind in _PARTS and tie.all("total"):
        return _why_not_all(tie, own, "\n".join(_sentences(tie.story.text, starts, places)), places)
    if not hidden:
        return ""
    if tie.kind in _OF_THREE and len(places) >= _THREE and _are_scattered(tie, own, places):
        return "no two of them stand in one sentence, and no word near all of them"
    if tie.kind == "order" and len(set(places)) > 1:
        return "they stand in two sentences"
    is_pair = tie.kind == "order" and is_tally(tie.story.text, (tie.one("first"), tie.one("second")))
    return "which of them is whose, the order alone tells" if is_pair else ""


@once
def _starts(story: Story) -> Sequence[int]:
    """Where the sentences of a story begin, also those without figures."""
    return parse(story.text).starts


def _why_not_all(tie: Found, own: Judgement, said: str, places: list[int]) -> str:
    """Why some parts, or things that are named, may not be all; `said` are the sentences that they stand in."""
    are_few = _fall_short(own)
    if _SOME_OF_THEM.search(said) and are_few:
        return "a word says that these are some of more"
    if tie.kind == "list":
        are_apart = len(set(places)) > 1 if are_few else _leave_gaps(places)
    else:
        are_apart = places[-1] - places[0] > 1
    if not are_apart or _ALL_TOLD.search(said):
        return ""
    return "they are told apart, and no word says that these are all"


def _fall_short(own: Judgement) -> bool:
    """True for parts that are less than their total, and for fewer things than are announced."""
    computed, stated = own.verdict.computed, own.verdict.stated
    if computed is None or stated is None or computed.hi is None or stated.lo is None:
        return False
    return computed.hi < stated.lo


def _leave_gaps(places: list[int]) -> bool:
    """True where a sentence that holds none of some figures stands between two that do."""
    return any(after - before > 1 for before, after in pairwise(places))


def _are_scattered(tie: Found, own: Judgement, places: list[int]) -> bool:
    """True for figures that stand in sentences of their own, apart from each other, with no word near them all."""
    if len(set(places)) < len(places) or not _leave_gaps(places):
        return False
    near = [mention.near if (mention := mention_at(tie.story, it)) else _NONE for it in own.claim.relation.figures]
    return not frozenset.intersection(*near)


def _sentences(text: str, starts: Sequence[int], places: list[int]) -> Iterator[str]:
    """The sentences that some figures stand in, in lower case."""
    for place in sorted(set(places)):
        end = starts[place + 1] if place + 1 < len(starts) else len(text)
        yield " ".join(text[starts[place] : end].lower().split())
