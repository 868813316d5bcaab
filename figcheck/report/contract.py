"""The report as plain values: the contract that every other tool relies on (`report-v1.schema.json`)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from .. import __version__
from ..model import Figure, Finding, Judgement, Outcome, Question, Refusal, Span
from ..origin import Origin
from .checked import Checked, Locator

if TYPE_CHECKING:
    from ..reported import Report

SCHEMA_VERSION = 1


def to_dict(report: Report) -> dict[str, object]:
    """A report on a text that is its own file; see `checked_to_dict`."""
    return checked_to_dict(Checked(report, Origin(report.text)))


def checked_to_dict(checked: Checked) -> dict[str, object]:
    """The whole report. Offsets are code points into the text; numbers are decimal strings, never rounded.

    Findings and their labels have their place in the file too.
    """
    report = checked.report
    locator = Locator.of(checked)
    return {
        "schema_version": SCHEMA_VERSION,
        "figcheck": __version__,
        "published": report.published.isoformat() if report.published else None,
        "figures": [figure_to_dict(figure) for figure in report.figures],
        "judged": [_judgement(item) for item in report.judged],
        "findings": [_finding(finding, locator) for finding in report.findings],
        "not_checked": [
            {"rule": item.claim.rule, "reason": item.verdict.reason, "figures": _roles(item)}
            for item in report.judged
            if item.verdict.outcome is Outcome.NOT_CHECKED
        ],
        "suppressed": [_finding(finding, locator) for finding in report.suppressed],
        "unused_suppressions": list(report.unused_suppressions),
        "refused": [_refusal(item) for item in report.refused],
        "questions": [_question(item) for item in report.questions],
        "unread": report.unread or None,
    }


def figure_to_dict(figure: Figure) -> dict[str, object]:
    """A figure in the contract of the report, in the unit it was printed in: "20p" is 20 with the unit penny."""
    name, parts = figure.minor or ("", 1)
    code, per, base = (figure.unit or "").partition(" per ")
    thing = " ".join((*figure.thing.modifiers, figure.thing.head)) if figure.thing else None
    return {
        "start": figure.span.start,
        "end": figure.span.end,
        "text": figure.text,
        "kind": figure.kind.value,
        "value": plain(figure.stated, parts),
        "value_high": plain(figure.upper.stated, parts) if figure.upper else None,
        "low": plain(figure.loose.lo, parts),
        "high": plain(figure.loose.hi, parts),
        "unit": f"{name or code}{per}{base}" or None,
        "qualifier": figure.qualifier.value if figure.qualifier else None,
        "thing": thing,
        "sentence": figure.sentence,
        "quoted": figure.quoted,
    }


def _judgement(item: Judgement) -> dict[str, object]:
    return {
        "rule": item.claim.rule,
        "frame": item.claim.relation.frame,
        "wording": item.claim.relation.wording,
        "law": item.claim.law.name,
        "outcome": item.verdict.outcome.value,
        "figures": _roles(item),
        "working": item.verdict.working,
        "reason": item.verdict.reason,
        "doubt": item.verdict.doubt,
        "tie": item.tie,
        "by": item.by or f"wording {item.claim.relation.wording}".rstrip(),
    }


def _refusal(item: Refusal) -> dict[str, object]:
    return {"tie": item.tie, "kind": item.kind, "reason": item.reason, "by": item.by}


def _question(item: Question) -> dict[str, object]:
    return {
        "text": item.text,
        "quotes": [{"start": span.start, "end": span.end} for span in item.quotes],
        "by": item.by,
    }


def _roles(item: Judgement) -> list[dict[str, object]]:
    return [
        {"start": figure.span.start, "end": figure.span.end, "role": role, **_of_source(figure)}
        for role, figures in item.claim.relation.roles
        for figure in figures
    ]


def _of_source(figure: Figure) -> dict[str, object]:
    """The number of the source that a figure stands in; nothing for one of the story."""
    return {} if figure.source is None else {"source": figure.source}


def _finding(finding: Finding, locator: Locator) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        "location": location(finding.span, locator),
        "labels": [
            {
                "start": label.span.start,
                "end": label.span.end,
                "text": label.text,
                "location": location(label.span, locator),
            }
            for label in finding.labels
        ],
        "working": finding.working,
        "diagnosis": finding.diagnosis,
        "suggestions": [
            {
                "start": item.span.start,
                "end": item.span.end,
                "replacement": item.replacement,
                "note": item.note,
                "applicability": item.applicability.value,
            }
            for item in finding.suggestions
        ],
        "fingerprint": finding.fingerprint,
        "suppressed_by": finding.suppressed_by or None,
        "suppressed_because": finding.suppressed_because,
    }


def location(span: Span, locator: Locator) -> dict[str, object]:
    """Where a span of the text stands in the file: lines and columns from 1, and the part of the file by name."""
    place = locator.place(span)
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "part": place.part or None,
    }


def plain(value: Decimal | Fraction | int | None, times: int = 1) -> str | None:
    """A number, times a whole one, as a decimal string without exponent; None stays None."""
    if value is None:
        return None
    if times != 1:
        value = value * times
    if isinstance(value, Fraction):
        value = Decimal(value.numerator) / Decimal(value.denominator)
    text = f"{Decimal(value):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
