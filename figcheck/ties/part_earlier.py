"""Parts whose whole was told in a sentence before: "Six of the missiles", "Of the total, 40"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..clauses.stems import stem
from ..clauses.tokens import Tokens
from ..lang.en.grammar import POSSESSIVES
from ..lang.en.nouns import singular
from ..lang.en.parts import ANAPHORS, GENERIC, MORE_OF_THEM, PERSONS, SUPERLATIVES, TAKING_UP_AMOUNTS
from ..model import Kind, Sentence
from .measure import comparable, is_elliptical, same_sort
from .wholes import Tie, is_added, is_part, is_whole, other_time, some_of_them

NEAR = 2
"""How many sentences before a whole may be told."""
_OPENING = 4
"""How far in a sentence the "of" may stand that takes up a total: behind a mark or two, and behind "out"."""
_PICKING = (("own",), ("most",), ("least",), ("other",), ("remaining",), *((word,) for word in SUPERLATIVES))
"""Pick out some of a larger kind: "36 of the most serious offences"."""
_ENDS = ("V", "X", ",", "F", "C")
_A_TIME = tuple((article, noun) for article in ("a", "per") for noun in ("year", "month", "week", "day"))
_OF_KNOWN = (("of", "the"), ("of", "these"), ("of", "those"))


def across(sentence: Sentence, earlier: tuple[Sentence, ...]) -> Iterator[Tie]:
    """Parts whose whole was told before, with the wording that leads back to it."""
    reading = read_amounts(sentence)
    if "of" not in reading.tokens.skeleton:
        return
    spoken = reading.tokens.words
    opens = "of" in spoken[:_OPENING]
    yield from _of_them_before(reading, earlier[-1] if earlier and earlier[-1].index == sentence.index - 1 else None)
    before = next((told for told in reversed(earlier) if read_amounts(told).slots), None) if opens else None
    if before is not None:
        yield from _of_the_total(reading, before)
    for part in reading.slots if _tells_some(reading.tokens) else ():
        if part.figure.kind is not Kind.COUNT or not is_part(reading, part) or not MORE_OF_THEM.isdisjoint(part.scope):
            continue  # "another 90 of its flights were late"
        if not some_of_them(reading, part) and _takes_up(reading, part):
            whole = _same_head(reading, part, earlier)
            if whole is not None:
                yield part, whole, "of-the-noun"
            elif not _is_owned(spoken, part) and (whole := _persons(reading, part, earlier)) is not None:
                yield part, whole, "of-the-persons"


def _of_them_before(reading: Reading, before: Sentence | None) -> Iterator[Tie]:
    """ "The town has 14 halls. Six of them are closed": the whole is the one count of the sentence before."""
    part = next(iter(reading.slots), None)
    if before is None or part is None or not is_part(reading, part) or not some_of_them(reading, part):
        return
    held = read_amounts(before)
    wholes = [slot for slot in held.slots if comparable(slot.figure, part.figure)]
    opens = set(reading.tokens.tags[: reading.chunks[part.chunk].start]) <= set('AC,"')  # nothing else "them" may be
    if (
        not opens
        or len(wholes) != 1
        or wholes[0].aside == "bracket"
        or not _is_known(held, wholes[0])
        or wholes[0].inherited
        or not wholes[0].head
    ):
        return
    if not other_time(reading, part, wholes[0], held) and same_sort(part, wholes[0]):
        yield part, wholes[0], "of-them-before"


def _tells_some(tokens: Tokens) -> bool:
    """True where "of" stands behind a figure or its noun: "six of the missiles", "six men of them"."""
    return "of" in tokens.words and any("of" in tokens.words[at + 1 : at + 3] for at in tokens.figures)


def _takes_up(reading: Reading, part: Slot) -> bool:
    """True for "six of the missiles", "four of its firefighters": some of what was told by its noun."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    known = spoken[part.token + 1 : part.token + 3] in _OF_KNOWN or _is_owned(spoken, part)
    return (
        known
        and tags[part.token + 3 : part.token + 4] != "F"
        and spoken[part.token + 3 : part.token + 4] not in _PICKING
    )


def _counts(slot: Slot, part: Slot) -> bool:
    """True for a count of the noun that a part takes up, which is no part of it itself."""
    counted = slot.figure.kind is Kind.COUNT and slot.head == part.partitive and not slot.inherited
    return counted and not slot.partitive


def _is_owned(spoken: tuple[str, ...], part: Slot) -> bool:
    """True for "four of its firefighters"."""
    led = spoken[part.token + 1 : part.token + 3]
    return len(led) > 1 and led[0] == "of" and led[1] in POSSESSIVES


