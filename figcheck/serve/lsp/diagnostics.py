"""The findings of a story as an editor shows them: each at its figure, linked to the places it is held against."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from ...addresses import page_of
from ...model import Finding, Label, Severity, Span
from ...report.excerpt import one_line
from .seen import Seen

SOURCE = "figcheck"
_SEVERITY = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def diagnostics(seen: Seen, links: bool = True) -> list[types.Diagnostic]:
    """What is to be shown of a document. An editor that knows no links is told the other places in words."""
    if seen.trouble:
        nowhere = seen.positions.range(Span(0, 0))
        told = f"this story was not checked: {seen.trouble}"
        return [types.Diagnostic(nowhere, told, types.DiagnosticSeverity.Error, source=SOURCE)]
    return [diagnostic(seen, finding, links) for finding in (seen.report.findings if seen.report else ())]


def diagnostic(seen: Seen, finding: Finding, links: bool = True) -> types.Diagnostic:
    """A finding as an editor shows it; what is done about it later knows it by its fingerprint."""
    return types.Diagnostic(
        seen.range(finding.span),
        "\n".join(_told(seen, finding, links)),
        _SEVERITY[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(address) if (address := page_of(finding.rule)) else None,
        source=SOURCE,
        related_information=[_related(seen, label) for label in finding.labels] if links else None,
        data={"fingerprint": finding.fingerprint, "rule": finding.rule},
    )


def _told(seen: Seen, finding: Finding, links: bool) -> Iterator[str]:
    yield one_line(finding.message)
    if finding.working:
        yield one_line(finding.working)
    if finding.diagnosis:
        yield f"perhaps: {one_line(finding.diagnosis)}"
    if not links:
        for label in finding.labels:
            yield f"line {seen.range(label.span).start.line + 1}: {_printed(seen, label)}"


def _related(seen: Seen, label: Label) -> types.DiagnosticRelatedInformation:
    place = types.Location(seen.document.uri, seen.range(label.span))
    return types.DiagnosticRelatedInformation(place, f"{label.text}: {_printed(seen, label)}")


def _printed(seen: Seen, label: Label) -> str:
    assert seen.report is not None, "a finding is one of a report"
    return one_line(seen.report.text[label.span.start : label.span.end])
