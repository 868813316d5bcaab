"""The tables of an archive and their rows: one of a story, one of a finding, one of a record that was set aside."""

from __future__ import annotations

from collections import Counter

from ..model import Finding, Outcome, Severity
from ..records import NamedTuple
from ..reported import Report

VERSION = 1
"""The version of the tables. A column may be added within it; none is taken away or changed."""


class Column(NamedTuple):
    """A column: its name, its type ("text", "number", "day" or "places"), and what it holds."""

    name: str
    type: str
    meaning: str


_RECORD = (
    Column("record", "number", "the number of the record in the whole input, from 1"),
    Column("file", "text", "the file of the record, as it was named"),
)
STORIES = (
    *_RECORD,
    Column("story", "text", "what the story is called: its file and its id, or else its line or row"),
    Column("published", "day", "the day that the story speaks from, if one is known"),
    Column("characters", "number", "the length of its text, in code points"),
    Column("figures", "number", "how many figures it has"),
    Column("consistent", "number", "how many claims were judged and hold"),
    Column("contradicted", "number", "how many claims do not hold, those included that are not told"),
    Column("undecided", "number", "how many claims the figures leave open"),
    Column("not_checked", "number", "how many claims could not be judged, for want of a rate or a date"),
    Column("errors", "number", "how many findings are errors"),
    Column("warnings", "number", "how many findings are warnings"),
    Column("infos", "number", "how many findings are for information"),
)
FINDINGS = (
    *_RECORD,
    Column("story", "text", "what the story is called, as in the table of stories"),
    Column("rule", "text", "the name of the rule"),
    Column("code", "text", "its code"),
    Column("severity", "text", "error, warning or info"),
    Column("start", "number", "where the figure begins in the text of the story, in code points"),
    Column("end", "number", "where it ends"),
    Column("text", "text", "the figure as printed"),
    Column("message", "text", "what is wrong"),
    Column("working", "text", "the arithmetic"),
    Column("diagnosis", "text", "a likely cause; empty where none fits"),
    Column("labels", "places", "the other figures: start, end, what each is, and its text"),
    Column("fingerprint", "text", "what the finding is known by when the text around it changes"),
)
SET_ASIDE = (
    *_RECORD,
    Column("story", "text", "what the story is called; empty where that cannot be told"),
    Column("reason", "text", "why the record was not checked"),
)
TABLES = {"findings": FINDINGS, "set_aside": SET_ASIDE, "stories": STORIES}
"""The tables by name, in the order in which they are written: with its stories a part is complete."""

Row = dict[str, object]


class Rows(NamedTuple):
    """The rows of some records, by table."""

    stories: list[Row]
    findings: list[Row]
    set_aside: list[Row]

    def extend(self, other: Rows) -> None:
        """Add the rows of further records."""
        for own, more in zip(self, other, strict=True):
            own.extend(more)


class Numbered(NamedTuple):
    """A record by its number in the input and its file."""

    record: int
    file: str


def nothing() -> Rows:
    """No rows yet."""
    return Rows([], [], [])


def rows_of(of: Numbered, report: Report) -> Rows:
    """The rows of a story that was checked."""
    outcomes = Counter(item.verdict.outcome for item in report.judged)
    severities = Counter(finding.severity for finding in report.findings)
    story: Row = {
        **of._asdict(),
        "story": report.name,
        "published": report.published,
        "characters": len(report.text),
        "figures": len(report.figures),
        **{outcome.value: outcomes[outcome] for outcome in Outcome},
        **{f"{severity.value}s": severities[severity] for severity in Severity},
    }
    return Rows([story], [_finding(of, report, finding) for finding in report.findings], [])


def _finding(of: Numbered, report: Report, finding: Finding) -> Row:
    span = finding.span
    return {
        **of._asdict(),
        "story": report.name,
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity.value,
        "start": span.start,
        "end": span.end,
        "text": report.text[span.start : span.end],
        "message": finding.message,
        "working": finding.working,
        "diagnosis": finding.diagnosis,
        "labels": [
            {
                "start": label.span.start,
                "end": label.span.end,
                "role": label.text,
                "text": report.text[label.span.start : label.span.end],
            }
            for label in finding.labels
        ],
        "fingerprint": finding.fingerprint,
    }


def set_aside(of: Numbered, story: str, reason: str) -> Rows:
    """The row of a record that could not be checked."""
    return Rows([], [], [{**of._asdict(), "story": story, "reason": reason}])
