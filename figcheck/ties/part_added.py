"""What is added and the sum it brings about: "1,455 new cases, bringing the total to 38,284"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.parts import BRINGING, NETTED, PERSONS, TOTALS
from ..model import Kind
from .pairing import ADDED, comparable, is_elliptical, is_open, is_plain
from .wholes import Tie


def brought_to(reading: Reading) -> Iterator[Tie]:
    """ "1,455 new cases, bringing the total to 38,284": what is added and the sum it brings about."""
    for whole in () if BRINGING.isdisjoint(reading.tokens.words) else reading.slots[1:]:
        part = _before(reading, whole)
        if part is None or not is_plain(whole.figure) or part.prep in ("from", "than", "to") or part.per:
            continue
        told = is_elliptical(reading, whole) or is_elliptical(reading, part) or whole.head == part.head
        if not told and not PERSONS.issuperset((whole.head, part.head)):
            continue
        start = reading.chunks[whole.chunk].start
        name = _bringing(reading, part.token + 1, start)
        if name:
            yield part, whole, name


def _before(reading: Reading, whole: Slot) -> Slot | None:
    """The nearest figure before a sum that is in its unit, though a time may stand between."""
    found = reversed(reading.slots[: whole.number])
    part = next((slot for slot in found if slot.figure.kind is whole.figure.kind), None)
    return part if part is not None and is_plain(part.figure) and comparable(part.figure, whole.figure) else None


def _bringing(reading: Reading, begin: int, end: int) -> str:
    """The wording between what is added and the sum; "" for none."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    between = spoken[begin:end]
    bringing = next((at for at in range(begin, end) if spoken[at] in BRINGING), -1)
    told = not TOTALS.isdisjoint(between)
    aside = tags[bringing - 1 : bringing + 1] == ",I"
    if bringing < 0 or not between or "down" in between or (not told and not aside):
        return ""
    if between[-1] == "to" or (aside and between[-2:] == ("total", "of")):
        return "brought-to-total" if told else "brought-to"
    return ""


def moved_by(reading: Reading) -> Iterator[Tie]:
    """ "The tally rose by 1,837 in a day to a total of 70,029": what was added is some of the new level.

    "It will reduce its staff by 2,000 this year, from 9,151": what is taken away is some of the old one.
    """
    for part in reading.slots:
        mover = part.mover
        if mover is None or mover.behind or mover.sort not in ("verb", "noun") or not is_plain(part.figure):
            continue
        end = {"up": "to", "down": "from"}.get(mover.direction)
        if end is None or part.figure.kind not in ADDED or part.per or not _is_amount(reading, part):
            continue
        whole = next((slot for slot in reading.slots[part.number + 1 :] if slot.figure.kind is part.figure.kind), None)
        if whole is None or whole.prep != end or whole.mover is None or whole.mover.token != mover.token or whole.mark:
            continue
        joined = "C" in reading.tokens.tags[part.token : whole.token]  # "by 800 feet, and deepen it to 22 feet"
        if joined or "'" in whole.determiner or is_open(part.figure):  # "raised $28m to Mr Ray's $11.7m"
            continue
        near = (part.head, part.subject, *part.topic, whole.head, *whole.through)
        if is_plain(whole.figure) and comparable(part.figure, whole.figure) and NETTED.isdisjoint(near):
            yield part, whole, "added-to-level"


def _is_amount(reading: Reading, part: Slot) -> bool:
    """True for the amount of a move: behind "by", or the object of the move itself ("rose 40 to 120")."""
    mover = part.mover
    assert mover is not None, "the caller has seen to it"
    between = reading.tokens.tags[mover.token + 1 : part.token]
    if part.prep == "by":
        return True
    if part.figure.kind is Kind.COUNT and is_elliptical(reading, part):
        return False  # "rose 14 to 5.64": cents and dollars
    if mover.sort == "noun":
        return part.prep == "" and part.through[:1] == (mover.word,) and "F" not in between
    return mover.sort == "verb" and set(between) <= {"A"} and part.prep == ""
