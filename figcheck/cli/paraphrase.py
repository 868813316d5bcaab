"""`figcheck paraphrase`: the examples of rules in other words, and which of them lose the tie between their figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..authoring import Rule
from ..testing.paraphrase import KINDS, Paraphrase, paraphrased
from .console import paint, say
from .explain import find
from .installed import known_rules
from .options import Options, Parser, one_of


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "rules", metavar="RULE", nargs="*", help="names or codes of rules, such as total-mismatch; all without any"
    )
    parser.add_argument(
        "--kind", type=one_of(*KINDS), metavar="KIND", help=f"one kind of change only: {', '.join(KINDS)}"
    )
    parser.add_argument("--quiet", action="store_true", help="the shares alone, without the examples that are lost")


def run(options: Options) -> int:
    """Show what is lost, then how many ties stay by kind of change; 1 when one is lost."""
    rules: tuple[Rule, ...] = tuple(find(name) for name in options.rules) or known_rules()
    kinds = (options.kind,) if options.kind else tuple(KINDS)
    cases = [case for rule in rules for case in paraphrased(rule, kinds)]
    style = paint()
    for case in cases:
        if case.is_lost and not options.quiet:
            told = case.text.strip().replace("\n", "\n  ")
            say(f"{style('✗', 'red')} {told}\n  {style(f'{case.rule}, {case.kind}', 'dim')}\n")
    for line in shares(cases, kinds):
        say(line)
    return int(any(case.is_lost for case in cases))


def shares(cases: Iterable[Paraphrase], kinds: Iterable[str]) -> Iterator[str]:
    """A line for each kind of change: how many ties stay."""
    known = list(cases)
    for kind in kinds:
        every = sum(case.ties for case in known if case.kind == kind)
        kept = sum(case.kept for case in known if case.kind == kind)
        share = f"{100 * kept // every:3}%" if every else "   –"
        yield f"{share}  {kind} ({kept} of {every} ties stay)"
