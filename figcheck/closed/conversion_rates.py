"""Two pairs of amounts in the same two currencies: a story that converts twice states its rate of exchange twice.

A rate that is printed as such ("$1 = 410 naira") is a pair too. Pairs of other times, and prices of goods, which are
set for each country, are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..model import Figure, Kind, Relation, Story
from .conversion import BARE, MONEY, conversion

# words and dates that tie a pair to another time than its neighbours
# two pairs of money, one of them perhaps without a sign
_TWO_PAIRS = 3
_OTHER_TIME = frozenset({"then", "price"})


def implied_rates(story: Story) -> Iterator[Relation]:
    """Neighbouring pairs of one two currencies, as "source" and "target", "other_source" and "other_target"."""
    if sum(figure.kind is Kind.MONEY for figure in story.figures) < _TWO_PAIRS:
        return
    groups: dict[tuple[str, str], list[tuple[Figure, Figure, str]]] = {}
    for relation in conversion(story):
        if relation.cue("of") not in (MONEY, BARE) or any(key in _OTHER_TIME for key, _ in relation.cues):
            continue
        source, target = relation.one("source"), relation.one("target")
        one, other = (next(iter((relation.cue(role) or "").split()), "") for role in ("source_codes", "target_codes"))
        if not one or one == other:
            continue
        time = " ".join(figure.text for figure in relation.role("when"))
        pair = (source, target, time) if one < other else (target, source, time)
        groups.setdefault((min(one, other), max(one, other)), []).append(pair)
    for group in groups.values():
        for (source, target, time), (other_source, other_target, other_time) in pairwise(group):
            if time == other_time and {source.span.start, target.span.start}.isdisjoint(
                {other_source.span.start, other_target.span.start}
            ):
                roles = (
                    ("source", (source,)),
                    ("target", (target,)),
                    ("other_source", (other_source,)),
                    ("other_target", (other_target,)),
                )
                yield Relation("implied rates", roles, wording="implied-rates/two-conversions")
