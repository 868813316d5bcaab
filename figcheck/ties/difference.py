"""Two figures and the difference stated between them: "48, 12 fewer than the 60"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..lang.en.change import INFLOWS, LACKING, LEFT_OVER, OUTFLOWS
from ..lang.en.nouns import singular
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .amounts import pair_of
from .level_parts import TIMES
from .levels import levels_in
from .measure import LEVEL_KINDS, OWN_UNIT, same_measure
from .pairing import each_once


def difference(story: Story) -> Iterator[Relation]:
    """Relations of two figures and their difference: the role "more" minus the role "less" is the "difference".

    The cue "wording" is more than or less than, as the comparative says, or flows.
    """
    yield from each_once(_compared(story), _flows(story))


def _compared(story: Story) -> Iterator[Relation]:
    """ "Sold 48, 12 fewer than the 60 of last year"."""
    for sentence in story.sentences:
        levels = levels_in(sentence)
        for amount in levels.amounts:
            mover = amount.mover
            if mover is None or mover.sort != "comparative" or mover.direction == "either" or mover.flags:
                continue
            pair, _ = pair_of(sentence, levels, amount)
            if pair is None or not _fits(amount, pair.new, pair.old):
                continue
            up = mover.direction == "up"
            more, less = (pair.new, pair.old) if up else (pair.old, pair.new)
            yield _relation((more.figure, less.figure), amount.figure, "more than" if up else "less than", "than")


def _flows(story: Story) -> Iterator[Relation]:
    """ "Exports rose to £12m and imports to £10m, a surplus of £2m", in one sentence or two that follow each other."""
    for sentence in story.sentences:
        yield from _left_between(sentence, sentence)
    for first, second in pairwise(story.sentences):
        if second.index == first.index + 1 and not first.headline:
            yield from _left_between(first, second)
            yield from _left_between(second, first)


def _left_between(flows: Sentence, left: Sentence) -> Iterator[Relation]:
    """The only inflow and the only outflow of one sentence with the only surplus or deficit of another, or of it."""
    reading = read(flows)
    told = [slot for slot in _levels(flows) if slot.figure.kind in _FLOWING]
    gaps = [slot for slot in _levels(left) if _is_left(slot)]
    if len(gaps) != 1 or (flows is not left and any(_is_left(slot) for slot in told)):
        return
    gap = gaps[0]
    if flows is not left and _has_its_own(left):
        return
    coming = [slot for slot in told if slot is not gap and _flow(reading, slot, INFLOWS)]
    going = [slot for slot in told if slot is not gap and _flow(reading, slot, OUTFLOWS)]
    if len(coming) != 1 or len(going) != 1:
        return
    if _flow(reading, coming[0], INFLOWS) != _flow(reading, going[0], OUTFLOWS):
        return
    if not _fits(gap, coming[0], going[0]) or gap.mood or gap.per != coming[0].per != going[0].per:
        return
    over = not _names(gap).isdisjoint(LEFT_OVER)
    more, less = (coming[0], going[0]) if over else (going[0], coming[0])
    yield _relation((more.figure, less.figure), gap.figure, "flows", "flows" if flows is left else "flows-apart")


def _has_its_own(sentence: Sentence) -> bool:
    """True where a surplus is of a time of its own ("a surplus of £12bn in 1996"), or stands beside its own flows."""
    reading = read(sentence)
    return any(
        slot.figure.kind in TIMES or slot.time or _flow(reading, slot, INFLOWS) or _flow(reading, slot, OUTFLOWS)
        for slot in reading.slots
    )


def _levels(sentence: Sentence) -> list[Slot]:
    """The levels of a sentence that are no old ones and no amounts of change."""
    parts = levels_in(sentence).parts
    return [
        slot
        for slot in read(sentence).slots
        if parts and parts[slot.number] in ("to", "level") and slot.aside != "bracket"
    ]


def _names(slot: Slot) -> frozenset[str]:
    """The nouns that tell what a figure is of."""
    own = (slot.subject, *slot.topic) if slot.inherited or not slot.head else ()
    return frozenset((slot.head, *slot.through, *own))


def _is_left(slot: Slot) -> bool:
    return not _names(slot).isdisjoint(LEFT_OVER | LACKING)


def _flow(reading: Reading, slot: Slot, table: dict[str, str]) -> str:
    """What comes in or goes out by a figure: by the noun before its preposition ("and imports to £9m", "spending of
    £5m"), else by its own nouns.
    """
    at = slot.chunk - 1
    joined = at > 0 and reading.chunks[at].name in ("f", "t", "P")
    lead = singular(reading.tokens.words[reading.chunks[at].start - 1]) if joined else ""
    if lead in INFLOWS or lead in OUTFLOWS:
        return table.get(lead, "")
    return next((table[name] for name in map(singular, sorted(_names(slot))) if name in table), "")


_FLOWING = frozenset({Kind.MONEY, Kind.COUNT, Kind.QUANTITY})


def _fits(amount: Slot, more: Slot, less: Slot) -> bool:
    """True when an amount may be the difference of two figures: of one measure, or points between percentages."""
    if more.figure.kind is Kind.PERCENT or less.figure.kind is Kind.PERCENT:
        return amount.figure.kind is Kind.POINTS and more.figure.kind is less.figure.kind
    if amount.figure.kind not in OWN_UNIT or more.figure.kind not in LEVEL_KINDS:
        return False
    plain = more.figure.upper is None and less.figure.upper is None and amount.figure.upper is None
    alike_units = amount.figure.kind is more.figure.kind is less.figure.kind
    return (
        plain and alike_units and same_measure(amount.figure, more.figure) and same_measure(amount.figure, less.figure)
    )


def _relation(sides: tuple[Figure, Figure], gap: Figure, cue: str, wording: str) -> Relation:
    roles = (("more", (sides[0],)), ("less", (sides[1],)), ("difference", (gap,)))
    return Relation("difference", roles, (("wording", cue),), Certainty.STATED, f"difference/{wording}")
