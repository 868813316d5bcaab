"""`figcheck explain`: a rule's documentation, and its examples checked while you wait."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..authoring import Example, Rule
from ..checker import Checker
from ..config import Config
from ..errors import UnknownRule
from ..model import Judgement, Outcome
from ..registry import unknown
from ..report.paint import Paint
from ..report.text import TICKS, account
from .console import paint, say
from .installed import known_rules
from .options import Options, Parser

_MARKED = re.compile(r"⟦([^⟧]*)⟧")
_ORDER = (Outcome.CONTRADICTED, Outcome.CONSISTENT, Outcome.UNDECIDED, Outcome.NOT_CHECKED)


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
    checker = Checker(Config(select=(rule.name,)), rules=(rule,))
    honest = True
    for title, examples, wrong in (("Found", rule.bad, True), ("Examined and let be", rule.good, False)):
        say(f"\n{style(title, 'bold')}")
        for example in examples:
            case = example if isinstance(example, Example) else Example(example)
            judged = _judged(case, checker)
            promised = bool(judged) and wrong is any(_is_wrong(item) for item in judged)
            honest = honest and promised
            say("\n".join(_lines(case, judged, promised, style)))
    return 0 if honest else 2


def find(name: str) -> Rule:
    """A rule by its name or code. Raises UnknownRule, with the nearest name."""
    rules = known_rules()
    for rule in rules:
        if name in (rule.name, rule.code) or name.upper() == rule.code:
            return rule
    raise UnknownRule(unknown(rules, name))


def _judged(case: Example, checker: Checker) -> tuple[Judgement, ...]:
    """What the rule makes of an example now."""
    text = _MARKED.sub(lambda match: match.group(1), case.text)
    return checker.check(text, published=date.fromisoformat(case.published) if case.published else None).judged


def _is_wrong(item: Judgement) -> bool:
    return item.verdict.outcome is Outcome.CONTRADICTED


def _lines(case: Example, judged: tuple[Judgement, ...], promised: bool, style: Paint) -> Iterator[str]:
    """An example with its outcome and the working."""
    outcomes = [item.verdict.outcome for item in judged]
    outcome = next((one for one in _ORDER if one in outcomes), Outcome.UNDECIDED)
    tick, colour = TICKS[outcome]
    shown = _MARKED.sub(lambda found: style(found[1], "bold", "red") if style.enabled else found[0], case.text)
    note = style(f"  (published {case.published})", "dim") if case.published else ""
    yield f"  {style(tick, colour)} {_indented(shown)}{note}"
    for item in judged:
        if item.verdict.outcome is outcome:
            diagnosis = f"; {item.verdict.diagnosis}" if item.verdict.diagnosis else ""
            yield f"    {style(account(item) + diagnosis, 'dim')}"
    if not promised:
        yield f"    {style('this example does not come out as the rule promises', 'yellow')}"


def _indented(text: str) -> str:
    return "\n    ".join(line for line in text.strip().splitlines() if line.strip())
