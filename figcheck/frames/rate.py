"""One price for two periods: "$120 a year, or $10 a month"."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Relation, Story
from .pattern import hits, pattern

# matches "$120 a year, or $10 a month", "$50 a day, equivalent to $18,250 a year"; refuses "$5 a month or $50 a
# year", which
# is a choice of prices
_PERIODS = pattern(
    r"{average:money},? (?P<word>or|which is|equivalent to|equal to|the equivalent of|amounting to|\() "
    r"?(?:about |some |nearly |roughly |just over )?{total:money}"
)


def rates(story: Story) -> Iterator[Relation]:
    """Relations of one price for two periods."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 2:
            for hit in hits(sentence, _PERIODS):
                average, total = hit.all("average")[0], hit.all("total")[0]
                if _two_periods(average, total, hit.word("word") != "or"):
                    roles = (("total", (average,)), ("average", (total,)))
                    yield Relation("rate", roles, (("wording", "periods"),), Certainty.STATED, "rate/two-periods")


def _two_periods(first: Figure, second: Figure, stated_equal: bool) -> bool:
    """True for one amount in two periods; a bare "or" must go from the longer to the shorter."""
    left, _, base = (first.unit or "").partition(" per ")
    right, _, other = (second.unit or "").partition(" per ")
    if left != right or base == other or not {base, other} <= set(PERIODS):
        return False
    return stated_equal or PERIODS.index(base) > PERIODS.index(other)


# from the shortest to the longest
PERIODS = ("day", "week", "month", "year")
