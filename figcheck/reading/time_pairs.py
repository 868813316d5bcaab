"""Two numbers of which one is a day or a year: "18 to 20 August", "2010–15", "1983/4"."""

from __future__ import annotations

from ..lang.en.phrases import CHANGE_WORDS
from ..late import Late
from ..model import CalendarDate, Kind
from .draft import Draft, Source
from .links import AND, DASH, TO
from .sharing import COMMA

# matches "fell"; refuses "45"
_WORD = Late(r"[a-z]+")
_YEAR_DIGITS, _FIRST_YEAR, _LAST_YEAR = 4, 1200, 2099


def day_range(source: Source, left: Draft, right: Draft, gap: str) -> Draft | None:
    """Make a bare number beside a date a day of the same month: "18 to 20 August", "August 5-7"."""
    linked = DASH.fullmatch(gap) or TO.fullmatch(gap) or AND.fullmatch(gap) or COMMA.fullmatch(gap)
    if not linked and gap != " through ":
        return None
    dated, bare = (right, left) if right.kind is Kind.DATE else (left, right)
    when = dated.when
    if bare.kind is not Kind.COUNT or bare.thing is not None or not isinstance(when, CalendarDate) or when.day is None:
        return None
    if bare.value is None or not (1 <= bare.value <= 31) or bare.form != "digits" or bare.place != 0:
        return None
    if dated is left and (
        when.year is not None or not (DASH.fullmatch(gap) or _is_later_day(source, left, right, gap))
    ):
        return None
    bare.kind, bare.when, bare.trace = (
        Kind.DATE,
        CalendarDate(when.year, when.month, int(bare.value)),
        ("dates", "ranges"),
    )
    bare.value = None
    return None


def years(source: Source, left: Draft, right: Draft, gap: str) -> Draft | None:
    """Two years with a dash between them as one span: "2010–15", "1998-2003"."""
    if gap in (" to ", " and ", "-", "–", " - ", " – ") and _is_of_era(source, left, right):
        left.kind, left.value, left.trace = Kind.IDENTIFIER, None, ("identifiers",)
        return None
    if gap in (" to ", " and "):
        _settle_years(source, left, right)
        return None
    if left.kind is not Kind.YEAR or left.value is None or right.value is None or gap not in ("-", "–", "/", "—"):
        return None
    end = right.value
    next_year = right.value == (left.value + 1) % 100
    if gap == "/" and right.end - right.start == 1 and right.form == "digits" and right.value == (left.value + 1) % 10:
        left.end, left.high, left.trace = right.end, left.value + 1, ("numerals", "year", "ranges")
        return left  # "1983/4"
    bare = right.thing is None or (next_year and gap in ("/", "-"))  # "1996/97 profits"
    if right.kind is Kind.COUNT and bare and right.end - right.start == 2 and right.form == "digits":
        end = left.value - left.value % 100 + right.value
    elif is_split_year(left, right):
        end = left.value + 1
    elif right.kind is not Kind.YEAR:
        return None
    if end <= left.value:
        return _year_and_month(left, right) if gap == "-" else None
    left.end, left.high, left.trace = right.end, end, ("numerals", "year", "ranges")
    return left


def _is_of_era(source: Source, left: Draft, right: Draft) -> bool:
    """True for the first of two years before Christ, "4000 and 3500 B.C.", which counts nothing.

    They run backwards, so that no span of them can be held to the order of years.
    """
    era = source.lower[right.end : right.end + 4].strip().startswith(("bc", "b.c"))
    bare = left.kind is Kind.COUNT and left.thing is None and left.unit is None and left.high is None
    return era and bare and right.kind is Kind.YEAR


def is_split_year(left: Draft, right: Draft) -> bool:
    """True for "1689/90" and "1983/4": four digits, and the last one or two of the year after."""
    size = right.end - right.start
    if left.value is None or right.value is None or left.end - left.start != _YEAR_DIGITS or right.form != "digits":
        return False
    if left.kind not in (Kind.COUNT, Kind.YEAR) or right.kind is not Kind.COUNT or size not in (1, 2):
        return False
    if not _FIRST_YEAR <= left.value <= _LAST_YEAR or right.value != (left.value + 1) % 10**size:
        return False
    left.kind = Kind.YEAR
    return True


def _is_later_day(source: Source, left: Draft, right: Draft, gap: str) -> bool:
    """True for the "17" of "from March 15 to 17", unless the words tell of a figure that came to it on March 15."""
    when = left.when
    if gap not in (" to ", " through ", " and ") or not isinstance(when, CalendarDate) or when.day is None:
        return False
    if right.value is None or right.value <= when.day or right.unit is not None or right.scale:
        return False
    words = _WORD.findall(source.lower[max(0, left.start - 60) : left.start])[-8:]
    ended = source.lower[right.end : right.end + 1] in (".", ",", ";", ")", "")
    return (gap != " and " or ended) and not any(word in CHANGE_WORDS for word in words)


def _year_and_month(left: Draft, right: Draft) -> Draft | None:
    """A year with the number of a month behind it: "1995-01", which can be no span of years."""
    if left.value is None or right.value is None or right.end - right.start != 2 or not 1 <= right.value <= 12:
        return None
    left.kind, left.when = Kind.DATE, CalendarDate(int(left.value), int(right.value))
    left.value, left.end, left.trace = None, right.end, ("dates",)
    return left


def _settle_years(source: Source, left: Draft, right: Draft) -> None:
    """Settle two numbers of four digits, of which one was taken for a year: "between AD 1000 and 1260", "from 1000 to
    2000 posts"."""
    before = source.lower[max(0, left.start - 16) : left.start].removesuffix("ad ").removesuffix("a.d. ")
    if left.kind is not Kind.YEAR or right.kind is not Kind.COUNT or not before.endswith(("between ", "from ")):
        return
    if right.thing is None and right.unit is None and right.end - right.start == 4 and right.form == "digits":
        right.kind, right.trace = Kind.YEAR, ("numerals", "year")
    elif right.thing is not None and left.end - left.start == 4 and before.endswith("from "):
        left.kind, left.thing, left.trace = Kind.COUNT, right.thing, ("numerals", "shared-thing")
