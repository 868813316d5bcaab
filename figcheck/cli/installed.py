"""Rules and rates of installed packages, without a look-up that costs more than a check where there are none."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from ..authoring import Rule
from ..registry import builtin, distinct

_GROUPS = (b"[figcheck.rules]", b"[figcheck.rates]")


def any_plugin() -> bool:
    """True when some installed package announces a plug-in, and when that cannot be told from its folder alone.

    `importlib.metadata` takes a tenth of a second to say that there is none, on every call of the command; the files it
    reads can be looked into in a hundredth of that. A zipped package is left to it.
    """
    return _announced(tuple(sys.path))


@cache
def _announced(folders: tuple[str, ...]) -> bool:
    return any(_announces(folder or ".") for folder in folders)


def _announces(folder: str) -> bool:
    try:
        packages = [name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info"))]  # noqa: PTH208 - paths cost more
    except NotADirectoryError:  # an archive of packages
        return True
    except OSError:  # a path that is not there holds no packages
        return False
    return any(_names_a_group(f"{folder}/{name}/entry_points.txt") for name in packages)


def _names_a_group(path: str) -> bool:
    try:
        points = Path(path).read_bytes()
    except OSError:  # most packages announce nothing and have no such file
        return False
    return any(group in points for group in _GROUPS)


def known_rules() -> tuple[Rule, ...]:
    """The built-in rules and those of installed packages. Raises PluginError when one of them is broken."""
    if not any_plugin():
        return builtin()
    from .. import plugins

    return distinct((*builtin(), *plugins.rules()))
