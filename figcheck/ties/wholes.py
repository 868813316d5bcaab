"""What every wording of a part asks: whether a figure can be a whole or a part, and which whole stands before it."""

from __future__ import annotations

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..clauses.words import class_of
from ..lang.en.parts import AGES, ANAPHORS, EARLIER, HEDGES, MORE_OF_THEM, NO_WHOLE, PLACING, TAKING_UP_AMOUNTS
from ..model import Kind
from .measure import comparable, is_plain

Tie = tuple[Slot, Slot, str]


def is_part(reading: Reading, slot: Slot) -> bool:
    """True for a plain number of things: no "40-caliber", "four 787 jets", "a 129,000 member herd", "50 737"."""
    tags, words = reading.tokens.tags, reading.tokens.words
    if not is_plain(slot.figure) or slot.per:
        return False
    if slot.figure.kind is not Kind.COUNT:
        return "-" not in slot.figure.text
    if slot.figure.text.lower().endswith(AGES):
        return False
    beside = tags[slot.token - 1 : slot.token] + tags[slot.token + 1 : slot.token + 2]
    article = slot.token > 0 and words[slot.token - 1] in ("a", "an")
    parted = slot.figure.text.replace(" ", "").isdigit() and " " in slot.figure.text
    return not (parted or article or words[slot.token + 1 : slot.token + 2] == ("-",) or "F" in beside)


def is_whole(reading: Reading, slot: Slot) -> bool:
    """True for a plain figure that counts a known number of things: no "one", "four or more", "35.8"."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    inside = slot.token > reading.chunks[slot.chunk].start
    named = slot.figure.kind is Kind.COUNT and inside and tags[slot.token - 1] == "N"
    if named and slot.stands == "before" and class_of(spoken[slot.token - 1]) in "ve":
        named = False  # "reports six cases"
    spoken_so = slot.figure.text.lower()
    return (
        is_plain(slot.figure)
        and not named
        and not (slot.figure.kind is Kind.COUNT and slot.figure.place < 0)
        and spoken[slot.token + 1 : slot.token + 2] != ("-",)
        and tags[slot.token + 1 : slot.token + 3] != "fF"
        and spoken_so.rpartition(" ")[2] not in NO_WHOLE
        and (not spoken_so.endswith(" or more"))
    )


def is_added(reading: Reading, slot: Slot) -> bool:
    """True for "12 more", "20 others": what is counted on top of something."""
    return not MORE_OF_THEM.isdisjoint(reading.tokens.words[slot.token + 1 : slot.token + 2])


def whole_before(reading: Reading, part: Slot) -> Slot | None:
    """The nearest earlier figure that can hold a part; none where a closer one of its kind cannot."""
    for slot in reversed(reading.slots[: part.number]):
        if ";" in reading.tokens.tags[slot.token : part.token]:
            return None
        if places(reading, slot):
            continue
        if slot.aside == "bracket" and reading.chunks[part.chunk].start > slot.token + 1 and part.anchor != slot.number:
            continue
        if slot.figure.kind is part.figure.kind:
            fits = (
                is_whole(reading, slot)
                and comparable(part.figure, slot.figure)
                and not (some_of_them(reading, slot) or is_last_of_list(reading, slot))
            )
            return slot if fits else None
    return None


def is_last_of_list(reading: Reading, slot: Slot) -> bool:
    """True for "216 passengers and 12 crew", whose last number alone is not the whole."""
    start = reading.chunks[slot.chunk].start
    if not slot.number or not start or reading.tokens.words[start - 1] != "and":
        return False
    before = reading.slots[slot.number - 1]
    return comparable(before.figure, slot.figure) and set(reading.tokens.tags[before.token + 1 : start - 1]) <= set(
        "NJH"
    )


def places(reading: Reading, slot: Slot) -> bool:
    """True for the 24 of "276 athletes came from 24 clubs": it says where another count is found."""
    if not slot.number or slot.prep not in PLACING or slot.figure.kind is not Kind.COUNT:
        return False
    before = reading.slots[slot.number - 1]
    between = reading.tokens.tags[before.token + 1 : reading.chunks[slot.chunk].start]
    return before.figure.kind is Kind.COUNT and is_plain(before.figure) and set(between) <= set("NJHPVXfD")


def some_of_them(reading: Reading, part: Slot) -> bool:
    """True for "13 of them", "27 of which", "$3m of that"."""
    at = part.token + 1
    spoken, tags = reading.tokens.words, reading.tokens.tags
    if part.determiner == "the":  # "the three of them" are all there are
        return False
    if tags[at : at + 1] == "N" and part.figure.kind is Kind.COUNT:
        at += 1
    if spoken[at : at + 1] != ("of",) or spoken[at + 1 : at + 2] == () or spoken[at + 1] not in ANAPHORS:
        return False
    if spoken[at + 2 : at + 3] in TAKING_UP_AMOUNTS:
        return True  # "$3m of that amount"
    follow = tags[at + 2 : at + 4].lstrip("A")[:1]
    if spoken[at + 1] in ("which", "whom") and follow == "F":  # "$300m of which $250m is paid": the next is the part
        return False
    return follow not in ("N", "J", "F", "I") or spoken[at + 1] in ("which", "whom", "them")


def joined(reading: Reading, slot: Slot) -> bool:
    """True where "and" or a comma alone stands before the phrase of a figure."""
    start = reading.chunks[slot.chunk].start
    return start > 0 and reading.tokens.tags[start - 1] in "C,"


def right_behind(reading: Reading, at: int, slot: Slot) -> bool:
    """True where only a hedge, an article or "those of" stands between a word and a figure."""
    return all(word in HEDGES for word in reading.tokens.words[at + 1 : slot.token])


def other_time(reading: Reading, part: Slot, whole: Slot, place: Reading | None = None) -> bool:
    """True where both stand beside a year or a date, and not the same, or one of them beside "last year".

    `place` is the reading of the sentence of the whole where it is another.
    """
    told, known = ({figure.text for figure in slot.years} for slot in (part, whole))
    if told and known:
        return told != known
    return _is_earlier(reading, part) is not _is_earlier(place or reading, whole)


def _is_earlier(reading: Reading, slot: Slot) -> bool:
    """True for a figure beside "last year", before or behind its phrase."""
    start = reading.chunks[slot.chunk].start
    times = (word for word in slot.time if word not in ("before", "prior"))  # "given prior to the study"
    return not EARLIER.isdisjoint((*times, *reading.tokens.words[max(0, start - 2) : start]))
