"""`figcheck config`: what settings hold for a story or a folder, and where each comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum

from ..report.summary import count
from .console import emit, paint, say
from .options import Options, Parser, one_of
from .setting_options import add_setting_options
from .settings import THE_COMMAND_LINE, Layer, Resolved, Settings

_DEFAULT = "default"


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "path", metavar="PATH", nargs="?", help="a story or a folder; without one, the folder you are in"
    )
    parser.add_argument("--show", action="store_true", help="show the settings that hold (which is also the default)")
    parser.add_argument("--format", type=one_of("text", "json"), default="text", metavar="FORM", help="text or json")
    parser.add_argument("--baseline", metavar="FILE", help="as for `figcheck check`")
    add_setting_options(parser)


def run(options: Options) -> int:
    """Show what holds. Raises ConfigError for settings that cannot be used."""
    settings = Settings(options)
    resolved = settings.resolved(options.path)
    checker = settings.checker(options.path)
    rows = list(_rows(resolved))
    files = [layer.origin for layer in resolved.layers if layer.origin != THE_COMMAND_LINE]
    file = files[0] if files else None
    if options.format == "json":
        data = {
            "file": file,
            "settings": {key: {"value": value, "from": origin} for key, value, origin in rows},
            "rules": [rule.name for rule in checker.rules],
        }
        emit(json.dumps(data, ensure_ascii=False, indent=2) + "\n")
        return 0
    style = paint()
    wide, told = max(len(key) for key, _, _ in rows), max(len(_shown(value)) for _, value, _ in rows)
    for key, value, origin in rows:
        say(f"{style(key.ljust(wide), 'bold')}  {_shown(value).ljust(told)}  {style(origin, 'dim')}")
    read = f"settings read from {' and '.join(files)}" if files else "no configuration file"
    say(f"\n{count(len(checker.rules), 'rule')} in use; {read}")
    return 0


def _rows(resolved: Resolved) -> Iterator[tuple[str, object, str]]:
    """Each setting with its value, in plain values, and its origin."""
    config = resolved.config
    yield "select", list(config.select), _origin(resolved, "select")
    yield "extend-select", list(config.extend_select), _origin(resolved, "extend-select")
    yield "ignore", list(config.ignore), _origin(resolved, "ignore")
    yield from _table(
        resolved, "per-file-ignores", {key: list(value) for key, value in config.per_file_ignores.items()}
    )
    yield from _table(resolved, "severity", {key: value.value for key, value in config.severity.items()})
    yield "preview", config.preview, _origin(resolved, "preview")
    house = config.house
    for name in house.__dataclass_fields__:
        key, value = name.replace("_", "-"), getattr(house, name)
        yield f"house.{key}", _plain(value), _origin(resolved, "house", key)
    yield "rates", list(config.rates), _origin(resolved, "rates")
    for rule, options in config.rules.items():
        for option, value in options.items():
            yield f"rules.{rule}.{option}", _plain(value), _origin(resolved, "rules", rule)
    yield "baseline", resolved.baseline, _origin(resolved, "baseline")


def _table(resolved: Resolved, key: str, values: Mapping[str, object]) -> Iterator[tuple[str, object, str]]:
    if not values:
        yield key, {}, _DEFAULT
    for name, value in values.items():
        yield f"{key}.{name}", value, _origin(resolved, key, name)


def _origin(resolved: Resolved, key: str, inner: str = "") -> str:
    """The places that a setting comes from."""
    layers = resolved.layers
    if key in ("extend-select", "ignore"):  # a choice of rules clears those of the places below
        first = next((number for number, layer in enumerate(layers, 1) if layer.raw.get("select")), None)
        layers = layers[:first]
    found = [_named(layer, key) for layer in layers if _has(layer, key, inner)]
    if key not in ("extend-select", "ignore", "rates"):
        found = found[:1]
    return " and ".join(found) or _DEFAULT


def _named(layer: Layer, key: str) -> str:
    return f"{layer.origin} (--{key})" if layer.origin == THE_COMMAND_LINE and key != "house" else layer.origin


def _has(layer: Layer, key: str, inner: str) -> bool:
    value = next((item for name, item in layer.raw.items() if name.replace("_", "-") == key), None)
    if value is None:
        return False
    return not inner or (
        isinstance(value, Mapping) and inner in {str(name).replace("_", "-") for name in value} | set(value)
    )


def _plain(value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    return value if isinstance(value, (bool, int, float, str)) else str(value)


def _shown(value: object) -> str:
    """A value as it would stand in the file."""
    if value in ([], {}, ""):
        return "–"
    return json.dumps(value, ensure_ascii=False)
