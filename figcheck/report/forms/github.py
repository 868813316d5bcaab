"""Annotations of GitHub Actions: a workflow command for each finding, shown beside the line in the pull request."""

from __future__ import annotations

from ...model import Finding, Severity
from ..checked import Checked, Locator, Look, Place

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def writer(_: Look) -> GithubWriter:
    """A writer of workflow commands."""
    return GithubWriter()


class GithubWriter:
    """A line for each finding, with its working below the message."""

    def story(self, checked: Checked) -> str:
        """The commands of a story."""
        if not checked.report.findings:
            return ""
        locator = Locator.of(checked)
        return "".join(
            _command(checked.file, finding, locator.place(finding.span)) for finding in checked.report.findings
        )

    def trouble(self, name: str, sentence: str) -> str:
        """An error of the whole file."""
        return _line("error", {"file": name, "title": "figcheck: not checked"}, sentence)

    def end(self) -> str:
        """Nothing."""
        return ""


def _command(name: str, finding: Finding, place: Place) -> str:
    where: dict[str, object] = {"file": name}
    if place.line is not None:
        where |= {"line": place.line, "endLine": place.end_line}
        if place.line == place.end_line:  # columns across lines are refused
            where |= {"col": place.column, "endColumn": place.end_column}
    where["title"] = f"{finding.code} {finding.rule}"
    told = [finding.message, finding.working, finding.diagnosis and f"perhaps: {finding.diagnosis}"]
    if place.line is None and place.part:
        told.insert(0, f"{place.part}:")
    return _line(_COMMANDS[finding.severity], where, "\n".join(filter(None, told)))


def _line(command: str, properties: dict[str, object], message: str) -> str:
    shown = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{command} {shown}::{_data(message)}\n"


def _data(text: str) -> str:
    """A message as workflow commands write it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
