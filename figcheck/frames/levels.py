"""Amounts of change in a row of moves, and the two levels that a wording ties to a word of change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model import Figure, Kind
from ..story import as_read
from .direction_words import mildest
from .moves import LEVEL_KINDS, Event, Item, Move, same_measure
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
_AMOUNT_KINDS = LEVEL_KINDS | {Kind.FRACTION, Kind.MULTIPLE}
# "fell below 50%" leads to a level, unlike "fell more than 50%"
BOUNDS = ("above ", "past ", "below ", "under ")
# words of change that do not end the reach of another one
NEUTRAL = frozenset({"comparative", "measure", "excess"})
# matches ", a permanent " before a noun of change that takes the levels behind it; refuses ", the biggest "
_NEXT_CHANGE = Late(r", an? (?:[a-z-]+ )?$")
_NOUNS = frozenset({"noun", "comparative", "adverb", "measure"})


class Change(NamedTuple):
    """An amount of change with its direction, and the positions in the row that it fills, its word of change
    included.
    """

    figure: Figure
    direction: str
    first: int
    last: int


class Ends(NamedTuple):
    """The two levels of a change, and the positions of the row they span."""

    new: Figure
    old: Figure
    first: int
    last: int


def changes(row: tuple[Move, ...]) -> Iterator[Change]:
    """The amounts of change of a row, each with the word that makes it one."""
    previous: Change | None = None
    for index, move in enumerate(row):
        if not isinstance(move, Item) or move.figure.kind not in _AMOUNT_KINDS:
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


def ends_of(row: tuple[Move, ...], first: int, last: int, direction: str) -> Ends | None:
    """The two levels around a change that fills the positions `first` to `last` of a row; None where the wording
    ties none.

    Both may follow ("rose 20% to 60 from 50"), one may stand on each side ("sales of 60, up 20% from 50"), or both may
    come first ("from 50 to 60, a rise of 20%").
    """
    after = _neighbours(row, range(last + 1, len(row)), direction)
    before = _neighbours(row, range(first - 1, -1, -1), direction, row[first : last + 1])
    if first == last:
        before = before[:1]
    pairs = _candidates(row, after, before, direction)
    found = [ends for new, old in pairs if (ends := _pair(row, new, old, first, last))]
    if len(found) > 1 and {found[0].new, found[0].old}.isdisjoint({found[-1].new, found[-1].old}):
        return None
    return found[0] if found else None


def _candidates(
    row: tuple[Move, ...], after: list[int], before: list[int], direction: str
) -> Iterator[tuple[int, int]]:
    """The positions of the new and the old level, as the prepositions tell them apart."""
    if len(after) == 2:
        first, second = after
        pair = row_item(row, first).role, row_item(row, second).role
        beside = pair[0] == "level" and row_item(row, first).gap in (" ", " at ", ", at ")
        at = "at" in row_item(row, first).gap
        if pair in _NEW_FIRST or (beside and (pair[1] == "from" or (at and pair[1] == "base"))):
            yield first, second
        if pair == ("from", "to"):
            yield second, first
    if after and before:
        right = after[0]
        old = row_item(row, right).role in ("from", "base")
        left = _level_before(row, before[0], right, direction) if old else before[0]
        pair = row_item(row, left).role, row_item(row, right).role
        if pair == ("from", "to"):
            yield right, left
        elif pair[1] in ("from", "base") and pair[0] in ("level", "to", "by") and not is_amount(row, left):
            yield left, right
    if len(before) == 2 and len(after) != 1 and not any(is_amount(row, index) for index in before):
        right, left = before
        pair = row_item(row, left).role, row_item(row, right).role
        if pair in _NEW_FIRST or pair in (("level", "from"), ("level", "base")):
            yield left, right
        if pair == ("from", "to"):
            yield right, left


# matches " cases per ", ", including ", " of the "; refuses " of "
_PART_OF = Late(
    r"(?:\b(?:per|including|out of|of(?= (?:the|its|their|his|her|these|those|all)\b))(?: [a-z'-]+){0,2}?)"
    r"(?: (?:about|some|nearly|only|the|its|their|these|those|all|more than|at least))* ?$"
)
# matches " people in ", " voted on sales of ", ", "; refuses " to ", " was ", " of "
_WITHIN = Late(
    r"(?:\b(?:in|on|across|among|amongst|with|within|for|at|by|between|under|over|"
    r"during)(?: [a-z'-]+){0,3}?|[,(–—:]| -)"
    r"(?: (?:of|about|some|nearly|only|the|its|their|these|those|all|more than|at least|a total of))* ?$"
)
# matches " of them ", " of whom " behind a part; refuses " of men "
_OF_THEM = Late(r" (?:of|among) (?:them|whom|which|these|those|it)\b")
# matches " men and " between the members of a list; refuses " and the "
_ALSO = Late(r" [a-z'-]+(?: [a-z'-]+)?,? and (?:about |some |nearly |only )?$")


def _level_before(row: tuple[Move, ...], nearest: int, old: int, direction: str) -> int:
    """The position of the level that "up from" takes up: not "12" in "310 shops in 12 countries, up from 280".

    A figure that another is part of, or counted by, leaves the place to that one. Inside another phrase, an aside or a
    list either may be meant, and the one is taken that the word fits best.
    """
    found = [nearest]
    while (outward := _outward(row, found[-1], old)) is not None:
        found = [outward[0]] if outward[1] else [*found, outward[0]]
    best = mildest([row_item(row, index).figure for index in found], "down" if direction == "up" else "up")
    return found[-1] if direction == "either" else next(i for i in found if row_item(row, i).figure is best)


def _outward(row: tuple[Move, ...], level: int, old: int) -> tuple[int, bool] | None:
    """The position of the figure that another one stands inside of, and whether it is sure to be no level itself."""
    item = row_item(row, level)
    before = row[level - 1] if level else None
    if not isinstance(before, Item) or item.role in ("to", "from", "base"):
        return None
    if before.figure.kind not in LEVEL_KINDS or not same_measure(before.figure, row_item(row, old).figure):
        return None
    measured = item.figure.kind is not before.figure.kind and item.gap.endswith(" of ")  # "200 places of 10 weeks"
    if measured or _PART_OF.search(item.gap) or _OF_THEM.match(row[level + 1].gap):
        return level - 1, True
    listed = _ALSO.fullmatch(item.gap) and isinstance(row[level - 2], Item) and _WITHIN.search(before.gap)
    return (level - 1, False) if _WITHIN.search(item.gap) or listed else None


_NEW_FIRST = (("to", "from"), ("to", "base"))


def is_amount(row: tuple[Move, ...], index: int) -> bool:
    """True when a figure is an amount of change and so no level."""
    return _change_at(row, index, row_item(row, index)) is not None


def row_item(row: tuple[Move, ...], index: int) -> Item:
    """The figure at a position of a row that is known to hold one."""
    item = row[index]
    assert isinstance(item, Item), "the position holds a figure"
    return item


def _pair(row: tuple[Move, ...], new: int, old: int, first: int, last: int) -> Ends | None:
    left, right = row_item(row, new).figure, row_item(row, old).figure
    if not same_measure(left, right) or left.upper is not None or right.upper is not None:
        return None
    counted = [
        level.thing for level in (left, right) if level.kind is Kind.COUNT and "elliptical-thing" not in level.trace
    ]
    if len({thing.head for thing in counted if thing is not None}) > 1:
        return None  # "from one teacher to 29 pupils"
    return Ends(left, right, min(new, old, first), max(new, old, last))


def _neighbours(row: tuple[Move, ...], order: range, direction: str, between: tuple[Move, ...] = ()) -> list[int]:
    """Up to two positions of levels on one side of a change, as far as no new clause and no opposite word parts
    them.
    """
    found: list[int] = []
    backwards = order.step < 0
    broken = backwards and any(move.broken for move in between)
    for index in order:
        move = row[index]
        if broken or (not backwards and move.broken):
            break
        if isinstance(move, Event):
            if {direction, move.direction} == {"up", "down"} and not move.classes & NEUTRAL:
                break
            if not backwards and found == [] and "noun" in move.classes and _NEXT_CHANGE.search(move.gap):
                break
            broken = backwards and move.broken
            continue
        if move.figure.kind is Kind.MULTIPLE:
            continue
        if move.figure.kind not in LEVEL_KINDS:
            break
        found.append(index)
        if len(found) == 2:
            break
        broken = backwards and move.broken
    return found
