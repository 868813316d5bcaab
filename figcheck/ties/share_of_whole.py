"""A part, its whole and the share it is: "45 of the 60 (75%)", "Out of 40,000 tenants, just 1,200 – or 3 percent –".

A part and a share belong together where one is said to be the other: in a bracket, behind "or" or "representing", set
beside it by a comma or a dash. The whole is what either is "of", or what the clause opens with ("of the 60 pupils,").
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.grammar import SINGLE
from ..model import Kind, Relation, Story
from .measure import SHARE_KINDS, comparable, each_once, is_open, is_plain, is_single
from .share_linked import counted, is_unmoved, of_parts, partners
from .share_named import margins, named
from .tie import tie
from .wholes import whole_before

_BOUNDS = 2  # "less than half of the more than $240bn" says too little


def shares(story: Story) -> Iterator[Relation]:
    """Relations of part, whole and share, each once."""
    return each_once(_tied(story), counted(story), of_parts(story), margins(story), named(story))


def _tied(story: Story) -> Iterator[Relation]:
    for sentence in story.sentences:
        if len(sentence.figures) > 1 and any(figure.kind in SHARE_KINDS for figure in sentence.figures):
            yield from _in_sentence(read_amounts(sentence))


def _in_sentence(reading: Reading) -> Iterator[Relation]:
    for share in reading.slots:
        moved = not is_unmoved(share)
        if share.figure.kind in SHARE_KINDS and not (moved and not _is_of_something(reading, share)):
            for part, link in partners(reading, share):
                if moved and link != "or":
                    continue
                found = _whole(reading, part, share, link)
                # "five out of six, or six of six", "60% deemed it to be one of the three"
                either = reading.tokens.words[part.token - 1 : part.token] == ("or",)
                single = found is not None and found[0].figure.text.lower() in SINGLE
                either = either or (single and link in ("equals", "apposed"))
                if found is not None and not either and (link != "apposed" or found[2] == "of-whole"):
                    part, whole, place = found
                    bounds = sum(map(is_open, (part.figure, whole.figure, share.figure)))
                    if comparable(part.figure, whole.figure) and bounds < _BOUNDS:
                        yield tie("share", f"share/{place}", part=part, whole=whole, share=share)
                        break
            told = _of_whole_first(reading, share) if not moved else None
            if told is not None and comparable(told[0].figure, told[1].figure):
                yield tie("share", "share/of-whole", part=told[0], whole=told[1], share=share)


def _is_of_something(reading: Reading, share: Slot) -> bool:
    """True for "raised it to $148m, or 3.1% of all loans": what is said to be of something is no move itself."""
    behind = reading.tokens.tags[share.token + 1 : share.token + 3].lstrip("-,")[:1]
    halved = share.figure.kind is Kind.FRACTION and behind == "D"  # "half the £36bn"
    return is_single(share.figure) and (behind == "f" or halved)


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
    if between[-1:] == "(" and set(between[:-1]) <= set("NJ") and part.figure.kind is Kind.MONEY:
        if tags[part.token + 1 : part.token + 3] not in (")V", ")X", ")."):
            return None  # "75% of the Rs 1.49 trillion (Rs 148,722 crore) budget"
        return part, whole  # "10% of $225,000 ($22,500)"
    told = told and "N" in between and behind != "f" and not any(t in "S;:." for t in between)
    return (part, whole) if told else None


def _whole(reading: Reading, part: Slot, share: Slot, link: str) -> tuple[Slot, Slot, str] | None:
    """The part and the figure that part or share is "of", or that the clause opens with behind "of" or "out of"."""
    for slot in reading.slots:
        joint = reading.chunks[slot.chunk - 1] if slot.chunk else None
        if slot is share or not is_plain(slot.figure) or joint is None or joint.name != "f":
            continue
        if reading.tokens.words[joint.start - 1] == "instead" or "each" in slot.scope or "each" in part.scope:
            continue
        led = reading.tokens.words[joint.end : slot.token]
        if "N" in reading.tokens.tags[joint.end : slot.token] and led != ("a", "total"):
            # "25% of students owe more than $60,000"
            continue
        if slot is part:  # "45 of the 60 (75%)": the bracket stands behind the whole
            held = next(
                (other for other in reading.slots if other.chunk == _holder(reading, slot) and is_plain(other.figure)),
                None,
            )
            said = any(tag in "VX" for tag in reading.tokens.tags[slot.token : share.token])
            if held is not None and (link == "or" or not said):  # "30 of the 120 voted no, or 25%"
                return held, slot, "of-whole"
            continue
        if _holder(reading, slot) in (part.chunk, share.chunk) or _reaches(reading, slot, part, share):
            return part, slot, "of-whole"
        if _opens(reading, slot, part) and slot.number < share.number:
            one = part.figure.text.lower().endswith("one")  # "116 had at least one event (15%)"
            first = reading.slots[slot.number + 1]
            return (first if one and is_plain(first.figure) else part), slot, "whole-first"
    named = _behind_noun(reading, part, share, link)
    if named is not None:
        return part, named, "of-noun-of-whole"
    direct = next((slot for slot in reading.slots if slot.chunk == share.chunk + 1), None)
    if direct is not None and share.figure.kind is Kind.FRACTION and direct.determiner and is_plain(direct.figure):
        return part, direct, "of-whole"  # "£18bn, or about half the £36bn"
    behind = share.token + 1 + (reading.tokens.tags[share.token + 1 : share.token + 2] == ")")
    if reading.tokens.words[behind : behind + 2] in _OF_THEM and part.number:
        whole = whole_before(reading, part)  # "made 1,257 jobs, with 894, or 71% of these, in the north"
        return None if whole is None else (part, whole, "of-them")
    return None


def _holder(reading: Reading, whole: Slot) -> int:
    """The chunk that a whole's "of" or "out of" stands behind."""
    at = whole.chunk - 2
    return at - (at > 0 and reading.tokens.words[reading.chunks[at].start] == "out")


def _behind_noun(reading: Reading, part: Slot, share: Slot, link: str) -> Slot | None:
    """The whole behind a definite noun: "57, or 11.6% of its roll of 490", "18% (675) of the population (3,727)"."""
    last = max(part, share, key=lambda slot: slot.number)
    at = last.chunk + 1 + (reading.tokens.tags[last.token + 1 : last.token + 2] == ")")
    names = [chunk.name for chunk in reading.chunks[at : at + 4]]
    bracket = link == "bracket" and names == ["f", "noun", "(", "noun"]
    if not bracket and names != ["f", "noun", "f", "noun"]:
        return None
    noun, whole = reading.chunks[at + 1], reading.chunks[at + 3]
    definite = reading.tokens.tags[noun.start] == "D" or "H" in reading.tokens.tags[noun.start : noun.end]
    found = next((slot for slot in reading.slots if slot.chunk == at + 3), None)
    if found is None or not definite or "F" in reading.tokens.tags[noun.start : noun.end] or is_open(found.figure):
        return None
    return found if is_plain(found.figure) and not found.per and whole.start <= found.token else None


_OF_THEM = tuple(("of", word) for word in ("them", "these", "those", "which", "whom"))


def _opens(reading: Reading, whole: Slot, part: Slot) -> bool:
    """True where a clause opens with "of" or "out of" and the whole, and the part stands behind the comma."""
    tags, words = reading.tokens.tags, reading.tokens.words
    start = reading.chunks[whole.chunk].start - 1
    start -= words[start - 1] == "out"
    before = tags[start - 1] if start > 0 and words[start - 1] != "that" else "."
    return whole.number < part.number and before in '.,;:-"A' and "," in tags[whole.token : part.token]


_PAIR_OF = ("f", ")f", ",f", ")Nf", "Nf", "-f")


def _reaches(reading: Reading, whole: Slot, part: Slot, share: Slot) -> bool:
    """True for "45 (75%) of the 60" and "45 pupils, or 75%, of the 60": the pair stands before "of"."""
    last = max(part, share, key=lambda slot: slot.number)
    between = reading.tokens.tags[last.token + 1 : reading.chunks[whole.chunk].start]
    return whole.number == last.number + 1 and between.replace("Af", "f") in _PAIR_OF
