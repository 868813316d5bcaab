"""The examples of a rule put to the test: a bad one is flagged where it is marked, a good one is examined and clean.

For those who write rules of their own:

    from figcheck.testing import assert_examples
    import my_rules.odd_share

    def test_the_examples_of_my_rule() -> None:
        assert_examples(my_rules.odd_share)
"""

from __future__ import annotations

from datetime import date
from types import ModuleType

from ..authoring import Example, Rule
from ..checker import Checker
from ..config import Config
from ..model import Finding, Outcome, Severity, Span
from ..registry import builtin, distinct, named
from ..reported import Report
from .assertions import account
from .marks import touches, unmarked


def assert_examples(rule: Rule | ModuleType) -> None:
    """Put every example of a rule, or of the module that holds it as RULE, to the test beside the built-in rules.

    Raises AssertionError that names the example, PluginError for a module without a documented rule or with a name or
    code that is taken.
    """
    __tracebackhide__ = True
    mine = of_module(rule)
    assert mine.bad, f"{mine.name} has no bad example: show what it finds"
    assert mine.good, f"{mine.name} has no good example: show what it lets pass"
    for example in mine.bad:
        assert_bad(mine, example)
    for example in mine.good:
        assert_good(mine, example)


def assert_bad(rule: Rule, example: Example | str) -> Finding:
    """Fail unless a rule flags an example at each of its marks and shows the working that the example names."""
    __tracebackhide__ = True
    case, report, spans = run(rule, example)
    found = [finding for finding in report.findings if finding.rule == rule.name]
    assert found, f"{rule.name} found nothing in its bad example {case.text!r}.\n{account(report)}"
    assert spans, f"the bad example {case.text!r} marks no figure: set those at fault in ⟦ ⟧"
    for span in spans:
        pointed = any(touches(finding, span) for finding in found)
        assert pointed, (
            f"{rule.name} does not point at {report.text[span.start : span.end]!r}.\n{report.render('text')}"
        )
    shown = " ".join(f"{finding.working} {finding.diagnosis} {finding.suggestions}" for finding in found)
    assert case.shows in shown, f"{rule.name} does not show {case.shows!r} but {shown!r}"
    return found[0]


def assert_good(rule: Rule, example: Example | str) -> None:
    """Fail unless a rule judged some claim of an example and no rule has a finding in it, those of form apart."""
    __tracebackhide__ = True
    case, report, _ = run(rule, example)
    wrong = [finding for finding in report.findings if finding.severity is not Severity.INFO]
    assert not wrong, f"the good example {case.text!r} is found fault with.\n{report.render('text')}"
    outcomes = {item.verdict.outcome for item in report.judged if item.claim.rule == rule.name}
    assert outcomes, f"{rule.name} did not look at its good example {case.text!r}.\n{account(report)}"
    assert Outcome.CONTRADICTED not in outcomes, f"{rule.name} contradicts its good example.\n{report.render('text')}"


def run(rule: Rule, example: Example | str) -> tuple[Example, Report, tuple[Span, ...]]:
    """An example with its report, all rules and the given one switched on, and the places of its marks."""
    case = example if isinstance(example, Example) else Example(example)
    text, spans = unmarked(case.text)
    published = date.fromisoformat(case.published) if case.published else None
    others = tuple(item for item in builtin() if item.name != rule.name)
    checker = Checker(Config(extend_select=("ALL",), untrusted="accuse"), rules=distinct((*others, rule)))
    if case.sources or case.earlier:
        return (
            case,
            checker.compare(text, case.sources, earlier=case.earlier or None, published=published).report,
            spans,
        )
    return case, checker.check(text, published=published), spans


def of_module(rule: Rule | ModuleType) -> Rule:
    """The rule that is given, or that a module holds as RULE. Raises PluginError for a module without one."""
    if isinstance(rule, Rule):
        return rule
    return named(getattr(rule, "RULE", None), rule.__name__.rpartition(".")[2], rule.__doc__ or "")
