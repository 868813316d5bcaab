"""A whole that its clauses share out: "of the 236 workers, 53 qualify and 183 do not", "half a trial was given each".

The last part closes the sentence, and says of its people what the first denies, or what else they were given.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading, read
from ..clauses.slots import Slot
from ..lang.en.parts import GIVEN
from ..model import Kind, Relation, Story
from .enumerated import Item, begin_of
from .pairing import is_open
from .part_in_phrase import is_bare, of_the_whole
from .parts_and_total import relation


def shared_out(story: Story) -> Iterator[Relation]:
    """Relations of a whole that opens a sentence with all its parts."""
    for sentence in story.sentences:
        if len(sentence.figures) > 2:
            reading = read(sentence)
            ties = [*of_the_whole(reading)]
            parts = [part for part, _, _ in ties]
            wholes = {whole.number: whole for _, whole, _ in ties}
            if len(parts) > 1 and len(wholes) == 1:
                (whole,) = wholes.values()
                if _are_all(reading, whole, parts):
                    items = tuple(Item(part, begin_of(reading, part), part.token + 1, "", "") for part in parts)
                    yield relation(story, sentence, items, whole.figure, "shared-out")


def _are_all(reading: Reading, whole: Slot, parts: list[Slot]) -> bool:
    """True where the parts are all there are: the arms of a trial, or what is said of some and denied of the others."""
    others = [slot for slot in reading.slots if slot.figure.kind is Kind.COUNT and slot not in (whole, *parts)]
    bare = all(is_bare(reading, part) and not is_open(part.figure) for part in parts)
    if others or not bare or whole.figure.kind is not Kind.COUNT or is_open(whole.figure):
        return False
    told = [_told(reading, part) for part in parts]
    if all(GIVEN & set(words) for words in told):
        return True
    denied = len(parts) == 2 and any(tag == "Q" for tag in _tags(reading, parts[1])[:3])
    return denied or _is_negated(*told)


def _is_negated(*told: tuple[str, ...]) -> bool:
    """True where the second says with a prefix what the first does not: "qualify" and "are ineligible"."""
    return len(told) == 2 and any(word.startswith(_PREFIXES) and len(word) > _LONG for word in told[1][:3])


_PREFIXES, _LONG = ("un", "in", "dis", "non"), 7


def _tags(reading: Reading, part: Slot) -> str:
    return reading.tokens.tags[part.token + 1 : part.token + 5]


def _told(reading: Reading, part: Slot) -> tuple[str, ...]:
    """What is told of a part: the words behind it up to the next figure."""
    tags, at = reading.tokens.tags, part.token + 1
    while at < len(tags) and tags[at] not in "F;.":
        at += 1
    return reading.tokens.words[part.token + 1 : at]
