"""The command line's options: parsing with helpful errors, and the settings they make."""

from __future__ import annotations

import os
import sys
from argparse import Action, ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from datetime import date
from typing import Any, NoReturn

from ..errors import ConfigError
from ..formats.files import read
from ..hints import nearest_names

Options = Namespace
_COLUMNS, _MARGIN = 80, 2


class UsageError(ConfigError):
    """A command line that cannot be understood."""


class Help(RawDescriptionHelpFormatter):
    """Help as wide as the terminal, asked without a module that takes longer to load than all options to parse."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - _MARGIN)


def _columns() -> int:
    """The width of the terminal, as `shutil.get_terminal_size` gives it."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return (os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 0) or _COLUMNS
    except (OSError, ValueError):  # no terminal
        return _COLUMNS


class Parser(ArgumentParser):
    """An argument parser that raises UsageError, and names the nearest option for an unknown one."""

    def __init__(self, **settings: Any) -> None:
        self.known: list[str] = []
        self.commands: dict[str, Parser] = {}
        super().__init__(allow_abbrev=False, formatter_class=Help, **settings)

    def add_argument(self, *names: str, **settings: Any) -> Action:
        """Add an argument; its names are remembered for hints."""
        action = super().add_argument(*names, **settings)
        self.known += [name for name in action.option_strings if name.startswith("--")]
        return action

    def error(self, message: str) -> NoReturn:
        """Raise UsageError instead of exiting."""
        if message.endswith("required: PATH"):
            message += " – a story, or - for what comes in by a pipe"
        raise UsageError(_with_help(message, self.prog))

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Namespace, list[str]]:  # type: ignore[override]
        """Parse, and refuse an unknown option, naming the nearest one, before a missing argument is complained of."""
        if not self.commands:
            for word in args or ():
                if word == "--":
                    break
                if word.startswith("--") and word.partition("=")[0] not in self.known:
                    raise self.unknown(word)
        options, extra = super().parse_known_args(args, namespace)
        if extra:
            raise self.unknown(extra[0])
        return options, extra

    def unknown(self, word: str) -> UsageError:
        """The error for an argument that means nothing here."""
        name = word.partition("=")[0]
        what = f"there is no option {name!r}{nearest(name, self.known)}"
        if not name.startswith("-"):
            what = f"there is no use for {word!r}"
        return UsageError(_with_help(what, self.prog))


def _with_help(message: str, program: str) -> str:
    """A sentence of what is wrong and one of where help is; a question keeps its mark and takes no semicolon."""
    mark = "" if message.endswith("?") else ";"
    return f"{message}{mark} `{program} --help` shows how to call it"


def nearest(name: str, known: list[str]) -> str:
    """A hint at the known name that looks most like another, or nothing."""
    near = nearest_names(name, known, 1)
    return f"; did you mean {near[0]!r}?" if near else ""


class OneOf:
    """An argument type: one of some names. The names are known to who asks, such as the completion of shells."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names

    def __call__(self, value: str) -> str:
        if value not in self.names:
            hint = nearest(value, list(self.names)) or f"; choose {', '.join(self.names)}"
            raise ArgumentTypeError(f"there is no {value!r}{hint}")
        return value


def one_of(*names: str) -> OneOf:
    """An argument type: one of some names."""
    return OneOf(names)


def day(value: str) -> date:
    """An argument type: a date in ISO form."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ArgumentTypeError(f"{value!r} is not a date; write it as 2021-08-30") from None


def whole_number(value: str) -> int:
    """An argument type: a whole number from one."""
    if not (value.isascii() and value.isdigit() and int(value)):
        raise ArgumentTypeError(f"{value!r} is not a whole number from one")
    return int(value)


def names(value: str) -> list[str]:
    """An argument type: names separated by commas."""
    found = [name.strip() for name in value.split(",") if name.strip()]
    if not found:
        raise ArgumentTypeError("give the name or code of a rule, such as total-mismatch or FC3")
    return found


def add_rule_options(parser: Parser) -> None:
    """The options that choose rules."""
    for option, purpose in (
        ("--select", "use only these rules: names, codes, beginnings of codes (FC3) or ALL"),
        ("--extend-select", "use these rules too"),
        ("--ignore", "leave these rules out"),
    ):
        parser.add_argument(option, metavar="RULES", type=names, action="extend", default=[], help=purpose)


def add_rates_option(parser: Parser) -> None:
    """The option for tables of exchange rates."""
    parser.add_argument(
        "--rates",
        metavar="FILE.csv",
        action="append",
        default=[],
        help="your own exchange rates (date,base,quote,rate,source), asked before the built-in ones; may be repeated",
    )


def tables_of(options: Options) -> dict[str, str]:
    """The texts of the user's tables of rates by file name."""
    return {path: read(path) for path in options.rates}