def _of_the_total(reading: Reading, before: Sentence) -> Iterator[Tie]:
    """ "Of the total, 40 were new", "Of these, 12": the whole is the one figure of its kind in the last sentence that
    told any.
    """
    spoken, tags = reading.tokens.words, reading.tokens.tags
    start = next((at for at, tag in enumerate(tags[:3]) if tag not in '.,;"'), 0)
    if spoken[start : start + 1] == ("out",):
        start += 1
    if spoken[start : start + 1] != ("of",) or not reading.slots:
        return
    part = reading.slots[0]
    opening = spoken[start + 1 : start + 3]
    led = opening[:1] and (opening[0] in ANAPHORS or opening == ("the", "total"))
    if part.aside == "bracket" or not led or "," not in tags[start : part.token] or not is_part(reading, part):
        return
    held = read_amounts(before)
    wholes = [slot for slot in held.slots if comparable(slot.figure, part.figure) and _is_known(held, slot)]
    if len(wholes) != 1:
        return
    (whole,) = wholes
    # "of these, 12" and "of the total, 12"; "of these ports, 12" where ports were counted
    named = (
        opening[0] == "the"
        or tags[start + 2] in ",;"
        or opening[1:] in TAKING_UP_AMOUNTS
        or singular(opening[1]) == whole.head
    )
    if named and same_sort(part, whole):
        yield part, whole, "of-the-total-before"


def _is_known(reading: Reading, slot: Slot) -> bool:
    known = is_whole(reading, slot) and not is_added(reading, slot) and slot.prep != "including"
    rate = reading.tokens.words[slot.token + 1 : slot.token + 3] in _A_TIME  # "costs 120m a year"
    return known and not slot.per and not slot.mark and not rate


def _same_head(reading: Reading, part: Slot, earlier: tuple[Sentence, ...]) -> Slot | None:
    """The nearest count before a part that counts what the part is said to be some of."""
    if not part.partitive:
        return None
    for place in (reading, *(read_amounts(sentence) for sentence in reversed(earlier))):
        for slot in reversed(place.slots):
            if place is reading and slot.number >= part.number:
                continue
            if slot.figure.kind is Kind.COUNT and slot.head == part.partitive and not slot.inherited:
                own = not is_elliptical(place, slot) and not slot.partitive and not slot.scope & MORE_OF_THEM
                own = own and "each" not in slot.scope and _of_one_kind(reading, part, place, slot)
                own = own and sum(_counts(other, part) for other in place.slots) == 1
                same_time = not other_time(reading, part, slot, place)
                return slot if own and same_time and _is_known(place, slot) else None
    return None


def _of_one_kind(reading: Reading, part: Slot, place: Reading, slot: Slot) -> bool:
    """False for "two cases of fraud … 19 of the burglary cases": the noun that is taken up is of another kind."""
    at = part.token + 3
    kind = reading.tokens.words[at] if reading.tokens.tags[at : at + 2] in ("NN", "JN", "VN", "IN", "HN") else ""
    begin, tags = place.chunks[slot.chunk].start, place.tokens.tags
    end = next((end for end in range(slot.token + 1, slot.token + 8) if tags[end : end + 1] in _ENDS), slot.token + 8)
    return not kind or any(stem(word) == stem(kind) for word in place.tokens.words[begin:end])


def _persons(reading: Reading, part: Slot, earlier: tuple[Sentence, ...]) -> Slot | None:
    """The one count of people shortly before, which "the patients" or "the victims" take up by another noun."""
    tags, at = reading.tokens.tags, part.token + 3
    alone = tags[at : at + 1] == "N" and tags[at + 1 : at + 2] not in ("N", "J", "H")  # no "of the firm's former staff"
    if part.partitive not in (GENERIC & PERSONS) - {"survivor"} or part.determiner or not alone:
        return None
    for place in (reading, *(read_amounts(sentence) for sentence in reversed(earlier))):
        known = [slot for slot in place.slots if place is not reading or slot.number < part.number]
        counts = [slot for slot in known if slot.figure.kind is Kind.COUNT]
        if any(slot.head == part.partitive for slot in counts):
            return None
        people = [slot for slot in counts if slot.head in PERSONS or slot.inherited]
        if people:
            whole = people[0]
            if whole.inherited:
                return None
            own = not is_elliptical(place, whole) and not whole.partitive and not whole.scope & MORE_OF_THEM
            sole = len(people) == 1 and own and not other_time(reading, part, whole, place)
            return whole if sole and _is_known(place, whole) else None
    return None
