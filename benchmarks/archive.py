"""Measures an archive of your stories: on one core, on all cores, and on Spark, where one executor is killed.

    python benchmarks/archive.py STORIES [--take 10000] [--jobs N] [--spark]

STORIES is a directory, or one file, of stories as text (`.txt`, `.md`) or as JSON lines (`.jsonl`, also packed with xz
or gzip) with the key "text". A record that ends the process which checks it is put in the middle of them, and a damaged
one at their end. All runs must leave the same rows, with these two set aside. `--spark` needs figcheck[spark], Java 17
and Linux: a cluster of two executors runs on this machine, and one of them is killed once the first rows are written.
"""

from __future__ import annotations

import argparse
import gzip
import json
import lzma
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import IO

import pyarrow.parquet as parquet

from figcheck.archive.rows import TABLES

CLUSTER = "local-cluster[2,1,1024]"
WORD = "Quillonfire"
POISON = f'''
"""A rule that ends its process at a word."""
import os
from figcheck.authoring import Law, only, rule

def deadly(story):
    """No relations; no return either where the text holds the word."""
    if "{WORD}" in story.text:
        os._exit(9)
    return iter(())

def _alone(inputs):
    return only(inputs, "one")

RULE = rule(
    code="XX901", since="1", frame=deadly, law=Law("alone", "{{one}}", {{"one": _alone}}), subject="one",
    message="{{one}}", bad=[], good=[],
)
'''
_OPENERS: dict[str, Callable[..., IO[str]]] = {".jsonl": open, ".xz": lzma.open, ".gz": gzip.open}
_TEXTS = (".txt", ".md")


def main() -> None:
    """Make the records, run the archives, and print what they took and whether they are equal."""
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        count, size = _records(Path(options.stories), options.take, folder / "news.jsonl")
        _poison(folder / "site")
        print(f"{count:,} records, {size / 1e6:.1f} MB; of them one that ends its process and one that is damaged\n")
        print(
            "| run | time | stories a second | stories | findings | set aside | rows |\n|---|---|---|---|---|---|---|"
        )
        runs = [("one process", "one", ["--jobs", "1"]), (f"{options.jobs} processes", "all", ["--jobs", options.jobs])]
        if options.spark:
            there = ["--engine", "spark", "--master", CLUSTER]
            runs.append(("Spark, two executors, one of them killed", "spark", there))
        for title, out, how in runs:
            seconds = _run(folder, out, how, kill=out == "spark")
            rows = {table: _table(folder / out, table) for table in TABLES}
            same = rows == {table: _table(folder / "one", table) for table in TABLES}
            told = " | ".join(f"{len(rows[table]):,}" for table in ("stories", "findings", "set_aside"))
            print(
                f"| {title} | {seconds:.0f} s | {count / seconds:.0f} | {told} | {'equal' if same else 'DIFFERENT'} |"
            )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", metavar="STORIES")
    parser.add_argument("--take", type=int, default=10_000, metavar="N", help="how many stories; 10,000 if not said")
    parser.add_argument("--jobs", default=str(os.cpu_count() or 1), metavar="N", help="processes of the second run")
    parser.add_argument("--spark", action="store_true", help="a third run, on a cluster of Spark")
    return parser.parse_args()


def _records(stories: Path, take: int, target: Path) -> tuple[int, int]:
    """Write the records of an archive; their number, and the bytes that they have."""
    lines = list(islice(_lines(stories), take))
    if not lines:
        sys.exit(f"{stories}: no stories were found here")
    deadly = json.dumps({"id": "deadly", "text": f"The depot holds 12 kg of {WORD}."})
    lines = [*lines[: len(lines) // 2], deadly, *lines[len(lines) // 2 :], '{"id": "damaged", "text": 5']
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines), target.stat().st_size


def _lines(stories: Path) -> Iterator[str]:
    """The stories as lines of JSON, in the order of their files."""
    paths = sorted(path for path in stories.rglob("*") if path.is_file()) if stories.is_dir() else [stories]
    for path in paths:
        if path.suffix in _TEXTS:
            yield json.dumps({"id": path.name, "text": path.read_text(encoding="utf-8")})
        elif path.suffix in _OPENERS:
            with _OPENERS[path.suffix](path, "rt", encoding="utf-8") as told:
                yield from (line.rstrip("\n") for line in told if line.strip())


def _poison(site: Path) -> None:
    """A plug-in with a rule that ends its process, in a directory for the path of Python."""
    info = site / "poison-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: poison\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[figcheck.rules]\npoison = poison_rule\n", encoding="utf-8")
    (site / "poison_rule.py").write_text(POISON, encoding="utf-8")


def _run(folder: Path, out: str, how: list[str], kill: bool) -> float:
    """The seconds that an archive takes. Ends with its complaint where it does not end as it should."""
    paths = os.pathsep.join(filter(None, (str(folder / "site"), os.environ.get("PYTHONPATH", ""))))
    command = [sys.executable, "-m", "figcheck", "archive", str(folder / "news.jsonl"), str(folder / out), *how]
    began = time.perf_counter()
    with (folder / f"{out}.log").open("w+", encoding="utf-8") as log:
        process = subprocess.Popen(
            [*command, "--isolated", "--id-column", "id", "--part", "200"],
            env={**os.environ, "PYTHONPATH": paths},
            stdout=log,
            stderr=log,
        )
        if kill and not _end_an_executor(process, folder / out):
            print("the run ended before an executor could be killed", file=sys.stderr)
        process.wait()
        log.seek(0)
        if process.returncode != 2:  # two records are set aside
            sys.exit(log.read())
    return time.perf_counter() - began


def _end_an_executor(process: subprocess.Popen[bytes], archive: Path) -> bool:
    """Kill one executor once the first rows are there. False when none was met."""
    while process.poll() is None:
        if any(archive.glob("stories/part-*")):
            for one, command in descendants(process.pid):
                if "CoarseGrainedExecutorBackend" in command:
                    os.kill(one, signal.SIGKILL)
                    return True
        time.sleep(0.2)
    return False


def descendants(process: int) -> Iterator[tuple[int, str]]:
    """The processes that one has begun, with their command lines."""
    parents: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents.setdefault(int(stat.read_text().rpartition(")")[2].split()[1]), []).append(int(stat.parent.name))
        except OSError:  # it has ended
            continue
    waiting = parents.get(process, [])
    while waiting:
        one = waiting.pop()
        waiting += parents.get(one, [])
        try:
            yield one, Path(f"/proc/{one}/cmdline").read_text(encoding="utf-8")
        except OSError:
            continue


def _table(archive: Path, name: str) -> list[dict[str, object]]:
    """The rows of a table of an archive."""
    rows: list[dict[str, object]] = []
    for part in sorted((archive / name).glob("*.parquet")):
        rows += parquet.read_table(part).to_pylist()
    return rows


if __name__ == "__main__":
    main()
