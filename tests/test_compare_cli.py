"""`figcheck compare` on files: stories, tables, an update, odd input; exit codes and what is printed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from test_compare import COMPARISON

from figcheck.cli.main import main
from figcheck.errors import UnreadableInput
from figcheck.formats.tables import table_text

DRAFT = "Sales of the Harlow branch came to £4.2m in 2023, and it employs 212 people.\n"
TABLE = "Branch,Sales (£m),Staff\nHarlow,4.2,212\nPort Elm,3.1,150\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A directory to compare in, with a draft."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    return tmp_path


def test_a_draft_is_held_against_a_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "branches.csv").write_text(TABLE, encoding="utf-8")
    assert main(["compare", "draft.txt", "branches.csv", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    COMPARISON.validate(told)
    status = {figure["text"]: figure["status"] for figure in told["figures"]}
    assert status == {"£4.2m": "supported", "2023": "unsupported", "212": "supported"}
    assert [source["name"] for source in told["sources"]] == ["branches.csv"]


@pytest.mark.parametrize("form", ["text", "concise", "sarif", "csv", "junit", "github", "rdjson", "jsonl", "html"])
def test_every_form_shows_a_comparison(folder: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    (folder / "source.txt").write_text("The Harlow branch employs 212 people.", encoding="utf-8")
    assert main(["compare", "draft.txt", "source.txt", "--format", form]) == 1
    assert "4.2m" in capsys.readouterr().out


def test_the_page_links_each_figure_to_its_support_and_back(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "source.md").write_text("# Harlow\n\nThe branch has 212 <b>staff</b>.\n", encoding="utf-8")
    main(["compare", "draft.txt", "source.md", "--format", "html"])
    page = capsys.readouterr().out
    assert 'id="s1-f2" href="#s1-x0-' in page
    assert 'href="#s1-f2"' in page
    assert "<b>staff" not in page
    assert 'type="checkbox"' in page


def test_the_page_tells_the_gravest_findings_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft, source = tmp_path / "draft.txt", tmp_path / "source.txt"
    draft.write_text("It has 7 boats and 9 carts.\n\nFreight rose 20% to 3.4 million tonnes.", encoding="utf-8")
    source.write_text("Freight rose 12.6% to 3.4 million tonnes.", encoding="utf-8")
    main(["compare", str(draft), str(source), "--format", "html"])
    found = capsys.readouterr().out.partition('class="found"')[2].partition("</details>")[0]
    classes = re.findall(r'class="claim (\w+)"', found)
    assert classes == sorted(classes) and {*classes} == {"bad", "open"}


def test_an_update_is_held_against_the_version_before(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "old.txt").write_text(DRAFT + "\nThe 212 people work in shifts.\n", encoding="utf-8")
    (folder / "draft.txt").write_text(
        DRAFT.replace("212", "221") + "\nThe 212 people work in shifts.\n", encoding="utf-8"
    )
    assert main(["compare", "--earlier", "old.txt", "draft.txt"]) == 1
    out = capsys.readouterr().out
    assert "changed-in-one-place" in out
    assert "212 became 221" in out
    assert "212 → 221" in out
    assert "1 figure changed since old.txt" in out
    main(["compare", "--earlier", "old.txt", "draft.txt", "--format", "json"])
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert (change["was"], change["text"]) == ("212", "221")


def test_what_cannot_be_compared_is_said_in_a_sentence(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "draft.txt"]) == 2
    assert "name a source" in capsys.readouterr().err
    assert main(["compare", "draft.txt", "missing.txt"]) == 2
    assert "missing.txt: there is no such file" in capsys.readouterr().err
    (folder / "empty.txt").write_text("", encoding="utf-8")
    assert main(["compare", "draft.txt", "empty.txt"]) == 1
    shown = capsys.readouterr().out
    assert "3 in no source" in shown
    assert "empty.txt has no figures" in shown
    main(["compare", "draft.txt", "empty.txt", "--format", "html"])
    assert "empty.txt has no figures" in capsys.readouterr().out
    assert main(["compare", "empty.txt", "draft.txt"]) == 0
    assert "no figures found in the draft" in capsys.readouterr().out


def test_a_source_in_another_language_is_said_to_be_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "quelle.txt").write_text(
        "Die Filiale setzte mit 212 Leuten 4,2 Millionen Pfund um, und das ist für 2023 ein Rekord.", encoding="utf-8"
    )
    main(["compare", "draft.txt", "quelle.txt"])
    assert "quelle.txt is not in English: only its numbers are compared" in capsys.readouterr().out
    main(["compare", "draft.txt", "quelle.txt", "--format", "html"])
    assert "quelle.txt is not in English" in capsys.readouterr().out


def test_a_table_is_told_with_the_names_of_rows_and_columns(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        ",Passengers,,Share (%)\n,2022,2023,2023\nPort Elm,4012,4100,12.5\n,,,\nHarlow,900,,8\n", encoding="utf-8"
    )
    lines = [line for line in table_text(path).splitlines() if line][1:]
    assert lines == [
        "Port Elm, Passengers 2022: 4,012.",
        "Port Elm, Passengers 2023: 4,100.",
        "Port Elm, Share 2023: 12.5%.",
        "Harlow, Passengers 2022: 900.",
        "Harlow, Share 2023: 8%.",
    ]


def test_a_sarif_result_leads_to_the_place_in_the_source(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "other.txt").write_text("The Harlow branch\nemploys 221 people in 2023, at £4.2m.\n", encoding="utf-8")
    main(["compare", "draft.txt", "other.txt", "--format", "sarif"])
    (result,) = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    (related,) = result["relatedLocations"]
    assert related["message"]["text"] == "the source has 221"
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "other.txt"
    assert related["physicalLocation"]["region"]["startLine"] == 2


def test_a_title_over_the_years_of_a_table_is_no_row_of_numbers(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("Boats sold,,\nTown,2022,2023\nHarlow,1028,1234\n", encoding="utf-8")
    assert "Harlow, Boats sold 2023: 1,234." in table_text(path)


def test_a_missing_parquet_file_is_said_to_be_missing(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    with pytest.raises(UnreadableInput, match="there is no such file"):
        table_text(tmp_path / "t.parquet")


def test_a_table_without_names_calls_its_columns_by_letters(tmp_path: Path) -> None:
    path = tmp_path / "t.tsv"
    path.write_text("Port Elm\t4012\nHarlow\t900\n", encoding="utf-8")
    assert "Port Elm, column B: 4,012." in table_text(path)


def test_a_spreadsheet_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(b"no spreadsheet")
    with pytest.raises(UnreadableInput, match="damaged"):
        table_text(path)


def test_ties_from_outside_come_in_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "source.txt").write_text("The turnover there was £4.2m; 212 are on the payroll.", encoding="utf-8")
    ties = [{"kind": "same", "roles": {"mention": [{"quote": "2023"}, {"source": 5, "quote": "212"}]}}]
    (folder / "ties.json").write_text(json.dumps(ties), encoding="utf-8")
    assert main(["compare", "draft.txt", "source.txt", "--ties", "ties.json"]) == 1
    assert "there is no source 5" in capsys.readouterr().out
    (folder / "ties.json").write_text("none", encoding="utf-8")
    assert main(["compare", "draft.txt", "source.txt", "--ties", "ties.json"]) == 2
    assert "no ties can be read from it" in capsys.readouterr().err


def test_the_page_of_an_update_lists_what_was_changed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "old.txt").write_text(DRAFT.replace("212", "198"), encoding="utf-8")
    assert main(["compare", "draft.txt", "--earlier", "old.txt", "--format", "html"]) == 0
    page = capsys.readouterr().out
    assert "An update of old.txt." in page
    row = page[page.index('aria-label="The figures that changed"') :]
    assert row.index("198") < row.index("212") < row.index("1:66")
