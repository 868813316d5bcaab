"""The report for people: each finding with its sentences, the arithmetic in one line, and what would agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ..document import Document, parse
from ..judge import DERIVED
from ..model import Finding, Judgement, Outcome, Report, Severity, Suggestion
from ..working import printed
from .excerpt import Mark, excerpt, one_line
from .paint import PLAIN, Paint, Style
from .places import Places
from .summary import Tally, summary

DEFAULT_WIDTH = 100
_LEAST_WIDTH = 40
_GUTTER = 7
_LABEL = 11
_SEVERITY: dict[Severity, Style] = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
TICKS: dict[Outcome, tuple[str, Style]] = {
    Outcome.CONSISTENT: ("✓", "green"),
    Outcome.CONTRADICTED: ("✗", "red"),
    Outcome.UNDECIDED: ("?", "yellow"),
    Outcome.NOT_CHECKED: ("–", "dim"),
}
"""The sign and the style of each outcome."""


def render_text(report: Report) -> str:
    """The findings and the summary line, without colour."""
    return "\n\n".join([*findings(report), summary(Tally.of(report))]) + "\n"


@dataclass(frozen=True, slots=True)
class _View:
    """A report with what is needed to show it."""

    report: Report
    document: Document
    places: Places
    paint: Paint
    width: int


def findings(report: Report, paint: Paint = PLAIN, width: int = DEFAULT_WIDTH) -> list[str]:
    """Each finding as a block of lines."""
    if not report.findings:
        return []
    view = _View(report, parse(report.text), Places.of(report.text), paint, max(width, _LEAST_WIDTH))
    return ["\n".join(_block(view, finding)) for finding in report.findings]


def _block(view: _View, finding: Finding) -> Iterator[str]:
    paint = view.paint
    place = f"{one_line(view.report.name)}:{view.places.show(finding.span.start)}"
    severity = paint(finding.severity.value, _SEVERITY[finding.severity], "bold")
    yield f"{paint(place, 'bold')}  {severity}  {finding.rule} {paint(f'({finding.code})', 'dim')}"
    yield f"  {paint(one_line(finding.message), 'bold')}"
    yield ""
    yield from _quoted(view, finding)
    if finding.working:
        yield _line("working", one_line(finding.working), paint)
    if finding.diagnosis:
        yield _line("perhaps", one_line(finding.diagnosis), paint)
    yield from _suggested(view.report, finding.suggestions, paint)


def _line(label: str, text: str, paint: Paint) -> str:
    return f"  {paint(f'{label:<{_LABEL}}', 'dim')}{text}"


def _quoted(view: _View, finding: Finding) -> Iterator[str]:
    """The sentences that the finding speaks of, each with its figures underlined."""
    paint, document = view.paint, view.document
    marks = [Mark(finding.span, "^", (_SEVERITY[finding.severity], "bold"))]
    marks += [Mark(label.span, "-", ("blue", "bold")) for label in finding.labels]
    marks.sort(key=lambda mark: mark.span.start)
    for index, group in groupby(marks, key=lambda mark: document.sentence_at(mark.span.start)):
        inside = list(group)
        sentence = document.sentence_span(index)
        above, below = excerpt(view.report.text, sentence, inside, view.width - _GUTTER, paint)
        yield f"{paint(f'{view.places.line(inside[0].span.start):>4} │', 'dim')} {above}"
        yield f"{paint('     │', 'dim')} {below}"


def _suggested(report: Report, suggestions: tuple[Suggestion, ...], paint: Paint) -> Iterator[str]:
    """The replacements that would agree: on one line, or one to a line where a reason is given."""
    if not suggestions:
        return
    shown = [
        f"{one_line(report.text[item.span.start : item.span.end])} → {one_line(item.replacement)}"
        for item in suggestions
    ]
    notes = ["" if item.note.startswith(DERIVED) else one_line(item.note) for item in suggestions]
    if not any(notes):
        yield _line("agrees if", ", or ".join(shown), paint)
        return
    for index, (change, note) in enumerate(zip(shown, notes, strict=True)):
        yield _line("or" if index else "agrees if", f"{change}  {paint(f'({note})', 'dim')}" if note else change, paint)


def claims(report: Report, paint: Paint = PLAIN) -> str:
    """Every claim that was examined, ticked or crossed, in the order of the story."""
    places = Places.of(report.text)
    rows = sorted(report.judged, key=_start)
    at = [places.show(_start(item)) for item in rows]
    wide, name = max(map(len, at), default=0), max((len(item.claim.rule) for item in rows), default=0)
    return "\n".join(
        f"  {_tick(item, paint)} {paint(place.rjust(wide), 'dim')}  {item.claim.rule:<{name}}  {account(item)}"
        for item, place in zip(rows, at, strict=True)
    )


def _start(item: Judgement) -> int:
    """Where a claim is made: at the figure that is judged."""
    relation = item.claim.relation
    return (relation.role(item.claim.subject) or relation.figures)[0].span.start


def _tick(item: Judgement, paint: Paint) -> str:
    tick, style = TICKS[item.verdict.outcome]
    return paint(tick, style)


def account(item: Judgement) -> str:
    """The working of a claim, or its figures with the reason why it has none."""
    reason = item.verdict.reason
    if item.verdict.working and not reason:
        return one_line(item.verdict.working)
    figures = " / ".join(dict.fromkeys(printed(figure) for figure in item.claim.relation.figures))
    return one_line(f"{figures}: {reason}")
