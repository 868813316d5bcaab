"""Rates: as many per 100,000, a speed with distance and time, one price for two periods."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Certainty, Figure, Kind, Relation, Sentence, Story
from ..story import SIGN_OF_KIND
from .pattern import hits, pattern

_SIGNS = "".join(SIGN_OF_KIND.values())
_WORDS = {"gap": f"[^{_SIGNS}.;:()\\n]{{0,70}}?"}
_PER_BASE = tuple(
    pattern(text, _WORDS)
    for text in (
        # matches "with 42 murders among 600,000 people, the rate was 7 per 100,000"; refuses "7 per 100,000, against
        # 42"
        r"{total:count}<<gap>> (?:among|in a population of|in a city of|in a town of|for its|among its|for a "
        r"population of|out of) (?:the |some |its )?{count:count}<<gap>>,?<<gap>>(?:rate|or|"
        r",)<<gap>>{average:count} (?:per|for every|in every|in) {base:count}",
        r"(?:rate)<<gap>>{average:count} (?:per|for every|in every) {base:count}<<gap>>,? with "
        r"{total:count}<<gap>> (?:among|in a population of|out of) (?:the |its )?{count:count}",
    )
)
# a distance, a time and a speed in one sentence, each once
_SPEED = ("average speed", "averag", "at a speed of", "travelling at", "traveling at", "a speed of")
# matches "$120 a year, or $10 a month", "$50 a day, equivalent to $18,250 a year"; refuses "$5 a month or $50 a
# year", which
# is a choice of prices
_PERIODS = pattern(
    r"{average:money},? (?P<word>or|which is|equivalent to|equal to|the equivalent of|amounting to|\() "
    r"?(?:about |some |nearly |roughly |just over )?{total:money}"
)


def per_base(story: Story) -> Iterator[Relation]:
    """Relations of a number, the population it is taken from, and the rate per so many of them."""
    for sentence in story.sentences:
        if len(sentence.figures) >= 4:
            for compiled in _PER_BASE:
                for hit in hits(sentence, compiled):
                    roles = tuple((role, hit.all(role)) for role in ("total", "count", "base", "average"))
                    if all(figures[0].upper is None for _, figures in roles):
                        yield Relation("rate", roles, (("wording", "per base"),), Certainty.STATED)


def rates(story: Story) -> Iterator[Relation]:
    """Relations of a rate with what it is measured over: speeds, and one price for two periods."""
    yield from per_base(story)
    for sentence in story.sentences:
        if len(sentence.figures) >= 2:
            yield from _speeds(sentence)
            for hit in hits(sentence, _PERIODS):
                average, total = hit.all("average")[0], hit.all("total")[0]
                if _two_periods(average, total, hit.word("word") != "or"):
                    roles = (("total", (average,)), ("average", (total,)))
                    yield Relation("rate", roles, (("wording", "periods"),), Certainty.STATED)


def _two_periods(first: Figure, second: Figure, stated_equal: bool) -> bool:
    """True for one amount in two periods; a bare "or" must go from the longer to the shorter."""
    left, _, base = (first.unit or "").partition(" per ")
    right, _, other = (second.unit or "").partition(" per ")
    if left != right or base == other or not {base, other} <= set(PERIODS):
        return False
    return stated_equal or PERIODS.index(base) > PERIODS.index(other)


# from the shortest to the longest
PERIODS = ("day", "week", "month", "year")


def _speeds(sentence: Sentence) -> Iterator[Relation]:
    """The one distance, the one time and the one speed of a sentence that speaks of an average speed."""
    if not any(word in sentence.skeleton for word in _SPEED):
        return
    quantities = [figure for figure in sentence.figures if figure.kind is Kind.QUANTITY and figure.upper is None]
    times = [figure for figure in sentence.figures if figure.kind is Kind.DURATION and figure.upper is None]
    speeds = [figure for figure in quantities if figure.unit in SPEEDS]
    distances = [figure for figure in quantities if figure.unit in DISTANCES]
    if len(speeds) == len(distances) == len(times) == 1 and (distances[0].unit, speeds[0].unit) in MATCHING:
        roles = (("total", (distances[0],)), ("count", (times[0],)), ("average", (speeds[0],)))
        yield Relation("rate", roles, (("wording", "speed"),), Certainty.IMPLIED)


DISTANCES = frozenset({"mile", "kilometer", "nautical_mile", "meter"})
SPEEDS = frozenset({"mile per hour", "kilometer per hour", "knot", "meter per second"})
MATCHING = frozenset({("mile", "mile per hour"), ("kilometer", "kilometer per hour"), ("nautical_mile", "knot")})
