"""`figcheck archive`: many stories in, tables of what was found out. What is done is kept, and goes on from there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ..archive.rows import Rows
from .archive_input import Part, Records
from .archive_output import Archive
from .archive_pool import archived
from .console import complain, say
from .options import Options, Parser, UsageError, day, one_of, whole_number
from .progress import Progress
from .setting_options import add_setting_options
from .settings import Settings

# records in a part: a minute of work, so that little is lost where a run is ended
_IN_A_PART = 1000


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument("input", metavar="IN", help="JSON lines, Parquet or CSV: a file, a directory or a pattern")
    parser.add_argument("output", metavar="OUT", help="the directory of the archive, which is made or gone on with")
    for option, purpose in (
        ("--column", "the column (or JSON key) that holds the stories"),
        ("--date-column", "the column that holds each story's day of publication"),
        ("--id-column", "the column that names each story"),
    ):
        parser.add_argument(option, metavar="NAME", default="", help=purpose)
    parser.add_argument("--published", type=day, metavar="DATE", help="the day of publication of all stories")
    parser.add_argument(
        "--jobs", metavar="N", type=whole_number, default=0, help="processes; as many as there are cores"
    )
    parser.add_argument(
        "--part",
        metavar="N",
        type=whole_number,
        default=_IN_A_PART,
        help=f"records in a file; {_IN_A_PART:,} if not said",
    )
    parser.add_argument(
        "--engine",
        metavar="NAME",
        type=one_of("local", "spark"),
        default="local",
        help="local: the cores of this machine; spark: a cluster of Spark",
    )
    parser.add_argument(
        "--master", metavar="URL", default="", help="with --engine spark, the cluster; this machine if not said"
    )
    add_setting_options(parser)


def run(options: Options) -> int:
    """Fill the archive. 0 when every record was checked, 2 when some were set aside; findings are rows and no failure.

    Raises ConfigError when the archive cannot be written, or is one of other stories or settings.
    """
    settings = Settings(options)
    settings.checker(options.input)  # a setting that cannot be used is told before any work is done
    records = Records(options)
    archive = Archive.opened(options, records.files, settings.resolved(options.input).config)
    done = archive.parts()
    total = archive.counted(done)
    if done:
        say(f"{total.records:,} records are in {options.output} already; going on behind them")
    with Progress.of(records.count) as bar:
        bar.step(total.records)
        parts = ((number, part) for number, part in records.parts(options.part) if number not in done)
        for number, rows in _rows(options, settings, records, parts):
            archive.write(number, rows)
            total = total + rows
            bar.step(len(rows.stories) + len(rows.set_aside))
    archive.end(total)
    say(total.told())
    return _told_aside(options.output, total.set_aside)


def _rows(
    options: Options, settings: Settings, records: Records, parts: Iterator[tuple[int, Part]]
) -> Iterator[tuple[int, Rows]]:
    if options.engine == "spark":
        from . import archive_spark  # an extra

        configs = {file: settings.checker(file).config for file in records.files}
        return archive_spark.archived(options, configs, parts)
    if options.master:
        raise UsageError("--master names a cluster of Spark; give --engine spark too")
    return archived(options, options.jobs or os.cpu_count() or 1, parts)


def _told_aside(output: str, number: int) -> int:
    if not number:
        return 0
    records = "1 record was" if number == 1 else f"{number:,} records were"
    complain(f"{records} not checked; the reasons are in {Path(output, 'set_aside')}")
    return 2
