"""A share told of a part that is tied to its whole: "12 of the 60 failed, a rate of 20%", "of those, 12 (40%) fell".

The share stands beside the part, or it ends what is said of both, as a rate or set off by a mark.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.nouns import singular
from ..lang.en.parts import PLACING
from ..lang.en.shares import ALL_OF_THEM
from ..model import Kind, Relation, Story
from .measure import SHARE_KINDS
from .pairing import is_open, is_single
from .share_counted import is_unmoved
from .share_linked import has_share, partners, told_last
from .tie import tie
from .whole_of_part import parts_of_wholes

# parts that may be told with another whole: "$182m or 14% of loans (including $76m, or 6%)"
_OF_ANOTHER = ("part/including", "part/includes", "part/added", "part/brought", "part/moved")


def of_parts(story: Story) -> Iterator[Relation]:
    """Relations of a part and a whole that their form ties, and the share that is told of them."""
    held = {sentence.index: sentence for sentence in story.sentences}
    for told in parts_of_wholes(story):
        part, whole = told.one("part"), told.one("whole")
        open_ended = is_open(part) or is_open(whole) or Kind.DURATION is part.kind
        if open_ended or told.wording.startswith(_OF_ANOTHER):
            continue
        reading = read_amounts(held[part.sentence])
        slots = {slot.figure: slot for slot in reading.slots}
        place = read_amounts(held[whole.sentence])
        before = next((slot for slot in place.slots if slot.figure is whole and whole.span.end < part.span.start), None)
        chained = before is not None and has_share(place, before)  # "173 (28%) fell. Of these, 74 (12%)"
        share = None if chained or part not in slots else _share(reading, slots[part], slots.get(whole))
        if share is not None:
            yield tie("share", f"share/part-{share[1]}", part=part, whole=whole, share=share[0])


def _share(reading: Reading, part: Slot, whole: Slot | None) -> tuple[Slot, str] | None:
    """The share of a part, with how it is told."""
    for share in reading.slots:
        beside = share.figure.kind in SHARE_KINDS and is_single(share.figure) and is_unmoved(share)
        beside = beside and share.figure.kind is not Kind.RATIO  # "five out of six times, or six out of six"
        beside = beside and not _is_of_another(reading, share, whole)
        if beside and any(other is part for other, _ in partners(reading, share)):
            return share, "beside"
    last = max(part.number, -1 if whole is None else whole.number)
    behind = next((slot for slot in reading.slots[last + 1 :] if slot.figure.kind in SHARE_KINDS), None)
    if behind is None or not is_single(behind.figure):
        return None
    if any(other not in (part, whole) for other, _ in partners(reading, behind)):
        return None
    how = "" if _is_of_another(reading, behind, whole) else told_last(reading, behind, reading.slots[last])
    others = [slot for slot in reading.slots[last + 1 : behind.number] if slot.figure.kind is part.figure.kind]
    if how == "rated" and any(slot.prep not in PLACING for slot in others):
        return None  # "250 of the 1,078 were asked again and 88 won, a success rate of 8.2%"
    return (behind, how) if how else None


def _is_of_another(reading: Reading, share: Slot, whole: Slot | None) -> bool:
    """True for "19% of the state's people", where that is not the noun of the whole."""
    words = reading.tokens.words[share.token + 1 : share.token + 5]
    of = words[:1] == ("of",)
    return of and ALL_OF_THEM.isdisjoint(words) and (whole is None or whole.head not in {*map(singular, words)})
