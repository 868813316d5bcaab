"""A change stated beside the two levels it leads from and to: "rose 20% to $60m from $50m", in any order of wording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .moves import LEVEL_KINDS, Event, Item, Move, is_bare, moves, same_measure

# matches "" " by " ", " " a further " between a word of change and its amount; refuses " in May "
_BESIDE = re.compile(r"(?:[ ,:]*(?!(?:in|from|to|at|on|for|and|that|per|as|into|its|their)\b)[a-z'-]+){0,3}[ ,:–-]*$")
# matches " its dividend by " and " in net sales of "; refuses " by Monday with "
_BY = re.compile(r"[a-z' ,-]{0,60}\b(?:by|of)(?: [a-z'-]+){0,3} $")
# matches "-" " " " year-on-year, yoy " between an amount and its noun; refuses " of women "
_BEFORE_NOUN = re.compile(
    r"[ -]?,? ?(?:(?!(?:in|of|from|to|at|on|for|and|that|per|as|who|were|was|is|are|be|by|than)\b)[a-z'-]+,? ){0,4}$"
)
# a change measured against something else than the two levels printed beside it
_OTHER_BASE = re.compile(
    r"constant[ -](?:currenc|exchange|price)|currency[ -]neutral|like[ -]for[ -]like|same[ -]store|comparable (?:basis|sales|store)|organic|"
    r"in real terms|adjusted for|inflation[ -]adjusted|annuali[sz]ed|annual rate|annual average|per year|each year|every year|compound|cagr|"
    r"excluding|per annum|(?:an|on) average (?:of|annual)|a year for|in local currenc|underlying|in (?:us )?dollar terms|relative to gdp"
)
_YEARLY = re.compile(
    r"year[ -]on[ -]year|\byoy\b|y-o-y|year[ -]over[ -]year|(?:from|than|on) (?:a|the) (?:same )?(?:period )?(?:of )?(?:last |previous )?year|annual"
)
_SHORTLY = re.compile(
    r"quarter[ -]on[ -]quarter|\bqoq\b|q-o-q|month[ -]on[ -]month|\bmom\b|m-o-m|on the (?:month|quarter)|quarterly|monthly|from the previous (?:month|quarter)"
)
_OLD_YEAR = re.compile(
    r"(?:a year|last year|(?:previous|prior|preceding|same) (?:[a-z]+ )?(?:last |of the previous )?year|year[ -]ago|months earlier)"
)
_OLD_SHORT = re.compile(
    r"(?:previous|prior|preceding|last) (?:quarter|month|week)|(?:quarter|month|week) (?:ago|before|earlier)"
)
# words of change that do not end the reach of another one
_NEUTRAL = frozenset({"comparative", "measure", "excess"})
_NOUNS = frozenset({"noun", "comparative", "adverb", "measure"})


@dataclass(frozen=True, slots=True)
class Change:
    """An amount of change with its direction, and the positions in the row that it fills, its word of change included."""

    figure: Figure
    direction: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Ends:
    """The two levels of a change, and the positions of the row they span."""

    new: Figure
    old: Figure
    first: int
    last: int


def change(story: Story) -> Iterator[Relation]:
    """A percentage of change with both levels; the cue "direction" is up, down or either."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3:
            yield from (relation for relation in _relations(sentence) if relation.frame == "change")


def change_amount(story: Story) -> Iterator[Relation]:
    """A change in the levels' own unit, or in points, with both levels."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3:
            yield from (relation for relation in _relations(sentence) if relation.frame == "change_amount")


def change_both(story: Story) -> Iterator[Relation]:
    """A change stated in two ways beside one level: "fell 800 points, or 2%, to 39,200"."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 3:
            yield from _both(sentence)


def _relations(sentence: Sentence) -> Iterator[Relation]:
    row = moves(sentence)
    for found in changes(row):
        ends = ends_of(row, found.first, found.last, found.direction)
        if ends is None or not _belongs(sentence, row, found, ends):
            continue
        figure = found.figure
        roles = (("change", (figure,)), ("new", (ends.new,)), ("old", (ends.old,)))
        cues = (("direction", found.direction),)
        if figure.kind is Kind.PERCENT:
            yield Relation("change", roles, cues, Certainty.STATED)
        elif _amount_of(figure, ends.new) and _amount_of(figure, ends.old):
            yield Relation("change_amount", roles, cues, Certainty.STATED)


def _both(sentence: Sentence) -> Iterator[Relation]:
    row = moves(sentence)
    by_last = {found.last: found for found in changes(row)}
    for found in by_last.values():
        first = by_last.get(found.last - 1)
        if first is None or (first.figure.kind is Kind.PERCENT) is (found.figure.kind is Kind.PERCENT):
            continue
        share, amount = (first, found) if first.figure.kind is Kind.PERCENT else (found, first)
        level = row[found.last + 1] if found.last + 1 < len(row) else None
        if not isinstance(level, Item) or level.broken or level.role not in ("to", "from"):
            continue
        if level.figure.kind in LEVEL_KINDS and _amount_of(amount.figure, level.figure) and found.direction != "either":
            role = "new" if level.role == "to" else "old"
            roles = (("change", (share.figure,)), ("amount", (amount.figure,)), (role, (level.figure,)))
            yield Relation("change_both", roles, (("direction", found.direction), ("level", role)), Certainty.STATED)


