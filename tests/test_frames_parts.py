"""Which figures the wording ties together, and in which role: a table of wordings for the frames of parts, votes and
polls."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from figcheck.closed.poll import poll, poll_lead
from figcheck.closed.score import series_score
from figcheck.closed.vote import margin
from figcheck.document import parse
from figcheck.model import Relation, Story
from figcheck.reading.reader import read
from figcheck.story import tell
from figcheck.ties.average import each_total
from figcheck.ties.difference import difference
from figcheck.ties.fractions import fractions
from figcheck.ties.lists import count_lists
from figcheck.ties.rates import rates
from figcheck.ties.share_of_whole import shares
from figcheck.ties.shares_of_whole import shares_of_wholes
from figcheck.ties.totals import totals
from figcheck.ties.whole_of_part import parts_of_wholes

FRAMES: dict[str, Callable[[Story], Iterable[Relation]]] = {
    "parts": totals,
    "share": shares,
    "fraction": fractions,
    "shares_of_one": shares_of_wholes,
    "subset": parts_of_wholes,
    "average": each_total,
    "product": each_total,
    "rates": rates,
    "difference": difference,
    "count_list": count_lists,
    "margin": margin,
    "poll": poll,
    "poll_lead": poll_lead,
    "series_score": series_score,
}
TABLE = tomllib.loads((Path(__file__).parent / "frames" / "parts.toml").read_text(encoding="utf-8"))
ROWS = [(frame, row) for frame, rows in TABLE.items() for row in rows]


def _relations(frame: str, text: str) -> list[dict[str, list[str]]]:
    document = parse(text)
    story = tell(document, read(document), None)
    return [
        {role: [" ".join(figure.text.split()) for figure in figures] for role, figures in relation.roles}
        for relation in FRAMES[frame](story)
    ]


@pytest.mark.parametrize(
    ("frame", "row"), ROWS, ids=lambda value: value if isinstance(value, str) else value["text"][:50]
)
def test_a_wording_ties_its_figures_in_their_roles(frame: str, row: dict[str, object]) -> None:
    found = _relations(frame, str(row["text"]))
    expected = {role: value for role, value in row.items() if role != "text"}
    if not expected:
        assert found == []
    else:
        assert expected in found


def test_the_table_holds_silences_as_well_as_relations() -> None:
    silent = [row for _, row in ROWS if len(row) == 1]
    assert len(ROWS) >= 80
    assert len(silent) >= 25


@pytest.mark.parametrize("frame", sorted(FRAMES))
def test_a_frame_survives_a_text_without_figures(frame: str) -> None:
    assert (
        _relations(frame, "Nobody said anything, including the mayor, of whom more later.\n\nTotal: none at all") == []
    )
