"""A part, its whole and the share it is: "45 of the 60 (75%)", "Out of 40,000 tenants, just 1,200 – or 3 percent –".

A part and a share belong together where one is said to be the other: in a bracket, behind "or" or "representing", set
beside it by a comma or a dash. The whole is what either is "of", or what the clause opens with ("of the 60 pupils,").
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.parts import AGES
from ..lang.en.shares import EQUALLING
from ..lang.en.votes import TAKING, VOTES
from ..model import Certainty, Kind, Relation, Story
from .measure import SHARE_KINDS
from .pairing import comparable, each_once, is_elliptical, is_open, is_plain, is_single
from .share_counted import counted, is_unmoved
from .wholes import whole_before

_BOUNDS = 2  # "less than half of the more than $240bn" says too little
_TIMES = frozenset({Kind.YEAR, Kind.DATE, Kind.DURATION, Kind.ORDINAL})


def shares(story: Story) -> Iterator[Relation]:
    """Relations of part, whole and share, each once."""
    return each_once(_tied(story), counted(story))


def _tied(story: Story) -> Iterator[Relation]:
    for sentence in story.sentences:
        if len(sentence.figures) > 1 and any(figure.kind in SHARE_KINDS for figure in sentence.figures):
            yield from _in_sentence(read_amounts(sentence))


def _in_sentence(reading: Reading) -> Iterator[Relation]:
    for share in reading.slots:
        moved = not is_unmoved(share)
        if share.figure.kind in SHARE_KINDS and not (moved and not _is_of_something(reading, share)):
            for part, link in _partners(reading, share):
                if moved and link != "or":
                    continue
                found = _whole(reading, part, share, link)
                either = reading.tokens.words[part.token - 1 : part.token] == (
                    "or",
                )  # "five out of six, or six of six"
                if found is not None and not either and (link != "apposed" or found[2] == "of-whole"):
                    part, whole, place = found
                    bounds = sum(map(is_open, (part.figure, whole.figure, share.figure)))
                    if comparable(part.figure, whole.figure) and bounds < _BOUNDS:
                        roles = (("part", (part.figure,)), ("whole", (whole.figure,)), ("share", (share.figure,)))
                        yield Relation("share", roles, (), Certainty.STATED, f"share/{place}")
                        break
            told = _of_whole_first(reading, share) if not moved else None
            if told is not None and comparable(told[0].figure, told[1].figure):
                roles = (("part", (told[0].figure,)), ("whole", (told[1].figure,)), ("share", (share.figure,)))
                yield Relation("share", roles, (), Certainty.STATED, "share/of-whole")


def _is_of_something(reading: Reading, share: Slot) -> bool:
    """True for "raised it to $148m, or 3.1% of all loans": what is said to be of something is no move itself."""
    behind = reading.tokens.tags[share.token + 1 : share.token + 3]
    return is_single(share.figure) and behind.lstrip("-,")[:1] == "f"


def _of_whole_first(reading: Reading, share: Slot) -> tuple[Slot, Slot] | None:
    """The part and the whole of "a quarter of the 4,100 homes, some 1,000, have been sold"."""
    if share.number + 2 >= len(reading.slots):
        return None
    tags, words = reading.tokens.tags, reading.tokens.words
    whole, part = reading.slots[share.number + 1 : share.number + 3]
    if part.figure.text.lower() == "one":
        return None  # "60% of the 51 million shares will be offered on a one-for-one basis"
    start = reading.chunks[whole.chunk].start
    if tags[share.token + 1 : start] != "f" or not is_plain(whole.figure) or not is_plain(part.figure):
        return None
    between = tags[whole.token + 1 : part.token].rstrip("AD")
    last = whole.token + len(between)
    told = between[-1:] in (",", "-") or (between[-1:] == "(" and part.figure.kind is Kind.COUNT)
    told = told or (between[-2:] in (",C", "-C") and words[last] == "or")
    behind = tags[part.token + 1 : part.token + 2]
    return (
        (part, whole) if told and "N" in between and behind != "f" and not any(t in "S;:." for t in between) else None
    )


def _partners(reading: Reading, share: Slot) -> Iterator[tuple[Slot, str]]:
    """The amounts that a share is set beside, with how."""
    for step in (-1, 1):
        number = share.number + step
        if not 0 <= number < len(reading.slots):
            continue
        part = reading.slots[number]
        while step < 0 < part.number and part.figure.kind in _TIMES:
            part = reading.slots[part.number - 1]
        first, second = (part, share) if step < 0 else (share, part)
        link = _link(reading, first, second) if is_plain(part.figure) else ""
        if part.figure.text.lower().endswith(AGES):
            continue
        if part.mover and link not in ("or", "apposed"):
            continue
        if link:
            yield part, link


def _link(reading: Reading, first: Slot, second: Slot) -> str:
    """How the second of two figures is said to be the first: bracket, or, equals, apposed; "" where it is not."""
    tags, words = reading.tokens.tags, reading.tokens.words
    start = reading.chunks[second.chunk].start
    between, spoken = tags[first.token + 1 : start], words[first.token + 1 : start]
    if "(" in between and ")" not in between:
        closed = tags[second.token + 1 : second.token + 2] in (")", ",")
        return "bracket" if tags[start - 1] == "(" and closed else ""
    far = 12 if spoken[-2:] == (",", "or") else 8
    if not spoken or len(spoken) > far or any(mark in between for mark in ";:S"):
        return ""
    if spoken[-1] == "or" and (between[-2:-1] in (",", "-", "(") or len(spoken) < 4):
        return "or"
    if any(word in EQUALLING for word in spoken[-3:]) and between.count("V") < 2:
        return "equals"
    if second.figure.kind in SHARE_KINDS and is_elliptical(reading, first) and first.figure.kind is Kind.COUNT:
        return ""  # "standard 1.2, 35% of the 10,934 pupils"
    if first.figure.kind in SHARE_KINDS and spoken[-2:-1] == (",",) and spoken[-1] in TAKING and VOTES & {*spoken}:
        return "equals"  # "51% of the vote, winning 300 of the 590"
    if first.figure.kind in SHARE_KINDS and between[:1] not in (",", "-"):
        return ""  # "an 80% interest in the firm, one of the four"
    if _is_set_off(reading, first, second):
        return "apposed"
    beside = between.rstrip("AD")[-1:] in (",", "-") and not any(tag in "VXRSC" for tag in between)
    return "apposed" if beside and tags[second.token + 1 : second.token + 2] == "f" else ""


def _is_set_off(reading: Reading, whole: Slot, share: Slot) -> bool:
    """True for "three of the 12 jurors, 20 percent, were": a share between commas behind the whole."""
    tags = reading.tokens.tags
    between = tags[whole.token + 1 : share.token]
    of = reading.chunks[whole.chunk - 1].name == "f" if whole.chunk else False
    joined = between[-1:] == "," and set(between[:-1]) <= set("JN")
    return of and joined and tags[share.token + 1 : share.token + 2] == ","


def _whole(reading: Reading, part: Slot, share: Slot, link: str) -> tuple[Slot, Slot, str] | None:
    """The part and the figure that part or share is "of", or that the clause opens with behind "of" or "out of"."""
    for slot in reading.slots:
        joint = reading.chunks[slot.chunk - 1] if slot.chunk else None
        if slot is share or not is_plain(slot.figure) or joint is None or joint.name != "f":
            continue
        if reading.tokens.words[joint.start - 1] == "instead" or "each" in slot.scope or "each" in part.scope:
            continue
        if "N" in reading.tokens.tags[joint.end : slot.token]:  # "25% of students owe more than $60,000"
            continue
        if slot is part:  # "45 of the 60 (75%)": the bracket stands behind the whole
            held = next(
                (other for other in reading.slots if other.chunk == slot.chunk - 2 and is_plain(other.figure)), None
            )
            said = any(tag in "VX" for tag in reading.tokens.tags[slot.token : share.token])
            if held is not None and (link == "or" or not said):  # "30 of the 120 voted no, or 25%"
                return held, slot, "of-whole"
            continue
        if slot.chunk - 2 in (part.chunk, share.chunk) or _reaches(reading, slot, part, share):
            return part, slot, "of-whole"
        if _opens(reading, slot, part) and slot.number < share.number:
            one = part.figure.text.lower().endswith("one")  # "116 had at least one event (15%)"
            first = reading.slots[slot.number + 1]
            return (first if one and is_plain(first.figure) else part), slot, "whole-first"
    if reading.tokens.words[share.token + 1 : share.token + 3] in _OF_THEM and part.number:
        whole = whole_before(reading, part)  # "made 1,257 jobs, with 894, or 71% of these, in the north"
        return None if whole is None else (part, whole, "of-them")
    return None


_OF_THEM = (("of", "them"), ("of", "these"), ("of", "those"))


def _opens(reading: Reading, whole: Slot, part: Slot) -> bool:
    """True where a clause opens with "of" or "out of" and the whole, and the part stands behind the comma."""
    tags, words = reading.tokens.tags, reading.tokens.words
    start = reading.chunks[whole.chunk].start - 1
    start -= words[start - 1] == "out"
    before = tags[start - 1] if start > 0 else "."
    return whole.number < part.number and before in '.,;:-"A' and "," in tags[whole.token : part.token]


def _reaches(reading: Reading, whole: Slot, part: Slot, share: Slot) -> bool:
    """True for "45 (75%) of the 60" and "45 pupils, or 75%, of the 60": the pair stands before "of"."""
    last = max(part, share, key=lambda slot: slot.number)
    between = reading.tokens.tags[last.token + 1 : reading.chunks[whole.chunk].start]
    return whole.number == last.number + 1 and between in ("f", ")f", ",f", ")Nf", "Nf", "-f")
