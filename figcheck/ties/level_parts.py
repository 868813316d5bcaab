"""The part that each figure plays in a change, by its own slot: an amount, a level reached or left, a base."""

from __future__ import annotations

import itertools

from ..clauses.reading import Reading
from ..clauses.slots import Slot
from ..lang.en.change import EXTREMES, GOALS
from ..lang.en.grammar import (
    FORESEEING,
    FORESEEING_NOUNS,
    NUMBERED,
    POSSESSIVES,
    RANGING,
    REACHING,
    TIME_NOUNS,
    TIME_WORDS,
)
from ..model import Kind
from .levels_beside import goes_on, is_old_in_bracket, is_said_again, says_how_far
from .measure import LEVEL_KINDS, PROPORTIONS, of_one_move, same_measure

TIMES = frozenset({Kind.YEAR, Kind.DATE})
AMOUNT_KINDS = LEVEL_KINDS | {Kind.FRACTION, Kind.MULTIPLE}
"""What may be a level, or what a level moved by."""
_PLACES = frozenset({"above", "below", "behind", "ahead"})
_BASE_MARKS = frozenset({"than", "against", "versus", "compared", "behind", "ahead", "above", "below"})
_REACH = 4
TIME_REACH = 8
"""How many tokens behind a figure may say when it was."""


def told_before(reading: Reading, slot: Slot) -> Slot | None:
    """The figure before another one, days and years left out."""
    return next((other for other in reversed(reading.slots[: slot.number]) if other.figure.kind not in TIMES), None)


def told_behind(reading: Reading, slot: Slot) -> Slot | None:
    """The figure behind another one, days and years left out."""
    return next((other for other in reading.slots[slot.number + 1 :] if other.figure.kind not in TIMES), None)


def parts_of(reading: Reading) -> tuple[str, ...]:
    """The part of each figure of a sentence: amount, to, from, base, bracketed, level, or "" for what is no level."""
    parts: list[str] = []
    for slot in reading.slots:
        parts.append(_part(reading, slot, parts))
    return tuple(parts)


def _part(reading: Reading, slot: Slot, parts: list[str]) -> str:
    if slot.figure.kind not in AMOUNT_KINDS or _names_or_measures(reading, slot):
        return ""
    if "factor" in slot.through:
        return "amount"
    if slot.aside == "alternative" and slot.anchor >= 0 and parts[slot.anchor] == "amount":
        return "amount"
    if is_said_again(reading, slot) or says_how_far(reading, slot, parts) or goes_on(reading, slot, parts):
        return "amount"
    if slot.prep in ("from", "to") and slot.mark in ("", "forecast"):
        if _not_an_end(reading, slot):
            return ""
        return slot.prep if slot.figure.kind in LEVEL_KINDS else ""
    if slot.figure.kind in LEVEL_KINDS and _is_reached(reading, slot, parts):
        return "to"
    if _is_amount(reading, slot):
        return "amount"
    if slot.figure.kind not in LEVEL_KINDS:
        return ""
    if slot.aside == "bracket" and slot.anchor >= 0 and is_old_in_bracket(reading, slot, parts):
        return "bracketed"
    if is_than_bracketed(reading, slot):
        return "base"
    if _is_base(slot, parts) or _is_goal(reading, slot):
        return "base"
    return "base" if is_than_at(reading, slot) or is_than_relative(reading, slot) else "level"


def is_than_at(reading: Reading, slot: Slot) -> bool:
    """True for the 2.40 of "cheaper than the old one at $2.40"."""
    if slot.prep != "at" or slot.mover is None or slot.mover.sort != "comparative":
        return False
    left = slot.chunk - 2
    while left > 0 and reading.chunks[left].name == "noun":
        left -= 1
    return left < slot.chunk - 2 and reading.tokens.words[reading.chunks[left].start] == "than"


def is_than_bracketed(reading: Reading, slot: Slot) -> bool:
    """True for the 7% of "this is higher than Spain (7%)" and "0.9 points lower than the rate of 2021 (7%)"."""
    if "bracket" not in (slot.aside, slot.stands) or slot.mover is None or slot.mover.sort != "comparative":
        return False
    words, tags = reading.tokens.words, reading.tokens.tags
    told = any(
        other.mover is not None and other.mover.behind
        for other in reading.slots
        if of_one_move(other.mover, slot.mover)
    )
    if not told and tags[: slot.mover.token].rstrip("AJ")[-1:] not in ("X", "V"):
        return False  # "and less than the margin of error (2%) would"
    if tags[slot.token - 1] != "(" or tags[slot.token + 1 : slot.token + 2] not in (")", "N"):
        return False
    than = next((at for at in range(slot.token - 2, slot.mover.token, -1) if words[at] == "than"), -1)
    return than > 0 and set("FXSR;").isdisjoint(tags[than + 1 : slot.token])


