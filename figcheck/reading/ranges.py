"""Numbers that belong together: ranges, lists with a shared unit, compound quantities, ratios, scores, margins.

Works on the drafts of one text in order, looking only at the few characters between neighbours.
"""

from __future__ import annotations

from ..kinds import UPPER_BOUNDS
from ..lang.en.around import BETWEEN_HEDGES, FROM_LEVELS, MOVE_NOUNS, RANGING
from ..lang.en.numbers import DENOMINATORS, VULGAR
from ..lang.en.phrases import ADDED_WORDS, CHANGE_WORDS, RAISING
from ..late import Late
from ..model import Kind, Qualifier
from ..wording import any_of
from .draft import Draft, Source
from .links import AND, DASH, OR, SPACED_DASH, TO
from .ratios import ratio, ratio_of_range, takes_noun_behind
from .sharing import (
    OTHERS,
    as_millions,
    doubt_separators,
    inherit_things,
    inherit_units,
    share_ages,
    share_bracketed_scales,
    share_millions,
    share_sides,
    share_units,
)
from .tallies import FROM, VOTES_TO, adopt, as_score, compound, digits_and_words, margin, price, score, timed
from .time_pairs import day_range, is_split_year, years

# matches "ranging from ", "varied from a " before the first end of a range; refuses "fell from "
_RANGED = Late(rf"\b{any_of(RANGING)} from (?:[a-z]{{1,20}} )?$")
# matches " times a week" behind the second end; refuses " times as many"
_OFTEN = Late(r" times (?:a|an|per|each|every) [a-z]")
# matches "between about "; refuses "between the "
_BETWEEN_HEDGED = Late(rf"between {any_of(BETWEEN_HEDGES)} $")
# matches ", up", ", an increase" behind "From 50 to 60"; refuses ", and"
_MOVE_AFTER = Late(rf",? (?:\([^()]{{1,40}}\) )?(?:an? |or |- |– |— )?{any_of(MOVE_NOUNS)}(?![a-z])")
# matches "104 percent, from " before the two ends of the change; refuses "percent are from "
_PERCENT_FROM = Late(r"(?:%|per ?cent|pc),? from (?:[a-z]{1,12} )?$")
# matches "from the current ", "from an average of ", "from a typical ", "from last year's " before a number; refuses
# "from a group of "
_FROM_LEVEL = Late(
    rf"(?:^|[^a-z])from (?:(?:(?:the|an?|its|their|his|her) )?(?:{any_of(FROM_LEVELS)} ){{1,3}}(?:of )?"
    r"|(?:an?|its|their|his|her) [a-z]{3,20} |(?:[a-z]{1,12} )?[a-z0-9]{1,12}['’]s )$"
)
# matches " to 3 to 5", " to 30-40" behind the first of two ranges; refuses " to 3 people"
_TO_RANGE = Late(r" to [$£€]?\d[\d.,]{0,9}(?: to [$£€]?|-|–)\d")
# matches "fell"; refuses "45"
_WORD = Late(r"[a-z]+")
# matches " and ", " but ", ", and " between two bounds; refuses " or "
_BOUND_LINK = Late(r",? (?:and|but) $")
# matches "thirds"; refuses "3"
_LAST_WORD = Late(r"[a-z]+")
_LABEL_LINKS = frozenset({" and ", " or ", "-", "–", " to ", " & ", "/"})
_PLURAL_LINKS = frozenset(
    {" or ", " to ", ", or even ", " or even ", ", if not ", " if not ", ", perhaps ", ", maybe "}
)
_LOWER_BOUNDS = frozenset({Qualifier.MORE_THAN, Qualifier.AT_LEAST})
_ALL_OF_IT = 100
# a level is so many times a change that led to it; the ends of a range lie nearer
_FAR_LEVEL = 4
_MILLIONS = 6
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


# what joins two numbers has no more characters, whatever it says
_LONGEST_GAP = 24


