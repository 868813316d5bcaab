"""What a comparative does not compare: a level that is passed, one that is multiplied, the nouns of two subjects."""

from __future__ import annotations

from ..clauses.reading import Reading
from ..clauses.slots import Mover, Slot
from ..lang.en.grammar import BE
from ..lang.en.nouns import singular
from ..model import Kind

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


def is_multiplied(reading: Reading, new: Slot) -> bool:
    """True for the 4% of "that is double the 4% of last year, and above the 5% foreseen"."""
    before = reading.slots[new.number - 1] if new.number else None
    if before is None or before.figure.kind not in _PROPORTIONS:
        return False
    return not reading.tokens.tags[before.token + 1 : new.token].strip("DHJN")


def of_another_noun(reading: Reading, new: Slot, mover: Mover) -> bool:
    """True where the comparative is of a noun that stands between it and the level: "one country has more applicants
    than the other 40", "pay £6 on the income above the limit of £10".
    """
    tags, words = reading.tokens.tags, reading.tokens.words
    if mover.word in ("above", "below"):
        at = reading.chunk_of[mover.token] - 1
        return at > new.chunk and reading.chunks[at].name == "noun" and reading.chunks[at - 1].name in ("P", "f")
    end = words.index("than", mover.token) if "than" in words[mover.token :] else mover.token
    nouns = [at for at in range(mover.token + 1, end) if tags[at] == "N"]
    return bool(nouns) and new.inherited is False and new.head not in ("", *(singular(words[at]) for at in nouns))
