"""`figcheck explain`: a rule's documentation, and its examples checked while you wait."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..authoring import Example, Rule
from ..checker import Checker
from ..config import Config
from ..errors import UnknownRule
from ..model import Judgement, Outcome, Report
from ..registry import builtin, unknown
from ..report.paint import Paint
from .console import paint, say
from .options import Options, Parser

_MARKED = re.compile(r"⟦([^⟧]*)⟧")
_TITLES = (
    ("Found", Outcome.CONTRADICTED, "✗"),
    ("Consistent", Outcome.CONSISTENT, "✓"),
)


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument("rule", metavar="RULE", help="a rule's name or code, such as total-mismatch or FC101")


def run(options: Options) -> int:
    """Explain a rule; 2 when one of its examples no longer comes out as it says."""
    rule = find(options.rule)
    style = paint()
    say(f"{style(rule.name, 'bold')} {style(f'({rule.code}, since {rule.since})', 'dim')}\n")
    say(rule.doc + "\n")
    law = rule.law.formula.replace("{", "").replace("}", "").replace("_", " ")
    say(f"{style('compares', 'dim')}  {rule.subject.replace('_', ' ')} with {law}")
    say(f"{style('severity', 'dim')}  {rule.severity.value}{'' if rule.default else ', off by default'}")
    checker = Checker(Config(select=(rule.name,)))
    honest = True
    for (title, expected, tick), examples in zip(_TITLES, (rule.bad, rule.good), strict=True):
        say(f"\n{style(title, 'bold')}")
        for example in examples:
            lines, as_promised = _example(example, checker, (expected, tick), style)
            honest = honest and as_promised
            say("\n".join(lines))
    return 0 if honest else 2


def find(name: str) -> Rule:
    """A rule by its name or code. Raises UnknownRule, with the nearest name."""
    rules = builtin()
    for rule in rules:
        if name in (rule.name, rule.code) or name.upper() == rule.code:
            return rule
    raise UnknownRule(unknown(rules, name))


def _example(
    example: Example | str, checker: Checker, expected: tuple[Outcome, str], style: Paint
) -> tuple[list[str], bool]:
    """An example as the rule sees it now, and whether that is what the rule's file promises."""
    outcome, tick = expected
    case = example if isinstance(example, Example) else Example(example)
    colour = "red" if outcome is Outcome.CONTRADICTED else "green"
    text = _MARKED.sub(lambda match: match.group(1), case.text)
    report = checker.check(text, published=date.fromisoformat(case.published) if case.published else None)
    shown = _MARKED.sub(
        lambda match: style(match.group(1), "bold", "red") if style.enabled else match.group(), case.text
    )
    date_note = style(f"  (published {case.published})", "dim") if case.published else ""
    lines = [f"  {style(tick, 'red' if colour == 'red' else 'green')} {_indented(shown)}{date_note}"]
    judged = [item for item in report.judged if item.verdict.outcome is outcome]
    lines += [f"    {style(line, 'dim')}" for line in dict.fromkeys(_accounts(judged))]
    as_promised = bool(judged) and _is_clean(report) is (outcome is Outcome.CONSISTENT)
    if not as_promised:
        lines.append(f"    {style('this example does not come out as the rule promises', 'yellow')}")
    return lines, as_promised


def _accounts(judged: list[Judgement]) -> Iterator[str]:
    for item in judged:
        diagnosis = f"; {item.verdict.diagnosis}" if item.verdict.diagnosis else ""
        yield f"{item.verdict.working}{diagnosis}"


def _is_clean(report: Report) -> bool:
    return all(item.verdict.outcome is not Outcome.CONTRADICTED for item in report.judged)


def _indented(text: str) -> str:
    return "\n    ".join(line for line in text.strip().splitlines() if line.strip())
