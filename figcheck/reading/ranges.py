"""Numbers that belong together: ranges, lists with a shared unit, compound quantities, ratios, scores, margins.

Works on the drafts of one text in order, looking only at the few characters between neighbours.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from ..lang.en.phrases import CHANGE_WORDS
from ..model import CalendarDate, Kind
from ..units.lookup import unit
from .draft import Draft, Source

_DASH = re.compile(r" ?[-–—~] ?$|-?(?:to|-)-?$")
_SPACED_DASH = re.compile(r" [—–-] $")
_TO = re.compile(
    r"(?:-?,? to | ?to )(?:about |around |nearly |almost |over |more than |as much as |as many as |perhaps |up to |some )?(?:the )?$"
)
_AND = re.compile(r",? and (?:about |around |nearly |almost |over |more than )?$")
_OR = re.compile(r",? or (?:even |maybe |perhaps )?$")
_COMMA = re.compile(r", $|,$")
_LIST = re.compile(r"(?:,| and| or|, and|, or|/| &|-?,|-? and|-? or|-? to) ?$")
_PLUS_MINUS = re.compile(r" ?(?:±|\+/-|\+-|plus or minus|plus/minus) ?$")
_IN = re.compile(r" in (?:every )?$| out of (?:every |the |a possible )?$|-in-$|-out-of-$")
_PER = re.compile(r" (?:[a-z]+ )?(?:for every|per|in every|for each) $|/$")
_RATIO = re.compile(r"(?:-to-| to | ?: ?|:|-)$")
_RATIO_AFTER = re.compile(
    r"[- ](?:majority|margin|ratio|odds|vote|decision|lead|win|victory|advantage|against|on\b)|\.|,|$"
)
_BETWEEN = re.compile(r"(?:between|from|ranging|range of|ranged|ranges|ages|aged|ages of|range from) $")
_FROM = re.compile(
    r"(?:^|[^a-z])from (?:about |around |nearly |almost |over |more than |just |some |as little as |as low as |the |a |an )?$"
)
_SCORE_WORDS = re.compile(
    r"\b(?:won|win|wins|beat|beats|beaten|lost|lose|loss|draw|drew|defeat|defeated|victory|lead|led|leads|trail|trailed|score|scored|scoreline|"
    r"vote|voted|votes|series|set|sets|match|game|tie|tied|final|half-time|ahead|carried|majority|motion|ballot|backed|down|edged|thrashed|against|passed|approved|rejected|ruled|aggregate|record|hammered)\b"
)
_TALLY = frozenset({Kind.COUNT, Kind.SCORE})
_NUMERIC = frozenset(
    {
        Kind.COUNT,
        Kind.MONEY,
        Kind.PERCENT,
        Kind.POINTS,
        Kind.QUANTITY,
        Kind.DURATION,
        Kind.AGE,
        Kind.MULTIPLE,
        Kind.FRACTION,
    }
)


def combine(source: Source, drafts: list[Draft]) -> list[Draft]:
    """The drafts with ranges, compounds, ratios and scores merged, and shared units handed on."""
    merged: list[Draft] = []
    for draft in drafts:
        while merged and (joined := _join(source, merged[-1], draft)):
            merged.pop()
            draft = joined
            if draft.high is not None or draft.kind in (Kind.SCORE, Kind.RATIO):
                break
        merged.append(draft)
    _share_units(source, merged)
    _inherit_things(source, merged)
    return merged


def _join(source: Source, left: Draft, right: Draft) -> Draft | None:
    """Two neighbouring drafts as one, or None where they stay two."""
    gap = source.lower[left.end : right.start]
    if len(gap) > 24 or left.high is not None or right.high is not None or "\n" in gap.strip(" "):
        return None
    aged = left.kind is Kind.AGE and right.kind is Kind.COUNT and right.thing is None and right.place == 0
    if aged and _AND.fullmatch(gap) and not source.lower.endswith("between ", 0, left.start):
        right.kind, right.unit = Kind.AGE, "year"
        return None
    if left.kind is Kind.DATE or right.kind is Kind.DATE:
        return _day_range(source, left, right, gap)
    if left.kind is Kind.YEAR or right.kind is Kind.YEAR:
        return _years(left, right, gap)
    if left.value is None or right.value is None:
        return None
    if left.unit == "hour" and right.unit == "metre" and source.lower[right.end - 1] == "m" and right.value < 60:
        right.unit, right.kind = "minute", Kind.DURATION
    if (tally := _VOTES_TO.fullmatch(gap)) and left.kind is right.kind is Kind.COUNT and left.value > right.value:
        return _as_score(left, right) if tally else None
    if left.thing is not None and left.thing.span.end > right.start - 1:
        return None
    return (
        _digits_and_words(left, right, gap)
        or _compound(left, right, gap)
        or _margin(left, right, gap)
        or _ratio(source, left, right, gap)
        or _score(source, left, right, gap)
        or _range(source, left, right, gap)
    )


_VOTES_TO = re.compile(r" (?:votes?|points?|seats?|goals?|runs?|frames?|games?) to (?:just |only )?")


def _day_range(source: Source, left: Draft, right: Draft, gap: str) -> Draft | None:
    """ "18 to 20 August" and "August 5-7": the bare number is a day of the same month."""
    if not (_DASH.fullmatch(gap) or _TO.fullmatch(gap) or _AND.fullmatch(gap) or _COMMA.fullmatch(gap)):
        return None
    dated, bare = (right, left) if right.kind is Kind.DATE else (left, right)
    when = dated.when
    if bare.kind is not Kind.COUNT or bare.thing is not None or not isinstance(when, CalendarDate) or when.day is None:
        return None
    if bare.value is None or not (1 <= bare.value <= 31) or bare.form != "digits" or bare.place != 0:
        return None
    if dated is left and (not _DASH.fullmatch(gap) or when.year is not None):
        return None
    bare.kind, bare.when, bare.trace = (
        Kind.DATE,
        CalendarDate(when.year, when.month, int(bare.value)),
        ("dates", "ranges"),
    )
    bare.value = None
    return None


def _years(left: Draft, right: Draft, gap: str) -> Draft | None:
    """ "2010–15" and "1998-2003"."""
    if left.kind is not Kind.YEAR or left.value is None or right.value is None or gap not in ("-", "–", "/", "—"):
        return None
    end = right.value
    if right.kind is Kind.COUNT and right.thing is None and right.end - right.start == 2 and right.form == "digits":
        end = left.value - left.value % 100 + right.value
    elif right.kind is not Kind.YEAR:
        return None
    if end <= left.value:
        return None
    left.end, left.high, left.trace = right.end, end, ("numerals", "year", "ranges")
    return left


def _compound(left: Draft, right: Draft, gap: str) -> Draft | None:
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
        if right.minor is None or left.minor is not None or left.unit != right.unit or left.place < 0 or gap.strip() == ",":
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


def _digits_and_words(left: Draft, right: Draft, gap: str) -> Draft | None:
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


def _margin(left: Draft, right: Draft, gap: str) -> Draft | None:
    """ "3.5 ± 0.2 kg": the second number is the uncertainty of the first."""
    if not _PLUS_MINUS.fullmatch(gap):
        return None
    _adopt(left, right)
    left.end = right.end
    left.trace = (*left.trace, f"margin:{right.value}")
    return left


def _ratio(source: Source, left: Draft, right: Draft, gap: str) -> Draft | None:
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


def _score(source: Source, left: Draft, right: Draft, gap: str) -> Draft | None:
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
            return _as_score(left, right)
        return None
    if gap == " to " and left.value > right.value and _SCORE_WORDS.search(around):
        return None if _FROM.search(source.lower, max(0, left.start - 24), left.start) else _as_score(left, right)
    return None


def _as_score(left: Draft, right: Draft) -> Draft:
    left.kind, left.high, left.high_place = Kind.SCORE, right.value, right.place
    left.end, left.trace, left.thing = right.end, ("numerals", "score"), None
    return left


def _range(source: Source, left: Draft, right: Draft, gap: str) -> Draft | None:
    """ "24 to 36 hours", "3–4", "between 20 and 30", "three or four"."""
    if right.kind not in _NUMERIC or left.kind not in _NUMERIC:
        return None
    dash, to = bool(_DASH.fullmatch(gap)), bool(_TO.fullmatch(gap))
    before = source.lower[max(0, left.start - 40) : left.start]
    between = before.endswith("between ") or bool(_BETWEEN_HEDGED.search(before))
    either = bool(_OR.fullmatch(gap))
    if not (dash or to or (between and _AND.fullmatch(gap)) or either):
        return None
    if dash and _SPACED_DASH.fullmatch(gap) and left.unit is not None and left.unit != right.unit:
        return None
    if to and not between and (_is_change(source, left, before) or (left.unit is not None and _is_changed_by(before))):
        return None
    if not _compatible(left, right):
        return None
    assert left.value is not None and right.value is not None, "joined drafts have values"
    if right.minor and left.unit is None:  # "15 to 20 cents"
        step = len(str(right.minor[1])) - 1
        left.value, left.place = left.value.scaleb(-step), left.place - step
    shared = _shared_scale(left, right)
    low = left.value.scaleb(shared)
    if either and (not low < right.value <= low * 2 or left.unit is not None or left.form != right.form or left.scale):
        return None
    if to and low > right.value and not between and not _RANGED.search(before):
        return None
    _adopt(left, right)
    left.value, left.place = low, left.place + shared
    left.high, left.high_place, left.end = right.value, right.place, right.end
    left.trace = (*right.trace, "ranges", *(("shared-magnitude",) if shared else ()))
    return left


def _is_changed_by(before: str) -> bool:
    """True for "slid $0.35 to $14.10": an amount of change and the level it led to."""
    words = before.split()
    if words and words[-1] == "by":
        words.pop()
    return bool(words) and words[-1] in CHANGE_WORDS and words[-1] not in ("raise", "raised", "raising", "raises")


# matches "ranging from " and "between " before the first end of a range; refuses "fell from "
_RANGED = re.compile(r"\b(?:rang(?:ed|ing|es|e)|var(?:ied|ying|ies|y)|anywhere|everything) from (?:[a-z]+ )?$")
_BETWEEN_HEDGED = re.compile(r"between (?:about|around|roughly|some|an estimated) $")


def _is_change(source: Source, left: Draft, before: str) -> bool:
    """True for "fell from 45 to 30" and "to 4.75% from": two ends of a change, which stay two figures."""
    if not _FROM.search(before):
        return False
    clause = source.lower[max(0, left.start - 90) : left.start]
    clause = clause[max(clause.rfind(". "), clause.rfind("; "), clause.rfind("\n")) + 1 :]
    return any(word in CHANGE_WORDS for word in re.findall(r"[a-z]+", clause)[-12:])


def _compatible(left: Draft, right: Draft) -> bool:
    """True when the left number has the right one's unit or none of its own yet."""
    if left.kind is right.kind and left.unit == right.unit:
        return left.thing is None or right.thing is None or left.thing.head == right.thing.head
    if left.kind is Kind.COUNT and left.unit is None and left.thing is None and left.form != "fraction":
        return True
    if (
        left.kind is right.kind
        and left.unit is not None
        and right.unit is not None
        and right.unit.startswith(f"{left.unit} per ")
    ):
        left.unit, left.readings = right.unit, right.readings
        return True
    return left.kind in (Kind.MONEY, Kind.AGE) and right.kind is Kind.COUNT and right.thing is None


