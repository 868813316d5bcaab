"""The comparison as the engine asks for it: once the draft is read, the sources say what they have to say."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date

from ..compared import Source
from ..document import Document
from ..frames.accounts import SOURCES
from ..house import House
from ..model import Finding, Severity, Span, Status, Story
from ..plan import Accounting
from ..reported import Report
from ..told import Told
from .statuses import Sources, accounts
from .surroundings import Stems
from .texts import as_text, read_source
from .updates import changes, left_behind, pairs

_GIVEN = (Status.SUPPORTED, Status.DERIVED)


def excused(report: Report) -> Report:
    """The report with what `check` finds in the draft as information, where the sources give all its figures.

    Then either the sources themselves disagree, or figures were tied that do not belong together.
    """
    told = {
        account.figure.span for account in (report.told.accounts if report.told else ()) if account.status in _GIVEN
    }
    return replace(report, findings=tuple(_excused(finding, told) for finding in report.findings))


def _excused(finding: Finding, told: Set[Span]) -> Finding:
    relation = finding.judgement.claim.relation
    own = [figure.span for figure in relation.figures]
    if relation.frame == SOURCES or finding.severity is Severity.INFO or not all(span in told for span in own):
        return finding
    diagnosis = finding.diagnosis or "the sources give these figures so"
    return replace(finding, severity=Severity.INFO, diagnosis=diagnosis)


def accounting(sources: Sequence[Source], earlier: Source | None, published: date | None, house: House) -> Accounting:
    """What holds a draft against some sources, and against the version before it where there is one.

    They speak from the draft's own day of publication unless they have another.
    """
    stems = Stems()
    texts = [
        read_source(item.text, place, item.published or published, house, stems) for place, item in enumerate(sources)
    ]
    known = Sources.of(texts)

    def account(document: Document, story: Story) -> Told:
        draft = as_text(document, story, house, stems)
        told = tuple(accounts(draft, known)) if texts else ()
        if earlier is None:
            return Told(told)
        old = read_source(earlier.text, None, earlier.published or published, house, stems)
        found = pairs(old, draft)
        return Told(told, tuple(left_behind(found, old, draft)), changes(found))

    return account
