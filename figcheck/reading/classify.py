"""One numeral to one draft figure: money, percentage, quantity, age, year, multiple, or a count of things."""

from __future__ import annotations

import re

from ..lang.en.nouns import INVARIANT, STATISTICS, is_plural
from ..model import Kind
from . import identifiers
from .draft import Draft, Source, draft_of
from .money import MoneyRead, money_after, money_before
from .numerals import Numeral, letter_magnitude
from .things import attributive, read_thing
from .units import UnitRead, per_after, percent_after, unit_after

# matches "-year-old", " years old", " years of age", "-month-old"; refuses " years"
_AGE_AFTER = re.compile(
    r"[- ](?P<unit>year|month|week|day)s?(?:[- ]olds?(?![a-z])| of age(?![a-z]))|(?:yo|y/o)(?![a-z])"
)
# matches "aged ", "age of ", "turned " right before a number; refuses "average "
_AGE_BEFORE = re.compile(
    r"(?:^|[^a-z])(?:aged?|ages|aged between|aged from|ages of|age of|aged about|turned|turns|turning|at age) (?:the )?(?:about |around |only |just )?$"
)
# matches "Obi, " and "Obi (" before an age set off by commas or brackets; refuses "obi, "
_NAME_COMMA = re.compile(
    r"(?:[A-Z][\w'.-]+|\b(?:son|daughter|wife|husband|brother|sister|mother|father|man|woman|boy|girl|child|grandson|granddaughter|"
    r"victim|suspect|partner|girlfriend|boyfriend|then))(?:, | \()$|, (?:then|now|both|also|just|only) $"
)
_AGE_CLOSED = re.compile(r",(?! \d)|\)|;| and (?=[A-Z])|\.(?=\s|$)| who ")
_YEAR_BEFORE = re.compile(
    r"(?:^|[^a-z])(?:in|since|by|from|until|till|to|of|during|for|after|before|a\.d\.|around|circa|between|and|through|late|early|mid|year|"
    r"years|season|fiscal|fy|the|than|spring|summer|autumn|fall|winter|,|\(|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|-|–|q[1-4]|quarter|election|class) ?$"
)
_TIMES = re.compile(r"[ -]times?(?![a-z])|[ -]?x(?![a-z0-9])|[ -]?fold(?![a-z])")
_NOT_TIMES = re.compile(
    r"[ -]times? (?:in|on|at|since|during|this|last|per|a|each|over|before|by|and)(?![a-z])|[ -]times?[,.]"
)
_DECADE = re.compile(r"(?:'?s)(?![a-z])")
_FRACTION_OF = re.compile(r" (?:of )?an? (?=[a-z])")
_QUARTER_OF = re.compile(r" of an? (million|billion|trillion|century)(?![a-z])")
_ONE_NOT = re.compile(
    r"(?:^|[^a-z])(?:no|the|this|that|each|every|any|another|some|which|not|only|first|last|new|good|bad|big|right|wrong|other|a|an) $"
)


def classify(source: Source, numeral: Numeral) -> Draft | None:
    """The figure that a numeral stands for, or None where it claims nothing."""
    if numeral.form == "ordinal":
        return draft_of(numeral, Kind.ORDINAL)
    if numeral.form in ("none", "multiple", "plural"):
        return _special(source, numeral)
    if numeral.value == 1 and numeral.form == "words":
        return _one(source, numeral)
    if numeral.form == "digits" and _is_decade(source, numeral):
        return _year(source, numeral)
    if numeral.form == "fraction" and (timed := _unit_and_a_half(source, numeral)):
        return timed
    if (
        numeral.form == "fraction"
        and source.lower[numeral.start : numeral.end] == "half"
        and not _is_half(source, numeral)
    ):
        return None
    return (
        _money(source, numeral)
        or _percent(source, numeral)
        or _age(source, numeral)
        or _times(source, numeral)
        or _measured(source, numeral)
        or _counted(source, numeral)
    )


# matches "an hour and " before "a half"; refuses "the hour and "
_UNIT_AND = re.compile(r"(?:^|[^a-z])((?:an?|one) (?P<unit>[a-z]{2,12}) and (?:a )?)$")