def _shared_scale(left: Draft, right: Draft) -> int:
    """The magnitude that the right number lends to the left one ("$3.1 to 3.4 billion")."""
    assert left.value is not None and right.value is not None, "joined drafts have values"
    if left.scale or not right.scale or left.value >= 1000:
        return 0
    if (
        left.kind is Kind.MONEY
        and right.kind is Kind.MONEY
        and abs(left.value) >= 100
        and abs(right.value.scaleb(-right.scale)) < 10
    ):
        return 0
    return right.scale if left.value <= right.value.scaleb(-right.scale) or left.kind is right.kind else 0


def _adopt(left: Draft, right: Draft) -> None:
    """Give the left number the unit of the right one where it has none; of two, the left one's sign stands."""
    if left.unit is None:
        left.unit, left.kind, left.readings, left.minor = right.unit, right.kind, right.readings, right.minor
    if left.thing is None:
        left.thing = right.thing


# matches "from ", "compared with ", "against " right before a bare number; refuses "within "
_COMPARED = re.compile(
    r"(?:^|[^a-z])(?:from|compared with|compared to|against|than|versus|vs\.?|and|to|up from|down from|average of|with|while|but|another|only|just) "
    r"(?:about |around |nearly |almost |some |just |only |over |more than |the |a |an )?$"
)


