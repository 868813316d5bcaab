"""What was examined, in one line; several stories add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from ..model import Judgement, Kind, Outcome
from ..records import dataclass
from .paint import PLAIN, Paint, Style

if TYPE_CHECKING:
    from ..reported import Report

_MOST_REASONS = 3
_LONGEST_REASON = 60


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one story, or of several added up.

    `reasons` says why claims were not checked, and how many; `untold` contradictions are among those contradicted.
    """

    stories: int = 0
    figures: int = 0
    consistent: int = 0
    contradicted: int = 0
    undecided: int = 0
    reasons: Mapping[str, int] = field(default_factory=dict, hash=False)
    untold: int = 0

    @classmethod
    def of(cls, report: Report) -> Tally:
        """The counts of a report; identifiers such as "Boeing 737" are not figures."""
        # a comment that silences something is judged too, but it is no claim of the story
        outcomes = Counter(item.verdict.outcome for item in report.judged if item.claim.relation.frame != "suppression")
        return cls(
            1,
            sum(figure.kind is not Kind.IDENTIFIER for figure in report.figures),
            outcomes[Outcome.CONSISTENT],
            outcomes[Outcome.CONTRADICTED],
            outcomes[Outcome.UNDECIDED],
            Counter(_short(item.verdict.reason) for item in report.not_checked),
            len(untold(report)),
        )

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.stories + other.stories,
            self.figures + other.figures,
            self.consistent + other.consistent,
            self.contradicted + other.contradicted,
            self.undecided + other.undecided,
            Counter(self.reasons) + Counter(other.reasons) if other.reasons else self.reasons,
            self.untold + other.untold,
        )

    @property
    def judged(self) -> int:
        """How many claims were judged."""
        return self.consistent + self.contradicted + self.undecided


def untold(report: Report) -> tuple[Judgement, ...]:
    """The contradictions that are no findings, since their wording is not trusted; none where such are to be told."""
    if any(finding.judgement.verdict.doubt for finding in (*report.findings, *report.suppressed)):
        return ()
    return tuple(item for item in report.judged if item.verdict.doubt and item.verdict.outcome is Outcome.CONTRADICTED)


def summary(tally: Tally, paint: Paint = PLAIN) -> str:
    """The line: figures, claims judged, their outcomes. A story in which nothing was compared is not called fine."""
    parts = [count(tally.stories, "story", "stories")] if tally.stories > 1 else []
    if not tally.figures:
        return " · ".join([*parts, "no figures found: nothing to check"])
    parts.append(count(tally.figures, "figure"))
    if not tally.judged:
        none = "no claims to judge: no two figures say something of each other"
        parts.append("no claim could be judged" if tally.reasons else none)
    else:
        parts.append(f"{count(tally.judged, 'claim')} judged")
        parts += [
            _outcome(tally.consistent, "consistent", "green", paint),
            _contradicted(tally, paint),
            f"{tally.undecided:,} undecided",
        ]
    if tally.reasons:
        parts.append(f"{sum(tally.reasons.values()):,} not checked ({_reasons(tally.reasons)})")
    return " · ".join(parts)


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _contradicted(tally: Tally, paint: Paint) -> str:
    """The contradictions, and how many of them are no findings."""
    shown = _outcome(
        tally.contradicted, "contradicted", "red" if tally.contradicted > tally.untold else "yellow", paint
    )
    return f"{shown} ({tally.untold:,} not trusted)" if tally.untold else shown


def _outcome(number: int, word: str, style: Style, paint: Paint) -> str:
    text = f"{number:,} {word}"
    return paint(text, style) if number else text


def _reasons(reasons: Mapping[str, int]) -> str:
    """The commonest reasons, each once."""
    common = [reason for reason, _ in Counter(reasons).most_common()]
    rest = [f"and {count(len(common) - _MOST_REASONS, 'other reason')}"] if len(common) > _MOST_REASONS else []
    return "; ".join([*common[:_MOST_REASONS], *rest])


def _short(reason: str) -> str:
    """The reason without its explanation, which the list of claims gives in full."""
    head = reason.split(": ")[0].split("; ")[0]
    return head if len(head) <= _LONGEST_REASON else head[: _LONGEST_REASON - 1] + "…"
