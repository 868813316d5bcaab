"""Amounts of change in a row of moves."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Figure, Kind
from ..records import NamedTuple
from ..story import as_read
from ..ties.level_parts import AMOUNT_KINDS
from .moves import Event, Item, Move
from .pattern import Late

# matches "" " by " ", " " a further " between a word of change and its amount; refuses " in May "
_BESIDE = Late(r"(?:[ ,:]*+(?!(?:in|from|to|at|on|for|and|that|per|as|into|its|their)\b)[a-z'-]++){0,3}[ ,:–-]*$")
# matches " its dividend by " and " in net sales of "; refuses " by Monday with "
_BY = Late(r"[a-z' ,-]{0,60}\b(?:by|of)(?: [a-z'-]+){0,3} $")
# matches " its share of the top ", which tells of which part; refuses " net sales of "
_OF_TOP = Late(r"\bof (?:the|its|their|his|her|all|these|those)(?: [a-z'-]+){0,2} $")
# matches "-" " " " year-on-year, yoy " between an amount and its noun; refuses " of women "
_BEFORE_NOUN = Late(
    r"[ -]?,? ?(?:(?!(?:in|of|from|to|at|on|for|and|that|per|as|who|were|was|is|are|be|by|than)\b)[a-z'-]+,? ){0,4}$"
)
# "fell below 50%" leads to a level, unlike "fell more than 50%"
BOUNDS = ("above ", "past ", "below ", "under ")
_NOUNS = frozenset({"noun", "comparative", "adverb", "measure"})


class Change(NamedTuple):
    """An amount of change with its direction, and the positions in the row that it fills, its word of change
    included.
    """

    figure: Figure
    direction: str
    first: int
    last: int


def changes(row: tuple[Move, ...]) -> Iterator[Change]:
    """The amounts of change of a row, each with the word that makes it one."""
    previous: Change | None = None
    for index, move in enumerate(row):
        if not isinstance(move, Item) or move.figure.kind not in AMOUNT_KINDS:
            previous = None
            continue
        found = _change_at(row, index, move)
        if found is None and previous is not None and previous.last == index - 1 and move.role == "also":
            found = Change(move.figure, previous.direction, previous.first, index)
        if found is not None:
            yield found
        previous = found


def _change_at(row: tuple[Move, ...], index: int, item: Item) -> Change | None:
    before = row[index - 1] if index else None
    if isinstance(before, Event) and item.role in ("by", "level") and not before.classes & {"comparative", "excess"}:
        by = item.role == "by" and _BY.fullmatch(item.gap) and "adverb" not in before.classes
        if by and "noun" not in before.classes and _OF_TOP.search(item.gap):
            return None
        often = item.figure.kind is Kind.MULTIPLE and item.gap.strip(" ,")
        if as_read(item.figure).startswith(BOUNDS):
            return None
        if by or (_BESIDE.fullmatch(item.gap) and not often):
            return Change(item.figure, before.direction, index - 1, index)
    after = row[index + 1] if index + 1 < len(row) else None
    if isinstance(after, Event) and after.classes & _NOUNS and item.role not in ("to", "from", "base"):
        return Change(item.figure, after.direction, index, index + 1) if _names(row, index, item, after) else None
    if item.figure.kind is Kind.PERCENT and item.gap.endswith(" representing ") and isinstance(after, Item):
        return Change(item.figure, "either", index, index) if after.role in ("from", "base") else None
    return None


def _names(row: tuple[Move, ...], index: int, item: Item, after: Event) -> bool:
    """True when the word behind a figure makes it an amount of change: "a 20% rise", "50% lower", "5% up on the"."""
    if not _BEFORE_NOUN.fullmatch(after.gap):
        return False
    follow = row[index + 2] if index + 2 < len(row) else None
    if "noun" in after.classes or "measure" in after.classes:
        own = "," in after.gap and isinstance(follow, Item) and follow.gap == " of "  # "5.3%, a rise of 1.9 points"
        return not own and (item.figure.kind is Kind.PERCENT or after.gap in ("-", " "))
    if "," in after.gap:
        return False
    return "comparative" in after.classes or (isinstance(follow, Item) and follow.role == "base")
