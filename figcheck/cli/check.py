"""`figcheck check`: the stories are read, judged and reported."""

from __future__ import annotations

import json

from ..checker import Checker
from ..errors import FigcheckError, UnreadableInput
from ..model import Report
from ..report import FORMATS
from ..report.concise import render_concise
from ..report.contract import to_dict
from ..report.summary import Tally, summary
from ..report.text import claims, findings
from .console import complain, emit, paint, say, width
from .installed import any_plugin
from .options import Options, Parser, add_rates_option, add_rule_options, config_of, day, one_of
from .sources import Stories, add_input_options


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    add_input_options(parser)
    parser.add_argument("--format", type=one_of(*FORMATS), default="text", metavar="FORM", help="text, concise or json")
    parser.add_argument("--published", type=day, metavar="DATE", help="the day of publication, such as 2021-08-30")
    parser.add_argument(
        "--show-claims", action="store_true", help="list every claim that was examined, ticked or crossed"
    )
    add_rule_options(parser)
    add_rates_option(parser)
    parser.add_argument("--exit-zero", action="store_true", help="exit 0 even when there are findings")
    parser.add_argument("-q", "--quiet", action="store_true", help="print findings only")


def run(options: Options) -> int:
    """Check every story. 1 when one has a finding of error or warning severity, 2 when one could not be checked."""
    checker = Checker(config_of(options), plugins=any_plugin())
    stories = Stories(options)
    show = _AsJson(stories.single) if options.format == "json" else _AsText(options, stories.single)
    failed = found = False
    for story in stories:
        if isinstance(story, UnreadableInput):
            complain(str(story))
            failed = True
            continue
        try:
            report = checker.check(story.text, published=options.published or story.published, name=story.name)
        except FigcheckError as error:
            complain(f"{story.name}: {error}")
            failed = True
            continue
        found = found or not report.ok
        show.report(report)
    show.end()
    if failed:
        return 2
    return int(found and not options.exit_zero)


class _AsText:
    """Blocks or lines for people, with a summary of all stories at the end."""

    def __init__(self, options: Options, single: bool) -> None:
        self.options, self.single = options, single
        self.paint = paint()
        self.tally = Tally()

    def report(self, report: Report) -> None:
        """Show one story's report."""
        self.tally += Tally.of(report)
        if self.options.format == "concise":
            lines = render_concise(report).rstrip("\n")
            if lines:
                say(lines)
        else:
            for block in findings(report, self.paint, width()):
                say(block + "\n")
        if self.options.show_claims and report.judged:
            if self.options.format == "text" and not self.single:
                say(self.paint(report.name, "bold"))
            say(claims(report, self.paint) + ("" if self.options.quiet else "\n"))

    def end(self) -> None:
        """Show what was examined."""
        if not self.options.quiet and self.tally.stories:
            say(summary(self.tally, self.paint))


class _AsJson:
    """The report of a single story as one object; of several, an array of `{"file": …, "report": …}`."""

    def __init__(self, single: bool) -> None:
        self.single = single
        self.before = "[\n"

    def report(self, report: Report) -> None:
        """Show one story's report."""
        if self.single:
            emit(json.dumps(to_dict(report), ensure_ascii=False, indent=2) + "\n")
        else:
            item = {"file": report.name, "report": to_dict(report)}
            emit(self.before + json.dumps(item, ensure_ascii=False))
            self.before = ",\n"

    def end(self) -> None:
        """Close the array."""
        if not self.single:
            emit("[]\n" if self.before == "[\n" else "\n]\n")
