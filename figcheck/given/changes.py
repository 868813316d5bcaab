"""Ties of change: differences, percentages, directions, multiples, orders, and the rule that judges each."""

from __future__ import annotations

from functools import partial

from ..evidence.change import among_percentages
from ..evidence.given import in_open_order
from ..evidence.measures import as_percent
from ..evidence.multiple import told_multiple
from ..model import Figure, Kind
from .contract import Unusable
from .found import Found, Reading, Readings, alike, check_printed, levels, needs, printed, relation, said, valued
from .mentions import as_few
from .ranks import is_ranking
from .senses import DOWN, UP, are_opposite_moves, direction_beside, opposite, order_of, sense_of
from .spoken import Spoken, spoken_of
from .times import length


def difference(tie: Found) -> Readings:
    """Two levels and the gap between them, whichever is the larger; between two days it is a length of time."""
    if all(tie.one(role).when is not None or tie.one(role).kind is Kind.YEAR for role in ("new", "old")):
        ends = {"length": tie.all("difference"), "start": tie.all("old"), "end": tie.all("new")}
        return length(Found(tie.kind, ends, tie.word, tie.story))
    new, old = (valued(tie.one(role), role) for role in ("new", "old"))
    gap = valued(tie.one("difference"), "difference")
    if gap.kind is Kind.POINTS:
        new, old = as_percent(new), as_percent(old)
    elif new.kind is Kind.PERCENT:
        gap = as_percent(gap)  # "three in 1,000"
    if gap.kind is Kind.PERCENT and new.kind is not Kind.PERCENT:
        raise Unusable(f"{said(gap)} is a percentage of one of the two; tie it as percent_change")
    if gap.unit != "basis point":
        gap = alike(gap, new)
    return [(_amount(new, alike(old, new), gap),)]


def _amount(new: Figure, old: Figure, gap: Figure) -> Reading:
    roles = (("new", (new,)), ("old", (old,)), ("change", (gap,)))
    return Reading("change-amount-mismatch", relation("change_amount", roles, direction="either"))


def percent_change(tie: Found) -> Readings:
    """A percentage against two levels, or against one of them and the amount of change."""
    new, old, percent, gap = (tie.all(role) for role in ("new", "old", "percent", "difference"))
    if sum(map(bool, (new, old, percent, gap))) < 3:
        raise Unusable("percent_change needs three of new, old, percent and difference")
    found: Readings = []
    if percent:
        needs(percent[0], "percent", Kind.PERCENT, Kind.POINTS, Kind.FRACTION, Kind.RATIO)
    if new and old:
        levels = valued(new[0], "new"), alike(valued(old[0], "old"), new[0])
        if percent:
            found.append((_changed(levels, percent[0]),))
        if gap:
            found.append((_amount(*levels, alike(valued(gap[0], "difference"), levels[0])),))
        return found + _worded(tie, *levels)
    level, which = (new[0], "new") if new else (old[0], "old")
    amount = alike(valued(gap[0], "difference"), valued(level, which))
    roles = (("change", (as_percent(percent[0]),)), ("amount", (amount,)), ("level", (level,)))
    check_printed(tie)
    way = sense_of(tie.word)
    ways = (way,) if way else (UP, DOWN)
    return [
        tuple(
            Reading("amount-percent-mismatch", relation("change_both", roles, direction=way, level=which))
            for way in ways
        )
    ]


def _changed(levels: tuple[Figure, Figure], percent: Figure) -> Reading:
    """A percentage between two levels; one in points is the gap between two percentages."""
    new, old = levels
    if percent.kind is Kind.POINTS:
        return _amount(new, old, percent)
    told = relation(
        "change", (("new", (new,)), ("old", (old,)), ("change", (as_percent(percent),))), direction="either"
    )
    return Reading("percent-for-points" if among_percentages(told) else "percent-change-mismatch", told)


def _worded(tie: Found, new: Figure, old: Figure) -> Readings:
    """The direction of a change, where the tie gives its word."""
    check_printed(tie)
    way = sense_of(tie.word) if tie.word else ""
    return [(_moved(*printed(new, old), way, tie.word),)] if way else []


def _moved(new: Figure, old: Figure, way: str, word: str) -> Reading:
    higher, lower = (new, old) if way == UP else (old, new)
    told = relation("direction", (("higher", (higher,)), ("lower", (lower,))), direction=way, word=word, reading="")
    return Reading("wrong-direction", told)


def direction(tie: Found) -> Readings:
    """Two levels and the word that says which way they moved."""
    news, olds = ([valued(figure, role) for figure in tie.all(role)] for role in ("new", "old"))
    pairs = [levels(*printed(as_few(new), as_few(old))) for new in news for old in olds]
    if any(figure.kind is Kind.SCORE for pair in pairs for figure in pair):
        raise Unusable("a score is two numbers; say by its span which of them moved")
    for new, old in pairs:
        _not_opposite(tie, new, old)
    beside = (direction_beside(tie.story, *pair) for pair in pairs)
    way, word = (sense_of(tie.word), tie.word) if tie.word else next((found for found in beside if found[0]), ("", ""))
    if not way:
        new, old = pairs[0]
        told = f"{tie.word!r} does not say which way" if tie.word else "no word beside them says which way"
        raise Unusable(f"{told} {said(new)} and {said(old)} moved")
    check_printed(tie)
    # who rises in a ranking has a lower number
    return [(_moved(*pair, opposite(way) if is_ranking(tie.story, *pair) else way, word),) for pair in pairs]


def _not_opposite(tie: Found, one: Figure, other: Figure) -> None:
    """Raises Unusable for a rise and a fall: of these the numbers do not say which level is the higher."""
    if are_opposite_moves(tie.story.text, one, other):
        raise Unusable(f"one of {said(one)} and {said(other)} is a rise and the other a fall")


def multiple(tie: Found) -> Readings:
    """Two levels and how many times the one is the other."""
    new, old = valued(tie.one("new"), "new"), valued(tie.one("old"), "old")
    figure = valued(tie.one("multiple"), "multiple")
    roles = (("new", (new,)), ("old", (alike(old, new),)), ("multiple", (figure,)))

    def reading(form: str, way: str = "") -> Reading:
        return Reading("multiple-mismatch", relation("multiple", roles, form=form, direction=way), told_multiple)

    if figure.kind in (Kind.FRACTION, Kind.RATIO):
        return [(reading("part"), reading("change", UP), reading("change", DOWN))]
    needs(figure, "multiple", Kind.MULTIPLE, Kind.COUNT)
    return [(reading("times"),) if figure.trace[:1] == ("words",) else (reading("times"), reading("more"))]


def order(tie: Found) -> Readings:
    """Two figures and the word of comparison that puts the first above or below the second."""
    first, second = levels(*printed(*(as_few(valued(tie.one(role), role)) for role in ("first", "second"))))
    _not_opposite(tie, first, second)
    way = order_of(tie.word) if tie.word else direction_beside(tie.story, first, second)[0]
    if not way:
        told = f"{tie.word!r} does not say" if tie.word else "no word beside them says"
        raise Unusable(f"{told} which of {said(first)} and {said(second)} is the more")
    check_printed(tie)
    spoken = spoken_of(tie, (first, second), way) if tie.word else Spoken(way)
    way = opposite(spoken.way) if is_ranking(tie.story, first, second) else spoken.way
    higher, lower = (first, second) if way == UP else (second, first)
    told_of = relation("ranking", (("higher", (higher,)), ("lower", (lower,))), leader=way)
    supply = partial(in_open_order, doubt=spoken.doubt) if spoken.doubt else None
    return [(Reading("ranking-contradicted", told_of, supply),)]
