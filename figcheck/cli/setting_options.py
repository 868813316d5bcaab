"""The settings of a configuration file as options of the command line."""

from __future__ import annotations

from argparse import ArgumentTypeError, BooleanOptionalAction, Namespace
from collections.abc import Callable, Mapping

from ..config import UNTRUSTED
from ..house import DateOrder, NamedBy
from .options import Parser, add_rates_option, add_rule_options, one_of

# option -> the key of the house's table that it sets
HOUSE = {
    "bare_dollar": "bare-dollar", "date_order": "date-order", "fiscal_year_start": "fiscal-year-start",
    "fiscal_year_named_by": "fiscal-year-named-by", "rounding_slack": "rounding-slack",
}  # fmt: skip


def add_setting_options(parser: Parser) -> None:
    """Where settings are read from, and each of them as an option, which goes before the file's."""
    parser.add_argument("--config", metavar="FILE", help="read the settings from this file and no other")
    parser.add_argument(
        "--isolated", "--no-config", action="store_true", help="read no configuration file; options alone hold"
    )
    add_rule_options(parser)
    pairs: tuple[tuple[str, str, Callable[[str], object], str], ...] = (
        (
            "--per-file-ignores",
            "GLOB:RULE",
            _glob_and_rule,
            "leave a rule out for the files of a glob; may be repeated",
        ),
        ("--severity", "RULE=LEVEL", _rule_and_level, "make a rule an error, a warning or an info; may be repeated"),
        ("--rule-option", "RULE.OPTION=VALUE", _option_and_value, "set an option of a rule; may be repeated"),
    )
    for option, metavar, kind, purpose in pairs:
        parser.add_argument(option, metavar=metavar, type=kind, action="append", default=[], help=purpose)
    parser.add_argument("--preview", action=BooleanOptionalAction, default=None, help="use new rules that are on trial")
    parser.add_argument("--trust", metavar="FILE", help="the house's own table of trust, as `figcheck trust` writes it")
    parser.add_argument(
        "--untrusted",
        metavar="LEVEL",
        type=one_of(*UNTRUSTED),
        help="what becomes of a contradiction whose wording is not trusted: silent, info or accuse",
    )
    add_house_options(parser)
    add_rates_option(parser)


def add_house_options(parser: Parser) -> None:
    """The style of the house, which decides how figures are read."""
    parser.add_argument("--bare-dollar", metavar="CODE", help="the currency of a '$' without a country, such as AUD")
    parser.add_argument(
        "--date-order", metavar="ORDER", type=one_of(*DateOrder), help=f"of 3/4/2026: {', '.join(DateOrder)}"
    )
    parser.add_argument("--fiscal-year-start", metavar="MONTH", help="the month in which fiscal years begin")
    parser.add_argument(
        "--fiscal-year-named-by", metavar="END", type=one_of(*NamedBy), help="the year of its end or of its start"
    )
    parser.add_argument(
        "--rounding-slack", metavar="UNITS", help="room beyond the rounding, in units of the last printed digit"
    )


def given(options: Namespace) -> dict[str, object]:
    """The settings that a command line gives, by the keys of a configuration file; paths are left as they are."""
    house = {key: value for name, key in HOUSE.items() if (value := getattr(options, name, None)) is not None}
    ignores: dict[str, list[str]] = {}
    for glob, rule in getattr(options, "per_file_ignores", ()):
        ignores.setdefault(glob, []).append(rule)
    rules: dict[str, dict[str, object]] = {}
    for rule, option, value in getattr(options, "rule_option", ()):
        rules.setdefault(rule, {})[option] = value
    found: Mapping[str, object] = {
        "select": getattr(options, "select", None),
        "extend-select": getattr(options, "extend_select", None),
        "ignore": getattr(options, "ignore", None),
        "per-file-ignores": ignores,
        "severity": dict(getattr(options, "severity", ())),
        "preview": getattr(options, "preview", None),
        "house": house,
        "rules": rules,
        "rates": getattr(options, "rates", None),
        "baseline": getattr(options, "baseline", None),
        "trust": getattr(options, "trust", None),
        "untrusted": getattr(options, "untrusted", None),
    }
    return {key: value for key, value in found.items() if value or value is False}


def _glob_and_rule(value: str) -> tuple[str, str]:
    glob, colon, rule = value.rpartition(":")
    if not colon or not glob or not rule:
        raise ArgumentTypeError(f"{value!r} is not GLOB:RULE, such as 'wire/*:FC3'")
    return glob, rule


def _rule_and_level(value: str) -> tuple[str, str]:
    rule, equals, level = value.partition("=")
    if not equals or not rule or not level:
        raise ArgumentTypeError(f"{value!r} is not RULE=LEVEL, such as 'stale-rate=info'")
    return rule, level


def _option_and_value(value: str) -> tuple[str, str, object]:
    name, equals, given_value = value.partition("=")
    rule, dot, option = name.partition(".")
    if not equals or not dot or not rule or not option:
        raise ArgumentTypeError(f"{value!r} is not RULE.OPTION=VALUE, such as 'stale-rate.recent-days=200'")
    return rule, option, _plain(given_value)


def _plain(value: str) -> object:
    """A value as TOML would read it: a truth value, a whole number, or text."""
    if value in ("true", "false"):
        return value == "true"
    return int(value) if value.removeprefix("-").isdecimal() else value
