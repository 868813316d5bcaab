"""Days, times of day, years and ranks that a story names twice among the same words.

A date tells one thing apart from another, so only dates that agree are paired: a report can tick them, and no other
date of the story is ever accused.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator

from ..model import CalendarDate, Certainty, ClockTime, Figure, Kind, Relation, Story
from ..ties.same.context import Mention, mentions_where

_Key = tuple[str, Hashable]
# a mention with the stems near it
_Near = tuple[Mention, frozenset[str]]

# how many stems the sentences of two mentions share: a day is seldom named twice by chance, a year often is
_SHARED = {"day": 0, "clock": 1, "month": 1, "year": 2}
# the same for stems near both; those of years stand close by
_SHARED_NEAR = {"day": 0, "clock": 0, "month": 0, "year": 1}
# a rank needs more, and the first three, which every story has, also their noun
_RANKED = 3
# a story that names one date more often is a chronicle, of which the last ones may be meant
_MOST_ALIKE = 60
_WITHOUT_DAY = (Kind.YEAR, Kind.ORDINAL)
_COMMON_RANKS = frozenset({"first", "second", "third"})


def dated(story: Story) -> Iterator[Relation]:
    """Two mentions of one date, time, year or rank, in the roles "first" and "second"."""
    known = {figure.span.start: keys for figure in story.figures if (keys := _keys(figure))}
    counts = Counter(key for keys in known.values() for key in keys)
    again = {start for start, keys in known.items() if any(counts[key] > 1 for key in keys)}
    if not again:
        return
    earlier: dict[_Key, list[_Near]] = {}
    here: list[tuple[_Key, _Near]] = []
    for later in mentions_where(story, lambda figure: figure.span.start in again):
        if here and here[0][1][0].sentence is not later.sentence:  # two of one sentence are never paired
            for key, told in here:
                earlier.setdefault(key, []).append(told)
            here.clear()
        keys, near = known[later.figure.span.start], later.near
        for key in keys:
            best = _best(earlier.get(key, [])[-_MOST_ALIKE:], (later, near), key[0])
            if best is not None:
                roles = (("first", (best.figure,)), ("second", (later.figure,)))
                yield Relation("same thing", roles, (), Certainty.STATED, "same-thing/one-date")
                break
        here += ((key, (later, near)) for key in keys)


def _best(earlier: list[_Near], told: _Near, key: str) -> Mention | None:
    """The mention with which a later one shares most of the words near it; the first of several."""
    later, near = told
    best, most = None, -1
    for other, its in earlier:
        shared = len(its & near)
        if shared > most and _is_one(other, later, key, shared):
            best, most = other, shared
    return best


def _keys(figure: Figure) -> tuple[_Key, ...]:
    """What a date may be known by, the narrowest first; nothing for other figures and for a weekday alone."""
    when = figure.when
    if when is None and figure.kind not in _WITHOUT_DAY:
        return ()
    if figure.kind is Kind.YEAR:
        return (("year", int(figure.stated)),) if figure.stated is not None else ()
    if figure.kind is Kind.ORDINAL:
        return (("rank", figure.stated),)
    if isinstance(when, ClockTime):
        return (("clock", when.minute),)
    if isinstance(when, CalendarDate) and when.part is not None and when.year is not None:
        return (("month", (when.part, when.year)),)
    if not isinstance(when, CalendarDate) or when.month is None:
        return ()
    if when.day is not None:
        day: tuple[_Key, ...] = (("day", (when.month, when.day)),)
        return (*day, ("year", when.year)) if when.year is not None else day
    if when.year is None:
        return ()
    return (("month", (when.month, when.year)), ("year", when.year))


def _is_one(earlier: Mention, later: Mention, key: str, near: int) -> bool:
    """True where two mentions with one key contradict each other in nothing and share words enough, so many `near`."""
    one, two = earlier.figure.when, later.figure.when
    if isinstance(one, CalendarDate) and isinstance(two, CalendarDate):
        parts = (
            (one.year, two.year), (one.part, two.part), (one.month, two.month), (one.day, two.day),
            (one.weekday, two.weekday),
        )  # fmt: skip
        if any(left != right for left, right in parts if left is not None and right is not None):
            return False
    if isinstance(one, ClockTime) and isinstance(two, ClockTime) and one.zone != two.zone and one.zone and two.zone:
        return False
    if key == "rank":
        same_noun = earlier.after[:1] == later.after[:1] != ()
        return near >= _RANKED and (same_noun or earlier.figure.text not in _COMMON_RANKS)
    shared = len(earlier.wide & later.wide) + (key == "clock" and bool(earlier.moments & later.moments))
    return near >= _SHARED_NEAR[key] and shared >= _SHARED[key]
