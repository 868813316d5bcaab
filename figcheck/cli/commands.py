"""The commands by name; a command's module is loaded only when it is called."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Protocol, cast

from .. import __version__
from .options import Options, Parser, UsageError, nearest

COMMANDS = {
    "check": "check stories and report where their figures disagree",
    "archive": "check many stories and write tables of what was found",
    "compare": "hold a draft against its sources, figure by figure",
    "figures": "list every figure of a story with its value, unit and context",
    "explain": "explain a rule, or all of them, and run the examples",
    "rules": "list the rules",
    "reader": "write the questions that a reader of stories is asked",
    "serve": "serve a page to check stories on, and an HTTP interface, on this machine",
    "lsp": "show findings in an editor over the Language Server Protocol",
    "mcp": "serve agents over the Model Context Protocol on the standard streams",
    "paraphrase": "put the examples of rules in other words and show where their ties are lost",
    "rates": "show the exchange rate of a day, with its source",
    "trust": "measure over a corpus of news how far each wording is to be trusted",
    "baseline": "write the findings of today down, to be known from now on",
    "config": "show the settings that hold, and where each comes from",
    "completion": "print what a shell needs to complete command lines",
}
_EPILOG = "exit codes: 0 nothing found, 1 findings, 2 could not check; `figcheck COMMAND --help` tells more"


class Command(Protocol):
    """What a module of this package must have to be a command."""

    def configure(self, parser: Parser) -> None:
        """Add the command's arguments."""

    def run(self, options: Options) -> int:
        """Do it and return the exit code."""


def dispatch(given: list[str]) -> int:
    """Run the command that a command line names. Raises UsageError when it names none."""
    name = next((word for word in given if not word.startswith("-")), None)
    if name is not None and name not in COMMANDS:
        hint = nearest(name, list(COMMANDS)) or f"; to check a file: figcheck check {name}"
        raise UsageError(f"there is no command {name!r}{hint}")
    parser = _parser(COMMANDS if name is None else (name,))
    if name is None:
        if given and not {"-h", "--help"} & set(given):
            raise parser.unknown(given[0])
        parser.print_help()
        return 0 if given else 2
    command = cast(Command, import_module(f".{name}", __package__))
    command.configure(parser.commands[name])
    return command.run(parser.parse_args(given))


def _parser(names: Iterable[str]) -> Parser:
    """The parser of the command line, with those of some commands."""
    parser = Parser(prog="figcheck", description="Checks that the figures of a news story agree.", epilog=_EPILOG)
    parser.add_argument("-V", "--version", action="version", version=f"figcheck {__version__}")
    adder = parser.add_subparsers(
        prog=parser.prog, dest="command", metavar="COMMAND", title="commands", parser_class=Parser
    )
    for name in names:
        purpose = COMMANDS[name]
        parser.commands[name] = adder.add_parser(name, help=purpose, description=purpose[0].upper() + purpose[1:] + ".")
    return parser
