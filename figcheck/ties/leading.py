"""Whether a sentence says of two sides that the first of them leads."""

from __future__ import annotations

from bisect import bisect_left

from ..clauses.movers import movements
from ..clauses.reading import read_amounts
from ..lang.en.grammar import OPPOSING
from ..lang.en.votes import IN_FRONT, TRAILING
from ..model import Sentence


def is_led(sentence: Sentence, begin: int, end: int) -> bool:
    """True for the sides between two places of "has a lead over Birch, 47% to 38%" and "is ahead in two polls: 51% to
    43% in one and 49% to 47% in the other"; not where a move, another clause or who trails stands nearer to them, nor
    for "5% to 7% growth".
    """
    tokens = read_amounts(sentence).tokens
    words, tags = tokens.words, tokens.tags
    if IN_FRONT.isdisjoint(words):
        return False
    first, behind = bisect_left(tokens.starts, begin), bisect_left(tokens.starts, end)
    moved = {token for token, _, _ in movements(tokens)}
    depth = 0
    for at in range(first - 1, -1, -1) if tags[behind : behind + 1] not in ("N", "J", "H") else ():
        depth += (tags[at] == ")") - (tags[at] == "(" and depth > 0)
        if depth:
            continue
        if words[at] in IN_FRONT:
            between = tags[at + 1 : first]
            again = "F" in between and not {"V", "X"}.isdisjoint(between)
            onward = words[at] == "ahead" and tags[at - 1] in "IM"  # "looking ahead", "in the year ahead"
            listed = at == 0 or tags[at - 1] in ",;:"  # "zinc 3% to 4%, lead 1% to 2%"
            return not (again or onward or listed) and words[at + 1] != "to"
        if words[at] in TRAILING | OPPOSING or at in moved or words[at] == "from" or tags[at] in "SR":
            return False
    return False