def combine(source: Source, drafts: list[Draft]) -> list[Draft]:
    """The drafts with ranges, compounds, ratios and scores merged, and shared units handed on."""
    merged: list[Draft] = []
    for draft in drafts:
        while merged and (joined := _join(source, merged[-1], draft)):
            merged.pop()
            draft = joined
            if (draft.high is not None and draft.form != "plural") or draft.kind in (Kind.SCORE, Kind.RATIO):
                break
        merged.append(draft)
    share_millions(source, merged)
    share_units(source, merged)
    share_ages(source, merged)
    share_bracketed_scales(source, merged)
    share_sides(source, merged)
    inherit_units(source, merged)
    inherit_things(source, merged)
    doubt_separators(source, merged)
    return merged


def _join(source: Source, left: Draft, right: Draft) -> Draft | None:
    """Two neighbouring drafts as one, or None where they stay two."""
    gap = source.lower[left.end : right.start]
    if left.high is not None and (shared := ratio_of_range(left, right, gap)):
        return shared
    if len(gap) > _LONGEST_GAP:
        return None
    if " " in gap and "\t" in source.document.text[left.end : right.start]:
        return None  # two cells of a row
    if plurals := _plurals(left, right, gap):
        return plurals
    if left.high is not None or right.high is not None or "\n" in gap.strip(" "):
        return None
    aged = left.kind is Kind.AGE and right.kind is Kind.COUNT and right.thing is None and right.place == 0
    if aged and AND.fullmatch(gap) and not source.lower.endswith("between ", 0, left.start):
        if OTHERS.match(source.lower, right.end):
            return None  # "aged 13, and seven others"
        right.kind, right.unit = Kind.AGE, "year"
        return None
    if left.kind is Kind.IDENTIFIER and _is_next_label(source, left, right, gap):
        right.kind, right.value, right.qualifier, right.trace = Kind.IDENTIFIER, None, None, ("identifiers",)
        return None
    if left.kind is Kind.DATE or right.kind is Kind.DATE:
        return day_range(source, left, right, gap)
    if left.kind is Kind.YEAR or right.kind is Kind.YEAR:
        return years(source, left, right, gap)
    if left.value is None or right.value is None:
        return None
    if gap in ("/", "-", "–") and is_split_year(left, right):
        return years(source, left, right, gap)
    if left.unit == "hour" and right.unit == "metre" and source.lower[right.end - 1] == "m" and right.value < 60:
        right.unit, right.kind = "minute", Kind.DURATION
    if _are_millions(source, left, right, gap):
        left.value, left.place, left.scale = left.value.scaleb(right.scale), left.place + right.scale, right.scale
        left.unit, left.kind = None, Kind.COUNT
    if VOTES_TO.fullmatch(gap) and left.kind is right.kind is Kind.COUNT and left.value > right.value:
        return as_score(left, right)
    if takes_noun_behind(left, right):
        return ratio(source, left, right, gap)
    return (
        digits_and_words(left, right, gap)
        or price(source, left, right, gap)
        or timed(source, left, right, gap)
        or compound(left, right, gap)
        or margin(source, left, right)
        or ratio(source, left, right, gap)
        or score(source, left, right, gap)
        or _bounds(left, right, gap)
        or _parts(source, left, right, gap)
        or _range(source, left, right, gap)
    )


def _are_millions(source: Source, left: Draft, right: Draft, gap: str) -> bool:
    """True for the first letter of "2m to 3m tests", which is no metre."""
    if left.unit != "metre":
        return False
    joined = TO.fullmatch(gap) or DASH.fullmatch(gap) or AND.fullmatch(gap) or OR.fullmatch(gap)
    lettered = source.plain[left.end - 1] == "m" and source.plain[left.end - 2].isdigit()
    counted = right.scale == _MILLIONS and (right.thing is not None or right.kind is Kind.QUANTITY)
    return bool(joined) and lettered and counted


def _is_next_label(source: Source, left: Draft, right: Draft, gap: str) -> bool:
    """True for the second number of "Sections 31 and 32", "Nos. 4, 5 and 6", which names as the first does."""
    if right.kind is not Kind.COUNT or right.thing is not None or right.unit is not None or right.scale:
        return False
    digits = source.plain[left.start : left.end].isdigit() and source.plain[right.start : right.end].isdigit()
    goes_on = source.lower.startswith((",", ";", " and ", " or "), right.end)
    return digits and (gap in _LABEL_LINKS or (gap == ", " and goes_on))


