"""The rules: built-in ones are found by their file. A rule that is broken or named twice is an error, never skipped."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches
from functools import cache

from .authoring import Rule
from .config import Config
from .errors import PluginError, UnknownRule


@cache
def builtin() -> tuple[Rule, ...]:
    """All rules of the package `figcheck.rules`, by code. Raises PluginError when one cannot be loaded."""
    from . import rules

    found = []
    for module_info in pkgutil.iter_modules(rules.__path__):
        module = importlib.import_module(f"{rules.__name__}.{module_info.name}")
        found.append(named(module.RULE, module_info.name, module.__doc__ or ""))
    return distinct(found)


def named(rule: object, module: str, doc: str) -> Rule:
    """A rule with its documentation and its name, that of its file. Raises PluginError for anything else."""
    if not isinstance(rule, Rule):
        raise PluginError(
            f"the rule file {module!r} holds no rule: RULE is {type(rule).__name__}; "
            "make it with figcheck.authoring.rule"
        )
    if not doc.strip():
        raise PluginError(f"the rule file {module!r} has no documentation: begin it with a docstring")
    return replace(rule, name=module.replace("_", "-"), doc=doc.strip())


def distinct(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules in the order of their codes. Raises PluginError when two share a name or a code."""
    taken: dict[str, str] = {}
    ordered = sorted(rules, key=lambda rule: rule.code)
    for rule in ordered:
        for key in (rule.name, rule.code):
            if key in taken:
                raise PluginError(f"two rules claim {key!r}: {taken[key]} and {rule.name}; rename one of them")
            taken[key] = rule.name
    return tuple(ordered)


def chosen(rules: tuple[Rule, ...], config: Config) -> tuple[Rule, ...]:
    """The rules that a configuration asks for. Raises UnknownRule for a selector that matches none."""
    selected = set(matching(rules, config.select)) if config.select else {rule for rule in rules if rule.default}
    selected |= set(matching(rules, config.extend_select))
    selected -= set(matching(rules, config.ignore))
    known = {rule.name for rule in rules}
    for name in (*config.severity, *config.options):
        if name not in known:
            raise UnknownRule(unknown(rules, name))
    return tuple(rule for rule in rules if rule in selected)


def matching(rules: tuple[Rule, ...], selectors: Iterable[str]) -> list[Rule]:
    """The rules that selectors name: a name, a code, the beginning of a code, or ALL."""
    found = []
    for selector in selectors:
        hits = [
            rule
            for rule in rules
            if selector == "ALL" or selector == rule.name or rule.code.startswith(selector.upper())
        ]
        if not hits:
            raise UnknownRule(unknown(rules, selector))
        found.extend(hits)
    return found


def unknown(rules: tuple[Rule, ...], name: str) -> str:
    """The sentence that says a rule does not exist, with the nearest one that does."""
    near = get_close_matches(name, [key for rule in rules for key in (rule.name, rule.code)], 1)
    hint = f"did you mean {near[0]!r}?" if near else "`figcheck rules` lists them all"
    return f"there is no rule {name!r}; {hint}"
