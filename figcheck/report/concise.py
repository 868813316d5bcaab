"""One line for each finding, for editors, grep and log files."""

from __future__ import annotations

from ..model import Report
from .excerpt import one_line
from .places import Places


def render_concise(report: Report) -> str:
    """`file:line:column CODE message`, one line for each finding; the empty string when there is none."""
    places = Places.of(report.text)
    return "".join(
        f"{one_line(report.name)}:{places.show(finding.span.start)} {finding.code} {one_line(finding.message)}\n"
        for finding in report.findings
    )