def _range(source: Source, left: Draft, right: Draft, gap: str) -> Draft | None:
    """Two numbers as a range: "24 to 36 hours", "3–4", "between 20 and 30", "three or four"."""
    if right.kind not in _NUMERIC or left.kind not in _NUMERIC:
        return None
    before = source.lower[max(0, left.start - 40) : left.start]
    dash, to = bool(DASH.fullmatch(gap)), bool(TO.fullmatch(gap))
    if gap == " " and right.qualifier is not None:
        dash = source.lower[right.start] == "~" and right.inner == right.start + 2  # "5 ~ 10 kg"
        to = bool(FROM.search(before)) and right.qualifier is Qualifier.AT_MOST  # "from 5% up to 10%"
        if dash or to:
            right.qualifier, right.start = None, right.inner
    if dash and right.start != right.inner and source.lower[right.start].isalpha():
        return None  # "the 4.1—nearly 40 per cent"
    between = before.endswith("between ") or bool(_BETWEEN_HEDGED.search(before))
    either = bool(OR.fullmatch(gap))
    if not (dash or to or (between and AND.fullmatch(gap)) or either):
        return None
    if (dash or to or between) and left.kind is Kind.MONEY and not left.scale:
        as_millions(source, right)  # "EUR 20-25m"
    if SPACED_DASH.fullmatch(gap) and _is_set_off(source, left, right):
        return None
    if to and " per " in (left.unit or "") and right.unit is None and right.scale > left.scale:
        return None  # "those who live on less than $2 a day to 860 million"
    if to and not between and _is_move(source, left, right, before):
        return None
    if not _compatible(left, right) and not _is_measured_part(source, left, right):
        return None
    assert left.value is not None and right.value is not None, "joined drafts have values"
    if right.minor and left.unit is None:  # "15 to 20 cents"
        step = len(str(right.minor[1])) - 1
        left.value, left.place = left.value.scaleb(-step), left.place - step
    if between and _is_of_scale(left, right):  # "between $301.0 M and $307"
        right.value, right.place, right.scale = right.value.scaleb(left.scale), right.place + left.scale, left.scale
    shared = _shared_scale(left, right) or (_THOUSANDS if _is_short_thousand(source, left, right) else 0)
    low = left.value.scaleb(shared)
    if gap.startswith(", or") and right.kind is Kind.PERCENT and left.unit is None:
        return None  # "cut 20, or 25%, of its 80 jobs": one amount said in two ways
    counted = left.place >= 0 and (low > _ALL_OF_IT or left.qualifier is not None)
    if counted and right.kind is Kind.PERCENT and left.unit is None and SPACED_DASH.fullmatch(gap):
        return None  # "some 42 – 63% of those who applied – were taken"
    if either and (not low < right.value <= low * 2 or left.unit is not None or left.form != right.form or left.scale):
        return None
    if (
        to
        and low > right.value
        and not (low <= 0 and left.unit in (None, right.unit))
        and not between
        and not _RANGED.search(before)
        and not _OFTEN.match(source.lower, right.end)
    ):
        return None
    adopt(left, right)
    left.value, left.place = low, left.place + shared
    if right.value < low <= 0 and to:  # "-5 to -10"
        left.value, left.place, left.high, left.high_place = right.value, right.place, low, left.place
        left.end, left.trace = right.end, (*right.trace, "ranges")
        return left
    left.high, left.high_place, left.end = right.value, right.place, right.end
    left.trace = (*right.trace, "ranges", *(("shared-magnitude",) if shared else ()))
    return left


def _is_set_off(source: Source, left: Draft, right: Draft) -> bool:
    """True where a dash between spaces parts two numbers: of two units, in words and digits, or one taken from another.

    "A crew of 14 – nine Finns and five Danes –", "1,400 - 200 = 1,200"; not "EUR 640 - 720 million".
    """
    bare = right.kind is Kind.COUNT and right.unit is None and right.thing is None
    amounts = left.kind is Kind.MONEY and bare and not left.scale and left.form == right.form == "digits"
    if left.unit is not None and left.unit != right.unit and not amounts:
        return True
    assert left.value is not None and right.value is not None, "joined drafts have values"
    taken = bare and left.value > right.value and source.lower.startswith(_SUMS, right.end)
    return taken or (left.form == "words") is not (right.form == "words")


