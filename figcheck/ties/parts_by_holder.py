"""Parts told by who has them, behind their total: "40 seats: Labour has 18, the Conservatives 15 and the Greens seven".

The list opens with a colon or a dash and closes with "and". Each item is a name with its number; the verb between them
is said at the first item, at every one, or nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.chunks import Chunk
from ..clauses.reading import Reading, read_amounts
from ..clauses.slots import Slot
from ..lang.en.grammar import BE
from ..model import Certainty, Relation, Story
from ..records import NamedTuple
from .enumerated import is_spaced
from .pairing import ADDED, comparable, is_open, is_plain

_LEAST = 2
_NAME = frozenset("NJDH")


class _Item(NamedTuple):
    """A holder's number, the verb before it ("" where it is left out), and the chunk behind it."""

    slot: Slot
    verb: str
    end: int


def by_holder(story: Story) -> Iterator[Relation]:
    """Relations of a total with the numbers of those who share it."""
    for sentence in story.sentences:
        if len(sentence.figures) > _LEAST:
            reading = read_amounts(sentence)
            for index, chunk in enumerate(reading.chunks):
                if chunk.name == ":" or (chunk.name == "-" and is_spaced(reading, chunk.start)):
                    yield from _behind(reading, index)


def _behind(reading: Reading, opener: int) -> Iterator[Relation]:
    """The relation of the list that a mark opens with the number told right before it."""
    items = _items(reading, opener + 1)
    total = next((slot for slot in reversed(reading.slots) if slot.chunk < opener), None)
    if total is None or not items or total.figure.kind not in ADDED or not is_plain(total.figure):
        return
    slots = [item.slot for item in items]
    others = {slot.head for slot in slots if slot.stands == "before" and not slot.inherited} - {total.head}
    alike = all(comparable(slot.figure, total.figure) for slot in slots) and not any(slot.years for slot in slots)
    if alike and not others:
        roles = (("part", tuple(slot.figure for slot in slots)), ("total", (total.figure,)))
        yield Relation("parts", roles, (), Certainty.STATED, "total/by-holder")


def _items(reading: Reading, at: int) -> list[_Item]:
    """The items from a chunk on, up to the one that "and" joins; none where the list goes on or holds other things."""
    items: list[_Item] = []
    while (item := _item(reading, at)) is not None:
        items.append(item)
        names = [chunk.name for chunk in reading.chunks[item.end : item.end + 2]]
        if len(items) > 1 and reading.chunks[at - 1].name == "C":
            closed = names[:1] in ([], ["."], ["-"], [")"])
            verbs = {one.verb for one in items} - {""}
            return items if closed and len(verbs) <= 1 else []
        step = item.end + (names[:1] in ([","], [";"]))
        at = step + (reading.chunks[step : step + 1] != () and reading.chunks[step].name == "C")
        if at == item.end:
            break
    return []


def _item(reading: Reading, at: int) -> _Item | None:
    """ "Labour has 18", "the Conservatives 15", "Wilf nine"."""
    chunks, tokens = reading.chunks, reading.tokens
    if at >= len(chunks) or chunks[at].name != "noun":
        return None
    within = tokens.tags.find("F", chunks[at].start, chunks[at].end)
    if within > chunks[at].start and set(tokens.tags[chunks[at].start : within]) <= _NAME:
        return _numbered(reading, within, "", at + 1)
    if within >= 0:
        return None
    step, verb = at + 1, ""
    if step < len(chunks) and chunks[step].name == "verb":
        verb = tokens.words[chunks[step].end - 1]
        step += 1
    while step < len(chunks) and chunks[step].name == "A":
        step += 1
    if verb in BE or step >= len(chunks) or chunks[step].name != "noun":
        return None
    return _numbered(reading, _first_figure(reading, chunks[step]), verb, step + 1)


def _first_figure(reading: Reading, chunk: Chunk) -> int:
    """The token of the figure that a chunk opens with; -1 where it opens with something else."""
    opened = reading.tokens.tags[chunk.start : chunk.end].lstrip("A")
    return chunk.end - len(opened) if opened[:1] == "F" else -1


def _numbered(reading: Reading, token: int, verb: str, end: int) -> _Item | None:
    slot = next((slot for slot in reading.slots if slot.token == token), None)
    if slot is None or not is_plain(slot.figure) or is_open(slot.figure) or slot.figure.kind not in ADDED:
        return None
    return _Item(slot, verb, end)
