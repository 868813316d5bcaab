"""Parts that stand beside their whole: ", with 7,000 in Britain", "two among six", "26 in the top 100", "11 (nine
paid)", "four seats in the 100-seat Senate", "two years into a five-year term".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.parts import ALTOGETHER, CONTAINED, DAILY, MEMBERS, MORE_OF_THEM, NEWLY, PERSONS, PLACING, TOTALS
from ..model import Kind
from .pairing import comparable, is_elliptical, is_open, is_plain, same_sort
from .part_named import how_nouns_go
from .wholes import Tie, is_added, is_part, is_whole, other_fate, other_time, right_behind, whole_before

_NEAR = 4
_OF_ONE_SORT = frozenset({"same-noun", "without-noun"})


def beside_whole(reading: Reading) -> Iterator[Tie]:
    """The parts that stand beside their whole, by the word or sign between them."""
    tags = reading.tokens.tags
    if "with" in reading.tokens.skeleton:
        yield from _with(reading)
        yield from _with_increase(reading)
    if ",I" in tags:
        yield from _participle(reading)
    if ",FP" in tags or "-FP" in tags:
        yield from _apposed(reading)
    for whole in reading.slots[1:]:
        part = reading.slots[whole.number - 1]
        if part.figure.kind is Kind.DURATION:
            if is_plain(part.figure) and is_plain(whole.figure) and _is_elapsed(reading, part, whole):
                yield part, whole, "into"
        elif part.figure.kind is Kind.COUNT and is_part(reading, part) and comparable(part.figure, whole.figure):
            name = _beside(reading, part, whole)
            if name:
                yield part, whole, name
    if "(" in tags:
        yield from _in_brackets(reading)


def _with(reading: Reading) -> Iterator[Tie]:
    """ "50,000 staff, with about 7,000 in Britain": a part of what the main clause counts."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    for at, word in enumerate(spoken):
        if word != "with" or tags[at - 1 : at] != ",":
            continue
        part = next((slot for slot in reading.slots if slot.token > at), None)
        if part is None or not right_behind(reading, at, part) or not is_part(reading, part) or part.mood:
            continue
        whole = whole_before(reading, part)
        if whole is None or is_added(reading, part) or other_time(reading, part, whole) or not same_sort(part, whole):
            continue
        nouns = how_nouns_go(part, whole)
        if spoken[part.token + 1 : part.token + 2] in (("needed",), ("required",)):
            continue
        if "total" in part.scope or other_fate(reading, part, whole) or is_elliptical(reading, whole):
            continue
        if "," not in tags[whole.token : at - 1] and not whole.per and not whole.mood and nouns in _OF_ONE_SORT:
            yield part, whole, "with"


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


def _participle(reading: Reading) -> Iterator[Tie]:
    """ "Five nominations, winning two", "ran down two soldiers, killing one": a bare number behind a participle."""
    words, tags = reading.tokens.words, reading.tokens.tags
    for part in reading.slots[1:]:
        at = part.token - 1
        while at > 0 and tags[at] == "A":
            at -= 1
        bare = tags[part.token + 1 : part.token + 2] in (".", ",", "P", "", ";")
        if tags[at - 1 : at + 1] != ",I" or not bare or not is_part(reading, part) or words[at] in _NAMED:
            continue
        whole = whole_before(reading, part)
        if whole is None or part.figure.kind is not Kind.COUNT or whole.prep in PLACING or whole.per or whole.mood:
            continue
        counted = tags[whole.token + 1 : whole.token + 2] in ("N", "J") and not is_elliptical(reading, whole)
        between = tags[whole.token + 1 : at - 1]
        if (
            counted
            and not other_fate(reading, part, whole)
            and not set(between) & set(";:()CSRI")
            and not other_time(reading, part, whole)
        ):
            yield part, whole, "bare-beside"


def _apposed(reading: Reading) -> Iterator[Tie]:
    """ "Five arrests, three for theft", "14 goals – six from the spot": a bare number with what it is told apart by."""
    words, tags = reading.tokens.words, reading.tokens.tags
    for part in reading.slots[1:]:
        start, whole = reading.chunks[part.chunk].start, reading.slots[part.number - 1]
        behind, mark = words[part.token + 1 : part.token + 3], tags[start - 1 : start]
        told = tags[part.token + 1 : part.token + 2] == "P" and behind[0] not in _COMPARED and behind not in ALTOGETHER
        if not told or mark not in (",", "-") or start != part.token or part.figure.kind is not Kind.COUNT:
            continue
        between, own = tags[whole.token + 1 : start - 1], words[whole.token + 1 : start - 1]
        counted = between[:1] in ("N", "J") and not whole.inherited and whole.clause == part.clause
        listed = behind[0] in own or not set(between) <= set("NJHPDMf")
        fits = comparable(part.figure, whole.figure) and not other_time(reading, part, whole) and not part.scope
        if counted and not listed and fits and is_part(reading, part) and is_whole(reading, whole) and not whole.per:
            yield part, whole, "bare-beside"


_COMPARED = frozenset(
    {
        "ahead",
        "behind",
        "above",
        "below",
        "than",
        "against",
        "after",
        "before",
        "until",
        "including",
        "since",
        "by",
        "over",
        "during",
    }
)
_NAMED = frozenset(
    {"including", "totalling", "totaling", "making", "bringing", "taking", "raising", "leaving", "adding"}
)


def _beside(reading: Reading, part: Slot, whole: Slot) -> str:
    """The wording between a count and the count that holds it; "" for none."""
    spoken, tags = reading.tokens.words, reading.tokens.tags
    start = reading.chunks[whole.chunk].start
    between = tags[part.token + 1 : start - 1]
    if start < 2 or part.clause != whole.clause or any(mark in between for mark in ",;:()-CRS"):
        return ""
    joint = spoken[start - 1]
    if joint == "among" and is_whole(reading, whole) and how_nouns_go(part, whole) in ("same-noun", "persons"):
        return "among"
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


def _is_elapsed(reading: Reading, part: Slot, whole: Slot) -> bool:
    """True for "two years into his five-year term"."""
    between = reading.tokens.words[part.token + 1 : whole.token]
    return between[:1] == ("into",) and len(between) < _NEAR and comparable(part.figure, whole.figure)


def _in_brackets(reading: Reading) -> Iterator[Tie]:
    """ "11 sessions (nine of them paid)", "47 people (12 women)": the part opens a bracket right behind its whole."""
    tags = reading.tokens.tags
    for part in reading.slots:
        if part.aside != "bracket" or part.figure.kind is not Kind.COUNT or not is_part(reading, part):
            continue
        if tags[part.token - 1] != "(" or tags[part.token + 1 : part.token + 2] not in ("N", "V", "J", "f"):
            continue
        whole = reading.slots[part.anchor]
        close = set(tags[whole.token + 1 : part.token - 1]) <= set("NJM")
        fits = comparable(part.figure, whole.figure) and same_sort(part, whole) and not other_time(reading, part, whole)
        nouns = how_nouns_go(part, whole)
        closing = tags.find(")", part.token)
        alone = nouns != "without-noun" or "F" not in tags[part.token + 1 : closing]  # "14 (42 for, 56 against)"
        alone = alone and not is_open(part.figure)
        if close and fits and alone and nouns in _OF_ONE_SORT and is_whole(reading, whole):
            yield part, whole, "bracket"
