"""`figcheck figures`: the figure sheet of a story."""

from __future__ import annotations

import json

from ..checker import extract
from ..errors import UnreadableInput
from ..model import Figure
from ..report.sheet import as_csv, as_text, rows
from ..report.summary import count
from .console import complain, emit, paint, say, width
from .options import Options, Parser, UsageError, one_of
from .sources import Stories, add_input_options


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    add_input_options(parser)
    parser.add_argument(
        "--format", type=one_of("text", "csv", "json"), default="text", metavar="FORM", help="text, csv or json"
    )
    parser.add_argument(
        "--second-opinion", action="store_true", help="list instead where quantulum3 reads the text differently"
    )


def run(options: Options) -> int:
    """List the figures of every story; 2 when one could not be read."""
    if options.second_opinion:
        return _second_opinion(options)
    read, failed = [], 0
    stories = Stories(options)
    for story in stories:
        if isinstance(story, UnreadableInput):
            complain(str(story))
            failed = 2
        else:
            read.append((story.name, story.text, extract(story.text)))
    if options.format == "csv":
        emit(as_csv([(name, rows(text, figures)) for name, text, figures in read]))
    elif options.format == "json":
        tables = [{"file": name, "figures": rows(text, figures)} for name, text, figures in read]
        shown = tables[0]["figures"] if tables and stories.single else tables
        emit(json.dumps(shown, ensure_ascii=False, indent=2) + "\n")
    else:
        for name, text, figures in read:
            _show(name if not stories.single else "", text, figures)
    return failed


def _second_opinion(options: Options) -> int:
    from ..adapters.quantulum import Disagreement, second_opinion
    from ..report.second_opinion import as_lines, summary

    if options.format != "text":
        raise UsageError(f"--second-opinion is printed as text only, not as {options.format}")
    failed, figures = 0, 0
    differences: list[Disagreement] = []
    stories = Stories(options)
    for story in stories:
        if isinstance(story, UnreadableInput):
            complain(str(story))
            failed = 2
            continue
        found = second_opinion(story.text)
        for line in as_lines("" if stories.single else story.name, story.text, found, paint()):
            say(line)
        figures += len(extract(story.text))
        differences += found
    say(summary(figures, differences))
    return failed


def _show(name: str, text: str, figures: list[Figure]) -> None:
    if name:
        say(paint()(name, "bold"))
    if figures:
        say(as_text(text, figures, paint(), width()))
    say(count(len(figures), "figure") if figures else "no figures found")
