"""Which level is not held to an old one: one that has its own, that is passed or multiplied, or of another noun."""

from __future__ import annotations

from ..clauses.reading import Reading
from ..clauses.slots import Mover, Slot
from ..lang.en.change import FALLING_NOUNS
from ..lang.en.grammar import ADDITIONS, BE
from ..lang.en.nouns import singular
from ..model import Kind
from .level_parts import TIMES, told_before, told_behind
from .measure import OWN_UNIT, Pair, alike, is_lent, of_one_move, one_thing, same_measure

_HELD_AT = frozenset("held holding stood standing remained remaining stayed staying came coming".split())
_PROPORTIONS = frozenset({Kind.MULTIPLE, Kind.FRACTION})


def is_passed(reading: Reading, mover: Mover | None) -> bool:
    """True for "falling back below its low of 40", which passes a level and compares none."""
    if mover is None or mover.word not in ("above", "below") or not mover.token:
        return False
    at = mover.token - 1
    while at > 0 and reading.tokens.tags[at] == "A":
        at -= 1
    verb = reading.tokens.words[at]
    return reading.tokens.tags[at] in "VI" and verb not in _HELD_AT and verb not in BE


def is_its_own(parts: tuple[str, ...], slot: Slot, old: Slot) -> bool:
    """True for the gap of 20 in "rose to 140, for a gap of 20, against a gap of 19": it has the noun of the old one."""
    plain = parts[slot.number] == "level" and not slot.inherited and slot.anchor < 0
    return plain and not is_lent(old) and bool(old.head) and slot.head == old.head and alike(slot, old)


def apart(reading: Reading, new: Slot, old: Slot) -> int:
    """How many figures lie between two, no days and years among them."""
    between = reading.slots[min(new.number, old.number) + 1 : max(new.number, old.number)]
    return 1 + sum(slot.figure.kind not in TIMES for slot in between)


def has_old_level(reading: Reading, parts: tuple[str, ...], new: Slot, old: Slot) -> bool:
    """True for the 30 of "rose to 20 from 10 and its debt to 30 from 25" beside the 10: it has an old level itself.

    The 20 of "rose from 10 to 20 and its debt from 25 to 30" has the 10.
    """
    follow = told_behind(reading, new)
    parted = any(chunk.name == "C" for chunk in reading.chunks[old.chunk : new.chunk])
    return old.number < new.number and parted and follow is not None and parts[follow.number] == "from"


def right_behind(reading: Reading, parts: tuple[str, ...], old: Slot) -> Slot | None:
    """The level that is reached right behind an old one: the 20 of "from 10 to 20"."""
    follow = next(iter(reading.slots[old.number + 1 :]), None)
    near = follow is not None and parts[follow.number] == "to" and follow.chunk - old.chunk <= _NEXT
    return follow if near else None


_NEXT = 2


def is_without_old(reading: Reading, parts: tuple[str, ...], new: Slot) -> bool:
    """True for the 25 of "fell to 25%, from 35 to 36%"; not for the 20 of "rose from 10 to 20, debt from 3 to 5"."""
    before = told_before(reading, new)
    return before is None or parts[before.number] != "from"


def is_set_off(reading: Reading, pair: Pair) -> bool:
    """True for "some 33m tourists this year, up from 31m" and "there were 279 killings in the city, down 23% from 364
    murders": nothing but a time stands between a level and "up", or the old level right behind how far it moved.
    """
    mover = pair.mover
    if mover is None or mover.sort != "adverb" or pair.old.prep != "from":
        return False
    near = _is_near(reading, pair.new, mover.token) or _is_right_behind_share(reading, pair.old, mover)
    return near and same_measure(pair.new.figure, pair.old.figure)


def _is_right_behind_share(reading: Reading, old: Slot, mover: Mover) -> bool:
    """True for the 364 of ", down 23% from 364 murders" and "down 23% compared from last year's total of 364"."""
    tags = reading.tokens.tags
    share = next((slot for slot in reading.slots if slot.token > mover.token), None)
    if share is None or share.figure.kind is not Kind.PERCENT or tags[mover.token - 1] not in ",-":
        return False
    between = reading.tokens.words[share.token + 1 : old.token]
    return between[:1] in (("from",), ("compared",)) and "," not in tags[share.token : old.token]


def _is_near(reading: Reading, new: Slot, limit: int) -> bool:
    names = {chunk.name for chunk in reading.chunks[new.chunk + 1 : reading.chunk_of[limit]]}
    return "time" in names and names <= {"time", ",", "-", "A"}


def counts_others(reading: Reading, new: Slot, old: Slot, limit: int) -> bool:
    """True for counts of two things: "2,860 institutions sent data, up 6.9% on last year, from 133 countries"."""
    counted = new.figure.kind is Kind.COUNT and old.figure.kind is Kind.COUNT
    if old.mover is not None and _is_right_behind_share(reading, old, old.mover):
        return False
    return counted and not one_thing(new, old) and not _is_near(reading, new, limit)


def is_compared(reading: Reading, new: Slot, old: Slot, mover: Mover) -> bool:
    """True for a level that a comparative may be of, and not of some that include another, a multiple, a sum."""
    between = reading.slots[new.number + 1 : old.number]
    if any(slot.prep == "including" and alike(slot, old) for slot in between):
        return False  # "more than £3m, including £90,000 in 2019, 55% more than the £60,000 of 2018"
    summed = "combined" in reading.tokens.words[mover.token : old.token]
    return not (summed or _is_multiplied(reading, new) or _of_another_noun(reading, new, mover))