def _parts(source: Source, left: Draft, right: Draft, gap: str) -> Draft | None:
    """Two numerators over one denominator: "one to two thirds", "two or three fifths"."""
    if left.form != "words" or right.form != "fraction" or not (TO.fullmatch(gap) or OR.fullmatch(gap)):
        return None
    words = _LAST_WORD.findall(source.lower, right.inner, right.end)
    below = DENOMINATORS.get(words[-1]) if words else None
    whole = left.kind is Kind.COUNT and left.thing is None and left.unit is None and not left.scale
    if below is None or not whole or right.kind is not Kind.FRACTION or left.value is None or right.value is None:
        return None
    if not 0 < left.value / below < right.value:
        return None
    left.value, left.place, left.high, left.high_place = left.value / below, right.place, right.value, right.place
    left.kind, left.form, left.end, left.thing = right.kind, right.form, right.end, right.thing
    left.trace = (*right.trace, "ranges")
    return left


def _plurals(left: Draft, right: Draft, gap: str) -> Draft | None:
    """Two indefinite plurals as one: "hundreds or thousands", "tens of thousands to hundreds of thousands"."""
    if left.form != "plural" or right.form != "plural" or left.thing is not None or left.unit is not None:
        return None
    if gap not in _PLURAL_LINKS or left.value is None or right.value is None or left.value >= right.value:
        return None
    adopt(left, right)
    left.high, left.high_place, left.end = right.high, right.high_place, right.end
    return left


def _bounds(left: Draft, right: Draft, gap: str) -> Draft | None:
    """A lower and an upper bound as one range: "more than 50 and fewer than 250 staff", "at most 9 but at least 5"."""
    above, below = (left, right) if left.qualifier in _LOWER_BOUNDS else (right, left)
    if above.qualifier not in _LOWER_BOUNDS or below.qualifier not in UPPER_BOUNDS or not _BOUND_LINK.fullmatch(gap):
        return None
    assert above.value is not None and below.value is not None, "joined drafts have values"
    if right.kind not in _NUMERIC or not _compatible(left, right) or above.value >= below.value:
        return None
    adopt(left, right)
    low, high = (above.value, above.place), (below.value, below.place)
    left.value, left.place = low
    left.high, left.high_place = high
    left.end, left.qualifier, left.trace = right.end, None, (*right.trace, "ranges")
    return left


def _is_move(source: Source, left: Draft, right: Draft, before: str) -> bool:
    """True when "X to Y" tells of a change: its two ends, or its amount and the level it led to."""
    if FROM.search(before) and _TO_RANGE.match(source.lower, right.end):
        return False  # "from 5 to 7 per cent to 3 to 5 per cent": two ranges
    assert left.value is not None and right.value is not None, "joined drafts have values"
    shares = right.unit is None and right.scale > left.scale == 0 and left.value < 1000  # "by $3.1 to 3.4 billion"
    hedged = right.qualifier is not None  # "fell by 9,500 to about 731,000"
    far = right.value > left.value * _FAR_LEVEL and not shares and (left.value >= 1000 or left.scale == right.scale)
    if _is_change(source, left, before) or ((left.unit or hedged or far) and _is_changed_by(before) and not shares):
        return True
    lower, end = source.lower, right.thing.span.end if right.thing else right.end
    if before.endswith("by ") and far and left.unit is not None:
        return True  # "lifts its forecast by £15m to £210m"
    if before.endswith("by ") and lower.startswith(" from ", end):
        return True  # "rose by 15 to 45 from 33"
    return bool(FROM.search(before) and (_MOVE_AFTER.match(lower, end) or _PERCENT_FROM.search(before)))


