"""Rules and exchange rates of installed packages: used when asked for, and never skipped when broken."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from fractions import Fraction
from importlib.metadata import EntryPoint
from types import ModuleType

import pytest

import figcheck
from figcheck import plugins
from figcheck.errors import PluginError
from figcheck.rates.model import Fixing
from figcheck.registry import builtin


class Shells:
    """A source that knows one imaginary currency."""

    name = "shells"

    def fixings(self, base: str, quote: str, first: date, last: date) -> tuple[Fixing, ...]:
        """Ten shells to the dollar, on the last day asked for."""
        if (base, quote) != ("USD", "XTS") or first > last:
            return ()
        return (Fixing(last, Fraction(10), self.name),)


def _install(monkeypatch: pytest.MonkeyPatch, group: str, **values: object) -> None:
    """Entry points of one group, each a module attribute of a module made here."""
    module = ModuleType("installed_plugin")
    for name, value in values.items():
        setattr(module, name, value)
    monkeypatch.setitem(sys.modules, "installed_plugin", module)
    points = [EntryPoint(name, f"installed_plugin:{name}", group) for name in values]
    monkeypatch.setattr(plugins, "entry_points", lambda group: [point for point in points if point.group == group])


def test_a_rule_of_a_package_is_used_when_plugins_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = ModuleType("my_rule", "A rule of another package.")
    setattr(mine, "RULE", replace(builtin()[0], code="ZZ901"))  # noqa: B010 (a module of the test's own making)
    _install(monkeypatch, plugins.RULES, my_rule=mine)
    names = [rule.name for rule in figcheck.Checker(plugins=True).rules]
    assert "my-rule" in names
    assert "my-rule" not in [rule.name for rule in figcheck.Checker().rules]


def test_a_rule_that_takes_a_name_already_used_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = ModuleType("mine", "A rule of another package.")
    setattr(mine, "RULE", builtin()[0])  # noqa: B010 (a module of the test's own making)
    _install(monkeypatch, plugins.RULES, mine=mine)
    with pytest.raises(PluginError, match="two rules claim"):
        figcheck.Checker(plugins=True)


def test_a_plugin_that_is_no_rule_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    _install(monkeypatch, plugins.RULES, mine=ModuleType("mine", "No rule in here."))
    with pytest.raises(PluginError, match="holds no rule"):
        figcheck.Checker(plugins=True)


def test_a_plugin_that_cannot_be_loaded_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    point = EntryPoint("gone", "no_such_package_of_rules", plugins.RULES)
    monkeypatch.setattr(plugins, "entry_points", lambda group: [point] if group == plugins.RULES else [])
    with pytest.raises(PluginError, match="could not be loaded"):
        figcheck.Checker(plugins=True)


@pytest.mark.parametrize("offered", [Shells(), Shells], ids=["a provider", "a function that makes one"])
def test_a_source_of_rates_of_a_package_is_asked_last(monkeypatch: pytest.MonkeyPatch, offered: object) -> None:
    _install(monkeypatch, plugins.RATES, shells=offered)
    (provider,) = plugins.providers()
    (fixing,) = provider.fixings("USD", "XTS", date(2026, 3, 1), date(2026, 3, 4))
    assert fixing.rate == 10


def test_a_source_without_fixings_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    _install(monkeypatch, plugins.RATES, nothing=lambda: object())
    with pytest.raises(PluginError, match="offers no fixings"):
        plugins.providers()
