"""A sentence as it was understood: its chunks, what it says of each figure, and the ties that were made or not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..clauses.reading import Reading, read
from ..clauses.slots import Mover, Slot
from ..document import parse
from ..model import Judgement, Kind, Sentence
from ..story import tell
from .blocks import TICKS, account
from .excerpt import one_line
from .paint import PLAIN, Paint
from .places import Places

if TYPE_CHECKING:
    from ..reported import Report

_TIMES = frozenset({Kind.DATE, Kind.YEAR, Kind.CLOCK})
_BRACKETS = {"noun": ("[", "]"), "verb": ("<", ">"), "time": ("{", "}")}


def sentences_at(report: Report, line: int) -> tuple[Sentence, ...]:
    """The sentences with figures that stand on a line of the text, counted from one."""
    starts = (*Places.of(report.text).starts, len(report.text) + 1)
    if line >= len(starts):
        return ()
    begin, end = starts[line - 1], starts[line]
    story = tell(parse(report.text), report.figures, report.published)
    return tuple(item for item in story.sentences if item.span.start < end and item.span.end > begin)


def lines(report: Report, sentence: Sentence, paint: Paint = PLAIN) -> Iterator[str]:
    """What was understood of a sentence: a line for each clause, one for each figure, one for each tie."""
    reading = read(sentence)
    yield paint(f"{one_line(report.name)}:{Places.of(report.text).show(sentence.span.start)}", "bold")
    yield f"  {' '.join(one_line(report.text[sentence.span.start : sentence.span.end]).split())}"
    if not reading.slots:
        yield "  a table run together, which is not read as a sentence"
        return
    yield ""
    yield from _clauses(reading, paint)
    yield ""
    for slot in reading.slots:
        if slot.figure.kind in _TIMES:
            continue
        yield f"  {paint(one_line(slot.figure.text), 'bold')}  {paint(slot.figure.kind.value, 'dim')}"
        for label, value in _facts(slot, reading):
            yield f"    {paint(f'{label:<12}', 'dim')}{value}"
    yield ""
    yield from _ties(report, sentence, paint)


def _clauses(reading: Reading, paint: Paint) -> Iterator[str]:
    """The chunks, a line for each clause; noun phrases in square brackets, verb groups in angle brackets."""
    texts: dict[int, list[str]] = {}
    figures = {token: slot.figure.text for token, slot in zip(reading.tokens.figures, reading.slots, strict=True)}
    for chunk in reading.chunks:
        tokens = range(chunk.start, chunk.end)
        words = " ".join(one_line(figures.get(token, reading.tokens.words[token])) for token in tokens)
        left, right = _BRACKETS.get(chunk.name, ("", ""))
        texts.setdefault(reading.clause_of[chunk.start], []).append(f"{left}{words}{right}")
    for number, parts in texts.items():
        yield f"  {paint(f'clause {number + 1}', 'dim')}  {' '.join(parts)}"


def _facts(slot: Slot, reading: Reading) -> Iterator[tuple[str, str]]:
    """What a slot holds, in words; what is not said is left out."""
    counts = " ".join((*slot.modifiers, slot.head))
    stands = "lent by the clause" if slot.inherited else f"the figure stands {slot.stands}" if slot.stands else ""
    others = (f"through {' of '.join(slot.through)}" if slot.through else "", slot.mark and f"compares ({slot.mark})")
    anchor = f" of {one_line(reading.slots[slot.anchor].figure.text)}" if slot.anchor >= 0 else ""
    for label, value in (
        ("of what", f"{counts} ({stands})" if counts and stands else counts),
        ("whose", slot.owner), ("part of", slot.partitive), ("subject", slot.subject), ("verb", slot.verb),
        ("moved by", _moved(slot.mover)), ("preposition", ", ".join(filter(None, (slot.prep, *others)))),
        ("per", slot.per), ("when", " ".join((*slot.time, *(one_line(year.text) for year in slot.years)))),
        ("where", slot.place), ("says", slot.source), ("scope", ", ".join(sorted(slot.scope))), ("mood", slot.mood),
        ("stands in", slot.aside + anchor if slot.aside else ""),
    ):  # fmt: skip
        if value:
            yield label, value


def _moved(mover: Mover | None) -> str:
    """A word of movement in words."""
    if mover is None:
        return ""
    flags = f", {', '.join(sorted(mover.flags))}" if mover.flags else ""
    between = f", {mover.figures} figures between" if mover.figures else ""
    return f'"{mover.word}" ({mover.direction}, {mover.sort}{", behind it" if mover.behind else ""}{between}{flags})'


def _ties(report: Report, sentence: Sentence, paint: Paint) -> Iterator[str]:
    """The claims that hold a figure of the sentence, each with its wording; then the figures that are in none."""
    spans = {figure.span for figure in sentence.figures}
    tied = set()
    for item in report.judged:
        held = {figure.span for figure in item.claim.relation.figures} & spans
        if held:
            tied |= held
            tick, style = TICKS[item.verdict.outcome]
            yield f"  {paint(tick, style)} {item.claim.rule}{paint(_wording(item), 'dim')}  {account(item)}"
    loose = [one_line(figure.text) for figure in sentence.figures if figure.span not in tied]
    if loose:
        yield f"  {paint('tied to nothing', 'dim')}  {', '.join(loose)}"


def _wording(item: Judgement) -> str:
    wording = item.claim.relation.wording
    return f" ({wording})" if wording else ""
