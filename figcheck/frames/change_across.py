"""A percentage of change and its two levels spread over neighbouring sentences: the later one names the percentage
and the old level, or the old level alone ("it made £26m a year earlier"), or the percentage alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..lang.en.change import MEASURED, NO_SUBJECT
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .change_apart import OTHER_BASE
from .direction_words import comparable
from .levels import Change, changes, ends_of
from .moves import LEVEL_KINDS, Event, Item, Move, moves, same_measure, without_times
from .pattern import Late

# matches "It rose by ", "This represents an increase of ", "The figure is "; refuses "He rose by "
_PRONOUN = Late(
    r"\s*(?:it|this|that|(?:the|this|that) (?:figure|total|number|sum|amount|tally|toll|result|"
    r"performance))(?:'s)? (?:[a-z]+ ){0,4}$"
)
# how many sentences back the new level may stand
_BACK = 2
_WORD = Late(r"[a-z][a-z-]{2,}")
# matches "six-month", "half-year", "annual": the period of a change
_PERIOD = Late(
    r"\b(?:quarter(?:ly)?|qoq|q-o-q|half[ -]year|(?:three|six|nine|twelve|3|6|9|12)[ -]months?|month(?:ly)?|annual|"
    r"full[ -]year|year to date|weekly|week|daily)\b"
)
_A_YEAR_EARLIER = Late(
    r"[^;:.\n]{0,40}?\b(?:a year (?:earlier|ago|before)|(?:the )?(?:previous|prior|preceding) year|the year before|"
    r"the same (?:period|quarter|month|time) (?:of )?(?:last|the previous|a) year|last year)\b"
)
# matches "A year earlier the bank had earned "; refuses "A year earlier"
_OPENS_EARLIER = Late(r"\s*(?:a year (?:earlier|ago|before)|the year before|the previous year|last year)\b,? [a-z]")
# matches "It came to ", "That was " before a level
_IT_CAME_TO = Late(
    r"\s*(?:it|this|that|the (?:figure|total|number|sum|amount)) (?:came to|was|stood at|reached|totalled|amounted to)"
    r"(?: just| only| about| around)? $"
)
_TO_SHARE = Late(r", (?:which (?:is|was)|or|that is|a figure) (?:about |around |some |nearly )?$")


def across(story: Story) -> Iterator[Relation]:
    """The changes of neighbouring sentences, the roles as in one sentence."""
    sentences = story.sentences
    percents = [any(figure.kind is Kind.PERCENT for figure in sentence.figures) for sentence in sentences]
    for position, second in enumerate(sentences):
        if not position or not (percents[position] or percents[position - 1]):
            continue
        near = [
            first for first in sentences[max(0, position - _BACK) : position] if second.index - first.index <= _BACK
        ]
        if not near or near[-1].headline or second.headline:
            continue
        if percents[position]:
            yield from _percent_and_old(near, second)
            yield from _percent_alone(near[-1], second)
            yield from _share_lower(near[-1], second)
        else:
            yield from _old_alone(near[-1], second)
            yield from _levels_alone(near[-1], second)


def _percent_and_old(near: Sequence[Sentence], second: Sentence) -> Iterator[Relation]:
    """ "The agents stopped 16,199 people. This was an increase of 227% over the 4,954 of last year": the new level
    stands before.
    """
    row = moves(second)
    found = next(changes(row), None)
    if found is None or found.figure.kind is not Kind.PERCENT or ends_of(row, found.first, found.last, found.direction):
        return
    old = _old_behind(row, found)
    if found.first != 0 or old is None or OTHER_BASE.search(second.skeleton):
        return
    start = row[0]
    if _PRONOUN.fullmatch(start.gap):
        if near[-1].index != second.index - 1:
            return
        levels = [item.figure for item in moves(near[-1]) if isinstance(item, Item) and item.figure.kind in LEVEL_KINDS]
        news = levels if len(levels) == 1 else []
    else:
        news = _named_before(near, second, start.gap, old.figure)
    if (
        len(news) == 1
        and news[0].upper is None
        and news[0].kind is old.figure.kind
        and same_measure(news[0], old.figure)
    ):
        yield _relation(found, news[0], old.figure, "old-behind")


def _old_behind(row: tuple[Move, ...], found: Change) -> Item | None:
    old = row[found.last + 1] if found.last + 1 < len(row) else None
    follow = row[found.last + 2] if found.last + 2 < len(row) else None
    if not isinstance(old, Item) or old.broken or old.role not in ("from", "base") or old.figure.upper:
        return None
    return None if isinstance(follow, Item) and follow.role == "to" else old


def _named_before(near: Sequence[Sentence], second: Sentence, subject: str, old: Figure) -> list[Figure]:
    """The levels of the nearest sentence before whose own subject has all the words of this one's."""
    words = _words(subject) - NO_SUBJECT
    periods = (
        figure.kind in (Kind.DURATION, Kind.FRACTION)
        for figure, place in zip(second.figures, second.places, strict=True)
        if place < len(subject)
    )
    if not words or len(subject) > _LONGEST or any(periods):
        return []
    for first in reversed(near):
        found = _under(first, words, old)
        if found:
            return found if _periods(second) <= _periods(first) else []
    return []


_LONGEST = 90


def _under(first: Sentence, words: frozenset[str], old: Figure) -> list[Figure]:
    """The present levels of a sentence that begins with certain words."""
    row = moves(first)
    amounts = {found.figure.span for found in changes(row)}
    return [
        move.figure
        for move in row
        if isinstance(move, Item)
        and move.role in ("level", "to", "by")
        and move.figure.span not in amounts
        and comparable(old, move.figure)
        and (words <= _words(first.skeleton[: move.place]) or _counted(first, move) <= words)
    ]


