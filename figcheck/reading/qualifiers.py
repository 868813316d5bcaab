"""Words around a number and the printed digits themselves, to the interval of values they allow.

The bands are those of the project's tolerance table: half a unit of the last printed digit; trailing zeros of a whole
number not vouched for, but two significant digits kept; five per cent for "about" in the tight reading and ten in the
loose one; and so on. A count of things below the rounding of its own zeros is exact.
"""

from __future__ import annotations

import re
from decimal import Decimal

from ..interval import Interval, between, point
from ..lang.en.around import ARTICLES, BEFORE_HEDGED_TIME, CAME_UP, COMPARATIVES, EXCEEDING, NOT_OF_TIME
from ..lang.en.phrases import QUALIFIERS_AFTER, QUALIFIERS_BEFORE
from ..late import Late
from ..model import Kind, Qualifier
from ..wording import any_of
from .draft import Draft, Source

# matches "about ", "at no fewer than ", "just over the " right before a number; refuses "roundabout "
_BEFORE = Late(rf"(?:^|[\s(\"'\[—–-])({any_of(QUALIFIERS_BEFORE)}{any_of(ARTICLES)}? {{0,2}})$")
# matches " or more", "-odd", "+" after a number; refuses " or moreover", " or more than", "+- 2"
_AFTER = Late(rf"[ -]?({any_of(QUALIFIERS_AFTER)})(?![a-z0-9/]| than|- ?\d)")
# matches "edged ", "revenue " before "up to"; refuses "for "
_CAME_UP = Late(rf"\b{any_of(CAME_UP)} $")
_ONE = Decimal(1)
_HALF = Decimal("0.5")
_5, _10, _15, _25 = Decimal("0.05"), Decimal("0.10"), Decimal("0.15"), Decimal("0.25")
# how hedges and the articles behind them end, by which most words before a number are refused
_LAST_LETTERS = frozenset(word[-2:] for word in (*QUALIFIERS_BEFORE, *ARTICLES))
_LAST_SIGNS = frozenset(word for word in QUALIFIERS_BEFORE if len(word) == 1)


def read_qualifier(source: Source, draft: Draft, previous_end: int) -> None:
    """Take the hedge before or after a number into its draft; `previous_end` is where the figure before it ends."""
    lower, start = source.lower, draft.start
    if draft.qualifier is not None:
        return  # "some over-50s"
    if start > 1 and lower[start - 1] in " ~<>≥≤=":
        before = lower[max(0, start - 4) : start].rstrip(" ")[-2:]
        if before in _LAST_LETTERS or before[-1:] in _LAST_SIGNS:
            match = _BEFORE.search(lower, max(0, start - 28), start)
            word = _bare(match.group(1)) if match else ""
            if match and _hedges(source, draft, match, previous_end):
                draft.qualifier = Qualifier(QUALIFIERS_BEFORE[word])
                draft.start = match.start(1)
                return
    ahead = lower[draft.end : draft.end + 2]
    if ahead[:1] in (" ", "-", "+", "o", "p", "i") and ahead and draft.kind is not Kind.YEAR:
        after = _AFTER.match(lower, draft.end)
        if after and not (after.group(1) == "plus" and after.group()[0] == " "):
            draft.qualifier = Qualifier(QUALIFIERS_AFTER[after.group(1)])
            draft.end = after.end()


_OWNED = ("the ", "these ", "those ", "his ", "her ", "its ", "their ", "our ")


