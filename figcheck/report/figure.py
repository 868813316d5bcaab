"""One figure of a report: what was read, what the words allow, what the sentence says of it, and what was judged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..document import parse
from ..interval import Interval
from ..model import Certainty, Circumstances, Figure
from ..reading.circumstances import described
from .blocks import TICKS, account, wording
from .contract import plain
from .excerpt import one_line
from .paint import PLAIN, Paint
from .places import Places
from .sheet import days

if TYPE_CHECKING:
    from ..reported import Report

_LABEL = 11
_CIRCUMSTANCES = (
    ("befell", "predicate"),
    ("time", "time"),
    ("place", "place"),
    ("source", "source"),
    ("scope", "scope"),
)


def lines(report: Report, number: int, paint: Paint = PLAIN) -> Iterator[str]:
    """All about the figure with a number, counted from one, in labelled lines; what was not said is left out."""
    figure = report.figures[number - 1]
    sentence = parse(report.text).sentence_span(figure.sentence)
    place = f"{one_line(report.name)}:{Places.of(report.text).show(figure.span.start)}"
    yield f"{paint(place, 'bold')}  figure {number} of {len(report.figures)}: {paint(one_line(figure.text), 'bold')}"
    yield f"  {' '.join(one_line(report.text[sentence.start : sentence.end]).split())}"
    yield ""
    said = described(report.text, sentence, figure)
    for label, value in (
        *_read(figure),
        *_said(said),
        ("when", _when(report, figure)),
        ("read by", ", ".join(figure.trace)),
    ):
        if value:
            yield f"{_label(label, paint)}{one_line(value)}"
    for item in report.judged:
        if any(other.span == figure.span for other in item.claim.relation.figures):
            tick, style = TICKS[item.verdict.outcome]
            told = f"{item.claim.rule}  {account(item)}{wording(item, paint)}"
            yield f"{_label('judged', paint)}{paint(tick, style)} {told}"


def _label(label: str, paint: Paint) -> str:
    return f"  {paint(f'{label:<{_LABEL}}', 'dim')}"


def _read(figure: Figure) -> Iterator[tuple[str, str]]:
    yield "kind", figure.kind.value
    yield "value", plain(figure.stated) or ""
    if figure.upper is not None:
        yield "up to", plain(figure.upper.stated) or ""
    yield "unit", figure.unit or ""
    yield "or in", ", ".join(figure.readings)
    if figure.stated is not None:
        yield "as printed", _room(figure.tight)
        yield "allows", _room(figure.loose)
    yield "hedge", figure.qualifier.value if figure.qualifier else ""
    if figure.thing is not None:
        modifiers = f" ({', '.join(figure.thing.modifiers)})" if figure.thing.modifiers else ""
        yield "thing", figure.thing.head + modifiers
    yield "quoted", "yes" if figure.quoted else ""


def _when(report: Report, figure: Figure) -> str:
    """The days that the words of a date allow, and what they are counted from."""
    time = next((time for time in report.times() if time.span == figure.span), None)
    if time is None:
        return ""
    counted = "" if not time.anchor else f", counted from {time.anchor}"
    return days(time).rstrip("?") + counted + (", the likeliest" if time.certainty is Certainty.GUESSED else "")


def _room(interval: Interval) -> str:
    """An interval in words."""
    low, high = plain(interval.lo), plain(interval.hi)
    if low is None:
        return f"up to {high}" if high is not None else "any value"
    if high is None:
        return f"from {low}"
    return low if low == high else f"{low} to {high}"


def _said(said: Circumstances) -> Iterator[tuple[str, str]]:
    for label, name in _CIRCUMSTANCES:
        value = getattr(said, name)
        yield label, value if isinstance(value, str) else ", ".join(value or ())
