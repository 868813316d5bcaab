"""A part with its share, of a whole told before by its noun: "The team saw 276 patients. Thirty patients (11%) wore
glasses", "Revenue was $437m. Costs were $379m, or 87% of revenue".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.nouns import singular
from ..lang.en.profits import OF_ALL_REVENUE
from ..lang.en.shares import STUDYING
from ..model import Kind, Relation, Story
from ..story import kinds_of
from .pairing import ADDED, comparable, is_open, is_single
from .share_counted import is_unmoved
from .share_linked import has_share, partners
from .share_margin import is_of_all
from .tie import tie
from .wholes import is_added, is_part, is_whole, other_time

_OF_ALL = OF_ALL_REVENUE | {"all"}
_PERCENT = kinds_of((Kind.PERCENT,))
_LINKS = ("bracket", "or", "equals")


def named(story: Story) -> Iterator[Relation]:
    """Relations of a part, a whole that was told before, and the share."""
    before: Reading | None = None
    last = -1
    for sentence in story.sentences:
        reading = read_amounts(sentence)
        held = before if sentence.index == last + 1 else None
        for part, share in _pairs(reading) if sentence.kinds & _PERCENT else ():
            found = _whole(reading, held, part, share)
            if found is not None:
                whole, how = found
                yield tie("share", f"share/{how}", part=part, whole=whole, share=share)
        before, last = reading, sentence.index


def _pairs(reading: Reading) -> Iterator[tuple[Slot, Slot]]:
    """The parts of a sentence that are told with their shares."""
    for share in reading.slots:
        if share.figure.kind is Kind.PERCENT and is_single(share.figure) and share.figure.text[:1] not in "+-−–":
            for part, link in partners(reading, share):
                plain = part.figure.kind in ADDED and is_part(reading, part) and not is_open(part.figure)
                plain = plain and not is_added(reading, part)
                if link in _LINKS and plain and (is_unmoved(share) or _noun_of(reading, part, share)):
                    yield part, share


def _noun_of(reading: Reading, part: Slot, share: Slot) -> str:
    """The noun of "11.8% of revenue", "32% (1,555) of the cases"; "" for none.

    One that has a number or words of its own may be another: "45% of the 60", "30% of its overall flights", "10% of
    shares on offer".
    """
    last = max(part, share, key=lambda slot: slot.number)
    at = last.chunk + 1 + (reading.tokens.tags[last.token + 1 : last.token + 2] == ")")
    names = [chunk.name for chunk in reading.chunks[at : at + 3]]
    if names[:2] != ["f", "noun"] or names[2:] in (["f"], ["P"], ["I"]):
        return ""
    noun = reading.chunks[at + 1]
    words = reading.tokens.words[noun.start : noun.end]
    return singular(words[-1]) if _OF_ALL.issuperset(words[:-1]) else ""


def _whole(reading: Reading, held: Reading | None, part: Slot, share: Slot) -> tuple[Slot, str] | None:
    """The whole of a part, with the way that leads to it."""
    noun = _noun_of(reading, part, share)
    if noun:
        return _told(reading, held, part, lambda slot: slot.head == noun, "of-named")
    named = part.figure.kind is Kind.COUNT and part.head and not part.inherited and part.stands == "before"
    if named and not share.per and _OF_ALL.issuperset(part.modifiers):
        return _told(reading, held, part, lambda slot: slot.head == part.head and _is_sample(slot), "same-noun")
    return None


def _is_sample(whole: Slot) -> bool:
    """True for the number of those who were studied, and for a total."""
    return not whole.inherited and (whole.verb in STUDYING or "total" in whole.scope)


def _told(
    reading: Reading, held: Reading | None, part: Slot, fits: Callable[[Slot], bool], how: str
) -> tuple[Slot, str] | None:
    """The one whole that fits in the nearest sentence that has any: in front of the part, or in the sentence before."""
    for place in (reading, held):
        if place is None:
            continue
        known = [slot for slot in place.slots if place is held or slot.number < part.number]
        found = [slot for slot in known if comparable(slot.figure, part.figure) and fits(slot)]
        if found:
            single = len(found) == 1 and not has_share(place, found[0])
            single = single and _is_entire(place, found[0])
            return (found[0], how) if single and _is_level(place, found[0], part, reading) else None
    return None


def _is_entire(place: Reading, whole: Slot) -> bool:
    """True for all that a noun names: no "retail sales", "a margin of 600 votes", "400 new cases"."""
    if whole.stands == "before":
        return _OF_ALL.issuperset((*whole.through, *whole.modifiers))
    words = place.tokens.words
    at = next((at for at in range(whole.token - 1, -1, -1) if singular(words[at]) == whole.head), -1)
    return at >= 0 and is_of_all(place, at, whole.token)


def _is_level(place: Reading, whole: Slot, part: Slot, reading: Reading) -> bool:
    """True for a known number of all, of the same time: nothing that is compared, added, or bounded."""
    set_apart = whole.per or whole.mark or whole.prep in _COMPARED or whole.aside == "bracket" or is_open(whole.figure)
    if set_apart or not is_whole(place, whole) or is_added(place, whole):
        return False
    timed = bool(part.years or part.time)  # a part without a time of its own has that of its whole
    return not (timed and other_time(reading, part, whole, place))


_COMPARED = frozenset({"from", "than", "by", "over", "against"})