def _unit_and_a_half(source: Source, numeral: Numeral) -> Draft | None:
    """ "an hour and a half", "a mile and a quarter": one unit and a fraction of it."""
    match = _UNIT_AND.search(source.lower, max(0, numeral.start - 24), numeral.start)
    found = unit_after(source, match.start("unit") - 1, True) if match else None
    if match is None or found is None or found.end != match.end("unit") or numeral.value >= 1:
        return None
    draft = _with_unit(draft_of(numeral, found.kind), found)
    draft.start, draft.end, draft.value = match.start(1), numeral.end, numeral.value + 1
    draft.form, draft.trace = "compound", ("numerals", "units", "compound")
    return draft


def _is_decade(source: Source, numeral: Numeral) -> bool:
    """True for "1990s" and "1800s", and for "2018's"."""
    four = numeral.end - numeral.start == 4 and 1000 <= numeral.value <= 2199
    return four and bool(_DECADE.match(source.lower, numeral.end))


def _is_half(source: Source, numeral: Numeral) -> bool:
    """True when "half" measures: "half of", "half the", "half an hour", "half-mile"; not in "half-time" and "second half"."""
    lower, end = source.lower, numeral.end
    if source.plain[numeral.start].isupper() and source.plain[end + 1 : end + 2].isupper():
        return False
    if lower[end : end + 1] == "-":
        return unit_after(source, end, True) is not None
    return (
        bool(_HALF_OF.match(lower, end))
        or unit_after(source, end, True) is not None
        or percent_after(source, end) is not None
    )


_HALF_OF = re.compile(
    r" (?:of|the|an?|its|their|his|her|our|my|your|that|this|those|these|all|as|were|was|are|is|said|had|have|want|would|say|think)(?![a-z])"
)


def _money(source: Source, numeral: Numeral) -> Draft | None:
    big = (
        numeral.scale >= 3
        or numeral.place < 0
        or numeral.value >= 100
        or source.plain[numeral.end : numeral.end + 1] in _LETTERS
    )
    before = money_before(source, numeral.start, big) if numeral.form != "words" else None
    if before:
        grown = letter_magnitude(source.plain, numeral) if not numeral.scale else None
        draft = draft_of(grown or numeral, Kind.MONEY)
        draft.start = before.edge
        if source.plain[numeral.start - 1] == "-" and draft.value is not None and source.plain[before.edge] != "-":
            draft.value = -draft.value
        _minus_before(source, draft)
        after = money_after(source, draft.end, True)
        same = after is not None and after.parts == 1 and (set(after.codes) & set(before.codes))
        if after and same:
            draft.end = after.edge
            codes: tuple[str, ...] = tuple(code for code in after.codes if code in before.codes)
        else:
            codes = before.codes
    else:
        grown = letter_magnitude(source.plain, numeral) if not numeral.scale and numeral.form == "digits" else None
        after = money_after(source, grown.end, True) if grown else None
        if after is None or after.parts != 1 or grown is None:
            grown, after = numeral, money_after(source, numeral.end, numeral.scale >= 3)
        if after is None:
            return None
        draft, codes = draft_of(grown, Kind.MONEY), after.codes
        draft.end = after.edge
        _divide(draft, after)
        _minus_before(source, draft)
    draft.unit, draft.readings = codes[0], codes[1:]
    late = _LATE_SCALE.match(source.lower, draft.end)
    if late and not draft.scale and draft.value is not None:  # "75 USD million"
        exponent = _LATE[late.group(1)]
        draft.value, draft.place, draft.scale, draft.end = (
            draft.value.scaleb(exponent),
            draft.place + exponent,
            exponent,
            late.end(),
        )
    _rate(source, draft)
    draft.trace = ("numerals", "money")
    return draft


def _divide(draft: Draft, found: MoneyRead) -> None:
    """Put an amount in pence or cents into its currency."""
    if found.parts != 1 and draft.value is not None:
        step = len(str(found.parts)) - 1
        draft.value, draft.place = draft.value.scaleb(-step), draft.place - step
        draft.minor = (found.minor, found.parts)


