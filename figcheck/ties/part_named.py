"""Parts that are named behind their whole: "117 deaths, including 79 children and 12 women"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.parts import MORE_OF_THEM, NETTED, PERSONS, VAGUE
from ..model import Kind
from .measure import comparable, same_sort
from .wholes import Tie, is_added, is_part, joined, other_time, right_behind, whole_before

_NAMING = frozenset({"including", "includes", "included", "include"})
_SPREAD = frozenset({"across", "throughout", "among", "between"})
_BEYOND = frozenset({"from", "than", "above", "below", "over", "under"})


def including(reading: Reading) -> Iterator[Tie]:
    """ "117 deaths, including 79 children and 12 women"; what is named must be of a sort with what is counted."""
    spoken = reading.tokens.words
    if _NAMING.isdisjoint(reading.tokens.words) and "among" not in reading.tokens.skeleton:
        return
    for at, word in enumerate(spoken):
        if not _names(reading, at, word):
            continue
        first = next((slot for slot in reading.slots if slot.token > at), None)
        if first is None or not right_behind(reading, at, first):
            continue
        whole = whole_before(reading, first)
        if whole is None or whole.token > at or whole.per or _is_beyond(reading, whole) or _is_net(reading, whole):
            continue
        if not _EACH_TIME.isdisjoint(spoken[whole.token : at]):
            continue  # "$130 million of daily trade, including $40 billion in grain"
        if whole.prep in _SPREAD or spoken[whole.token - 1] == "top":
            continue  # "grants across six faculties, including eight schools"
        if not VAGUE.isdisjoint(spoken[whole.token + 2 : at]):  # "58 others, including", but not "58 men and others"
            continue
        if _are_things(first, whole) and spoken[at - 1] not in (",", "which", "that"):
            continue  # "a £25m bid including a £37m clause"
        far = _is_far(reading, whole, at)
        relative = word != "including" and spoken[at - 1] in ("which", "that")
        for part in listed(reading, first, whole):
            nouns = how_nouns_go(part, whole)
            if not far and not (relative and nouns == "other-noun"):
                yield part, whole, f"including-{nouns}"
            elif nouns == "persons":
                yield part, whole, "including-persons-far"


def with_some(reading: Reading) -> Iterator[Tie]:
    """ "130 fires are burning, with five at an emergency level": a number without a noun, of the noun before it.

    Not with a past participle: of ten dead, "with 20 injured", the injured are others.
    """
    words, tags = reading.tokens.words, reading.tokens.tags
    for part in reading.slots[1:] if "with" in reading.tokens.skeleton else ():
        start = reading.chunks[part.chunk].start
        alone = is_part(reading, part) and part.figure.kind is Kind.COUNT and part.mark == ""
        behind = words[part.token + 1 : part.token + 2]
        if (
            not alone
            or words[start - 2 : start] != (",", "with")
            or tags[part.token + 1 : part.token + 2] not in ("P", "I")
        ):
            continue
        whole = whole_before(reading, part)
        if whole is None or whole.inherited or not whole.head or whole.per or is_added(reading, whole):
            continue
        if whole.partitive:
            continue  # "six of the rolls cost £9, with a dozen going for £16"
        placed = behind[0] in words[whole.token : start]  # "ten cases in Leeds, with 12 in York"
        if not (placed or part.scope & MORE_OF_THEM or _is_beyond(reading, whole) or other_time(reading, part, whole)):
            yield part, whole, "with-some"


def _is_beyond(reading: Reading, whole: Slot) -> bool:
    """True for a level that others are held against, not for "has over 350 years of practice"."""
    over = whole.prep == "over" and reading.tokens.words[whole.token + 1 : whole.token + 2] == ("of",)
    return whole.prep in _BEYOND and not over


_EACH_TIME = frozenset({"hourly", "daily", "weekly", "monthly"})


def _names(reading: Reading, at: int, word: str) -> bool:
    """True for "including", "which included", "among them", and for "include" behind its own number."""
    spoken = reading.tokens.words
    if word == "among":
        return spoken[at + 1 : at + 2] == ("them",)
    if word not in _NAMING or not at or word == "including":
        return word == "including" and spoken[at - 1] != "not"
    return spoken[at - 1] in ("which", "that") or _is_subject(reading, reading.chunk_of[at] - 1)


def _is_subject(reading: Reading, index: int) -> bool:
    """True for a phrase with a figure that opens its clause: "the 11,000 places for women in Leeds include"."""
    while index > 1 and reading.chunks[index - 1].name in ("P", "f", "C") and reading.chunks[index].name == "noun":
        index -= 2
    if index < 0:
        return False
    chunk = reading.chunks[index]
    opens = not chunk.start or reading.tokens.tags[chunk.start - 1] in ",;:CS.-"
    return opens and chunk.name == "noun" and "F" in reading.tokens.tags[chunk.start : chunk.end]


def _are_things(part: Slot, whole: Slot) -> bool:
    """True for two amounts that only describe a thing each: "a £25m bid", "a £37m clause"."""
    return all(
        slot.figure.kind is not Kind.COUNT and slot.determiner in ("a", "an") and slot.stands in ("inside", "before")
        for slot in (part, whole)
    )


def _is_net(reading: Reading, whole: Slot) -> bool:
    """True for what is left when some is taken away, so that a part may be larger: "profit", "a net 5 million"."""
    near = reading.tokens.words[max(0, whole.token - 4) : whole.token + 3]
    return "net" in whole.scope or not NETTED.isdisjoint((whole.head, whole.subject, *whole.through, *near))


def _is_far(reading: Reading, whole: Slot, at: int) -> bool:
    """True where more than a noun phrase and one verb stand between a whole and "including"."""
    tags = reading.tokens.tags[whole.token + 1 : at]
    verbs = sum(chunk.name in ("verb", "I") for chunk in reading.chunks[whole.chunk + 1 : reading.chunk_of[at]])
    relative = tags[-1:] == "R" or reading.tokens.words[at - 1] == "that"
    return verbs > 1 or any(mark in tags.rstrip("R") for mark in "RS:") or (relative and verbs > 0)


def listed(reading: Reading, first: Slot, whole: Slot, held: Reading | None = None) -> Iterator[Slot]:
    """The parts of the list that opens with a figure, as long as they are of a sort with the whole.

    `held` is the reading of the sentence of the whole where it is another.
    """
    spoken, tags = reading.tokens.words, reading.tokens.tags
    closed = False
    for part in reading.slots[first.number :]:
        if not (is_part(reading, part) and comparable(part.figure, whole.figure) and same_sort(part, whole)):
            return
        if other_time(reading, part, whole, held) or not MORE_OF_THEM.isdisjoint(
            spoken[part.token + 1 : part.token + 2]
        ):
            return
        if part is not first:
            start = reading.chunks[part.chunk].start
            ends = tags[start - 2 : start] == ",C" and (closed or part.number == first.number + 1)
            over = ")" in tags[first.token : part.token] or (part.head == whole.head != first.head)
            if closed or ends or over or "V" in tags[first.token : part.token] or not joined(reading, part):
                return
            closed = tags[start - 1] == "C"
        yield part


def how_nouns_go(part: Slot, whole: Slot) -> str:
    """How the nouns of a part and its whole go together, on which the trust in such a tie depends."""
    if part.figure.kind is not Kind.COUNT:
        return "amounts"
    if part.inherited or not part.head or not whole.head:
        return "without-noun"
    if part.head == whole.head:
        return "same-noun"
    return "persons" if part.head in PERSONS and whole.head in PERSONS else "other-noun"
