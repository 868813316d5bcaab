"""Calendar dates, months, weekdays and years as printed; nothing is looked up in a calendar here."""

from __future__ import annotations

import re

from ..house import DateOrder
from ..lang.en.calendar import (
    ALWAYS_MONTHS,
    BEFORE_DATE,
    BEFORE_MONTH,
    MONTH_NAMES,
    MONTHS,
    OTHER_WORDS,
    SHORT_MONTHS,
    WEEKDAYS,
)
from ..late import Late
from ..model import CalendarDate, Kind, Span
from ..wording import any_of
from .draft import Draft, Source

_MONTH_WORD = any_of(MONTHS)
_WEEKDAY_WORD = any_of(WEEKDAYS)

# matches ". 31, 2021", " . 31 , 2021", " 31st", " 2021"; refuses " 31%", " 31 million", " 3 am" and " 31,000"
_AFTER_MONTH = Late(
    r"(?P<stop> ?\.)?,? (?:the )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"(?![\d%]|:\d|,\d{3}|\.\d|-year| ?(?:per ?cent|million|billion|[ap]\.?m(?![a-z])))"
    r"(?: ?,? (?P<year>[12]\d{3})(?!\d|,\d))?|(?P<alone>[12]\d{3})(?!\d|,\d))"
)
# matches "31 august 2021", "31st of august", "3-march"; refuses "31 augusta"
_DAY_FIRST = Late(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:[ -]| of | day of )(?P<month>{_MONTH_WORD})(?![a-z])\.?"
    r"(?:(?:,? |-)(?P<year>[12]\d{3})(?!\d|,\d))?"
)
# matches "2021-08-31", "2021-08-31t10:30:00z"; refuses "2021-8-31"
_ISO = Late(
    r"(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)(?:t\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:z|[+-]\d\d:?\d\d)?)?"
)
# matches "8/31/2021", "31.08.21"; refuses "1/2" and "1.2.3"
_NUMERIC = Late(
    r"(?P<a>\d{1,2})(?P<gap>[/.-])(?P<b>\d{1,2})(?P=gap)(?P<year>[12]\d{3}|\d\d(?=\b)(?!\d))(?![\d/-]|\.\d)"
)
# matches ", 13", " the 13", ". oct"; refuses ",13" and ". the march 4 group"
_WEEKDAY_GAP = Late(r"(?:\.?,? |,? the )(?=\d|(?!the )[a-z]{3})")
# matches " (tuesday)", ", a tuesday." after a date; refuses ", tuesday's"
_WEEKDAY_AFTER = Late(rf"(?: \(|, (?:a |which (?:is|was) a )|, )({_WEEKDAY_WORD})(?=\)|[,.;]|$)")
# matches "in ", "mid-", "3rd " right before a month; refuses "they "
_BEFORE_MONTH = Late(rf"(?:^|[\s(\"'-])(?:{any_of(BEFORE_MONTH)}|\d{{1,2}}(?:st|nd|rd|th)?)[\s-]{{1,4}}$")
# matches "on ", "since " before a month in lower case; refuses "person "
_ON = Late(rf"(?:^|[^a-z]){any_of(BEFORE_DATE)} $")
# matches "on ", "monday, " right before a month; refuses "in "
_ON_DAY = Late(rf"(?<![a-z])(?:on|{_WEEKDAY_WORD}\.?,?) $")
_ON_REACH = 14
# matches "august 31", "oct"; refuses "augustus"
_MONTH_AT = Late(rf"{_MONTH_WORD}(?![a-z])")

# matches " 31st", ", the 4th at" after a weekday; refuses " 31st floor", " 4th of"
_DAY_ONLY = Late(
    r",? (?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)(?=[,.;:)]|$|"
    r" (?:at|and|in|from|to|until|as|when|for|with|because|after|before)\b)"
)

_LONGEST_MONTH = 31
# a day beyond it is no slip of the hand
_MOST_MISPRINTED = 39


def read_month(source: Source, start: int, end: int) -> Draft | None:
    """The date that begins with a month ("August 31, 2021", "August 2021", "August"), or None where no month is."""
    lower = source.lower
    word = lower[start:end]
    after = _AFTER_MONTH.match(lower, end)
    if after and after["stop"] == " ." and word.capitalize() in MONTH_NAMES:
        after = None  # "ended in may . 12 people left"
    if not source.plain[start].isupper():
        sure = word not in OTHER_WORDS or (after and after["stop"]) or _ON.search(lower, max(0, start - 7), start)
        if not (after and sure):
            return None
    month = MONTHS[word]
    if after and after["day"] and 1 <= int(after["day"]) <= _MOST_MISPRINTED and not _is_set_off(lower, start, after):
        year = int(after["year"]) if after["year"] else None
        return _date(source, start, after.end(), CalendarDate(year, month, int(after["day"])))
    if after and after["alone"]:
        return _date(source, start, after.end(), CalendarDate(int(after["alone"]), month))
    if word not in ALWAYS_MONTHS and not _BEFORE_MONTH.search(lower, max(0, start - 12), start):
        return None
    if word in SHORT_MONTHS and lower[end : end + 1] != ".":
        return None
    return _date(source, start, end, CalendarDate(month=month))


