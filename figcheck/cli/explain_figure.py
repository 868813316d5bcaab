"""`figcheck explain --figure N`: one figure of a story, with all that was read of it and judged of it."""

from __future__ import annotations

from argparse import Namespace

from ..errors import FigcheckError, UnreadableInput
from ..report.figure import lines
from ..reported import Report
from .console import paint, say
from .options import Options, UsageError
from .settings import Settings
from .sources import Stories


def explain(options: Options) -> int:
    """Say all about the figure with a number, counted from one, as `figcheck check` with the same settings judges it.

    Raises UsageError for what is not one story, FigcheckError when the story has fewer figures.
    """
    path, number = options.rule, options.figure
    report = report_on(path, options)
    if number > len(report.figures):
        raise FigcheckError(f"{path} has {len(report.figures)} figures; there is no figure {number}")
    say("\n".join(lines(report, number, paint())))
    return 0


def report_on(path: str, options: Options) -> Report:
    """The report on the one story of a file, by the settings given. Raises UsageError for what is not one story."""
    settings = Settings(options)
    source = Namespace(paths=[path], stdin_filename="", input_format=None, column="", date_column="", id_column="")
    stories = Stories(source)
    story = next(iter(stories), None)
    if isinstance(story, UnreadableInput):
        raise story
    if story is None or not stories.single:
        raise UsageError(f"{path} is not one story; name the story whose figure is to be explained")
    published = options.published or story.published
    return settings.checker(story.name).check(story.text, published=published, name=story.name, origin=story.origin)
