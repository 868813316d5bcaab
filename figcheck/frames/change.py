"""A change stated beside the two levels it leads from and to: "rose 20% to $60m from $50m", in any order of wording."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import as_read
from .change_across import across
from .change_apart import OTHER_BASE, apposed
from .levels import Change, Ends, changes, ends_of
from .moves import LEVEL_KINDS, Event, Item, Move, is_bare, layout, moves, same_measure
from .pattern import Late

_YEARLY = Late(
    r"year[ -]on[ -]year|\byoy\b|y-o-y|year[ -]over[ -]year|(?:from|than|on) (?:a|"
    r"the) (?:same )?(?:period )?(?:of )?(?:last |previous )?year|annual"
)
_SHORTLY = Late(
    r"quarter[ -]on[ -]quarter|\bqoq\b|q-o-q|month[ -]on[ -]month|\bmom\b|m-o-m|on the (?:month|quarter)|"
    r"quarterly|monthly|from the previous (?:month|quarter)"
)
_OLD_YEAR = Late(
    r"(?:a year|last year|(?:previous|prior|preceding|same) (?:[a-z]+ )?(?:last |of the previous )?year|"
    r"year[ -]ago|months earlier)"
)
_OLD_SHORT = Late(
    r"(?:previous|prior|preceding|last) (?:quarter|month|week)|(?:quarter|month|week) (?:ago|before|earlier)"
)
# matches "1.8% a year"; refuses "1.8%"
_A_YEAR = Late(r" (?:an?|per|each|every) (?:year|annum|month|quarter|week|day|decade)$")
_OWN_UNIT = frozenset({Kind.COUNT, Kind.MONEY, Kind.QUANTITY, Kind.DURATION, Kind.AGE})


def change(story: Story) -> Iterator[Relation]:
    """A percentage of change with both levels; the cue "direction" is up, down or either."""
    for sentence in story.sentences:
        if _has(sentence, 3, Kind.PERCENT):
            yield from (relation for relation in _relations(sentence) if relation.frame == "change")
    yield from across(story)


def change_amount(story: Story) -> Iterator[Relation]:
    """A change in the levels' own unit, or in points, with both levels."""
    for sentence in story.sentences:
        if sum(figure.kind in LEVEL_KINDS for figure in sentence.figures) >= 3:
            yield from (relation for relation in _relations(sentence) if relation.frame == "change_amount")


def change_both(story: Story) -> Iterator[Relation]:
    """A change stated in two ways beside one level: "fell 800 points, or 2%, to 39,200"."""
    for sentence in story.sentences:
        if _has(sentence, 3, Kind.PERCENT):
            yield from _both(sentence)


def _has(sentence: Sentence, least: int, kind: Kind) -> bool:
    """True when a sentence has so many figures, one of them of a kind: a cheap test before its row is built."""
    return len(sentence.figures) >= least and any(figure.kind is kind for figure in sentence.figures)


def _relations(sentence: Sentence) -> Iterator[Relation]:
    row = moves(sentence)
    for found in changes(row):
        ends = ends_of(row, found.first, found.last, found.direction) or apposed(row, found)
        if ends is None or not _belongs(sentence, row, found, ends):
            continue
        figure = found.figure
        roles = (("change", (figure,)), ("new", (ends.new,)), ("old", (ends.old,)))
        cues = (("direction", found.direction),)
        event = next((move for move in row[found.first : found.last + 1] if isinstance(move, Event)), None)
        told = "percent" if figure.kind is Kind.PERCENT else "amount"
        read = layout(row, event, {ends.new.span: "", ends.old.span: "", figure.span: told})
        if figure.kind is Kind.PERCENT:
            yield Relation("change", roles, cues, Certainty.STATED, f"change/{read}")
        elif _amount_of(figure, ends.new) and _amount_of(figure, ends.old) and _has_unit(figure, ends):
            yield Relation("change_amount", roles, cues, Certainty.STATED, f"change/{read}")


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
            roles = (("change", (share.figure,)), ("amount", (amount.figure,)), ("level", (level.figure,)))
            cues = (("direction", found.direction), ("level", role))
            yield Relation("change_both", roles, cues, Certainty.STATED, f"change-both/amounts-then-{level.role}")


def _amount_of(amount: Figure, level: Figure) -> bool:
    """True when an amount can be the difference of such levels: the same measure, or points of an index or a share."""
    if amount.kind is Kind.POINTS:
        return level.kind is Kind.PERCENT or is_bare(level) or level.kind is Kind.POINTS
    if amount.kind not in _OWN_UNIT or not same_measure(amount, level):
        return False
    return amount.thing is None or level.thing is None or amount.thing.head == level.thing.head


def _has_unit(amount: Figure, ends: Ends) -> bool:
    """False where bare levels stand beside an amount of money or measure: "from 12 to eight, to cut $2.5m"."""
    measured = amount.kind not in (Kind.POINTS, Kind.COUNT)
    return not (measured and is_bare(ends.new) and is_bare(ends.old))


def _belongs(sentence: Sentence, row: tuple[Move, ...], found: Change, ends: Ends) -> bool:
    """False where the wording measures the change against another base than the old level, or the levels are its
    own parts.
    """
    own = [move for move in row[found.last + 1 : ends.last] if isinstance(move, Event) and "adverb" in move.classes]
    if own and row[ends.first] is not row[found.first] and found.figure.kind is Kind.POINTS:
        return False  # "a 62% chance that it will cut by 25 points, down from 64%"
    if found.figure in (ends.new, ends.old) or _A_YEAR.search(as_read(found.figure)):
        return False
    start = row[ends.first]
    end = row[ends.last]
    begin = start.start if isinstance(start, Event) else start.place
    finish = end.end if isinstance(end, Event) else end.place
    text = sentence.skeleton[max(0, begin - 40) : finish + 60]
    if OTHER_BASE.search(text) or " rank" in text:
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
