"""Settings of a check, resolved once and never changed.

The keys of a configuration file are the fields of `Config`, with hyphens for underscores; `cli/settings.py` finds and
reads the files. `rates`, `trust` and `baseline` are paths there; here they are what the files hold, because nothing in
the core reads a file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, fields
from decimal import Decimal, InvalidOperation
from typing import Literal, get_args

from .errors import ConfigError
from .hints import nearest_names
from .house import PLAIN_HOUSE, DateOrder, House, NamedBy
from .lang.en.calendar import MONTHS
from .model import Severity
from .records import dataclass

Untrusted = Literal["silent", "info", "accuse"]
UNTRUSTED: tuple[str, ...] = get_args(Untrusted)
"""What may become of a contradiction whose wording is not trusted."""


@dataclass(frozen=True, slots=True)
class Config:
    """What to check and how.

    `select`, `extend_select` and `ignore` take rule names, codes, beginnings of codes ("FC3"), names of groups
    ("conversion") or "ALL"; where two of them speak of one rule, the closer one counts, and of equals `ignore`.
    `per_file_ignores` are further ones to ignore by glob of the story's name. `severity` overrides that of rules, named
    in the same ways. `preview` admits new rules on trial. `house` is the newsroom's style. `rates` are the texts of the
    user's own tables of exchange rates (CSV: date, base, quote, rate, source) by name. `rules` are a rule's own options
    by its name. `baseline` are the fingerprints of findings that are known and not to be reported. `trust` is the text
    of the house's own table of trust, whose rows go before the built-in ones. `untrusted` says what becomes of a
    contradiction whose wording is not trusted: "silent" (it is only among the claims), "info" (it is reported as
    information) or "accuse" (it is reported like any other).
    `reader` are the settings of a reader of stories, as `readers.settings.ReaderSettings` has them.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    severity: Mapping[str, Severity] = field(default_factory=dict)
    preview: bool = False
    house: House = PLAIN_HOUSE
    rates: Mapping[str, str] = field(default_factory=dict)
    rules: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    baseline: frozenset[str] = frozenset()
    trust: str = ""
    untrusted: Untrusted = "silent"
    reader: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def from_mapping(cls, settings: Mapping[str, object], origin: str = "the settings") -> Config:
        """A Config from plain values, as read from a file. Raises ConfigError for an unknown key or a wrong type."""
        values = {
            name: _READERS[name](_Place(origin, key), value)
            for (key, name), value in zip(
                _named(settings, _keys(cls), origin, "setting"), settings.values(), strict=True
            )
        }
        return cls(**values)  # type: ignore[arg-type]


def _keys(cls: type) -> tuple[str, ...]:
    return tuple(item.name.replace("_", "-") for item in fields(cls))


