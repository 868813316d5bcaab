"""What each rule made of the stories, a line for each rule that judged a claim."""

from __future__ import annotations

from collections import Counter

from ..model import Outcome
from .blocks import TICKS
from .checked import Checked, Look
from .summary import Tally, summary

_OUTCOMES = (Outcome.CONTRADICTED, Outcome.CONSISTENT, Outcome.UNDECIDED, Outcome.NOT_CHECKED)
_TITLES = ("contradicted", "consistent", "undecided", "not checked")


class StatisticsWriter:
    """A table of rules by outcome, most contradictions first, with the summary line below it."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.tally = Tally()
        self.counts: dict[str, Counter[Outcome]] = {}

    def story(self, checked: Checked) -> str:
        """Nothing yet: the story is counted."""
        self.tally += Tally.of(checked.report)
        for item in checked.report.judged:
            self.counts.setdefault(item.claim.rule, Counter())[item.verdict.outcome] += 1
        return ""

    def trouble(self, _name: str, _sentence: str, /) -> str:
        """Nothing: the error stream has said it."""
        return ""

    def end(self) -> str:
        """The table."""
        paint = self.look.paint
        wide = max((len(name) for name in self.counts), default=0)
        lines = [f"{'':<{wide}}  {'  '.join(_TITLES)}"] if self.counts else []
        for name, counts in sorted(self.counts.items(), key=_most_contradicted):
            cells = []
            for outcome, title in zip(_OUTCOMES, _TITLES, strict=True):
                number = f"{counts[outcome]:,}" if counts[outcome] else "·"
                cells.append(paint(f"{number:>{len(title)}}", TICKS[outcome][1] if counts[outcome] else "dim"))
            lines.append(f"{name:<{wide}}  {'  '.join(cells)}")
        if not self.look.quiet and self.tally.stories:
            lines += ([""] if lines else []) + [summary(self.tally, paint)]
        return "\n".join([*lines, ""]) if lines else ""


def _most_contradicted(item: tuple[str, Counter[Outcome]]) -> tuple[int, int, str]:
    name, counts = item
    return -counts[Outcome.CONTRADICTED], -counts.total(), name
