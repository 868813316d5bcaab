"""Assertions on stories, for any test runner; a failure shows what the command would print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from ..checker import Checker, extract, judge
from ..config import Config
from ..errors import FindingsError
from ..model import Figure, Finding, Kind, Outcome
from ..registry import builtin, matching
from ..reported import Report
from .marks import touches, unmarked

Wanted = str | int | float | Decimal | Mapping[str, object]
"""What is wanted of one figure: its text, its value, or several of its fields by name."""

_INDENT = "    "
_LOOKED = (Outcome.CONSISTENT, Outcome.CONTRADICTED)


def assert_consistent(
    text: str, *, published: date | None = None, rules: Iterable[str] | None = None, min_claims: int = 0
) -> Report:
    """Fail with the report when the figures of a story disagree; otherwise return the report.

    `rules` are names, codes, beginnings of codes or "ALL" as in `Config.select`; without them those on by default are
    used. With `min_claims`, a story in which fewer claims were judged fails too: figcheck was silent because it did not
    understand the wording, not because the figures agree. Findings of severity info are no failure. Raises UnknownRule
    for a rule that does not exist.
    """
    __tracebackhide__ = True
    return consistent(checker(None if rules is None else tuple(rules)).check(text, published=published), min_claims)


def assert_ties(text: str, ties: Iterable[object], *, published: date | None = None) -> Report:
    """Fail unless every tie that a template emits beside its story was judged and holds; return the report.

    A tie is as in `figcheck.judge`. A tie that is refused, or that could not be decided, fails like one that is
    contradicted: the template and figcheck do not mean the same figures. Raises ConfigError where the ties are no list.
    """
    __tracebackhide__ = True
    report = judge(text, ties, published=published)
    lines = [f"tie {item.tie} ({item.kind}) is refused: {item.reason}" for item in report.refused]
    lines += [
        f"tie {item.tie} was not decided by {item.claim.rule}: {item.verdict.reason}"
        for item in report.judged
        if item.verdict.outcome not in _LOOKED
    ]
    if lines:
        raise AssertionError("\n".join([*lines, account(report)]))
    return consistent(report)


def assert_finds(text: str, rule: str, *, published: date | None = None) -> Finding:
    """Fail unless a rule, given by name or code, has a finding in a story; return the first one.

    Figures set in ⟦ ⟧, which are no part of the story, must be among those that the findings point at. Raises
    UnknownRule for a rule that does not exist.
    """
    __tracebackhide__ = True
    plain, spans = unmarked(text)
    names = {item.name for item in matching(builtin(), (rule,))}
    report = checker((rule,)).check(plain, published=published)
    found = [finding for finding in report.findings if finding.rule in names]
    if not found:
        raise AssertionError(f"{rule} found nothing in the story.\n{account(report)}")
    for span in spans:
        if not any(touches(finding, span) for finding in found):
            marked = plain[span.start : span.end]
            raise AssertionError(f"{rule} does not point at {marked!r}, which is marked.\n{report.render('text')}")
    return found[0]


def assert_figures(text: str, wanted: Sequence[Wanted]) -> list[Figure]:
    """Fail unless the figures read from a text are those wanted, in order; return them.

    Each is wanted by its text ("about $394 million"), its value (394_000_000), or several fields: `{"text": "48 km",
    "stated": 48, "unit": "kilometre", "kind": "quantity"}`. Numbers that claim nothing, such as the 737 of an aircraft,
    are left out.
    """
    __tracebackhide__ = True
    found = [figure for figure in extract(text) if figure.kind is not Kind.IDENTIFIER]
    rows = [_row(figure, want) for figure, want in zip(found, wanted, strict=False)]
    rows += [f"  not wanted: {_shown(figure)}" for figure in found[len(wanted) :]]
    rows += [f"  not found:  {want!r}" for want in wanted[len(found) :]]
    if any(not row.startswith("  ok") for row in rows):
        raise AssertionError("\n".join([f"the figures of {text!r} are not those wanted:", *rows]))
    return found


def consistent(report: Report, min_claims: int = 0) -> Report:
    """Raise FindingsError for a report with findings, AssertionError for one with too few judged claims."""
    __tracebackhide__ = True
    if not report.ok:
        raise FindingsError(report.render("text"))
    judged = sum(item.verdict.outcome in _LOOKED for item in report.judged)
    if judged < min_claims:
        raise AssertionError(f"{_claims(judged)} judged, at least {min_claims} wanted.\n{account(report)}")
    return report


def account(report: Report) -> str:
    """What was read and examined, for a failure in which there is no finding to show."""
    lines = ["the story:", *(_INDENT + line for line in report.text.splitlines())]
    lines += ["the figures read from it:"]
    lines += [_INDENT + _shown(figure) for figure in report.figures] or [f"{_INDENT}none"]
    lines += ["the claims made of them:"]
    lines += [
        f"{_INDENT}{item.claim.rule}: {item.verdict.outcome} {_why(item.verdict)}".rstrip() for item in report.judged
    ] or [f"{_INDENT}none: no wording that ties figures together was recognised"]
    return "\n".join(lines)


def checker(rules: tuple[str, ...] | None, config: Config | None = None) -> Checker:
    """The checker for a choice of rules, made once for each; a configuration of one's own makes a new one.

    Without one, every wording may accuse: a story that is made from data is known to be right.
    """
    return _checker(rules) if config is None else Checker(config)


@lru_cache(maxsize=64)
def _checker(rules: tuple[str, ...] | None) -> Checker:
    return Checker(Config(select=rules or (), untrusted="accuse"))


def _warm() -> None:
    """Load rules, units and rates now: the first example of a property test must not exceed Hypothesis's deadline."""
    checker(None).check("The 12-mile (19 km) pier cost £10m ($13m).", published=date(2021, 8, 30))


def _why(verdict: object) -> str:
    return str(getattr(verdict, "reason", "") or getattr(verdict, "working", ""))


def _claims(count: int) -> str:
    return f"{count} claims were" if count > 1 else f"{'1' if count else 'no'} claim was"


def _row(figure: Figure, want: Wanted) -> str:
    wrong = [
        f"{name} is {_plain(figure, name)!r}, wanted {value!r}"
        for name, value in _fields(want).items()
        if not _same(_plain(figure, name), value)
    ]
    return f"  wrong:      {_shown(figure)}: {'; '.join(wrong)}" if wrong else f"  ok          {_shown(figure)}"


def _fields(want: Wanted) -> Mapping[str, object]:
    if isinstance(want, str):
        return {"text": want}
    return want if isinstance(want, Mapping) else {"stated": want}


def _plain(figure: Figure, name: str) -> object:
    if name not in Figure.__dataclass_fields__:
        raise TypeError(f"a figure has no field {name!r}; its fields are {', '.join(Figure.__dataclass_fields__)}")
    return getattr(figure, name)


def _same(found: object, wanted: object) -> bool:
    if isinstance(wanted, float):
        wanted = Decimal(str(wanted))
    return found == wanted


def _shown(figure: Figure) -> str:
    value = "" if figure.stated is None else f", {figure.stated:f}"
    unit = f" {figure.unit}" if figure.unit else ""
    return f"{' '.join(figure.text.split())!r} ({figure.kind}{value}{unit})"


_warm()
