"""Configuration files: where the one for a story is, and what it says.

The nearest file wins: from the folder of the story upwards, the first that has a `figcheck.toml`, or a `pyproject.toml`
with a table `[tool.figcheck]`. Files farther up are not read at all, so what holds can be seen in one place. A folder
with both is an error, since nobody could tell which of them is meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ..errors import ConfigError

OWN, SHARED = "figcheck.toml", "pyproject.toml"
_TABLE = "figcheck"


def nearest_file(folder: Path) -> Path | None:
    """The configuration file for the stories of a folder, or None. Raises ConfigError when it cannot be told."""
    for place in (folder, *folder.parents):
        own, shared = place / OWN, place / SHARED
        has_own = _is_file(own)
        has_shared = _is_file(shared) and _names_figcheck(shared) and _table(shared) is not None
        if has_own and has_shared:
            raise ConfigError(f"{own} and {shared} both hold settings; keep them in one of the two")
        if has_own or has_shared:
            return own if has_own else shared
    return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError as error:
        raise _unreadable(path, error) from None


def settings_of(path: Path) -> Mapping[str, object]:
    """The settings of a configuration file. Raises ConfigError when it cannot be read or holds none."""
    if path.name == SHARED:
        table = _table(path)
        if table is None:
            raise ConfigError(f"{path}: there is no table [tool.{_TABLE}] in this file")
        return table
    data = _parsed(path)
    tool = data.get("tool")
    if isinstance(tool, Mapping) and _TABLE in tool:
        raise ConfigError(f"{path}: outside of {SHARED} the settings stand at the top, without [tool.{_TABLE}]")
    return data


def _names_figcheck(path: Path) -> bool:
    """Whether a project's file speaks of figcheck at all: most do not, and are not worth parsing."""
    return _TABLE.encode() in _data(path)


def _table(path: Path) -> Mapping[str, object] | None:
    tool = _parsed(path).get("tool", {})
    table = tool.get(_TABLE) if isinstance(tool, Mapping) else None
    if table is not None and not isinstance(table, Mapping):
        raise ConfigError(f"{path}: [tool.{_TABLE}] is a table of settings, not {table!r}")
    return table


def _parsed(path: Path) -> dict[str, object]:
    import tomllib  # 5 ms, which a newsroom without a configuration file need not wait for

    try:
        return tomllib.loads(_data(path).decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: this is not UTF-8 (byte {error.start}); save it as UTF-8") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{path}: this is no valid TOML: {error}") from None


def _data(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from None


def _unreadable(path: Path, error: OSError) -> ConfigError:
    from ..formats.source import reason

    return ConfigError(f"{path}: {reason(error)}")
