"""Levels that "only" or "just" belittles beside another: the lower of the two."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading
from ..clauses.slots import Mover, Slot
from ..lang.en.grammar import CONCEDING, MERELY, OPPOSING
from ..model import Kind
from .level_parts import lasts, told_before
from .levels import Levels
from .measure import Pair, alike, one_thing


def only(levels: Levels) -> Iterator[Pair]:
    """ "Only 12% of boys, compared with 30% of girls", "450 thefts in 2019 but only 380 in 2021": the lower one."""
    reading = levels.reading
    for pair in levels.pairs:
        token = _token_of(reading, pair.new)
        counted = pair.new.figure.kind is Kind.COUNT
        one = pair.new.per == pair.old.per and (not counted or one_thing(pair.new, pair.old))
        if token >= 0 and pair.mover is None and pair.wording.startswith("level-") and one:
            yield pair._replace(mover=Mover("only", "down", "adverb", token), wording="only-against")
        token = _token_of(reading, pair.old)
        if token > pair.new.token and pair.mover is None and pair.wording.startswith("level-") and one:
            lower = Mover("only", "down", "adverb", token)
            yield Pair(pair.old, pair.new, lower, "against-only", pair.sure)
    for new in reading.slots if not OPPOSING.isdisjoint(reading.tokens.words) else ():
        token = _token_of(reading, new)
        old = _contrasted(reading, new, token) if token > 0 and levels.parts[new.number] == "level" else None
        if old is not None and levels.parts[old.number] in ("level", "to") and not lasts(new):
            apart = reading.tokens.words[token - 1] not in OPPOSING
            if not apart or new.figure.kind in _CONTRASTED:
                yield Pair(new, old, Mover("only", "down", "adverb", token), "while-only" if apart else "but-only")


# not counts: "they need five votes, though the final vote requires only 51"
_CONTRASTED = frozenset({Kind.PERCENT, Kind.MONEY})


def _contrasted(reading: Reading, new: Slot, token: int) -> Slot | None:
    """The one figure that "but only 380 in 2021" and "whereas the women had only 11%" may be set against, or the one
    that "while 36% of men agree" sets "only 11% of women do" against.
    """
    words, tags = reading.tokens.words, reading.tokens.tags
    begin = max((tags.rfind(mark, 0, token) for mark in "F,;:-("), default=-1)
    lead = next((at for at in range(token - 1, begin, -1) if words[at] in OPPOSING), -1)
    if lead >= 0 and words[lead] == "but":
        old = told_before(reading, new)
        return old if old is not None and lead == token - 1 and _fits(old, new) and one_thing(old, new) else None
    found = [slot for slot in reading.slots[: new.number] if alike(slot, new) and not slot.prep]
    if lead < 0:
        lead = next((at for at in range(begin, -1, -1) if words[at] in CONCEDING), begin)
        found = [slot for slot in found if lead < slot.token] if tags[begin] == "," else []
    one = len(found) == 1 and found[0].determiner != "the" and found[0].clause != new.clause and _fits(found[0], new)
    return found[0] if one and _token_of(reading, found[0]) < 0 else None


def _fits(old: Slot, new: Slot) -> bool:
    """True for two figures that may be told of two groups."""
    one = new.figure.kind is Kind.PERCENT or one_thing(old, new)
    return alike(old, new) and one and old.figure.upper is None


def _token_of(reading: Reading, slot: Slot) -> int:
    """The token of "only", "just" or "mere" right before the phrase of a figure; -1 where none is."""
    words = reading.tokens.words
    for token in range(slot.token - 1, max(-1, reading.chunks[slot.chunk].start - 2), -1):
        if words[token] in MERELY:
            return token
    return -1
