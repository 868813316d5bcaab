"""The options of `figcheck check` that bring ties from outside: answers in a file, or a reader that is asked now."""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import UnreadableInput
from ..formats.files import read
from ..given.contract import Proposal
from ..readers.batch import ANSWERS, parse_answers
from .options import Parser


def add_reading_options(parser: Parser) -> None:
    """`--ties`, `--reader` and `--reader-masked`."""
    parser.add_argument(
        "--ties",
        metavar="FILE.jsonl",
        action="append",
        default=[],
        help="judge the ties that answers to `figcheck reader requests` propose; may be repeated",
    )


class AnswersOfAll:
    """The answers of all files that a command line names. Raises UnreadableInput for one that cannot be used."""

    def __init__(self, paths: Sequence[str]) -> None:
        self._answers = [parse_answers(enumerate(read(path).splitlines(), 1), path) for path in paths]
        for path, answers in zip(paths, self._answers, strict=True):
            if not (answers.by_text or answers.by_name or answers.failed):
                raise UnreadableInput(f"{path}: there is no answer in it")

    def of(self, text: str, name: str) -> Proposal | None:
        """The ties of a story; None where no answer is of it. Raises ReaderFailed where its answer cannot be used."""
        found = [ties for answers in self._answers if (ties := answers.of(text, name)) is not None]
        return Proposal([tie for ties in found for tie in ties], ANSWERS) if found else None
