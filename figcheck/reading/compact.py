"""Lengths of time run together ("1hr30", "2h15m") and times of day that only the words around them show."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ..lang.en.calendar import CLOCK_NEAR, PRICES_NEAR
from ..late import Late
from ..model import ClockTime, Kind
from .draft import Draft, Source

# matches "1hr30", "2h15m", "1h30min", "2h05m30s"; refuses "1h", "9h30pm", "2h2o"
_HOURS = Late(
    r"(?P<hours>\d{1,3}) ?(?:hrs?|h)(?P<minutes>[0-5]\d|\d(?= ?m)) ?(?:m(?:ins?)?(?:(?P<seconds>[0-5]?\d)s)?)?(?![\w:])"
)
# matches "3m20s", "12min05s"; refuses "3m20", "3m"
_MINUTES = Late(r"(?P<minutes>\d{1,3})m(?:ins?)?(?P<seconds>[0-5]?\d)s(?![\w:])")
# matches "at ", "from ", "7.30 to " before a time of day; refuses "that ", "priced ", "7 to "
_AT = Late(
    r"(?:^|[^a-z])(?:at|from|by|until|till|before|after|around|about|since|past|\d\.\d\d (?:to|until|till|and)) $"
)
# matches "0815", "1930", "7.30", "19.45"; refuses "7.3", "2561", "7.305", "7.30%", "1930s", "7.30 percent"
_TIME = Late(
    r"(?:(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)|(?P<hour2>1?\d|2[0-3])\.(?P<minute2>[0-5][05]))"
    r"(?![\w.%$£€]{0,9}[\d%$£€])(?![a-z'])"
    r"(?! (?:per ?cent|percent|pct|million|billion|thousand|points?|[a-z]{1,20}s)(?![a-z]))"
)
# matches " on monday", " to 9.45 tonight", " this evening" behind a time; refuses " on average"
_THEN = Late(
    r"(?:(?: to | until | till | and |-|–)\d{1,2}\.\d\d)? (?:tonight|tomorrow|today|sharp|daily|"
    r"(?:each|every|this|on|next) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"morning|afternoon|evening|night|day))(?![a-z])"
)
_REACH = 60
# four digits that begin so are rather a year: "by 2030", "since 1945"
_HOURS_OF_YEARS = frozenset({"19", "20"})
_MINUTES_IN_HOUR = 60


def read_compact(source: Source, start: int) -> Draft | None:
    """A length of time whose parts are run together ("1hr30" is an hour and a half), or None."""
    hours = _HOURS.match(source.lower, start)
    match = hours or _MINUTES.match(source.lower, start)
    if match is None:
        return None
    parts = match.groupdict()
    seconds = Fraction(int(parts["seconds"] or 0), _MINUTES_IN_HOUR)
    total = int(parts.get("hours") or 0) * _MINUTES_IN_HOUR + int(parts["minutes"]) + seconds
    exact = total / _MINUTES_IN_HOUR if hours else Fraction(total)
    draft = Draft(start, match.end(), Kind.DURATION, Decimal(exact.numerator) / Decimal(exact.denominator), -2)
    draft.unit, draft.form, draft.trace = "hour" if hours else "minute", "compound", ("clock", "compound")
    return draft


def read_unmarked_time(source: Source, start: int) -> Draft | None:
    """The time of day of "left at 0815" and "starts at 7.30", told by the words before it; else None."""
    match = _TIME.match(source.lower, start)
    if match is None or not _AT.search(source.lower, max(0, start - 12), start):
        return None
    before = source.lower[max(0, start - _REACH) : start]
    sentence = before[max(before.rfind(". "), before.rfind("\n"), before.rfind("; ")) + 1 :]
    if match["hour"] in _HOURS_OF_YEARS and not (before.endswith("at ") or _is_dated(source, match.end())):
        return None  # "to be called Osio, governs itself from 2022"
    leading_zero = match["hour"] is not None and match["hour"][0] == "0"
    shown = leading_zero or any(word in sentence for word in CLOCK_NEAR) or _is_dated(source, match.end())
    if not shown or any(word in sentence for word in PRICES_NEAR):
        return None
    minute = int(match["hour"] or match["hour2"]) * _MINUTES_IN_HOUR + int(match["minute"] or match["minute2"])
    draft = Draft(start, match.end(), Kind.CLOCK)
    draft.when, draft.trace = ClockTime(minute), ("clock",)
    return draft


def _is_dated(source: Source, end: int) -> bool:
    return bool(_THEN.match(source.lower, end))
