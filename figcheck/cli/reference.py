"""The reference of the rules in Markdown, made from the rules themselves and from their examples as they run now."""

from __future__ import annotations

from collections.abc import Sequence

from ..authoring import Rule
from ..registry import GROUPS
from ..report.blocks import TICKS
from .examples import Tried, tried
from .facts import facts

_INTRODUCTION = """\
# Rules

<!-- made by `figcheck explain --all --format md`; `make docs` makes it anew -->

Every rule has a name, by which it is selected and ignored, and a code that stays the same. The examples are the rule's
own tests: what is marked ⟦so⟧ is found, with the arithmetic below it; what is ticked was examined and agrees.
"""
_TITLES = {
    "parts": "Parts and wholes", "change": "Change", "conversion": "Conversion", "repetition": "Repetition",
    "time": "Time", "ranges": "Ranges", "votes": "Votes and polls", "statistics": "Statistics",
    "sources": "Sources and tables", "form": "Form",
}  # fmt: skip


def reference(rules: Sequence[Rule]) -> tuple[str, bool]:
    """The reference of some rules by group, and whether all their examples came out as promised."""
    parts, honest = [_INTRODUCTION], True
    # form, whose codes begin with a zero, comes last
    for code, group in sorted(GROUPS.items(), key=lambda item: (item[0] == "FC0", item[0])):
        members = [rule for rule in rules if rule.code.startswith(code)]
        if members:
            parts.append(f"## {_TITLES.get(group, group.capitalize())}\n\n{_list(members)}")
        for rule in members:
            text, kept = section(rule, 3)
            parts.append(text)
            honest = honest and kept
    return "\n".join(parts), honest


def _list(rules: Sequence[Rule]) -> str:
    lines = ["| code | rule | what it finds |", "|---|---|---|"]
    for rule in rules:
        found = rule.doc.partition("\n")[0].rstrip(".").replace("|", r"\|")
        lines.append(f"| {rule.code} | [`{rule.name}`](#{rule.name}) | {found} |")
    return "\n".join(lines) + "\n"


def section(rule: Rule, level: int) -> tuple[str, bool]:
    """The section of a rule under a heading of some level, and whether its examples came out as promised."""
    bad, good = tried(rule)
    lines = [f"{'#' * level} {rule.name}", "", f"*{rule.code}, since {rule.since}*", "", rule.doc, ""]
    lines += [f"- {label}: {_plain(value)}" for label, value in facts(rule)]
    for title, examples in (("Found:", bad), ("Examined and let be:", good)):
        if examples:
            lines += ["", title, "", "```text", "\n\n".join(map(_example, examples)), "```"]
    return "\n".join(lines) + "\n", all(example.as_promised for example in (*bad, *good))


def _plain(text: str) -> str:
    """A line of text that Markdown leaves as it is."""
    return text.replace("*", r"\*").replace("_", r"\_").replace("<", "&lt;")


def _example(case: Tried) -> str:
    """An example as a reader of the terminal sees it."""
    sign = TICKS[case.outcome][0]
    words = [line for line in case.example.text.strip().splitlines() if line.strip()]
    note = f"  (published {case.example.published})" if case.example.published else ""
    first, *others = words
    shown = [f"{sign} {first}", *(f"  {line}" for line in others)]
    shown[-1] += note
    shown += [f"  source: {source}" for source in case.example.sources]
    shown += [f"  earlier: {' '.join(case.example.earlier.split())}"] if case.example.earlier else []
    shown += [f"  {account}" for account in case.accounts]
    return "\n".join(shown)
