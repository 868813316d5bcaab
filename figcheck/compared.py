"""A draft compared with its sources: the report on the draft, and what the sources say to each of its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from .foreign import is_foreign
from .model import Finding, Status
from .origin import Origin
from .records import dataclass
from .reported import Report
from .told import Account, Change


@dataclass(frozen=True, slots=True)
class Source:
    """A draft, or a text that one is held against, with its name.

    `published` is its own day of publication where it has another, `origin` the file that it was read from.
    """

    name: str
    text: str
    published: date | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A draft held against its sources. Build it with `figcheck.compare`.

    `report` is the whole report on the draft: what `check` finds in it, and what the sources gainsay. `accounts` has
    one entry for each figure of the draft, in the order of the text. `earlier` is the version that it is an update of,
    `figures` how many figures each source has.
    """

    report: Report
    sources: tuple[Source, ...]
    earlier: Source | None = None
    figures: tuple[int, ...] = ()

    @property
    def accounts(self) -> tuple[Account, ...]:
        """What is said of each figure of the draft."""
        return self.report.told.accounts if self.report.told else ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """The figures that an update changed, in the order of its text."""
        return self.report.told.changes if self.report.told else ()

    @property
    def foreign(self) -> tuple[Source, ...]:
        """The sources in another language than English, of which only the numbers are compared."""
        return tuple(source for source in self.sources if is_foreign(source.text))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings on the draft, by their place."""
        return self.report.findings

    @property
    def ok(self) -> bool:
        """True when no finding of error or warning severity is left."""
        return self.report.ok

    @property
    def counts(self) -> Mapping[Status, int]:
        """How many figures of the draft have each status; 0 for one that none has."""
        found = Counter(account.status for account in self.accounts)
        return {status: found[status] for status in Status}

    def raise_for_findings(self) -> None:
        """Raise FindingsError, with the findings as text, unless the comparison is ok."""
        from .errors import FindingsError

        if not self.ok:
            raise FindingsError(self.render("text"))

    def render(self, form: str = "text") -> str:
        """The comparison in an output form, such as text, sarif or html. Raises ConfigError for an unknown one."""
        from . import report

        return report.render(self.report, form, self)

    def to_dict(self) -> dict[str, object]:
        """The comparison as plain values, in the contract of `report/comparison-v1.schema.json`."""
        from .report.comparison import to_dict

        return to_dict(self)

    def _repr_html_(self) -> str:
        return self.render("html")  # for notebooks
