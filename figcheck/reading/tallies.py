"""Two numbers that make one figure without being a range: compounds, margins, ratios, scores and votes."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from ..model import Kind
from ..units.lookup import unit
from .draft import Draft, Source

_PLUS_MINUS = re.compile(r" ?(?:±|\+/-|\+-|plus or minus|plus/minus) ?$")


_IN = re.compile(r" in (?:every )?$| out of (?:every |the |a possible )?$|-in-$|-out-of-$")


_RATIO = re.compile(r"(?:-to-| to | ?: ?|:|-)$")


_RATIO_AFTER = re.compile(
    r"[- ](?:majority|margin|ratio|odds|vote|decision|lead|win|victory|advantage|against|on\b)|\.|,|$"
)


FROM = re.compile(
    r"(?:^|[^a-z])from (?:about |around |nearly |almost |over |more than |just |some |as little as |as low as |the |a |an )?$"
)


_SCORE_WORDS = re.compile(
    r"\b(?:won|win|wins|beat|beats|beaten|lost|lose|loss|draw|drew|defeat|defeated|victory|lead|led|leads|trail|trailed|score|scored|scoreline|"
    r"vote|voted|votes|series|set|sets|match|game|tie|tied|final|half-time|ahead|carried|majority|motion|ballot|backed|down|edged|thrashed|against|passed|approved|rejected|ruled|aggregate|record|hammered)\b"
)


VOTES_TO = re.compile(r" (?:votes?|points?|seats?|goals?|runs?|frames?|games?) to (?:just |only )?")


def compound(left: Draft, right: Draft, gap: str) -> Draft | None:
    """ "5ft 10in", "11st 4lb", "two years and three months", "20 ringgit and 43 sen" as one quantity."""
    if left.unit is not None and right.kind is Kind.FRACTION and gap in (" and a ", " and ", " and-a-", "-and-a-"):
        return _and_a_half(left, right)
    if (
        gap.strip(" ,-") not in ("", "and")
        or left.unit is None
        or right.unit is None
        or (left.unit == right.unit and left.kind is not Kind.MONEY)
    ):
        return None
    if left.kind is Kind.MONEY and right.kind is Kind.MONEY:
        if (
            right.minor is None
            or left.minor is not None
            or left.unit != right.unit
            or left.place < 0
            or gap.strip() == ","
        ):
            return None
        ratio = Fraction(1)
    elif left.kind in (Kind.QUANTITY, Kind.DURATION) and right.kind is left.kind:
        above, below = unit(left.unit), unit(right.unit)
        ratio = below.factor / above.factor
        if (
            above.dimension != below.dimension
            or ratio >= 1
            or (left.place < 0 and left.form != "compound")
            or above.offset
        ):
            return None
        assert right.value is not None, "joined drafts have values"
        if right.value >= 1 / ratio or (gap.strip() == "," and left.kind is not Kind.DURATION):
            return None
    else:
        return None
    assert left.value is not None and right.value is not None, "joined drafts have values"
    exact = Fraction(left.value) + Fraction(right.value) * ratio
    left.value = Decimal(exact.numerator) / Decimal(exact.denominator)
    left.place = min(0, right.place - len(str(int(1 / ratio))) + 1)
    left.end, left.trace = right.end, (*left.trace, "compound")
    left.form = "compound"
    return left


def digits_and_words(left: Draft, right: Draft, gap: str) -> Draft | None:
    """ "3 hundred and 21", "6 crore and two hundred": the second number fills the zeros of the first."""
    if (
        gap not in (" ", " and ")
        or not left.scale
        or left.unit is not None
        or left.thing is not None
        or right.place < 0
    ):
        return None
    assert left.value is not None and right.value is not None, "joined drafts have values"
    if (
        left.form != "digits"
        or right.value >= Decimal(10) ** left.scale
        or left.kind is not Kind.COUNT
        or right.qualifier
    ):
        return None
    value, start, place = left.value + right.value, left.start, right.place
    right.value, right.start, right.inner, right.place, right.form = value, start, left.inner, place, "digits"
    right.qualifier = left.qualifier
    return right


def _and_a_half(left: Draft, right: Draft) -> Draft | None:
    """ "two hours and a half"."""
    if left.kind not in (Kind.QUANTITY, Kind.DURATION) or left.value is None or right.value is None or right.value >= 1:
        return None
    left.value, left.place, left.end = left.value + right.value, -1, right.end
    left.form, left.trace = "compound", (*left.trace, "compound")
    return left


def margin(left: Draft, right: Draft, gap: str) -> Draft | None:
    """ "3.5 ± 0.2 kg": the second number is the uncertainty of the first."""
    if not _PLUS_MINUS.fullmatch(gap):
        return None
    adopt(left, right)
    left.end = right.end
    left.trace = (*left.trace, f"margin:{right.value}")
    return left


def ratio(source: Source, left: Draft, right: Draft, gap: str) -> Draft | None:
    """ "1 in 5", "four out of five", "3:1", "two-to-one"."""
    if (
        left.kind is not Kind.COUNT
        or right.kind is not Kind.COUNT
        or left.thing is not None
        or left.place != 0
        or right.place < 0
    ):
        return None
    assert left.value is not None and right.value is not None, "joined drafts have values"
    if _IN.fullmatch(gap) and 0 < left.value < right.value:
        return _as_ratio(left, right)
    if gap == " " and source.lower.startswith("over ", right.start) and right.thing is None and right.value:
        return _as_ratio(left, right)
    if gap in (":",) and right.value:
        return _as_ratio(left, right)
    if _RATIO.fullmatch(gap) and gap not in ("-",) and right.thing is None and right.value and left.value < 100:
        voted = "vote" in source.lower[max(0, left.start - 20) : left.start]
        if right.value == 1 and left.value > 1 and left.unit is None and right.form == left.form and not voted:
            return _as_ratio(left, right)
        after = _RATIO_AFTER.match(source.lower, right.end)
        if (gap == "-to-" and after) or (
            after and after.group()[:1] in "- " and after.group() and left.value > right.value and right.value <= 3
        ):
            return _as_ratio(left, right)
    return None


def _as_ratio(left: Draft, right: Draft) -> Draft:
    assert left.value is not None and right.value is not None, "joined drafts have values"
    left.kind, left.value, left.place = Kind.RATIO, left.value / right.value, -2
    left.end, left.thing, left.trace = right.end, right.thing, ("numerals", "ratio")
    left.form = "ratio"
    return left


def score(source: Source, left: Draft, right: Draft, gap: str) -> Draft | None:
    """ "52–48", "3-2", "220 to 215": two tallies against each other, not a range."""
    if (
        left.kind is not Kind.COUNT
        or right.kind is not Kind.COUNT
        or left.thing is not None
        or left.scale
        or right.scale
    ):
        return None
    if left.place != 0 or right.place != 0 or left.form == "fraction" or right.form == "fraction":
        return None
    assert left.value is not None and right.value is not None, "joined drafts have values"
    around = source.lower[max(0, left.start - 60) : left.start] + " " + source.lower[right.end : right.end + 30]
    if gap in ("-", "–", "-to-"):
        sporting = _SCORE_WORDS.search(around)
        if (left.value >= right.value and (right.thing is None or sporting)) or (sporting and right.thing is None):
            return as_score(left, right)
        return None
    if gap == " to " and left.value > right.value and _SCORE_WORDS.search(around):
        return None if FROM.search(source.lower, max(0, left.start - 24), left.start) else as_score(left, right)
    return None


def as_score(left: Draft, right: Draft) -> Draft:
    left.kind, left.high, left.high_place = Kind.SCORE, right.value, right.place
    left.end, left.trace, left.thing = right.end, ("numerals", "score"), None
    return left


def adopt(left: Draft, right: Draft) -> None:
    """Give the left number the unit of the right one where it has none; of two, the left one's sign stands."""
    if left.unit is None:
        left.unit, left.kind, left.readings, left.minor = right.unit, right.kind, right.readings, right.minor
    if left.thing is None:
        left.thing = right.thing
