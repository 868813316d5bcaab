"""The parts of an archive checked on a Spark cluster, in their order; the driver reads the input and writes the tables.

A part is one row of one task. In the worker of Spark a process of its own checks it, as on one machine: a record that
kills that process costs itself only, and never the job. Where an executor is lost, Spark gives its parts to another.
What the settings say is read here and sent along, since executors have not the files of who calls.
"""

from __future__ import annotations

import os
import pickle
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice
from typing import Any

from ..archive.rows import Rows
from ..config import Config
from ..errors import ConfigError
from .archive_input import Part
from .archive_pool import Guarded
from .options import Options

# parts for each core in one job of Spark: enough that no core waits for the last of them
_AHEAD = 3
_GIVEN, _TOLD = "number long, part binary", "number long, rows binary"


def archived(
    options: Options, configs: Mapping[str, Config], parts: Iterator[tuple[int, Part]]
) -> Iterator[tuple[int, Rows]]:
    """The rows of each part, in their order. Raises ConfigError where PySpark is missing or no cluster answers."""
    spark = _session(options)
    try:
        context = spark.sparkContext
        told = context.broadcast(pickle.dumps(Namespace(**{**vars(options), "configs": dict(configs)})))
        while batch := list(islice(parts, context.defaultParallelism * _AHEAD)):
            rows = [(number, bytearray(pickle.dumps(part))) for number, part in batch]
            frame = spark.createDataFrame(context.parallelize(rows, len(rows)), _GIVEN)
            for number, data in sorted(frame.mapInArrow(partial(_checked, told), _TOLD).collect()):
                yield number, pickle.loads(data)
    finally:
        spark.stop()


def _session(options: Options) -> Any:
    try:
        from pyspark.errors import PySparkRuntimeError
        from pyspark.sql import SparkSession
    except ImportError:
        raise ConfigError("to use Spark, install figcheck[spark]: pip install 'figcheck[spark]'") from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("figcheck archive")
    builder = builder.config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
    try:
        session = builder.master(options.master or f"local[{options.jobs or '*'}]").getOrCreate()
    except PySparkRuntimeError as error:
        raise ConfigError(f"Spark does not start ({error}); it needs Java 17 or later") from None
    session.sparkContext.setLogLevel("ERROR")
    return session


def _checked(told: Any, batches: Iterator[Any]) -> Iterator[Any]:
    """What an executor does with its parts: a process of its own beside Spark's checks them."""
    import pyarrow

    guarded = Guarded(pickle.loads(told.value))
    try:
        for batch in batches:
            given = batch.to_pydict()
            rows = [pickle.dumps(guarded.rows(pickle.loads(part))) for part in given["part"]]
            schema = pyarrow.schema([("number", pyarrow.int64()), ("rows", pyarrow.binary())])
            yield pyarrow.RecordBatch.from_pydict({"number": given["number"], "rows": rows}, schema)
    finally:
        guarded.end()
