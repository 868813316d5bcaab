"""`figcheck completion`: a script with which bash, zsh or fish complete command lines of figcheck.

It is made from the parsers of the commands themselves, so it knows every option and what each takes.
"""

from __future__ import annotations

from argparse import Action
from collections.abc import Iterator
from importlib import import_module
from typing import cast

from ..records import dataclass
from .commands import COMMANDS, Command
from .console import emit
from .installed import known_rules
from .options import OneOf, Options, Parser, one_of

_SHELLS = ("bash", "zsh", "fish")
# what stands for a rule in the help of an option
_RULES = frozenset({"RULE", "RULES"})
_PATHS = frozenset({"PATH", "FILE", "FILE.csv"})


@dataclass(frozen=True, slots=True)
class Completion:
    """An option, or for an empty name a command's argument: its words of help and what may follow it."""

    names: tuple[str, ...]
    help: str
    words: tuple[str, ...] = ()
    takes_value: bool = False
    takes_files: bool = False


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument("shell", metavar="SHELL", type=one_of(*_SHELLS), help="bash, zsh or fish")


def run(options: Options) -> int:
    """Print the script."""
    commands = {name: tuple(_completions(name)) for name in COMMANDS}
    emit({"bash": _bash, "zsh": _zsh, "fish": _fish}[options.shell](commands))
    return 0


def _completions(name: str) -> Iterator[Completion]:
    """What a command takes."""
    parser = Parser(prog=f"figcheck {name}")
    cast(Command, import_module(f".{name}", __package__)).configure(parser)
    rules = tuple(word for rule in known_rules() for word in (rule.name, rule.code))
    for action in parser._actions:  # argparse has no public way to its arguments
        yield _completion(action, rules)


def _completion(action: Action, rules: tuple[str, ...]) -> Completion:
    metavar = action.metavar if isinstance(action.metavar, str) else ""
    words = action.type.names if isinstance(action.type, OneOf) else rules if metavar in _RULES else ()
    names = tuple(action.option_strings)
    text = " ".join((action.help or "").split()) if action.help != "==SUPPRESS==" else ""
    return Completion(names, text, words, action.nargs != 0, metavar in _PATHS)


Commands = dict[str, tuple[Completion, ...]]


def _bash(commands: Commands) -> str:
    """Words by command, and by the option before the cursor."""
    cases, values = [], []
    for name, items in commands.items():
        options = " ".join(option for item in items for option in item.names)
        words = " ".join(word for item in items if not item.names for word in item.words)
        cases.append(f'        {name}) words="{options}"; arguments="{words}" ;;')
        for item in items:
            if item.names and item.takes_value:
                known = (
                    f'COMPREPLY=($(compgen -W "{" ".join(item.words)}" -- "$current"))'
                    if item.words
                    else ("compopt -o default" if item.takes_files else ":")
                )
                values += [f"        {name}:{option}) {known}; return ;;" for option in item.names]
    return f"""# bash completion for figcheck; put `source <(figcheck completion bash)` into ~/.bashrc
_figcheck() {{
    local current="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" command="" words="" arguments=""
    COMPREPLY=()
    [ "$COMP_CWORD" -gt 1 ] && command="${{COMP_WORDS[1]}}"
    case "$command:$before" in
{chr(10).join(values)}
    esac
    case "$command" in
        "") words="--help --version"; arguments="{" ".join(commands)}" ;;
{chr(10).join(cases)}
    esac
    case "$current" in
        -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
        *) COMPREPLY=($(compgen -W "$arguments" -- "$current"))
           [ -n "$command" ] && compopt -o default ;;
    esac
}}
complete -F _figcheck figcheck
"""


def _zsh(commands: Commands) -> str:
    """Arguments by command, in the form of `_arguments`."""
    cases = []
    for name, items in commands.items():
        specs = [f"        {spec} \\" for item in items for spec in _zsh_specs(item)]
        cases.append("\n".join([f"      {name}) _arguments -s \\", *specs, "        && return 0 ;;"]))
    listed = "\n".join(f"    {_quoted(f'{name}:{COMMANDS[name]}')}" for name in commands)
    return f"""#compdef figcheck
# zsh completion for figcheck; put `source <(figcheck completion zsh)` into ~/.zshrc, behind compinit
_figcheck() {{
  local -a commands
  commands=(
{listed}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments '--help[show the help]' '--version[show the version]'
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
{chr(10).join(cases)}
  esac
}}
compdef _figcheck figcheck
"""


def _zsh_specs(item: Completion) -> Iterator[str]:
    told = item.help.replace("\\", "").replace("[", "(").replace("]", ")").replace(":", "\\:")
    what = f"({' '.join(item.words)})" if item.words else "_files"
    if not item.names:
        yield _quoted(f"*:{told}:{what}")
    for option in item.names:
        value = f":value:{what if item.words or item.takes_files else ' '}" if item.takes_value else ""
        yield _quoted(f"*{option}[{told}]{value}")


def _fish(commands: Commands) -> str:
    """One line for each option of each command."""
    lines = ["# fish completion for figcheck; put `figcheck completion fish | source` into config.fish"]
    lines.append(f"set -l commands {' '.join(commands)}")
    first = 'complete -c figcheck -n "not __fish_seen_subcommand_from $commands"'
    lines += [f"{first} -f", *(f"{first} -a {name} -d {_quoted(COMMANDS[name])}" for name in commands)]
    for name, items in commands.items():
        seen = f'-n "__fish_seen_subcommand_from {name}"'
        for item in items:
            flags = [f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}" for option in item.names]
            values = [f"-a {_quoted(' '.join(item.words))}"] if item.words else []
            needs = ["-r"] if item.takes_value and item.names else []
            files = ["-f"] if item.takes_value and item.names and not item.takes_files else []
            if flags or values:
                parts = [f"complete -c figcheck {seen}", *flags, *needs, *files, *values, f"-d {_quoted(item.help)}"]
                lines.append(" ".join(parts))
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A word for any shell, in single quotes."""
    return "'" + text.replace("'", "’") + "'"
