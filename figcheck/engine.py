"""The hops from text to report. No disk, no clock, no environment, no globals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from . import suppress
from .authoring import Context, Rule
from .claims import judgement, with_options
from .closed.suppression import SUPPRESSION
from .comparing.accounts import COMPARED
from .document import Document, parse
from .errors import FigcheckError, RuleCrashed
from .model import Finding, Judgement, Label, Outcome, Relation, Span, Story
from .origin import Origin
from .plan import Plan, Watch
from .reading.reader import read
from .reported import Report
from .story import chapters, forget, tell, told_between
from .verdicts import suggestions
from .working import printed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hashlib import _Hash as Hash

    from .given.bench import Bench, Doubt, Heard

_LONGEST_MESSAGE = 160
# years of other sentences, of which a date might have been: no places of the finding
_BACKGROUND = frozenset({"told_year"})
# how much of the text behind a comment tells it from another of the same words
_NEAR_A_COMMENT = 200
_LAST_HASH = "figcheck.engine.last_hash"


def run(text: str, plan: Plan, context: Context, name: str, origin: Origin | None = None) -> Report:
    """Check one text, with what it asks not to be reported left out. Raises RuleCrashed, naming the rule that failed.

    `origin` is the file that the text was read from, where comments to figcheck stand; without it the text is the file.
    """
    marks = suppress.sics(text)
    document = parse(text, sorted((*suppress.comment_spans(text, origin), *marks), key=_start))
    figures = read(document, context.house)
    day = anchor(document, context.published, plan.dated)
    story = tell(document, figures, day)
    if plan.accounting is not None:
        story = replace(story, told=plan.accounting(document, story))
    del document  # as long as the text, and of no more use
    context = replace(context, published=story.published)
    alone = plan.ties is not None and plan.ties.alone
    rules = () if alone else tuple(rule for rule in plan.rules if not rule.after)
    judged = tuple(_gated(_through(story, rules, context, plan.watch), plan))
    heard: Heard | None = None
    if plan.ties is not None:
        judged, heard = _with_ties(judged, story, plan, context)
    asked = (*suppress.comments(text, origin), *suppress.sic_figures(text, marks, figures))
    findings, gone, asked_for = suppress.silenced(_findings(story, judged, plan), asked, plan)
    comments = tuple(suppress.examined(asked_for, plan))
    story = replace(story, suppressions=comments)
    late = tuple(_judged(story, [rule for rule in plan.rules if rule.after], context)) if comments else ()
    forget(story)
    return Report(
        name,
        text,
        story.published,
        story.figures,
        (*judged, *late),
        tuple(sorted((*findings, *_findings(story, late, plan)), key=_order)),
        tuple(gone),
        tuple(item.written for item in comments if not item.silenced),
        tuple(heard.refused) if heard else (),
        tuple(heard.asked) if heard else (),
        told=story.told,
    )


def _with_ties(
    own: tuple[Judgement, ...], story: Story, plan: Plan, context: Context
) -> tuple[tuple[Judgement, ...], Heard]:
    """The judgements of the wording with those of the ties from outside, and what else came of these."""
    from .given.bench import key_of, merged  # most stories come without ties

    assert plan.ties is not None, "the caller has seen to it"
    heard = _bench(story, plan, context).heard(
        plan.ties, frozenset(key_of(it) for it in own if it.verdict.outcome is Outcome.CONTRADICTED)
    )
    return merged(own, heard.judged), heard


def _bench(story: Story, plan: Plan, context: Context) -> Bench:
    from .given.bench import Bench

    # a figure has the number that it has in `figcheck.extract`, which reads comments to figcheck too
    numbered = read(parse(story.text), context.house)
    return Bench(story, numbered, plan.known, frozenset(rule.name for rule in plan.rules), context, plan.sources)


def doubts(text: str, plan: Plan, context: Context, origin: Origin | None = None) -> list[Doubt]:
    """The ties of a reader that come out contradicted. Raises RuleCrashed, naming the rule that failed."""
    assert plan.ties is not None, "the caller has seen to it"
    document = parse(text, sorted((*suppress.comment_spans(text, origin), *suppress.sics(text)), key=_start))
    story = tell(document, read(document, context.house), anchor(document, context.published, plan.dated))
    found = _bench(story, plan, replace(context, published=story.published)).doubts(plan.ties)
    forget(story)
    return found


def _start(span: Span) -> int:
    return span.start


def _order(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, finding.span.end, finding.code


def anchor(document: Document, published: date | None, dated: bool = False) -> date | None:
    """The day the story speaks from: its dateline where it has a usable one, else the day of publication.

    Where that day is `dated`, it goes before a dateline.
    """
    if document.dateline is not None and not (dated and published):
        return document.dateline.on(published) or published
    return published


def _through(story: Story, rules: tuple[Rule, ...], context: Context, watch: Watch | None) -> Iterator[Judgement]:
    """What the rules make of a story, one stretch of it after the other."""
    whole = len(story.text)
    for chapter in chapters(story):
        yield from _judged(chapter, rules, context)
        if watch is not None and chapter.part is not None:
            last = chapter.sentences[-1] is story.sentences[-1]
            watch(whole if last else chapter.part.end, whole)


def _judged(story: Story, rules: Iterable[Rule], context: Context) -> Iterable[Judgement]:
    relations: dict[object, tuple[Relation, ...]] = {}
    for rule in rules:
        try:
            if rule.frame not in relations:
                relations[rule.frame] = tuple(rule.frame(story))
            own = with_options(context, rule) if relations[rule.frame] else context
            for relation in relations[rule.frame]:
                if rule.when(relation):
                    yield judgement(rule, relation, own)
        except FigcheckError:
            raise
        except Exception as error:
            raise RuleCrashed(
                f"the rule {rule.name!r} failed ({type(error).__name__}: {error}); the story was not examined. "
                f"Switch the rule off with --ignore {rule.name} and report the story."
            ) from error


def _gated(judged: Iterable[Judgement], plan: Plan) -> Iterator[Judgement]:
    """Judgements, of which none accuses more than its wording is trusted to.

    What sources say to a figure is no wording's: it is held to the evidence that the comparison shows. A rule that is
    off unless selected is vouched for by who selects it, as that of a plug-in is by its author.
    """
    rules = {rule.name: rule for rule in plan.rules}
    for item in judged:
        if item.claim.relation.frame in COMPARED:
            yield item
            continue
        rule = rules[item.claim.rule]
        own = rule.default and rule.frame.__module__.partition(".")[0] == __package__
        verdict = plan.trust.judged(item.verdict, (rule.name, item.claim.relation.wording), own)
        yield item if verdict is item.verdict else replace(item, verdict=verdict)


def _findings(story: Story, judged: tuple[Judgement, ...], plan: Plan) -> tuple[Finding, ...]:
    """What is contradicted, each once; a rule is silent where one that it yields to has said it of the same figures."""
    rules = {rule.name: rule for rule in plan.rules}
    wrong = [item for item in judged if item.verdict.outcome is Outcome.CONTRADICTED and plan.trust.tells(item.verdict)]
    said = {(item.claim.rule, _spans(item)) for item in wrong}
    found: dict[str, Finding] = {}
    for item in wrong:
        rule = rules[item.claim.rule]
        if not any((other, _spans(item)) in said for other in rule.yields_to):
            finding = _finding(story, item, rule)
            found.setdefault(finding.fingerprint, finding)
    return tuple(sorted(found.values(), key=_order))


def _spans(item: Judgement) -> frozenset[Span]:
    return frozenset(figure.span for figure in item.claim.relation.figures)


def _finding(story: Story, judgement: Judgement, rule: Rule) -> Finding:
    claim, verdict = judgement.claim, judgement.verdict
    told = (*claim.relation.role(claim.subject), *claim.relation.figures)
    # a tie from outside may begin with a figure of a source
    span = next((figure for figure in told if figure.source is None), told[0]).span
    labels = tuple(
        Label(figure.span, role.replace("_", " "), figure.source)
        for role, figures in claim.relation.roles
        for figure in figures
        if role not in _BACKGROUND and (figure.span != span or figure.source is not None)
    )
    here = tuple(label for label in labels if label.source is None)
    names = {role: " and ".join(printed(figure) for figure in figures) for role, figures in claim.relation.roles}
    message = rule.message.format_map(names)
    return Finding(
        rule=rule.name,
        code=rule.code,
        severity=verdict.severity,
        message=message if len(message) <= _LONGEST_MESSAGE else message[: _LONGEST_MESSAGE - 1] + "…",
        span=span,
        labels=here,
        elsewhere=tuple(label for label in labels if label.source is not None),
        working=verdict.working,
        diagnosis=verdict.diagnosis,
        suggestions=rule.repair(claim, verdict) if rule.repair else suggestions(claim),
        fingerprint=fingerprint(story, judgement),
        judgement=judgement,
    )


def fingerprint(story: Story, judgement: Judgement) -> str:
    """What a finding is known by when the text around it moves: rule, sentence and printed figures, no line numbers."""
    relation = judgement.claim.relation
    told = sorted({figure.sentence for figure in relation.figures if figure.source is None})
    sentences = tuple(sentence.span for index in told for sentence in told_between(story, index, index))
    if relation.frame == SUPPRESSION:
        start = relation.figures[0].span.start
        sentences = (Span(start, start + _NEAR_A_COMMENT),)
    roles = ";".join(f"{role}={','.join(printed(figure) for figure in figures)}" for role, figures in relation.roles)
    hashed = _hash_of_words(story, judgement.claim.rule, sentences)
    hashed.update(_as_bytes(roles))
    return hashed.hexdigest()[:16]


def _hash_of_words(story: Story, rule: str, sentences: tuple[Span, ...]) -> Hash:
    """The hash of a rule and of some sentences, to go on with. Findings of one rule in one sentence follow each other:
    the last hash is kept, so that a sentence without an end is not gone through for each of them.
    """
    import hashlib  # slow to load, and most stories have no finding

    asked = (rule, sentences)
    last: tuple[object, Hash] | None = story.kept.get(_LAST_HASH)  # type: ignore[assignment]  # kept below
    if last is None or last[0] != asked:
        words = " ".join(story.text[span.start : span.end] for span in sentences)
        last = asked, hashlib.sha256(_as_bytes(f"{rule}\n{' '.join(words.lower().split())}\n"))
        story.kept[_LAST_HASH] = last
    return last[1].copy()


def _as_bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