def _minus_before(source: Source, draft: Draft) -> None:
    """Take a minus sign, or the word, in front of the number into it."""
    lower, start = source.lower, draft.start
    if draft.value is None or start == 0:
        return
    if (
        lower[start - 1] in "-–"
        and (start == 1 or lower[start - 2] in " (\n\"'$£€")
        and not _DIGIT_BEFORE.search(lower, max(0, start - 4), start)
    ):
        draft.start -= 1
    elif start == 2 and lower[:2] == "- " and "\n" not in lower:
        draft.start = 0
    elif lower.endswith("plus or minus ", 0, start):
        draft.start -= 14
        return
    elif lower.endswith(("minus ", "minus-"), 0, start):
        draft.start -= 6
    elif lower.endswith("negative ", 0, start):
        draft.start -= 9
    else:
        return
    draft.value = -draft.value


_LATE = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_LATE_SCALE = re.compile(r" (thousand|million|billion|trillion)(?![a-z])")
_DIGIT_BEFORE = re.compile(r"\d -$")


def _rate(source: Source, draft: Draft) -> None:
    """Take "per barrel", "a day" after an amount into its unit."""
    found = per_after(source, draft.end)
    if found:
        draft.end = found[0]
        draft.unit = f"{draft.unit} per {found[1]}"
        draft.readings = tuple(f"{code} per {found[1]}" for code in draft.readings)


def _percent(source: Source, numeral: Numeral) -> Draft | None:
    found = percent_after(source, numeral.end)
    if found is None or (found.name == "point" and not _index_points(source, numeral)):
        return None
    draft = _with_unit(draft_of(numeral, found.kind), found)
    _minus_before(source, draft)
    base = per_after(source, draft.end)
    if base and base[1] in ("year", "annum", "month", "quarter", "day", "week"):
        draft.end = base[0]
    return draft


def _index_points(source: Source, numeral: Numeral) -> bool:
    return numeral.form != "fraction"


def _with_unit(draft: Draft, found: UnitRead) -> Draft:
    draft.kind, draft.unit, draft.end, draft.readings = found.kind, found.name, found.end, found.readings
    draft.trace = ("numerals", "units")
    return draft


def _age(source: Source, numeral: Numeral) -> Draft | None:
    """An age: "18-year-old", "aged 3", "Ms Obi, 43,"."""
    lower, start, end = source.lower, numeral.start, numeral.end
    value = numeral.value
    if not 0 <= value <= 125:
        return None
    ahead = lower[end : end + 2]
    after = _AGE_AFTER.match(lower, end) if ahead[:1] in ("-", " ", "y") else None
    if after:
        draft = draft_of(numeral, Kind.AGE)
        draft.end, draft.unit = after.end(), after["unit"] or "year"
        draft.trace = ("numerals", "age")
        return draft
    before = source.plain[max(0, start - 24) : start]
    if before.endswith((" ", "(")):
        stated = _AGE_BEFORE.search(before.lower()) and not ahead.startswith("%")
        apposed = (
            before.endswith((", ", " (", "then ", "now ", "both "))
            and value >= 1
            and _NAME_COMMA.search(before)
            and _AGE_CLOSED.match(source.plain, end)
        )
        if (stated or apposed) and numeral.form in ("digits", "words") and not numeral.scale:
            draft = draft_of(numeral, Kind.AGE)
            draft.unit, draft.trace = "year", ("numerals", "age")
            return draft
    return None


def _times(source: Source, numeral: Numeral) -> Draft | None:
    match = _TIMES.match(source.lower, numeral.end)
    if match is None or (match.group() in (" times", " time") and _NOT_TIMES.match(source.lower, numeral.end)):
        return None
    if match.group().endswith("time"):
        return None
    draft = draft_of(numeral, Kind.MULTIPLE)
    draft.end, draft.trace = match.end(), ("numerals", "multiple")
    return draft


