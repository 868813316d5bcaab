"""`figcheck check`: the stories are read, judged and reported."""

from __future__ import annotations

from collections.abc import Sequence

from ..checker import Checker
from ..errors import FigcheckError, UnreadableInput
from ..model import Report
from ..origin import Origin
from ..report import form_names, writer
from ..report.checked import Checked, Look, Writer
from ..report.paint import PLAIN
from ..report.summary import Tally, summary
from .console import complain, paint, say, width
from .options import Options, Parser, UsageError, add_rates_option, add_rule_options, config_of, day, one_of
from .outputs import Format, Output, OutputFile, Sink, Target, opened, targets
from .sources import is_single, texts

_FOR_PEOPLE = ("text", "concise")


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "paths", metavar="PATH", nargs="+", help="a story, a directory of .txt and .md files, or - for the input"
    )
    add_output_options(parser)
    parser.add_argument("--published", type=day, metavar="DATE", help="the day of publication, such as 2021-08-30")
    add_rule_options(parser)
    add_rates_option(parser)
    parser.add_argument("--exit-zero", action="store_true", help="exit 0 even when there are findings")


def add_output_options(parser: Parser) -> None:
    """The options that say what is reported, in which form and where."""
    parser.add_argument(
        "--format",
        action=Format,
        dest="targets",
        type=one_of(*form_names()),
        metavar="FORM",
        help=f"{', '.join(form_names())}; text when none is named",
    )
    parser.add_argument(
        "--output",
        action=Output,
        dest="targets",
        metavar="FILE",
        help="write the format named right before to a file, without one that of the file's ending; may be repeated",
    )
    parser.add_argument(
        "--show-claims", action="store_true", help="list every claim that was examined, ticked or crossed"
    )
    parser.add_argument("--statistics", action="store_true", help="show instead what each rule made of the stories")
    parser.add_argument("-q", "--quiet", action="store_true", help="print findings only")


def run(options: Options) -> int:
    """Check every story. 1 when one has a finding of error or warning severity, 2 when one could not be checked."""
    checker = Checker(config_of(options))
    chosen = targets(options.targets)
    _refuse_what_does_not_fit(options, chosen)
    with opened([target.file for target in chosen if target.file is not None]) as files:
        left = iter(files)
        sinks = [_sink(options, target, checker, next(left) if target.file else None) for target in chosen]
        # someone who sent all reports to files still sees what was examined
        told = Tally() if all(target.file for target in chosen) and not options.quiet else None
        failed = found = False
        for name, text in texts(options.paths):
            report = _checked(checker, options, name, text)
            if not isinstance(report, Report):
                complain(report if report.startswith(name) else f"{name}: {report}")
                for sink in sinks:
                    sink.trouble(name, report.removeprefix(f"{name}: "))
                failed = True
                continue
            found = found or not report.ok
            told = told + Tally.of(report) if told is not None else None
            for sink in sinks:
                sink.story(Checked(report, Origin(report.text)))
        for sink in sinks:
            sink.end()
    if told is not None and told.stories:
        say(summary(told, paint()))
    if failed:
        return 2
    return int(found and not options.exit_zero)


def _checked(checker: Checker, options: Options, name: str, text: str | UnreadableInput) -> Report | str:
    """The report of a story, or why there is none."""
    if isinstance(text, UnreadableInput):
        return str(text)
    try:
        return checker.check(text, published=options.published, name=name)
    except FigcheckError as error:
        return str(error)


def _refuse_what_does_not_fit(options: Options, chosen: Sequence[Target]) -> None:
    for option in ("statistics", "show_claims"):
        unfit = next((target for target in chosen if target.form not in _FOR_PEOPLE), None)
        if getattr(options, option) and unfit is not None and all(item.form not in _FOR_PEOPLE for item in chosen):
            raise UsageError(f"--{option.replace('_', '-')} is for text and concise, not for {unfit.form}")


def _sink(options: Options, target: Target, checker: Checker, file: OutputFile | None) -> Sink:
    to_terminal = target.file is None
    look = Look(
        paint=paint() if to_terminal else PLAIN,
        width=width() if to_terminal else Look().width,
        single=is_single(options.paths),
        claims=options.show_claims,
        quiet=options.quiet,
        rules=checker.rules,
    )
    return Sink(_writer(options, target, look), file, target.form in _FOR_PEOPLE)


def _writer(options: Options, target: Target, look: Look) -> Writer:
    if options.statistics and target.form in _FOR_PEOPLE:
        from ..report.statistics import StatisticsWriter

        return StatisticsWriter(look)
    return writer(target.form, look)
