"""Times of day with their zones."""

from __future__ import annotations

import re
from decimal import Decimal

from ..lang.en.calendar import BEFORE_RACE, DAY_PARTS, DAYTIMES, HOUR_PARTS, HOURS, ZONE_NAMES, ZONES
from ..lang.en.numbers import MAGNITUDES, UNITS
from ..late import Late
from ..model import ClockTime, Kind
from ..wording import any_of
from .draft import Draft, Source

_ZONE = any_of(ZONES - {"Z"})
# matches "3 a.m. ET", "3 a.m.ET", "9.40am", "15:30 GMT", "0621 GMT", "7 o'clock"; refuses "3 American" and "2:1"
_CLOCK = Late(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d)(?::\d\d)?)? ?"
    r"(?P<half>[ap]\.m\b\.?|[ap]m\b|AM\b|PM\b|A\.M\.|P\.M\.|noon\b|o'clock\b)"
    r"|(?P<hour2>\d{1,2})[:](?P<minute2>[0-5]\d)(?::[0-5]\d)?(?![\d:]|,\d{3})(?: ?(?:hrs|hours|h)\b)?"
    r"|(?P<hour3>[012]\d)[.:]?(?P<minute3>[0-5]\d)"
    rf"(?= ?(?:hrs|hours|h|(?:[A-Z][a-z]{{2,8}}day,? )?{_ZONE})\b)(?: ?(?:hrs|hours|h)\b)?"
)
# matches " GMT", "(ET", " local time", ", Pacific Standard Time"; refuses " localtime", " ETA"
_ZONE_AFTER = Late(
    rf" ?\(?(?P<zone>{_ZONE})\b|,? (?P<word>{any_of(ZONE_NAMES)})(?: (?:[Ss]tandard |[Dd]aylight )?[Tt]ime)\b"
)
# matches "1:58.2", "2:05:30"; refuses "1:58" and "10:30:15 GMT"
_RACE = Late(
    r"(?:(?P<hour>\d{1,2}):)?(?P<minute>\d{1,2}):(?P<second>\d\d)(?:(?P<tenths>\.\d{1,3})|(?<=:\d\d:\d\d))(?![\d:])"
    rf"(?! ?(?:[aApP]\.?[mM]\b|{_ZONE}\b))"
)
# matches "in ", "time of ", "clocked " before the time of a race with hours; refuses "at "
_RACED = Late(rf"(?:^|[^a-z]){any_of(BEFORE_RACE)} $")
# matches "2-4pm", "10 to 11.30 a.m.", "5 and 7pm"; refuses "2-4 people"
_SHARED_HALF = Late(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?(?P<join> ?[-–—] ?| to | until | till | and )"
    r"(?P<last>\d{1,2})(?:[:.][0-5]\d)? ?(?P<half>a|p)\.?m\b"
)
# matches "at " before "10 to 5pm", which is ten minutes to five; refuses "from "
_MINUTES_TO = Late(r"\b(?:at|by|around|about|was|until)\s$")
# matches "3:30 in the afternoon", "11 at night", "6 o'clock in the morning"; refuses "6 in the final"
_PART_OF_DAY = Late(
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?(?P<said> o'clock)? (?:in the |at )"
    r"(?P<part>morning|afternoon|evening|night)\b"
)
# matches "at " before a time without minutes; refuses "won "
_AT = Late(r"\b(?:at|by|around|about|until|till|from|before|after|since|past)\s$")
# matches "25:00 GMT", "25:30 hrs"; refuses "25:00" by itself, which may be the time of a run
_NO_TIME = Late(
    rf"(?P<hour>2[5-9]|[3-9]\d):?(?P<minute>[0-5]\d)(?= ?(?:hrs|hours GMT|local time|a\.?m\b|p\.?m\b|{_ZONE}\b))"
)
# matches "half past seven", "quarter to 9"; refuses "half past the", "quarter to 4.75", "quarter to 12 million"
_SPOKEN = Late(
    rf"(?P<part>{any_of(HOUR_PARTS)}) (?P<hour>{any_of(HOURS)}|\d{{1,2}})"
    rf"(?![a-z\d]|[.,]\d|[ -]?(?:%|per ?cent|pct|{any_of(MAGNITUDES)})(?![a-z]))"
)
# matches "first ", "this " before a quarter of a year; refuses "a "
_OF_A_YEAR = Late(
    r"(?:^|[^a-z])(?:first|second|third|fourth|1st|2nd|3rd|4th|last|latest|this|same|final|previous|prior) $"
)

_NOON = 12 * 60


def read_clock(source: Source, start: int) -> Draft | None:
    """The time of day that begins at an offset ("3 a.m. ET", "15:30 GMT"), or None where the digits are no time."""
    shared = _of_shared_half(source, start) or _of_day_part(source, start)
    if shared is not None:
        return shared
    impossible = _NO_TIME.match(source.plain, start)
    if impossible is not None:
        return _clock(source, impossible, int(impossible["hour"]) * 60 + int(impossible["minute"]))
    match = _CLOCK.match(source.plain, start)
    if match is None:
        return None
    hour = int(match["hour"] or match["hour2"] or match["hour3"])
    minute = int(match["minute"] or match["minute2"] or match["minute3"] or 0)
    half = (match["half"] or "").lower()
    if half and half[0] in "ap":
        if not 1 <= hour <= 12 or minute > 59:
            return None
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    elif hour > 24 or (match["hour2"] and _is_result(source, match)):
        return None
    return _clock(source, match, hour * 60 + minute)


def _of_shared_half(source: Source, start: int) -> Draft | None:
    """The first time of "2-4pm" or "from 9 to 5pm", in the half of the day that puts it before the second."""
    match = _SHARED_HALF.match(source.lower, start)
    if match is None:
        return None
    hour, last = int(match["hour"]), int(match["last"])
    before = source.lower[max(0, start - 8) : start]
    if not (1 <= hour <= 12 and 1 <= last <= 12) or (match["join"] == " and " and not before.endswith("between ")):
        return None
    if match["join"] == " to " and _MINUTES_TO.search(before):
        return None
    minute = int(match["minute"] or 0)
    later = match["half"] == "p"
    same_half = hour % 12 <= last % 12
    draft = Draft(start, match.start("join"), Kind.CLOCK)
    draft.when = ClockTime(hour % 12 * 60 + minute + (_NOON if later == same_half else 0))
    draft.trace = ("clock",)
    return draft


def _of_day_part(source: Source, start: int) -> Draft | None:
    """The time of "3:30 in the afternoon" and "11 at night"."""
    match = _PART_OF_DAY.match(source.lower, start)
    if match is None or not 1 <= int(match["hour"]) <= 12:
        return None
    if not (match["minute"] or match["said"] or _AT.search(source.lower, max(0, start - 8), start)):
        return None
    low, high = DAY_PARTS[match["part"]]
    minute = int(match["hour"]) % 12 * 60 + int(match["minute"] or 0)
    fitting = [time for time in (minute, minute + _NOON) if low <= time < high or low <= time + 2 * _NOON < high]
    if not fitting:
        return None
    draft = Draft(start, match.end(), Kind.CLOCK)
    draft.when, draft.trace = ClockTime(fitting[0]), ("clock",)
    return draft


def _is_result(source: Source, match: re.Match[str]) -> bool:
    """True for the time of a race such as "1:58.2": digits with a colon that tell no time of day."""
    after = source.plain[match.end() : match.end() + 2]
    return after[:1] == "." and after[1:].isdigit()


def read_race(source: Source, start: int) -> Draft | None:
    """The time that a race took, "1:58.2" in minutes or "in 2:05:30" in hours, or None."""
    match = _RACE.match(source.plain, start)
    if match is None or int(match["second"]) > 59:
        return None
    if match["hour"] and not _RACED.search(source.lower, max(0, start - 12), start):
        return None
    seconds = Decimal(match["second"] + (match["tenths"] or ""))
    draft = Draft(start, match.end(), Kind.DURATION, int(match["minute"]) + seconds / 60, -3)
    draft.unit = "minute"
    if match["hour"] and draft.value is not None:
        draft.value, draft.unit, draft.place = int(match["hour"]) + draft.value / 60, "hour", -4
    draft.form, draft.trace = "compound", ("clock", "compound")
    return draft


def read_spoken(source: Source, start: int) -> Draft | None:
    """A time in words ("half past seven"), or None."""
    match = _SPOKEN.match(source.lower, start)
    if match is None or _OF_A_YEAR.search(source.lower, max(0, start - 10), start):
        return None
    hour = UNITS.get(match["hour"]) or int(match["hour"])
    draft = Draft(start, match.end(), Kind.CLOCK)
    draft.when, draft.trace = ClockTime(hour % 24 * 60 + HOUR_PARTS[match["part"]]), ("clock",)
    return draft


def read_hour(source: Source, start: int, end: int) -> Draft | None:
    """An hour in a word ("one o'clock"), or None."""
    word = source.lower[start:end]
    if word not in HOURS or not source.lower.startswith(" o'clock", end):
        return None
    draft = Draft(start, end + len(" o'clock"), Kind.CLOCK)
    draft.when, draft.trace = ClockTime(UNITS[word] * 60), ("clock",)
    return draft


def read_daytime(source: Source, start: int, end: int) -> Draft:
    """Noon or midnight."""
    draft = Draft(start, end, Kind.CLOCK)
    draft.when = ClockTime(DAYTIMES[source.lower[start:end]], None)
    draft.trace = ("clock",)
    return draft


def _clock(source: Source, match: re.Match[str], minute: int) -> Draft:
    end = match.end()
    zone = _ZONE_AFTER.match(source.plain, end)
    draft = Draft(match.start(), zone.end() if zone else end, Kind.CLOCK)
    name = (zone["zone"] or zone["word"].lower()) if zone else None
    draft.when = ClockTime(minute, name)
    draft.trace = ("clock",)
    return draft
