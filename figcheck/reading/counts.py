"""Numerals without a unit: counts of things, years, decades, bare numbers."""

from __future__ import annotations

from ..lang.en.around import BEFORE_OLD_YEAR, BEFORE_YEAR, OPENING_HEDGES
from ..lang.en.names import OWNERS
from ..lang.en.nouns import DATED_BY_YEAR, INVARIANT, TOLD_BY_YEAR, is_plural
from ..lang.en.numbers import SCALES
from ..late import Late
from ..model import Kind
from ..once import once
from ..wording import any_of
from . import identifiers
from .draft import Draft, Source, draft_of
from .numerals import Numeral
from .signs import below_zero, minus_before
from .things import attributive, read_thing
from .units import per_after

# matches "since ", "(", "in fy" right before a year; refuses "within ", "some "
YEAR_BEFORE = Late(rf"(?:^|[^a-z]){any_of(BEFORE_YEAR)} ?$")
# matches "in ", "since " before a year that is not of our time; refuses "of ", "to "
_OLD_YEAR_BEFORE = Late(rf"(?:^|[^a-z]){any_of(BEFORE_OLD_YEAR)} $")
# matches " from Leeds" behind "an hour"; refuses " from 12"
_FROM_PLACE = Late(r" from (?:the )?[A-Z]")
# matches "fiscal ", "year ", "© ", "quarter of " right before a year; refuses "in ", "half a "
_SURELY_YEAR = Late(
    r"(?:^|[^a-z])(?:fiscal|fy|year|season|copyright|©|summer|winter|spring|autumn|late|early|mid|(?:quarter|half) of)"
    r"[ -]?$"
)
_ROUND_YEAR = 2000
_FIRST_YEAR_IN_WORDS, _LAST_YEAR_IN_WORDS = 2000, 2049
# matches "in ", "since " before a year in words; refuses "win "
_YEAR_IN_WORDS_BEFORE = Late(r"(?:^|[^a-z])(?:in|since|until|till|before|after|from|year|early|late|of) $")
# matches ".", ", ", " and", " when" behind a year in words; refuses " homes"
_PHRASE_ENDS = Late(r"[.,;:)!?\n]|$| (?:and|or|when|to|but|the|he|she|it|they|as|with|by|at|for|after|before)(?![a-z])")
_FIRST_NEAR_YEAR, _LAST_NEAR_YEAR, _ROUND = 1985, 2035, 1000
# matches "1400 workers", "3250 homes", where a text sets no commas in its counts; refuses "1,400 men", "2014 polls"
_NO_COMMAS = Late(r"(?<![\d.,$£€/-])(?:1[0-8]|2[1-9]|[3-9]\d)\d\d [a-z]{3,20}s(?![a-z])")
# matches "s", "'s" behind "1990"; refuses "sq"
_DECADE = Late(r"(?:'?s)(?![a-z])")
# matches " of a million" behind "quarter"; refuses " of a century", " of millions"
_OF_MILLION = Late(r" of an? (million|billion|trillion)(?![a-z])")
# matches " BC", "AD", " B.C."; refuses " ADHD"
_ERA = Late(r" ?(?:(?:BC|BCE|AD|CE)\b|B\.C\.|A\.D\.)")
# matches "its ", "the Keytruda's " before a year used as an adjective ("its 2018 level"); refuses "about ", "Some "
_YEAR_OF = Late(rf"(?:^|\W)(?:{any_of(OWNERS)}|(?!{any_of(OPENING_HEDGES)} )[A-Z]\w+(?:'s)?) $")


def is_decade(source: Source, numeral: Numeral) -> bool:
    """True for "1990s" and "1800s", and for "2018's"."""
    four = numeral.end - numeral.start == 4 and 1000 <= numeral.value <= 2199
    return four and bool(_DECADE.match(source.lower, numeral.end))


def is_year_in_words(source: Source, numeral: Numeral) -> bool:
    """True for "in two thousand and eight", with no noun behind it that would make it a count."""
    if not _FIRST_YEAR_IN_WORDS <= numeral.value <= _LAST_YEAR_IN_WORDS:
        return False
    said = _YEAR_IN_WORDS_BEFORE.search(source.lower, max(0, numeral.start - 12), numeral.start)
    return bool(said and _PHRASE_ENDS.match(source.lower, numeral.end))