def _named(given: Iterable[str], known: tuple[str, ...], origin: str, what: str) -> list[tuple[str, str]]:
    """Each key as given with the name of its field. Raises ConfigError, with the nearest one, for an unknown key."""
    found: list[tuple[str, str]] = []
    for key in given:
        name = str(key).replace("_", "-")
        if name not in known:
            near = nearest_names(name, known, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
            raise ConfigError(f"{origin}: unknown {what} {key!r}; {hint}")
        field_name = name.replace("-", "_")
        if any(field_name == other for _, other in found):
            raise ConfigError(f"{origin}: {key!r} is set twice, with a hyphen and with an underscore; keep one")
        found.append((str(key), field_name))
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a setting stands, for the errors that it may cause."""

    origin: str
    key: str

    def wrong(self, takes: str, value: object) -> ConfigError:
        """The error for a value that the setting does not take."""
        return ConfigError(f"{self.origin}: {self.key!r} takes {takes}, not {value!r}")

    def table(self, value: object, takes: str) -> Mapping[str, object]:
        """The value as a table. Raises ConfigError for anything else."""
        if not isinstance(value, Mapping):
            raise self.wrong(takes, value)
        return {str(key): item for key, item in value.items()}


def _selectors(place: _Place, value: object) -> tuple[str, ...]:
    items = [value] if isinstance(value, str) else value
    if not isinstance(items, (list, tuple)) or not all(isinstance(item, str) and item.strip() for item in items):
        raise place.wrong("a list of rule names", value)
    return tuple(item.strip() for item in items)


def _by_file(place: _Place, value: object) -> dict[str, tuple[str, ...]]:
    table = place.table(value, "a table of globs, each with rule names")
    return {glob: _selectors(_Place(place.origin, f"{place.key}.{glob}"), names) for glob, names in table.items()}


def _severities(place: _Place, value: object) -> dict[str, Severity]:
    table = place.table(value, "a table of rules, each with a severity")
    return {rule: _severity(level, place) for rule, level in table.items()}


def _severity(level: object, place: _Place) -> Severity:
    try:
        return Severity(str(level))
    except ValueError:
        raise ConfigError(f"{place.origin}: severity is error, warning or info, not {level!r}") from None


def _flag(place: _Place, value: object) -> bool:
    if not isinstance(value, bool):
        raise place.wrong("true or false", value)
    return value


def _texts(place: _Place, value: object) -> dict[str, str]:
    table = place.table(value, "tables of rates by name")
    if not all(isinstance(text, str) for text in table.values()):
        raise place.wrong("the texts of tables by name", value)
    return {name: str(text) for name, text in table.items()}


def _options(place: _Place, value: object) -> dict[str, Mapping[str, object]]:
    table = place.table(value, "a table of rules, each with its options")
    takes = "a table of the rule's options"
    return {rule: _Place(place.origin, f"{place.key}.{rule}").table(own, takes) for rule, own in table.items()}


def _text(place: _Place, value: object) -> str:
    if not isinstance(value, str):
        raise place.wrong("the text of a table", value)
    return value


def _untrusted(place: _Place, value: object) -> str:
    if value not in UNTRUSTED:
        raise place.wrong(" or ".join(UNTRUSTED), value)
    return str(value)


def _fingerprints(place: _Place, value: object) -> frozenset[str]:
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise place.wrong("the fingerprints of findings", value)
    return frozenset(str(item) for item in value)


def _reader(place: _Place, value: object) -> Mapping[str, object]:
    table = place.table(value, "a table of the reader's settings")
    from .readers.settings import settings_from  # few newsrooms have a reader

    settings_from(table, f"{place.origin}: {place.key}")
    return table


def _house(place: _Place, value: object) -> House:
    table = place.table(value, "a table of the house's settings")
    values = {}
    for (key, name), item in zip(
        _named(table, _keys(House), f"{place.origin}: {place.key}", "setting"), table.values(), strict=True
    ):
        values[name] = _HOUSE[name](_Place(place.origin, f"{place.key}.{key}"), item)
    try:
        return House(**values)  # type: ignore[arg-type]
    except ConfigError as error:
        raise ConfigError(f"{place.origin}: {error}") from None


def _code(place: _Place, value: object) -> str:
    if not isinstance(value, str):
        raise place.wrong("a currency code", value)
    return value.strip().upper()


def _date_order(place: _Place, value: object) -> DateOrder:
    if value not in tuple(DateOrder):
        raise place.wrong(" or ".join(DateOrder), value)
    return DateOrder(str(value))


def _named_by(place: _Place, value: object) -> NamedBy:
    if value not in tuple(NamedBy):
        raise place.wrong(" or ".join(NamedBy), value)
    return NamedBy(str(value))


def _month(place: _Place, value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 12:
        return value
    month = MONTHS.get(value.lower()) if isinstance(value, str) else None
    if month is None and not (isinstance(value, str) and value.isdecimal() and 1 <= int(value) <= 12):
        raise place.wrong("a month, such as 4 or april", value)
    return month or int(str(value))


def _slack(place: _Place, value: object) -> Decimal:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        raise place.wrong("a number", value) from None
    if not number.is_finite():
        raise place.wrong("a number", value)
    return number


_READERS: Mapping[str, Callable[[_Place, object], object]] = {
    "select": _selectors, "extend_select": _selectors, "ignore": _selectors, "per_file_ignores": _by_file,
    "severity": _severities, "preview": _flag, "house": _house, "rates": _texts, "rules": _options,
    "baseline": _fingerprints, "trust": _text, "untrusted": _untrusted, "reader": _reader,
}  # fmt: skip
_HOUSE: Mapping[str, Callable[[_Place, object], object]] = {
    "bare_dollar": _code, "date_order": _date_order, "fiscal_year_start": _month, "fiscal_year_named_by": _named_by,
    "rounding_slack": _slack,
}  # fmt: skip
