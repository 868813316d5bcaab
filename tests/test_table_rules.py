"""The tables of a text: their cells by bars, tabs and columns of spaces, and what the rules of tables tie in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import figcheck
from figcheck.formats.files import open_stories
from figcheck.model import Relation

HEAD = ["Port", "2023", "2024", "Change"]
ROWS = [["Arbon", "1,207", "1,358", "151"], ["Brisa", "907", "871", "-36"]]
JOINTS = {"bars": "| {} |", "tabs": "{}", "spaces": "{}", "bare bars": "{}"}
GAPS = {"bars": " | ", "tabs": "\t", "spaces": "    ", "bare bars": " | "}


def table(form: str, rows: list[list[str]], between: str = "\n") -> str:
    """Rows as a text in one of the forms."""
    return between.join(JOINTS[form].format(GAPS[form].join(row)) for row in rows)


def ties(text: str, rule: str) -> list[Relation]:
    """The ties of a rule in a text."""
    return [item.claim.relation for item in figcheck.check(text).judged if item.claim.rule == rule]


@pytest.mark.parametrize("form", sorted(JOINTS))
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_row_ties_its_levels_and_their_change(form: str, between: str) -> None:
    found = ties(table(form, [HEAD, *ROWS], between), "table-change-mismatch")
    told = [[figure.text for figure in relation.figures] for relation in found]
    assert told == [["1,207", "1,358", "151"], ["907", "871", "-36"]]
    assert {relation.wording for relation in found} == {"tables/old-new-change"}


@pytest.mark.parametrize("form", sorted(JOINTS))
def test_columns_may_stand_in_any_order(form: str) -> None:
    turned = [[row[0], row[2], row[1], row[3]] for row in [HEAD, *ROWS]]
    found = ties(table(form, turned), "table-change-mismatch")
    assert [relation.one("old").text for relation in found] == ["1,207", "907"]


@pytest.mark.parametrize(
    "head",
    [
        ["Port", "Boats", "Crews", "Change"],
        ["Port", "2023", "2023", "Change"],
        ["Port", "2023", "Q4", "Change"],
        ["Port", "2023", "2024", "Share"],
    ],
)
def test_heads_that_do_not_say_which_is_old_tie_nothing(head: list[str]) -> None:
    assert not ties(table("bars", [head, *ROWS]), "table-change-mismatch")


def test_a_second_table_begins_with_its_own_head() -> None:
    first = [["Ward", "Votes"], ["East", "1,204"], ["West", "986"], ["Total", "2,190"]]
    second = [["Stall", "Takings"], ["Tea", "310"], ["Books", "92"], ["Total", "402"]]
    found = ties(table("bars", [*first, *second]), "table-total-mismatch")
    assert [relation.one("total").text for relation in found] == ["2,190", "402"]


@pytest.mark.parametrize("label", ["of which tea", "Subtotal", "Average", "Net takings"])
def test_rows_that_are_no_parts_leave_a_table_alone(label: str) -> None:
    rows = [["Stall", "Takings"], ["Tea", "310"], [label, "92"], ["Books", "12"], ["Total", "402"]]
    assert not ties(table("bars", rows), "table-total-mismatch")


def test_cells_with_tabs_are_numbers_of_their_own() -> None:
    figures = figcheck.extract("North\t210\t240\t-15.4%\nEast\t1 234\t5-7")
    assert [figure.text for figure in figures] == ["210", "240", "-15.4%", "1 234", "5-7"]


def test_tables_of_html_and_markdown_are_read(tmp_path: Path) -> None:
    rows = [
        ["Metric", "Q4 2024", "Q4 2023", "Change"],
        ["Sales", "$847M", "$689M", "+23%"],
        ["Income", "$288M", "$213M", "+53%"],
    ]
    markdown = "# Review\n\n" + table("bars", [rows[0], ["---"] * 4, *rows[1:]]) + "\n"
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    for name, text in (("a.md", markdown), ("a.html", f"<h1>Review</h1><table>{cells}</table>")):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        (story,) = open_stories(path, name)
        found = [item for item in figcheck.check(story.text).findings if item.rule == "table-change-mismatch"]
        assert [item.judgement.claim.relation.one("change").text for item in found] == ["53%"]


@given(st.lists(st.tuples(st.integers(100, 9999), st.integers(100, 9999)), min_size=2, max_size=6))
def test_true_changes_are_never_accused(levels: list[tuple[int, int]]) -> None:
    rows = [
        [f"Port {chr(65 + at)}", f"{old:,}", f"{new:,}", f"{(new / old - 1) * 100:+.1f}%"]
        for at, (old, new) in enumerate(levels)
    ]
    text = table("bars", [HEAD, *rows])
    assert not [item for item in figcheck.check(text).findings if item.rule.startswith("table")]


@given(st.lists(st.integers(100, 9999), min_size=2, max_size=6), st.integers(20, 900))
def test_a_changed_total_is_found(parts: list[int], off: int) -> None:
    rows = [[f"Port {chr(65 + at)}", f"{part:,}"] for at, part in enumerate(parts)]
    wrong = [["Port", "Boats"], *rows, ["Total", f"{sum(parts) + off * 11 + 1:,}"]]
    found = {item.rule for item in figcheck.check(table("bars", wrong)).findings}
    assert found & {"table-total-mismatch", "total-mismatch"}
