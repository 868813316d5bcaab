"""The measurement on news counts what it says, and writes it where it belongs."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import figcheck

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
import halves
import news

RIGHT = "Sales fell 50% to 10 from 20."
WRONG = "Sales fell 20% to 10 from 20."
EVERY = figcheck.Checker(figcheck.Config(untrusted="accuse"))


def test_findings_and_accused_stories_are_counted(tmp_path: Path) -> None:
    file = tmp_path / "news.jsonl"
    rows = [{"id": str(n), "date": "2026-03-04", "title": "", "text": text} for n, text in enumerate((RIGHT, WRONG))]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    stories, accused, found = news.printed(EVERY, [str(file)])
    assert (stories, accused, [item.rule for item in found]) == (2, 1, ["percent-change-mismatch"])
    assert found[0].text == "Sales fell ⟦20%⟧ to ⟦10⟧ from ⟦20⟧."


def test_a_wrong_story_is_caught_where_a_finding_touches_what_was_changed(tmp_path: Path) -> None:
    file = tmp_path / "wrong.jsonl"
    at = WRONG.index("20%")
    rows = [{"text": WRONG, "start": at, "end": at + 3}, {"text": WRONG + " It has 3 shops.", "start": 37, "end": 38}]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert news.changed(EVERY, str(file)) == (2, 1)


def test_the_result_goes_between_its_marks_and_nowhere_else() -> None:
    text = news.sentences(news.Measured(200, 1, (), 50, 25, ("right", "false")), "letters")
    assert "200 articles (letters)" in text
    assert "50% are caught" in text
    page = news.placed(f"a\n{news.BEGIN}\nold\n{news.END}\nb\n", text)
    assert page == f"a\n{news.BEGIN}\n{text}\n{news.END}\nb\n"
    assert news.placed(page, text) == page
    with pytest.raises(ValueError, match="no place"):
        news.placed("a", text)


def test_wordings_are_counted_on_the_half_they_were_not_chosen_on(tmp_path: Path) -> None:
    file = tmp_path / "told.jsonl"
    names = [f"story {n}" for n in range(40)]
    rows = [
        {"id": str(n), "rule": rule, "wording": wording, "name": name}
        for n, name in enumerate(names)
        for rule, wording in [
            ("wrong-weekday", "weekday/beside-date-with-year"),
            ("wrong-direction", "direction/to-from"),
        ]
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    right = halves.held_out(str(file), {row["id"]: "right" for row in rows})
    assert right == {"right": 2 * len(names)}
    weekdays = {row["id"]: "false" for row in rows}
    assert halves.held_out(str(file), weekdays) == {}


@pytest.mark.parametrize("page", news.PAGES, ids=lambda page: page.name)
def test_the_pages_have_a_place_for_the_result(page: Path) -> None:
    assert news.placed(page.read_text(encoding="utf-8"), "x")
