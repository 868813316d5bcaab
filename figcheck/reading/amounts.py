"""Numerals with a unit: money, percentages, physical quantities, lengths of time."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ..lang.en.around import DURATION_BASES, HEAT, LENGTH_NOUNS, PER_LETTERS, PERCENT_BASES, RATES_NEAR
from ..lang.en.nouns import BASEBALL, STATISTICS
from ..lang.en.numbers import SCALES
from ..late import Late
from ..model import Kind
from ..units.lookup import unit
from ..wording import any_of
from . import identifiers
from .counts import YEAR_BEFORE
from .draft import Draft, Source, draft_of
from .money import LANDS_OF_CENTS, MoneyRead, money_after, money_before
from .numerals import Numeral, letter_magnitude
from .signs import below_zero, minus_before
from .things import read_thing
from .units import UnitRead, is_technical, per_after, percent_after, unit_after

# matches " of a mile", " an hour" behind a fraction; refuses " of the mile"
_FRACTION_OF = Late(r" (?:of )?an? (?=[a-z])")
# matches " a point", " of one percent", " of a percentage point" behind a fraction; refuses " of the point"
_OF_POINT = Late(r" (?:of )?(?:an?|one) (?=point|per ?cent|basis)|-(?=point|per ?cent)")
# matches "after an hour and ", "a mile and a " before "half", "quarter"; refuses "the hour and "
_UNIT_AND = Late(r"(?:^|[^a-z])((?:an?|one) (?P<unit>[a-z]{2,12}) and (?:a )?)$")
# matches "a week or ", "an hour or " before the few; refuses "a few days or "
_UNIT_OR = Late(r"(?:^|[^a-z])((?:an?|one) (?P<unit>[a-z]{3,12}) or )$")
# matches ".", " of", " ago" behind "a week or two"; refuses " men", " hundred"
_UNIT_OR_ENDS = Late(
    r"[.,;:)!?\n]|$| (?:of|ago|in|before|after|to|at|and|from|for|later|away|earlier|on|with|as|that|it|they|is|was|or"
    r"|longer|the|if|when)(?![a-z])"
)
# matches " of rain", " (1.6km)" behind "a mile"; refuses " of the", " (see"
_MEASURED_OF = Late(
    r" (of )(?!the\b|its\b|his\b|her\b|their\b|an?\b|each\b|one\b)[a-z]| \((?:about |around |roughly )?\d"
)
# matches "within ", "half ", "of " right before "an inch"; refuses "by "
_IDIOM = Late(r"(?:^|[^a-z])(?:within|every|each|half|quarter|of|per|such|give|given|\d)[ -]$")
# matches "60 miles ", "$20 " before "an hour"; refuses "for "
_RATE_BEFORE = Late(r"[\d%](?: ?[a-z]{1,12})? $")
# matches "$2", "€1.5" right before a dash and "3B"; refuses "phase 2"
_PRICED_BEFORE = Late(r"[$£€¥] ?\d[\d.,]{0,9}$")
# matches " million" behind "75 USD"; refuses " millions"
_LATE_SCALE = Late(r" (thousand|million|billion|trillion)(?![a-z])")
# matches " US", " U.S." behind "$75"; refuses " US firms"
_AMERICAN = Late(r" (?:US|U\.S\.)(?= (?:per|an?|each|to|in|for|on|and|or|from|from|by)\b|[,;:)]|\.(?:\s|$)|$)")
# matches " ppg", "rpg" behind a number; refuses " ppgs"
_STATISTIC = Late(rf" ?({any_of(STATISTICS)})(?![a-z])")
# matches " ERA", " RBIs"; refuses " era"
_BASEBALL = Late(rf" ({any_of(BASEBALL)})(?![A-Za-z-])")
# matches " k." and " M" at the end of a phrase; refuses " k people" and " M25"
_SPACED_LETTER = Late(r" [kKM](?=[.,;)]|$|\n)")
# matches " pcm", "pw", " p.a." behind an amount; refuses " pa system"
_PER_LETTERS = Late(r" ?(pcm|p\.c\.m|pw|p\.w|pa|p\.a)(?=\.?(?:[,;:)]|\s|$))(?! system)")
# "per person per night"
_MOST_BASES = 2
_HALF = Decimal("0.5")
# letters that may be a magnitude or a unit
_LETTERS = frozenset("kKmMbB")


def unit_and_a_half(source: Source, numeral: Numeral) -> Draft | None:
    """One unit and a fraction of it: "an hour and a half", "a mile and a quarter"."""
    match = _UNIT_AND.search(source.lower, max(0, numeral.start - 24), numeral.start)
    found = unit_after(source, match.start("unit") - 1, True) if match else None
    if match is None or found is None or found.end != match.end("unit") or numeral.value >= 1:
        return None
    draft = with_unit(draft_of(numeral, found.kind), found)
    draft.start, draft.end, draft.value = match.start(1), numeral.end, numeral.value + 1
    draft.form, draft.trace = "compound", ("numerals", "units", "compound")
    return draft


def unit_or(source: Source, numeral: Numeral) -> Draft | None:
    """One unit or a few of it: "a week or two", "an hour or 3"."""
    match = _UNIT_OR.search(source.lower, max(0, numeral.start - 24), numeral.start)
    found = unit_after(source, match.start("unit") - 1, True) if match else None
    if (
        match is None
        or found is None
        or found.end != match.end("unit")
        or not _UNIT_OR_ENDS.match(source.lower, numeral.end)
    ):
        return None
    draft = with_unit(draft_of(numeral, found.kind), found)
    draft.start, draft.end, draft.value, draft.high = match.start(1), numeral.end, Decimal(1), numeral.value
    draft.trace = ("numerals", "units", "ranges")
    return draft


def read_one_unit(source: Source, start: int, end: int) -> Draft | None:
    """One of a unit in the words "a" or "an", where it measures: "an inch of rain", "a mile (1.6km)"."""
    lower = source.lower
    after = _MEASURED_OF.match(lower, end)
    if (
        after is None
        or _IDIOM.search(lower, max(0, start - 10), start)
        or (after.group(1) and lower.endswith(("ounce", "pound", "ton", "yard", "mile"), start, end))
    ):
        return None
    found = unit_after(source, lower.index(" ", start), True)
    if found is None or found.end != end:
        return None
    return with_unit(draft_of(Numeral(start, end, Decimal(1), 0, "words"), found.kind), found)


def unit_and_parts(source: Source, draft: Draft) -> Draft:
    """A quantity with the one larger unit before it: "an hour and 45 minutes", "a foot and 3 inches"."""
    match = _UNIT_AND.search(source.lower, max(0, draft.start - 24), draft.start)
    if match is None or match.group(1).startswith("one") or draft.place or draft.value is None:
        return draft
    if _RATE_BEFORE.search(source.lower, max(0, match.start(1) - 16), match.start(1)):
        return draft
    found = unit_after(source, match.start("unit") - 1, True)
    if found is None or found.end != match.end("unit") or found.kind is not draft.kind:
        return draft
    above, below = unit(found.name), unit(draft.unit or "")
    part = below.factor / above.factor
    if above.dimension != below.dimension or part >= 1 or draft.value * part.numerator >= part.denominator:
        return draft
    exact = 1 + Fraction(draft.value) * part
    draft.start, draft.value = match.start(1), Decimal(exact.numerator) / Decimal(exact.denominator)
    draft.unit, draft.readings, draft.place = found.name, (), 1 - len(str(int(1 / part)))
    draft.form, draft.trace = "compound", ("numerals", "units", "compound")
    return draft


def money(source: Source, numeral: Numeral) -> Draft | None:
    """An amount of money by the sign, code or name before or after the number: "$5", "5 million euros", "99p"."""
    draft = _money_by_sign(source, numeral) or _money_by_name(source, numeral)
    if draft is None:
        return None
    late = _LATE_SCALE.match(source.lower, draft.end)
    if late and not draft.scale and draft.value is not None:
        exponent = SCALES[late.group(1)]
        draft.value, draft.place, draft.scale = draft.value.scaleb(exponent), draft.place + exponent, exponent
        draft.end = late.end()
    if draft.unit == "USD" and (american := _AMERICAN.match(source.plain, draft.end)):
        draft.end, draft.readings = american.end(), ()
    _rate(source, draft)
    draft.trace = ("numerals", "money")
    return draft


def _money_by_sign(source: Source, numeral: Numeral) -> Draft | None:
    """An amount with its currency before the number ("US$12bn"), and perhaps after it once more ("$5 USD")."""
    if numeral.form == "words":
        return None
    plain = source.plain
    long = numeral.scale >= 3 or numeral.place < 0 or numeral.value >= 100
    before = money_before(source, numeral.start, long or plain[numeral.end : numeral.end + 1] in _LETTERS)
    if before is None:
        return None
    grown = letter_magnitude(plain, numeral) or _grands(plain, numeral) if not numeral.scale else None
    draft = draft_of(grown or numeral, Kind.MONEY)
    draft.start = before.edge
    if plain[numeral.start - 1] == "-" and draft.value is not None and plain[before.edge] != "-":
        draft.value = -draft.value
    minus_before(source, draft)
    codes = before.codes
    after = money_after(source, draft.end, True)
    if after and after.parts == 1 and (same := tuple(code for code in after.codes if code in codes)):
        draft.end, codes = after.edge, same
    if after and after.parts != 1 and plain[before.edge : numeral.start] in LANDS_OF_CENTS:
        draft.end = after.edge
        _divide(draft, after)
    draft.unit, draft.readings = codes[0], codes[1:]
    return draft


def _grands(plain: str, numeral: Numeral) -> Numeral | None:
    """Thousands of dollars by the letter of tabloids, "$500G", millions by those of bankers, "$12mm", or None."""
    if plain.startswith("mm", numeral.end) and not plain[numeral.end + 2 : numeral.end + 3].isalnum():
        return Numeral(numeral.start, numeral.end + 2, numeral.value.scaleb(6), numeral.place + 6, numeral.form, 6)
    if plain[numeral.end : numeral.end + 1] != "G" or plain[numeral.end + 1 : numeral.end + 2].isalnum():
        return None
    return Numeral(numeral.start, numeral.end + 1, numeral.value.scaleb(3), numeral.place + 3, numeral.form, 3)


def _money_by_name(source: Source, numeral: Numeral) -> Draft | None:
    """An amount with its currency after the number: "5m euros", "20 pence"."""
    if numeral.form == "fraction" and (link := _FRACTION_OF.match(source.lower, numeral.end)):
        part = money_after(source, link.end() - 1, True)  # "half a dollar"
        if part and part.parts == 1:
            draft = draft_of(numeral, Kind.MONEY)
            draft.end, draft.unit, draft.readings, draft.form = part.edge, part.codes[0], part.codes[1:], "words"
            return draft
    grown = letter_magnitude(source.plain, numeral) if not numeral.scale and numeral.form == "digits" else None
    after = money_after(source, grown.end, True) if grown else None
    if after is None or after.parts != 1 or grown is None:
        grown, after = numeral, money_after(source, numeral.end, numeral.scale >= 3)
    if after is None:
        return None
    draft = draft_of(grown, Kind.MONEY)
    draft.end = after.edge
    _divide(draft, after)
    minus_before(source, draft)
    draft.unit, draft.readings = after.codes[0], after.codes[1:]
    return draft


def _divide(draft: Draft, found: MoneyRead) -> None:
    """Put an amount in pence or cents into its currency."""
    if found.parts != 1 and draft.value is not None:
        step = len(str(found.parts)) - 1
        draft.value, draft.place = draft.value.scaleb(-step), draft.place - step
        draft.minor = (found.minor, found.parts)


def _rate(source: Source, draft: Draft) -> None:
    """Take "per barrel", "a day" after an amount into its unit."""
    for _ in range(_MOST_BASES):
        found = per_after(source, draft.end) or (
            None if " per " in (draft.unit or "") else _by_letters(source, draft.end)
        )
        if found is None:
            return
        draft.end = found[0]
        draft.unit = f"{draft.unit} per {found[1]}"
        draft.readings = tuple(f"{code} per {found[1]}" for code in draft.readings)


def _by_letters(source: Source, at: int) -> tuple[int, str] | None:
    """The base of a rent or a salary by its letters: "£900 pcm", "£25,000 p.a."."""
    match = _PER_LETTERS.match(source.lower, at)
    return (match.end(), PER_LETTERS[match.group(1).replace(".", "")]) if match else None


def percent(source: Source, numeral: Numeral) -> Draft | None:
    """A percentage, or percentage, basis or index points: "3.5%", "50 basis points", "800 points"."""
    found = percent_after(source, numeral.end)
    if numeral.form == "fraction" and not source.plain[numeral.start].isdigit():
        return _part_of_percent(source, numeral, found)
    if found is None:
        return None
    draft = with_unit(draft_of(numeral, found.kind), found)
    minus_before(source, draft)
    base = per_after(source, draft.end)
    if base and base[1] in PERCENT_BASES:
        draft.end = base[0]
    return draft


def _part_of_percent(source: Source, numeral: Numeral, found: UnitRead | None) -> Draft | None:
    """A spoken part of a percentage or of a point: "half of one percent", "half a point", "a quarter point".

    The point of an interest rate, a share or a poll is a percentage point; what other points are, the words do not say.
    """
    if found is None and (link := _OF_POINT.match(source.lower, numeral.end)):
        found = percent_after(source, link.end() - 1)
    if found is None:
        return None
    draft = with_unit(draft_of(numeral, found.kind), found)
    around = source.lower[max(0, numeral.start - 120) : found.end + 80]
    if found.name == "point" and any(word in around for word in RATES_NEAR):
        draft.unit = "percentage point"
    draft.form, draft.place = "words", -1 if numeral.value * 10 % 1 == 0 else -2
    return draft


def with_unit(draft: Draft, found: UnitRead) -> Draft:
    """The draft, with a unit that was found behind it."""
    draft.kind, draft.unit, draft.end, draft.readings = found.kind, found.name, found.end, found.readings
    draft.trace = ("numerals", "units")
    return draft


def measured(source: Source, numeral: Numeral) -> Draft | None:
    """A quantity with a physical unit or a length of time."""
    words = numeral.form == "words"
    statistic = _STATISTIC.match(source.lower, numeral.end)
    if statistic and not words:
        draft = draft_of(numeral)
        draft.unit, draft.end = STATISTICS[statistic.group(1)], statistic.end()
        return draft
    baseball = _BASEBALL.match(source.plain, numeral.end)
    if baseball:
        draft = draft_of(numeral)
        draft.unit, draft.end = BASEBALL[baseball.group(1)], baseball.end()
        return draft
    found = unit_after(source, numeral.end, words)
    if found and _is_year_name(source, numeral, found):
        return None
    if found is None and numeral.form == "fraction":
        found = _fraction_of_unit(source, numeral)
    if found is None:
        return None
    draft = with_unit(draft_of(numeral, found.kind), found)
    minus_before(source, draft)
    below_zero(source, draft)
    if source.lower.endswith((" and ", " and a "), 0, numeral.start):
        draft = unit_and_parts(source, draft)
    per = per_after(source, draft.end)
    if per and (found.kind is not Kind.DURATION or per[1] in DURATION_BASES):
        draft.end, draft.unit, draft.kind = per[0], f"{draft.unit} per {per[1]}", Kind.QUANTITY
    return draft


def _is_year_name(source: Source, numeral: Numeral, found: UnitRead) -> bool:
    """True for "during 2016 Stone spoke", where a name begins right after a year."""
    start, end = numeral.start, numeral.end
    year = end - start == 4 and 1900 <= numeral.value <= 2050 and source.plain[end : end + 1] == " "
    return (
        year
        and source.plain[end + 1].isupper()
        and found.end - end > 4
        and bool(YEAR_BEFORE.search(source.lower[max(0, start - 14) : start]))
    )


def _fraction_of_unit(source: Source, numeral: Numeral) -> UnitRead | None:
    """The unit of "half an hour", "three quarters of a mile"."""
    link = _FRACTION_OF.match(source.lower, numeral.end)
    if link and " of" not in link.group() and numeral.value != _HALF:
        return None  # "by a fifth a year"
    return (percent_after(source, link.end() - 1) or unit_after(source, link.end(), True)) if link else None


# matches " (£", " (US$" behind a magnitude; refuses " (330ft"
_MONEY_BRACKET = Late(r" \((?:about )?[A-Z]{0,3}[$£€]")


# matches "550 K to " before another number; refuses "$550K to "
_KELVIN_BEFORE = Late(r"\d K (?:to|and|or|from) (?:about |around )?$")


def _is_kelvin(source: Source, numeral: Numeral) -> bool:
    """True when the sentence speaks of temperatures, so that "850 K" are kelvins and no thousands."""
    around = source.lower[max(0, numeral.start - 120) : numeral.end + 80]
    technical = source.plain.startswith(" K", numeral.end) and is_technical(source, numeral.end + 1)
    return (
        technical
        or any(word in around for word in HEAT)
        or bool(_KELVIN_BEFORE.search(source.plain, max(0, numeral.start - 40), numeral.start))
    )


def magnitude_letter(source: Source, numeral: Numeral) -> Numeral | None:
    """The numeral with a glued letter as magnitude where no unit is meant: "12.6m sq ft", "31.4m passengers", "25k"."""
    plain, end = source.plain, numeral.end
    letter = plain[end : end + 1]
    if plain.startswith(("K", " K"), end) and _is_kelvin(source, numeral):
        return None
    if letter == " " and _SPACED_LETTER.match(plain, end):
        return letter_magnitude(plain, numeral)
    if letter not in _LETTERS or plain[end + 1 : end + 2].isalnum():
        return None
    joined = plain[max(0, numeral.start - 1) : numeral.start] in ("-", "–")
    priced = joined and _PRICED_BEFORE.search(plain, max(0, numeral.start - 16), numeral.start - 1)
    if letter in "bB" and not priced and (joined or identifiers.is_label(source, numeral.start, end, followed=False)):
        return None  # "phase 2b", "stages 2-3b"
    grown = letter_magnitude(plain, numeral)
    if grown is None or letter in "kKM" or (priced and letter in "bB"):
        return grown
    if letter == "m" and _MONEY_BRACKET.match(plain, grown.end):
        return grown  # "took 204.3m (£109m)"
    if plain[grown.end : grown.end + 1] != " ":
        return None
    follow = read_thing(source, grown.end, one=False)
    if follow is None:
        return grown if unit_after(source, grown.end) else None
    first = source.lower[grown.end + 1 : follow.span.end].split(" ")[0]
    return None if first in LENGTH_NOUNS else grown
