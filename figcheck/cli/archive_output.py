"""The directory of an archive: tables of Parquet in parts, each written whole or not at all, and what they are of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

from .. import __version__
from ..archive.rows import TABLES, VERSION, Column, Rows
from ..config import Config
from ..errors import ConfigError
from ..formats.source import reason
from ..records import dataclass
from ..report.summary import count
from .atomic import write_file
from .options import Options

_MANIFEST = "archive.json"
# matches "part-00012.parquet"; refuses ".part-00012.parquet.x.figcheck", which was not finished
_PART = re.compile(r"part-(\d{5,9})\.parquet")
_READING = ("column", "date_column", "id_column", "published")


@dataclass(frozen=True, slots=True)
class Counted:
    """What an archive holds."""

    stories: int = 0
    findings: int = 0
    set_aside: int = 0

    @property
    def records(self) -> int:
        """How many records were read, one for each story and one for each that was set aside."""
        return self.stories + self.set_aside

    def __add__(self, rows: Rows) -> Counted:
        return Counted(
            self.stories + len(rows.stories),
            self.findings + len(rows.findings),
            self.set_aside + len(rows.set_aside),
        )

    def told(self) -> str:
        """The count in one line."""
        parts = [count(self.stories, "story", "stories"), count(self.findings, "finding")]
        return " · ".join([*parts, f"{self.set_aside:,} set aside"])


class Archive:
    """An archive that is being filled."""

    def __init__(self, folder: str, arrow: Any) -> None:
        self._folder = Path(folder)
        self._arrow = arrow

    @classmethod
    def opened(cls, options: Options, files: Iterable[str], config: Config) -> Archive:
        """The archive of a directory, made where there is none. Raises ConfigError where it is of something else."""
        found = cls(options.output, _arrow())
        made_of = _made_of(options, files, config)
        known = found._manifest()
        if known is not None:
            differs = [key for key in made_of if known.get(key) != made_of[key]]
            if differs:
                raise ConfigError(
                    f"{options.output}: this archive was begun with another {' and another '.join(differs)}; "
                    "name another directory, or remove this one"
                )
            return found
        try:
            if found._folder.exists() and any(found._folder.iterdir()):
                raise ConfigError(f"{options.output}: this directory is no archive and not empty; name another one")
            for table in TABLES:
                (found._folder / table).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ConfigError(f"{options.output}: no archive can be made here ({reason(error)})") from None
        found._write_manifest({**made_of, "complete": False})
        return found

    def parts(self) -> frozenset[int]:
        """The numbers of the parts that are complete."""
        names = (_PART.fullmatch(path.name) for path in (self._folder / "stories").glob("part-*"))
        return frozenset(int(name.group(1)) for name in names if name)

    def counted(self, parts: Iterable[int]) -> Counted:
        """What some parts hold, by their files."""
        numbers = dict.fromkeys(TABLES, 0)
        for part in parts:
            for table in TABLES:
                numbers[table] += self._arrow.parquet.read_metadata(self._file(table, part)).num_rows
        return Counted(**numbers)

    def write(self, part: int, rows: Rows) -> None:
        """Write the rows of a part, those of its stories last: with them it is complete."""
        for table, columns in TABLES.items():
            data = BytesIO()
            schema = _schema(self._arrow, columns)
            self._arrow.parquet.write_table(
                self._arrow.Table.from_pylist(getattr(rows, table), schema), data, compression="zstd"
            )
            write_file(str(self._file(table, part)), data.getvalue())

    def end(self, total: Counted) -> None:
        """Write down that the archive is complete, and what it holds."""
        known = self._manifest() or {}
        counts = {"stories": total.stories, "findings": total.findings, "set_aside": total.set_aside}
        self._write_manifest({**known, "complete": True, **counts})

    def _file(self, table: str, part: int) -> Path:
        return self._folder / table / f"part-{part:05}.parquet"

    def _manifest(self) -> dict[str, object] | None:
        place = self._folder / _MANIFEST
        try:
            found = json.loads(place.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise ConfigError(f"{place}: this archive's list of contents cannot be read ({error})") from None
        return found if isinstance(found, dict) else {}

    def _write_manifest(self, values: dict[str, object]) -> None:
        write_file(str(self._folder / _MANIFEST), f"{json.dumps(values, indent=2)}\n".encode())


def _made_of(options: Options, files: Iterable[str], config: Config) -> dict[str, object]:
    """What must be the same where an archive is gone on with."""
    try:
        sizes = [[file, Path(file).stat().st_size] for file in files]
    except OSError as error:
        raise ConfigError(f"{options.input}: {reason(error)}") from None
    settings = repr(replace(config, baseline=frozenset()))  # known findings are a set, which has no order
    columns = {name: str(getattr(options, name)) for name in _READING if getattr(options, name)}
    return {
        "tables": VERSION,
        "version of figcheck": __version__,
        "input": sizes,
        "number of records in a part": options.part,
        "way of reading": columns,
        "choice of settings": sha256(settings.encode("utf-8", "surrogatepass")).hexdigest(),
    }


def _arrow() -> Any:
    """The package that writes Parquet. Raises ConfigError when it is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise ConfigError(
            "an archive is written as Parquet, which needs one more package; install it with: "
            "pip install 'figcheck[parquet]'"
        ) from None
    return pyarrow


def _schema(arrow: Any, columns: Iterable[Column]) -> Any:
    """The schema of a table, its version and the meaning of each column with it."""
    place = arrow.struct(
        [("start", arrow.int64()), ("end", arrow.int64()), ("role", arrow.string()), ("text", arrow.string())]
    )
    types = {"text": arrow.string(), "number": arrow.int64(), "day": arrow.date32(), "places": arrow.list_(place)}
    fields = [
        arrow.field(column.name, types[column.type], column.type == "day", {"meaning": column.meaning})
        for column in columns
    ]
    return arrow.schema(fields, {"figcheck": __version__, "tables": str(VERSION)})