def _measured(source: Source, numeral: Numeral) -> Draft | None:
    """A quantity with a physical unit or a length of time."""
    words = numeral.form == "words"
    if not words and not numeral.scale and (grown := _magnitude_letter(source, numeral)):
        return _measured(source, grown) or _counted(source, grown)
    statistic = _STATISTIC.match(source.lower, numeral.end)
    if statistic and not words:
        draft = draft_of(numeral)
        draft.unit, draft.end = STATISTICS[statistic.group(1)], statistic.end()
        return draft
    found = unit_after(source, numeral.end, words)
    if found and _is_year_name(source, numeral, found):
        return None
    if found is None and numeral.form == "fraction":
        found = _fraction_of_unit(source, numeral)
    if found is None:
        return None
    draft = _with_unit(draft_of(numeral, found.kind), found)
    if draft.unit in ("hundredweight",) and numeral.form == "words":
        draft.trace = ("numerals", "units")
    _minus_before(source, draft)
    per = per_after(source, draft.end)
    if per and (found.kind is not Kind.DURATION or per[1] in ("day", "week", "month", "year", "night")):
        draft.end, draft.unit, draft.kind = per[0], f"{draft.unit} per {per[1]}", Kind.QUANTITY
    return draft


_STATISTIC = re.compile(r" ?(ppg|rpg|apg|spg|bpg|gpg)(?![a-z])")


def _is_year_name(source: Source, numeral: Numeral, found: UnitRead) -> bool:
    """True for "during 2016 Stone spoke", where a name begins right after a year."""
    start, end = numeral.start, numeral.end
    year = end - start == 4 and 1900 <= numeral.value <= 2050 and source.plain[end : end + 1] == " "
    return year and source.plain[end + 1].isupper() and found.end - end > 4 and bool(_YEAR_BEFORE.search(source.lower[max(0, start - 14) : start]))


def _fraction_of_unit(source: Source, numeral: Numeral) -> UnitRead | None:
    """The unit of "half an hour", "three quarters of a mile"."""
    link = _FRACTION_OF.match(source.lower, numeral.end)
    return unit_after(source, link.end(), True) if link else None


def _magnitude_letter(source: Source, numeral: Numeral) -> Numeral | None:
    """The numeral with a glued letter as magnitude where no unit is meant: "12.6m sq ft", "31.4m passengers", "25k"."""
    plain, end = source.plain, numeral.end
    letter = plain[end : end + 1]
    if letter == " " and _SPACED_LETTER.match(plain, end):
        return letter_magnitude(plain, numeral)
    if letter not in _LETTERS or plain[end + 1 : end + 2].isalnum():
        return None
    grown = letter_magnitude(plain, numeral)
    if grown is None or letter in "kKM":
        return grown
    follow = read_thing(source, grown.end, one=False)
    if follow is not None and letter in "mMb" and plain[grown.end : grown.end + 1] == " ":
        first = source.lower[grown.end + 1 : follow.span.end].split(" ")[0]
        return None if first in _LENGTH_NOUNS else grown
    return (
        grown if letter in "mMb" and unit_after(source, grown.end) and plain[grown.end : grown.end + 1] == " " else None
    )


_LETTERS = frozenset("kKmMb")
# matches " k" and " M" at the end of a phrase; refuses " k people" and " M25"
_SPACED_LETTER = re.compile(r" [kKM](?=[.,;)]|$|\n)")
_LENGTH_NOUNS = frozenset(
    "hurdles freestyle backstroke breaststroke butterfly medley relay sprints relays waves steps walls deep-sea heats".split()
)


def _counted(source: Source, numeral: Numeral) -> Draft | None:
    """A count of things, a year, or a bare number."""
    plain, end = source.plain, numeral.end
    if numeral.form == "digits" and (_is_year(source, numeral) or _ERA.match(plain, end)):
        return _year(source, numeral)
    draft = draft_of(numeral, Kind.FRACTION if numeral.form == "fraction" and numeral.value < 1 else Kind.COUNT)
    if numeral.form == "fraction" and (of := _QUARTER_OF.match(source.lower, end)) and draft.value is not None:
        exponent = {"million": 6, "billion": 9, "trillion": 12}.get(of.group(1))
        if exponent:
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
    _minus_before(source, draft)
    if draft.thing is not None and draft.kind is Kind.COUNT and (base := per_after(source, draft.thing.span.end)):
        draft.unit = f"{draft.thing.head} per {base[1]}"
    return draft


