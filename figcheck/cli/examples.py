"""A rule's own examples, tried now: whether each still comes out as the rule promises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ..authoring import Example, Rule
from ..checker import Checker
from ..config import Config
from ..model import Judgement, Outcome
from ..records import dataclass
from ..report.blocks import account

# matches "⟦12%⟧", a figure at fault; refuses "[12%]"
MARKED = re.compile(r"⟦([^⟧]*)⟧")
_ORDER = (Outcome.CONTRADICTED, Outcome.CONSISTENT, Outcome.UNDECIDED, Outcome.NOT_CHECKED)


@dataclass(frozen=True, slots=True)
class Tried:
    """An example with what the rule makes of it: the outcome, the arithmetic, and whether that was promised."""

    example: Example
    outcome: Outcome
    accounts: tuple[str, ...]
    as_promised: bool


def tried(rule: Rule) -> tuple[list[Tried], list[Tried]]:
    """The examples of a rule that are wrong, and those that it must let be."""
    # a rule that looks at what the others found needs them
    every = Config(extend_select=("ALL",), untrusted="accuse")
    checker = Checker(every) if rule.after else Checker(Config(select=(rule.name,)), rules=(rule,))
    found: tuple[list[Tried], list[Tried]] = ([], [])
    for examples, wrong, results in ((rule.bad, True, found[0]), (rule.good, False, found[1])):
        for example in examples:
            case = example if isinstance(example, Example) else Example(example)
            judged = [item for item in _judged(case, checker) if item.claim.rule == rule.name]
            results.append(_tried(case, judged, wrong))
    return found


def _judged(case: Example, checker: Checker) -> tuple[Judgement, ...]:
    text = MARKED.sub(lambda match: match.group(1), case.text)
    published = date.fromisoformat(case.published) if case.published else None
    if case.sources or case.earlier:
        return checker.compare(text, case.sources, earlier=case.earlier or None, published=published).report.judged
    return checker.check(text, published=published).judged


def _tried(case: Example, judged: list[Judgement], wrong: bool) -> Tried:
    outcomes = [item.verdict.outcome for item in judged]
    outcome = next((one for one in _ORDER if one in outcomes), Outcome.UNDECIDED)
    accounts = tuple(_told(judged, outcome))
    return Tried(case, outcome, accounts, bool(judged) and wrong is (Outcome.CONTRADICTED in outcomes))


def _told(judged: list[Judgement], outcome: Outcome) -> Iterator[str]:
    for item in judged:
        if item.verdict.outcome is outcome:
            yield account(item) + (f"; {item.verdict.diagnosis}" if item.verdict.diagnosis else "")
