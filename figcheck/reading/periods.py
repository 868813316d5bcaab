"""Quarters, halves and financial years in short: "Q3 2020", "1H21", "FY22"."""

from __future__ import annotations

from decimal import Decimal

from ..lang.en.calendar import AFTER_PERIOD, BEFORE_PERIOD
from ..late import Late
from ..model import CalendarDate, Kind
from ..wording import any_of
from .draft import Draft, Source

_YEAR = r"(?:(?:/|'| of |, | )?(?P<fiscal>FY ?)?'?(?P<year>20\d\d|19\d\d|(?<! )\d\d))?"
_END = r"(?![\w%]|[.,/:-]\d|')"
# matches "Q3", "H1 2020", "Q4'19", "Q1 FY22", "Q2 of 2021"; refuses "Q5", "H1N1", "Q3s"
_PERIOD = Late(rf"(?P<part>Q[1-4]|H[12]|q[1-4](?= (?:19|20)\d\d)|h[12](?= (?:19|20)\d\d)){_YEAR}{_END}")
# matches "1Q21", "2H 2020", "3Q"; refuses "5Q", "1H2O"
_TURNED = Late(rf"(?P<part>[1-4]Q|[12]H){_YEAR}{_END}")
# matches "FY22", "FY 2022", "FY2021-22", "FY21/22"; refuses "FY2", "FY22m"
_FISCAL = Late(rf"FY ?'?(?P<year>20\d\d|\d\d)(?:[-/–](?P<last>20\d\d|\d\d))?{_END}")
# matches "the ", "in ", "(", "for a strong " before a quarter in short; refuses "Audi ", "the Audi "
_BEFORE = Late(rf"(?:^|[^A-Za-z]){any_of(BEFORE_PERIOD)} $|[(\n]$|^$")
# matches ", ", ".", ")", " results" behind a half in short; refuses " fuel", " production"
_AFTER = Late(rf"[,.;:)]|$|\n| {any_of(AFTER_PERIOD)}(?![a-z])")
_CENTURY = 2000
_LONGEST_LABEL = 4


def read_period(source: Source, start: int) -> Draft | None:
    """The part of a year printed in short whose first digit is at an offset, or None where none is.

    "Q3" or "H2" without a year is also a car or a gas: it is read only between words that go with a period.
    """
    plain = source.plain
    if start >= 2 and plain.startswith("FY", start - 2 - (plain[start - 1] in " '")):
        return _fiscal_year(source, start)
    turned = _TURNED.match(plain, start)
    begin = start if turned else start - 1
    if begin < 0 or (begin and plain[begin - 1].isalnum()):
        return None
    match = turned or _PERIOD.match(plain, begin)
    if match is None or not (match["year"] or _stands_alone(plain, begin, match.end())):
        return None
    part = match["part"].lower()
    year = _full(match["year"]) if match["year"] else None
    draft = Draft(begin, match.end(), Kind.DATE)
    draft.when = CalendarDate(year, part=part[::-1] if turned else part, fiscal=bool(match["fiscal"]))
    draft.trace = ("periods",)
    return draft


def _stands_alone(plain: str, start: int, end: int) -> bool:
    before = plain[max(0, start - 16) : start].lower()
    return bool(_BEFORE.search(before) and _AFTER.match(plain[end : end + 16].lower()))


def _full(year: str) -> int:
    return int(year) + (_CENTURY if len(year) < _LONGEST_LABEL else 0)


def _fiscal_year(source: Source, start: int) -> Draft | None:
    """A financial year, "FY22": a date; "FY2021-22" is a range of years like "2021-22"."""
    begin = source.plain.rfind("FY", 0, start)
    match = _FISCAL.match(source.plain, begin)
    if match is None or (begin and source.plain[begin - 1].isalnum()):
        return None
    year = _full(match["year"])
    draft = Draft(begin, match.end(), Kind.YEAR if match["last"] else Kind.DATE)
    draft.trace = ("periods",)
    if match["last"]:
        draft.value, draft.high = Decimal(year), Decimal(_full(match["last"]))
    else:
        draft.when = CalendarDate(year, part="year", fiscal=True)
    return draft
