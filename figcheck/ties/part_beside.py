"""Parts that stand beside their whole: ", with 125 new deaths", "26 in the top 100", "four seats in the
100-seat Senate".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.parts import CONTAINED, DAILY, MEMBERS, MORE_OF_THEM, NEWLY, PERSONS, TOTALS
from ..model import Kind
from .pairing import comparable, is_elliptical
from .wholes import Tie, is_part, is_whole


def beside_whole(reading: Reading) -> Iterator[Tie]:
    """The parts that stand beside their whole, by the word or sign between them."""
    if "with" in reading.tokens.skeleton:
        yield from _with_increase(reading)
    for whole in reading.slots[1:]:
        part = reading.slots[whole.number - 1]
        if part.figure.kind is Kind.COUNT and is_part(reading, part) and comparable(part.figure, whole.figure):
            name = _beside(reading, part, whole)
            if name:
                yield part, whole, name


def _with_increase(reading: Reading) -> Iterator[Tie]:
    """ "The toll rose to 4,357, with 125 new deaths": what one day added to a level that counts all of them."""
    words, tags = reading.tokens.words, reading.tokens.tags
    for part in reading.slots[1:]:
        start = reading.chunks[part.chunk].start
        whole = next((slot for slot in reversed(reading.slots[: part.number]) if slot.figure.kind is Kind.COUNT), part)
        if words[start - 1 : start] != ("with",) or tags[start - 2 : start - 1] not in (",", "Y") or part.mood:
            continue
        behind = words[start : part.token + 12]
        added = not NEWLY.isdisjoint(behind[:5]) or not DAILY.isdisjoint(behind)
        level = whole.inherited and not TOTALS.isdisjoint((whole.subject, *whole.topic)) and whole.prep in ("to", "")
        counts = part.figure.kind is Kind.COUNT and comparable(part.figure, whole.figure)
        if added and level and counts and is_part(reading, part) and is_whole(reading, whole):
            yield part, whole, "added-to-level"


def _beside(reading: Reading, part: Slot, whole: Slot) -> str:
    """The wording between a count and the count that holds it; "" for none."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    start = reading.chunks[whole.chunk].start
    between = tags[part.token + 1 : start - 1]
    if start < 2 or part.clause != whole.clause or any(mark in between for mark in ",;:()-CRS"):
        return ""
    joint = spoken[start - 1]
    if joint in ("in", "among") and spoken[whole.token - 1] == "top":
        return "in-the-top"
    body = spoken[whole.token + 1 : whole.token + 3]
    if part.scope & MORE_OF_THEM or spoken[whole.token + 3 : whole.token + 4] == ("majority",):
        return ""  # "six additional members to the five-member board"
    if joint in ("in", "of", "on", "to") and body[:1] == ("-",) and body[1:] and body[1] in MEMBERS:
        own = part.head in (body[1], "vote") or part.head in PERSONS
        own = own or (body[1] not in ("seat", "capacity") and part.head not in CONTAINED)
        alone = is_elliptical(reading, part) and body[1] not in ("person", "man")  # "34 in a five-person race"
        return "in-the-body" if (own and not is_elliptical(reading, part)) or alone else ""
    return ""
