"""Rules and rates of installed packages, without a look-up that costs more than a check where there are none."""

from __future__ import annotations

import sys
from pathlib import Path

from ..authoring import Rule
from ..registry import builtin, distinct

_GROUPS = (b"[figcheck.rules]", b"[figcheck.rates]")


def any_plugin() -> bool:
    """True when some installed package announces a plug-in, and when that cannot be told from its folder alone.

    `importlib.metadata` takes a tenth of a second to say that there is none, on every call of the command; the files it
    reads can be looked into in a hundredth of that. A zipped package is left to it.
    """
    return any(_announces(Path(entry or ".")) for entry in sys.path)


def _announces(folder: Path) -> bool:
    if folder.is_file():
        return True
    try:
        packages = [path for path in folder.iterdir() if path.suffix in (".dist-info", ".egg-info")]
    except OSError:  # a path that is not there holds no packages
        return False
    return any(_names_a_group(path / "entry_points.txt") for path in packages)


def _names_a_group(path: Path) -> bool:
    try:
        points = path.read_bytes()
    except OSError:  # most packages announce nothing and have no such file
        return False
    return any(group in points for group in _GROUPS)


def known_rules() -> tuple[Rule, ...]:
    """The built-in rules and those of installed packages. Raises PluginError when one of them is broken."""
    if not any_plugin():
        return builtin()
    from .. import plugins

    return distinct((*builtin(), *plugins.rules()))