def _is_multiplied(reading: Reading, new: Slot) -> bool:
    """True for the 4% of "that is double the 4% of last year, and above the 5% foreseen"."""
    before = reading.slots[new.number - 1] if new.number else None
    if before is None or before.figure.kind not in _PROPORTIONS:
        return False
    return not reading.tokens.tags[before.token + 1 : new.token].strip("DHJN")


def _of_another_noun(reading: Reading, new: Slot, mover: Mover) -> bool:
    """True where the comparative is of a noun that stands between it and the level: "one country has more applicants
    than the other 40", "pay £6 on the income above the limit of £10".
    """
    tags, words = reading.tokens.tags, reading.tokens.words
    if mover.word in ("above", "below"):
        at = reading.chunk_of[mover.token] - 1
        return at > new.chunk and reading.chunks[at].name == "noun" and reading.chunks[at - 1].name in ("P", "f")
    end = words.index("than", mover.token) if "than" in words[mover.token :] else mover.token
    nouns = [at for at in range(mover.token + 1, end) if tags[at] == "N"]
    return bool(nouns) and new.inherited is False and new.head not in {"", *(singular(words[at]) for at in nouns)}


def is_no_level(new: Slot, mover: Mover) -> bool:
    """True for an addition and for what a verb of excess passed: "an additional £1m", "beat the 40 foreseen"."""
    passed = mover.sort == "excess" and new.mover is not None and new.mover.sort == "excess"
    return passed or not ADDITIONS.isdisjoint(new.scope)


def is_amount_told_twice(reading: Reading, new: Slot, mover: Mover) -> bool:
    """True for "£7m, or 10%, higher than the £68m of last year", where the £7m is no level."""
    return any(
        slot.anchor == new.number and slot.aside == "alternative" and slot.figure.kind is Kind.PERCENT
        and not reading.tokens.tags[slot.token + 1 : mover.token].strip(",A")
        for slot in reading.slots[new.number + 1 :]
        if slot.token < mover.token
    )  # fmt: skip


def has_own(reading: Reading, parts: tuple[str, ...], old: Slot, mover: Mover) -> bool:
    """True for a base that is not held against what a noun of movement is told of: the 9 of "40 votes and a decline in
    seats, which stand at 8 against 9", the 111 of "71, an increase of four, compared to 111 a year ago".
    """
    if parts[old.number] != "base":
        return False
    for slot in reading.slots[: old.number]:
        level = slot.token > mover.token and parts[slot.number] in ("level", "to") and alike(slot, old)
        amount = parts[slot.number] == "amount" and of_one_move(slot.mover, mover)
        if level or (amount and slot.figure.kind is Kind.COUNT):
            return True
    return False


def trails_from(reading: Reading, mover: Mover, old: Slot) -> bool:
    """True for ", falling from 40", "—accelerating from 3%" and ", having risen from 9", which are told of a level."""
    if mover.sort != "verb" or mover.behind or old.prep != "from":
        return False
    chunks, tags = reading.chunks, reading.tokens.tags
    at = reading.chunk_of[mover.token]
    opening = reading.tokens.words[chunks[at].start] == "having" or tags[mover.token] == "I"
    if not opening and not (
        reading.tokens.words[mover.token].endswith("ed") and chunks[at].end - chunks[at].start == 1
    ):
        return False
    left, right = at - 1, at + 1
    while left > 0 and chunks[left].name == "A":
        left -= 1
    while right < len(chunks) and chunks[right].name == "A":
        right += 1
    set_off = chunks[left].name in (",", "-") or (opening and chunks[left].name == "C")
    return left > 0 and set_off and reading.tokens.words[chunks[right].start] == "from"


def is_rate(reading: Reading, parts: tuple[str, ...], new: Slot, old: Slot) -> bool:
    """ "Prices rose 5%, down from 5.2%", "rose 5%, above the 4% forecast": a rate of growth, held against another."""
    mover, other = new.mover, old.mover
    rates = new.figure.kind is old.figure.kind is Kind.PERCENT and parts[new.number] == "amount"
    if not rates or mover is None or other is None or mover.token == other.token or old.head in FALLING_NOUNS:
        return False  # "climbed 2%, an improvement from a 3% decline"
    grown = mover.direction == "up" and not mover.flags and (not mover.behind or mover.sort == "noun")
    return grown and (other.sort in _HELD_AGAINST or trails_from(reading, other, old))


_HELD_AGAINST = frozenset({"adverb", "comparative", "excess", "noun"})


def is_gathered(reading: Reading, parts: tuple[str, ...], new: Slot, old: Slot) -> bool:
    """True for the $67m of "raised $67m, surpassing the $39m of its rival": an amount that is more than another."""
    passed = old.mover is not None and old.mover.sort == "excess"
    kind = new.figure.kind
    nearest = all(slot.figure.kind is not kind for slot in reading.slots[new.number + 1 : old.number])
    return passed and nearest and parts[new.number] == "amount" and kind is old.figure.kind in OWN_UNIT


def stands_for_another(reading: Reading, new: Slot, old: Slot) -> bool:
    """True for the $41m of "earned $41m, or $1.52 a share, surpassing the $1.23 forecast": its own is the $1.52."""
    passed = old.mover is not None and old.mover.sort == "excess"
    return passed and any(
        slot.anchor == new.number and slot.aside == "alternative" and slot.figure.kind is new.figure.kind
        for slot in reading.slots[: old.number]
    )  # fmt: skip


def held_at(reading: Reading, mover: Mover | None) -> int:
    """The chunk of the 40 of "was lower at 40, against 45"; -1 where no comparative leads to a level."""
    if mover is None or mover.sort != "comparative" or mover.behind:
        return -1
    return reading.chunk_of[mover.token] + 2 if reading.tokens.words[mover.token + 1 :][:1] == ("at",) else -1
