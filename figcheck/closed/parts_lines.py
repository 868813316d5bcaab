"""Small tables in the running text: lines of a label and a number, of which one is the total."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from ..ties.measure import comparable
from .pattern import Late
from .series import addable

_SIGNS = "".join(SIGN_OF_KIND.values())
# matches "north: C", "• roads – M", "total C"; refuses "he paid M for it"
_ROW = Late(
    rf"[\s•*·-]{{0,12}}(?P<label>[^{_SIGNS}:.!?\n]{{1,40}}?)\s{{0,12}}(?::|–|—|-|=|\||\t| )"
    rf"\s{{0,12}}[{_SIGNS}][^{_SIGNS}:.!?\n]{{0,25}}\s{{0,12}}"
)
_WHOLES = (
    r"(?:in )?all(?: (?:told|of them|together|regions|areas|three|four|five|six|seven|eight|nine|ten))?|altogether|"
    r"together|combined|both|sum"
)
# matches "total", "total jobs", "all regions", "in all", "all three"; refuses "all-time high"
_TOTAL = Late(rf"(?:grand |overall )?totals?(?![a-z])[^:]{{0,25}}|{_WHOLES}")
# matches "total", "in all" at the head of a table; refuses "total domestic", a part of which may follow
_ALL = Late(rf"(?:grand |overall )?totals?|{_WHOLES}")
_FEWEST = 2


def lines(story: Story) -> Iterator[Relation]:
    """Relations between the rows of a table in the text and the row that bears their total."""
    rows: list[tuple[Sentence, bool]] = []
    unread: Sentence | None = None
    for sentence in story.sentences:
        match = _ROW.fullmatch(sentence.skeleton) if len(sentence.figures) == 1 else None
        follows = bool(rows) and sentence.index <= rows[-1][0].index + 1
        if match is None or not addable(sentence.figures[0]) or (rows and not follows):
            yield from _table(rows)
            rows = []
        if match is None or not addable(sentence.figures[0]):
            unread = sentence
        elif rows or unread is None or not _goes_on(unread, sentence):
            total = _TOTAL if rows else _ALL
            label = match["label"].strip()
            # "all: 45%" among answers of groups is no sum of theirs
            summed = "total" in label or sentence.figures[0].kind is not Kind.PERCENT
            rows.append((sentence, summed and bool(total.fullmatch(label))))
        else:
            unread = sentence
    yield from _table(rows)


def _goes_on(line: Sentence, row: Sentence) -> bool:
    """True for a line with figures right before a row that may be another row of its table, though it is not read."""
    return row.index == line.index + 1 and not line.skeleton.rstrip().endswith((".", ":"))


def _table(rows: list[tuple[Sentence, bool]]) -> Iterator[Relation]:
    totals = [position for position, (_, is_total) in enumerate(rows) if is_total]
    if len(totals) != 1 or len(rows) <= _FEWEST or totals[0] not in (0, len(rows) - 1):
        return
    total = rows[totals[0]][0].figures[0]
    members = tuple(row.figures[0] for row, is_total in rows if not is_total)
    if all(comparable(total, member) for member in members):
        yield Relation(
            "parts",
            (("part", members), ("total", (total,))),
            (("wording", "table"),),
            Certainty.STATED,
            "tables/lines-with-total",
        )
