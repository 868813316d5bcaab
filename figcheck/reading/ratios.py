"""Two counts as one ratio: "1 in 5", "three to four out of ten", "one nurse for every 658 residents", "3:1"."""

from __future__ import annotations

from decimal import Decimal

from ..lang.en.around import AFTER_RATIO, RATIO_NOUNS
from ..late import Late
from ..model import Kind
from ..wording import any_of
from .draft import Draft, Source
from .things import is_verb_of_one

# matches " in ", " out of every ", "-in-", " for every "; refuses " in the "
_IN = Late(r" in (?:every )?$| out of (?:every |the |a possible )?$|-in-$|-out-of-$| for every $")
# matches "-to-", " to ", ":"; refuses "–"
_RATIO = Late(r"(?:-to-| to | ?: ?|:|-)$")
# matches " majority", "-on", ".", ","; refuses " people"
_RATIO_AFTER = Late(rf"[- ](?:{any_of(AFTER_RATIO)}|on\b)|\.|,|$")
# matches "pupil-teacher ratios from ", "ratio of "; refuses "rates of "
_RATIO_NEAR = Late(r"\bratios?\b[^.;\n]{0,60}$")
_NEAR = 70
# rates are told of so many: "4.4 in 1,000"
_BASES = frozenset(Decimal(10) ** power for power in range(2, 7))
_HUNDREDTH = -2


def takes_noun_behind(left: Draft, right: Draft) -> bool:
    """True where the noun that a figure counts stands behind the next figure: the members of "six-in-ten members"."""
    return left.thing is not None and left.thing.span.end > right.start - 1


def ratio(source: Source, left: Draft, right: Draft, gap: str) -> Draft | None:
    """Two counts as a ratio: "1 in 5", "four out of five", "3:1", "two-to-one"."""
    counts = left.kind is Kind.COUNT and right.kind is Kind.COUNT
    rate = right.value in _BASES and _IN.fullmatch(gap)
    if not counts or right.place < 0 or (left.place != 0 and not rate):
        return None
    assert left.value is not None and right.value is not None, "joined drafts have values"
    is_share = _IN.fullmatch(gap) is not None and 0 < left.value < right.value
    if takes_noun_behind(left, right):
        if not is_share:
            return None
        left.thing = None  # "six-in-ten members": the noun is that of both
    if left.thing is not None:
        return _noun_between(source, left, right)
    if is_share:
        return _as_ratio(left, right)
    if not right.value:
        return None
    over = gap == " over " and right.thing is None
    named = gap == "-to-" and right.value == 1 and right.thing is not None and right.thing.head in RATIO_NOUNS
    spoken = _RATIO.fullmatch(gap) and gap != "-" and (right.thing is None or named) and left.value < 100
    if named:
        right.thing = None
    if over or gap == ":" or (spoken and _is_ratio(source, left, right, gap)):
        return _as_ratio(left, right)
    return None


def ratio_of_range(left: Draft, right: Draft, gap: str) -> Draft | None:
    """A range of counts out of a count: "3-4 out of 10", "three to four in five"."""
    if left.kind is not Kind.COUNT or right.kind is not Kind.COUNT or left.thing is not None or not _IN.fullmatch(gap):
        return None
    if left.value is None or left.high is None or right.value is None or right.high is not None:
        return None
    if left.place != 0 or left.form == "plural" or not left.value < left.high < right.value:
        return None
    high = left.high / right.value
    left.high, left.high_place = high, _place_of(high, left.place, right.value)
    return _as_ratio(left, right)


def _noun_between(source: Source, left: Draft, right: Draft) -> Draft | None:
    """ "One Democrat in five", "one nurse for every 658 residents": the ratio of what is counted first."""
    thing = left.thing
    assert thing is not None and left.value is not None and right.value is not None, "joined drafts have values"
    link = source.lower[thing.span.end : right.start]
    if link == " for every " and left.value and right.value:
        joined = _as_ratio(left, right)
        joined.thing = thing
        return joined
    if link == " to " and left.value == 1 and right.value > 1 and _speaks_of_ratio(source, left):
        joined = _as_ratio(left, right)
        joined.thing = thing
        return joined
    if right.thing is not None and is_verb_of_one(source, right.thing):
        right.thing = None  # "one child in four lives in"
    if link not in (" in ", " out of ", " in every ") or right.thing is not None or not 0 < left.value < right.value:
        return None
    if left.value > 10 or right.value > 1000:
        return None
    joined = _as_ratio(left, right)
    joined.thing = thing
    return joined


def _speaks_of_ratio(source: Source, left: Draft) -> bool:
    return bool(_RATIO_NEAR.search(source.lower, max(0, left.start - _NEAR), left.start))


def _is_ratio(source: Source, left: Draft, right: Draft, gap: str) -> bool:
    """True for "two-to-one" and "3 to 1 odds", not for the tally of a vote ("they voted 9 to 1")."""
    assert left.value is not None and right.value is not None, "joined drafts have values"
    voted = "vote" in source.lower[max(0, left.start - 20) : left.start]
    if right.value == 1 and left.value > 1 and left.unit is None and right.form == left.form and not voted:
        return True
    if left.value == 1 and gap == " to " and _speaks_of_ratio(source, left):
        return True
    after = _RATIO_AFTER.match(source.lower, right.end)
    if after is None:
        return False
    if gap == "-to-" and left.value < right.value and after.group()[:1] not in ("-", " "):
        return _speaks_of_ratio(source, left)  # "five-to-ten" is a range
    return gap == "-to-" or (after.group()[:1] in ("-", " ") and left.value > right.value and right.value <= 3)


def _as_ratio(left: Draft, right: Draft) -> Draft:
    """The first of two numbers as their ratio."""
    assert left.value is not None and right.value is not None, "joined drafts have values"
    value = left.value / right.value
    left.kind, left.value, left.place = Kind.RATIO, value, _place_of(value, left.place, right.value)
    left.end, left.thing, left.trace = right.end, right.thing, ("numerals", "ratio")
    left.form = "ratio"
    return left


def _place_of(value: Decimal, place: int, base: Decimal) -> int:
    """The place that a ratio is told to: a hundredth, and with a large base one of that, as in "three in 1,000"."""
    return min(_HUNDREDTH, place - base.adjusted(), value.adjusted())
