"""Quarters that make a half and halves that make a year: "$1.0bn in the first quarter … $0.3bn in the second".

Only what flows adds up over time: spending, sales and payments do, debts and deposits do not. Each period is told once
for the same flow, as the level of its own sentence; the earlier levels ("from $468m in Q1'2020") add up likewise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..lang.en.parts import FLOWS, STOCKS
from ..model import Certainty, Figure, Relation, Sentence, Story
from .pattern import Late, hits, pattern
from .series import comparable

_FLOW = Late(rf"(?<![a-z])(?:{'|'.join(FLOWS)})(?![a-z])")
_STOCK = Late(rf"(?<![a-z])(?:{'|'.join(STOCKS)})(?![a-z])")
# matches "first quarter", "q1", "h1", "second half"; of the plain text, since the number may be read as a figure
_PERIOD = Late(r"(?<![a-z\d])(?:(?P<name>first|second|third|fourth) (?P<unit>quarter|half)|(?P<short>[qh])(?P<digit>[1-4]))")
# matches "rose to M from M", "to M, representing 3% increase from M", "the M represents P increase from M"
_LEVEL = pattern(
    r"(?: to |(?:^|[ ,])the |(?:spent|was|of|at) ){now:money}(?! (?:a|per) )"
    r"(?:[^.;\n]{0,90}? (?:from|against|compared (?:to|with)) {then:money})?"
)
# matches "in the second half of the year to M from M in the first half"
_HALVES = pattern(r"second half[^.;\n]{0,30}? to {second:money} from {first:money} in the first half")
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}
# which periods make which
_SUMS = ((("q1", "q2"), "h1"), (("q3", "q4"), "h2"))
_REACH = 14


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence tells of a period: its level and the level a year earlier."""

    sentence: Sentence
    now: Figure
    then: Figure | None


def periods(story: Story) -> Iterator[Relation]:
    """Relations between the levels of two quarters and of the half that they make."""
    told: dict[str, _Told] = {}
    for sentence in story.sentences:
        for name, found in _levels(story, sentence):
            told.setdefault(name, found)
    for names, whole in _SUMS:
        members = [told[name] for name in names if name in told]
        if len(members) == len(names) and whole in told:
            yield from _sum(members, told[whole])


def _levels(story: Story, sentence: Sentence) -> Iterator[tuple[str, _Told]]:
    if not _FLOW.search(sentence.skeleton) or _STOCK.search(sentence.skeleton):
        return
    text = story.text[sentence.span.start : sentence.span.end].lower()
    names = {_name(match["name"], match["unit"], match["short"], match["digit"]) for match in _PERIOD.finditer(text)}
    if names == {"h1", "h2"}:
        for hit in hits(sentence, pattern_of_halves()):
            yield "h1", _Told(sentence, hit.all("first")[0], None)
            yield "h2", _Told(sentence, hit.all("second")[0], None)
    elif len(names) == 1:
        for hit in list(hits(sentence, _LEVEL))[:1]:
            yield names.pop(), _Told(sentence, hit.all("now")[0], hit.get("then"))
