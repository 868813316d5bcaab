"""Deaths and recoveries among the cases of a disease or the people hurt: "577 confirmed cases and 377 deaths"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.parts import AFFECTED, CASES, DEATHS, DYING, NEWLY
from ..model import Kind
from .pairing import comparable
from .wholes import Tie, is_part, is_whole, other_time


def outcomes(reading: Reading) -> Iterator[Tie]:
    """ "577 confirmed cases and 377 deaths", "1,835 infected, 52 of whom died": the dead are some of the cases."""
    cases = [slot for slot in reading.slots if _is_of_cases(reading, slot)]
    if len(cases) != 1:
        return
    (whole,) = cases
    dead = [slot for slot in reading.slots if slot is not whole and _is_of_deaths(reading, slot)]
    if len(dead) == 1 and comparable(dead[0].figure, whole.figure) and not other_time(reading, dead[0], whole):
        yield dead[0], whole, "deaths-of-cases"


def _is_of_cases(reading: Reading, slot: Slot) -> bool:
    if slot.figure.kind is not Kind.COUNT or not is_whole(reading, slot) or _is_new(reading, slot):
        return False
    return slot.head in CASES or (not slot.inherited and not AFFECTED.isdisjoint(_verbs(reading, slot)))


def _is_of_deaths(reading: Reading, slot: Slot) -> bool:
    if slot.figure.kind is not Kind.COUNT or not is_part(reading, slot) or _is_new(reading, slot):
        return False
    return slot.head in DEATHS or not DYING.isdisjoint(_verbs(reading, slot))


def _verbs(reading: Reading, slot: Slot) -> tuple[str, ...]:
    """The words of the verb group behind the phrase of a figure, its subject, or before it, its object."""
    for step in (1, -1):
        at = slot.chunk + step
        while 0 <= at < len(reading.chunks) and reading.chunks[at].name == "A":
            at += step
        if 0 <= at < len(reading.chunks) and reading.chunks[at].name in ("verb", "I"):
            chunk = reading.chunks[at]
            return reading.tokens.words[chunk.start : chunk.end]
    return ()


def _is_new(reading: Reading, slot: Slot) -> bool:
    """True for what one day added: of 40 new cases and 52 deaths the deaths are of older cases."""
    chunk = reading.chunks[slot.chunk]
    return not NEWLY.isdisjoint(reading.tokens.words[chunk.start : chunk.end + 3])