def _inherit_things(source: Source, drafts: list[Draft]) -> None:
    """Give a bare count the thing of the count it is compared with: "460 cars stolen, compared with 63 last year"."""
    document = source.document
    last: Draft | None = None
    for draft in drafts:
        if draft.kind is not Kind.COUNT:
            continue
        if draft.thing is not None:
            last = draft
        elif last is not None and draft.unit is None and draft.start - last.end < 120:
            same = document.sentence_at(last.end) == document.sentence_at(draft.start)
            if same and _COMPARED.search(source.lower, max(0, draft.start - 32), draft.start):
                draft.thing, draft.trace = last.thing, (*draft.trace, "elliptical-thing")


def _share_units(source: Source, drafts: list[Draft]) -> None:
    """Hand a unit or a counted thing back along a list: "10, 20 and 30 kg", "four-, five- and six-cylinder"."""
    listed = False
    for index in range(len(drafts) - 2, -1, -1):
        left, right = drafts[index], drafts[index + 1]
        gap = source.lower[left.end : right.start]
        bare = (
            left.kind is Kind.COUNT
            and left.unit is None
            and left.thing is None
            and left.value is not None
            and left.form != "fraction"
        )
        if not bare or len(gap) > 8 or not _LIST.fullmatch(gap):
            listed = False
            continue
        if _COMMA.fullmatch(gap) and not listed:
            continue
        listed = True
        if right.kind in (Kind.QUANTITY, Kind.DURATION, Kind.PERCENT, Kind.POINTS):
            left.unit, left.kind, left.readings = right.unit, right.kind, right.readings
            left.trace = (*left.trace, "shared-unit")
        elif right.kind is Kind.COUNT and right.thing is not None and not right.thing.modifiers:
            left.thing, left.trace = right.thing, (*left.trace, "shared-thing")
