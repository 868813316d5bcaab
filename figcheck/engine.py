"""The hops from text to report. No disk, no clock, no environment, no globals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from .authoring import Context, Rule
from .document import Document, parse
from .errors import FigcheckError, RuleCrashed
from .judge import judge, suggestions
from .model import Claim, Evidence, Finding, Judgement, Label, Outcome, Relation, Report, Span, Story
from .reading.reader import read
from .story import tell
from .working import printed

_LONGEST_MESSAGE = 160


def run(text: str, rules: tuple[Rule, ...], context: Context, name: str) -> Report:
    """Check one text with the given rules. Raises RuleCrashed, naming the rule, when one of them fails."""
    document = parse(text)
    story = tell(document, read(document), anchor(document, context.published))
    context = Context(story.published, context.rates, context.options)
    judged = tuple(_judged(story, rules, context))
    findings = _findings(story, judged, {rule.name: rule for rule in rules})
    return Report(name, text, story.published, story.figures, judged, findings)


def anchor(document: Document, published: date | None) -> date | None:
    """The day the story speaks from: its dateline where it has a usable one, else the day of publication."""
    if document.dateline is not None:
        return document.dateline.on(published) or published
    return published


def _judged(story: Story, rules: Iterable[Rule], context: Context) -> Iterable[Judgement]:
    relations: dict[object, tuple[Relation, ...]] = {}
    for rule in rules:
        try:
            if rule.frame not in relations:
                relations[rule.frame] = tuple(rule.frame(story))
            for relation in relations[rule.frame]:
                if rule.when(relation):
                    yield _judgement(rule, relation, context)
        except FigcheckError:
            raise
        except Exception as error:
            raise RuleCrashed(
                f"the rule {rule.name!r} failed ({type(error).__name__}: {error}); the story was not examined. "
                f"Switch the rule off with --ignore {rule.name} and report the story."
            ) from error


def _judgement(rule: Rule, relation: Relation, context: Context) -> Judgement:
    evidence: Evidence | None = rule.supply(relation, context) if rule.supply else None
    law = rule.laws(relation) if rule.laws else rule.law
    claim = Claim(rule.name, relation, law, rule.subject, evidence)
    return Judgement(claim, judge(claim, rule.severity, rule.tight))


def _findings(story: Story, judged: tuple[Judgement, ...], rules: Mapping[str, Rule]) -> tuple[Finding, ...]:
    found: dict[str, Finding] = {}
    for judgement in judged:
        if judgement.verdict.outcome is Outcome.CONTRADICTED:
            finding = _finding(story, judgement, rules[judgement.claim.rule])
            found.setdefault(finding.fingerprint, finding)
    said = {(finding.rule, *_doubts(finding)) for finding in found.values()}
    kept = (finding for finding in found.values() if (rules[finding.rule].yields_to, *_doubts(finding)) not in said)
    return tuple(sorted(kept, key=lambda finding: (finding.span.start, finding.span.end, finding.code)))


def _doubts(finding: Finding) -> tuple[Span, frozenset[Span]]:
    """Which figure a finding doubts, and by which figures."""
    return finding.span, frozenset({finding.span, *(label.span for label in finding.labels)})


def _finding(story: Story, judgement: Judgement, rule: Rule) -> Finding:
    claim, verdict = judgement.claim, judgement.verdict
    subject = claim.relation.role(claim.subject) or claim.relation.figures
    span = subject[0].span
    labels = tuple(
        Label(figure.span, role.replace("_", " "))
        for role, figures in claim.relation.roles
        for figure in figures
        if figure.span != span
    )
    names = {role: " and ".join(printed(figure) for figure in figures) for role, figures in claim.relation.roles}
    message = rule.message.format_map(names)
    return Finding(
        rule=rule.name,
        code=rule.code,
        severity=verdict.severity,
        message=message if len(message) <= _LONGEST_MESSAGE else message[: _LONGEST_MESSAGE - 1] + "…",
        span=span,
        labels=labels,
        working=verdict.working,
        diagnosis=verdict.diagnosis,
        suggestions=rule.repair(claim, verdict) if rule.repair else suggestions(claim),
        fingerprint=fingerprint(story, judgement),
        judgement=judgement,
    )


def fingerprint(story: Story, judgement: Judgement) -> str:
    """What a finding is known by when the text around it moves: rule, sentence and printed figures, no line numbers."""
    import hashlib  # slow to load, and most stories have no finding

    relation = judgement.claim.relation
    by_index = {sentence.index: sentence for sentence in story.sentences}
    sentences = [by_index[index] for index in sorted({figure.sentence for figure in relation.figures})]
    words = " ".join(story.text[sentence.span.start : sentence.span.end] for sentence in sentences)
    roles = ";".join(f"{role}={','.join(printed(figure) for figure in figures)}" for role, figures in relation.roles)
    content = "\n".join((judgement.claim.rule, " ".join(words.lower().split()), roles))
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16]
