"""`figcheck compare`: a draft is held against its sources, or an update against the version before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from ..compared import Source
from ..errors import ConfigError, UnreadableInput
from ..formats.files import STDIN, open_stories
from ..formats.source import Reading
from ..formats.story import StoryFile
from ..formats.tables import is_table, table_text
from ..given.contract import listed
from ..report.checked import Checked
from .check import add_output_options, over
from .options import Options, Parser, UsageError, day
from .session import Session, add_exit_options
from .setting_options import add_setting_options
from .sources import Stories, file_of


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument("draft", metavar="DRAFT", help="the draft, in any format that figcheck reads, or -")
    parser.add_argument(
        "sources",
        metavar="SOURCE",
        nargs="*",
        help="a source: a story in any format, or a table (CSV, TSV, XLSX, Parquet)",
    )
    parser.add_argument("--earlier", metavar="OLD", help="the version that the draft is an update of")
    parser.add_argument(
        "--ties",
        dest="proposed",
        metavar="FILE.json",
        help="figures that someone says belong together, of the draft and its sources",
    )
    add_output_options(parser)
    parser.add_argument("--published", type=day, metavar="DATE", help="the day of publication, such as 2021-08-30")
    parser.add_argument("--stdin-filename", metavar="NAME", default="", help="the name of what comes in by -")
    add_setting_options(parser)
    parser.add_argument("--baseline", metavar="FILE", help="leave out the findings that `figcheck baseline` wrote here")
    add_exit_options(parser)


def run(options: Options) -> int:
    """Compare. 1 when there is a finding that counts, 2 when a file could not be read."""
    if not options.sources and not options.earlier:
        raise UsageError("name a source to hold the draft against, or the version before it with --earlier OLD")
    vars(options).update(
        paths=[options.draft], input_format=None, column="", date_column="", id_column="", fix=False, diff=False,
        unsafe_fixes=False, prune=False,
    )  # fmt: skip
    return over(options, _Comparing(options), Stories(options))


class _Comparing(Session):
    """A session that holds each story against the sources of the command line."""

    def __init__(self, options: Options) -> None:
        super().__init__(options)
        self._earlier = next(_read(options.earlier), None) if options.earlier else None
        self._sources = tuple(source for path in options.sources for source in _read(path))
        self._proposed = _ties(options.proposed) if options.proposed else None

    def checked(self, story: StoryFile) -> Checked:
        """A draft with its comparison. Raises FigcheckError when it cannot be compared."""
        published = self._options.published or story.published
        draft = Source(story.name, story.text, published, story.origin)
        comparison = self.settings.checker(story.name).compare(
            draft, self._sources, earlier=self._earlier, ties=self._proposed
        )
        return Checked(comparison.report, story.origin, file_of(story.name), comparison)


def _ties(path: str) -> list[object]:
    """The ties in a file, a list in JSON. Raises UnreadableInput for a file that is none."""
    try:
        return listed(json.loads(Path(path).read_text("utf-8")))
    except (OSError, ValueError, ConfigError) as error:
        raise UnreadableInput(f"{path}: no ties can be read from it ({error})") from None


def _read(path: str) -> Iterator[Source]:
    """The sources in a file: its story or stories, or a table told row by row. Raises UnreadableInput."""
    if path != STDIN and is_table(path):
        yield Source(path, table_text(Path(path)))
        return
    if path == STDIN:
        raise UsageError("only the draft can come in by -; save the source as a file")
    if not Path(path).exists():
        raise UnreadableInput(f"{path}: there is no such file")
    for story in open_stories(Path(path), path, Reading()):
        yield Source(story.name, story.text, story.published, story.origin)