def is_than_relative(reading: Reading, slot: Slot) -> bool:
    """True for the 985m of "taller than its neighbour, which stands at 985m": told first of what is compared."""
    begin = reading.clause_of.index(slot.clause)
    tags, words = reading.tokens.tags, reading.tokens.words
    if (
        (tags[begin : begin + 1] != "R" and words[begin] != "where")
        or begin < 2
        or tags[begin - 1] != ","
        or "F" in tags[begin : slot.token]
    ):
        return False
    lead = next((at for at in range(begin - 2, -1, -1) if tags[at] in "PVXF,;:."), -1)
    compared = slot.mover is not None and slot.mover.sort == "comparative" and slot.mover.token < lead
    some = not {"any", "but", "except", "most", "all"}.isdisjoint(words[max(0, lead) : begin])
    return compared and not some and words[lead] == "than" and slot.prep in ("", "at", "of")


def _is_goal(reading: Reading, slot: Slot) -> bool:
    """True for what a verb of excess leads past: "exceeded its goal of 80", "beat the 80 foreseen"."""
    mover = slot.mover
    if mover is None or mover.sort != "excess" or mover.behind or slot.prep not in ("", "for"):
        return False
    before = told_before(reading, slot)
    if before is not None and before.token > mover.token:
        return False
    if slot.prep == "for":  # "beat estimates for 40"; not "beat its rival for the £40m order"
        return reading.tokens.words[reading.chunks[slot.chunk - 2].end - 1] in FORESEEING_NOUNS
    named = not (GOALS | FORESEEING).isdisjoint((*slot.through[:1], slot.head, *slot.modifiers))
    return named or slot.determiner in POSSESSIVES | {"the"} or slot.determiner.endswith("'s")


def _names_or_measures(reading: Reading, slot: Slot) -> bool:
    """True for a number that names, is half of a printed one, or measures another noun or figure.

    "The top-10", "3.75/80", "13 st 5 lb", "2002 levels", "a 30-month high", "one per 100,000", "no sign".
    """
    words, tags, at = reading.tokens.words, reading.tokens.tags, slot.token
    before, after = words[at - 1] if at else "", words[at + 1] if at + 1 < len(words) else ""
    named = words[at - 2] if before == "-" and at > 1 else before
    if (
        named in NUMBERED
        or slot.figure.text.lower() == "no"
        or slot.figure.text.lower().startswith(("plus", "±"))
        or "/" in (before, after)
        or tags[at - 1 : at] == "F"
        or before in ("per", "every")
    ):
        return True
    if slot.figure.kind is Kind.COUNT and (
        after in ("levels", "prices") or words[max(0, at - 2) : at] == ("out", "of")
    ):
        return True
    if slot.figure.kind is Kind.DURATION and after in ("ago", "earlier", "later"):
        return True  # "has doubled to 60,000 from ten years ago"
    return slot.figure.kind is Kind.DURATION and not EXTREMES.isdisjoint(words[at + 1 : at + 3])


def _is_base(slot: Slot, parts: list[str]) -> bool:
    """True for a figure that a mark holds another against; places and lengths of time are none."""
    if slot.mark in _BASE_MARKS:
        return slot.mark not in _PLACES or bool(slot.determiner or slot.through or slot.owner)
    if slot.mark not in ("on", "over") or slot.mover is None or lasts(slot):
        return False
    amount = [part for part in parts if part][-1:] == ["amount"]  # "up 20 on the 2019 figure of 50"
    return amount or (slot.mover.sort == "adverb" and slot.mover.figures == 0)


