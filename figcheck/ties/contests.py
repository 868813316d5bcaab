"""Two sides of one vote or poll: "leads Ray 45% to 42%", "was split 51%-49%", "a 52-48 per cent margin"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..closed.series import ends, is_falling
from ..lang.en.answers import ANOTHER_QUESTION, LEADING
from ..lang.en.votes import VOTES
from ..model import Figure, Kind
from ..story import as_read
from .shares import is_all

_FAR = 12


def contests(reading: Reading) -> Iterator[tuple[Figure, Figure]]:
    """The pairs of sides of a sentence; a sum that is worked out ("100% - 41% = 59%") has none."""
    if "=" in reading.tokens.words:
        return
    for slot in reading.slots:
        pair = _pair(reading, slot)
        if pair is not None:
            yield pair
    for first, second in pairwise(reading.slots):
        sides = first.figure.kind is Kind.PERCENT is second.figure.kind and not is_all(first.figure)
        if sides and _against(reading, first, second):
            yield first.figure, second.figure


def _pair(reading: Reading, slot: Slot) -> tuple[Figure, Figure] | None:
    """The sides of a figure printed as a pair: one that falls is no range, and one behind a lead or margin is none."""
    figure = slot.figure
    found = ends(figure) if figure.kind is Kind.PERCENT else None
    if found is None or any(word in as_read(figure) for word in (" and ", " or ")) or figure.text[:1] in "-−–":
        return None
    words = reading.tokens.words
    if not ANOTHER_QUESTION.isdisjoint(words[max(0, slot.token - 3) : slot.token]) or slot.prep in ("from", "between"):
        return None
    margin = not {"margin", "lead", "vote"}.isdisjoint(words[slot.token + 1 : slot.token + 3])
    if is_falling(figure):
        signed = " -" in figure.text and "- " not in figure.text  # "S&P 500 -4.28%"
        return None if signed else found
    held = slot.prep == "of" or reading.tokens.tags[slot.token + 1 : slot.token + 2] == "f"  # "win 90% to 95% of cases"
    return found if margin or (not held and _is_led(reading, slot)) else None


def _is_led(reading: Reading, slot: Slot) -> bool:
    """True for a figure right behind "leads Ray", "beat her": a verb of leading, at most a name between."""
    tags, words = reading.tokens.tags, reading.tokens.words
    at = slot.token - 1
    while at >= 0 and tags[at] in "NHWA,":
        if words[at] in LEADING:
            return True
        at -= 1
    return at >= 0 and words[at] in LEADING and tags[at] in "VPA"


def _against(reading: Reading, first: Slot, second: Slot) -> bool:
    """True for two percentages joined by "to", "versus" or a dash, behind a word of leading."""
    tags, words = reading.tokens.tags, reading.tokens.words
    between = words[first.token + 1 : second.token]
    rival = tags[first.token + 1 : second.token].rpartition("t")
    if rival[0] and rival[2] in ("H", "NH", "NNH") and not VOTES.isdisjoint(between) and set(rival[0]) <= set("fDNJ)"):
        return True  # "took 46% of the vote to Ray's 42%"
    if first.prep in ("from", "of") or "=" in words[: second.token] + words[second.token + 1 : second.token + 2]:
        return False  # "from 90% oil to 100% gas", "100% - 41% = 59%"
    if len(between) == 2 and between[1] in ("to", "versus", "vs", "vs."):  # "36% Republican to 35% Democratic"
        label = words[second.token + 1 : second.token + 2]
        return label not in ((), between[:1]) and tags[second.token + 1] in "JN" and tags[first.token + 1] in "JN"
    if len(between) != 1 or between[0] not in ("to", "versus", "vs", "vs.", "-", "–", "—"):
        return False
    if first.years or second.years:
        return False  # "a margin of 83% versus 91% in 2024"
    if first.figure.upper is not None or second.figure.upper is not None or first.figure.text[:1] in "-−–+":
        return False
    if tags[second.token + 1 : second.token + 2] == "f" and between[0] == "to":  # "win 90% to 95% of all cases"
        return False
    start = max(0, first.token - _FAR)
    near = words[start : first.token]
    return not LEADING.isdisjoint(near) and not any(tag in "F;:." for tag in tags[start : first.token])
