"""Two digits with an "s" or an apostrophe: decades, years without their century, groups by age, tens of degrees."""

from __future__ import annotations

from ..lang.en.around import DEGREES_NEAR, PARTS_OF_DECADE
from ..late import Late
from ..model import Kind, Qualifier
from ..wording import any_of
from .draft import Draft, Source, draft_of
from .numerals import Numeral
from .things import read_thing
from .units import unit_after

# the century of a year printed with two digits turns here
_TURN = 30
# from here on "the 60s" are years where nothing speaks of degrees
_LEAST_PLAIN = 50
# matches "s", "'s" behind "90"; refuses "sq", " s"
_PLURAL = Late(r"'?s(?![a-z])")
# matches "20s and ", "'70s or late " before the second of two decades; refuses "20s, who "
_FORMER = Late(r"'?\d0'?s(?:,| and| or| to) (?:early |mid-|late )?$")
# matches "over-", "the under " before "65s"; refuses "over the "
_GROUP = Late(r"(?:^|[^a-z])((over|under)[- ])$")
# matches "her ", "his early ", "their mid-" before "40s"; refuses "the "
_THEIR = Late(rf"(?:^|[^a-z])(?:his|her|their|my|your|our|whose)(?: {any_of(PARTS_OF_DECADE)})?[ -]$")
# matches "the ", "'", "late ", "the mid-" before "90s"; refuses "took "
_THE = Late(rf"(?:^|[^a-z])(?:the|{any_of(PARTS_OF_DECADE)})[ -]'?$|(?:^|[ (-])'$")
# matches " music", "-era", " business casual" behind "80s"; refuses ", then", " later", " to"
_STYLED = Late(
    r"(?: |-)(?!to |and |or |later|for |in |at |of |on |with |after |before |left|long|per |ago|by )[a-z]{3}"
)
# matches "the low ", "upper " before "40s"; refuses "below "
_LEVEL = Late(r"(?:^|[^a-z])(?:low|lower|high|upper)[ -]$")
# matches "of '", "the '", "since '" before "98"; refuses "said '"
_YEAR_MARK = Late(r"(?:^|[^a-z])(?:of|the|in|since|from|until|by|summer|winter|spring|autumn|class|back in) '$")


def decade_or_year(source: Source, numeral: Numeral) -> Draft | None:
    """The figure of "the '90s", "in her 40s", "over-65s", "the low 40s" or "the class of '98"; else None."""
    start, end = numeral.start, numeral.end
    if end - start > 2 or numeral.scale or numeral.place:
        return None
    lower = source.lower
    plural = _PLURAL.match(lower, end)
    if plural is None:
        return _short_year(source, numeral) if end - start == 2 and lower.startswith("'", start - 1) else None
    before = _FORMER.sub("", lower[max(0, start - 40) : start])
    if group := _GROUP.search(before):
        draft = draft_of(numeral, Kind.AGE)
        draft.start, draft.end, draft.unit = start - len(group.group(1)), plural.end(), "year"
        draft.qualifier = Qualifier.MORE_THAN if group.group(2) == "over" else Qualifier.LESS_THAN
        draft.trace = ("numerals", "age")
        return draft
    tens = end - start == 2 and numeral.value % 10 == 0
    return _decade(source, numeral, before, plural.end()) if tens else None


def _decade(source: Source, numeral: Numeral, before: str, end: int) -> Draft | None:
    """Ten years of a life or of a century, or ten degrees, by the words before them."""
    draft = draft_of(numeral)
    draft.end, draft.high = end, numeral.value + 9
    if _THEIR.search(before):
        draft.kind, draft.unit, draft.trace = Kind.AGE, "year", ("numerals", "age")
        return draft
    if _LEVEL.search(before):
        return draft
    if not _THE.search(before):
        if numeral.value < _LEAST_PLAIN or not _STYLED.match(source.lower, end):
            return None
        return _in_century(draft)
    if before[-1:] == "'":
        return _in_century(draft)
    around = source.lower[max(0, numeral.start - 80) : end + 40]
    if any(word in around for word in DEGREES_NEAR):
        return draft
    if numeral.value >= _LEAST_PLAIN or not numeral.value:
        return _in_century(draft)
    draft.kind, draft.value, draft.high, draft.trace = Kind.IDENTIFIER, None, None, ("identifiers",)
    return draft  # "the 40s" may be years, ages or degrees


def _in_century(draft: Draft) -> Draft:
    """The draft as a year or decade of the century that news means by two digits."""
    assert draft.value is not None, "a numeral has a value"
    century = 1900 if draft.value >= _TURN else 2000
    draft.kind, draft.value, draft.trace = Kind.YEAR, draft.value + century, ("numerals", "year")
    draft.high = None if draft.high is None else draft.high + century
    return draft


def _short_year(source: Source, numeral: Numeral) -> Draft | None:
    """A year without its century, "the class of '98"; not the first number of a quotation ("'30 ships', he said")."""
    start, end = numeral.start, numeral.end
    if not _YEAR_MARK.search(source.lower, max(0, start - 12), start) or "'" in source.lower[end : end + 40]:
        return None
    if read_thing(source, end, one=False) is not None or unit_after(source, end) is not None:
        return None
    draft = draft_of(numeral)
    draft.start = start - 1
    return _in_century(draft)
