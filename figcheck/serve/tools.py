"""The tools of an agent: it reads a story, figcheck judges. Each takes and gives plain values, and keeps its limits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from ..checker import Checker, extract
from ..errors import ConfigError, FigcheckError
from ..model import Finding, Outcome
from ..rates.book import default_book
from ..registry import builtin, matching
from ..report.contract import figure_to_dict, plain
from ..report.summary import Tally, summary
from ..reported import Report

MOST_CHARACTERS = 200_000
MOST_TIES = 1_000
MOST_SOURCES = 20


def check_story(text: str, published: str = "", ties: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """Check that the figures of a news story agree with each other, the calendar, unit tables and exchange rates.

    Give the day of publication as YYYY-MM-DD where it is known. `ties` are judged beside those of the wording, as in
    judge_ties.
    """
    report = Checker().check(_text(text), published=_day(published), ties=None if ties is None else _ties(ties))
    return {"ok": report.ok, "summary": summary(Tally.of(report)), **_told(report)}


def list_figures(text: str) -> dict[str, Any]:
    """List every figure of a story with its number, value, unit and place. Ties name figures by these numbers."""
    figures = extract(_text(text))
    return {"figures": [{"number": number, **figure_to_dict(figure)} for number, figure in enumerate(figures)]}


def judge_ties(text: str, ties: list[dict[str, Any]], published: str = "") -> dict[str, Any]:
    """Judge figures that you say belong together: you read, figcheck does the arithmetic.

    A tie is {"kind", "roles": {role: [member, …]}, "word"?}. A member is a figure's number of list_figures, "12a" or
    "12b" for half of a pair, {"quote": "words"} or "published". Kinds: same (mention…), sum (total, part…), difference
    (new, old, difference), percent_change (new, old, percent), direction (new, old, with word), share (part, whole,
    share), fraction_percent (words, number), part_whole (part, whole), percent_total (member…), multiple (new, old,
    multiple), rate (total, count, rate), margin (first, second, margin), order (first, second, with word), list (total,
    item…), currency, unit, timezone (original, converted), implied_rate (two each), poll_margin (sample, margin),
    weekday_date (weekday, date), relative_date (word, date), age (age, birth), length (length, start, end), years_ago
    (ago, year).
    """
    report = Checker().judge(_text(text), _ties(ties), published=_day(published))
    judged = [
        {
            "tie": item.tie,
            "rule": item.claim.rule,
            "outcome": item.verdict.outcome.value,
            "working": item.verdict.working,
            "reason": item.verdict.reason,
        }
        for item in report.judged
    ]
    return {"judged": judged, **_told(report)}


def compare_with_source(
    draft: str, sources: list[str], published: str = "", ties: list[dict[str, Any]] | None = None
) -> dict[str, Any]:
    """Hold every figure of a draft against its sources: supported, derived, contradicted, unsupported, not compared.

    `ties` are as in judge_ties; a member may stand in a source, as {"source": 0, "span": [start, end]} or
    {"source": 0, "quote": "words"}, so that you may say what tells a figure that figcheck finds no support for.
    """
    if len(sources) > MOST_SOURCES:
        raise FigcheckError(f"there are {len(sources):,} sources, and {MOST_SOURCES:,} are the most")
    texts = [_text(source) for source in sources]
    given = None if ties is None else _ties(ties)
    comparison = Checker().compare(_text(draft), texts, published=_day(published), ties=given)
    figures = [
        {
            "text": account.figure.text,
            "start": account.figure.span.start,
            "end": account.figure.span.end,
            "status": account.status.value,
            "how": account.how,
            "working": account.working,
            "reason": account.reason,
            "support": [
                {"source": figure.source, "text": figure.text, "start": figure.span.start, "end": figure.span.end}
                for figure in account.support
            ],
        }
        for account in comparison.accounts
    ]
    return {"ok": comparison.ok, "figures": figures, **_told(comparison.report)}


def exchange_rate(base: str, quote: str, on: str) -> dict[str, Any]:
    """Tell the exchange rate of a day (YYYY-MM-DD) between two currencies by their ISO codes, with its source."""
    day = _day(on)
    if day is None:
        raise ConfigError("a rate is one of a day; give it as YYYY-MM-DD")
    band = default_book(()).band(base.strip().upper(), quote.strip().upper(), day)
    return {
        "base": band.base, "quote": band.quote, "rate": plain(band.rate), "as_of": band.on.isoformat(),
        "low": plain(band.low), "high": plain(band.high), "source": band.source,
    }  # fmt: skip


def explain_rule(rule: str) -> dict[str, Any]:
    """Explain a rule by its name or code: what it checks, with sentences that it flags and that it finds right."""
    found = matching(builtin(), (rule,))
    if len(found) != 1:
        raise ConfigError(f"{rule!r} names {len(found)} rules; give the name or the code of one, such as FC201")
    (one,) = found
    return {
        "rule": one.name,
        "code": one.code,
        "explanation": one.doc,
        "flagged": [example if isinstance(example, str) else example.text for example in one.bad],
        "right": [example if isinstance(example, str) else example.text for example in one.good],
    }


TOOLS: tuple[Callable[..., dict[str, Any]], ...] = (
    check_story, list_figures, judge_ties, compare_with_source, exchange_rate, explain_rule,
)  # fmt: skip
"""All tools, named as agents know them."""


def _text(text: str) -> str:
    if len(text) > MOST_CHARACTERS:
        raise FigcheckError(
            f"the text has {len(text):,} characters, and {MOST_CHARACTERS:,} are the most; send it in parts"
        )
    return text


def _ties(ties: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if len(ties) > MOST_TIES:
        raise FigcheckError(f"there are {len(ties):,} ties, and {MOST_TIES:,} are the most; send them in parts")
    return ties


def _day(value: str) -> date | None:
    if not value.strip():
        return None
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        raise ConfigError(f"{value[:40]!r} is not a day; give it as YYYY-MM-DD") from None


def _told(report: Report) -> dict[str, Any]:
    return {
        "findings": [_finding(report, item) for item in report.findings],
        "not_checked": [
            {"rule": item.claim.rule, "reason": item.verdict.reason}
            for item in report.judged
            if item.verdict.outcome is Outcome.NOT_CHECKED
        ],
        "refused": [{"tie": item.tie, "kind": item.kind, "reason": item.reason} for item in report.refused],
    }


def _finding(report: Report, finding: Finding) -> dict[str, Any]:
    spans = [finding.span, *(label.span for label in finding.labels)]
    return {
        "rule": finding.rule,
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "working": finding.working,
        "diagnosis": finding.diagnosis,
        "figures": [
            {"text": report.text[span.start : span.end], "start": span.start, "end": span.end} for span in spans
        ],
        "agrees_if": [
            f"{report.text[item.span.start : item.span.end]} → {item.replacement}" for item in finding.suggestions
        ],
    }
