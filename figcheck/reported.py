"""What was read, examined and found in a story: the end of the hops, and all that its receiver may ask of it.

It stands above the stages that show it. They load when they are asked for, so that a caller who only wants to know
whether a story is right pays for none of them.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .errors import FindingsError
from .model import Figure, Finding, Judgement, Outcome, Question, Refusal, Severity
from .records import dataclass
from .told import Told

if TYPE_CHECKING:
    from .house import House
    from .times import Time


@dataclass(frozen=True, slots=True)
class Report:
    """All that was read, examined and found in one story. Build it with `figcheck.check`.

    `refused` are the ties from outside that could not be judged, with their reasons; `questions` are contradictions
    that a reader believes it sees and that no law judges. `unread` says why a reader that was to be asked gave no
    answer, or not all of them; such a report is not ok, whatever was found.
    `told` is what its sources say to each figure, where the story is a draft that was compared with some.
    """

    name: str
    text: str
    published: date | None
    figures: tuple[Figure, ...]
    judged: tuple[Judgement, ...]
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()
    unused_suppressions: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = ()
    questions: tuple[Question, ...] = ()
    unread: str = ""
    told: Told | None = None

    @property
    def ok(self) -> bool:
        """True when no finding of error or warning severity is left, and a reader that was to be asked has answered."""
        return not self.unread and all(finding.severity is Severity.INFO for finding in self.findings)

    @property
    def not_checked(self) -> tuple[Judgement, ...]:
        """The claims that could not be judged, each with its reason."""
        return tuple(item for item in self.judged if item.verdict.outcome is Outcome.NOT_CHECKED)

    def times(self, house: House | None = None) -> tuple[Time, ...]:
        """When the dates, weekdays and steps of time of the story are, by a house's style; see `figcheck.times`."""
        from .document import parse
        from .house import PLAIN_HOUSE
        from .story import tell
        from .times import times

        return times(tell(parse(self.text), self.figures, self.published), house or PLAIN_HOUSE)

    def raise_for_findings(self) -> None:
        """Raise FindingsError, with the findings as text, unless the report is ok."""
        if not self.ok:
            raise FindingsError(self.render("text"))

    def render(self, form: str = "text") -> str:
        """The report in an output form, such as text, json, sarif or html. Raises ConfigError for an unknown one."""
        from . import report

        return report.render(self, form)

    def to_dict(self) -> dict[str, object]:
        """The report as plain values, in the contract of `report/report-v1.schema.json`."""
        from .report.contract import to_dict

        return to_dict(self)

    def _repr_html_(self) -> str:
        from .report.html.page import fragment  # for notebooks

        return fragment(self)
