"""A part and the share that it is, beside each other or the share last: in a bracket, behind "or" or "representing",
behind a mark, as a rate.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.parts import AGES, SUPERLATIVES
from ..lang.en.shares import ALL_OF_THEM, EQUALLING, RATES
from ..lang.en.votes import TAKING, VOTES
from ..model import Kind
from .measure import SHARE_KINDS
from .pairing import is_elliptical, is_plain

# so many words may lead from a mark to the share
_LEAD = 9
_TIMES = frozenset({Kind.YEAR, Kind.DATE, Kind.DURATION, Kind.ORDINAL})


def partners(reading: Reading, share: Slot) -> Iterator[tuple[Slot, str]]:
    """The amounts that a share is set beside, with how."""
    for step in (-1, 1):
        number = share.number + step
        if not 0 <= number < len(reading.slots):
            continue
        part = reading.slots[number]
        while step < 0 < part.number and part.figure.kind in _TIMES:
            part = reading.slots[part.number - 1]
        first, second = (part, share) if step < 0 else (share, part)
        link = _link(reading, first, second) if is_plain(part.figure) else ""
        if part.figure.text.lower().endswith(AGES):
            continue
        if part.mover and link not in ("or", "apposed"):
            continue
        if link:
            yield part, link


def has_share(reading: Reading, part: Slot) -> bool:
    """True for a figure that is told with a share of its own, so that the next may be of the same whole."""
    shares = (slot for slot in reading.slots if slot.figure.kind in SHARE_KINDS)
    return any(
        other is part and link in ("bracket", "or", "equals") for s in shares for other, link in partners(reading, s)
    )


def _link(reading: Reading, first: Slot, second: Slot) -> str:
    """How the second of two figures is said to be the first: bracket, or, equals, apposed; "" where it is not."""
    tags, words = reading.tokens.tags, reading.tokens.words
    start = reading.chunks[second.chunk].start
    between, spoken = tags[first.token + 1 : start], words[first.token + 1 : start]
    if "(" in between and ")" not in between:
        closed = tags[second.token + 1 : second.token + 2] in (")", ",")
        opened = tags[start - 1] == "(" or (tags[start - 2 : start] == "(C" and spoken[-1] == "or")
        return "bracket" if opened and closed else ""
    far = 12 if spoken[-2:] == (",", "or") else 8
    if not spoken or len(spoken) > far or any(mark in between for mark in ";:S"):
        return ""
    if spoken[-1] == "or" and (between[-2:-1] in (",", "-", "(") or len(spoken) < 4):
        return "or"
    if any(word in EQUALLING for word in spoken[-3:]) and between.count("V") < 2:
        return "equals"
    if second.figure.kind in SHARE_KINDS and is_elliptical(reading, first) and first.figure.kind is Kind.COUNT:
        return ""  # "standard 1.2, 35% of the 10,934 pupils"
    if first.figure.kind in SHARE_KINDS and spoken[-2:-1] == (",",) and spoken[-1] in TAKING and VOTES & {*spoken}:
        return "equals"  # "51% of the vote, winning 300 of the 590"
    if first.figure.kind in SHARE_KINDS and between[:1] not in (",", "-"):
        return ""  # "an 80% interest in the firm, one of the four"
    if _is_set_off(reading, first, second):
        return "apposed"
    beside = between.rstrip("AD")[-1:] in (",", "-") and not any(tag in "VXRSC" for tag in between)
    end = reading.chunks[second.chunk].end  # "£1.2m, the 75 percent federal share of the £1.6m cost"
    of = second.token + 1 if second.figure.kind not in SHARE_KINDS or words[end - 1] not in RATES else end
    return "apposed" if beside and tags[of : of + 1] == "f" else ""


def _is_set_off(reading: Reading, whole: Slot, share: Slot) -> bool:
    """True for "three of the 12 jurors, 20 percent, were": a share between commas behind the whole."""
    tags = reading.tokens.tags
    between = tags[whole.token + 1 : share.token]
    of = reading.chunks[whole.chunk - 1].name == "f" if whole.chunk else False
    joined = between[-1:] == "," and set(between[:-1]) <= set("JN")
    return of and joined and tags[share.token + 1 : share.token + 2] == ","


def told_last(reading: Reading, share: Slot, last: Slot) -> str:
    """How a share is told of all before it: as a rate, or set off by a mark; "" where it is not."""
    words, tags = reading.tokens.words, reading.tokens.tags
    begin = max(last.token + 1, share.token - _LEAD)
    mark = max((at for at in range(begin, share.token) if tags[at] in ",-("), default=begin - 1)
    lead, spoken = tags[mark + 1 : share.token], words[mark + 1 : share.token]
    if "S" in tags[last.token : share.token]:
        return ""  # "one of the two chose rail, while among the old, 80% of those asked chose road"
    moved = share.mover is not None and share.mover.token > mark
    equal = not EQUALLING.isdisjoint(spoken[-3:]) and lead.count("V") < len(spoken[:2])
    lead = lead.replace("R", "", 1) if equal and spoken[0] == "which" else lead
    if share.figure.text[:1] in "+-−–" or share.mark or moved or set(lead) & set("FYSR;:."):
        return ""
    behind = words[share.token + 1 : share.token + 4]
    rated = (
        not RATES.isdisjoint(behind) and behind[:1] != ("the",) and "F" not in tags[share.token + 1 : share.token + 4]
    )
    if rated and spoken[-2:] in (("for", "a"), ("for", "an")):
        return "rated"
    if mark < begin:
        return ""
    if rated or not RATES.isdisjoint(spoken):
        # "with Leeds having the highest rate at 23%"
        return "rated" if frozenset(spoken).isdisjoint(SUPERLATIVES) else ""
    if equal:
        return "equal"
    follow = tags[share.token + 1 : share.token + 12]
    closed = follow[:1] in (",", "-", ".", ")", ";", "") or not ALL_OF_THEM.isdisjoint(behind[:3])
    closed = closed and not (tags[mark] == "(" and "(F" in follow)
    return "set-off" if closed and set(lead) <= set("ADJC") and ("C" not in lead or spoken[:1] == ("or",)) else ""
