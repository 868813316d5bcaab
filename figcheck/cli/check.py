"""`figcheck check`: the stories are read, judged and reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..errors import FigcheckError, UnreadableInput
from ..formats.story import StoryFile
from ..report import form_names, writer
from ..report.checked import Checked, Look, Writer
from ..report.paint import PLAIN
from ..report.summary import Tally, summary
from .console import complain, paint, say, width
from .options import Options, Parser, UsageError, day, one_of, whole_number
from .outputs import Format, Output, OutputFile, Sink, Target, opened, targets
from .progress import Progress
from .reading_options import add_reading_options
from .session import Session, add_session_options
from .sources import Stories, add_input_options

_FOR_PEOPLE = ("text", "concise")


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    add_input_options(parser)
    add_output_options(parser)
    parser.add_argument("--published", type=day, metavar="DATE", help="the day of publication, such as 2021-08-30")
    parser.add_argument(
        "--jobs",
        metavar="N",
        type=whole_number,
        default=0,
        help="processes for many stories; as many as there are cores",
    )
    parser.add_argument(
        "--no-cache", action="store_true", help="check every story anew, and keep no report for the next run"
    )
    add_reading_options(parser)
    add_session_options(parser)


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
    """Check every story. 1 when one has a finding that counts, 2 when one could not be checked."""
    if not options.watch:
        return _once(options)
    from .watch import watch

    return watch(options, _once)


def _once(options: Options) -> int:
    return over(options, Session(options), Stories(options))


def over(options: Options, session: Session, stories: Stories) -> int:
    """Report on some stories, each checked by a session."""
    chosen = targets(options.targets)
    _refuse_what_does_not_fit(options, chosen)
    if not session.shows_reports:
        chosen = ()
    with opened([target.file for target in chosen if target.file is not None]) as files:
        left = iter(files)
        sinks = [
            _sink(options, target, (session, stories.single), next(left) if target.file else None) for target in chosen
        ]
        # someone who sent all reports to files still sees what was examined
        told = Tally() if chosen and all(target.file for target in chosen) and not options.quiet else None
        failed = found = False
        progress = Progress.over(options.paths)
        if session.jobs == 1 or stories.single:  # other processes have no terminal to show it on
            session.watch = progress.within
        for name, checked in progress.through(_told(options, session, stories)):
            if isinstance(checked, str):
                complain(checked if not name or checked.startswith(name) else f"{name}: {checked}")
                for sink in sinks:
                    sink.trouble(name, checked.removeprefix(f"{name}: "))
                failed = True
                continue
            if checked.report.unread:
                complain(f"{name}: {checked.report.unread}")
                failed = True
            found = found or session.fails(checked.report)
            told = told + Tally.of(checked.report) if told is not None else None
            for sink in sinks:
                sink.story(checked)
        for sink in sinks:
            sink.end()
    if told is not None and told.stories:
        say(summary(told, paint()))
    session.end(not failed)
    return 2 if failed else int(found)


def _told(options: Options, session: Session, stories: Stories) -> Iterator[tuple[str, Checked | str]]:
    """Each story with its report or the reason why there is none, on as many cores as are to be used."""
    if session.jobs == 1 or stories.single:
        return (_checked(session, story) for story in session.ahead(stories))
    from .check_pool import told

    return told(options, session, iter(stories), _checked)


def _checked(session: Session, story: StoryFile | UnreadableInput) -> tuple[str, Checked | str]:
    """The name of a story with its report, or with the reason why there is none."""
    if isinstance(story, UnreadableInput):
        return str(story).partition(": ")[0], str(story)
    try:
        return story.name, session.checked(story)
    except FigcheckError as error:
        return story.name, str(error)


def _refuse_what_does_not_fit(options: Options, chosen: Sequence[Target]) -> None:
    for option in ("statistics", "show_claims"):
        unfit = next((target for target in chosen if target.form not in _FOR_PEOPLE), None)
        if getattr(options, option) and unfit is not None and all(item.form not in _FOR_PEOPLE for item in chosen):
            raise UsageError(f"--{option.replace('_', '-')} is for text and concise, not for {unfit.form}")


def _sink(options: Options, target: Target, run: tuple[Session, bool], file: OutputFile | None) -> Sink:
    session, single = run
    to_terminal = target.file is None
    look = Look(
        paint=paint() if to_terminal else PLAIN,
        width=width() if to_terminal else Look().width,
        single=single,
        claims=options.show_claims,
        quiet=options.quiet,
        rules=session.rules,
    )
    return Sink(_writer(options, target, look), file, target.form in _FOR_PEOPLE)


def _writer(options: Options, target: Target, look: Look) -> Writer:
    if options.statistics and target.form in _FOR_PEOPLE:
        from ..report.statistics import StatisticsWriter

        return StatisticsWriter(look)
    return writer(target.form, look)
