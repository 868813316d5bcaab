"""Measures how much of the seed stories figcheck examines and what it finds when one figure is changed.

Run `make accuracy`; the table goes to ACCURACY.md beside this file. Each figure of a consistent seed story is changed
in turn, to half as much again, to ten times as much, and by two digits exchanged, and the story is checked again. A
change within the rounding of the print is none.

The examples of every rule are put in other words too, and the ties that stay are counted by rule and by kind of change.
Where more stay than `tests/paraphrase_floor.toml` asks for, the floor is raised; it is never lowered here.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import figcheck
from figcheck.model import Figure, Kind, Outcome
from figcheck.registry import builtin
from figcheck.reported import Report
from figcheck.testing.paraphrase import KINDS, Paraphrase, paraphrased
from figcheck.working import reprint

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / "benchmarks" / "ACCURACY.md"
FLOOR = ROOT / "tests" / "paraphrase_floor.toml"
FLOOR_SAYS = (
    "# The least share of ties, in per cent, that stay when the examples of the rules are put in other words, by kind",
    "# of change: a point less than when `make accuracy` raised it, as examples come and go. It is not lowered.",
)
NOT_CHANGED = (Kind.IDENTIFIER, Kind.DATE, Kind.CLOCK, Kind.YEAR)
CHANGES = {"half as much again": Fraction(3, 2), "ten times as much": Fraction(10)}
EXCHANGED = "two digits exchanged"


@dataclass(frozen=True, slots=True)
class Tally:
    """The figures of some stories: all, those that some judged claim holds, and what became of changed ones."""

    figures: Counter[Kind]
    examined: Counter[Kind]
    changed: Counter[str]
    found: Counter[str]
    alarms: int


def main() -> None:
    """Measure, print the table and write it down."""
    cases = [case for rule in builtin() for case in paraphrased(rule)]
    table = written(measured(stories())) + "\n" + paraphrases(cases)
    print(table)
    raise_floor(cases)
    RESULTS.write_text(table, encoding="utf-8")


def stories() -> list[str]:
    """The consistent seed stories."""
    return [path.read_text(encoding="utf-8") for path in sorted(ROOT.glob("seeds/consistent/*.txt"))]


def measured(texts: list[str]) -> Tally:
    """Check every story as it stands and with each of its figures changed."""
    tally = Tally(Counter(), Counter(), Counter(), Counter(), 0)
    checker = figcheck.Checker()
    alarms = 0
    for text in texts:
        report = checker.check(text)
        alarms += len(report.findings)
        examined = held(report)
        for figure in report.figures:
            if figure.kind is Kind.IDENTIFIER:
                continue
            tally.figures[figure.kind] += 1
            if figure.span not in examined:
                continue
            tally.examined[figure.kind] += 1
            for change, printed in changes(figure):
                tally.changed[change] += 1
                altered = text[: figure.span.start] + printed + text[figure.span.end :]
                tally.found[change] += not checker.check(altered).ok
    return Tally(tally.figures, tally.examined, tally.changed, tally.found, alarms)


def held(report: Report) -> set[object]:
    """The spans of the figures that take part in a claim with a verdict."""
    judged = [item for item in report.judged if item.verdict.outcome is not Outcome.NOT_CHECKED]
    return {figure.span for item in judged for figure in item.claim.relation.figures}


def changes(figure: Figure) -> Iterator[tuple[str, str]]:
    """The ways to change a figure beyond its rounding, with the figure printed anew in its own form."""
    if figure.kind in NOT_CHANGED or not figure.stated or figure.upper is not None:
        return
    for change, factor in CHANGES.items():
        yield from _printed(figure, change, Fraction(figure.stated) * factor)
    sign, printed, exponent = figure.stated.normalize().as_tuple()
    digits = list(printed)
    at = next((at for at in range(len(digits) - 1) if digits[at] != digits[at + 1] and digits[at + 1]), None)
    if at is not None and isinstance(exponent, int):
        digits[at], digits[at + 1] = digits[at + 1], digits[at]
        yield from _printed(figure, EXCHANGED, Fraction(Decimal((sign, tuple(digits), exponent))))


def _printed(figure: Figure, change: str, value: Fraction) -> Iterator[tuple[str, str]]:
    printed = reprint(figure, value)
    if printed and printed != figure.text and not figure.loose.contains(value):
        yield change, printed


def written(tally: Tally) -> str:
    """The result as a Markdown page."""
    total, examined = sum(tally.figures.values()), sum(tally.examined.values())
    lines = [
        "# Accuracy",
        "",
        "Written by `make accuracy`: how much of the project's own seed stories is examined, and how many changed",
        "figures are found. Seed stories are the ones that once fooled figcheck: harder and denser than news.",
        "",
        f"{total} figures, of which {examined} ({examined / total:.0%}) take part in a claim with a verdict;",
        f"{tally.alarms} findings in the stories as they stand, where none is expected.",
        "",
        "| kind of figure | figures | in a claim |",
        "|---|---|---|",
        *(
            f"| {kind.value} | {number} | {tally.examined[kind] / number:.0%} |"
            for kind, number in tally.figures.most_common()
        ),
        "",
        "| a figure of a claim is printed as | changed | found |",
        "|---|---|---|",
        *(f"| {change} | {number} | {tally.found[change] / number:.0%} |" for change, number in tally.changed.items()),
    ]
    return "\n".join(lines) + "\n"


def paraphrases(cases: Sequence[Paraphrase]) -> str:
    """The ties that stay in other words, by kind of change and by rule, as Markdown."""
    lines = [
        "## In other words",
        "",
        "Every example of every rule with one thing put in, one noun replaced, or a figure and its noun exchanged, as",
        "`figcheck paraphrase` shows them: the share of the ties between figures that stay.",
        "",
        "| change | ties | stay |",
        "|---|---|---|",
        *(f"| {kind} | {kept(cases, kind=kind)[1]} | {_percent(kept(cases, kind=kind))} |" for kind in KINDS),
        "",
        "| rule | all | " + " | ".join(KINDS) + " |",
        "|---|---|" + "---|" * len(KINDS),
    ]
    for rule in dict.fromkeys(case.rule for case in cases):
        shares = [kept(cases, rule), *(kept(cases, rule, kind) for kind in KINDS)]
        lines.append(f"| {rule} | " + " | ".join(_percent(share) for share in shares) + " |")
    return "\n".join(lines) + "\n"


def kept(cases: Iterable[Paraphrase], rule: str = "", kind: str = "") -> tuple[int, int]:
    """How many ties stay, and of how many, for a rule, a kind of change, or all."""
    meant = [case for case in cases if rule in ("", case.rule) and kind in ("", case.kind)]
    return sum(case.kept for case in meant), sum(case.ties for case in meant)


def _percent(share: tuple[int, int]) -> str:
    return f"{100 * share[0] // share[1]}%" if share[1] else ""


def raise_floor(cases: Sequence[Paraphrase], path: Path = FLOOR) -> None:
    """Write the share of ties that stay under each kind of change as the floor, where it is above the one that is."""
    old = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    rows = []
    for kind in KINDS:
        stay, every = kept(cases, kind=kind)
        rows.append(f'"{kind}" = {max(old.get(kind, 0), 100 * stay // every - 1 if every else 0)}')
    path.write_text("\n".join([*FLOOR_SAYS, *rows]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
