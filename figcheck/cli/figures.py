"""`figcheck figures`: the figure sheet of a story."""

from __future__ import annotations

from ..checker import extract
from ..errors import FigcheckError, UnreadableInput
from ..formats.story import StoryFile
from ..report.checked import Checked, Look
from ..report.paint import PLAIN
from ..report.sheets import FORMS, writer
from .console import complain, paint, say, width
from .options import Options, Parser, UsageError, day, one_of
from .outputs import Format, Output, OutputFile, Sink, Target, opened, targets
from .setting_options import add_setting_options
from .settings import Settings
from .sources import Stories, add_input_options


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    add_input_options(parser)
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
    add_setting_options(parser)
    parser.add_argument(
        "--second-opinion", action="store_true", help="list instead where quantulum3 reads the text differently"
    )


def run(options: Options) -> int:
    """List the figures of every story; 2 when one could not be read."""
    chosen = targets(options.targets)
    if options.second_opinion:
        return _second_opinion(options, chosen)
    for target in chosen:
        if target.form not in FORMS:
            raise UsageError(f"there is no figure sheet in the format {target.form!r}; choose {', '.join(FORMS)}")
    settings, stories = Settings(options), Stories(options)
    failed = 0
    with opened([target.file for target in chosen if target.file is not None]) as files:
        left = iter(files)
        sinks = [_sink(stories, target, next(left) if target.file else None) for target in chosen]
        for story in stories:
            name, sheet = _checked(settings, options, story)
            for sink in sinks:
                if isinstance(sheet, str):
                    sink.trouble(name, sheet.removeprefix(f"{name}: "))
                else:
                    sink.story(sheet)
            if isinstance(sheet, str):
                complain(sheet if not name or sheet.startswith(name) else f"{name}: {sheet}")
                failed = 2
        for sink in sinks:
            sink.end()
    return failed


def _checked(settings: Settings, options: Options, story: StoryFile | UnreadableInput) -> tuple[str, Checked | str]:
    """The name of a story with its claims, or with the reason why it could not be read."""
    if isinstance(story, UnreadableInput):
        return str(story).partition(": ")[0], str(story)
    published = options.published or story.published
    try:
        checker = settings.checker(story.name)
        report = checker.check(story.text, published=published, name=story.name, origin=story.origin)
    except FigcheckError as error:
        return story.name, str(error)
    return story.name, Checked(report, story.origin)


def _sink(stories: Stories, target: Target, file: OutputFile | None) -> Sink:
    look = Look(paint(), width(), stories.single) if file is None else Look(PLAIN, single=stories.single)
    return Sink(writer(target.form, look), file, target.form == "text")


def _second_opinion(options: Options, chosen: tuple[Target, ...]) -> int:
    from ..adapters.quantulum import Disagreement, second_opinion
    from ..report.second_opinion import as_lines, summary

    for target in chosen:
        if target.form != "text":
            raise UsageError(f"--second-opinion is printed as text only, not as {target.form}")
        if target.file is not None:
            raise UsageError("--second-opinion is printed to the standard output only, not to a file")
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
