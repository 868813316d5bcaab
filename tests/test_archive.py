"""`figcheck archive`: every record is a row, whatever happens to the run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docs_blocks import ROOT

import figcheck
from figcheck.archive.rows import TABLES
from figcheck.cli.main import main

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

WRONG = "Revenue at Harlow rose 20% to $3.4 billion from $3.02 billion."
RIGHT = "Revenue at Harlow rose 12.5% to $3.4 billion from $3.02 billion."
NO_STORY = '{"id": "d", "text": 5'
# the processes that check are not those of the test, and have the built-in table
BUILT_IN_TRUST = True
POISON = '''
"""A rule that ends its process at a word."""
import os
from figcheck.authoring import Law, only, rule

def deadly(story):
    """No relations; no return either where the text holds the word."""
    if "plutonium" in story.text:
        os._exit(9)
    return iter(())

def _alone(inputs):
    return only(inputs, "one")

RULE = rule(
    code="XX901", since="0.1", frame=deadly, law=Law("none", "{one}", {"one": _alone}), subject="one", message="{one}",
    bad=[], good=[],
)
'''


def _lines(folder: Path, *texts: str) -> Path:
    path = folder / "news.jsonl"
    lines = [json.dumps({"id": f"n{at}", "text": text, "published": "2021-08-30"}) for at, text in enumerate(texts)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _table(archive: Path, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for part in sorted((archive / name).glob("*.parquet")):
        rows += parquet.read_table(part).to_pylist()
    return rows


def _all(archive: Path) -> dict[str, list[dict[str, Any]]]:
    return {name: _table(archive, name) for name in TABLES}


def _archive(source: Path, target: Path, *more: str) -> int:
    return main(["archive", str(source), str(target), "--isolated", "--id-column", "id", "--jobs", "1", *more])


def test_each_story_and_each_finding_is_a_row_as_a_check_tells_it(tmp_path: Path) -> None:
    source = _lines(tmp_path, RIGHT, WRONG, "Nothing happened.")
    assert _archive(source, tmp_path / "out") == 0
    found = _all(tmp_path / "out")
    report = figcheck.check(WRONG, published=date(2021, 8, 30))
    (finding,) = report.findings
    assert [row["record"] for row in found["stories"]] == [1, 2, 3]
    assert [row["story"] for row in found["stories"]] == [f"{source}#n{at}" for at in range(3)]
    second = found["stories"][1]
    assert (second["figures"], second["characters"]) == (len(report.figures), len(WRONG))
    assert (second["contradicted"], second["errors"], second["warnings"]) == (1, 1, 0)
    assert str(second["published"]) == "2021-08-30"
    (row,) = found["findings"]
    assert (row["record"], row["rule"], row["code"], row["severity"]) == (
        2,
        finding.rule,
        finding.code,
        finding.severity,
    )
    assert row["text"] == WRONG[row["start"] : row["end"]] == WRONG[finding.span.start : finding.span.end]
    assert (row["message"], row["working"], row["fingerprint"]) == (
        finding.message,
        finding.working,
        finding.fingerprint,
    )
    assert [(place["text"], place["role"]) for place in row["labels"]] == [
        ("$3.4 billion", "new"),
        ("$3.02 billion", "old"),
    ]
    assert found["set_aside"] == []


def test_a_record_that_cannot_be_read_is_set_aside_with_its_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = _lines(tmp_path, RIGHT, WRONG)
    source.write_text(f"{NO_STORY}\n{source.read_text(encoding='utf-8')}{{}}\n", encoding="utf-8")
    assert _archive(source, tmp_path / "out", "--part", "2") == 2
    found = _all(tmp_path / "out")
    assert [row["record"] for row in found["stories"]] == [2, 3]
    assert [row["record"] for row in found["set_aside"]] == [1, 4]
    assert all("line" in row["reason"] for row in found["set_aside"])
    assert "2 records were not checked" in capsys.readouterr().err


def test_parquet_comes_to_the_same_rows_as_json_lines(tmp_path: Path) -> None:
    texts = {"id": ["n0", "n1"], "text": [WRONG, RIGHT]}
    table = tmp_path / "news.parquet"
    parquet.write_table(pyarrow.table(texts), table)
    lines = _lines(tmp_path, WRONG, RIGHT)
    assert _archive(table, tmp_path / "one") == _archive(lines, tmp_path / "two") == 0
    kept = ("record", "rule", "start", "message", "labels")
    one, two = (
        [{key: row[key] for key in kept} for row in _table(tmp_path / name, "findings")] for name in ("one", "two")
    )
    assert one == two != []


def test_a_run_that_was_ended_goes_on_behind_what_is_done(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = _lines(tmp_path, *[RIGHT, WRONG, "It cost £5."] * 3)
    assert _archive(source, tmp_path / "whole", "--part", "2") == 0
    assert _archive(source, tmp_path / "out", "--part", "2") == 0
    whole = _all(tmp_path / "whole")
    assert _all(tmp_path / "out") == whole
    stories = sorted((tmp_path / "out" / "stories").glob("*"))
    (stories[1].parent / ".part-00001.parquet.x.figcheck").write_bytes(b"half")
    stories[1].unlink()
    stories[-1].unlink()
    kept = stories[0].stat().st_mtime_ns
    capsys.readouterr()
    assert _archive(source, tmp_path / "out", "--part", "2") == 0
    assert "6 records are in" in capsys.readouterr().out
    assert stories[0].stat().st_mtime_ns == kept
    assert _all(tmp_path / "out") == whole
    told = json.loads((tmp_path / "out" / "archive.json").read_text(encoding="utf-8"))
    assert (told["complete"], told["stories"], told["findings"]) == (True, 9, len(whole["findings"]))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("--part", "3"), "number of records in a part"),
        (("--column", "body"), "way of reading"),
        (("--ignore", "FC2"), "choice of settings"),
    ],
)
def test_an_archive_is_not_gone_on_with_otherwise_than_it_was_begun(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: tuple[str, ...], words: str
) -> None:
    source = _lines(tmp_path, RIGHT)
    assert _archive(source, tmp_path / "out") == 0
    assert _archive(source, tmp_path / "out", *change) == 2
    assert words in capsys.readouterr().err


def test_a_directory_of_other_things_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = _lines(tmp_path, RIGHT)
    assert _archive(source, tmp_path) == 2
    assert "no archive and not empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["news.jsonl"]


def test_a_record_that_kills_its_process_costs_itself_only(tmp_path: Path) -> None:
    site = tmp_path / "site"
    info = site / "poison-1.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: poison\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[figcheck.rules]\npoison = poison_rule\n")
    (site / "poison_rule.py").write_text(POISON, encoding="utf-8")
    source = _lines(tmp_path, RIGHT, WRONG, "The depot holds 12 kg of plutonium.", WRONG, RIGHT)
    done = subprocess.run(
        [sys.executable, "-m", "figcheck", "archive", str(source), "out", "--isolated", "--part", "3", "--jobs", "2"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(site), str(ROOT)])},
        cwd=tmp_path,
        text=True,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    found = _all(tmp_path / "out")
    assert [row["record"] for row in found["stories"]] == [1, 2, 4, 5]
    assert [(row["record"], row["reason"]) for row in found["set_aside"]] == [
        (3, "it could not be checked: the process died on it")
    ]
    assert [row["record"] for row in found["findings"]] == [2, 4]


def test_every_column_has_its_meaning_in_the_file_and_on_the_page(tmp_path: Path) -> None:
    source = _lines(tmp_path, RIGHT)
    _archive(source, tmp_path / "out")
    page = (ROOT / "docs" / "archive.md").read_text(encoding="utf-8")
    for name, columns in TABLES.items():
        schema = parquet.read_schema(tmp_path / "out" / name / "part-00000.parquet")
        assert [field.name for field in schema] == [column.name for column in columns]
        for column in columns:
            assert schema.field(column.name).metadata[b"meaning"].decode() == column.meaning
            assert f"| `{column.name}` | {column.type} | {column.meaning} |" in page
