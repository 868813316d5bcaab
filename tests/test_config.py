"""Settings: what they mean to a check, and that a setting nobody knows is an error and never ignored."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

import figcheck
from figcheck.authoring import Option
from figcheck.config import Config
from figcheck.errors import ConfigError, UnknownRule
from figcheck.house import DateOrder, House, NamedBy
from figcheck.model import Severity
from figcheck.registry import GROUPS, builtin, group
from figcheck.testing.marks import unmarked

WRONG = "Revenue rose 20% to $3.4 billion from $3.02 billion."
CHANGE = "percent-change-mismatch"


def _names(**settings: object) -> set[str]:
    return {rule.name for rule in figcheck.Checker(Config.from_mapping(settings)).rules}


def _found(text: str, published: date | None = None, **settings: object) -> list[tuple[str, str]]:
    report = figcheck.check(text, published=published, config=Config.from_mapping(settings))
    return [(finding.rule, finding.severity.value) for finding in report.findings]


# which rules


def test_a_group_is_the_rules_whose_codes_begin_alike() -> None:
    assert (
        _names(select=["conversion"])
        == _names(select=["FC3"])
        == {r.name for r in builtin() if group(r) == "conversion"}
    )
    assert {group(rule) for rule in builtin()} <= set(GROUPS.values())


def test_the_closer_selector_counts() -> None:
    assert _names(select=["FC201"], ignore=["FC2"]) == {CHANGE}
    assert CHANGE in _names(ignore=["change"], **{"extend-select": [CHANGE]})
    assert CHANGE not in _names(select=["FC2"], ignore=["FC201"])
    assert _names(select=["FC20"], ignore=["FC2"]) == {r.name for r in builtin() if r.code.startswith("FC20")}
    assert _names(select=["FC2"], ignore=["ALL"]) == _names(select=["FC2"])


def test_of_two_equally_close_selectors_ignore_counts() -> None:
    assert CHANGE not in _names(select=[CHANGE], ignore=["FC201"])
    assert not _names(select=["FC2"], ignore=["change"])


@pytest.mark.parametrize("selector", ["", " ", "percent-change-mismach", "FC99", "Conversion!", "conversions"])
def test_a_selector_without_a_rule_is_an_error(selector: str) -> None:
    with pytest.raises(ConfigError):
        _names(select=[selector])


def test_a_misspelt_group_gets_a_hint() -> None:
    with pytest.raises(UnknownRule, match="did you mean 'conversion'"):
        _names(ignore=["conversions"])


def test_a_rule_on_trial_is_used_only_where_it_is_asked_for() -> None:
    from dataclasses import replace

    trial = tuple(replace(rule, preview=rule.name == CHANGE) for rule in builtin())
    assert CHANGE not in {rule.name for rule in figcheck.Checker(rules=trial).rules}
    assert CHANGE in {rule.name for rule in figcheck.Checker(Config(preview=True), rules=trial).rules}
    assert CHANGE not in {rule.name for rule in figcheck.Checker(Config(select=("FC2",)), rules=trial).rules}
    with pytest.raises(ConfigError, match="is in preview; to use it, set preview = true or give --preview"):
        figcheck.Checker(Config(select=(CHANGE,)), rules=trial)


def test_severities_are_overridden_by_rule_code_or_group() -> None:
    assert _found(WRONG) == [(CHANGE, "error")]
    assert _found(WRONG, severity={CHANGE: "info"}) == [(CHANGE, "info")]
    assert _found(WRONG, severity={"change": "warning"}) == [(CHANGE, "warning")]
    assert _found(WRONG, severity={"change": "info", "FC201": "warning"}) == [(CHANGE, "warning")]
    with pytest.raises(UnknownRule, match="no rule 'chnge'"):
        _found(WRONG, severity={"chnge": "info"})


def test_files_are_excused_from_rules_by_the_glob_of_their_name() -> None:
    checker = figcheck.Checker(Config(per_file_ignores={"wire/*": ("FC2",), "*.old.md": ("ALL",)}))
    assert checker.check(WRONG, name="desk/a.md").findings
    assert not checker.check(WRONG, name="wire/a.md").findings
    assert not checker.check(WRONG, name="desk/a.old.md").findings
    with pytest.raises(UnknownRule, match="no rule 'FC20X'"):
        figcheck.Checker(Config(per_file_ignores={"*": ("FC20X",)}))


# the options of rules


def test_an_option_of_a_rule_acts() -> None:
    text = "The state sold R$50m ($9.6m) of bonds on Monday and R$120m ($26m) on Tuesday."
    rule = "implied-rates-disagree"
    assert _found(text, select=[rule]) == [(rule, "warning")]
    assert not _found(text, select=[rule], rules={rule: {"doubtful-beyond": "9%"}})
    assert _found(text, select=[rule], rules={"FC303": {"wrong-beyond": 0.03}}) == [(rule, "error")]


def test_spurious_digits_are_as_many_as_the_house_says() -> None:
    rule = "over-precise-conversion"
    assert _found("It ran 1 mile (1.609 km).", select=[rule])
    assert not _found("It ran 1 mile (1.609 km).", select=[rule], rules={rule: {"spurious-digits": 4}})


def test_a_conversion_gets_the_room_that_is_set() -> None:
    text, day = "The grant is £286 million (about $349 million).", date(2021, 8, 30)
    rule = "currency-conversion"
    assert _found(text, day, select=[rule])
    assert not _found(text, day, select=[rule], rules={rule: {"room": "15%"}})


def test_how_long_a_rate_stays_recent_is_an_option() -> None:
    text, day = "In July 2006 the firm was fined £4m ($5.4m).", date(2026, 2, 18)
    assert _found(text, day, select=["stale-rate"])
    assert not _found(text, day, select=["stale-rate"], rules={"stale-rate": {"recent-days": 10_000}})


@pytest.mark.parametrize(
    ("rules", "error"),
    [
        ({"stale-rte": {}}, "there is no rule 'stale-rte'; did you mean 'stale-rate'"),
        ({"stale-rate": {"recent-day": 3}}, "'stale-rate' has no option 'recent-day'; did you mean 'recent-days'"),
        ({"total-mismatch": {"x": 3}}, "'total-mismatch' has no option 'x'; it has none"),
        (
            {"stale-rate": {"recent-days": "soon"}},
            "'recent-days' of the rule 'stale-rate' takes a whole number, at least 0",
        ),
        ({"stale-rate": {"recent-days": True}}, "takes a whole number"),
        ({"stale-rate": {"recent-days": -1}}, "takes a whole number, at least 0, not -1"),
        ({"implied-rates-disagree": {"wrong-beyond": "3"}}, "takes a share such as 3% or 0.03 from 0 to 1, not '3'"),
        ({"implied-rates-disagree": {"wrong-beyond": "x%"}}, "takes a share"),
        ({"implied-rates-disagree": {"wrong-beyond": float("nan")}}, "takes a share"),
        ({"stale-rate": 5}, "'rules.stale-rate' takes a table of the rule's options, not 5"),
        (5, "'rules' takes a table"),
    ],
)
def test_an_option_that_cannot_be_is_an_error(rules: object, error: str) -> None:
    with pytest.raises(ConfigError, match=error):
        figcheck.Checker(Config.from_mapping({"rules": rules}))


def test_an_option_takes_values_of_its_kind() -> None:
    assert Option("a", "3%", "").value("1/4%") == Fraction(1, 400)
    assert Option("a", "3%", "").value(0.03) == Fraction(3, 100)
    assert Option("a", True, "").value(False) is False
    assert Option("a", "x", "", choices=("x", "y")).value("y") == "y"
    with pytest.raises(ConfigError, match="takes one of x, y, not 'z'"):
        Option("a", "x", "", choices=("x", "y")).value("z")
    with pytest.raises(ConfigError, match="takes true or false, not 1"):
        Option("a", True, "").value(1)


def test_the_defaults_of_all_options_are_values_that_they_take() -> None:
    for rule in builtin():
        for option in rule.options:
            option.value(option.default)
            assert option.purpose


# the style of the house


def test_a_bare_dollar_is_the_houses() -> None:
    text, day = "The port will cost $100m (£49m).", date(2026, 2, 18)
    assert _found(text, day, select=["currency-conversion"])
    at_home = {"house": {"bare-dollar": "AUD"}}
    assert not _found(text.replace("49", "52"), day, select=["currency-conversion"], **at_home)
    assert _found(text.replace("49", "74"), day, select=["currency-conversion"], **at_home)
    units = [
        figure.unit
        for figure in figcheck.extract("$5, US$6, $7 a barrel and 8 dollars", config=_house(bare_dollar="CAD"))
    ]
    assert units == ["CAD", "USD", "CAD per barrel", "CAD"]


def test_a_bare_dollar_beside_the_houses_own_in_full_is_american() -> None:
    text, day = "The fund holds A$60m ($42m) of bonds.", date(2026, 2, 18)
    for code in ("AUD", "USD"):
        assert not _found(text, day, select=["currency-conversion"], house={"bare-dollar": code})


def test_the_order_of_a_date_in_figures_is_the_houses() -> None:
    marked, _ = unmarked("The vote is on ⟦Friday 3/4/2026⟧.")
    rule = "wrong-weekday"
    assert not _found(marked, select=[rule])
    assert not _found(marked, select=[rule], house={"date-order": "day-first"})
    assert _found(marked, select=[rule], house={"date-order": "month-first"}) == [(rule, "error")]
    [figure] = figcheck.extract("on 3/4/2026", config=_house(date_order=DateOrder.DAY_FIRST))
    assert (figure.when.month, figure.when.day) == (4, 3)  # type: ignore[union-attr]


def test_rounding_slack_widens_rounded_figures_and_leaves_counts_exact() -> None:
    near = WRONG.replace("20%", "16%")
    assert _found(near)
    assert not _found(near, house={"rounding-slack": 0.5})
    assert _found("Six men and five women, 12 people in all, were hurt.", house={"rounding-slack": 3}) == _found(
        "Six men and five women, 12 people in all, were hurt."
    )
    [figure] = figcheck.extract("between $3.4 billion and $3.6 billion", config=_house(rounding_slack=Decimal("0.5")))
    assert figure.tight.contains(3_310_000_000) and not figure.tight.contains(3_290_000_000)
    assert figure.upper is not None and figure.upper.tight.contains(3_690_000_000)


def test_a_fiscal_year_is_the_houses() -> None:
    # the pound bought up to $1.59 in 2015 and no more than $1.49 in 2016
    text = "In fiscal 2016 the unit earned £10.31m ($16.41m)."
    day, rule = date(2026, 2, 18), ["currency-conversion"]
    calendar = _found(text, day, select=rule)
    april = _found(text, day, select=rule, house={"fiscal-year-start": "april"})
    by_start = _found(text, day, select=rule, house={"fiscal-year-start": 4, "fiscal-year-named-by": "start"})
    assert (bool(calendar), bool(april), bool(by_start)) == (True, False, True)


@pytest.mark.parametrize(
    ("house", "error"),
    [
        ({"bare-dolar": "AUD"}, "settings: house: unknown setting 'bare-dolar'; did you mean 'bare-dollar'"),
        ({"bare-dollar": "EUR"}, "bare-dollar is the code of a currency written with '\\$', not 'EUR'"),
        ({"bare-dollar": 5}, "'house.bare-dollar' takes a currency code, not 5"),
        ({"date-order": "day"}, "'house.date-order' takes unknown or day-first or month-first, not 'day'"),
        ({"date-order": ["x"]}, "takes unknown or day-first"),
        ({"fiscal-year-start": 13}, "takes a month, such as 4 or april, not 13"),
        ({"fiscal-year-start": "spring"}, "takes a month"),
        ({"fiscal-year-start": True}, "takes a month"),
        ({"fiscal-year-named-by": 1}, "takes end or start, not 1"),
        ({"rounding-slack": -1}, "from 0 to 10, not -1"),
        ({"rounding-slack": True}, "takes a number, not True"),
        ({"rounding-slack": [1]}, "takes a number, not \\[1\\]"),
        ({"rounding-slack": "lots"}, "takes a number, not 'lots'"),
        ({"rounding-slack": float("inf")}, "takes a number, not inf"),
        ({"rounding-slack": "nan"}, "takes a number"),
        ("AUD", "'house' takes a table of the house's settings, not 'AUD'"),
    ],
)
def test_a_house_setting_that_cannot_be_is_an_error(house: object, error: str) -> None:
    with pytest.raises(ConfigError, match=error):
        Config.from_mapping({"house": house})


def test_the_house_is_checked_in_python_too() -> None:
    with pytest.raises(ConfigError, match="did you mean 'AUD'"):
        House(bare_dollar="AUDD")
    with pytest.raises(ConfigError, match="a month from 1 to 12, not in 0"):
        House(fiscal_year_start=0)
    assert House(fiscal_year_named_by=NamedBy.START) == House(fiscal_year_named_by=NamedBy("start"))


# the values of settings


@pytest.mark.parametrize(
    ("settings", "error"),
    [
        ({"selct": ["FC1"]}, "unknown setting 'selct'; did you mean 'select'"),
        ({"zzz": 1}, "unknown setting 'zzz'; there are select, extend-select"),
        ({"extend-select": [], "extend_select": []}, "set twice, with a hyphen and with an underscore"),
        ({"select": [1]}, "'select' takes a list of rule names"),
        ({"select": {"a": 1}}, "'select' takes a list of rule names"),
        ({"per-file-ignores": ["x"]}, "takes a table of globs, each with rule names"),
        ({"per-file-ignores": {"*.md": 3}}, r"'per-file-ignores.\*.md' takes a list of rule names, not 3"),
        ({"severity": "error"}, "takes a table of rules, each with a severity"),
        ({"preview": "yes"}, "'preview' takes true or false, not 'yes'"),
        ({"rates": "rates.csv"}, "takes tables of rates by name"),
        ({"rates": {"a.csv": 5}}, "takes the texts of tables by name"),
        ({"baseline": "figcheck-baseline.json"}, "takes the fingerprints of findings"),
    ],
)
def test_a_setting_of_the_wrong_kind_is_an_error(settings: dict[str, object], error: str) -> None:
    with pytest.raises(ConfigError, match=error):
        Config.from_mapping(settings)


def test_every_setting_can_be_given_as_plain_values() -> None:
    config = Config.from_mapping(
        {
            "select": "FC2",
            "extend-select": ["FC301"],
            "ignore": ["FC202"],
            "per-file-ignores": {"wire/*": ["ALL"]},
            "severity": {"FC201": "info"},
            "preview": True,
            "house": {"bare-dollar": "aud", "fiscal-year-start": "July", "rounding-slack": "0.5"},
            "rates": {"own.csv": ""},
            "rules": {"stale-rate": {"recent-days": 30}},
            "baseline": ["0123456789abcdef"],
        }
    )
    assert config == Config(
        select=("FC2",),
        extend_select=("FC301",),
        ignore=("FC202",),
        per_file_ignores={"wire/*": ("ALL",)},
        severity={"FC201": Severity.INFO},
        preview=True,
        house=House("AUD", fiscal_year_start=7, rounding_slack=Decimal("0.5")),
        rates={"own.csv": ""},
        rules={"stale-rate": {"recent-days": 30}},
        baseline=frozenset({"0123456789abcdef"}),
    )


def _house(**settings: object) -> Config:
    return Config(house=House(**settings))  # type: ignore[arg-type]
