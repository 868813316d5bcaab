"""Every example of a rule paraphrased, one change at a time: do the ties stay?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from types import ModuleType

from ...authoring import Example, Rule
from ...checker import Checker
from ...config import Config
from ...document import parse
from ...model import Judgement, Span
from ...records import dataclass
from ...reported import Report
from ..marks import unmarked
from ..rule_cases import of_module
from .changes import KINDS, Passage
from .grammar import lines
from .rewriting import Rewritten
from .vocabulary import usual

Tie = frozenset[tuple[str, frozenset[Span]]]
"""Which figures play which roles in a judged claim, by their places."""


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """An example under one change: the new text, and how many of the ties of the old one it keeps."""

    rule: str
    kind: str
    example: str
    text: str
    ties: int
    kept: int

    @property
    def is_lost(self) -> bool:
        """Whether some tie did not stay."""
        return self.kept < self.ties


@dataclass(frozen=True, slots=True)
class Original:
    """An example as it stands, with its ties and the passage to be changed."""

    checker: Checker
    published: date | None
    passage: Passage
    ties: frozenset[Tie]

    def kept_in(self, new: Rewritten) -> int:
        """How many of the ties are made in a new text too, by the same figures in the same roles."""
        after = ties(self.checker.check(new.text, published=self.published).judged)
        return sum(moved(tie, new) in after for tie in self.ties)


def originals(rule: Rule) -> Iterator[Original]:
    """The examples of a rule, each put to it; none for a rule that judges what the others found, or a draft."""
    if rule.after or rule.compares:
        return
    checker = Checker(Config(select=(rule.name,), preview=True), rules=(rule,))
    for example in (*rule.bad, *rule.good):
        case = example if isinstance(example, Example) else Example(example)
        text, _ = unmarked(case.text)
        published = date.fromisoformat(case.published) if case.published else None
        report = checker.check(text, published=published)
        found = ties(report.judged)
        yield Original(checker, published, _passage(report, found), found)


def paraphrased(rule: Rule, kinds: Iterable[str] = tuple(KINDS)) -> Iterator[Paraphrase]:
    """The examples of a rule under each of some kinds of change, one change at a time, each put to the rule.

    Raises LookupError for an unknown kind.
    """
    changes = [(kind, KINDS[kind]) for kind in kinds]
    for original in originals(rule):
        old = original.passage.text
        for kind, change in changes:
            for new in change(original.passage):
                yield Paraphrase(rule.name, kind, old, new.text, len(original.ties), original.kept_in(new))


def assert_ties_stay(
    rule: Rule | ModuleType, at_least: Fraction | float = 1, kinds: Iterable[str] = tuple(KINDS)
) -> None:
    """Fail unless a share of the ties in a rule's examples stays when they are told in other words.

    `rule` is a rule or the module that holds it as RULE. The failure lists the paraphrases that lose a tie. Raises
    PluginError for a module without a documented rule, LookupError for an unknown kind.
    """
    __tracebackhide__ = True
    cases = list(paraphrased(of_module(rule), kinds))
    every, kept = sum(case.ties for case in cases), sum(case.kept for case in cases)
    if kept < at_least * every:
        lost = "\n".join(f"  {case.kind}: {case.text!r}" for case in cases if case.is_lost)
        raise AssertionError(f"{kept} of {every} ties stay in other words; lost in:\n{lost}")


def ties(judged: Iterable[Judgement]) -> frozenset[Tie]:
    """The ties of some judged claims."""
    return frozenset(
        frozenset((role, frozenset(figure.span for figure in figures)) for role, figures in item.claim.relation.roles)
        for item in judged
    )


def moved(tie: Tie, new: Rewritten) -> Tie | None:
    """A tie with its places in the new text; None where one of them was cut."""
    found = set()
    for role, spans in tie:
        places = [new.moved(span) for span in spans]
        if None in places:
            return None
        found.add((role, frozenset(span for span in places if span)))
    return frozenset(found)


def _passage(report: Report, old: frozenset[Tie]) -> Passage:
    document = parse(report.text)
    tied = frozenset(span for tie in old for _, spans in tie for span in spans)
    known = {figure.span for figure in report.figures} | tied
    held = tuple(line for line in lines(document, known) if any(_inside(span, line.span) for span in tied))
    return Passage(document, held, tied, report.figures, usual().with_text(report.text))


def _inside(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end
