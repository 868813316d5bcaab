"""A comparison as plain values: the contract of `comparison-v1.schema.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import Finding
from ..origin import Origin
from ..told import Account, Change
from .checked import Checked
from .contract import checked_to_dict, figure_to_dict

if TYPE_CHECKING:
    from ..compared import Comparison

SCHEMA_VERSION = 1


def to_dict(comparison: Comparison) -> dict[str, object]:
    """A comparison whose draft is its own file."""
    return _comparison(comparison, Checked(comparison.report, Origin(comparison.report.text)))


def any_to_dict(checked: Checked) -> dict[str, object]:
    """A report, or the comparison that it is a part of, each in its contract."""
    return checked_to_dict(checked) if checked.comparison is None else _comparison(checked.comparison, checked)


def _comparison(comparison: Comparison, checked: Checked) -> dict[str, object]:
    """The whole comparison: what `check` says of the draft, and for each figure what the sources say to it.

    Offsets are code points into the draft, or into the text of the source whose number stands beside them.
    """
    report = checked_to_dict(checked)
    findings = [
        {**told, "sources": _places(finding)}
        for told, finding in zip(_list(report["findings"]), comparison.findings, strict=True)
    ]
    return {
        **report,
        "schema_version": SCHEMA_VERSION,
        "sources": [
            {
                "name": item.name,
                "published": item.published.isoformat() if item.published else None,
                "figures": number,
            }
            for item, number in zip(comparison.sources, comparison.figures, strict=True)
        ],
        "counts": {status.value: count for status, count in comparison.counts.items()},
        "figures": [account_to_dict(account) for account in comparison.accounts],
        "changes": [
            {
                "start": change.new.span.start,
                "end": change.new.span.end,
                "text": change.new.text,
                "was": change.old.text,
            }
            for change in comparison.changes
        ],
        "findings": findings,
    }


def _change(change: Change) -> dict[str, object]:
    span = change.new.span
    return {"start": span.start, "end": span.end, "text": change.new.text, "was": change.old.text}


def _list(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list), "the contract of a report has lists here"
    return value


def account_to_dict(account: Account) -> dict[str, object]:
    """A figure in the contract of a report, with what the sources say to it."""
    return {
        **figure_to_dict(account.figure),
        "status": account.status.value,
        "how": account.how or None,
        "support": [
            _support(figure.source, figure.span.start, figure.span.end, figure.text) for figure in account.support
        ],
        "also": [_support(figure.source, figure.span.start, figure.span.end, figure.text) for figure in account.also],
        "against": [
            _support(figure.source, figure.span.start, figure.span.end, figure.text) for figure in account.against
        ],
        "evidence": list(account.words),
        "working": account.working,
        "reason": account.reason,
    }


def _support(source: int | None, start: int, end: int, text: str) -> dict[str, object]:
    return {"source": source, "start": start, "end": end, "text": text}


def _places(finding: Finding) -> list[dict[str, object]]:
    return [
        {"source": label.source, "start": label.span.start, "end": label.span.end, "text": label.text}
        for label in finding.elsewhere
    ]