def counted(source: Source, numeral: Numeral) -> Draft | None:
    """A count of things, a year, or a bare number."""
    plain, end = source.plain, numeral.end
    if numeral.form == "digits" and (_is_year(source, numeral) or _ERA.match(plain, end)):
        return year(source, numeral)
    draft = draft_of(numeral, Kind.FRACTION if numeral.form == "fraction" and numeral.value < 1 else Kind.COUNT)
    if numeral.form == "fraction" and (of := _OF_MILLION.match(source.lower, end)) and draft.value is not None:
        exponent = SCALES[of.group(1)]
        draft.value, draft.place, draft.end = draft.value.scaleb(exponent), exponent - 2, of.end()
        draft.kind, end = Kind.COUNT, of.end()
    if plain[end : end + 1] == "-":
        draft.thing = attributive(source, end)
    else:
        draft.thing = read_thing(source, end, one=numeral.value == 1)
    if draft.thing is None and plain[end : end + 1].isalpha():
        return None
    followed = draft.thing is not None
    if not numeral.scale and numeral.form == "digits" and identifiers.is_label(source, numeral.start, end, followed):
        return None
    if draft.thing is None and not source.lower.startswith(" out of ", end):
        below_zero(source, draft)
        minus_before(source, draft)  # the dash before "12 tents" and "12 out of 20 tents" marks a list
    if draft.thing is not None and draft.kind is Kind.COUNT and (base := _rate_base(source, draft)):
        draft.unit = f"{draft.thing.head} per {base[1]}"
    return draft


def _rate_base(source: Source, draft: Draft) -> tuple[int, str] | None:
    """The base of a rate behind a counted thing, "200 calls a month"; not in "36,000 people an hour from Leeds"."""
    assert draft.thing is not None, "a thing is counted"
    found = per_after(source, draft.thing.span.end)
    return None if found and _FROM_PLACE.match(source.plain, found[0]) else found


def _is_year(source: Source, numeral: Numeral) -> bool:
    """True for four digits without a comma that name a year; a plural noun right behind them makes them a count."""
    start, end = numeral.start, numeral.end
    if (
        end - start != 4
        or not source.plain[start:end].isdigit()
        or not 1000 <= numeral.value <= 2199
        or numeral.scale
        or numeral.place != 0
    ):
        return False
    plain, lower = source.plain, source.lower
    before = lower[max(0, start - 14) : start]
    recent = 1900 <= numeral.value <= 2050
    said = bool((YEAR_BEFORE if recent else _OLD_YEAR_BEFORE).search(before)) or not before.strip()
    follow = read_thing(source, end, one=False) if plain[end : end + 1] in (" ", "-") else None
    if follow is None:
        return said or recent
    first = lower[end + 1 : follow.span.end].split(" ")[0]
    if recent and ((said and plain[end + 1].isupper()) or _SURELY_YEAR.search(before)):
        return True  # "the 2004 Mobos", "fiscal 1997 translates"
    if recent and said and follow.head in DATED_BY_YEAR and not follow.modifiers:
        return True  # "the 2010 midterms"
    if recent and numeral.value > _ROUND_YEAR and follow.head in TOLD_BY_YEAR and not follow.modifiers:
        return True  # "posted 2023 sales of €2bn", where a count would have its comma
    if recent and said and _reads_as_year(source, numeral, before):
        return True
    counts = is_plural(first) or first in INVARIANT
    named = bool(_YEAR_OF.search(source.plain, max(0, start - 24), start))
    return (said and numeral.value >= 1500 and not counts) or (
        recent and (named or not (counts or follow.head != first))
    )


def _reads_as_year(source: Source, numeral: Numeral, before: str) -> bool:
    """True for four digits before a plural that are a year in a text which sets commas in such numbers.

    "In 2014 polls showed", "the 2006 fires": a count of two thousand and more would have its comma, unless the text
    sets none, or the number is round.
    """
    if not _FIRST_NEAR_YEAR <= numeral.value <= _LAST_NEAR_YEAR or numeral.value % _ROUND == 0:
        return False
    return not before.endswith("than ") and not _sets_no_commas(source)


@once
def _sets_no_commas(source: Source) -> bool:
    """True for a text that has a number of four digits or more without a comma."""
    return _NO_COMMAS.search(source.lower) is not None


def year(source: Source, numeral: Numeral) -> Draft:
    """The figure of a year ("2019") or a decade ("the 1990s", from its first year to its last)."""
    draft = draft_of(numeral, Kind.YEAR)
    decade = _DECADE.match(source.lower, numeral.end)
    if decade and numeral.value % 10 == 0:
        draft.end, draft.high = decade.end(), numeral.value + 9
    draft.trace = ("numerals", "year")
    return draft