def _is_changed_by(before: str) -> bool:
    """True for "slid $0.35 to $14.10", "rose by a further £5 to £40": an amount of change and the level it led to."""
    words = before.split()
    if len(words) > 1 and words[-1] in ADDED_WORDS:
        words = words[:-1] if words[-2] not in ("a", "an") else words[:-2]
    if words and words[-1] == "by":
        words.pop()
    return bool(words) and words[-1] in CHANGE_WORDS and words[-1] not in RAISING


def _is_change(source: Source, left: Draft, before: str) -> bool:
    """True for "fell from 45 to 30" and "to 4.75% from": two ends of a change, which stay two figures."""
    if not FROM.search(before) and not _FROM_LEVEL.search(before):
        return False
    clause = source.lower[max(0, left.start - 90) : left.start]
    clause = clause[max(clause.rfind(". "), clause.rfind("; "), clause.rfind("\n")) + 1 :]
    return any(word in CHANGE_WORDS for word in _WORD.findall(clause)[-12:])


def _compatible(left: Draft, right: Draft) -> bool:
    """True when the left number has the right one's unit or none of its own yet."""
    if left.kind is right.kind and left.unit == right.unit:
        return left.thing is None or right.thing is None or left.thing.head == right.thing.head
    if left.kind is Kind.COUNT and left.unit is None and left.thing is None and left.form != "fraction":
        return True
    if left.unit == "degree" and right.unit is not None and right.unit.startswith("degree "):
        return True  # "10° to 15°C"
    if (
        left.kind is right.kind
        and left.unit is not None
        and right.unit is not None
        and right.unit.startswith(f"{left.unit} per ")
    ):
        return True
    return left.kind in (Kind.MONEY, Kind.AGE) and right.kind is Kind.COUNT and right.thing is None


def _is_measured_part(source: Source, left: Draft, right: Draft) -> bool:
    """True for the fraction in figures of "1½ to 2 cups", which takes up the unit of the range."""
    bare = left.form == "fraction" and left.unit is None and left.thing is None
    return bare and right.kind in _MEASURED and source.plain[left.inner] in _FIGURES


def _is_short_thousand(source: Source, left: Draft, right: Draft) -> bool:
    """True for the 45 of "45-50,000 jobs", whose noughts the second number writes for both."""
    assert left.value is not None and right.value is not None, "joined drafts have values"
    bare = left.kind is Kind.COUNT and left.unit is None and left.place == 0 and not left.scale
    written = source.plain.endswith(",000", right.inner, right.end) and source.plain[left.inner : left.end].isdigit()
    return bare and written and not right.scale and 1 < right.value / (left.value * 1000 or 1) <= _NEAR_END


_THOUSANDS = 3
# behind the second of two numbers these tell of arithmetic
_SUMS = (" =", " ÷", " ×", " +", " /", "=")
_MEASURED = frozenset({Kind.QUANTITY, Kind.DURATION, Kind.PERCENT, Kind.POINTS})
_NEAR_END = 3
_FIGURES = frozenset({*"0123456789", *VULGAR})
_HUNDREDS = frozenset(range(200, 1000, 100))


def _is_of_scale(left: Draft, right: Draft) -> bool:
    """True for the second amount of money that has the first one's magnitude and does not say it."""
    assert left.value is not None and right.value is not None, "joined drafts have values"
    money = left.kind is right.kind is Kind.MONEY and left.scale >= _MILLIONS and not right.scale
    return money and left.value.scaleb(-left.scale) < right.value < left.value.scaleb(-left.scale) * _NEAR_END


def _shared_scale(left: Draft, right: Draft) -> int:
    """The magnitude that the right number lends to the left one ("$3.1 to 3.4 billion")."""
    assert left.value is not None and right.value is not None, "joined drafts have values"
    if left.form == right.form == "words" and 1 < left.value < 10 and right.value in _HUNDREDS:
        return 2  # "two or three hundred"
    if left.scale or not right.scale or left.value >= 1000 > right.value.scaleb(-right.scale):
        return 0
    if (
        left.kind is Kind.MONEY
        and right.kind is Kind.MONEY
        and abs(left.value) >= 10 * abs(right.value.scaleb(-right.scale))
    ):
        return 0  # "between £25 and £1m"
    return right.scale if left.value <= right.value.scaleb(-right.scale) or left.kind is right.kind else 0
