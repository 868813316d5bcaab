"""What there is to say of a rule besides its documentation and its examples."""

from __future__ import annotations

from collections.abc import Iterator

from ..authoring import Rule


def facts(rule: Rule) -> Iterator[tuple[str, str]]:
    """What a rule compares, how severe it is, and what may be set."""
    law = rule.law.formula.replace("{", "").replace("}", "").replace("_", " ")
    yield "compares", f"{rule.subject.replace('_', ' ')} with {law}"
    state = ", in preview" if rule.preview else "" if rule.default else ", off by default"
    yield "severity", f"{rule.severity.value}{state}"
    for option in rule.options:
        default = str(option.default).lower() if isinstance(option.default, bool) else str(option.default)
        yield "option", f"{option.name} = {default}: {option.purpose} ({option.takes})"