# matches " unaccompanied children" behind a count
_NOUNS = Late(r" [a-z-]{3,} [a-z-]{3,}(?=[,.;]| (?:in|at|on|from|by|last|during)\b)")


def _counted(sentence: Sentence, item: Item) -> frozenset[str]:
    """The two words that name what a figure counts; a word that stands nowhere else where there are none."""
    nouns = _NOUNS.match(sentence.skeleton, item.place + 1) if item.figure.kind is Kind.COUNT else None
    return _words(nouns.group()) if nouns else frozenset({""})


def _words(text: str) -> frozenset[str]:
    return frozenset(match.group() for match in _WORD.finditer(text))


def _periods(sentence: Sentence) -> frozenset[str]:
    return frozenset(match.group()[:5] for match in _PERIOD.finditer(sentence.skeleton))


def _percent_alone(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """ "Arrivals went from 40,000 to 52,000. That is a rise of 30%": both levels stand before."""
    row = moves(second)
    found = next(changes(row), None)
    if found is None or found.figure.kind is not Kind.PERCENT or found.first != 0 or second.index != first.index + 1:
        return
    if len([move for move in row if isinstance(move, Item)]) != 1 or not _PRONOUN.fullmatch(row[0].gap):
        return
    if OTHER_BASE.search(second.skeleton) or any(True for _ in changes(moves(first))):
        return
    ends = _only_ends(moves(first))
    if ends is not None:
        yield _relation(found, *ends, "levels-before")


def _only_ends(row: tuple[Move, ...]) -> tuple[Figure, Figure] | None:
    """The new and the old level where a sentence has no other figures than these."""
    levels = [move for move in row if isinstance(move, Item)]
    if len(levels) != 2 or levels[1].broken or not comparable(levels[0].figure, levels[1].figure):
        return None
    left, right = levels
    if left.role == "from" and right.role == "to":
        return right.figure, left.figure
    return (left.figure, right.figure) if right.role in ("from", "base") and left.role not in ("from", "base") else None


def _share_lower(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """ "The rate was 25.9% in the one group. In the other it was 8.9%, which is 17% lower"."""
    row = moves(second)
    items = [move for move in row if isinstance(move, Item)]
    if len(items) != 2 or items[0].figure.kind is not Kind.PERCENT or second.index != first.index + 1:
        return
    new, share = items
    found = next((change for change in changes(row) if change.figure is share.figure), None)
    word = row[found.last] if found is not None else None
    if found is None or not isinstance(word, Event) or "comparative" not in word.classes:
        return
    behind = second.skeleton[word.end : word.end + 8] if not word.gap.strip() else " than"
    if not _TO_SHARE.fullmatch(share.gap) or behind.startswith(" than"):
        return
    olds = [move.figure for move in moves(first) if isinstance(move, Item) and comparable(new.figure, move.figure)]
    if len(olds) == 1 and _shared(first, second):
        yield _relation(found, new.figure, olds[0], "share-lower")


def _shared(first: Sentence, second: Sentence) -> bool:
    """True when two sentences speak of one measure, by a word of measure that both have."""
    return bool(_words(first.skeleton) & _words(second.skeleton) & MEASURED)


def _old_alone(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """ "Profits were up 90% to $48bn. It easily beat the $26bn made a year earlier"."""
    row = moves(first)
    found = [change for change in changes(row) if change.figure.kind is Kind.PERCENT]
    levels = [move for move in moves(second) if isinstance(move, Item) and move.figure.kind in LEVEL_KINDS]
    if len(found) != 1 or len(levels) != 1 or levels[0].figure.upper or second.index != first.index + 1:
        return
    change, old = found[0], levels[0]
    new = row[change.last + 1] if change.last + 1 < len(row) else None
    if not isinstance(new, Item) or new.role != "to" or new.broken or not comparable(new.figure, old.figure):
        return
    if ends_of(row, change.first, change.last, change.direction) or OTHER_BASE.search(first.skeleton):
        return
    text = without_times(second).skeleton
    earlier = _A_YEAR_EARLIER.match(text, old.place + 1) or _OPENS_EARLIER.match(text)
    measures = _words(second.skeleton) & MEASURED
    if earlier and measures <= _words(first.skeleton) | NO_SUBJECT:
        yield _relation(change, new.figure, old.figure, "old-alone")


def _levels_alone(first: Sentence, second: Sentence) -> Iterator[Relation]:
    """ "Profit fell by 40%. It came to £60m, compared with £100m in 2019": the percentage stands before both levels."""
    row = moves(first)
    found = list(changes(row))
    if len(found) != 1 or found[0].figure.kind is not Kind.PERCENT or second.index != first.index + 1:
        return
    if len([move for move in row if isinstance(move, Item)]) != 1 or OTHER_BASE.search(first.skeleton):
        return
    levels = [move for move in moves(second) if isinstance(move, Item)]
    if not levels or not _IT_CAME_TO.fullmatch(second.skeleton[: levels[0].place]):
        return
    ends = _only_ends(tuple(levels))
    if ends is not None:
        yield _relation(found[0], *ends, "levels-alone")


def _relation(found: Change, new: Figure, old: Figure, wording: str) -> Relation:
    roles = (("change", (found.figure,)), ("new", (new,)), ("old", (old,)))
    return Relation("change", roles, (("direction", found.direction),), Certainty.IMPLIED, f"change-across/{wording}")
