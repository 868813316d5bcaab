"""`figcheck figures`: the figure sheet of a story."""

from __future__ import annotations

from ..checker import Checker, extract
from ..errors import FigcheckError, UnreadableInput
from ..origin import Origin
from ..report.checked import Checked, Look
from ..report.paint import PLAIN
from ..report.sheets import FORMS, writer
from .console import complain, paint, say, width
from .options import Options, Parser, UsageError, add_rates_option, config_of, day, one_of
from .outputs import Format, Output, OutputFile, Sink, Target, opened, targets
from .sources import is_single, texts


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", help="a story, a directory of .txt and .md files, or - for the input"
    )
    parser.add_argument(
        "--format",
        action=Format,
        dest="targets",
        type=one_of(*FORMS),
        metavar="FORM",
        help=f"{', '.join(FORMS)}; text when none is named",
    )
    parser.add_argument(
        "--output",
        action=Output,
        dest="targets",
        metavar="FILE",
        help="write the format named right before to a file, without one that of the file's ending; may be repeated",
    )
    parser.add_argument("--published", type=day, metavar="DATE", help="the day of publication, such as 2021-08-30")
    add_rates_option(parser)
    parser.add_argument(
        "--second-opinion", action="store_true", help="list instead where quantulum3 reads the text differently"
    )
    parser.set_defaults(select=[], extend_select=[], ignore=[])


def run(options: Options) -> int:
    """List the figures of every story; 2 when one could not be read."""
    chosen = targets(options.targets)
    if options.second_opinion:
        return _second_opinion(options, chosen)
    for target in chosen:
        if target.form not in FORMS:
            raise UsageError(f"there is no figure sheet in the format {target.form!r}; choose {', '.join(FORMS)}")
    checker = Checker(config_of(options))
    failed = 0
    with opened([target.file for target in chosen if target.file is not None]) as files:
        left = iter(files)
        sinks = [_sink(options, target, next(left) if target.file else None) for target in chosen]
        for name, text in texts(options.paths):
            sheet = _checked(checker, options, name, text)
            for sink in sinks:
                if isinstance(sheet, str):
                    sink.trouble(name, sheet.removeprefix(f"{name}: "))
                else:
                    sink.story(sheet)
            if isinstance(sheet, str):
                complain(sheet if sheet.startswith(name) else f"{name}: {sheet}")
                failed = 2
        for sink in sinks:
            sink.end()
    return failed


def _checked(checker: Checker, options: Options, name: str, text: str | UnreadableInput) -> Checked | str:
    """A story with its claims, or why it could not be read."""
    if isinstance(text, UnreadableInput):
        return str(text)
    try:
        return Checked(checker.check(text, published=options.published, name=name), Origin(text))
    except FigcheckError as error:
        return str(error)


def _sink(options: Options, target: Target, file: OutputFile | None) -> Sink:
    single = is_single(options.paths)
    look = Look(paint(), width(), single) if file is None else Look(PLAIN, single=single)
    return Sink(writer(target.form, look), file, target.form == "text")


def _second_opinion(options: Options, chosen: tuple[Target, ...]) -> int:
    from ..adapters.quantulum import Disagreement, second_opinion
    from ..report.second_opinion import as_lines, summary

    if chosen != (Target("text"),):
        raise UsageError("--second-opinion is printed as text only, and to the standard output")
    failed, figures = 0, 0
    differences: list[Disagreement] = []
    for name, text in texts(options.paths):
        if isinstance(text, UnreadableInput):
            complain(str(text))
            failed = 2
            continue
        found = second_opinion(text)
        for line in as_lines("" if is_single(options.paths) else name, text, found, paint()):
            say(line)
        figures += len(extract(text))
        differences += found
    say(summary(figures, differences))
    return failed
