"""`figcheck archive --engine spark`: the same rows as on one machine, on a real cluster of two executors."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest
from docs_blocks import ROOT
from test_archive import POISON, RIGHT, WRONG, _table

from figcheck.archive.rows import TABLES
from figcheck.cli.main import main

sys.path.insert(0, str(ROOT / "benchmarks"))

from archive import descendants

BUILT_IN_TRUST = True
_MISSING = "PySpark with pandas (pip install 'figcheck[spark]') or Java was not found: no cluster of Spark was tried"
_FOUND = all(map(find_spec, ("pyspark", "pandas"))) and shutil.which("java")
needs_spark = pytest.mark.skipif(not _FOUND, reason=_MISSING)
_CLUSTER = "local-cluster[2,1,1024]"
_STORIES = 70


def _news(folder: Path) -> Path:
    texts = [f"The yard sold {at} boats. {WRONG if at % 3 else RIGHT}" for at in range(10, 10 + _STORIES)]
    texts[47] += " It held plutonium."
    lines = [json.dumps({"id": f"n{at}", "text": text, "published": "2021-08-30"}) for at, text in enumerate(texts)]
    path = folder / "news.jsonl"
    path.write_text("\n".join([*lines, '{"id": "d", "text": 5']) + "\n", encoding="utf-8")
    return path


def _poisoned(folder: Path) -> dict[str, str]:
    """An environment in which a rule ends its process at one of the stories."""
    site = folder / "site"
    info = site / "poison-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: poison\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[figcheck.rules]\npoison = poison_rule\n")
    (site / "poison_rule.py").write_text(POISON, encoding="utf-8")
    paths = os.pathsep.join(filter(None, (str(site), os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, "PYTHONPATH": paths}


def _run(folder: Path, out: str, *how: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "figcheck", "archive", str(folder / "news.jsonl"), str(folder / out)]
    pipe = subprocess.PIPE
    return subprocess.Popen([*command, "--id-column", "id", "--part", "10", *how], text=True, stdout=pipe, stderr=pipe)


def _end_an_executor(process: int, archive: Path) -> bool:
    """Kill one executor once the first rows are there. False when none was met."""
    until = time.monotonic() + 240
    while time.monotonic() < until and Path(f"/proc/{process}/cmdline").read_text():
        for one, command in descendants(process):
            if "CoarseGrainedExecutorBackend" in command and any(archive.glob("stories/part-*")):
                os.kill(one, signal.SIGKILL)
                return True
        time.sleep(0.05)
    return False


@needs_spark
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="this system does not list its processes")
def test_two_executors_one_of_which_is_killed_make_the_rows_of_one_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _news(tmp_path)
    for name, value in _poisoned(tmp_path).items():
        monkeypatch.setenv(name, value)
    here = _run(tmp_path, "here", "--jobs", "2")
    assert f"{_STORIES - 1} stories" in here.communicate()[0] and here.returncode == 2
    there = _run(tmp_path, "there", "--engine", "spark", "--master", _CLUSTER)
    killed = _end_an_executor(there.pid, tmp_path / "there")
    said, complained = there.communicate(timeout=600)
    assert there.returncode == 2, complained
    assert killed, "the run ended before an executor was met"
    for table in TABLES:
        rows = _table(tmp_path / "there", table)
        assert rows == _table(tmp_path / "here", table) and rows
    assert [row["record"] for row in _table(tmp_path / "there", "set_aside")] == [48, _STORIES + 1]
    assert f"{_STORIES - 1} stories" in said


def test_a_cluster_is_named_for_spark_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _news(tmp_path)
    call = ("archive", str(tmp_path / "news.jsonl"), str(tmp_path / "out"), "--master", "local[2]")
    assert main(call) == 2
    assert "--master names a cluster of Spark; give --engine spark too" in capsys.readouterr().err


def test_without_pyspark_the_extra_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _news(tmp_path)
    monkeypatch.setitem(sys.modules, "pyspark.errors", None)
    assert main(("archive", str(tmp_path / "news.jsonl"), str(tmp_path / "out"), "--engine", "spark")) == 2
    assert "install figcheck[spark]" in capsys.readouterr().err