def _is_set_off(lower: str, start: int, after: re.Match[str]) -> bool:
    """True for a number that a comma parts from the month: "Abdul Jan, 35, said", "In May, 12 people died"."""
    if after["year"] or not after.group().startswith((",", ".,")):
        return False
    return _ON_DAY.search(lower, max(0, start - _ON_REACH), start) is None


def read_weekday(source: Source, start: int, end: int) -> Draft | None:
    """The weekday, with the date that follows it ("Friday, 13 October"), or None for a short form such as "sun"."""
    lower = source.lower
    if not source.plain[start].isupper():
        return None
    weekday = WEEKDAYS[lower[start:end]]
    gap = _WEEKDAY_GAP.match(lower, end)
    dated = _date_at(source, gap.end()) if gap else None
    if dated is None and (day := _DAY_ONLY.match(lower, end)) and 1 <= int(day["day"]) <= _LONGEST_MONTH:
        return _date(source, start, day.end(), CalendarDate(None, None, int(day["day"]), weekday, Span(start, end)))
    if dated is None:
        return _date(source, start, end, CalendarDate(weekday=weekday)) if end - start > 5 else None
    when = dated.when
    assert isinstance(when, CalendarDate), "a date draft holds a calendar date"
    return _date(source, start, dated.end, CalendarDate(when.year, when.month, when.day, weekday, Span(start, end)))


def read_day_first(source: Source, start: int) -> Draft | None:
    """The date that begins with digits ("31 August", "2021-08-31", "31/08/2021"), or None where they are no date."""
    lower = source.lower
    match = _DAY_FIRST.match(lower, start)
    if match and _is_no_day(lower, match):
        return None
    if match and (source.plain[match.start("month")].isupper() or match["month"] not in OTHER_WORDS or match["year"]):
        year = int(match["year"]) if match["year"] else None
        when = CalendarDate(year, MONTHS[match["month"]], int(match["day"]))
        return _date(source, start, _without_stop(lower, match), when)
    match = _ISO.match(lower, start)
    if match:
        when = CalendarDate(int(match["year"]), int(match["month"]), int(match["day"]))
        return _date(source, start, match.end(), when)
    match = _NUMERIC.match(lower, start)
    return _numeric(source, match) if match else None


def _is_no_day(lower: str, match: re.Match[str]) -> bool:
    """True for the 41st of "the 41st March for Life", of "48 May" and of the season's end of "1986/87 October"."""
    day = int(match["day"])
    counted = day > _MOST_MISPRINTED or (day > _LONGEST_MONTH and lower[match.end("day")].isalpha())
    return counted or lower[match.start() - 1 : match.start()] == "/"


def _without_stop(lower: str, match: re.Match[str]) -> int:
    """The end of a date, without the full stop that may end the sentence after an unabbreviated month."""
    end = match.end()
    whole = match["month"].capitalize() in MONTH_NAMES
    return end - 1 if lower[end - 1] == "." and whole else end


def _numeric(source: Source, match: re.Match[str]) -> Draft | None:
    """A date in figures; where day and month could be either way round and no order is set, both are readings."""
    first, second = int(match["a"]), int(match["b"])
    year = int(match["year"])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    if not (1 <= first <= 31 and 1 <= second <= 31 and (first <= 12 or second <= 12)):
        return None
    if first > 12:
        when = CalendarDate(year, second, first)
    elif second > 12 or first == second:
        when = CalendarDate(year, first, second)
    elif source.house.date_order is DateOrder.DAY_FIRST:
        when = CalendarDate(year, second, first)
    elif source.house.date_order is DateOrder.MONTH_FIRST:
        when = CalendarDate(year, first, second)
    else:
        when = CalendarDate(year)
    draft = _date(source, match.start(), match.end(), when)
    if when.month is None:
        draft.readings = (f"{year}-{first:02}-{second:02}", f"{year}-{second:02}-{first:02}")
    return draft


def _date_at(source: Source, at: int) -> Draft | None:
    """A date with a day that begins exactly at an offset."""
    if source.lower[at].isdigit():
        return read_day_first(source, at)
    match = _MONTH_AT.match(source.lower, at)
    draft = read_month(source, match.start(), match.end()) if match else None
    if draft is None or not isinstance(draft.when, CalendarDate) or draft.when.day is None:
        return None
    return draft


def _date(source: Source, start: int, end: int, when: CalendarDate) -> Draft:
    draft = Draft(start, end, Kind.DATE)
    if when.day is not None and when.weekday is None and (after := _WEEKDAY_AFTER.match(source.lower, end)):
        name = after.group(1)
        if source.plain[after.start(1)].isupper() and len(name) > 4:
            span = Span(after.start(1), after.end(1))
            when = CalendarDate(when.year, when.month, when.day, WEEKDAYS[name], span)
            draft.end = after.end(1)
    draft.when = when
    draft.trace = ("dates",)
    return draft