def _hedges(source: Source, draft: Draft, match: re.Match[str], previous_end: int) -> bool:
    """True when words before a number hedge it, and do not compare it, date it or say where it came to."""
    text = match.group(1)
    word = _bare(text)
    if draft.kind is Kind.YEAR and QUALIFIERS_BEFORE[word] != "about":
        return False  # "above its 2019 average"
    if draft.kind is Kind.DURATION and word in NOT_OF_TIME and not _says_how_long(source, draft, match):
        return False  # "over three days", "past 20 years" say when, not how many
    if word == "past" and source.lower.endswith(_OWNED, 0, match.start(1)):
        return False  # "the past two seasons"
    if word in COMPARATIVES and (text.rstrip().endswith(" the") or match.start(1) - previous_end <= 1):
        return False  # "higher than the £50m", "12 fewer than 60"
    if word in EXCEEDING and text.rstrip().endswith((" the", " its")):
        return False  # "exceeding the £50m of last year"
    if word == "up to" and _CAME_UP.search(source.lower, max(0, match.start(1) - 14), match.start(1)):
        return False  # "edged up to 5.4 percent", "revenue up to 1.06 billion"
    return not (word == "some" and draft.kind is Kind.PERCENT)  # "some 58%" of a poll is no less exact


def _says_how_long(source: Source, draft: Draft, match: re.Match[str]) -> bool:
    """True for "over 20 years ago", "the worst in over ten years", "took under an hour"."""
    if match.group(1) not in ("over ", "under "):
        return False
    start = match.start(1)
    led = f" {source.lower[max(0, start - _WORD) : start]}".endswith(BEFORE_HEDGED_TIME)
    return led or (match.group(1) == "over " and source.lower.startswith(" ago", draft.end))


_WORD = 8


def _bare(text: str) -> str:
    """The qualifier without an article between it and the number ("about a dozen", "nearly the")."""
    word = text.strip()
    for article in ARTICLES:
        if word.endswith(article) and word not in QUALIFIERS_BEFORE:
            return word[: -len(article)]
    return word


def allowance(
    value: Decimal, place: int, qualifier: Qualifier | None, exact: bool, vouched: bool = False
) -> tuple[Interval, Interval]:
    """The tight and the loose interval of a printed value.

    `place` is the power of ten of the last printed digit; `exact` marks a count, not rounded unless it says so;
    `vouched` says that even the last zero was printed on purpose, as in "11.0 million".
    """
    coarse = place if vouched else _coarse_place(value, place)
    if qualifier is None or qualifier is Qualifier.EXACTLY:
        tight = point(value) if exact and place == 0 else _rounded(value, place)
        loose = tight if coarse == place or qualifier is Qualifier.EXACTLY else _rounded(value, coarse)
        return tight, loose
    unit = _ONE.scaleb(coarse)
    size = abs(value)
    if qualifier is Qualifier.ABOUT:
        return _around(value, max(unit, size * _5)), _around(value, max(unit, size * _10))
    if qualifier is Qualifier.JUST_OVER:
        return between(value, value + max(unit, size * _5)), between(value, value + max(unit, size * _10))
    if qualifier is Qualifier.NEARLY:
        return between(value - max(unit, size * _10), value), between(value - max(unit, size * _15), value)
    if qualifier is Qualifier.MORE_THAN:
        return between(value, value + max(unit, size * _10)), between(value, value + max(unit, size * _25))
    if qualifier is Qualifier.LESS_THAN:
        return between(value - max(unit, size * _10), value), between(value - max(unit, size * _25), value)
    if qualifier is Qualifier.AT_LEAST:
        return Interval(value, None), Interval(value, None)
    return Interval(None, value), Interval(None, value)


def _rounded(value: Decimal, place: int) -> Interval:
    half = _HALF.scaleb(place)
    return Interval(value - half, value + half)


def _around(value: Decimal, room: Decimal) -> Interval:
    return Interval(value - room, value + room)


def _coarse_place(value: Decimal, place: int) -> int:
    """The place of the last digit vouched for: trailing zeros of a whole number fall away, two digits stay."""
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int), "a stated value is finite"
    top = len(digits) + exponent - 1
    last = exponent
    index = len(digits) - 1
    while index > 0 and digits[index] == 0 and last < top - 1 and last >= 0:
        index -= 1
        last += 1
    return max(place, min(last, top - 1) if last >= 0 else place)