def _not_an_end(reading: Reading, slot: Slot) -> bool:
    """True for a "to" or "from" of another word than one of movement: "thanks to 30", "quickening to 3%"."""
    joint = slot.chunk - 1
    while joint > 0 and reading.chunks[joint].name not in ("P", "t", "verb"):
        joint -= 1
    if reading.chunks[joint].name == "verb":
        return slot.prep == "from" and (_ranging(reading, slot) or _far_from(reading, slot))
    left = joint - 1
    while left > 0 and reading.chunks[left].name == "A":
        left -= 1
    before = reading.chunks[left]
    word = reading.tokens.words[before.end - 1]
    unknown = before.name in ("verb", "I") and word not in REACHING and word.endswith(("ing", "ed"))
    moved = slot.mover is not None and slot.mover.token >= before.start
    if left >= 0 and ((unknown and not moved) or (slot.prep == "to" and word in _TAKES_TO)):
        return True
    return slot.prep == "from" and (_ranging(reading, slot) or _far_from(reading, slot))


_TAKES_TO = frozenset(
    "thanks due owing according corresponding prior related linked similar close equal equivalent subject next".split()
)


def _ranging(reading: Reading, slot: Slot) -> bool:
    """True for the first end of a range that is called one: "anywhere from 10 to 15", "ranging from a rise of 2%"."""
    if slot.figure.upper is not None and slot.through:
        return False  # "down from the previous range of 10 to 15"
    reach = _REACH + 2 * len(slot.through)
    return not RANGING.isdisjoint(reading.tokens.words[max(0, slot.token - reach) : slot.token])


def _is_reached(reading: Reading, slot: Slot, parts: list[str]) -> bool:
    """True for the level that a move ends at, where that is said with "at" or with a verb of its own: "rose 20%,
    reaching 60", "a 20% rise in revenue, which stood at 60".
    """
    if slot.prep == "at" and _ends_at(reading, slot, parts):
        return True
    mover, amount = slot.mover, told_before(reading, slot)
    if mover is None or amount is None or parts[amount.number] != "amount" or amount.mover is None:
        return False
    at = slot.chunk - 1
    while at > 0 and reading.chunks[at].name in ("P", "A"):
        at -= 1
    verb = reading.chunks[at]
    led = reading.chunks[at - 1].name == ("," if verb.name == "I" else "R")
    return led and amount.mover.token == mover.token and reading.tokens.words[verb.end - 1] in _ARRIVING


_ARRIVING = REACHING | {"coming"}


def _ends_at(reading: Reading, slot: Slot, parts: list[str]) -> bool:
    """True for the level that a move ends at: "rose to close at 45", "was up 20% at £60m"."""
    joint = slot.chunk - 1
    if slot.mover is None or joint < 1 or reading.tokens.words[reading.chunks[joint].start] != "at":
        return False
    before = reading.chunks[joint - 1]
    if before.name == "verb" and reading.tokens.words[before.start] == "to":
        return reading.tokens.words[before.end - 1] in REACHING
    amount = told_before(reading, slot)
    if slot.mover.sort == "adverb" and not slot.mover.behind and (amount is None or amount.token < slot.mover.token):
        return True  # "were down in January at 40 from 50"
    return (
        amount is not None
        and parts[amount.number] == "amount"
        and of_one_move(amount.mover, slot.mover)
        and (joint - amount.chunk <= _REACH or _is_one_phrase(reading, amount.chunk, joint))
    )


def _is_one_phrase(reading: Reading, first: int, joint: int) -> bool:
    """True where only nouns and their prepositions stand between: "a 20% rise in revenue from operations at £60m"."""
    return {chunk.name for chunk in reading.chunks[first + 1 : joint]} <= {"noun", "P", "f"}


def _far_from(reading: Reading, slot: Slot) -> bool:
    """True for a distance: "miles away from 270", "a long shot from £200m", "apart from the 40"."""
    words = reading.tokens.words[max(0, slot.token - _REACH - 2 * len(slot.through)) : slot.token]
    return any(pair in _FAR for pair in itertools.pairwise(words))


_FAR = frozenset((word, "from") for word in ("away", "far", "shot", "apart", "aside", "cry", "different", "excluded"))


def is_past(reading: Reading, slot: Slot) -> bool:
    """True when the words around a figure place it in time: "last year's 40", "40 a year earlier", "40 in 2019"."""
    words, tags = reading.tokens.words, reading.tokens.tags
    depth = 0
    for at in range(reading.chunks[slot.chunk].start, min(len(words), slot.token + TIME_REACH)):
        depth += (tags[at] == "(") - (tags[at] == ")")
        if depth > 0:
            continue
        if at > slot.token and tags[at] in "F;:.":  # "$9m for the twelve months ended in May"
            return tags[at] == "F" and _lasts_at(reading, at)
        told = tags[at] == "H" and (words[at].partition("'")[0] in TIME_NOUNS or at in reading.tokens.figures)
        if tags[at] in "YM" or told or words[at] in TIME_WORDS:
            return True
    return False