_ERA = re.compile(r" ?(?:BC|BCE|AD|CE)\b")


def _is_year(source: Source, numeral: Numeral) -> bool:
    """True for four digits without a comma that name a year; a plural noun right behind them makes them a count."""
    start, end = numeral.start, numeral.end
    if end - start != 4 or not 1000 <= numeral.value <= 2199 or numeral.scale or numeral.place != 0:
        return False
    plain, lower = source.plain, source.lower
    before = lower[max(0, start - 14) : start]
    said = bool(_YEAR_BEFORE.search(before)) or not before.strip()
    follow = read_thing(source, end, one=False) if plain[end : end + 1] in (" ", "-") else None
    if follow is None:
        return said or numeral.value >= 1500
    first = lower[end + 1 : follow.span.end].split(" ")[0]
    counts = is_plural(first) or first in INVARIANT
    recent = 1900 <= numeral.value <= 2050
    named = bool(_YEAR_OF.search(source.plain, max(0, start - 24), start))
    return (said and numeral.value >= 1500 and not counts) or (
        recent and (named or not (counts or follow.head != first))
    )


# matches "its ", "the ", "Keytruda's " before a year used as an adjective ("its 2018 closing level"); refuses "about "
_YEAR_OF = re.compile(r"(?:^|\W)(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Aa]|[Aa]n|[Tt]his|[A-Z]\w+(?:'s)?) $")


def _year(source: Source, numeral: Numeral) -> Draft:
    draft = draft_of(numeral, Kind.YEAR)
    decade = _DECADE.match(source.lower, numeral.end)
    if decade and numeral.value % 10 == 0:
        draft.end, draft.high = decade.end(), numeral.value + 9
    draft.trace = ("numerals", "year")
    return draft


def _special(source: Source, numeral: Numeral) -> Draft | None:
    if numeral.form == "none":
        return _none(source, numeral)
    if numeral.form == "multiple":
        draft = draft_of(numeral, Kind.MULTIPLE)
        draft.trace = ("numerals", "multiple")
        return draft
    money = money_after(source, numeral.end, True) or _of_money(source, numeral)
    if money:
        draft = draft_of(numeral, Kind.MONEY)
        draft.unit, draft.readings, draft.end = money.codes[0], money.codes[1:], money.edge
        return draft
    at = numeral.end + 3 if source.lower.startswith(" of ", numeral.end) else numeral.end
    found = unit_after(source, at, True)
    draft = draft_of(numeral)
    if found:
        return _with_unit(draft, found)
    draft.thing = read_thing(source, numeral.end, one=False)
    return draft


def _of_money(source: Source, numeral: Numeral) -> MoneyRead | None:
    return money_after(source, numeral.end + 3, True) if source.lower.startswith(" of ", numeral.end) else None


def _none(source: Source, numeral: Numeral) -> Draft | None:
    lower, end = source.lower, numeral.end
    if lower[numeral.start : end] == "none":
        return draft_of(numeral) if lower.startswith(" of ", end) else None
    draft = draft_of(numeral)
    draft.thing = read_thing(source, end, one=False)
    if draft.thing is None or len(draft.thing.modifiers) > 1 or lower[end : end + 1] != " ":
        return None
    return draft


def _one(source: Source, numeral: Numeral) -> Draft | None:
    """The word "one" where it counts: not as a pronoun, and not in "no one", "one of the"."""
    lower, start, end = source.lower, numeral.start, numeral.end
    found = _money(source, numeral) or _percent(source, numeral) or _age(source, numeral)
    if found:
        return found
    if _ONE_NOT.search(lower, max(0, start - 9), start) or lower.startswith(
        (" of", " another", "-of-", "-off", "-time", "'s"), end
    ):
        return None
    measured = _measured(source, numeral)
    if measured:
        return measured
    draft = _counted(source, numeral)
    if draft is None or (draft.thing is None and draft.value == 1 and not _in_ratio(lower, end)):
        return None
    return draft


def _in_ratio(lower: str, end: int) -> bool:
    """True for the "one" of "one in five" and of "one out of ten"."""
    return lower.startswith((" in ", " out of "), end) or lower[end : end + 5] in (" or t", " to t", " and ")
