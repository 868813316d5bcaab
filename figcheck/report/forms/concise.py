"""One line for each finding, for editors, grep and log files."""

from __future__ import annotations

from ..checked import Checked, Locator, Look
from ..excerpt import one_line
from .text import TextWriter


def writer(look: Look) -> ConciseWriter:
    """A writer of `file:line:column CODE message` lines."""
    return ConciseWriter(look)


class ConciseWriter(TextWriter):
    """A line for each finding, and the summary line at the end."""

    def findings(self, checked: Checked) -> str:
        """The lines of a story; the empty string when it has no finding."""
        report = checked.report
        if not report.findings:
            return ""
        locator = Locator.of(checked)
        return "".join(
            f"{one_line(report.name)}:{locator.place(finding.span).show()} {finding.code} {one_line(finding.message)}\n"
            for finding in report.findings
        )
