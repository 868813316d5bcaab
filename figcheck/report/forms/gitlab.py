"""A Code Quality report of GitLab: the findings as a JSON array, shown in the merge request."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import PurePath

from ...model import Finding, Severity
from ..checked import Checked, Locator, Look, Place

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def writer(_: Look) -> GitlabWriter:
    """A writer of a Code Quality report."""
    return GitlabWriter()


class GitlabWriter:
    """An array with an issue for each finding."""

    def __init__(self) -> None:
        self.before = "[\n"

    def story(self, checked: Checked) -> str:
        """The issues of a story."""
        if not checked.report.findings:
            return ""
        locator = Locator.of(checked)
        return "".join(
            self._item(_issue(checked, finding, locator.place(finding.span))) for finding in checked.report.findings
        )

    def trouble(self, name: str, sentence: str) -> str:
        """A blocker, so that the story is not taken for clean."""
        path = _path(name)
        return self._item(
            {
                "description": f"not checked: {sentence}",
                "check_name": "not-checked",
                "fingerprint": sha256(f"{path}\nnot-checked".encode("utf-8", "surrogatepass")).hexdigest(),
                "severity": "blocker",
                "location": {"path": path, "lines": {"begin": 1}},
            }
        )

    def end(self) -> str:
        """The end of the array."""
        return "[]\n" if self.before == "[\n" else "\n]\n"

    def _item(self, issue: dict[str, object]) -> str:
        before, self.before = self.before, ",\n"
        return before + json.dumps(issue, ensure_ascii=False)


def _issue(checked: Checked, finding: Finding, place: Place) -> dict[str, object]:
    path, name = _path(checked.file), _path(checked.report.name)
    told = [f"{finding.code}: {finding.message}", finding.working, finding.diagnosis]
    if place.line is None and place.part:
        told.insert(0, place.part)
    return {
        "description": "; ".join(filter(None, told)),
        "check_name": finding.rule,
        # one story in two files has two issues, so the name is part of it
        "fingerprint": sha256(f"{name}\n{finding.fingerprint}".encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": _SEVERITY[finding.severity],
        "location": {"path": path, "lines": {"begin": place.line or 1, "end": place.end_line or 1}},
    }


def _path(name: str) -> str:
    """A path as GitLab compares it: with slashes and without "./" before it."""
    return PurePath(name).as_posix()
