"""One numeral to one draft figure: money, percentage, quantity, age, year, multiple, or a count of things."""

from __future__ import annotations

import re

from ..model import Kind
from .amounts import magnitude_letter, measured, money, percent, unit_and_a_half, with_unit
from .counts import counted, is_decade, year
from .draft import Draft, Source, draft_of
from .money import MoneyRead, money_after
from .numerals import Numeral
from .things import read_thing
from .units import percent_after, unit_after

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


_TIMES = re.compile(r"[ -]times?(?![a-z])|[ -]?x(?![a-z0-9])|[ -]?fold(?![a-z])")


_NOT_TIMES = re.compile(
    r"[ -]times? (?:in|on|at|since|during|this|last|per|a|each|over|before|by|and)(?![a-z])|[ -]times?[,.]"
)


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
    if numeral.form == "digits" and is_decade(source, numeral):
        return year(source, numeral)
    if numeral.form == "fraction" and (timed := unit_and_a_half(source, numeral)):
        return timed
    if (
        numeral.form == "fraction"
        and source.lower[numeral.start : numeral.end] == "half"
        and not _is_half(source, numeral)
    ):
        return None
    return (
        money(source, numeral)
        or percent(source, numeral)
        or _age(source, numeral)
        or _times(source, numeral)
        or _measured_or_counted(source, numeral)
    )


def _measured_or_counted(source: Source, numeral: Numeral) -> Draft | None:
    """A quantity or a count, with a letter that must be a magnitude taken as one ("31.4m passengers")."""
    if numeral.form == "digits" and not numeral.scale:
        numeral = magnitude_letter(source, numeral) or numeral
    return measured(source, numeral) or counted(source, numeral)


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
        return with_unit(draft, found)
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
    found = money(source, numeral) or percent(source, numeral) or _age(source, numeral)
    if found:
        return found
    if _ONE_NOT.search(lower, max(0, start - 9), start) or lower.startswith(
        (" of", " another", "-of-", "-off", "-time", "'s"), end
    ):
        return None
    found = measured(source, numeral)
    if found:
        return found
    draft = counted(source, numeral)
    if draft is None or (draft.thing is None and draft.value == 1 and not _in_ratio(lower, end)):
        return None
    return draft


def _in_ratio(lower: str, end: int) -> bool:
    """True for the "one" of "one in five" and of "one out of ten"."""
    return lower.startswith((" in ", " out of "), end) or lower[end : end + 5] in (" or t", " to t", " and ")
