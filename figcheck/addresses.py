"""Where the documentation stands: a page for each rule under an address that stays, since a rule keeps its name."""

from __future__ import annotations

SITE = "https://figcheck.github.io/figcheck/"


def page_of(rule: str) -> str:
    """The address of the page of a built-in rule; empty for the rule of a plug-in, whose pages are its own."""
    from .registry import builtin  # only a report that names a rule asks

    return f"{SITE}rules/{rule}/" if any(known.name == rule for known in builtin()) else ""
