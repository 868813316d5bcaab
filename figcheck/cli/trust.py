"""`figcheck trust`: measure over a corpus of news what each wording ties and how often that agrees."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from typing import Any

from ..errors import ConfigError
from ..formats.files import read
from ..trust.measure import Contradiction
from ..trust.standing import standing
from ..trust.table import Key, Row, Table, families, near, with_verdicts, written
from .atomic import write_file
from .console import complain, emit
from .options import Options, Parser, whole_number
from .setting_options import add_setting_options
from .settings import Settings
from .trust_pool import Corpus, Total

_VERDICTS = ("right", "defensible", "false")


def configure(parser: Parser) -> None:
    """The arguments of the command."""
    parser.add_argument(
        "paths",
        metavar="CORPUS",
        nargs="+",
        help="JSON lines with id, date, title and text (also .gz and .xz), Parquet, or a directory of stories",
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", default="", help="write the table to a file; else it is printed"
    )
    parser.add_argument(
        "--examples",
        metavar="N",
        type=whole_number,
        default=0,
        help="print N contradictions to be read, drawn evenly by wording, as JSON lines; the table is then only written"
        " where --output says",
    )
    parser.add_argument(
        "--verdicts",
        metavar="FILE",
        action="append",
        default=[],
        help="what readers say of such contradictions: JSON lines with id, verdict (right, defensible or false) and"
        " cause; may be repeated",
    )
    parser.add_argument("--sample", metavar="K", type=whole_number, default=1, help="take every K-th story only")
    parser.add_argument(
        "--jobs", metavar="N", type=whole_number, default=0, help="processes to use; all cores by default"
    )
    parser.add_argument(
        "--made-from", metavar="TEXT", default="", help="what the corpus is, in words, for the head of the table"
    )
    for option, name, purpose in (
        ("--date-column", "date", "the key of each story's day of publication"),
        ("--id-column", "id", "the key that names each story"),
    ):
        parser.add_argument(option, metavar="NAME", default=name, help=f"{purpose}; {name} by default")
    add_setting_options(parser)


def run(options: Options) -> int:
    """Measure, write the table, and print contradictions to be read; 2 when a story could not be read or checked."""
    verdicts = dict(_verdicts(options.verdicts))
    settings = Settings(options)
    config = replace(settings.resolved().config, untrusted="accuse")
    total = Corpus(options, config).measured()
    for sentence in total.troubles[:20]:
        complain(sentence)
    if len(total.troubles) > 20:
        complain(f"and {len(total.troubles) - 20:,} more stories could not be read")
    table = Table(dict(_with_verdicts(total, verdicts)), options.made_from or _described(total, options.sample))
    text = written(table)
    if options.output:
        write_file(options.output, text.encode("utf-8"))
    elif not options.examples:
        emit(text)
    for item in drawn(total.contradictions, options.examples):
        emit(json.dumps(asdict(item), ensure_ascii=False) + "\n")
    if options.output:
        sys.stderr.write(_summary(table, total) + "\n")
    return 2 if total.troubles else 0


def _described(total: Total, every: int) -> str:
    sampled = f", every {every}th of the corpus" if every > 1 else ""
    return f"{total.stories:,} stories{sampled}"


def _verdicts(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The verdict by the id of its contradiction; of two readers the later one counts. Raises ConfigError."""
    for path in paths:
        for number, line in enumerate(read(path).splitlines(), 1):
            if not line.strip():
                continue
            try:
                told = json.loads(line)
                known, verdict = str(told["id"]), told["verdict"]
            except (ValueError, KeyError, TypeError):
                raise ConfigError(
                    f"{path}: line {number} is no verdict; give a JSON object with id and verdict"
                ) from None
            if verdict not in _VERDICTS:
                raise ConfigError(f"{path}: line {number}: the verdict is {', '.join(_VERDICTS)}, not {verdict!r}")
            yield known, verdict


def _with_verdicts(total: Total, verdicts: Mapping[str, str]) -> Iterator[tuple[Key, Row]]:
    told: dict[Key, list[str]] = {}
    for known, item in total.contradictions.items():
        if known in verdicts:
            told.setdefault((item.rule, item.wording), []).append(verdicts[known])
    for key, row in total.rows.items():
        yield key, with_verdicts(row, told.get(key, ()))


def drawn(found: Mapping[str, Contradiction], most: int) -> list[Contradiction]:
    """Contradictions in turn from each wording, so that rare wordings are read as well as common ones.

    Which of a wording's come first is decided by their ids, which have nothing to do with what they say.
    """
    by_wording: dict[Key, list[Contradiction]] = {}
    for known in sorted(found):
        by_wording.setdefault((found[known].rule, found[known].wording), []).append(found[known])
    rounds: list[Contradiction] = []
    for turn in range(max(map(len, by_wording.values()), default=0)):
        rounds += [items[turn] for _, items in sorted(by_wording.items()) if turn < len(items)]
    return sorted(rounds[:most], key=lambda item: (item.rule, item.wording, item.id))


def _summary(table: Table, total: Total) -> str:
    """What the table says in one line."""
    counts: dict[Any, int] = {}
    rows, of_rules = dict(near(table.rows)), families(table.rows)
    for (rule, wording), row in rows.items():
        most = standing(wording, row, of_rules[rule]).most
        counts[most] = counts.get(most, 0) + 1
    may = ", ".join(f"{number} may {_MAY[most]}" for most, number in sorted(counts.items()))
    return f"{total.stories:,} stories, {len(rows)} wordings: {may}"


_MAY = {"error": "call an error", "warning": "warn", "info": "only inform"}
