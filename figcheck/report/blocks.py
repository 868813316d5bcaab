"""Findings and claims as lines of a terminal: the sentences, the arithmetic in one line, and what would agree."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from ..document import Document, parse
from ..model import Finding, Judgement, Outcome, Severity, Span, Suggestion
from ..records import NamedTuple
from ..verdicts import DERIVED
from ..working import printed
from .checked import Checked, Locator
from .excerpt import Mark, columns, excerpt, one_line, wrapped
from .paint import PLAIN, Paint, Style

if TYPE_CHECKING:
    from ..compared import Comparison
    from ..reported import Report

DEFAULT_WIDTH = 100
_LEAST_WIDTH = 40
_LABEL = 11
# so many refused ties are told with their reasons
_MOST_REFUSED = 10
_SEVERITY: dict[Severity, Style] = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}
TICKS: dict[Outcome, tuple[str, Style]] = {
    Outcome.CONSISTENT: ("✓", "green"),
    Outcome.CONTRADICTED: ("✗", "red"),
    Outcome.UNDECIDED: ("?", "yellow"),
    Outcome.NOT_CHECKED: ("–", "dim"),
}
"""The sign and the style of each outcome."""


class _View(NamedTuple):
    """A report with what is needed to show it."""

    report: Report
    document: Document
    locator: Locator
    paint: Paint
    width: int
    comparison: Comparison | None = None


def findings(checked: Checked, paint: Paint = PLAIN, width: int = DEFAULT_WIDTH) -> list[str]:
    """Each finding as a block of lines, at most about `width` columns wide."""
    report = checked.report
    if not report.findings:
        return []
    room = max(width, _LEAST_WIDTH)
    view = _View(report, parse(report.text), Locator.of(checked), paint, room, checked.comparison)
    return ["\n".join(_block(view, finding)) for finding in report.findings]


def _block(view: _View, finding: Finding) -> Iterator[str]:
    paint = view.paint
    place = f"{one_line(view.report.name)}:{view.locator.place(finding.span).show()}"
    severity = paint(finding.severity.value, _SEVERITY[finding.severity], "bold")
    yield f"{paint(place, 'bold')}  {severity}  {finding.rule} {paint(f'({finding.code})', 'dim')}"
    for line in wrapped(one_line(finding.message), view.width - 2):
        yield f"  {paint(line, 'bold')}"
    yield ""
    yield from _quoted(view, finding)
    yield from _from_sources(view, finding)
    if finding.working:
        yield from _told("working", finding.working, view)
    if finding.diagnosis:
        yield from _told("perhaps", finding.diagnosis, view)
    yield from _suggested(view, finding.suggestions)


def _told(label: str, text: str, view: _View) -> Iterator[str]:
    """A label with its text, which goes on below itself where the terminal ends."""
    for line in wrapped(one_line(text), view.width - _LABEL - 2):
        yield f"  {view.paint(f'{label:<{_LABEL}}', 'dim')}{line}"
        label = ""


def _quoted(view: _View, finding: Finding) -> Iterator[str]:
    """The sentences that the finding speaks of, each with its figures underlined and the place of the first."""
    paint, document = view.paint, view.document
    marks = [Mark(finding.span, "^", (_SEVERITY[finding.severity], "bold"))]
    marks += [Mark(label.span, "-", ("blue", "bold")) for label in finding.labels]
    marks.sort(key=lambda mark: mark.span.start)
    groups = [
        (index, list(inside))
        for index, inside in groupby(marks, key=lambda mark: document.sentence_at(mark.span.start))
    ]
    shown = [_gutter(view, inside[0].span) for _, inside in groups]
    wide = max(4, *map(columns, shown))
    for (index, inside), place in zip(groups, shown, strict=True):
        room = max(view.width - wide - 4, _LEAST_WIDTH // 2)
        for above, below in excerpt(view.report.text, document.sentence_span(index), inside, room, paint):
            yield f"  {paint(' ' * (wide - columns(place)) + place + ' │', 'dim')} {above}"
            yield f"  {paint(' ' * wide + ' │', 'dim')} {below}".rstrip()
            place = ""


def _from_sources(view: _View, finding: Finding) -> Iterator[str]:
    """The sentences of the sources that the finding speaks of, with the name of each."""
    if view.comparison is None:
        return
    for number, labels in groupby(finding.elsewhere, key=lambda label: label.source):
        source = view.comparison.sources[number or 0]
        document = parse(source.text)
        marks = [Mark(label.span, "-", ("blue", "bold")) for label in labels]
        for index, inside in groupby(marks, key=lambda mark: document.sentence_at(mark.span.start)):
            yield f"  {view.paint(one_line(source.name), 'dim')}"
            room = max(view.width - 8, _LEAST_WIDTH // 2)
            for above, below in excerpt(source.text, document.sentence_span(index), list(inside), room, view.paint):
                yield f"  {view.paint('     │', 'dim')} {above}"
                yield f"  {view.paint('     │', 'dim')} {below}".rstrip()


def _gutter(view: _View, span: Span) -> str:
    place = view.locator.place(span)
    return place.show() if place.line is not None else ""


def _suggested(view: _View, suggestions: tuple[Suggestion, ...]) -> Iterator[str]:
    """The replacements that would agree: on one line, or one to a line where a reason is given."""
    if not suggestions:
        return
    shown = [
        f"{one_line(view.report.text[item.span.start : item.span.end])} → {one_line(item.replacement)}"
        for item in suggestions
    ]
    notes = ["" if item.note.startswith(DERIVED) else one_line(item.note) for item in suggestions]
    if not any(notes):
        yield from _told("agrees if", ", or ".join(shown), view)
        return
    for index, (change, note) in enumerate(zip(shown, notes, strict=True)):
        yield from _told("or" if index else "agrees if", f"{change}  ({note})" if note else change, view)


def claims(checked: Checked, paint: Paint = PLAIN) -> str:
    """Every claim that was examined, ticked or crossed, in the order of the story."""
    locator = Locator.of(checked)
    rows = sorted(checked.report.judged, key=lambda item: start_of(item).start)
    at = [locator.place(start_of(item)).show() for item in rows]
    wide, name = max(map(columns, at), default=0), max((len(item.claim.rule) for item in rows), default=0)
    return "\n".join(
        f"  {_tick(item, paint)} {paint(' ' * (wide - columns(place)) + place, 'dim')}  "
        f"{item.claim.rule:<{name}}  {account(item)}{wording(item, paint)}"
        for item, place in zip(rows, at, strict=True)
    )


def wording(item: Judgement, paint: Paint = PLAIN) -> str:
    """The wording that ties the figures of a claim, and whether it is trusted where it contradicts."""
    named = item.claim.relation.wording
    return paint(f"  [{named}{', not trusted' if item.verdict.doubt else ''}]", "dim") if named else ""


def start_of(item: Judgement) -> Span:
    """Where a claim is made: the figure that is judged."""
    relation = item.claim.relation
    return (relation.role(item.claim.subject) or relation.figures)[0].span


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


def asides(report: Report, paint: Paint) -> Iterator[str]:
    """What a reader asks and no law judges, and the ties from outside that could not be judged, each in a block."""
    if report.unread:
        yield f"{report.name}  {paint('not read', 'red')}\n  {one_line(report.unread)}"
    for question in report.questions:
        yield (
            f"{report.name}  {paint('question', 'cyan')} of {question.by}, not judged\n  {one_line(question.text)}"
            + "".join(f"\n    “{one_line(report.text[span.start : span.end])}”" for span in question.quotes)
        )
    if report.refused:
        lines = [
            f"  {item.tie} ({item.kind or 'no kind'}): {one_line(item.reason)}"
            for item in report.refused[:_MOST_REFUSED]
        ]
        more = len(report.refused) - _MOST_REFUSED
        lines += [f"  and {more:,} more"] if more > 0 else []
        yield "\n".join([f"{report.name}  {paint('ties not judged', 'dim')}", *lines])
