"""Shares of holders: "Ada has 40%, Tom 35%", "60% owned by Ada", "split 30% for the studio and 70% for the halls"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.answers import ANOTHER_QUESTION, HELD, HOLDING, SPLITTING
from ..model import Kind
from .answers import answer_of, one_base
from .shares import apart, of_two_wholes


def held(reading: Reading, shares: list[Slot]) -> Iterator[tuple[list[Slot], str]]:
    """ "Ada has 40%, Tom 35% and Ida 25%", "held 40% of it, followed by B with 12%": the verb of holding said once."""
    run: list[Slot] = []
    for slot in shares:
        if run and _holds_too(reading, run, slot):
            run.append(slot)
            continue
        if len(run) > 1:
            yield run, "held"
        run = [slot] if _holds(reading, slot) else []
    if len(run) > 1:
        yield run, "held"


def owned(reading: Reading, shares: list[Slot]) -> Iterator[tuple[list[Slot], str]]:
    """ "60% owned by Ada and 40% owned by Tom", "60% held by Ada with Tom holding 40%" of one thing."""
    words = reading.tokens.words
    run: list[Slot] = []
    for slot in shares:
        follow = words[slot.token + 1 : slot.token + 3]
        owned = follow[1:] == ("by",) and follow[0] in _OWNED
        bare = bool(run) and follow[:1] == ("by",)
        another = bool(run) and "R" in reading.tokens.tags[run[-1].token : slot.token]  # "which is 87% owned by"
        if (owned or bare) and not another and not (run and apart(reading, run[-1], slot)):
            run.append(slot)
            continue
        if len(run) > 1:
            yield run, "owned"
        run = [slot] if owned else []
    if len(run) > 1:
        yield run, "owned"


_OWNED = frozenset({"owned", "held", "controlled"})


def split(reading: Reading, shares: list[Slot]) -> Iterator[tuple[list[Slot], str]]:
    """ "Profits are split 30% for the studio, 20% for the maker and 50% for the halls": one preposition behind each.

    A list of three with "for" needs no word of splitting.
    """
    words, tags = reading.tokens.words, reading.tokens.tags
    others = any(slot.figure.kind is Kind.PERCENT and slot not in shares for slot in reading.slots)
    if others or any(apart(reading, one, other) for one, other in pairwise(shares)):
        return
    gaps = [tags[one.token : other.token] for one, other in pairwise(shares)]
    unlisted = len(gaps) > 1 and any({",", "C"}.isdisjoint(gap) for gap in gaps)
    if unlisted or any("V" in gap or "X" in gap for gap in gaps):
        return  # "who split 70% for Ada to 23% for Tom now break 78% for Tom"
    behind = {words[slot.token + 1] if tags[slot.token + 1 : slot.token + 2] in ("P", "t") else "" for slot in shares}
    listed = len(shares) > 2 and "C" in gaps[-1] and behind == {"for"}
    if listed or (len(behind) == 1 and behind != {""} and not SPLITTING.isdisjoint(words[: shares[0].token])):
        yield shares, "split"


def _lead(reading: Reading, slot: Slot) -> int:
    """The token before a share and its hedges."""
    tags, words = reading.tokens.tags, reading.tokens.words
    at = slot.token - 1
    while at >= 0 and (tags[at] in "A" or words[at] in ("a", "an", "estimated", "some", "over", "initial")):
        at -= 1
    return at


def _holds(reading: Reading, slot: Slot) -> bool:
    """True for the share of a verb of holding, or behind its "for" or "up", with nothing but its base behind it."""
    words, at = reading.tokens.words, _lead(reading, slot)
    if at < 0:
        return False
    direct = words[at] in HOLDING and not words[at].startswith(("make", "made", "making"))
    behind = words[at] in ("for", "up") and words[at - 1] in HOLDING
    return (direct or behind) and _is_bare(reading, slot)


def _is_bare(reading: Reading, slot: Slot) -> bool:
    """True where no noun but one of holding follows a percentage: no "100% security", no "69 per cent shortage"."""
    tags, words = reading.tokens.tags, reading.tokens.words
    at = slot.token + 1
    while tags[at : at + 1] and tags[at] in "NJH":
        if words[at] in HELD:
            return True
        at += 1
    return at == slot.token + 1


def _holds_too(reading: Reading, run: list[Slot], slot: Slot) -> bool:
    """True for the next share of a list of holders: the verb is left out, or is said again with nothing behind."""
    tags, words = reading.tokens.tags, reading.tokens.words
    first, last = run[0], run[-1]
    between, spoken = tags[last.token + 1 : slot.token], words[last.token + 1 : slot.token]
    held = [other.figure.kind for other in reading.slots[last.number + 1 : slot.number]]
    if not any(mark in between for mark in ",CS") or any(tag in ";:.Y" for tag in between) or Kind.PERCENT in held:
        return False
    if not ANOTHER_QUESTION.isdisjoint(spoken) or not _is_bare(reading, slot) or bool(first.years) or bool(slot.years):
        return False
    if of_two_wholes(first, slot) or not one_base(answer_of(reading, first), answer_of(reading, slot)):
        return False
    verbs = [words[at] for at in range(last.token + 1, slot.token) if tags[at] in "VX" and words[at] not in _WILL]
    if verbs and spoken[:1] == ("in",):
        return False  # "received 78% in the primary, Trump got 94%"
    followed = "followed" in spoken
    begin = max(at for at, tag in enumerate(between) if tag in ",CS") + 1
    if between[begin : begin + 1] in ("V", "X") and not followed:
        return False  # "Leeds, which has 60% of the people, makes up 45% of the sales"
    at = _lead(reading, slot)
    lead = words[at]
    told = lead in HOLDING or lead in ("with", "at", "on", "for", "up") or (followed and lead == "(")
    return all(word in HOLDING or (word == "followed" and followed) for word in verbs) and (told or tags[at] in "NW")


_WILL = frozenset({"will", "would"})
