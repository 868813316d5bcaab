"""Two figures whose order is stated without a list: "younger than the rest: 25 against 41", the highest at one and
the lowest at the other, a close below the day's high, second behind only one other.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..lang.en.change import FEWER, GREATER
from ..model import Certainty, Figure, Kind, Relation, Sentence
from .moves import same_measure, without_times
from .pattern import Hit, Late, hits, likely, pattern

_KINDS = ("percent", "money", "count", "quantity")
_MORE = r"(?P<way>more|fewer|less|higher|lower|larger|smaller|greater)"
# matches "more", "less" as words; refuses "moreover"
_WAY = Late(r"\b(?:more|fewer|less|higher|lower|larger|smaller|greater)\b")
# matches "were more likely than those over A to agree (P and P respectively)", "(P against P)"
_TOGETHER = pattern(
    r"\b<<more>>(?! than)\b[^;:.\n()]{1,60}? than\b[^;:.\n()]{1,90}?"
    r"\({a:percent}(?: and {b:percent},? respectively|"
    r",? (?:against|versus|vs\.?|compared with|compared to) {b:percent})\)",
    {"more": _MORE},
    name="ranking/than-in-brackets",
)
_SHORTER = tuple(
    # matches "is younger than in the south: D versus D", "cheaper than in Y (M against M)"; refuses "more than M: M"
    pattern(
        rf"\b<<more>>\b[^;:.\n()]{{0,60}}? than\b[^;:.\n()]{{1,90}}?(?:: | ?[–—(] ?| - ){{a:{kind}}},? "
        rf"(?:against|versus|vs\.?|v|compared with|compared to) {{b:{kind}}}",
        {"more": rf"(?P<way>{'|'.join(sorted(FEWER | GREATER))})"},
        name="ranking/than-dash-against",
    )
    for kind in (*_KINDS, "duration", "age")
)
_COMPARED = (_TOGETHER, *_SHORTER)
_HIGH = tuple(
    # matches "closed at M, having climbed to a record high of M", "at C after reaching a high of C"
    pattern(
        rf"\b(?:at|to) {{b:{kind}}}[^;:.\n()]{{0,40}}?,? (?:after|having)\b[^;:.\n()]{{0,50}}? "
        rf"(?P<end>high|peak|low) of {{a:{kind}}}",
        name="ranking/close-after-high",
    )
    for kind in ("money", "count")
)


def ordered(sentence: Sentence) -> Iterator[Relation]:
    """The pairs that one sentence puts in order."""
    text = sentence.skeleton
    if " than " in text:
        for compiled in likely(sentence, _COMPARED):
            for hit in hits(sentence, compiled):
                if len(list(_WAY.finditer(text[hit.start : hit.end]))) > 1:
                    continue  # "feel less safe, with women (P) more worried than men (P)": which word compares?
                yield from _relation(hit, hit.word("way") not in FEWER)
    if " high of " in text or " low of " in text or " peak of " in text:
        for compiled in likely(sentence, _HIGH):
            for hit in hits(without_times(sentence), compiled):
                yield from _relation(hit, hit.word("end") != "low")


def _relation(hit: Hit, up: bool) -> Iterator[Relation]:
    """The role `a` is the higher one when the wording points up."""
    first, second = hit.all("a")[0], hit.all("b")[0]
    if not _comparable(first, second):
        return
    top, bottom = (first, second) if up else (second, first)
    cues = (("leader", "up" if up else "down"),)
    yield Relation("ranking", (("higher", (top,)), ("lower", (bottom,))), cues, Certainty.IMPLIED, hit.wording)


def _comparable(first: Figure, second: Figure) -> bool:
    if first.upper is not None or second.upper is not None or first.kind is not second.kind:
        return False
    if first.kind is Kind.COUNT and first.thing and second.thing and first.thing.head != second.thing.head:
        return False
    return same_measure(first, second) and first.quoted is second.quoted
