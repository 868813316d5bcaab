"""Settings of a check, resolved once and never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from difflib import get_close_matches

from .errors import ConfigError
from .model import Severity


@dataclass(frozen=True, slots=True)
class Config:
    """What to check and how.

    `select` and `ignore` take rule names, codes, code prefixes ("FC3") or "ALL"; `severity` overrides a rule's own;
    `rates` are the texts of the user's own tables of exchange rates (CSV: date, base, quote, rate, source) by name;
    `options` are a rule's own settings by rule name.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    rates: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @classmethod
    def from_mapping(cls, settings: Mapping[str, object], origin: str = "the settings") -> Config:
        """A Config from plain values, as read from a file. Raises ConfigError for an unknown key or a wrong type."""
        known = {item.name for item in fields(cls)}
        values: dict[str, object] = {}
        for key, value in settings.items():
            name = key.replace("-", "_")
            if name not in known:
                near = get_close_matches(name, sorted(known), 1)
                hint = f"; did you mean {near[0].replace('_', '-')!r}?" if near else ""
                raise ConfigError(f"{origin}: unknown setting {key!r}{hint}")
            values[name] = _checked(name, value, origin)
        return cls(**values)  # type: ignore[arg-type]


def _checked(name: str, value: object, origin: str) -> object:
    if name in ("select", "extend_select", "ignore"):
        items = [value] if isinstance(value, str) else value
        if not isinstance(items, (list, tuple)) or not all(isinstance(item, str) for item in items):
            raise ConfigError(f"{origin}: {name.replace('_', '-')!r} takes a list of rule names, not {value!r}")
        return tuple(items)
    if not isinstance(value, Mapping):
        raise ConfigError(f"{origin}: {name!r} takes a table, not {value!r}")
    if name == "severity":
        return {str(rule): _severity(level, origin) for rule, level in value.items()}
    return dict(value)


def _severity(level: object, origin: str) -> Severity:
    try:
        return Severity(str(level))
    except ValueError:
        raise ConfigError(f"{origin}: severity is error, warning or info, not {level!r}") from None
