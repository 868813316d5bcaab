"""The findings as a table for spreadsheets, a row for each."""

from __future__ import annotations

import csv
from io import StringIO

from ...model import Finding, Suggestion
from ..checked import Checked, Locator, Look
from ..excerpt import one_line

HEADINGS = (
    "file", "line", "column", "end_line", "end_column", "part", "rule", "code", "severity", "message", "working",
    "diagnosis", "suggestion", "fingerprint",
)  # fmt: skip
# a cell that begins so is a formula to a spreadsheet, and a story is not trusted to bring one
_FORMULA = ("=", "@")


def writer(_: Look) -> CsvWriter:
    """A writer of CSV."""
    return CsvWriter()


class CsvWriter:
    """A header, then a row for each finding; lines end with a line feed."""

    def __init__(self) -> None:
        self.headed = False

    def story(self, checked: Checked) -> str:
        """The rows of a story."""
        locator = Locator.of(checked) if checked.report.findings else None
        return self._head() + "".join(
            row(_cells(checked, finding, locator)) for finding in checked.report.findings if locator
        )

    def trouble(self, name: str, sentence: str) -> str:
        """A row of the severity "error" without a rule, so that the story is not taken for clean."""
        cells = dict.fromkeys(HEADINGS, "") | {"file": name, "severity": "error", "message": f"not checked: {sentence}"}
        return self._head() + row(cells.values())

    def end(self) -> str:
        """The header, when nothing else was written."""
        return self._head()

    def _head(self) -> str:
        headed, self.headed = self.headed, True
        return "" if headed else row(HEADINGS)


def _cells(checked: Checked, finding: Finding, locator: Locator) -> list[object]:
    place = locator.place(finding.span)
    return [
        checked.report.name, place.line, place.column, place.end_line, place.end_column, place.part, finding.rule,
        finding.code, finding.severity.value, finding.message, finding.working, finding.diagnosis,
        " or ".join(_change(checked.report.text, item) for item in finding.suggestions), finding.fingerprint,
    ]  # fmt: skip


def _change(text: str, suggestion: Suggestion) -> str:
    return f"{text[suggestion.span.start : suggestion.span.end]} → {suggestion.replacement}"


def row(cells: object) -> str:
    """A line of CSV. None is an empty cell, and a cell that looks like a formula is made text by an apostrophe."""
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerow(map(_harmless, cells))  # type: ignore[call-overload]
    return out.getvalue()


def _harmless(cell: object) -> object:
    if not isinstance(cell, str):
        return cell
    shown = one_line(cell)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown
