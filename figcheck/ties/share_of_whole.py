"""A part, its whole and the share it is: "45 of the 60 (75%)", "Out of 40,000 tenants, just 1,200 – or 3 percent –".

A part and a share belong together where one is said to be the other: in a bracket, behind "or" or "representing". The
whole is what either is "of", or what the clause opens with ("of the 60 pupils,").
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..frames.share import share as in_frames
from ..lang.en.shares import EQUALLING
from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from .pairing import comparable, is_elliptical, is_open, is_plain

_SHARES = frozenset({Kind.PERCENT, Kind.FRACTION, Kind.RATIO})
Whole = tuple[Slot, str]


def shares(story: Story) -> Iterator[Relation]:
    """Relations of part, whole and share, each once; what the frame finds besides stands first."""
    told: set[frozenset[Figure]] = set()
    for found in (*in_frames(story), *_tied(story)):
        figures = frozenset(found.figures)
        if figures not in told:
            told.add(figures)
            yield found


def _tied(story: Story) -> Iterator[Relation]:
    earlier: tuple[Sentence, ...] = ()
    for sentence in story.sentences:
        if len(sentence.figures) > 1:
            yield from _in_sentence(read(sentence), earlier)
        earlier = (*earlier[-2:], sentence)


def _in_sentence(reading: Reading, earlier: tuple[Sentence, ...]) -> Iterator[Relation]:
    for share in reading.slots:
        if share.figure.kind not in _SHARES or share.figure.stated is None or share.figure.upper or share.mover:
            continue
        for part, link in _partners(reading, share):
            whole = _whole(reading, part, share) or (
                _told_before(reading, part, share, earlier) if link != "apposed" else None
            )
            if whole is None:
                continue
            held, place = whole
            if (
                held.figure is not part.figure
                and comparable(part.figure, held.figure)
                and not (is_open(part.figure) and is_open(held.figure))
            ):
                roles = (("part", (part.figure,)), ("whole", (held.figure,)), ("share", (share.figure,)))
                certainty = Certainty.GUESSED if place == "before" else Certainty.STATED
                yield Relation("share", roles, (), certainty, f"share/{link}-{place}")
                break


def _partners(reading: Reading, share: Slot) -> Iterator[tuple[Slot, str]]:
    """The amounts that a share is set beside, with how."""
    for step in (-1, 1):
        number = share.number + step
        if not 0 <= number < len(reading.slots):
            continue
        part = reading.slots[number]
        first, second = (part, share) if step < 0 else (share, part)
        link = _link(reading, first, second) if is_plain(part.figure) and not part.mover else ""
        if link:
            yield part, link


def _link(reading: Reading, first: Slot, second: Slot) -> str:
    """How the second of two figures is said to be the first: bracket, or, equals, apposed; "" where it is not."""
    tags, words = reading.tokens.tags, reading.tokens.words
    start = reading.chunks[second.chunk].start
    between, spoken = tags[first.token + 1 : start], words[first.token + 1 : start]
    if "(" in between and ")" not in between:
        return "bracket" if tags[start - 1] == "(" and ")" in tags[second.token + 1 : second.token + 4] else ""
    if not spoken or len(spoken) > 8 or ";" in between or ":" in between or "S" in between:
        return ""
    if spoken[-1] == "or" and (between[-2:-1] in (",", "-", "(") or len(spoken) < 4):
        return "or"
    if any(word in EQUALLING for word in spoken[-3:]) and between.count("V") < 2:
        return "equals"
    if between[-1] == "," and not set(between) & set("VXRC"):
        return "apposed"
    return ""


def _whole(reading: Reading, part: Slot, share: Slot) -> Whole | None:
    """The figure that part or share is "of", or that the clause opens with behind "of" or "out of"."""
    for slot in reading.slots:
        if slot in (part, share) or not is_plain(slot.figure):
            continue
        joint = reading.chunks[slot.chunk - 1] if slot.chunk else None
        if joint is None or joint.name != "f":
            continue
        if slot.chunk - 2 in (part.chunk, share.chunk) or _reaches(reading, slot, part, share):
            return slot, "of"
        start = joint.start - (reading.tokens.words[joint.start - 1] == "out")
        before = reading.tokens.tags[start - 1] if start > 0 else "."
        if (
            slot.number < min(part.number, share.number)
            and before in '.,;:-"A'
            and "," in reading.tokens.tags[slot.token : part.token]
        ):
            return slot, "opening"
    return None


def _reaches(reading: Reading, whole: Slot, part: Slot, share: Slot) -> bool:
    """True for "45 (75%) of the 60" and "45 pupils, or 75%, of the 60": the pair stands before "of"."""
    last = max(part, share, key=lambda slot: slot.number)
    between = reading.tokens.tags[last.token + 1 : reading.chunks[whole.chunk].start]
    return whole.number == last.number + 1 and between in ("f", ")f", ",f", ")Nf", "Nf", "-f")


def _told_before(reading: Reading, part: Slot, share: Slot, earlier: tuple[Sentence, ...]) -> Whole | None:
    """What an earlier sentence counts by the noun that the share or the part is "of"."""
    base = share.partitive or (share.head if not share.inherited else "")
    if not base or part.figure.kind is not Kind.COUNT or not (is_elliptical(reading, part) or part.head == base):
        return None
    for sentence in reversed(earlier):
        held = [
            slot
            for slot in read(sentence).slots
            if slot.figure.kind is Kind.COUNT and is_plain(slot.figure) and slot.head == base and not slot.inherited
        ]
        if held:
            return (held[0], "before") if len(held) == 1 else None
    return None
