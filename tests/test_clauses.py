"""What the shallow reading of a sentence understands: chunks, clauses and the slot of each figure."""

from __future__ import annotations

import doctest
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_cli import Call, figcheck_  # noqa: F401

import figcheck
from figcheck.clauses import words as classes
from figcheck.clauses.chunks import ROWS, Row, chunks_of
from figcheck.clauses.reading import EMPTY, MOST_FIGURES, Reading, read
from figcheck.clauses.slots import Slot
from figcheck.clauses.tokens import tokens_of
from figcheck.document import parse
from figcheck.model import Story
from figcheck.story import tell


def _story(text: str) -> Story:
    return tell(parse(text), tuple(figcheck.extract(text)), date(2024, 5, 1))


def _reading(text: str) -> Reading:
    return read(_story(text).sentences[0])


def _slot(text: str, figure: str) -> Slot:
    return next(slot for slot in _reading(text).slots if slot.figure.text == figure)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example)
def test_the_example_of_a_row_is_one_chunk_of_it(row: Row) -> None:
    story = _story(f"{row.example} 40.")
    tokens = tokens_of(story.sentences[0])
    first = chunks_of(tokens)[0]
    assert first.name == row.name
    size = len(row.example.split())
    assert first.end in (size, size + 1)  # a noun phrase may take the figure behind it


HELD = [
    ("Harlow employs 40 new staff.", "40", {"head": "staff", "modifiers": ("new",), "stands": "before"}),
    ("Net sales of $2bn were reported.", "$2bn", {"head": "sale", "modifiers": ("net",), "stands": "after"}),
    ("It made $2bn in sales.", "$2bn", {"head": "sale", "stands": "before"}),
    ("Its $2bn sales fell.", "$2bn", {"head": "sale", "stands": "inside", "owner": "its", "determiner": "its"}),
    ("Sales ($2bn) fell.", "$2bn", {"head": "sale", "stands": "bracket"}),
    ("Sales, at $2bn, fell.", "$2bn", {"head": "sale", "stands": "after", "prep": "at"}),
    ("Sales rose to $2bn from $1bn.", "$1bn", {"head": "sale", "inherited": True, "prep": "from", "verb": "rose"}),
    ("Sales rose from a previous low of $2bn.", "$2bn", {"prep": "from", "through": ("low",), "inherited": False}),
    ("Profit was $2bn, lower than the $3bn of 2018.", "$3bn", {"mark": "than", "prep": "than", "determiner": "the"}),
    ("Profit was $2bn, compared with $3bn a year earlier.", "$3bn", {"mark": "compared", "time": ("year", "earlier")}),
    ("It came well below forecasts for growth of 2.9%.", "2.9%", {"mark": "below", "through": ("growth", "forecast")}),
    ("Of the 20 workers, seven were hurt.", "20", {"head": "worker", "prep": "of"}),
    ("Police held 13 of the 20 workers.", "13", {"partitive": "worker"}),
    ("A fall from the club's 2006 budget of $2bn.", "$2bn", {"prep": "from", "through": ("budget",)}),
    ("They put the deficit at $2bn.", "$2bn", {"head": "deficit", "stands": "after", "prep": "at"}),
    ("It was lower than the 8.7% expansion.", "8.7%", {"mark": "than", "head": "expansion"}),
    ("It hired 20 people, of whom 13 were men.", "20", {"partitive": "whom"}),
    ("The flat rents at $900 a week.", "$900 a week", {"per": "week"}),
    ("It sold 40 cars (30 in 2019).", "30", {"aside": "bracket", "anchor": 0}),
    ("Another 40 staff left.", "40", {"scope": frozenset({"another"})}),
    ("The firm has so far sold 40 cars.", "40", {"scope": frozenset()}),
    ("Sales would rise to 40.", "40", {"mood": "conditional"}),
    ("The port is expected to handle 40 ships.", "40", {"mood": "forecast"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure", "held"), HELD, ids=lambda value: value if isinstance(value, str) else "")
def test_a_slot_says_how_the_sentence_holds_a_figure(text: str, figure: str, held: dict[str, object]) -> None:
    slot = _slot(text, figure)
    assert {name: getattr(slot, name) for name in held} == held


MOVED = [
    ("Sales rose 3% to $40m from $38m.", "$38m", ("rose", "up", "verb", 2, False)),
    ("Sales were $40m, officials in Harlow said, down from $50m.", "$50m", ("down", "down", "adverb", 0, False)),
    ("A 20% rise in rent was announced.", "20%", ("rise", "up", "noun", 0, True)),
    ("She sold 12 more than the 60 of last year.", "12", ("more", "up", "comparative", 0, True)),
    ("The toll exceeded 400.", "400", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "figure", "mover"), MOVED)
def test_a_figure_is_governed_by_a_word_of_movement(text: str, figure: str, mover: tuple[object, ...] | None) -> None:
    found = _slot(text, figure).mover if any(figure == slot.figure.text for slot in _reading(text).slots) else None
    assert (found and (found.word, found.direction, found.sort, found.figures, found.behind)) == mover


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Sales rose to 40 and costs fell to 30.", (0, 1)),
        ("While sales rose to 40, its costs fell to 30.", (1, 2)),
        ("Sales rose to 40 (2019: 50) in the town.", (0, 0, 0)),
        ("Sales rose to 40 and 30 in the two towns.", (0, 0, 0)),
    ],
)
def test_a_new_subject_with_its_verb_begins_a_clause(text: str, clauses: tuple[int, ...]) -> None:
    slots = _reading(text).slots
    assert tuple(slot.clause for slot in slots) == clauses


def test_a_table_run_together_has_no_slots() -> None:
    assert _reading(" and ".join(["40 cars"] * (MOST_FIGURES + 1))) == EMPTY


def test_the_classes_of_words_are_as_documented() -> None:
    assert doctest.testmod(classes).failed == 0


@given(st.text(alphabet=" 04%$(),;:–'’-abrose to from the of\nİß\U0001f600", max_size=60))
def test_any_text_is_read_and_each_figure_has_its_slot(text: str) -> None:
    for sentence in _story(text).sentences:
        reading = read(sentence)
        assert [slot.figure for slot in reading.slots] == list(sentence.figures)
        assert [slot.number for slot in reading.slots] == list(range(len(sentence.figures)))
        assert sum(chunk.end - chunk.start for chunk in reading.chunks) == len(reading.tokens.words)
        assert all(-1 <= slot.anchor < slot.number for slot in reading.slots)


def test_a_sentence_is_drawn_with_its_clauses_slots_and_ties(figcheck_: Call, tmp_path: Path) -> None:  # noqa: F811
    story = tmp_path / "story.txt"
    story.write_text("Harlow plc grew.\nSales rose 3% to $40m from $38.8m.\n", encoding="utf-8")
    told = " ".join(figcheck_("explain", "--sentence", f"{story}:2").out.split())
    assert "clause 1 [sales] <rose> [3%] to [$40m] from [$38.8m] ." in told
    assert 'moved by "rose" (up, verb, 2 figures between)' in told
    assert "✓ percent-change-mismatch" in told
    missing = figcheck_("explain", "--sentence", f"{story}:1")
    assert missing.code == 2
    assert "has no sentence with a figure on line 1" in missing.err
    assert "is no place; give a story and a line" in figcheck_("explain", "--sentence", str(story)).err
