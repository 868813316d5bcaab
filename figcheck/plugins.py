"""Rules and sources of exchange rates that other packages bring, by entry point.

A plug-in that cannot be loaded, or that is not what its group asks for, is an error and never skipped. Entry points are
looked up only where a caller asks for them (`Checker(plugins=True)` and the command), because the look-up costs more
than checking a story.
"""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points

from .authoring import Rule
from .errors import PluginError
from .rates.model import RateProvider
from .registry import named

RULES = "figcheck.rules"
"""The entry-point group of rules: each value is a module with a docstring and a `RULE`; its name is the rule's."""
RATES = "figcheck.rates"
"""The entry-point group of exchange rates: each value is a `RateProvider`, or a function without arguments for one."""


def rules() -> tuple[Rule, ...]:
    """The rules of installed plug-ins. Raises PluginError when one cannot be loaded or is no rule."""
    found = []
    for point in _points(RULES):
        module = _load(point)
        found.append(named(getattr(module, "RULE", None), point.name, getattr(module, "__doc__", "") or ""))
    return tuple(found)


def providers() -> tuple[RateProvider, ...]:
    """The sources of rates of installed plug-ins. Raises PluginError when one cannot be loaded or offers no fixings."""
    found = []
    for point in _points(RATES):
        loaded = _load(point)
        provider = loaded if hasattr(loaded, "fixings") and not isinstance(loaded, type) else _called(point, loaded)
        if not (hasattr(provider, "fixings") and hasattr(provider, "name")):
            raise PluginError(f"the plug-in {point.value!r} of the group {RATES!r} offers no fixings; see RateProvider")
        found.append(provider)
    return tuple(found)


def _points(group: str) -> list[EntryPoint]:
    return sorted(entry_points(group=group), key=lambda point: point.name)


def _load(point: EntryPoint) -> object:
    try:
        return point.load()
    except Exception as error:
        raise PluginError(
            f"the plug-in {point.name!r} ({point.value}) could not be loaded: {type(error).__name__}: {error}; "
            "repair or uninstall it"
        ) from error


def _called(point: EntryPoint, factory: object) -> object:
    if not callable(factory):
        raise PluginError(
            f"the plug-in {point.value!r} of the group {RATES!r} is neither a RateProvider nor a function"
        )
    try:
        return factory()
    except Exception as error:
        raise PluginError(f"the plug-in {point.value!r} failed: {type(error).__name__}: {error}") from error
