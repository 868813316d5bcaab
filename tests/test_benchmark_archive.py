"""The benchmark of an archive takes the stories of a folder and puts two records among them that cannot be checked."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from docs_blocks import ROOT

sys.path.insert(0, str(ROOT / "benchmarks"))

import archive


def _folder(folder: Path) -> Path:
    (folder / "a.txt").write_text("Sales fell 50% to 10 from 20.", encoding="utf-8")
    (folder / "b.jsonl").write_text('{"id": "1", "text": "It rained."}\n\n{"id": "2", "text": "It snowed."}\n')
    (folder / "c.png").write_bytes(b"\x89PNG")
    return folder


def test_stories_are_taken_from_texts_and_lines_and_from_nothing_else(tmp_path: Path) -> None:
    (folder := tmp_path / "stories").mkdir()
    count, size = archive._records(_folder(folder), 100, target := tmp_path / "news.jsonl")
    lines = target.read_text(encoding="utf-8").splitlines()
    told = [json.loads(line)["id"] for line in lines[:-1]]
    assert told == ["a.txt", "deadly", "1", "2"] and archive.WORD in lines[1]
    assert count == len(lines) and size == target.stat().st_size
    with pytest.raises(json.JSONDecodeError):
        json.loads(lines[-1])


def test_no_more_stories_are_taken_than_are_asked_for_and_none_is_an_error(tmp_path: Path) -> None:
    (folder := tmp_path / "stories").mkdir()
    assert archive._records(_folder(folder), 2, tmp_path / "news.jsonl")[0] == 4
    (empty := tmp_path / "empty").mkdir()
    with pytest.raises(SystemExit, match="no stories were found here"):
        archive._records(empty, 2, tmp_path / "news.jsonl")


def test_the_rule_that_ends_its_process_is_a_plug_in(tmp_path: Path) -> None:
    archive._poison(tmp_path / "site")
    assert "figcheck.rules" in (tmp_path / "site" / "poison-1.dist-info" / "entry_points.txt").read_text()
    compile((tmp_path / "site" / "poison_rule.py").read_text(encoding="utf-8"), "poison_rule.py", "exec")
