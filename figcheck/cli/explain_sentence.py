"""`figcheck explain --sentence FILE:LINE`: how the sentences of a line were understood, and what was tied in them."""

from __future__ import annotations

from ..errors import FigcheckError
from ..report.sentence import lines, sentences_at
from .console import paint, say
from .explain_figure import report_on
from .options import Options, UsageError


def explain(options: Options) -> int:
    """Draw the sentences with figures that stand on one line of a story, judged as `figcheck check` would.

    Raises UsageError for a place that is not FILE:LINE, FigcheckError where no sentence with a figure stands.
    """
    path, colon, number = options.sentence.rpartition(":")
    if not (colon and path and number.isascii() and number.isdigit() and int(number)):
        raise UsageError(f"{options.sentence!r} is no place; give a story and a line, such as `--sentence story.txt:3`")
    report = report_on(path, options)
    found = sentences_at(report, int(number))
    if not found:
        raise FigcheckError(f"{path} has no sentence with a figure on line {number}")
    for index, sentence in enumerate(found):
        if index:
            say("")
        say("\n".join(lines(report, sentence, paint())))
    return 0
