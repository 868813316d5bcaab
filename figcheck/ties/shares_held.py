"""Shares of holders: "Ada has 40%, Tom 35% and Ida 25%"."""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.answers import ANOTHER_QUESTION, HELD, HOLDING
from ..lang.en.votes import VOTES
from ..model import Kind
from .answers import answer_of, one_base
from .shares import of_two_wholes


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
    behind = behind or (words[at] == "with" and slot.partitive in VOTES)  # "shows Ada with 46% of the vote"
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
