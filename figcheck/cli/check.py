"""`figcheck check`: the stories are read, judged and reported."""

from __future__ import annotations

import json

from ..errors import FigcheckError, UnreadableInput
from ..model import Report
from ..report import FORMATS
from ..report.concise import render_concise
from ..report.contract import to_dict
from ..report.summary import Tally, summary
from ..report.text import claims, findings
from .console import complain, emit, paint, say, width
from .options import Options, Parser, day, one_of
from .progress import Progress
from .session import Session, add_session_options
from .sources import Stories, add_input_options, named
from .watch import add_watch_option, watch


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    add_input_options(parser)
    parser.add_argument("--format", type=one_of(*FORMATS), default="text", metavar="FORM", help="text, concise or json")
    parser.add_argument("--published", type=day, metavar="DATE", help="the day of publication, such as 2021-08-30")
    parser.add_argument(
        "--show-claims", action="store_true", help="list every claim that was examined, ticked or crossed"
    )
    add_session_options(parser)
    add_watch_option(parser)
    parser.add_argument("-q", "--quiet", action="store_true", help="print findings only")


def run(options: Options) -> int:
    """Check every story. 1 when one has a finding that counts, 2 when one could not be checked."""
    return watch(options, _once) if options.watch else _once(options)


def _once(options: Options) -> int:
    session = Session(options)
    stories = Stories(options)
    show = _AsJson(stories.single) if options.format == "json" else _AsText(options, stories.single)
    failed = found = False
    with Progress.over(options.paths) as progress:
        for story in stories:
            progress.step()
            try:
                if isinstance(story, UnreadableInput):
                    raise story
                _, report = session.check(story)
            except FigcheckError as error:
                complain(named(story, error))
                failed = True
                continue
            found = found or session.fails(report)
            if session.shows_reports:
                show.report(report)
    if session.shows_reports:
        show.end()
    session.end(not failed)
    return 2 if failed else int(found)


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
