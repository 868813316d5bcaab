"""The comparison as the engine asks for it: once the draft is read, the sources say what they have to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from datetime import date

from ..authoring import Context
from ..compared import Source
from ..document import Document
from ..house import House
from ..model import Finding, Judgement, Outcome, Severity, Span, Status, Story
from ..plan import Accounting
from ..reported import Report
from ..story import tell
from ..told import Account, Told
from ..working import printed
from .accounts import SOURCES
from .statuses import Sources, accounts
from .surroundings import Stems
from .texts import Text, as_text, read_source
from .updates import changes, left_behind, pairs

_GIVEN = (Status.SUPPORTED, Status.DERIVED)
_OPEN = (Status.UNSUPPORTED, Status.NOT_COMPARED)
# the roles of two mentions of one quantity, as the rules name them
_MENTIONS = frozenset({"first", "second", "headline", "story"})


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


def read_sources(sources: Sequence[Source], published: date | None, house: House) -> tuple[Text, ...]:
    """The sources, read once; they speak from the draft's own day of publication unless they have another."""
    stems = Stems()
    return tuple(
        read_source(item.text, place, item.published or published, house, stems) for place, item in enumerate(sources)
    )


def by_ties(report: Report) -> Report:
    """The report with the figures that nothing accounted for accounted for by ties from outside that reach a source."""
    if report.told is None or not any(item.tie is not None for item in report.judged):
        return report
    proposed: dict[Span, Account] = {}
    for item in report.judged:
        for account in _of_tie(item):
            proposed.setdefault(account.figure.span, account)
    accounts = tuple(
        proposed.get(account.figure.span, account) if account.status in _OPEN else account
        for account in report.told.accounts
    )
    gone = {new.figure.span for new, old in zip(accounts, report.told.accounts, strict=True) if new is not old}
    return replace(
        report,
        told=replace(report.told, accounts=accounts),
        judged=tuple(item for item in report.judged if not _is_on(item, gone)),
        findings=tuple(item for item in report.findings if not _is_on(item.judgement, gone)),
    )


def _of_tie(item: Judgement) -> Iterator[Account]:
    """What a judged tie says to the figures of the draft in it, where it reaches into a source."""
    relation, outcome = item.claim.relation, item.verdict.outcome
    support = tuple(figure for figure in relation.figures if figure.source is not None)
    if item.tie is None or not support or outcome not in (Outcome.CONSISTENT, Outcome.CONTRADICTED):
        return
    is_same = all(role in _MENTIONS for role, _ in relation.roles)
    status = Status.SUPPORTED if is_same else Status.DERIVED
    if outcome is Outcome.CONTRADICTED:
        status = Status.CONTRADICTED
    for figure in relation.figures:
        if figure.source is None:
            working = f"{printed(support[0])}; stated: {printed(figure)}" if is_same else item.verdict.working
            yield Account(figure, status, f"tied by {item.by}", support, working=working)


def _is_on(item: Judgement, spans: Set[Span]) -> bool:
    relation = item.claim.relation
    return relation.frame == SOURCES and any(figure.span in spans for figure in relation.role("draft"))


def accounting(texts: Sequence[Text], earlier: Source | None, context: Context) -> Accounting:
    """What holds a draft against some sources, and against the version before it where there is one.

    The version before speaks from the draft's own day of publication unless it has another.
    """
    stems = Stems()
    house, published = context.house, context.published
    known = Sources.of(texts, context.rates)

    def account(document: Document, story: Story) -> Told:
        whole = tell(document, story.figures, story.published, every_sentence=True)
        draft = as_text(document, whole, house, stems)
        told = tuple(accounts(draft, known)) if texts else ()
        if earlier is None:
            return Told(told)
        old = read_source(earlier.text, None, earlier.published or published, house, stems)
        found = pairs(old, draft)
        return Told(told, tuple(left_behind(found, old, draft)), changes(found))

    return account