def changes(row: tuple[Move, ...]) -> Iterator[Change]:
    """The amounts of change of a row, each with the word that makes it one."""
    previous: Change | None = None
    for index, move in enumerate(row):
        if not isinstance(move, Item) or move.figure.kind not in LEVEL_KINDS:
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
        beside = _BESIDE.fullmatch(item.gap) or (
            item.role == "by" and _BY.fullmatch(item.gap) and "adverb" not in before.classes
        )
        if beside and (item.figure.kind is Kind.PERCENT or item.role == "by" or _BESIDE.fullmatch(item.gap)):
            return Change(item.figure, before.direction, index - 1, index)
    after = row[index + 1] if index + 1 < len(row) else None
    if isinstance(after, Event) and after.classes & _NOUNS and item.role not in ("to", "from", "base"):
        return Change(item.figure, after.direction, index, index + 1) if _names(row, index, item, after) else None
    return None


def _names(row: tuple[Move, ...], index: int, item: Item, after: Event) -> bool:
    """True when the word behind a figure makes it an amount of change: "a 20% rise", "50% lower", "5% up on the"."""
    if not _BEFORE_NOUN.fullmatch(after.gap):
        return False
    if "noun" in after.classes or "measure" in after.classes:
        return item.figure.kind is Kind.PERCENT or after.gap in ("-", " ")
    if "," in after.gap:
        return False
    follow = row[index + 2] if index + 2 < len(row) else None
    return "comparative" in after.classes or (isinstance(follow, Item) and follow.role == "base")


def ends_of(row: tuple[Move, ...], first: int, last: int, direction: str) -> Ends | None:
    """The two levels around a change that fills the positions `first` to `last` of a row; None where the wording ties none."""
    after = _neighbours(row, range(last + 1, len(row)), direction)
    before = _neighbours(row, range(first - 1, -1, -1), direction, row[first : last + 1])
    one, two = (*after[:2], None, None)[:2]
    if one and two and not row_item(row, two).broken:
        pair = row_item(row, one).role, row_item(row, two).role
        if pair in (("to", "from"), ("to", "base")):
            return _pair(row, one, two, first, last)
        if pair == ("from", "to"):
            return _pair(row, two, one, first, last)
    left, far = (*before[:2], None, None)[:2]
    if one is not None and left is not None and row_item(row, one).role in ("from", "base"):
        if row_item(row, left).role in ("level", "to", "by") and left not in _taken(row, left):
            return _pair(row, left, one, first, last)
        if row_item(row, left).role == "from" and row_item(row, one).role == "to":
            return _pair(row, one, left, first, last)
    if one is not None and left is not None and (row_item(row, left).role, row_item(row, one).role) == ("from", "to"):
        return _pair(row, one, left, first, last)
    if left is not None and far is not None and one is None:
        pair = row_item(row, far).role, row_item(row, left).role
        if _taken(row, far) or _taken(row, left):
            return None
        if pair == ("from", "to"):
            return _pair(row, left, far, first, last)
        if pair in (("to", "from"), ("to", "base"), ("level", "from"), ("level", "base")):
            return _pair(row, far, left, first, last)
    return None


def _taken(row: tuple[Move, ...], index: int) -> tuple[int, ...]:
    """The position itself when its figure is an amount of change and so no level."""
    item = row_item(row, index)
    return (index,) if _change_at(row, index, item) is not None else ()


def row_item(row: tuple[Move, ...], index: int) -> Item:
    """The figure at a position of a row that is known to hold one."""
    item = row[index]
    assert isinstance(item, Item), "the position holds a figure"
    return item


def _pair(row: tuple[Move, ...], new: int, old: int, first: int, last: int) -> Ends | None:
    left, right = row_item(row, new).figure, row_item(row, old).figure
    if not same_measure(left, right) or left.upper is not None or right.upper is not None:
        return None
    return Ends(left, right, min(new, old, first), max(new, old, last))


def _neighbours(row: tuple[Move, ...], order: range, direction: str, between: tuple[Move, ...] = ()) -> list[int]:
    """Up to two positions of levels on one side of a change, as far as no new clause and no opposite word parts them."""
    found: list[int] = []
    backwards = order.step < 0
    broken = backwards and any(move.broken for move in between)
    for index in order:
        move = row[index]
        if broken or (not backwards and move.broken):
            break
        if isinstance(move, Event):
            if {direction, move.direction} == {"up", "down"} and not move.classes & _NEUTRAL:
                break
            broken = backwards and move.broken
            continue
        if move.figure.kind not in LEVEL_KINDS:
            break
        found.append(index)
        if len(found) == 2:
            break
        broken = backwards and move.broken
    return found


def _amount_of(amount: Figure, level: Figure) -> bool:
    """True when an amount can be the difference of such levels: the same measure, or points of an index or a share."""
    if amount.kind is Kind.POINTS:
        return level.kind is Kind.PERCENT or is_bare(level) or level.kind is Kind.POINTS
    if amount.kind is Kind.PERCENT or not same_measure(amount, level):
        return False
    return amount.thing is None or level.thing is None or amount.thing.head == level.thing.head


def _belongs(sentence: Sentence, row: tuple[Move, ...], found: Change, ends: Ends) -> bool:
    """False where the wording measures the change against another base than the old level, or the levels are its own parts."""
    if found.figure in (ends.new, ends.old):
        return False
    start = row[ends.first]
    end = row[ends.last]
    begin = start.start if isinstance(start, Event) else start.place
    finish = end.end if isinstance(end, Event) else end.place
    text = sentence.skeleton[max(0, begin - 40) : finish + 60]
    if _OTHER_BASE.search(text):
        return False
    old_place = next(item.place for item in row if isinstance(item, Item) and item.figure is ends.old)
    tail = sentence.skeleton[old_place : old_place + 60]
    rest = text.replace(tail, "")
    return not (
        (_YEARLY.search(rest) and not _SHORTLY.search(rest) and _OLD_SHORT.search(tail) and not _OLD_YEAR.search(tail))
        or (
            _SHORTLY.search(rest)
            and not _YEARLY.search(rest)
            and _OLD_YEAR.search(tail)
            and not _OLD_SHORT.search(tail)
        )
    )
