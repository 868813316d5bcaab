"""Deaths and recoveries among the cases of a disease or the people hurt: "577 confirmed cases and 377 deaths"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.parts import (
    AFFECTED,
    BRINGING,
    CASES,
    CLAIMING,
    COUNTED_SO_FAR,
    DEATHS,
    DYING,
    NAMING_CASES,
    NAMING_DEATHS,
    NEWLY,
)
from ..model import Kind
from .measure import comparable, is_elliptical
from .wholes import Tie, is_part, is_whole, other_time

_CASES, _DEATHS = "cases", "deaths"
_APART = frozenset({"respectively", "among"})
# a count of cases and one of deaths
_BOTH = 2


def outcomes(reading: Reading) -> Iterator[Tie]:
    """ "577 confirmed cases and 377 deaths", "1,835 infected, 52 of whom died": the dead are some of the cases.

    Either may be a level of its own noun: "the death toll rose to 66, with 1,501 confirmed cases".
    """
    if not _APART.isdisjoint(reading.tokens.words):
        return  # "the ten cases were among 38 deaths"
    if sum(slot.figure.kind is Kind.COUNT for slot in reading.slots) < _BOTH:
        return
    known = _known(reading)
    cases = [slot for slot, what in known if what is _CASES and is_whole(reading, slot)]
    dead = [slot for slot, what in known if what is _DEATHS and is_part(reading, slot)]
    if len(cases) != 1 or len(dead) != 1:
        return
    whole, part = cases[0], dead[0]
    if comparable(part.figure, whole.figure) and not other_time(reading, part, whole):
        level = any(slot.inherited and is_elliptical(reading, slot) for slot in (part, whole))
        yield part, whole, "deaths-of-cases-level" if level else "deaths-of-cases"


def outcomes_apart(reading: Reading, held: Reading) -> Iterator[Tie]:
    """ "Cases in the country rose to 4,150. The death toll stands at 26.": each the only one of its sentence."""
    if COUNTED_SO_FAR.isdisjoint(reading.tokens.words) and COUNTED_SO_FAR.isdisjoint(held.tokens.words):
        return
    here, there = _known(reading), _known(held)
    for (parts, place), (wholes, other) in (((here, reading), (there, held)), ((there, held), (here, reading))):
        if [what for _, what in parts] != [_DEATHS] or [what for _, what in wholes] != [_CASES]:
            continue
        part, whole = parts[0][0], wholes[0][0]
        timed = any((*slot.years, *slot.time) for slot in (part, whole))  # "recorded 55 infections on Tuesday"
        known = not COUNTED_SO_FAR.isdisjoint(other.tokens.words)
        fits = is_part(place, part) and is_whole(other, whole) and comparable(part.figure, whole.figure)
        if fits and known and not timed:
            yield part, whole, "deaths-of-cases-level"


def _known(reading: Reading) -> list[tuple[Slot, str]]:
    """The counts of cases and of deaths that are known so far: nothing that one day added, and no earlier level."""
    found = []
    for slot in reading.slots:
        if slot.figure.kind is Kind.COUNT and slot.prep not in ("from", "than") and not slot.mark:
            what = _counted(reading, slot)
            if what and not _is_new(reading, slot):
                found.append((slot, what))
    return found


def _counted(reading: Reading, slot: Slot) -> str:
    """What a count is of: by its noun, by what is said of its people, or by what it is a level of; "" for neither."""
    if slot.inherited and is_elliptical(reading, slot):
        level = _measured(reading, slot)
        if level:
            return level
    claimed = slot.head == "life" and not CLAIMING.isdisjoint(reading.tokens.words[max(0, slot.token - 5) : slot.token])
    if slot.head in DEATHS or claimed:
        return _DEATHS
    if slot.head in CASES:
        return _CASES
    spoken = _verbs(reading, slot)
    if not DYING.isdisjoint(spoken):
        return _DEATHS
    if not AFFECTED.isdisjoint(spoken) and not DYING.isdisjoint(_rest_of_clause(reading, slot)):
        return _DEATHS  # "1,232 people diagnosed with it have died"
    return _CASES if not slot.inherited and not AFFECTED.isdisjoint(spoken) else ""


def _measured(reading: Reading, slot: Slot) -> str:
    """What a level is of: the nearest noun of cases or deaths to its left that no other figure parts from it."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    if slot.prep not in ("to", "at", "") or (slot.prep == "" and tags[slot.token - 1 : slot.token] not in ("V", "A")):
        return ""
    for at in range(slot.token - 1, -1, -1):
        if tags[at] in "F;:." or spoken[at] in ("new", "daily"):
            break
        if spoken[at] in NAMING_CASES:
            return _CASES if at and spoken[at - 1] not in ("new", "daily", "active") else ""
        if spoken[at] in NAMING_DEATHS:
            return _DEATHS
        if spoken[at] in BRINGING and slot.number:  # "599 new cases, bringing its total to 4,335"
            before = reading.slots[slot.number - 1].head
            return _CASES if before in CASES else _DEATHS if before in DEATHS else ""
    return ""


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


def _rest_of_clause(reading: Reading, slot: Slot) -> tuple[str, ...]:
    """The words behind a figure up to the next figure, mark or clause."""
    tags, at = reading.tokens.tags, slot.token + 1
    while at < len(tags) and tags[at] not in "F,;:.()CS":
        at += 1
    return reading.tokens.words[slot.token + 1 : at]


def _is_new(reading: Reading, slot: Slot) -> bool:
    """True for what one day added: of 40 new cases and 52 deaths the deaths are of older cases."""
    chunk = reading.chunks[slot.chunk]
    return not NEWLY.isdisjoint(reading.tokens.words[chunk.start : chunk.end + 3])
