"""A figure of the text and the row of a list or table below a heading that gives it ("North: 120")."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.stems import stem
from ..lang.en.sameness import STRONG_CONTRASTS
from ..model import CalendarDate, Certainty, Figure, Kind, Relation, Sentence, Story
from ..records import dataclass
from ..story import SIGN_OF_KIND
from ..ties.measure import OPEN
from .pattern import Late

_ANY = "".join(SIGN_OF_KIND.values())
_AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.QUANTITY})
# matches "north: C", "the south M", "west wales – P"; refuses "north: C of C", "he said: C people died"
_ROW = Late(rf"\s*(?:[-*•] ?)?(?P<label>[a-z][a-z .&'-]{{1,39}}?)(?P<gap> ?: ?| [-–—] | )[{_ANY}]\s*")
_FEWEST_ROWS = 3
_HEADING_REACH = 160
_WORD = Late(r"[a-z]{3,}")
# matches " loses ", " will get about ", " lost most jobs, with " between the name of a row and its figure; refuses ",
# where ", " and "
_SAYS = Late(
    r" (?!and |or |where |while |than )(?:(?:[a-z]{2,12} ){1,3}|(?:[a-z]{2,12} ){0,4}[a-z]{2,12}, (?:with|at|on) )\Z"
)


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows of a list by their names, and the stems of the line above it."""

    rows: dict[str, Figure]
    heading: frozenset[str]
    first: int
    last: int


def in_table(story: Story) -> Iterator[Relation]:
    """A sentence's figure in the role "first", and in "second" that of the row of its subject, where both count one."""
    for table in _tables(story):
        for sentence in story.sentences:
            if not table.first <= sentence.index <= table.last:
                yield from _told(table, sentence)


def _tables(story: Story) -> Iterator[_Table]:
    rows: list[tuple[str, Figure, Sentence]] = []
    for sentence in (*story.sentences, None):
        row = _row(story, sentence) if sentence is not None else None
        if rows and (
            row is None or sentence is None or sentence.index != rows[-1][2].index + 1 or not _alike(row, rows)
        ):
            yield from _table(story, rows)
            rows = []
        if row is not None and sentence is not None:
            rows.append((*row, sentence))


def _alike(row: tuple[str, Figure], rows: list[tuple[str, Figure, Sentence]]) -> bool:
    return row[1].kind is rows[0][1].kind and row[1].unit == rows[0][1].unit


def _row(story: Story, sentence: Sentence) -> tuple[str, Figure] | None:
    """The name and the figure of a row; None for a sentence that is none, and where only a space stands between."""
    if len(sentence.figures) != 1 or sentence.figures[0].kind not in _AMOUNTS:
        return None
    match = _ROW.fullmatch(sentence.skeleton)
    if match is None or (match["gap"] == " " and "\t" not in story.text[sentence.span.start : sentence.span.end]):
        return None
    return match["label"].removeprefix("the "), sentence.figures[0]


def _table(story: Story, rows: list[tuple[str, Figure, Sentence]]) -> Iterator[_Table]:
    names = [name for name, _, _ in rows]
    if len(rows) < _FEWEST_ROWS or len(set(names)) != len(names):
        return
    start = rows[0][2].span.start
    line = story.text[max(0, start - _HEADING_REACH) : start].rstrip().rpartition("\n")[2]
    heading = frozenset(stem(match.group()) for match in _WORD.finditer(line.lower()))
    yield _Table({name: figure for name, figure, _ in rows}, heading, rows[0][2].index, rows[-1][2].index)


def _told(table: _Table, sentence: Sentence) -> Iterator[Relation]:
    """The one figure of a sentence that says of a row's name what the heading counts."""
    named = [name for name in table.rows if f"{name} " in sentence.skeleton]
    if len(named) != 1 or _is_of_another_time(sentence):
        return
    row = table.rows[named[0]]
    own = [
        (figure, place)
        for figure, place in zip(sentence.figures, sentence.places, strict=True)
        if figure.kind is row.kind and (row.kind is Kind.COUNT or figure.unit == row.unit)
    ]
    if len(own) != 1 or own[0][0].qualifier in OPEN or not _counts(table, own[0][0], sentence):
        return
    figure, place = own[0]
    before = sentence.skeleton[:place]
    subject = before.rfind(named[0])
    if subject >= 0 and _SAYS.match(before, subject + len(named[0])):
        yield Relation(
            "same thing", (("first", (figure,)), ("second", (row,))), (), Certainty.IMPLIED, "tables/row-told"
        )


def _is_of_another_time(sentence: Sentence) -> bool:
    """True where a year, a date or a word of time or status may set the sentence apart from the list."""
    if any(
        figure.kind is Kind.YEAR or (isinstance(figure.when, CalendarDate) and figure.when.weekday is None)
        for figure in sentence.figures
    ):
        return True
    return not STRONG_CONTRASTS.isdisjoint(match.group() for match in _WORD.finditer(sentence.skeleton))


def _counts(table: _Table, figure: Figure, sentence: Sentence) -> bool:
    """True when the heading names the thing counted, or two words of the sentence where nothing is counted."""
    if figure.thing is not None:
        return stem(figure.thing.head) in table.heading
    words = {stem(match.group()) for match in _WORD.finditer(sentence.skeleton)}
    return len(words & table.heading) > 1
