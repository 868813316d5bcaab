"""Shares that part one whole by what follows them: "51% male and 49% female", "owned 55% by Ada and 45% by Tom", "keep
the old rules (53%) or change them (47%)".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.nouns import singular
from ..lang.en.shares import EITHER_SEX, MIXING, PARTING_JOINTS, SPLITTING
from .answers import Answer, answer_of, one_base
from .shares import apart

Run = tuple[list[Slot], str]


def kinds(reading: Reading, shares: list[Slot]) -> Iterator[Run]:
    """ "51% male and 49% female", "48% were women, and 52% were men": two kinds that leave nobody out."""
    for first, second in pairwise(shares):
        one, other = (_kind(answer_of(reading, slot)) for slot in (first, second))
        if one and other and any({one, other} == pair for pair in EITHER_SEX) and not apart(reading, first, second):
            yield [first, second], "kinds"


def _kind(answer: Answer) -> str:
    """The one noun of an answer, behind at most a verb and "as": "male", "were women", "identified as men"."""
    if answer.before or answer.base or not answer.words:
        return ""
    end = next((at for at, tag in enumerate(answer.tags) if tag in ",CS"), len(answer.words))
    told = set(answer.tags[: end - 1]) <= {"X", "A"} or answer.words[end - 2 : end - 1] == (
        "as",
    )  # not "15% say women"
    return singular(answer.words[end - 1]) if told and end else ""


def by_joint(reading: Reading, shares: list[Slot]) -> Iterator[Run]:
    """ "Owned 55% by Ada, 30% by Tom and 15% by Ida", "70% came from Leeds and 30% from York": the verb said once."""
    run: list[Slot] = []
    joint = ""
    for slot in shares:
        behind = reading.tokens.words[slot.token + 1 : slot.token + 2]
        if run and behind == (joint,) and _joined(reading, run[-1], slot):
            run.append(slot)
            continue
        if len(run) > 1:
            yield run, "by-joint"
        run, joint = [slot], _joint(reading, slot)
    if len(run) > 1:
        yield run, "by-joint"


def _joint(reading: Reading, slot: Slot) -> str:
    """The preposition of whom or what a share goes to, comes from or is owned by, or of where its things are."""
    words, tags = answer_of(reading, slot).words, answer_of(reading, slot).tags
    if tags[:2] in ("XP", "VP") and words[1] == "in":
        return "in"
    return next((word for word in words if word in PARTING_JOINTS), "")


def _joined(reading: Reading, last: Slot, slot: Slot) -> bool:
    """True where a comma or "and" alone joins the next share of a list."""
    tags, start = reading.tokens.tags, reading.chunks[slot.chunk].start
    joined = tags[start - 1] in ",;C" and not apart(reading, last, slot)
    timed = (last.time, last.years) != (slot.time, slot.years)  # "70% by the first day and 83% by the end of March"
    return joined and not timed and one_base(answer_of(reading, last), answer_of(reading, slot))


def either_or(reading: Reading, shares: list[Slot]) -> Iterator[Run]:
    """ "Whether to keep the rules (53%) or to change them (47%)": of two alternatives each has its share behind it."""
    for first, second in pairwise(shares):
        told = reading.tokens.words[first.token + 2 : second.token - 1]
        alone = all(reading.tokens.tags[slot.token - 1 : slot.token + 2] == "(F)" for slot in (first, second))
        split = not SPLITTING.isdisjoint(reading.tokens.words[: first.token])
        if alone and split and told[:1] == ("or",) and not apart(reading, first, second):
            yield [first, second], "either-or"


def leaving(reading: Reading, shares: list[Slot]) -> Iterator[Run]:
    """ "Only 41% have work, leaving 59% without": the last is what the first leaves."""
    for first, second in pairwise(shares):
        lead = reading.tokens.words[max(0, second.token - _NEAR) : second.token]
        if "leaving" not in lead or apart(reading, first, second):
            continue
        if one_base(answer_of(reading, first), answer_of(reading, second)):
            yield [first, second], "leaving"


_NEAR = 3


def mixed(reading: Reading, shares: list[Slot]) -> Iterator[Run]:
    """ "A blend of 85% ethanol and 15% petrol", "a split of 95% federal and 5% local money"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    run: list[Slot] = []
    for slot in shares:
        named = tags[slot.token + 1 : slot.token + 2] in ("N", "J")
        gap = tags[run[-1].token + 1 : slot.token] if run else ""
        if run and named and set(gap) <= set("NJC,") and gap[-1:] in (",", "C"):
            run.append(slot)
            continue
        if len(run) > 1:
            yield run, "mixed"
        run = [slot] if named and not MIXING.isdisjoint(words[max(0, slot.token - _NEAR) : slot.token]) else []
    if len(run) > 1:
        yield run, "mixed"
