"""`figcheck rules`: the rules, each with one sentence."""

from __future__ import annotations

import json

from ..authoring import Rule
from .console import emit, paint, say
from .installed import known_rules
from .options import Options, Parser, one_of


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument("--format", type=one_of("text", "json"), default="text", metavar="FORM", help="text or json")


def run(options: Options) -> int:
    """List the rules by code."""
    rules = known_rules()
    if options.format == "json":
        keys = [
            {
                "code": rule.code,
                "name": rule.name,
                "since": rule.since,
                "default": rule.default,
                "summary": first_sentence(rule),
            }
            for rule in rules
        ]
        emit(json.dumps(keys, ensure_ascii=False, indent=2) + "\n")
        return 0
    style = paint()
    longest = max(len(rule.name) for rule in rules)
    for rule in rules:
        off = "" if rule.default else " (off by default)"
        say(f"{style(rule.code, 'dim')}  {style(rule.name.ljust(longest), 'bold')}  {first_sentence(rule)}{off}")
    return 0


def first_sentence(rule: Rule) -> str:
    """What the rule finds: the first paragraph of its documentation, on one line."""
    return " ".join(rule.doc.partition("\n\n")[0].split()).rstrip(".")
