"""The diagnostic format of reviewdog (`rdjson`); its columns count UTF-8 bytes."""

from __future__ import annotations

import json

from ...model import Finding, Severity, Span
from ..checked import Checked, Locator, Look, Place

_SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def writer(_: Look) -> RdjsonWriter:
    """A writer of one DiagnosticResult."""
    return RdjsonWriter()


class RdjsonWriter:
    """A diagnostic for each finding."""

    def __init__(self) -> None:
        self.before = '{"source": {"name": "figcheck"}, "diagnostics": [\n'
        self.empty = True

    def story(self, checked: Checked) -> str:
        """The diagnostics of a story."""
        if not checked.report.findings:
            return ""
        locator = Locator.of(checked)
        return "".join(self._item(_diagnostic(checked.file, finding, locator)) for finding in checked.report.findings)

    def trouble(self, name: str, sentence: str) -> str:
        """An error of the whole file."""
        return self._item({"message": f"not checked: {sentence}", "location": {"path": name}, "severity": "ERROR"})

    def end(self) -> str:
        """The end of the object."""
        return (self.before if self.empty else "\n") + "]}\n"

    def _item(self, diagnostic: dict[str, object]) -> str:
        before, self.before, self.empty = self.before, ",\n", False
        return before + json.dumps(diagnostic, ensure_ascii=False)


def _diagnostic(name: str, finding: Finding, locator: Locator) -> dict[str, object]:
    place = locator.place(finding.span)
    told = [finding.message, finding.working, finding.diagnosis]
    if place.line is None and place.part:
        told.insert(0, place.part)
    found: dict[str, object] = {
        "message": "\n".join(filter(None, told)),
        "location": _location(name, finding.span, locator),
        "severity": _SEVERITY[finding.severity],
        "code": {"value": finding.code},
    }
    if place.line is not None and finding.suggestions:
        found["suggestions"] = [
            {"range": _range(locator.place(item.span), locator), "text": item.replacement}
            for item in finding.suggestions
        ]
    if finding.labels:
        found["related_locations"] = [
            {"message": label.text, "location": _location(name, label.span, locator)} for label in finding.labels
        ]
    return found


def _location(name: str, span: Span, locator: Locator) -> dict[str, object]:
    place = locator.place(span)
    return {"path": name} if place.line is None else {"path": name, "range": _range(place, locator)}


def _range(place: Place, locator: Locator) -> dict[str, object]:
    start, end = locator.byte_columns(place)
    return {"start": {"line": place.line, "column": start}, "end": {"line": place.end_line, "column": end}}
