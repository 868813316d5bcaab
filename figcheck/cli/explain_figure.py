"""`figcheck explain --figure N`: one figure of a story, with all that was read of it and judged of it."""

from __future__ import annotations

from argparse import Namespace

from ..checker import check
from ..errors import FigcheckError, UnreadableInput
from ..report.figure import lines
from .console import paint, say
from .options import UsageError
from .sources import Stories


def explain(path: str, number: int) -> int:
    """Say all about the figure with a number, counted from one. Raises UsageError when the story has fewer."""
    options = Namespace(paths=[path], stdin_filename="", input_format=None, column="", date_column="", id_column="")
    stories = Stories(options)
    story = next(iter(stories), None)
    if isinstance(story, UnreadableInput):
        raise story
    if story is None or not stories.single:
        raise UsageError(f"{path} is not one story; name the story whose figure is to be explained")
    report = check(story.text, published=story.published, name=story.name)
    if number > len(report.figures):
        raise FigcheckError(f"{path} has {len(report.figures)} figures; there is no figure {number}")
    say("\n".join(lines(report, number, paint())))
    return 0
