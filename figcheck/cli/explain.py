"""`figcheck explain`: rules with their examples checked while you wait, or one figure or sentence of a story."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Iterator

from ..authoring import Rule
from ..errors import UnknownRule
from ..model import Severity
from ..registry import unknown
from ..report.blocks import TICKS
from ..report.paint import Paint, Style
from ..trust import built_in
from ..trust.standing import SUPPORT, standing
from ..trust.table import near
from .console import emit, paint, say
from .examples import MARKED, Tried, tried
from .facts import facts
from .installed import known_rules
from .options import Options, Parser, UsageError, day, one_of
from .setting_options import add_setting_options, given


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "rule",
        metavar="RULE",
        nargs="?",
        help="a rule's name or code, such as total-mismatch or FC101; with --figure, a story",
    )
    parser.add_argument(
        "--figure",
        metavar="N",
        type=_number,
        default=None,
        help="explain figure N of a story, as `figcheck figures` lists them: what was read, what was judged; "
        "the settings below hold for it as for `figcheck check`",
    )
    parser.add_argument(
        "--sentence",
        metavar="FILE:LINE",
        default=None,
        help="explain the sentences on a line of a story: how they were understood and what was tied in them",
    )
    parser.add_argument("--all", action="store_true", help="explain every rule")
    parser.add_argument("--format", type=one_of("text", "md"), default="text", metavar="FORM", help="text or md")
    parser.add_argument("--published", type=day, metavar="DATE", help="the day of publication, such as 2021-08-30")
    add_setting_options(parser)


def run(options: Options) -> int:
    """Explain a rule, all rules, or a figure; 2 when an example no longer comes out as its rule says."""
    if options.figure is not None:
        from .explain_figure import explain

        if options.rule is None:
            raise UsageError("name the story too, such as `figcheck explain --figure 3 story.txt`")
        return explain(options)
    if options.sentence is not None:
        from .explain_sentence import explain as explain_sentence

        return explain_sentence(options)
    if options.published or options.config or options.isolated or given(options):
        raise UsageError(
            "a rule is explained with the settings of its examples; --figure N explains a story with yours"
        )
    if options.all == (options.rule is not None):
        raise UsageError("name a rule, such as `figcheck explain total-mismatch`, or give --all for every one")
    rules = known_rules() if options.all else (find(options.rule),)
    if options.format == "md":
        from .reference import reference, section

        text, honest = reference(rules) if options.all else section(rules[0], 1)
        emit(text)
        return 0 if honest else 2
    honest = True
    for index, rule in enumerate(rules):
        if index:
            say("")
        honest = _explain(rule, paint()) and honest
    return 0 if honest else 2


def _explain(rule: Rule, style: Paint) -> bool:
    """Explain a rule in text; False when one of its examples no longer comes out as it says."""
    say(f"{style(rule.name, 'bold')} {style(f'({rule.code}, since {rule.since})', 'dim')}\n")
    say(rule.doc + "\n")
    for label, value in facts(rule):
        say(f"{style(label, 'dim')}  {value}")
    honest = True
    for title, examples in zip(("Found", "Examined and let be"), tried(rule), strict=True):
        say(f"\n{style(title, 'bold')}")
        for example in examples:
            honest = honest and example.as_promised
            say("\n".join(_lines(example, style)))
    told = list(_trust(rule, style))
    if told:
        say(f"\n{style('Trusted', 'bold')}")
        say("\n".join(told))
    return honest


_MAY: dict[Severity, tuple[str, Style]] = {
    Severity.ERROR: ("may be an error", "red"),
    Severity.WARNING: ("may be a warning", "yellow"),
    Severity.INFO: ("only informs", "dim"),
}


def _trust(rule: Rule, style: Paint) -> Iterator[str]:
    """How far each wording of a rule is trusted by the built-in table, the most trusted first, and why."""
    table = built_in.built_in()
    rows = sorted((wording, row) for (name, wording), row in near(table.rows) if name == rule.name)
    family = table.families.get(rule.name)
    found = [(wording, row.articles, standing(wording, row, family)) for wording, row in rows]
    accuses = rule.severity is not Severity.INFO and not rule.after
    if accuses and all(told.most is Severity.INFO for _, _, told in found):
        yield "  none of its wordings is trusted yet: it only informs"
    rare = []
    for most, (label, colour) in _MAY.items():
        for wording, articles, told in found:
            if told.most is not most:
                continue
            if most is Severity.INFO and articles < SUPPORT:
                rare.append(wording)
                continue
            yield f"  {style(label.ljust(16), colour)} {wording}"
            yield f"    {style(told.because, 'dim')}"
    if any(told.most is not Severity.INFO for _, _, told in found):
        yield f"  {style('where no slip leaves the figures so far apart, one step less', 'dim')}"
    if rare:
        yield f"  {style('only inform', 'dim')}, as they tie in fewer than {SUPPORT} articles: {', '.join(rare)}"


def _number(value: str) -> int:
    """An argument type: a whole number from one."""
    if not (value.isascii() and value.isdigit() and int(value)):
        raise ArgumentTypeError(f"{value!r} is not the number of a figure; the first is 1")
    return int(value)


def find(name: str) -> Rule:
    """A rule by its name or code. Raises UnknownRule, with the nearest name."""
    rules = known_rules()
    for rule in rules:
        if name in (rule.name, rule.code) or name.upper() == rule.code:
            return rule
    raise UnknownRule(unknown(rules, name))


def _lines(case: Tried, style: Paint) -> Iterator[str]:
    """An example with its outcome and the working."""
    tick, colour = TICKS[case.outcome]
    text = case.example.text
    shown = MARKED.sub(lambda found: style(found[1], "bold", "red") if style.enabled else found[0], text)
    note = style(f"  (published {case.example.published})", "dim") if case.example.published else ""
    yield f"  {style(tick, colour)} {_indented(shown)}{note}"
    for source in case.example.sources:
        yield f"    {style(f'source: {source}', 'dim')}"
    if case.example.earlier:
        yield f"    {style(f'earlier: {_indented(case.example.earlier)}', 'dim')}"
    for account in case.accounts:
        yield f"    {style(account, 'dim')}"
    if not case.as_promised:
        yield f"    {style('this example does not come out as the rule promises', 'yellow')}"


def _indented(text: str) -> str:
    return "\n    ".join(line for line in text.strip().splitlines() if line.strip())
