"""Quarters that make a half and halves that make a year: "$1.0bn in the first quarter … $0.3bn in the second".

Only what flows adds up over time: spending, sales and payments do, debts and deposits do not. Each period is told once
for the same flow, as the level of its own sentence; the earlier levels ("from $468m in Q1'2020") add up likewise.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..lang.en.parts import FLOWS, STOCKS
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .pattern import Late, hits, pattern
from .series import comparable

_FLOW = Late(rf"(?<![a-z])(?:{'|'.join(FLOWS)})(?![a-z])")
_STOCK = Late(rf"(?<![a-z])(?:{'|'.join(STOCKS)})(?![a-z])")
# matches "first quarter", "q1", "h1", "second half"; of the plain text, since the number may be read as a figure
_PERIOD = Late(
    r"(?<![a-z\d])(?:(?P<name>first|second|third|fourth) (?P<unit>quarter|half)|(?P<short>[qh])(?P<digit>[1-4]))"
)
# matches "rose to M from M", "to M, representing 3% increase from M", "the M represents P increase from M"
_LEVEL = pattern(
    r"(?: to |(?:^|[ ,])the |(?:spent|was|of|at) ){now:money}(?! (?:a|per) )"
    r"(?:[^.;\n]{0,90}? (?:from|against|compared (?:to|with)) {then:money})?"
)
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}
# which periods make which
_SUMS = ((("q1", "q2"), "h1"), (("q3", "q4"), "h2"))
_REACH = 14
_PAIR = 2


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
            known = told.get(name)
            if known is None or (known.then is None and known.now.stated == found.now.stated):
                told[name] = found
    for names, whole in _SUMS:
        members = [told[name] for name in names if name in told]
        if len(members) == len(names) and whole in told:
            yield from _sum(members, told[whole])


def _levels(story: Story, sentence: Sentence) -> Iterator[tuple[str, _Told]]:
    if not _FLOW.search(sentence.skeleton) or _STOCK.search(sentence.skeleton):
        return
    text = story.text[sentence.span.start : sentence.span.end].lower()
    names = list(
        dict.fromkeys(
            _name(match["name"], match["unit"], match["short"], match["digit"]) for match in _PERIOD.finditer(text)
        )
    )
    if len(names) == _PAIR:
        amounts = [figure for figure in sentence.figures if figure.kind is Kind.MONEY and figure.upper is None]
        further = {figure.stated for figure in amounts[_PAIR : _PAIR + 1]}
        if len(amounts) >= _PAIR and further <= {figure.stated for figure in amounts[:_PAIR]}:
            for name, figure in zip(names, amounts, strict=False):
                yield name, _Told(sentence, figure, None)
    elif len(names) == 1:
        for hit in list(hits(sentence, _LEVEL))[:1]:
            yield names[0], _Told(sentence, hit.all("now")[0], hit.get("then"))


def _name(name: str | None, unit: str | None, short: str | None, digit: str | None) -> str:
    """One name for a period however it is printed: "q1" for "first quarter" and "Q1"."""
    return f"{short}{digit}" if short else f"{(unit or '')[0]}{_ORDER[name or 'first']}"


def _sum(members: list[_Told], whole: _Told) -> Iterator[Relation]:
    """The sum of the levels, and that of the earlier levels, where all speak of one flow within a short reach."""
    everything = [*members, whole]
    indices = [told.sentence.index for told in everything]
    flows = [{match.group() for match in _FLOW.finditer(told.sentence.skeleton)} for told in everything]
    if max(indices) - min(indices) > _REACH or not set.intersection(*flows):
        return
    parts, earlier = tuple(told.now for told in members), tuple(told.then for told in members)
    yield from _relation(parts, whole.now)
    if whole.then is not None:
        yield from _relation(tuple(figure for figure in earlier if figure is not None), whole.then, len(earlier))


def _relation(parts: tuple[Figure, ...], total: Figure, expected: int = 0) -> Iterator[Relation]:
    if len(parts) >= expected and all(comparable(part, total) and part.upper is None for part in parts):
        yield Relation("parts", (("part", parts), ("total", (total,))), (("wording", "periods"),), Certainty.IMPLIED)
