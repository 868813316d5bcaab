"""What the wordings tie in one story: how often it agrees, and how often it would with other figures of the story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256

from ..authoring import Rule
from ..checker import Checker
from ..claims import judgement, with_options
from ..model import CalendarDate, Figure, Judgement, Outcome, Relation, Severity, Span
from ..records import dataclass
from ..reported import Report
from .table import FAR, Key, Row

_REFILLS = 3
"""With how many other figures each role is filled: the nearest ones, for those a wrong wording would take."""
_CONTEXT = 300
_DECIDED = (Outcome.CONSISTENT, Outcome.CONTRADICTED)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A contradicted tie, for a reader to judge. `text` has its figures in ⟦ ⟧; `id` stays while
    its rule and its text do."""

    id: str
    wording: str
    rule: str
    working: str
    published: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Measured:
    """The rows of the rules and wordings that tie in one story, and the contradictions among the ties."""

    rows: Mapping[Key, Row]
    contradictions: tuple[Contradiction, ...]


def measured(checker: Checker, text: str, published: date | None, name: str) -> Measured:
    """Count the ties of a story by wording.

    The checker must let every wording accuse. Rules that only inform are left out: nobody is accused by them.
    """
    report = checker.check(text, published=published, name=name)
    rules = {rule.name: rule for rule in checker.rules if rule.severity is not Severity.INFO and not rule.after}
    rows: dict[Key, Row] = {}
    wrong = []
    seen: set[object] = set()
    for item in report.judged:
        rule, relation = rules.get(item.claim.rule), item.claim.relation
        if rule is None or (tie := (rule.name, _places(relation))) in seen:
            continue
        seen.add(tie)
        outcome = _outcome(item)
        refills = list(_refilled(checker, rule, report, item)) if outcome in _DECIDED and not item.verdict.far else []
        key = rule.name, _wording(item)
        rows[key] = replace(rows.get(key, Row()), articles=0) + Row(
            articles=1,
            ties=1,
            agreeing=outcome is Outcome.CONSISTENT,
            contradicting=outcome is Outcome.CONTRADICTED,
            undecided=outcome not in _DECIDED,
            refilled=len(refills),
            by_chance=refills.count(Outcome.CONSISTENT),
        )
        if outcome is Outcome.CONTRADICTED:
            wrong.append(_contradiction(report, item))
    return Measured(rows, tuple(wrong))


def _wording(item: Judgement) -> str:
    """The row of a tie: far contradictions have one of their own."""
    return item.claim.relation.wording + FAR * item.verdict.far


def _places(relation: Relation) -> object:
    """What tells ties apart: the wording, and which figure plays which role."""
    return relation.wording, tuple((role, tuple(figure.span for figure in group)) for role, group in relation.roles)


def _outcome(item: Judgement) -> Outcome:
    """The outcome, in which a contradiction for information alone accuses no one."""
    verdict = item.verdict
    if verdict.outcome is Outcome.CONTRADICTED and verdict.severity is Severity.INFO:
        return Outcome.UNDECIDED
    return verdict.outcome


def _refilled(checker: Checker, rule: Rule, report: Report, item: Judgement) -> Iterator[Outcome]:
    """The outcomes of a tie with another figure of the story in one of its roles."""
    relation = item.claim.relation
    context = with_options(checker.context(report.published), rule)
    for at, (role, group) in enumerate(relation.roles):
        for other in _others(report, relation, group[0]):
            roles = (*relation.roles[:at], (role, (other, *group[1:])), *relation.roles[at + 1 :])
            changed = replace(relation, roles=roles)
            if rule.when(changed):
                try:
                    outcome = judgement(rule, changed, context).verdict.outcome
                except AssertionError:  # no wording would have tied these: a poll that asked nobody
                    continue
                if outcome in _DECIDED:
                    yield outcome


def _others(report: Report, relation: Relation, figure: Figure) -> list[Figure]:
    """The nearest other figures of a story that could stand for one: of its kind and unit, and of another value."""
    taken = {(one.stated, one.when) for one in relation.figures}
    found = [
        other for other in report.figures if _shape(other) == _shape(figure) and (other.stated, other.when) not in taken
    ]
    return sorted(found, key=lambda other: abs(other.span.start - figure.span.start))[:_REFILLS]


def _shape(figure: Figure) -> tuple[object, ...]:
    """What a figure must share with another to stand for it: kind, unit, ends, and which parts of a date it has."""
    when = figure.when
    parts = (when.year, when.month, when.day, when.weekday, when.part) if isinstance(when, CalendarDate) else ()
    ends = (figure.stated, figure.upper, figure.lower)
    return figure.kind, figure.unit, *(end is None for end in ends), type(when), *(part is None for part in parts)


def _contradiction(report: Report, item: Judgement) -> Contradiction:
    relation = item.claim.relation
    spans = sorted({figure.span for figure in relation.figures}, key=lambda span: (span.start, span.end))
    shown = excerpt(report.text, spans)
    content = f"{item.claim.rule}\n{shown}"
    return Contradiction(
        sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:12],
        _wording(item),
        item.claim.rule,
        item.verdict.working,
        report.published.isoformat() if report.published else "",
        report.name,
        shown,
    )


def excerpt(text: str, spans: list[Span]) -> str:
    """The text around some spans, which are set in ⟦ ⟧, with what lies far from all of them left out as […].

    The first line, which may be a headline, is always there.
    """
    windows = [(0, min(text.find("\n") % (len(text) + 1), _CONTEXT))]
    for span in spans:
        start = max(text.rfind("\n\n", 0, span.start) + 1, span.start - _CONTEXT, 0)
        end = text.find("\n\n", span.end)
        windows.append((start, min(len(text) if end < 0 else end, span.end + _CONTEXT)))
    pieces: list[tuple[int, int]] = []
    for start, end in sorted(windows):
        if pieces and start <= pieces[-1][1] + 1:
            pieces[-1] = (pieces[-1][0], max(end, pieces[-1][1]))
        else:
            pieces.append((start, end))
    marked = {span.start: "⟦" for span in spans} | {span.end: "⟧" for span in spans}
    return " […] ".join(_marked(text, start, end, marked) for start, end in pieces).strip()


def _marked(text: str, start: int, end: int, marks: Mapping[int, str]) -> str:
    parts, done = [], start
    for at in sorted(at for at in marks if start <= at <= end):
        parts += [text[done:at], marks[at]]
        done = at
    return "".join((*parts, text[done:end]))
