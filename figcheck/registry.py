"""The rules: built-in ones are found by their file. A rule that is broken or named twice is an error, never skipped."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from .authoring import Option, Rule
from .config import Config
from .errors import ConfigError, PluginError, UnknownRule
from .hints import nearest_names

ALL = "ALL"
"""The selector of every rule."""
GROUPS: Mapping[str, str] = {
    "FC1": "parts", "FC2": "change", "FC3": "conversion", "FC4": "repetition", "FC5": "time", "FC6": "ranges",
    "FC7": "votes", "FC8": "statistics", "FC9": "sources", "FC0": "form",
}  # fmt: skip
"""The groups of rules: how their codes begin, and their names."""
_GROUP_CODES = {name: code for code, name in GROUPS.items()}


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
    """The rules that a configuration asks for, with the severities and options that it gives them.

    Of two selectors that speak of one rule the closer one counts: its name or code before a longer beginning of the
    code, that before a shorter one or the group, and ALL last; of equals `ignore`. Raises UnknownRule for a selector
    that matches none, ConfigError for an option that a rule does not have and for a new rule named without `preview`.
    """
    taken = _closest(rules, (*config.select, *config.extend_select) if config.select else config.extend_select)
    left_out = _closest(rules, config.ignore)
    for names in config.per_file_ignores.values():
        matching(rules, names)
    severities = {name: config.severity[selector] for name, (_, selector) in _closest(rules, config.severity).items()}
    options = _options(rules, config)
    found = []
    for rule in rules:
        by_default = _BY_DEFAULT if rule.default and not config.select else _NOT_AT_ALL
        closeness = taken.get(rule.name, (by_default, ""))[0]
        if rule.preview and not config.preview:
            if closeness == _BY_NAME:
                raise ConfigError(
                    f"the rule {rule.name!r} is in preview; to use it, set preview = true or give --preview"
                )
            continue
        if closeness > left_out.get(rule.name, (_NOT_AT_ALL, ""))[0]:
            found.append(
                replace(
                    rule,
                    severity=severities.get(rule.name, rule.severity),
                    options=options.get(rule.name, rule.options),
                )
            )
    return tuple(found)


def left(rules: tuple[Rule, ...], selectors: Iterable[str], known: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The rules that selectors do not name; `known` are all that they may name. Raises UnknownRule."""
    names = {rule.name for rule in matching(known, selectors)}
    return tuple(rule for rule in rules if rule.name not in names)


# how closely a rule is named; between the last two stands the length of a beginning of its code
_NOT_AT_ALL, _BY_DEFAULT, _BY_ALL, _BY_NAME = -1, 0, 1, 100


def _closest(rules: tuple[Rule, ...], selectors: Iterable[str]) -> dict[str, tuple[int, str]]:
    """The closest selector for each rule that one names, with how close it is. Raises UnknownRule."""
    found: dict[str, tuple[int, str]] = {}
    for selector in selectors:
        for rule in matching(rules, (selector,)):
            closeness = _closeness(rule, selector)
            if closeness >= found.get(rule.name, (0, ""))[0]:
                found[rule.name] = (closeness, selector)
    return found


def _closeness(rule: Rule, selector: str) -> int:
    if selector == ALL:
        return _BY_ALL
    if selector == rule.name or selector.upper() == rule.code:
        return _BY_NAME
    return _BY_ALL + len(_GROUP_CODES.get(selector, selector))


def matching(rules: tuple[Rule, ...], selectors: Iterable[str]) -> list[Rule]:
    """The rules that selectors name: a name, a code, the beginning of a code, a group, or ALL. Raises UnknownRule."""
    found = []
    for selector in selectors:
        code = _GROUP_CODES.get(selector, selector.upper())
        hits = [rule for rule in rules if selector in (ALL, rule.name) or (code and rule.code.startswith(code))]
        if not hits:
            raise UnknownRule(unknown(rules, selector))
        found.extend(hits)
    return found


def group(rule: Rule) -> str:
    """The group that a rule belongs to by its code; empty for a plug-in's own."""
    return next((name for code, name in GROUPS.items() if rule.code.startswith(code)), "")


def _options(rules: tuple[Rule, ...], config: Config) -> dict[str, tuple[Option, ...]]:
    """The options of each rule that the configuration sets some of. Raises UnknownRule and ConfigError."""
    found = {}
    for key, given in config.rules.items():
        named_rules = [rule for rule in rules if key == rule.name or key.upper() == rule.code]
        if not named_rules:
            raise UnknownRule(unknown(rules, key))
        rule = named_rules[0]
        found[rule.name] = tuple(set_options(rule, given))
    return found


def set_options(rule: Rule, given: Mapping[str, object]) -> Iterator[Option]:
    """The options of a rule with the values that are set. Raises ConfigError for one that it does not have or take."""
    known = {option.name for option in rule.options}
    for name in given:
        if name not in known:
            near = nearest_names(name, known, 1)
            has = f"it has {', '.join(sorted(known))}" if known else "it has none"
            raise ConfigError(
                f"the rule {rule.name!r} has no option {name!r}; " + (f"did you mean {near[0]!r}?" if near else has)
            )
    for option in rule.options:
        try:
            yield replace(option, default=option.value(given[option.name])) if option.name in given else option
        except ConfigError as error:
            raise ConfigError(f"the option {option.name!r} of the rule {rule.name!r} {error}") from None


def unknown(rules: tuple[Rule, ...], name: str) -> str:
    """The sentence that says a rule does not exist, with the nearest one that does."""
    near = nearest_names(name, [*(key for rule in rules for key in (rule.name, rule.code)), *_GROUP_CODES, ALL], 1)
    hint = f"did you mean {near[0]!r}?" if near else "`figcheck rules` lists them all"
    return f"there is no rule {name!r}; {hint}"
