"""Calendar dates, months, weekdays and years as printed; nothing is looked up in a calendar here."""

from __future__ import annotations

import re

from ..lang.en.calendar import MONTHS, WEEKDAYS
from ..model import CalendarDate, Kind, Span
from .draft import Draft, Source

_MONTH_WORD = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY_WORD = "|".join(sorted(WEEKDAYS, key=len, reverse=True))

# matches ". 31, 2021", " 31st", " 2021"; refuses " 31%" and " 31 people's" digits of a longer number
_AFTER_MONTH = re.compile(
    r"\.?,? (?:the )?(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|,\d{3}|\.\d|-year| ?(?:per ?cent|million|billion|p\.?m|a\.?m))"
    r"(?:,? (?P<year>[12]\d{3})(?!\d|,\d))?|(?P<alone>[12]\d{3})(?!\d|,\d))"
)
# matches "31 August 2021", "31st of August", "3-March"; refuses "31 augusta"
_DAY_FIRST = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:[ -]| of | day of )(?P<month>{_MONTH_WORD})(?![a-z])\.?"
    r"(?:(?:,? |-)(?P<year>[12]\d{3})(?!\d|,\d))?"
)
_ISO = re.compile(
    r"(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)(?:t\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)?"
)
# matches "8/31/2021", "31.08.21"; refuses "1/2" and version "1.2.3"
_NUMERIC = re.compile(
    r"(?P<a>\d{1,2})(?P<gap>[/.-])(?P<b>\d{1,2})(?P=gap)(?P<year>[12]\d{3}|\d\d(?=\b)(?!\d))(?![\d/-]|\.\d)"
)
# matches ", " and " " between a weekday and its date; refuses " to "
_WEEKDAY_GAP = re.compile(r"\.?,? (?:the )?(?=\d|[a-z]{3})")
# matches " (Tuesday)", ", a Tuesday" after a date; refuses ", Tuesday's"
_WEEKDAY_AFTER = re.compile(rf"(?: \(|, (?:a |which (?:is|was) a )|, )({_WEEKDAY_WORD})(?=\)|[,.;]|$)")
# matches what stands before a month alone: "in", "since"; refuses "they"
_BEFORE_MONTH = re.compile(
    r"(?:^|[\s(\"'-])(?:in|since|until|till|by|from|to|of|early|late|mid|last|next|this|and|between|through|during|for|every|each|or|before|after|on|"
    r"end|ending|ended|\d{1,2}(?:st|nd|rd|th)?)[\s-]+$"
)
_ALWAYS_MONTHS = frozenset("january february april june july august september october november december".split())


# months that are other words in lower case
_VERBS = frozenset("may march mar sun sat mon dec sep jan jun".split())
# matches "on ", "since " before a month in lower case; refuses "person "
_ON = re.compile(r"(?:^|[^a-z])(?:on|since|until|by|of|from|before|after) $")


def read_month(source: Source, start: int, end: int) -> Draft | None:
    """The date that begins with a month ("August 31, 2021", "August 2021", "August"), or None where the word is none."""
    lower = source.lower
    word = lower[start:end]
    after = _AFTER_MONTH.match(lower, end)
    if not source.plain[start].isupper() and not (
        after and (word not in _VERBS or _ON.search(lower, max(0, start - 7), start))
    ):
        return None
    month = MONTHS[word]
    if after and after["day"] and 1 <= int(after["day"]) <= 39:
        year = int(after["year"]) if after["year"] else None
        return _date(source, start, after.end(), CalendarDate(year, month, int(after["day"])))
    if after and after["alone"]:
        return _date(source, start, after.end(), CalendarDate(int(after["alone"]), month))
    if word not in _ALWAYS_MONTHS and not _BEFORE_MONTH.search(lower, max(0, start - 12), start):
        return None
    if (
        word in ("mar", "dec", "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov")
        and lower[end : end + 1] != "."
    ):
        return None
    return _date(source, start, end, CalendarDate(month=month))


def read_weekday(source: Source, start: int, end: int) -> Draft | None:
    """The weekday, with the calendar date that follows it ("Friday, 13 October"), or None for a short form such as "sun"."""
    lower = source.lower
    if not source.plain[start].isupper():
        return None
    weekday = WEEKDAYS[lower[start:end]]
    gap = _WEEKDAY_GAP.match(lower, end)
    dated = _date_at(source, gap.end()) if gap else None
    if dated is None:
        return _date(source, start, end, CalendarDate(weekday=weekday)) if end - start > 5 else None
    when = dated.when
    assert isinstance(when, CalendarDate), "a date draft holds a calendar date"
    return _date(source, start, dated.end, CalendarDate(when.year, when.month, when.day, weekday, Span(start, end)))


def read_day_first(source: Source, start: int) -> Draft | None:
    """The date that begins with digits ("31 August", "2021-08-31", "31/08/2021"), or None where the digits are no date."""
    lower = source.lower
    match = _DAY_FIRST.match(lower, start)
    if match and (source.plain[match.start("month")].isupper() or match["month"] not in _VERBS or match["year"]):
        year = int(match["year"]) if match["year"] else None
        return _date(
            source, start, _without_stop(lower, match), CalendarDate(year, MONTHS[match["month"]], int(match["day"]))
        )
    match = _ISO.match(lower, start)
    if match:
        return _date(
            source, start, match.end(), CalendarDate(int(match["year"]), int(match["month"]), int(match["day"]))
        )
    match = _NUMERIC.match(lower, start)
    return _numeric(source, match) if match else None


def _without_stop(lower: str, match: re.Match[str]) -> int:
    """The end of a date, without the full stop that may end the sentence after an unabbreviated month."""
    end = match.end()
    return end - 1 if lower[end - 1] == "." and match["month"] in _ALWAYS_MONTHS else end


def _numeric(source: Source, match: re.Match[str]) -> Draft | None:
    """A date in figures; where day and month could be either way round, both are readings and neither is taken."""
    first, second = int(match["a"]), int(match["b"])
    year = int(match["year"])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    if not (1 <= first <= 31 and 1 <= second <= 31 and (first <= 12 or second <= 12)):
        return None
    if first > 12:
        when = CalendarDate(year, second, first)
    elif second > 12 or first == second:
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


_MONTH_AT = re.compile(rf"(?:{_MONTH_WORD})(?![a-z])")


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