def _lasts_at(reading: Reading, at: int) -> bool:
    """True for a length of time at a token, behind "for the"."""
    words = reading.tokens.words[at - 2 : at]
    kind = reading.figures[reading.tokens.figures.index(at)].kind
    return kind is Kind.DURATION and words == ("for", "the")


def lasts(slot: Slot) -> bool:
    """True for a length of time: "over the past 12 months", "over the last 16 sessions"."""
    dated = not TIME_WORDS.isdisjoint(slot.modifiers) and slot.stands == "before"  # "the 120 last year"
    return slot.figure.kind is Kind.DURATION or (not slot.inherited and slot.head in TIME_NOUNS and not dated)


def _is_amount(reading: Reading, slot: Slot) -> bool:
    """ "Rose 20%", "by 12", "a rise of 20%", "a 20% rise", "20% higher", "12 more than", "32p up from"."""
    mover = slot.mover
    if mover is None or mover.sort in ("multiple",):
        return False
    if mover.behind:
        return _is_before_its_word(reading, slot)
    if slot.prep == "by":
        return mover.sort in ("verb", "amount", "adverb", "either", "excess", "comparative", "noun")
    if slot.through and slot.through[0] and mover.word.startswith(slot.through[0][:4]) and mover.figures == 0:
        return mover.sort in ("noun", "measure") and slot.prep not in _BASE_MARKS
    if slot.through and slot.prep == "in" and mover.sort == "noun" and not mover.figures:
        rate = reading.tokens.words[mover.token - 1] == "of"  # "the rate of decline in sales of 12%"
        shared = slot.figure.kind in (Kind.PERCENT, Kind.POINTS) and not rate  # "a decline in sales of 12%"
        return shared and reading.tokens.words[mover.token + 1] == "in"
    if slot.prep or mover.figures or mover.sort not in ("verb", "amount", "adverb"):
        return False
    between = [chunk.name for chunk in reading.chunks[reading.chunk_of[mover.token] + 1 : slot.chunk]]
    if "noun" in between:
        return slot.figure.kind in (Kind.PERCENT, Kind.POINTS) and set(between) <= {"noun", "A"}
    return set(between) <= {"A", "time", "U", ","}


def _is_before_its_word(reading: Reading, slot: Slot) -> bool:
    """True for an amount whose word of movement follows: "20% higher", "a 20% rise", "32p up from 768p"."""
    mover = slot.mover
    assert mover is not None, "the word of movement follows"
    if mover.sort == "comparative":
        at = slot.figure.kind is Kind.PERCENT and reading.tokens.words[mover.token + 1 : mover.token + 2] == ("at",)
        return at or _than_follows(reading, mover.token)
    if mover.sort != "adverb":
        return mover.sort != "measure" or slot.figure.kind is Kind.PERCENT
    follow = reading.slots[slot.number + 1 : slot.number + 2]
    left = follow[0] if follow and follow[0].prep == "from" else None
    if slot.figure.kind in PROPORTIONS:
        return left is None or left.figure.kind is not slot.figure.kind  # "61.2% up from 58%" is a level
    earlier = reading.slots[slot.number - 1] if slot.number else None
    apart = slot.chunk > 0 and reading.chunks[slot.chunk - 1].name in (",", "-")
    return left is not None and earlier is not None and apart and same_measure(earlier.figure, slot.figure)


def _than_follows(reading: Reading, token: int) -> bool:
    words = reading.tokens.words
    for at in range(token + 1, min(len(words), token + 7)):
        if at in reading.tokens.figures:
            break
        if words[at] in ("than", "on"):
            return True
    return words[token] in ("above", "below")


def is_spread(reading: Reading, old: Slot) -> bool:
    """True for "down 20% from the 4.1 to 4.2 million of last year": the ends of one level."""
    end = next(iter(reading.slots[old.number + 1 :]), None)
    adjoins = end is not None and end.prep == "to" and end.chunk == old.chunk + 2
    return adjoins and old.determiner == "the" and "shared-unit" in old.figure.trace
